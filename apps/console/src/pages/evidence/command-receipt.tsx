import { type JSX, useEffect } from 'react'
import { type ProofOfCommand, proofOfCommand } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { saveFile } from '../../components/save-file.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { ReceiptBlock } from '../../parts/receipt-block.tsx'
import { receiptFile } from './receipt-file.ts'
import { Verdicts } from './verdicts.tsx'

/** A fact is published within seconds. */
const PUBLISHED_WITHIN_MS = 3_000

/** The receipt of one command, its proofs checked in this browser, and the file to keep. */
export function CommandReceipt({
  command,
  logKey,
}: {
  readonly command: string
  readonly logKey: string | null
}): JSX.Element {
  const { value, failure, reload } = useLoaded(`receipts/${encodeURIComponent(command)}`, proofOfCommand)
  const isWaiting = value?.facts.some(({ proof }) => proof === null) === true
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(reload, PUBLISHED_WITHIN_MS)
    return () => clearInterval(timer)
  }, [isWaiting, reload])
  return (
    <>
      <FailureNotice failure={failure} onRetry={reload} />
      {value !== null && (
        <>
          <ReceiptBlock receipt={value.receipt} />
          <Verdicts value={value} logKey={logKey} />
          <div className="acts section-acts no-print">
            <button type="button" className="button" onClick={() => save(value, logKey)}>
              {m.download_receipt()}
            </button>
          </div>
        </>
      )}
    </>
  )
}

function save(value: ProofOfCommand, logKey: string | null): void {
  const file = new Blob([receiptFile(value, logKey)], { type: 'application/json' })
  saveFile(file, `receipt-${value.receipt.command}.json`)
}
