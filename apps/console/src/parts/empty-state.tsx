import type { JSX, ReactNode } from 'react'

/** An empty page teaches: what this is for, the first action, an example. */
export function EmptyState({
  title,
  children,
  acts,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly acts?: ReactNode
}): JSX.Element {
  return (
    <div className="empty">
      <div>
        <h2>{title}</h2>
        <p className="mid">{children}</p>
      </div>
      {acts !== undefined && <div className="acts no-print">{acts}</div>}
    </div>
  )
}
