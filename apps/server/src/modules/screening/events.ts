import type { Fact } from '../../kernel/fact.ts'
import type { Jurisdiction } from '../../kernel/ids.ts'
import { factsOfStream } from '../../kernel/journal/facts.ts'
import type { Reader } from '../../kernel/journal/tables.ts'
import { streamOf } from './decide.ts'
import { FACTS, type Answer, type ScreeningId } from './facts.ts'
import type { KeptScreening } from './queries.ts'

/** What happened to a screening, as the journal tells it. */
export interface ScreeningEvent {
  readonly at: string
  readonly kind: 'asked' | 'rescreened' | 'settled' | 'settlement-withdrawn'
  readonly by: string
  readonly secondPerson: string | null
  /** What the engine said, where it spoke. */
  readonly verdict: Answer['verdict'] | null
  /** What a person said. */
  readonly answer: 'controlled' | 'not-listed' | null
  readonly reason: string | null
  readonly newlyControlled: readonly { readonly list: string; readonly entry: string }[]
}

/** A row that is asked again every month for forty years has fewer. */
const EVENTS_MAX = 500

/**
 * What happened to the row itself, and what was decided of its question at another row that asks the same. The oldest first.
 */
export async function eventsOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  kept: KeptScreening,
): Promise<readonly ScreeningEvent[]> {
  const of = (id: ScreeningId) => factsOfStream(reader, jurisdiction, streamOf(id), EVENTS_MAX)
  const own = await of(kept.id)
  const elsewhere =
    kept.settlement === null || kept.settlement.decidedAt === kept.id ? [] : await of(kept.settlement.decidedAt)
  const decided = elsewhere.filter(({ kind, body }) => DECISIONS.includes(kind) && body['question'] === kept.question)
  return [...own, ...decided].toSorted((one, other) => one.position - other.position).map(eventOf)
}

const DECISIONS: readonly string[] = ['screening/settled', 'screening/settlement-withdrawn']

function eventOf(fact: Fact): ScreeningEvent {
  const { recordedAt: at, who: by, secondPerson, body } = fact
  const plain = { at, by, secondPerson, verdict: null, answer: null, reason: null, newlyControlled: [] }
  switch (fact.kind) {
    case 'screening/asked':
      return { ...plain, kind: 'asked', verdict: FACTS['screening/asked'].parse(body).answer.verdict }
    case 'screening/settled': {
      const { answer, reason } = FACTS['screening/settled'].parse(body)
      return { ...plain, kind: 'settled', answer, reason }
    }
    case 'screening/settlement-withdrawn': {
      const { reason } = FACTS['screening/settlement-withdrawn'].parse(body)
      return { ...plain, kind: 'settlement-withdrawn', reason }
    }
    case 'screening/rescreened': {
      const { answer, newlyControlled } = FACTS['screening/rescreened'].parse(body)
      return { ...plain, kind: 'rescreened', verdict: answer.verdict, newlyControlled }
    }
    default:
      throw new Error(`a fact that is none of a screening: ${fact.kind}`)
  }
}
