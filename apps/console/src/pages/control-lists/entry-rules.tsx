import type { Obligation } from '@holdfast/control-lists'
import type { JSX, ReactNode } from 'react'
import { consequenceWord, directionWord, unitWord } from '../../answer/words.ts'
import type { EntryInFull } from '../../engine/law.ts'
import type { ListSummary } from '../../engine/protocol.ts'
import { formatList, formatNumber, formatSince } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { Section } from '../../parts/subject.tsx'
import { Law } from './law.tsx'

interface Rule {
  readonly id: string
  readonly when: ReactNode
  readonly what: ReactNode
  readonly from: string
  readonly citation: { readonly source: string; readonly confidence: string }
}

/** What follows from an entry, what frees from it, and the amounts that count: each with its rule. */
export function EntryRules({
  entry: { obligations, limits, thresholds, exceptEntries },
  list,
}: {
  readonly entry: EntryInFull
  readonly list: ListSummary
}): JSX.Element {
  return (
    <>
      <RuleTable title={m.law_obligations()} list={list} rules={obligations.map(obligationRule)} />
      {exceptEntries.length > 0 && (
        <Section title={m.law_leaves_out()}>
          <p>
            {m.part_excepted()} <bdi dir="ltr">{exceptEntries.join(', ')}</bdi>
          </p>
        </Section>
      )}
      <RuleTable
        title={m.law_exemptions()}
        list={list}
        rules={limits.map((limit) => ({
          ...limit,
          when: <bdi dir="ltr">{`${sign(limit.operator)} ${formatNumber(limit.percent, 2)} %`}</bdi>,
          what: (
            <>
              <Law>{limit.text}</Law>
              {'condition' in limit && (
                <span className="small mid quote">
                  <Law>{limit.condition}</Law>
                </span>
              )}
            </>
          ),
        }))}
      />
      <RuleTable
        title={m.law_thresholds()}
        list={list}
        rules={thresholds.map((threshold) => ({
          ...threshold,
          when: (
            <bdi dir="ltr">{`${sign(threshold.operator)} ${threshold.value} ${unitWord(threshold.unit)}`.trim()}</bdi>
          ),
          what: (
            <>
              <Law>{threshold.requirement}</Law>
              <span className="small mid quote">
                <Law>{[threshold.activity, threshold.period].filter((part) => part !== '').join(', ')}</Law>{' '}
                {threshold.minPercent !== null && m.from_percent({ percent: formatNumber(threshold.minPercent, 2) })}
              </span>
            </>
          ),
        }))}
      />
    </>
  )
}

function obligationRule(obligation: Obligation): Rule {
  const { directions, partner, percentMin, percentMax, condition, consequence, text } = obligation
  return {
    ...obligation,
    when: (
      <>
        {formatList(directions.map(directionWord))}
        {partner !== 'any' && (
          <span className="small mid quote">
            {partner === 'state-party' ? m.partner_state_party() : m.partner_state_not_party()}
          </span>
        )}
        {percentMin !== null && <span className="small quote">{`> ${formatNumber(percentMin, 2)} %`}</span>}
        {percentMax !== null && <span className="small quote">{`≤ ${formatNumber(percentMax, 2)} %`}</span>}
      </>
    ),
    what: (
      <>
        <span className="strong">{consequenceWord(consequence)}</span>
        <span className="small mid quote" lang="en" dir="ltr">
          {text}
          {condition !== null && ` (${condition})`}
        </span>
      </>
    ),
  }
}

function RuleTable({
  title,
  rules,
  list,
}: {
  readonly title: string
  readonly rules: readonly Rule[]
  readonly list: ListSummary
}): JSX.Element | null {
  if (rules.length === 0) return null
  return (
    <Section title={title}>
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
          {rules.map(({ id, when, what, from, citation }) => (
            <tr key={id}>
              <td>{when}</td>
              <td>{what}</td>
              <td className="mid small">
                <Law>{citation.source}</Law>
                {citation.confidence === 'unverified' && <strong className="unverified">{m.unverified()}</strong>}
              </td>
              <td className="fit mid">{formatSince(from, list.editions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function sign(operator: string): string {
  return operator === '<=' ? '≤' : operator === '>=' ? '≥' : operator
}
