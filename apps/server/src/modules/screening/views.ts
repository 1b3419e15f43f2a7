import type { Fact } from '../../kernel/fact.ts'
import type { Writer } from '../../kernel/journal/tables.ts'
import type { View, Write } from '../../kernel/module.ts'
import { FACTS } from './facts.ts'
import { SaidOnce } from './said-once.ts'
import {
  dropWaiting,
  insertAnswers,
  insertLaws,
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
  tables: ['screening', 'screening_settlement', 'screening_answer', 'screening_law', 'screening_waiting'],
  kinds: Object.keys(FACTS),
  apply: (writer, facts) => prepared(facts)(writer),
  prepare: prepared,
}

function prepared(facts: readonly Fact[]): Write {
  const writes = parts(facts).map(preparedPart)
  return async (writer) => {
    for (const write of writes) await write(writer)
  }
}

function preparedPart(facts: readonly Fact[]): Write {
  const [first] = facts
  if (first === undefined) return () => Promise.resolve()
  if (first.kind === 'screening/settlement-withdrawn') return (writer) => withdrawSettlement(writer, first)
  const page = sorted(facts)
  const insertAsked = insertScreenings(page.asked)
  return async (writer) => {
    await insertAsked(writer)
    await writeOthers(writer, first.jurisdiction, page)
  }
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
  /** The answers and the laws of all of them. */
  readonly said: SaidOnce
}

function sorted(facts: readonly Fact[]): Sorted {
  const said = new SaidOnce()
  const asked: Asked[] = []
  const settled: Settled[] = []
  const rescreened = new Map<string, Rescreened>()
  for (const fact of facts) {
    if (fact.kind === 'screening/asked') {
      const body = FACTS['screening/asked'].parse(fact.body)
      asked.push({ fact, body, answerId: said.answerId(body.answer), lawId: said.lawId(body.law) })
    }
    if (fact.kind === 'screening/settled') settled.push({ fact, body: FACTS['screening/settled'].parse(fact.body) })
    if (fact.kind === 'screening/rescreened') {
      const body = FACTS['screening/rescreened'].parse(fact.body)
      rescreened.set(body.screening, { fact, body, answerId: said.answerId(body.answer), lawId: said.lawId(body.law) })
    }
  }
  return { asked, settled, rescreened: [...rescreened.values()], said }
}

/**
 * One statement a table, however many facts. A screening is asked before anything else happens to it and no settlement is taken
 * back among these: all that is asked goes first, then the last answer of what was asked again, then what was settled.
 */
async function writeOthers(
  writer: Writer,
  jurisdiction: string,
  { asked, settled, rescreened, said }: Sorted,
): Promise<void> {
  await insertSettlements(writer, settled)
  const places = await placesOf(writer, jurisdiction, rescreened)
  await updateScreenings(writer, jurisdiction, rescreened)
  await insertAnswers(writer, jurisdiction, said.answers)
  await insertLaws(writer, jurisdiction, said.laws)

  const questions = settled.map(({ body }) => body.question)
  await dropWaiting(writer, jurisdiction, {
    positions: [...places.values()],
    questions,
  })
  // What was asked again in the page it was asked in waits for its last answer only.
  const first = asked.filter(({ body }) => !places.has(body.screening))
  await insertWaiting(writer, jurisdiction, [
    ...first.flatMap(({ fact, body }) => waitingAt(fact.position, body)),
    ...rescreened.flatMap(({ body }) => waitingAt(places.get(body.screening), body)),
  ])
}

function waitingAt(position: number | undefined, { question, answer }: Asked['body'] | Rescreened['body']) {
  return position === undefined || answer.verdict !== 'review' ? [] : [{ position, question }]
}
