import { type JSX, type ReactNode, useId } from 'react'

/** A button that says why it cannot be pressed, and what would allow it. It keeps the focus, so that the reason can be read out. */
export function ReasonButton({
  why,
  onPress,
  kind = 'plain',
  isWaiting = false,
  children,
}: {
  /** Null: it can be pressed. */
  readonly why: string | null
  readonly onPress: () => void
  readonly kind?: 'plain' | 'primary'
  /** An answer is being waited for. */
  readonly isWaiting?: boolean
  readonly children: ReactNode
}): JSX.Element {
  const id = useId()
  const off = why !== null || isWaiting
  return (
    <span className="reasoned">
      <button
        type="button"
        className={kind === 'primary' ? 'button primary' : 'button'}
        aria-disabled={off}
        aria-describedby={why === null ? undefined : id}
        onClick={() => {
          if (!off) onPress()
        }}
      >
        {children}
      </button>
      {why !== null && (
        <span id={id} className="small mid">
          {why}
        </span>
      )}
    </span>
  )
}
