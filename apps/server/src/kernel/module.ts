import type { z } from 'zod'
import { accept, refuse, type Result } from '../result.ts'
import type { Decided, DecisionContext, Refusal } from './decision.ts'
import type { Fact } from './fact.ts'
import type { Jurisdiction } from './ids.ts'
import { canonicalJson, type Json } from './json.ts'
import type { Reader, Writer } from './journal/tables.ts'

/** What somebody may ask of a module. The decision is pure; what it must know of the past is read beforehand. */
interface CommandDefinition<Input extends Json, State> {
  /** `screening/ask`. */
  readonly name: string
  readonly input: z.ZodType<Input>
  /** Reads what the decision must know, inside the transaction that records it. */
  readonly load: (reader: Reader, jurisdiction: Jurisdiction, input: Input) => Promise<State>
  readonly decide: (state: State, input: Input, context: DecisionContext) => Decided
  /**
   * What makes two questions the same, where that is not all of the input: boxes that are sealed anew and ids that are made anew
   * when somebody asks again after a lost answer. Only for commands that never wait for a second person.
   */
  readonly sameness?: (input: Input) => Json
}

/** A command whose decision need know nothing of the past: many of them are recorded in one go. */
interface FreeCommandDefinition<Input extends Json> {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly decide: (input: Input, context: DecisionContext) => Decided
}

/** A command of any kind of input and state, as the kernel handles it. */
export interface Command {
  readonly name: string
  prepare(input: unknown): Result<PreparedCommand, Refusal<'input-malformed'>>
}

/** A command with its input, parsed. */
export interface PreparedCommand {
  readonly name: string
  /** The input in its one spelling: what a digest is made of, and what is kept of a proposal. */
  readonly canonical: string
  readonly readsState: boolean
  decide(reader: Reader, jurisdiction: Jurisdiction, context: DecisionContext): Promise<Decided>
}

/** What is written in the transaction that records facts of some kinds. */
export interface Companion {
  readonly name: string
  readonly kinds: readonly string[]
  /** Facts of one jurisdiction, in their order. */
  apply(writer: Writer, facts: readonly Fact[]): Promise<void>
  /** The same in two steps, for views of many facts: what needs no database is done while the database writes the page before. */
  prepare?(facts: readonly Fact[]): Write
}

export type Write = (writer: Writer) => Promise<void>

/** A table, or several, that facts are folded into. Rebuilding it from the journal gives the same rows. */
export interface View extends Companion {
  readonly tables: readonly string[]
}

/** Gives facts to each companion that wants them. Where pages of facts begin and end makes no difference to a view. */
export function applyToViews(writer: Writer, companions: readonly Companion[], facts: readonly Fact[]): Promise<void> {
  return preparedFor(companions, facts)(writer)
}

/** What can be done of `applyToViews` before it is written. */
export function preparedFor(companions: readonly Companion[], facts: readonly Fact[]): Write {
  const writes = companions.flatMap((companion): readonly Write[] => {
    const wanted = facts.filter(({ kind }) => companion.kinds.includes(kind))
    if (wanted.length === 0) return []
    return [companion.prepare?.(wanted) ?? ((writer) => companion.apply(writer, wanted))]
  })
  return async (writer) => {
    for (const write of writes) await write(writer)
  }
}

/**
 * A module's answer to a fact, often another module's: an ordinary command, recorded by the system. `to` is pure; null: nothing
 * follows from this one. A reaction that is new reads the journal from its beginning.
 */
export interface Reaction {
  /** `licensing/draw-down`. */
  readonly name: string
  readonly kinds: readonly string[]
  readonly to: (fact: Fact) => { readonly command: Command; readonly input: unknown } | null
}

/** What a module gives the kernel. */
export interface Module {
  readonly name: string
  /** The schema of the body of each kind of fact. */
  readonly facts: Readonly<Record<string, z.ZodType>>
  readonly commands: readonly Command[]
  readonly views: readonly View[]
  /** Rows that no fact may tell, such as hashes of passwords: a rebuild can neither make them again nor touch them. */
  readonly privateRows?: Companion
  readonly reactions?: readonly Reaction[]
}

/**
 * Makes a definition into what the kernel handles.
 *
 * @example
 * export const settle = defineCommand({ name: 'screening/settle', input: settleInput, load: openReview, decide: decideSettle })
 */
export function defineCommand<Input extends Json, State>(definition: CommandDefinition<Input, State>): Command {
  const { name, input, load, decide, sameness = (parsed: Input): Json => parsed } = definition
  return commandOf(name, input, sameness, true, async (parsed, reader, jurisdiction, context) =>
    decide(await load(reader, jurisdiction, parsed), parsed, context),
  )
}

export function defineFreeCommand<Input extends Json>({ name, input, decide }: FreeCommandDefinition<Input>): Command {
  const sameness = (parsed: Input): Json => parsed
  return commandOf(name, input, sameness, false, (parsed, _reader, _jurisdiction, context) =>
    Promise.resolve(decide(parsed, context)),
  )
}

function commandOf<Input extends Json>(
  name: string,
  schema: z.ZodType<Input>,
  sameness: (input: Input) => Json,
  readsState: boolean,
  decide: (input: Input, reader: Reader, jurisdiction: Jurisdiction, context: DecisionContext) => Promise<Decided>,
): Command {
  return {
    name,
    prepare(raw) {
      const parsed = schema.safeParse(raw)
      if (!parsed.success) return refuse({ code: 'input-malformed', message: whatIsWrong(parsed.error) })
      const input = parsed.data
      return accept({
        name,
        canonical: canonicalJson(sameness(input)),
        readsState,
        decide: (reader, jurisdiction, context) => decide(input, reader, jurisdiction, context),
      })
    },
  }
}

const PROBLEMS_SHOWN_MAX = 3

/** Which fields are wrong, and how; a message is for reading. */
export function whatIsWrong({ issues }: z.ZodError): string {
  return issues
    .slice(0, PROBLEMS_SHOWN_MAX)
    .map((issue) => `${issue.path.length === 0 ? 'the input' : issue.path.join('.')}: ${issue.message}`)
    .join('; ')
}
