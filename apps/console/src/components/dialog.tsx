import { type JSX, type ReactNode, useEffect, useId, useRef } from 'react'
import * as m from '../messages/messages.js'

/** The browser's own dialog: focus stays inside, Escape closes, focus returns to what opened it. */
export function Dialog({
  title,
  large = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly large?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const opener = document.activeElement
    ref.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog ref={ref} className={large ? 'dialog large' : 'dialog'} aria-labelledby={heading} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button plain" onClick={onClose}>
          {m.close()}
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
