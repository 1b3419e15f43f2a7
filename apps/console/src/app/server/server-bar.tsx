import type { JSX } from 'react'
import { useMe } from '../../api/session.ts'
import * as m from '../../messages/messages.js'

/** Of which jurisdiction, whether it is a demonstration, and the palette. */
export default function ServerBar({ onPalette }: { readonly onPalette: () => void }): JSX.Element | null {
  const me = useMe()
  if (me === null) return null
  return (
    <>
      <span className="jurisdiction wide">
        <span className="dim">{m.jurisdiction()}</span> <strong>{me.jurisdiction}</strong>
      </span>
      {me.isDemo && <strong className="demo">{m.demonstration()}</strong>}
      <button type="button" className="palette-button" onClick={onPalette}>
        <span>{m.find_or_go()}</span>
        <kbd className="wide">/</kbd>
      </button>
    </>
  )
}
