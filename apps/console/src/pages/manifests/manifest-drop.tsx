import { type JSX, useEffect, useState } from 'react'
import type { ManifestRefusal } from '../../engine/protocol.ts'
import * as m from '../../messages/messages.js'

const REFUSALS: Readonly<Record<ManifestRefusal, () => string>> = {
  'manifest-empty': m.refusal_manifest_empty,
  'manifest-too-large': m.refusal_manifest_too_large,
  'manifest-too-many-rows': m.refusal_manifest_too_many_rows,
  'manifest-unreadable': m.refusal_manifest_unreadable,
  'manifest-kind-unknown': m.refusal_manifest_kind_unknown,
}

/** Choose a file, drop one, or paste rows. */
export function ManifestDrop({
  ready,
  refusal,
  onFile,
  onExample,
}: {
  readonly ready: boolean
  readonly refusal: ManifestRefusal | null
  readonly onFile: (file: File) => void
  readonly onExample: () => void
}): JSX.Element {
  const [over, setOver] = useState(false)
  const [waiting, setWaiting] = useState<File | null>(null)
  const take = (file: File | null | undefined): void => setWaiting(file ?? null)
  // A file may be dropped while the lists are still opening: it is kept and read when they are.
  useEffect(() => {
    if (!ready || waiting === null) return
    setWaiting(null)
    onFile(waiting)
  }, [ready, waiting, onFile])
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label={m.check_manifest()}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      {refusal !== null && (
        <p className="notice" role="alert">
          <strong>{REFUSALS[refusal]()}</strong> <code className="mono dim">{refusal}</code>
        </p>
      )}
      <p className="strong">{m.no_manifest_yet()}</p>
      <p className="mid">{m.manifest_what()}</p>
      <div className="field">
        <label htmlFor="manifest-file">{m.manifest_file()}</label>
        <input
          id="manifest-file"
          className="input"
          type="file"
          data-page-field
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.xlsx"
          onChange={(event) => take(event.target.files?.[0])}
        />
      </div>
      <PastedRows ready={ready} onFile={onFile} />
      <button type="button" className="button" disabled={!ready} onClick={onExample}>
        {m.try_example()}
      </button>
      <p className="small dim">{ready ? m.manifest_columns() : m.opening_lists()}</p>
    </section>
  )
}

function PastedRows({
  ready,
  onFile,
}: {
  readonly ready: boolean
  readonly onFile: (file: File) => void
}): JSX.Element {
  const [text, setText] = useState('')
  return (
    <div className="field" style={{ inlineSize: '100%' }}>
      <label htmlFor="manifest-paste">{m.paste_rows()}</label>
      <textarea
        id="manifest-paste"
        className="input"
        rows={4}
        dir="auto"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button"
        style={{ marginBlockStart: 8 }}
        disabled={!ready || text.trim() === ''}
        onClick={() => onFile(new File([text], m.pasted_name(), { type: 'text/plain' }))}
      >
        {m.check_rows()}
      </button>
    </div>
  )
}
