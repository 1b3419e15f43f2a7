import { type JSX, useEffect } from 'react'
import { type ProofOfCommand, proofOfCommand } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
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
            <button type="button" className="button" onClick={() => download(value, logKey)}>
              {m.download_receipt()}
            </button>
          </div>
        </>
      )}
    </>
  )
}

function download(value: ProofOfCommand, logKey: string | null): void {
  const address = URL.createObjectURL(new Blob([receiptFile(value, logKey)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `receipt-${value.receipt.command}.json`
  link.click()
  URL.revokeObjectURL(address)
}
