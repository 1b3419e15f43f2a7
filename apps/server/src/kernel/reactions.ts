import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Refusal } from './decision.ts'
import type { Fact } from './fact.ts'
import { derivedCommandId, SYSTEM, type Jurisdiction } from './ids.ts'
import { factsOfKinds, type PageLimits } from './journal/facts.ts'
import type { Reader } from './journal/tables.ts'
import type { Kernel } from './kernel.ts'
import { defineFreeCommand, type Reaction } from './module.ts'

/** People see what followed from a fact while its page is still open. */
const INTERVAL_MS = 1_000
const PAGE: PageLimits = { rows: 250, bytes: 4 << 20 }

const refused = z.strictObject({ reaction: z.string(), fact: z.string(), code: z.string(), message: z.string() })
export const REACTION_FACTS = { 'kernel/reaction-refused': refused } as const

const recordRefusal = defineFreeCommand({
  name: 'kernel/record-reaction-refused',
  input: refused,
  decide: (body) => ({
    ok: true,
    facts: [{ kind: 'kernel/reaction-refused', stream: `reaction/${body.fact}`, body: { ...body } }],
  }),
})

/** Not a no: the database was away, or too much was waiting. The same command is asked again. */
const PASSING: ReadonlySet<string> = new Set([
  'connection-lost',
  'contention',
  'disk-full',
  'journal-busy',
  'outcome-unknown',
  'time-limit',
  'too-many-connections',
])

interface ReactingOptions {
  readonly reader: Reader
  readonly kernel: Pick<Kernel<string>, 'recordUnasked'>
  readonly jurisdiction: Jurisdiction
  readonly reactions: readonly Reaction[]
}

/**
 * Delivers facts to the reactions of modules, each in the order of the journal, until it is stopped. A fact may be delivered twice,
 * by two processes or after a crash; its command has an id that follows from the fact's, so it happens once.
 */
export class Reacting {
  readonly #options: ReactingOptions
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>

  constructor(options: ReactingOptions) {
    this.#options = options
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      // A database that is away for a moment is no end of it: the next round goes on from where this one came to.
      await react(this.#options).catch(() => undefined)
      await pause(INTERVAL_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** Delivers to each reaction what it has not read yet. One that is held up does not hold up the others. */
export async function react(options: ReactingOptions): Promise<void> {
  for (const reaction of options.reactions) await catchUp(options, reaction)
}

async function catchUp(options: ReactingOptions, reaction: Reaction): Promise<void> {
  const { reader, jurisdiction } = options
  const head = await reader
    .selectFrom('log_head')
    .select('size')
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst()
  const end = Number(head?.size ?? 0)
  for (let from = await placeOf(reader, jurisdiction, reaction); from < end;) {
    const facts = await factsOfKinds(reader, jurisdiction, reaction.kinds, from, PAGE)
    for (const fact of facts) if (!(await deliver(options, reaction, fact))) return
    const last = facts.at(-1)
    from = last === undefined ? end : last.position + 1
    await keepPlace(reader, jurisdiction, reaction, from)
  }
}

/** False: it must be delivered again. */
async function deliver({ kernel, jurisdiction }: ReactingOptions, reaction: Reaction, fact: Fact): Promise<boolean> {
  const caused = reaction.to(fact)
  if (caused === null) return true
  const about = `${reaction.name}@${fact.id}`
  const done = await kernel.recordUnasked({ id: derivedCommandId(about), jurisdiction, who: SYSTEM, ...caused })
  if (done.ok) return true
  if (PASSING.has(done.refusal.code)) return false
  return await keepRefusal(kernel, jurisdiction, reaction, fact, done.refusal)
}

/** A no is final, and somebody must see it. */
async function keepRefusal(
  kernel: ReactingOptions['kernel'],
  jurisdiction: Jurisdiction,
  { name }: Reaction,
  fact: Fact,
  { code, message }: Refusal,
): Promise<boolean> {
  const input = { reaction: name, fact: fact.id, code, message }
  const id = derivedCommandId(`${name}@${fact.id}!`)
  const kept = await kernel.recordUnasked({ id, jurisdiction, who: SYSTEM, command: recordRefusal, input })
  // Refused before with another sentence: that is recorded already.
  return kept.ok || kept.refusal.code === 'command-id-used'
}

async function placeOf(reader: Reader, jurisdiction: Jurisdiction, { name }: Reaction): Promise<number> {
  const row = await reader
    .selectFrom('reaction_cursor')
    .select('position')
    .where('jurisdiction', '=', jurisdiction)
    .where('reaction', '=', name)
    .executeTakeFirst()
  return Number(row?.position ?? 0)
}

/** Two processes read side by side: the place never goes back. */
async function keepPlace(
  reader: Reader,
  jurisdiction: Jurisdiction,
  { name: reaction }: Reaction,
  place: number,
): Promise<void> {
  const position = BigInt(place)
  await reader
    .insertInto('reaction_cursor')
    .values({ jurisdiction, reaction, position })
    .onConflict((on) =>
      on
        .columns(['jurisdiction', 'reaction'])
        .doUpdateSet({ position })
        .where('reaction_cursor.position', '<', position),
    )
    .execute()
}
