import { type JSX, useState } from 'react'
import type { ManifestRefusal } from '../../engine/protocol.ts'
import * as m from '../../messages/messages.js'

const REFUSALS: Readonly<Record<ManifestRefusal, () => string>> = {
  'manifest-empty': m.refusal_manifest_empty,
  'manifest-too-large': m.refusal_manifest_too_large,
  'manifest-too-many-rows': m.refusal_manifest_too_many_rows,
  'manifest-unreadable': m.refusal_manifest_unreadable,
  'manifest-kind-unknown': m.refusal_manifest_kind_unknown,
}

/** Choose a file or paste rows; a file may also be dropped anywhere on the page. */
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
  return (
    <section className="drop" aria-label={m.check_manifest()}>
      {refusal !== null && (
        <p className="notice" role="alert">
          <strong>{REFUSALS[refusal]()}</strong>{' '}
          <code className="mono dim" dir="ltr">
            {refusal}
          </code>
        </p>
      )}
      <div className="choose">
        <p className="strong">{m.no_manifest_yet()}</p>
        <p className="mid">{m.manifest_what()}</p>
        <div className="acts">
          <FileButton onFile={onFile} />
          <button type="button" className="button" disabled={!ready} onClick={onExample}>
            {m.try_example()}
          </button>
        </div>
        <p className="small dim">{ready ? m.manifest_columns() : m.opening_lists()}</p>
      </div>
      <PastedRows ready={ready} onFile={onFile} />
    </section>
  )
}

/** The browser's own field speaks the language of the browser; it lies unseen over a button that speaks the reader's. */
function FileButton({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element {
  return (
    <label className="button primary file">
      {m.manifest_file()}
      <input
        type="file"
        data-page-field
        accept=".csv,.tsv,.txt,.ndjson,.jsonl,.xlsx"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) onFile(file)
        }}
      />
    </label>
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
    <div className="field paste">
      <label htmlFor="manifest-paste">{m.paste_rows()}</label>
      <textarea
        id="manifest-paste"
        className="input"
        rows={6}
        dir="auto"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button"
        disabled={!ready || text.trim() === ''}
        onClick={() => onFile(new File([text], m.pasted_name(), { type: 'text/plain' }))}
      >
        {m.check_rows()}
      </button>
    </div>
  )
}
