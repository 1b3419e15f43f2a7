import type { Fact } from '../../kernel/fact.ts'
import type { Writer } from '../../kernel/journal/tables.ts'
import type { View } from '../../kernel/module.ts'
import { FACTS } from './facts.ts'
import { FoundTexts, foundCounts } from './found.ts'
import {
  countFound,
  dropWaiting,
  insertScreenings,
  insertSettlements,
  insertWaiting,
  placesOf,
  updateScreenings,
  withdrawSettlement,
  type Asked,
  type Rescreened,
  type Settled,
} from './view-rows.ts'

export const screeningView: View = {
  name: 'screenings',
  tables: ['screening', 'screening_settlement', 'screening_found', 'screening_waiting'],
  kinds: Object.keys(FACTS),
  apply: async (writer, facts) => {
    for (const part of parts(facts)) {
      const [first] = part
      if (first === undefined) continue
      if (first.kind === 'screening/settlement-withdrawn') await withdrawSettlement(writer, first)
      else await writeRows(writer, first.jurisdiction, sorted(part))
    }
  },
}

/** A settlement that is taken back undoes what came before it, so it is a part of its own; it is rare. */
function parts(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const cut: Fact[][] = [[]]
  for (const fact of facts) {
    if (fact.kind === 'screening/settlement-withdrawn') cut.push([fact], [])
    else cut.at(-1)?.push(fact)
  }
  return cut
}

/** The facts of a part by what they do, each read once. */
interface Sorted {
  readonly asked: readonly Asked[]
  readonly settled: readonly Settled[]
  /** The last answer of each screening that was asked again. */
  readonly rescreened: readonly Rescreened[]
}

function sorted(facts: readonly Fact[]): Sorted {
  const texts = new FoundTexts()
  const asked: Asked[] = []
  const settled: Settled[] = []
  const rescreened = new Map<string, Rescreened>()
  for (const fact of facts) {
    if (fact.kind === 'screening/asked') {
      const body = FACTS['screening/asked'].parse(fact.body)
      asked.push({ fact, body, ...texts.of(body.answer) })
    }
    if (fact.kind === 'screening/settled') settled.push({ fact, body: FACTS['screening/settled'].parse(fact.body) })
    if (fact.kind === 'screening/rescreened') {
      const body = FACTS['screening/rescreened'].parse(fact.body)
      rescreened.set(body.screening, { fact, body, ...texts.of(body.answer) })
    }
  }
  return { asked, settled, rescreened: [...rescreened.values()] }
}

/**
 * One statement a table, however many facts. A screening is asked before anything else happens to it and no settlement is taken
 * back among these: all that is asked goes first, then the last answer of what was asked again, then what was settled.
 */
async function writeRows(writer: Writer, jurisdiction: string, { asked, settled, rescreened }: Sorted): Promise<void> {
  await insertScreenings(writer, asked)
  await insertSettlements(writer, settled)
  const places = await placesOf(writer, jurisdiction, rescreened)
  await updateScreenings(writer, jurisdiction, rescreened)
  const gone = [...places.values()].map(({ found }) => found)
  await countFound(writer, jurisdiction, foundCounts([...asked, ...rescreened], gone))

  const questions = settled.map(({ body }) => body.question)
  await dropWaiting(writer, jurisdiction, {
    positions: [...places.values()].map(({ position }) => position),
    questions,
  })
  // What was asked again in the page it was asked in waits for its last answer only.
  const first = asked.filter(({ body }) => !places.has(body.screening))
  await insertWaiting(writer, jurisdiction, [
    ...first.flatMap(({ fact, body }) => waitingAt(fact.position, body)),
    ...rescreened.flatMap(({ body }) => waitingAt(places.get(body.screening)?.position, body)),
  ])
}

function waitingAt(position: number | undefined, { question, answer }: Asked['body'] | Rescreened['body']) {
  return position === undefined || answer.verdict !== 'review' ? [] : [{ position, question }]
}
