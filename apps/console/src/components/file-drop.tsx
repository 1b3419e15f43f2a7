import { type DragEvent, type JSX, type ReactNode, useState } from 'react'
import * as m from '../messages/messages.js'

/** The main part of a page, on which a manifest may be dropped anywhere: a browser left alone would open it instead of the page. */
export function FileDropMain({
  wide = false,
  onFile,
  children,
}: {
  /** Without an end side. */
  readonly wide?: boolean
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}): JSX.Element {
  const [over, setOver] = useState(false)
  return (
    <main
      className={over ? 'main over' : 'main'}
      id="main"
      tabIndex={-1}
      {...(wide && { style: { gridColumnEnd: 'side-end' } })}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) onFile(file)
      }}
    >
      {over && <p className="drop-here">{m.drop_here()}</p>}
      {children}
    </main>
  )
}

/** A dragged piece of text belongs to the field that it is dropped on. */
function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
