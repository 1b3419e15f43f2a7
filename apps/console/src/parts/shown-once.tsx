import type { JSX, ReactNode } from 'react'
import { CopyButton } from '../components/copy-button.tsx'
import * as m from '../messages/messages.js'

/** A secret that nobody can show again: to be copied or printed before the page is left. */
export function ShownOnce({
  title,
  secrets,
  children,
  onKept,
}: {
  readonly title: string
  readonly secrets: readonly string[]
  /** What it is for and how long. */
  readonly children: ReactNode
  readonly onKept: () => void
}): JSX.Element {
  return (
    <section className="shown-once" aria-label={title}>
      <h2>{title}</h2>
      <p className="mid">{children}</p>
      <ul>
        {secrets.map((secret) => (
          <li key={secret}>
            <code className="mono" dir="ltr">
              {secret}
            </code>
          </li>
        ))}
      </ul>
      <p className="strong">{m.shown_once()}</p>
      <div className="acts no-print">
        <CopyButton className="button" label={m.copy()} text={() => secrets.join('\n')} />
        <button type="button" className="button" onClick={() => print()}>
          {m.print_page()}
        </button>
        <button type="button" className="button primary" onClick={onKept}>
          {m.kept_it()}
        </button>
      </div>
    </section>
  )
}
