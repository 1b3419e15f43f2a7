import type { Finding, FindingConsequence } from '@holdfast/screening'
import type { JSX } from 'react'
import { formatDate } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { consequenceWord } from './words.ts'

/** What follows: when, then what, by which rule, since when. The same rule under two findings stands once. */
export function ConsequencesTable({ findings }: { readonly findings: readonly Finding[] }): JSX.Element | null {
  const consequences = distinct(
    findings.filter(({ effect }) => effect === 'controlled').flatMap((finding) => finding.consequences),
  )
  if (consequences.length === 0) return null
  return (
    <>
      <div className="section-head">
        <h2>{m.what_follows()}</h2>
      </div>
      <table className="table stack">
        <thead>
          <tr>
            <th>{m.column_when()}</th>
            <th>{m.column_then()}</th>
            <th className="rule">{m.column_rule()}</th>
            <th className="fit">{m.column_since()}</th>
          </tr>
        </thead>
        <tbody>
          {consequences.map((consequence) => (
            <Row key={keyOf(consequence)} consequence={consequence} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ consequence }: { readonly consequence: FindingConsequence }): JSX.Element {
  return (
    <tr>
      <td>{consequence.when === 'applies' ? m.when_applies() : m.when_depends()}</td>
      <td>
        <span className="strong">{consequenceWord(consequence.consequence)}</span>
        <span className="small mid" lang="en" dir="ltr" style={{ display: 'block', inlineSize: 'fit-content' }}>
          {consequence.text}
        </span>
      </td>
      <td className="mid small">
        <bdi lang="en" dir="ltr">
          {consequence.citation}
        </bdi>
        {consequence.unverified && <span className="strong"> {m.unverified()}</span>}
      </td>
      <td className="fit mid">{formatDate(consequence.since)}</td>
    </tr>
  )
}

/** What applies without a condition first; rules keep the order in which the lists give them. */
function distinct(consequences: readonly FindingConsequence[]): readonly FindingConsequence[] {
  const byKey = new Map(consequences.map((consequence) => [keyOf(consequence), consequence]))
  return [...byKey.values()].toSorted((a, b) => a.when.localeCompare(b.when))
}

function keyOf({ consequence, text, when, citation }: FindingConsequence): string {
  return [consequence, when, text, citation].join('\n')
}
