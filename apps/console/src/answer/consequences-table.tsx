import type { Finding, FindingConsequence } from '@holdfast/screening'
import type { JSX } from 'react'
import { Unbroken } from '../components/unbroken.tsx'
import type { ListSummary } from '../engine/protocol.ts'
import { formatSince } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { consequenceWord } from './words.ts'

/** What follows: when, then what, by which rule, since when. The same rule under two findings stands once. */
export function ConsequencesTable({
  findings,
  lists,
}: {
  readonly findings: readonly Finding[]
  readonly lists: readonly ListSummary[]
}): JSX.Element | null {
  const inEffect = findings.filter(({ effect }) => effect === 'controlled')
  const followings = distinct(inEffect, lists)
  if (inEffect.length === 0) return null
  if (followings.length === 0) {
    return (
      <>
        <div className="section-head">
          <h2>{m.what_follows()}</h2>
        </div>
        <p className="mid no-rule">{m.no_rule_recorded()}</p>
      </>
    )
  }
  return (
    <>
      <div className="section-head">
        <h2>{m.what_follows()}</h2>
      </div>
      <table className="table stack">
        <thead>
          <tr>
            <th className="when">{m.column_when()}</th>
            <th>{m.column_then()}</th>
            <th className="rule">{m.column_rule()}</th>
            <th className="fit">{m.column_since()}</th>
          </tr>
        </thead>
        <tbody>
          {followings.map(({ consequence, since }) => (
            <Row key={keyOf(consequence)} consequence={consequence} since={since} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ consequence, since }: Following): JSX.Element {
  return (
    <tr>
      <td>{consequence.when === 'applies' ? m.when_applies() : m.when_depends()}</td>
      <td>
        <span className="strong">{consequenceWord(consequence.consequence)}</span>
        <span className="small mid quote" lang="en" dir="ltr">
          {consequence.text}
        </span>
      </td>
      <td className="mid small">
        <bdi lang="en" dir="ltr">
          <Unbroken text={consequence.citation} />
        </bdi>
        {consequence.unverified && <strong className="unverified">{m.unverified()}</strong>}
      </td>
      <td className="fit mid">{since}</td>
    </tr>
  )
}

/** What applies without a condition first; rules keep the order in which the lists give them. */
function distinct(findings: readonly Finding[], lists: readonly ListSummary[]): readonly Following[] {
  const byKey = new Map<string, Following>()
  for (const { list, consequences } of findings) {
    const editions = lists.find(({ id }) => id === list)?.editions
    for (const consequence of consequences)
      byKey.set(keyOf(consequence), { consequence, since: formatSince(consequence.since, editions) })
  }
  return [...byKey.values()].toSorted((a, b) => a.consequence.when.localeCompare(b.consequence.when))
}

interface Following {
  readonly consequence: FindingConsequence
  readonly since: string
}

function keyOf({ consequence, text, when, citation }: FindingConsequence): string {
  return [consequence, when, text, citation].join('\n')
}
