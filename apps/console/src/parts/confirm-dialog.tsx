import { type JSX, type ReactNode, useState } from 'react'
import type { Failure } from '../api/client.ts'
import { Dialog } from '../components/dialog.tsx'
import * as m from '../messages/messages.js'
import { FailureNotice } from './failure-notice.tsx'
import { Field } from './field.tsx'

/** Says what will happen before it does. Where a reason belongs to the record, nothing happens without one. */
export function ConfirmDialog({
  title,
  verb,
  asksReason = false,
  isSending,
  failure,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string
  /** What the button does, in words: "Lock account". */
  readonly verb: string
  readonly asksReason?: boolean
  readonly isSending: boolean
  readonly failure: Failure | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
  /** What will happen. */
  readonly children: ReactNode
}): JSX.Element {
  const [reason, setReason] = useState('')
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSending) onConfirm(reason.trim())
        }}
      >
        <div>{children}</div>
        {asksReason && (
          <Field label={m.reason()} help={m.reason_help()}>
            {(ids) => (
              <textarea
                {...ids}
                className="input"
                rows={3}
                required
                maxLength={2000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        )}
        <FailureNotice failure={failure} />
        <div className="acts">
          <button type="button" className="button" onClick={onClose}>
            {m.cancel()}
          </button>
          <button type="submit" className="button primary" aria-disabled={isSending}>
            {isSending ? m.waiting_for_server() : verb}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
