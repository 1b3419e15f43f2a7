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

/** Plain words in the reader's language; the engine's own sentences, with their values, behind them. */
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
        {[...Map.groupBy(issues, ({ code }) => code)].map(([code, alike]) => {
          const messages = [...new Set(alike.map(({ message }) => message))]
          // A sentence in another direction or language, and several of them, stand on lines of their own.
          const inline = english && messages.length === 1
          return (
            <li key={code}>
              <span className="strong">{issueText(code)}</span> {inline && <Detail text={messages[0] ?? ''} />}{' '}
              <bdi>
                <code className="mono dim small code" dir="ltr">
                  {code}
                </code>
              </bdi>
              {!inline && messages.map((text) => <Detail key={text} text={text} className="quote" />)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Detail({ text, className = '' }: { readonly text: string; readonly className?: string }): JSX.Element {
  return (
    <bdi className={`mid ${className}`} lang="en" dir="ltr">
      <Unbroken text={text} />
    </bdi>
  )
}
