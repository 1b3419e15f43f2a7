import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  formatCheckpoint,
  isKeyName,
  parseCheckpoint,
  type CosignatureType,
  type Signer,
  type TreeHead,
  type VerifierKey,
  type WitnessMemory,
} from '@holdfast/transparency-log'
import { signerFromPem } from '@holdfast/transparency-log/node'
import { accept, refuse, type Result } from '../../result.ts'
import { textAt, writeDurably } from './durable-file.ts'

/** A witness cosigns with both: whoever believes it takes one of its keys, the second where quantum computers are feared. */
const KEY_TYPES: readonly CosignatureType[] = ['ed25519-cosignature', 'ml-dsa-44-cosignature']

/**
 * What a witness keeps: its name, its keys, and the last head that it cosigned of each log, as the three lines of a checkpoint.
 * Losing the heads would let a log be rewritten before its eyes, so one that is damaged is never taken for one that was never
 * there.
 */
export class WitnessFolder implements WitnessMemory {
  readonly signers: readonly Signer<CosignatureType>[]
  readonly #folder: string
  readonly #logs: readonly VerifierKey[]
  /** Heads are replaced one after the other. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, logs: readonly VerifierKey[], signers: readonly Signer<CosignatureType>[]) {
    this.#folder = folder
    this.#logs = logs
    this.signers = signers
  }

  /**
   * Opens it, and makes name and keys at the first start; refuses in one sentence.
   *
   * @param name Of its keys, such as `auditor.example/witness`; undefined when it was made before.
   * @param logs Keys of the logs that it watches.
   */
  static async open(
    folder: string,
    name: string | undefined,
    logs: readonly VerifierKey[],
  ): Promise<Result<WitnessFolder, string>> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const kept = await nameIn(folder, name)
      if (!kept.ok) return kept
      const signers: Signer<CosignatureType>[] = []
      for (const type of KEY_TYPES) signers.push(await signerIn(folder, kept.value, type))
      const opened = new WitnessFolder(folder, logs, signers)
      for (const { name: origin } of logs) await opened.latest(origin)
      return accept(opened)
    } catch (cause) {
      return refuse(cause instanceof Error ? cause.message : String(cause))
    }
  }

  logKeys(origin: string): readonly VerifierKey[] | null {
    const keys = this.#logs.filter(({ name }) => name === origin)
    return keys.length === 0 ? null : keys
  }

  async latest(origin: string): Promise<TreeHead | null> {
    const path = this.#pathOf(origin)
    const text = await textAt(path)
    if (text === null) return null
    const read = parseCheckpoint(text)
    if (!read.ok || read.value.origin !== origin)
      throw new Error(
        `${path} is damaged: restore what this witness remembers of ${origin}, nothing is cosigned without it.`,
      )
    return { size: read.value.size, root: read.value.root }
  }

  replace(origin: string, oldSize: number, { size, root }: TreeHead): Promise<boolean> {
    const replaced = this.#last.then(async () => {
      if (((await this.latest(origin))?.size ?? 0) !== oldSize) return false
      await writeDurably(this.#pathOf(origin), formatCheckpoint({ origin, size, root, extensions: [] }))
      return true
    })
    this.#last = replaced.catch(() => undefined)
    return replaced
  }

  /** An origin may be longer than the name of a file, and hold what no name of a file may. */
  #pathOf(origin: string): string {
    return join(this.#folder, `${createHash('sha256').update(origin).digest('hex')}.head`)
  }
}

async function nameIn(folder: string, asked: string | undefined): Promise<Result<string, string>> {
  const path = join(folder, 'name')
  const kept = (await textAt(path))?.trim()
  if (kept !== undefined && asked !== undefined && kept !== asked)
    return refuse(`the witness of ${folder} is called ${kept}, and keeps its name; leave --name away.`)
  const name = kept ?? asked
  if (name === undefined)
    return refuse('give --name NAME at the first start: what this witness is called, such as auditor.example/witness.')
  if (!isKeyName(name)) return refuse('--name has 1 to 255 bytes, and neither spaces nor "+".')
  if (kept === undefined) await writeDurably(path, `${name}\n`)
  return accept(name)
}

async function signerIn(folder: string, name: string, type: CosignatureType): Promise<Signer<CosignatureType>> {
  const path = join(folder, `${type}.pem`)
  const kept = await textAt(path)
  const pem = kept ?? newKey(type)
  if (kept === null) await writeDurably(path, pem)
  const signer = signerFromPem(name, type, pem)
  if (!signer.ok) throw new Error(`the key ${path} cannot be used: ${signer.refusal.message}`)
  return signer.value
}

function newKey(type: CosignatureType): string {
  const encoding = { format: 'pem', type: 'pkcs8' } as const
  return type === 'ed25519-cosignature'
    ? generateKeyPairSync('ed25519').privateKey.export(encoding)
    : generateKeyPairSync('ml-dsa-44').privateKey.export(encoding)
}
