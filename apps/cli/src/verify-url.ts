import { readFile, rename, writeFile } from 'node:fs/promises'
import {
  decodeTile,
  NOTE_LENGTH_MAX,
  parsePolicy,
  parseSignedCheckpoint,
  RightEdge,
  TILE_WIDTH,
  tilePath,
  verifyCheckpoint,
  type Checkpoint,
  type Policy,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import type { VerifyFlags } from './commands/verify.ts'
import { EXIT, UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'

const ANSWER_MS_MAX = 30_000
const TILE_BYTES_MAX = TILE_WIDTH * 32
/** Tiles that are asked for at once. */
const TILES_AT_ONCE = 8

/**
 * Verifies the log of a server that runs somewhere: its checkpoint, its hashes, and that it goes on from what was seen before, kept
 * in the file of --state.
 */
export async function verifyUrl(
  flags: VerifyFlags,
  url: string,
  policyOf: (keys: readonly string[]) => Policy,
): Promise<void> {
  const base = url.replace(/\/+$/, '')
  if (!/^https?:\/\//.test(base)) throw new UsageError('--url begins with http:// or https://.')
  const policy = await policyFrom(flags, policyOf)
  const text = Buffer.from(await fetched(`${base}/log/checkpoint`, NOTE_LENGTH_MAX)).toString('utf8')
  const trusted = await verifyCheckpoint(nodeCrypto, policy, text)
  if (!trusted.ok) return say(flags, { holds: false, ...trusted.refusal })
  const { checkpoint, cosignatures } = trusted.value
  const earlier = await earlierSeen(flags.state, policy)
  const wrong = await compareHashes(base, checkpoint, earlier)
  if (wrong !== null) return say(flags, { holds: false, ...wrong })
  if (flags.state !== undefined) await keep(flags.state, text)
  const { origin, size } = checkpoint
  say(flags, {
    holds: true,
    origin,
    size,
    before: earlier?.size ?? null,
    cosignatures: cosignatures.map(({ witness }) => witness.name),
  })
}

async function policyFrom(
  { key, policy }: VerifyFlags,
  policyOf: (keys: readonly string[]) => Policy,
): Promise<Policy> {
  if (policy === undefined) {
    if (key === undefined || key.length === 0)
      throw new UsageError('give --key KEY, or --policy FILE, from somebody you trust.')
    return policyOf(key)
  }
  const text = await readFile(policy, 'utf8').catch(() => null)
  if (text === null) throw new UnreadableManifest(`the policy ${policy} cannot be read.`)
  const parsed = parsePolicy(nodeCrypto, text)
  if (!parsed.ok) throw new UnreadableManifest(`the policy ${policy} is wrong: ${parsed.refusal.message}`)
  return parsed.value
}

/** What was seen before; null: nothing, this is the first look. */
async function earlierSeen(state: string | undefined, policy: Policy): Promise<Checkpoint | null> {
  const text = state === undefined ? null : await readFile(state, 'utf8').catch(() => null)
  if (text === null) return null
  const read = parseSignedCheckpoint(text)
  // The quorum of that day may have been another; the log's own signature is what counts here.
  const trusted = await verifyCheckpoint(nodeCrypto, { ...policy, quorum: { kind: 'none' } }, text)
  if (!read.ok || !trusted.ok)
    throw new UnreadableManifest(`${state} is no checkpoint of this log: nothing to go on from.`)
  return read.value.checkpoint
}

interface Wrong {
  readonly code: string
  readonly message: string
}

/** All leaf hashes, to the root that was signed, by the root that was seen before. */
async function compareHashes(
  base: string,
  { size, root }: Checkpoint,
  earlier: Checkpoint | null,
): Promise<Wrong | null> {
  if (earlier !== null && size < earlier.size)
    return {
      code: 'log-rolled-back',
      message: `The log had ${earlier.size} facts when it was last seen, and shows ${size}.`,
    }
  const edge = RightEdge.empty(nodeCrypto)
  const isOther = (other: Uint8Array) => Buffer.compare(edge.root(), other) !== 0
  const forked: Wrong = {
    code: 'log-forked',
    message: 'The log does not go on from what was seen before: it was rewritten.',
  }
  if (earlier !== null && earlier.size === 0 && isOther(earlier.root)) return forked
  const tiles = Math.ceil(size / TILE_WIDTH)
  for (let from = 0; from < tiles; from += TILES_AT_ONCE) {
    const indexes = Array.from({ length: Math.min(TILES_AT_ONCE, tiles - from) }, (_, at) => from + at)
    const read = await Promise.all(indexes.map((index) => tileAt(base, index, size)))
    for (const hashes of read) {
      if (hashes === null) return { code: 'tile-changed', message: 'A tile of the log is missing or is none.' }
      for (const hash of hashes) {
        edge.append(hash)
        if (earlier !== null && edge.size === earlier.size && isOther(earlier.root)) return forked
      }
    }
  }
  return isOther(root) ? { code: 'tile-changed', message: 'The hashes do not make the root that was signed.' } : null
}

async function tileAt(base: string, index: number, size: number) {
  const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
  const bytes = await fetched(`${base}/log/${tilePath({ level: 0, index, width })}`, TILE_BYTES_MAX).catch(() => null)
  const tile = bytes === null ? null : decodeTile(bytes, width)
  return tile?.ok === true ? tile.value : null
}

async function fetched(address: string, bytesMax: number): Promise<Uint8Array> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS_MAX), redirect: 'error' }).catch(
    () => null,
  )
  if (answer === null) throw new UnreadableManifest(`${address} does not answer.`)
  if (!answer.ok) throw new UnreadableManifest(`${address} answers ${answer.status}: there is no published log.`)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body ?? []) {
    length += chunk.length
    if (length > bytesMax) throw new UnreadableManifest(`${address} sends more than a file of a log has.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** All of it or nothing: what was seen is not lost when the machine stops. */
async function keep(state: string, text: string): Promise<void> {
  await writeFile(`${state}.new`, text, { flush: true })
  await rename(`${state}.new`, state)
}

type Said =
  | ({ readonly holds: false } & Wrong)
  | {
      readonly holds: true
      readonly origin: string
      readonly size: number
      readonly before: number | null
      readonly cosignatures: readonly string[]
    }

function say({ json }: VerifyFlags, said: Said): void {
  process.exitCode = said.holds ? EXIT.done : EXIT.failOnMet
  process.stdout.write(`${json ? JSON.stringify(said, null, 2) : inWords(said)}\n`)
}

function inWords(said: Said): string {
  if (!said.holds) return `${said.code}: ${said.message}`
  const before = said.before === null ? 'seen for the first time' : `goes on from the ${said.before} seen before`
  const cosigned = said.cosignatures.length === 0 ? '' : `; cosigned by ${said.cosignatures.join(', ')}`
  return `${said.origin}: ${said.size} facts, the hashes make the root that was signed; ${before}${cosigned}.`
}
