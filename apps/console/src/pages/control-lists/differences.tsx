import type { Difference, IsoDate } from '@holdfast/control-lists'
import { entryNumberOf } from '@holdfast/screening'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { engine } from '../../engine/client.ts'
import type { ListSummary } from '../../engine/protocol.ts'
import * as m from '../../messages/messages.js'
import { Section } from '../../parts/subject.tsx'
import { DayField } from './day-field.tsx'
import { Law } from './law.tsx'
import { useAsked } from './use-asked.ts'

interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

interface Item {
  readonly id: string
  readonly title?: string
  readonly text: string
}

/** What the list says otherwise on the second day: entries, limits and obligations, added, removed and changed. */
export function Differences({
  list,
  from,
  to,
  onDays,
}: Days & { readonly list: ListSummary; readonly onDays: (days: Days) => void }): JSX.Element {
  const { value } = useAsked(`${list.id} ${from} ${to}`, () => engine.differences(list.id, from, to))
  const isSame =
    value !== null &&
    [value.entries, value.limits, value.obligations].every(
      ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
    )
  return (
    <Section
      title={m.what_is_different()}
      acts={
        <Link to="/lists" search={{ list: list.id }}>
          {m.close()}
        </Link>
      }
    >
      <div className="filters no-print">
        <DayField label={m.law_of_first()} day={from} onDay={(day) => onDays({ from: day, to })} />
        <DayField label={m.law_of_second()} day={to} onDay={(day) => onDays({ from, to: day })} />
      </div>
      {isSame && <p className="mid">{m.nothing_different()}</p>}
      {value !== null && !isSame && (
        <table className="table stack">
          <thead>
            <tr>
              <th className="fit">{m.difference()}</th>
              <th className="fit">{m.difference_in()}</th>
              <th>{m.evidence_text()}</th>
            </tr>
          </thead>
          <tbody>
            <Rows kind={m.column_entry()} difference={value.entries} />
            <Rows kind={m.law_limit()} difference={value.limits} />
            <Rows kind={m.law_obligation()} difference={value.obligations} />
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Rows({
  kind,
  difference: { added, removed, changed },
}: {
  readonly kind: string
  readonly difference: Difference<Item>
}): JSX.Element {
  return (
    <>
      {added.map((item) => (
        <Row key={`added ${item.id}`} word={m.law_added()} kind={kind} item={item} />
      ))}
      {removed.map((item) => (
        <Row key={`removed ${item.id}`} word={m.law_removed()} kind={kind} item={item} />
      ))}
      {changed.map(({ before, after }) => (
        <Row key={`changed ${after.id}`} word={m.law_changed()} kind={kind} item={after} before={before} />
      ))}
    </>
  )
}

function Row({
  word,
  kind,
  item,
  before,
}: {
  readonly word: string
  readonly kind: string
  readonly item: Item
  readonly before?: Item
}): JSX.Element {
  const [now, then] = [wordsOf(item), before === undefined ? null : wordsOf(before)]
  return (
    <tr>
      <td className="fit strong">{word}</td>
      <td className="fit">
        {kind} <bdi dir="ltr">{entryNumberOf(item.id)}</bdi>
      </td>
      <td>
        <Law>{now}</Law>
        {then !== null && (
          <span className="small mid quote">
            {m.verdict_before()}: {then === now ? m.same_words() : <Law>{then}</Law>}
          </span>
        )}
      </td>
    </tr>
  )
}

function wordsOf({ title = '', text }: Item): string {
  return text === '' ? title : text
}
