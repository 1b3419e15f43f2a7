import type { Issue } from '@holdfast/screening'
import type { JSX } from 'react'
import { Unbroken } from '../components/unbroken.tsx'
import { useLocale } from '../i18n/locale.ts'
import * as m from '../messages/messages.js'
import { isNotice } from './instruction.ts'
import { issueText } from './words.ts'

/** What keeps the answer from being certain. */
export function OpenQuestions({ issues }: { readonly issues: readonly Issue[] }): JSX.Element | null {
  return <Section heading={m.issues_heading()} issues={issues.filter((issue) => !isNotice(issue))} />
}

/** What is only to be known: about the lists, or how a damaged number was read. */
export function Notes({ issues }: { readonly issues: readonly Issue[] }): JSX.Element | null {
  return <Section heading={m.notes_heading()} issues={issues.filter(isNotice)} />
}

/** Plain words in the reader's language; the engine's own sentence, with its values, behind them. */
function Section({
  heading,
  issues,
}: {
  readonly heading: string
  readonly issues: readonly Issue[]
}): JSX.Element | null {
  const english = useLocale() === 'en'
  if (issues.length === 0) return null
  return (
    <section className="issues" aria-label={heading}>
      <h2>
        {heading}
        {!english && <span className="label"> {m.details_in_english()}</span>}
      </h2>
      <ul>
        {issues.map(({ code, message }) => (
          <li key={`${code} ${message}`}>
            <span className="strong">{issueText(code)}</span>{' '}
            <bdi className="mid" lang="en" dir="ltr">
              <Unbroken text={message} />
            </bdi>{' '}
            <bdi>
              <code className="mono dim small code" dir="ltr">
                {code}
              </code>
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
