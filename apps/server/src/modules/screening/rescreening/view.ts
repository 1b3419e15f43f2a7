import { sql } from 'kysely'
import type { Fact } from '../../../kernel/fact.ts'
import { canonicalJson } from '../../../kernel/json.ts'
import type { Writer } from '../../../kernel/journal/tables.ts'
import type { View } from '../../../kernel/module.ts'
import { FACTS } from '../facts.ts'
import { RESCREENING_FACTS } from './facts.ts'

// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
export type RescreeningTables = {
  rescreening: {
    jurisdiction: string
    rescreening_id: string
    position: bigint
    as_of: string
    lists_digest: string
    editions: string
    started_at: string
    started_by: string
    state: string
    ended_at: string | null
    checked: bigint | null
    changed: bigint
    newly_controlled: bigint
    reason: string | null
  }
  rescreening_change: {
    jurisdiction: string
    rescreening_id: string
    position: bigint
    screening_id: string
    before: string
    after: string
    new_entries: string
  }
}

export const rescreeningView: View = {
  name: 'rescreenings',
  tables: ['rescreening', 'rescreening_change'],
  kinds: [...Object.keys(RESCREENING_FACTS), 'screening/rescreened'],
  apply: async (writer, facts) => {
    for (const fact of facts) if (fact.kind === 'screening/rescreening-begun') await begin(writer, fact)
    await keepChanges(writer, facts)
    for (const fact of facts) if (fact.kind === 'screening/rescreening-ended') await end(writer, fact)
  },
}

async function begin(writer: Writer, { jurisdiction, position, recordedAt, who, body }: Fact): Promise<void> {
  const { rescreening, asOf, law } = RESCREENING_FACTS['screening/rescreening-begun'].parse(body)
  await writer
    .withTables<RescreeningTables>()
    .insertInto('rescreening')
    .values({
      jurisdiction,
      rescreening_id: rescreening,
      position: BigInt(position),
      as_of: asOf,
      lists_digest: law.lists,
      editions: canonicalJson(law.editions),
      started_at: recordedAt,
      started_by: who,
      state: 'running',
      ended_at: null,
      checked: null,
      changed: 0n,
      newly_controlled: 0n,
      reason: null,
    })
    .execute()
}

async function end(writer: Writer, { jurisdiction, recordedAt, body }: Fact): Promise<void> {
  const { rescreening, how, checked, reason } = RESCREENING_FACTS['screening/rescreening-ended'].parse(body)
  await writer
    .withTables<RescreeningTables>()
    .updateTable('rescreening')
    .set({ state: how, ended_at: recordedAt, checked: checked === null ? null : BigInt(checked), reason })
    .where('jurisdiction', '=', jurisdiction)
    .where('rescreening_id', '=', rescreening)
    .execute()
}

interface Change {
  readonly fact: Fact
  readonly rescreening: string
  readonly screening: string
  readonly before: string
  readonly after: string
  readonly newEntries: readonly { readonly list: string; readonly entry: string }[]
}

/** A review that is a review again is asked anew for its settlement, and is no change. */
function changesIn(facts: readonly Fact[]): readonly Change[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'screening/rescreened') return []
    const { rescreening, screening, before, answer, newlyControlled } = FACTS['screening/rescreened'].parse(fact.body)
    const isChange = before !== answer.verdict || newlyControlled.length > 0
    return isChange
      ? [{ fact, rescreening, screening, before, after: answer.verdict, newEntries: newlyControlled }]
      : []
  })
}

async function keepChanges(writer: Writer, facts: readonly Fact[]): Promise<void> {
  const changes = changesIn(facts)
  const [first] = changes
  if (first === undefined) return
  const { jurisdiction } = first.fact
  const column = <Value>(value: (change: Change) => Value): Value[] => changes.map(value)
  await sql`
    insert into rescreening_change (jurisdiction, rescreening_id, position, screening_id, before, after, new_entries)
    select ${jurisdiction}, * from unnest(
      ${column(({ rescreening }) => rescreening)}::uuid[],
      ${column(({ fact }) => fact.position)}::bigint[],
      ${column(({ screening }) => screening)}::uuid[],
      ${column(({ before }) => before)}::text[],
      ${column(({ after }) => after)}::text[],
      ${column(({ newEntries }) => canonicalJson([...newEntries]))}::text[]
    )`.execute(writer)
  for (const [rescreening, own] of Map.groupBy(changes, (change) => change.rescreening)) {
    const newly = own.filter(({ newEntries }) => newEntries.length > 0).length
    await sql`
      update rescreening set changed = changed + ${own.length}, newly_controlled = newly_controlled + ${newly}
      where jurisdiction = ${jurisdiction} and rescreening_id = ${rescreening}`.execute(writer)
  }
}
