import type { JSX, ReactNode } from 'react'
import { Page } from './page.tsx'

/** The page kind of work that is filled in: the form at the start side, what follows from it at the end side, live. */
export function Workbench({
  title,
  note,
  form,
  consequences,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly form: ReactNode
  readonly consequences: ReactNode
}): JSX.Element {
  return (
    <Page title={title} note={note}>
      <div className="workbench">
        <div>{form}</div>
        <div className="consequences" aria-live="polite">
          {consequences}
        </div>
      </div>
    </Page>
  )
}
