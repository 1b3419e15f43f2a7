import { formatProofText, inclusionProof, tileSource } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { accept, refuse, type Result } from '../../result.ts'
import type { LogFiles } from './log-files.ts'

export interface ProofRefusal {
  readonly code: 'not-yet-published' | 'tiles-damaged'
  readonly message: string
}

/**
 * The proof that the fact at a position is in the log: C2SP tlog-proof, with the latest checkpoint. Anyone checks it offline,
 * against the fact's leaf and the keys that they trust.
 */
export async function proofOf(files: LogFiles, position: number): Promise<Result<string, ProofRefusal>> {
  const checkpoint = await files.checkpoint()
  const size = checkpoint?.signed.checkpoint.size ?? 0
  if (checkpoint === null || position >= size) {
    const message = 'The fact is recorded, and no checkpoint covers it yet. Ask again in some seconds.'
    return refuse({ code: 'not-yet-published', message })
  }
  const proof = await inclusionProof(nodeCrypto, tileSource(nodeCrypto, size, files.tiles), position, size)
  if (!proof.ok) return refuse({ code: 'tiles-damaged', message: proof.refusal.message })
  return accept(formatProofText({ extra: null, index: position, hashes: proof.value, checkpoint: checkpoint.text }))
}
