import {
  consistencyProof,
  formatAddCheckpoint,
  formatNote,
  meetsQuorum,
  parseSignedCheckpoint,
  readWitnessAnswer,
  tileSource,
  verifySignatures,
  type NoteSignature,
  type Policy,
  type PolicyWitness,
  type SignedCheckpoint,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import type { LogFiles } from './log-files.ts'

/** A witness that does not answer in this time is asked again in the next round. */
const ANSWER_MS_MAX = 5_000
/** A few signature lines; an ML-DSA-44 one takes 3,300 bytes. */
const ANSWER_BYTES_MAX = 65_536

/** Why a witness did not cosign: for the operator's page. */
export interface WitnessTrouble {
  readonly witness: string
  readonly message: string
}

export interface Cosigned {
  /** Enough of the witnesses that the policy names have cosigned. */
  readonly isQuorum: boolean
  readonly troubles: readonly WitnessTrouble[]
}

/**
 * Asks the independent witnesses of a policy to cosign the published checkpoint (C2SP tlog-witness), all at once, and puts what
 * they give beside the log's own signature.
 */
export class Witnesses {
  readonly #policy: Policy
  /** How far each witness has seen each log; what it answers corrects it. */
  readonly #seen = new Map<string, number>()

  get policy(): Policy {
    return this.#policy
  }

  constructor(policy: Policy) {
    this.#policy = policy
  }

  async cosign(files: LogFiles): Promise<Cosigned> {
    const checkpoint = await files.checkpoint()
    if (checkpoint === null) return { isQuorum: false, troubles: [] }
    const { signed, text } = checkpoint
    const before = await this.#cosignersOf(signed)
    const missing = this.#policy.witnesses.filter((witness) => witness.url !== null && !before.has(witness))
    const answers = await Promise.all(missing.map((witness) => this.#ask(witness, files, signed, text)))
    const signatures = answers.flatMap((answer) => ('signatures' in answer ? answer.signatures : []))
    const troubles = answers.flatMap((answer) => ('message' in answer ? [answer] : []))
    if (signatures.length === 0) return { isQuorum: meetsQuorum(this.#policy.quorum, before), troubles }
    const cosigned = formatNote({ text: signed.note.text, signatures: [...signed.note.signatures, ...signatures] })
    await files.writeCheckpoint(cosigned)
    const read = parseSignedCheckpoint(cosigned)
    const cosigners = read.ok ? await this.#cosignersOf(read.value) : before
    return { isQuorum: meetsQuorum(this.#policy.quorum, cosigners), troubles }
  }

  async #cosignersOf({ note }: SignedCheckpoint): Promise<ReadonlySet<PolicyWitness>> {
    const { witnesses } = this.#policy
    const keys = witnesses.map(({ key }) => key)
    const verified = await verifySignatures(nodeCrypto, note, keys)
    if (!verified.ok) return new Set()
    const cosigners = new Set(verified.value.verified.map(({ key }) => key))
    return new Set(witnesses.filter(({ key }) => cosigners.has(key)))
  }

  async #ask(
    witness: PolicyWitness,
    files: LogFiles,
    signed: SignedCheckpoint,
    checkpoint: string,
  ): Promise<{ readonly signatures: readonly NoteSignature[] } | WitnessTrouble> {
    const { size, origin } = signed.checkpoint
    const seenAs = `${witness.name} ${origin}`
    const trouble = (message: string): WitnessTrouble => ({ witness: witness.name, message })
    try {
      // A conflict tells how far the witness is; the second request proves from there.
      for (const _attempt of ['from what we remember', 'from what it says']) {
        const oldSize = Math.min(this.#seen.get(seenAs) ?? 0, size)
        const proof =
          oldSize === 0 || oldSize === size
            ? []
            : await consistencyProof(nodeCrypto, tileSource(nodeCrypto, size, files.tiles), oldSize, size)
        const hashes = 'ok' in proof ? (proof.ok ? proof.value : null) : proof
        if (hashes === null) return trouble('No proof can be made for it: a published tile is missing or damaged.')
        const reply = await post(witness.url ?? '', formatAddCheckpoint({ oldSize, proof: hashes, checkpoint }))
        const answer = await readWitnessAnswer(nodeCrypto, signed.note, [witness.key], reply)
        if (!answer.ok) return trouble(answer.refusal.message)
        if (answer.value.kind === 'cosigned') {
          this.#seen.set(seenAs, size)
          return { signatures: answer.value.signatures }
        }
        if (answer.value.size > size)
          return trouble(`It has seen ${answer.value.size} entries of this log, which has ${size}.`)
        if (answer.value.size === oldSize) break
        this.#seen.set(seenAs, answer.value.size)
      }
      return trouble('It has seen another history of this log. Keep everything as it is and call the auditor.')
    } catch (cause) {
      return trouble(`It does not answer: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
  }
}

async function post(url: string, body: string): Promise<{ readonly status: number; readonly body: string }> {
  const signal = AbortSignal.timeout(ANSWER_MS_MAX)
  const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    signal,
    redirect: 'error',
  })
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body ?? []) {
    bytes += part.length
    if (bytes > ANSWER_BYTES_MAX) throw new Error('its answer is too long')
    parts.push(part)
  }
  return { status: answer.status, body: Buffer.concat(parts).toString('utf8') }
}
