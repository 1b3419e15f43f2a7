import { type DragEvent, type JSX, useId, useState } from 'react'
import type { ProofOfCommand } from '../../api/replies.ts'
import * as m from '../../messages/messages.js'
import { Field } from '../../parts/field.tsx'
import { type Checked, checkProof } from './check-proof.ts'
import { readReceiptFile, RECEIPT_BYTES_MAX } from './receipt-file.ts'
import { CheckedLine, Verdicts } from './verdicts.tsx'

const NEITHER = { kind: 'neither' } as const

type Dropped =
  | { readonly kind: 'receipt'; readonly name: string; readonly value: ProofOfCommand }
  | { readonly kind: 'proof'; readonly name: string; readonly checked: Checked }
  | { readonly kind: 'neither'; readonly name: string }

/** A receipt or a proof, checked here and now; the file goes nowhere. */
export function VerifyFile({ logKey }: { readonly logKey: string | null }): JSX.Element {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const [over, setOver] = useState(false)
  const trust = typed ?? logKey ?? ''
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const { name } = file
    const read = file.size > RECEIPT_BYTES_MAX ? NEITHER : readReceiptFile(await file.text())
    if (read.kind === 'receipt') setDropped({ kind: 'receipt', name, value: read.value })
    else if (read.kind === 'proof')
      setDropped({ kind: 'proof', name, checked: await checkProof(trust, read.proof, null) })
    else setDropped({ kind: 'neither', name })
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div className="verify no-print">
      <Field label={m.trusted_key()} help={m.trusted_key_help()}>
        {(ids) => (
          <textarea
            {...ids}
            className="input mono"
            dir="ltr"
            rows={2}
            spellCheck={false}
            value={trust}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <div
        className={over ? 'drop-file over' : 'drop-file'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span>{m.drop_receipt()}</span>
        <span className="button file">
          {m.choose_file()}
          <input
            id={id}
            type="file"
            aria-label={m.choose_receipt()}
            onChange={({ target }) => void take(target.files?.[0])}
          />
        </span>
      </div>
      {dropped !== null && (
        <section aria-label={m.verified_file()} aria-live="polite">
          <p>
            <strong>
              <bdi>{dropped.name}</bdi>
            </strong>
          </p>
          {dropped.kind === 'receipt' && <Verdicts value={dropped.value} logKey={trust} />}
          {dropped.kind === 'proof' && <CheckedLine checked={dropped.checked} />}
          {dropped.kind === 'neither' && <p role="alert">{m.no_receipt()}</p>}
        </section>
      )}
    </div>
  )
}
