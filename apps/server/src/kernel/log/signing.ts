import { generateKeyPairSync } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  decideAddCheckpoint,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  parseSignedCheckpoint,
  signText,
  verifySignatures,
  type Checkpoint,
  type Proof,
  type Signer,
  type TreeHead,
} from '@holdfast/transparency-log'
import { nodeCrypto, signerFromPem } from '@holdfast/transparency-log/node'
import { accept, refuse, type Result } from '../../result.ts'
import { textAt, writeDurably } from './durable-file.ts'

/**
 * Signs the checkpoints of logs, each with a key of its own, and remembers the last one of each: it never signs a history that does
 * not go on from what it signed before. Runs in a process of its own, best under another account than the database's, because who
 * rewrites the database must not be able to sign for it.
 */
export class CheckpointSigner {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The public key of a log, made when it is first asked for. */
  async verifierKey(origin: string): Promise<string> {
    return formatVerifierKey((await this.#signerOf(origin)).key)
  }

  /** The signed checkpoint, after it was remembered on the disk. `proof` leads from the last one signed. */
  async sign(checkpoint: Checkpoint, oldSize: number, proof: Proof): Promise<Result<string, SigningRefusal>> {
    const signer = await this.#signerOf(checkpoint.origin)
    const last = await this.#lastSigned(checkpoint.origin, signer)
    const decided = decideAddCheckpoint(nodeCrypto, last, { oldSize, proof }, checkpoint)
    if (!decided.ok) {
      const code = decided.refusal.code === 'witness-old-size-stale' ? 'signer-is-elsewhere' : 'signer-sees-rewriting'
      return refuse({ code, message: decided.refusal.message, signedSize: last?.size ?? 0 })
    }
    const text = formatCheckpoint(checkpoint)
    const signed = formatNote({ text, signatures: [await signText(signer, text)] })
    const remembered = await textAt(pathOf(this.#folder, checkpoint.origin, 'checkpoint'))
    if (remembered !== null && last?.size !== checkpoint.size)
      await writeDurably(pathOf(this.#folder, checkpoint.origin, 'before'), remembered)
    await writeDurably(pathOf(this.#folder, checkpoint.origin, 'checkpoint'), signed)
    return accept(signed)
  }

  async #signerOf(origin: string): Promise<Signer<'ed25519'>> {
    const path = pathOf(this.#folder, origin, 'pem')
    let pem = await textAt(path)
    if (pem === null) {
      pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await writeDurably(path, pem)
    }
    const signer = signerFromPem(origin, 'ed25519', pem)
    if (!signer.ok) throw new Error(`the key of ${origin} cannot be used: ${signer.refusal.message}`)
    return signer.value
  }

  /** Its own memory, believed only with its own signature: a memory that was edited is none. */
  async #lastSigned(origin: string, { key }: Signer<'ed25519'>): Promise<TreeHead | null> {
    const text = await textAt(pathOf(this.#folder, origin, 'checkpoint'))
    if (text === null) return null
    const read = parseSignedCheckpoint(text)
    const verified = read.ok ? await verifySignatures(nodeCrypto, read.value.note, [key]) : read
    if (!read.ok || !verified.ok)
      throw new Error(`what was remembered of ${origin} was changed; nothing is signed for it`)
    return read.value.checkpoint
  }
}

/** What the signer signed last, and before that; null: nothing yet. Text of signed checkpoints, to be verified by who reads it. */
export interface SignerMemory {
  readonly last: string | null
  readonly before: string | null
}

export async function signerMemory(folder: string, origin: string): Promise<SignerMemory> {
  return {
    last: await textAt(pathOf(folder, origin, 'checkpoint')),
    before: await textAt(pathOf(folder, origin, 'before')),
  }
}

function pathOf(folder: string, origin: string, what: 'pem' | 'checkpoint' | 'before'): string {
  return join(folder, `${encodeURIComponent(origin)}.${what}`)
}

export interface SigningRefusal {
  readonly code: 'signer-is-elsewhere' | 'signer-sees-rewriting'
  readonly message: string
  /** How far the log had come when it was last signed. */
  readonly signedSize: number
}
