import type { JSX } from 'react'
import { ways } from '../../api/replies.ts'
import { useMe } from '../../api/session.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import * as m from '../../messages/messages.js'

/** Of which jurisdiction, whether it is a demonstration, and the palette. */
export default function ServerBar({ onPalette }: { readonly onPalette: () => void }): JSX.Element | null {
  const me = useMe()
  const demo = useLoaded('sign-in/ways', ways).value?.demo ?? null
  if (me === null) return null
  return (
    <>
      <span className="jurisdiction wide">
        <span className="dim">{m.jurisdiction()}</span> <strong>{me.jurisdiction}</strong>
      </span>
      {demo !== null && <strong className="demo">{m.demonstration()}</strong>}
      <button type="button" className="palette-button" aria-label={m.find_or_go()} onClick={onPalette}>
        <span>{m.find_or_go()}</span>
        <kbd className="wide">/</kbd>
      </button>
    </>
  )
}
