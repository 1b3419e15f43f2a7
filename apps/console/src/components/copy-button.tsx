import { type JSX, useEffect, useState } from 'react'
import * as m from '../messages/messages.js'

const SAID_MS = 2_000

/** Copies a text and says so for a moment, in place of its own word. */
export function CopyButton({
  text,
  label,
  className = 'copy',
}: {
  /** Called when pressed: an answer is written out only when somebody wants it. */
  readonly text: () => string
  readonly label: string
  readonly className?: string
}): JSX.Element {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <button
      type="button"
      className={className}
      onClick={() => void navigator.clipboard.writeText(text()).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? m.copied() : label}</span>
    </button>
  )
}
