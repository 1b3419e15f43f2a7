import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import type { NamedSubstance } from '../../engine/law.ts'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { Section } from '../../parts/subject.tsx'
import { Law } from './law.tsx'

const SHOWN_MAX = 50

/** The chemicals that an entry names, as printed, each a line to check. */
export function EntryMembers({ members }: { readonly members: readonly NamedSubstance[] }): JSX.Element | null {
  const [all, setAll] = useState(false)
  if (members.length === 0) return null
  const shown = all ? members : members.slice(0, SHOWN_MAX)
  return (
    <Section
      title={m.entry_names()}
      note={m.rows_shown({ shown: formatNumber(shown.length), all: formatNumber(members.length) })}
    >
      <table className="table stack">
        <thead>
          <tr>
            <th>{m.read_substance()}</th>
            <th className="fit">CAS</th>
            <th className="fit">{m.named_as()}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {shown.map((member, index) => (
            // The same chemical may stand twice, in two forms.
            <tr key={`${index} ${member.name}`}>
              <td>
                <Law>{member.name}</Law>{' '}
                <span className="small mid">
                  {member.form !== null && <Law>{member.form}</Law>}{' '}
                  {member.minPercent !== null && m.from_percent({ percent: formatNumber(member.minPercent, 2) })}{' '}
                  {member.note !== null && <Law>{member.note}</Law>}
                </span>
              </td>
              <td className="fit mono small">
                <bdi dir="ltr">{member.printedCas ?? ''}</bdi>
              </td>
              <td className="fit">{ROLES[member.role]()}</td>
              <td className="fit no-print">
                <Link to="/" search={{ line: member.printedCas ?? member.name }}>
                  {m.check_line()}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < members.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {m.show_all()}
        </button>
      )}
    </Section>
  )
}

const ROLES: Readonly<Record<NamedSubstance['role'], () => string>> = {
  entry: m.named_entry,
  example: m.named_example,
  member: m.named_member,
  exemption: m.named_exemption,
}
