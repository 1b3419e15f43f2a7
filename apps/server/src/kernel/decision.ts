import type { JsonObject } from './json.ts'

/** What a decision wants recorded: a fact, before the journal gives it its place. */
export interface FactDraft<Kind extends string = string, Body extends JsonObject = JsonObject> {
  readonly kind: Kind
  /** The stream whose order the fact belongs to, in the form `account/ID`. */
  readonly stream: string
  readonly body: Body
  /** When it happened, where that is not now: a late entry is allowed, and stays visible. Null or absent: now. */
  readonly occurredAt?: Temporal.Instant
}

/** A typed no. The code is stable and documented; the sentence is for people and may change. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly message: string
}

/** The answer of a pure decision: facts to record, or a refusal. */
export type Decided<Fact extends FactDraft = FactDraft, Code extends string = string> =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly refusal: Refusal<Code> }

/** Who caused the command. `secondPerson` is who approved it, where the policy asks for one. */
export interface Actor {
  /** Id of the account or key; null for the system itself (a timer, the set-up). */
  readonly id: string | null
  readonly secondPerson: string | null
}

/** Everything a decision may not fetch for itself: clock, chance, and who asks. */
export interface DecisionContext {
  readonly now: Temporal.Instant
  readonly actor: Actor
  readonly newId: () => string
}
