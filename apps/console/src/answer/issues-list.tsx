import type { Issue } from '@holdfast/screening'
import type { JSX } from 'react'
import { useLocale } from '../i18n/locale.ts'
import * as m from '../messages/messages.js'
import { issueText } from './words.ts'

/** What keeps the answer from being certain, in plain words; the engine's own sentence, with its values, below. */
export function IssuesList({ issues }: { readonly issues: readonly Issue[] }): JSX.Element | null {
  const english = useLocale() === 'en'
  if (issues.length === 0) return null
  return (
    <section className="issues" aria-label={m.issues_heading()}>
      <h2>{m.issues_heading()}</h2>
      <ul>
        {issues.map(({ code, message }) => (
          <li key={`${code} ${message}`}>
            <span className="strong">{issueText(code)}</span>{' '}
            <span className="mid" lang="en" dir={english ? undefined : 'ltr'}>
              {message}
            </span>{' '}
            <code className="mono dim small">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
