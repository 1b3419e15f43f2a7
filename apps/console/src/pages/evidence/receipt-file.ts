import { type ProofOfCommand, proofOfCommand } from '../../api/replies.ts'
import { readAs } from '../../api/shape.ts'

// The file that somebody keeps: what the server answered for a command, and the key of the log as it was then.

/** Larger files are no receipts: a receipt has some kilobytes. */
export const RECEIPT_BYTES_MAX = 4_000_000

export function receiptFile(value: ProofOfCommand, logKey: string | null): string {
  return JSON.stringify({ ...value, logKey }, null, 2)
}

/** What can be checked in a file: the facts of a receipt, or a bare proof, whose leaf somebody else holds. */
export type ReadFile =
  | { readonly kind: 'receipt'; readonly value: ProofOfCommand }
  | { readonly kind: 'proof'; readonly proof: string }
  | { readonly kind: 'neither' }

const PROOF_HEAD = 'c2sp.org/tlog-proof@v1'

export function readReceiptFile(text: string): ReadFile {
  if (text.startsWith(PROOF_HEAD)) return { kind: 'proof', proof: text }
  try {
    const read = readAs(proofOfCommand, JSON.parse(text))
    return read === null ? { kind: 'neither' } : { kind: 'receipt', value: read.value }
  } catch {
    return { kind: 'neither' } // no JSON
  }
}
