import type { CryptoPort } from './crypto.ts'
import { parseDecimal } from './bytes.ts'
import type { CosignatureType, VerifierKey } from './key.ts'
import { parseSignatureLines, type Note, type NoteSignature } from './note.ts'
import { refuse, type LogRefusal, type NoteRefusalCode, type SignatureRefusalCode } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { verifySignatures } from './signature.ts'

/** What a log does next with a witness. */
export type WitnessReply =
  /** Verified: may be added to the checkpoint. */
  | { readonly kind: 'cosigned'; readonly signatures: readonly NoteSignature[] }
  /** The witness's latest checkpoint has this size: prove from there. If it is our own size, it has seen another root. */
  | { readonly kind: 'conflict'; readonly size: number }

export type WitnessReplyRefusal = LogRefusal<
  'witness-answer-malformed' | 'witness-refused' | NoteRefusalCode | SignatureRefusalCode
>

/**
 * Reads what a witness answered to an `add-checkpoint` request. Only cosignatures of its known keys that verify are kept.
 *
 * @example
 * const reply = await readWitnessAnswer(nodeCrypto, note, [witnessKey], { status: 409, body: '42\n' })
 * // { ok: true, value: { kind: 'conflict', size: 42 } }
 */
export async function readWitnessAnswer(
  crypto: CryptoPort,
  note: Note,
  keys: readonly VerifierKey<CosignatureType>[],
  { status, body }: { readonly status: number; readonly body: string },
): Promise<Result<WitnessReply, WitnessReplyRefusal>> {
  if (status === 409) {
    const size = body.endsWith('\n') ? parseDecimal(body.slice(0, -1)) : null
    if (size === null) return refuse('witness-answer-malformed', 'A conflict states the latest size that was cosigned.')
    return accept({ kind: 'conflict', size })
  }
  if (status !== 200) return refuse('witness-refused', `The witness answered with status ${status}.`)
  const lines = parseSignatureLines(body)
  if (!lines.ok) return lines
  const signatures: NoteSignature[] = []
  for (const signature of lines.value) {
    const signed = await verifySignatures(crypto, { text: note.text, signatures: [signature] }, keys)
    if (signed.ok) signatures.push(signature)
    else if (signed.refusal.code !== 'signature-missing') return signed
  }
  if (signatures.length === 0)
    return refuse('signature-missing', 'The witness answered without a cosignature of its own.')
  return accept({ kind: 'cosigned', signatures })
}
