import { type JSX, useEffect, useRef, useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import type { MoleculeEditor } from '../../drawing/molecule-editor.ts'
import * as m from '../../messages/messages.js'

/** Draw a molecule and check it. The editor is loaded when the dialog opens, and only then. */
export function DrawDialog({
  onClose,
  onDrawn,
}: {
  readonly onClose: () => void
  readonly onDrawn: (smiles: string) => void
}): JSX.Element {
  const area = useRef<HTMLDivElement>(null)
  const editor = useRef<MoleculeEditor | null>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [empty, setEmpty] = useState(false)
  useEffect(() => {
    let open = true
    const load = async (): Promise<void> => {
      try {
        const { openMoleculeEditor } = await import('../../drawing/molecule-editor.ts')
        if (!open || area.current === null) return
        editor.current = openMoleculeEditor(area.current)
        setState('ready')
      } catch {
        setState('failed')
      }
    }
    void load()
    return () => {
      open = false
      editor.current?.close()
      editor.current = null
    }
  }, [])
  const check = (): void => {
    const smiles = editor.current?.smiles() ?? ''
    if (smiles === '') setEmpty(true)
    else onDrawn(smiles)
  }
  return (
    <Dialog title={m.draw_molecule()} large onClose={onClose}>
      <p className="mid">
        {state === 'failed' ? m.draw_failed() : state === 'loading' ? m.draw_loading() : m.draw_how()}
      </p>
      <div ref={area} className="editor-area" dir="ltr" role="application" aria-label={m.draw_area()} />
      <div className="acts">
        {empty && <span role="alert">{m.draw_empty()}</span>}
        <button type="button" className="button primary" disabled={state !== 'ready'} onClick={check}>
          {m.check_drawing()}
        </button>
      </div>
    </Dialog>
  )
}
