import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import type { Command } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { otherThan } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'

/** A form before sign-in; once done, sign-in is the next step. */
export function EntranceForm({
  title,
  what,
  verb,
  command,
  refusals,
  onSend,
  done,
  children,
}: {
  readonly title: string
  readonly what: string
  readonly verb: string
  readonly command: Command<unknown>
  /** The codes that the fields say themselves. */
  readonly refusals: readonly string[]
  readonly onSend: () => void
  readonly done: string
  readonly children: ReactNode
}): JSX.Element {
  if (command.done !== null) {
    return (
      <Page title={title}>
        <EmptyState
          title={done}
          acts={
            <Link to="/sign-in" search={{}} className="button primary">
              {m.sign_in()}
            </Link>
          }
        >
          {m.sign_in_next()}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={title}>
      <div className="entrance">
        <form
          className="stack-form"
          aria-label={title}
          onSubmit={(event) => {
            event.preventDefault()
            if (!command.isSending) onSend()
          }}
        >
          <p className="mid">{what}</p>
          {children}
          <FailureNotice failure={otherThan(command.failure, refusals)} />
          <div className="acts">
            <button type="submit" className="button primary" aria-disabled={command.isSending}>
              {command.isSending ? m.waiting_for_server() : verb}
            </button>
          </div>
        </form>
      </div>
    </Page>
  )
}
