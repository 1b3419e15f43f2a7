import { readFile, stat } from 'node:fs/promises'
import {
  parseVerifierKey,
  PROOF_LENGTH_MAX,
  verifyReceipt,
  type Policy,
  type PolicyLog,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { verifyDataFolder, type Verification } from '@holdfast/server/verify'
import type { VerifyFlags } from './commands/verify.ts'
import { EXIT, UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'
import { printable } from './terminal/width.ts'

/** A leaf has at most 65,535 bytes; a larger file is none. */
const FILE_BYTES_MAX = Math.max(PROOF_LENGTH_MAX, 65_535)

/** Verifies a data folder and says what was found; the status tells programs. */
export async function verifyFolder(flags: VerifyFlags, dataFolder: string, files: readonly string[]): Promise<void> {
  if (files.length > 0 || flags.leaf !== undefined)
    throw new UsageError('give either --data or a proof with --leaf, not both.')
  const verified = await verifyDataFolder(dataFolder, flags.key ?? [], (line) => void process.stderr.write(`${line}\n`))
  if (!verified.ok) throw new UnreadableManifest(verified.refusal.message)
  const { reports, keysOfNoLog } = verified.value
  process.stdout.write(flags.json ? `${JSON.stringify(verified.value, null, 2)}\n` : described(verified.value))
  const holds = keysOfNoLog.length === 0 && reports.every(({ findings }) => findings.length === 0)
  process.exitCode = holds ? EXIT.done : EXIT.failOnMet
}

function described({ reports, keysFromFolder, keysOfNoLog }: Verification): string {
  const lines = reports.flatMap(({ jurisdiction, facts, covered, findings }) => [
    `${jurisdiction}: ${facts.toLocaleString('en')} facts, ${covered.toLocaleString('en')} of them under a signed checkpoint; ${
      findings.length === 0 ? 'nothing was changed.' : `${findings.length} findings:`
    }`,
    ...findings.map(({ code, message }) => `  ${code}: ${printable(message)}`),
  ])
  if (reports.length === 0) lines.push('Nothing is recorded in this folder yet.')
  for (const name of keysOfNoLog)
    lines.push(
      `log-exchanged: no log here is ${printable(name)}, whose key was given: it was exchanged, begun anew, or taken away.`,
    )
  if (keysFromFolder.length > 0) {
    lines.push(
      `The key of ${keysFromFolder.join(', ')} was taken from this very folder. Whoever rewrites it can exchange the key:`,
      'give the key that you were handed with --key.',
    )
  }
  return `${lines.join('\n')}\n`
}

/** Verifies one proof against the fact that it is for. */
export async function verifyProof(flags: VerifyFlags, files: readonly string[]): Promise<void> {
  const [file, ...more] = files
  if (file === undefined || more.length > 0)
    throw new UsageError('give --data DIR, or one proof with --leaf and --key.')
  if (flags.key === undefined || flags.key.length === 0)
    throw new UsageError('give --key KEY, the log’s public key, from somebody you trust.')
  const proof = (await contentOf(file)).toString('utf8')
  if (flags.leaf === undefined) return await verifySaved(flags, proof)
  const held = await verifyReceipt(nodeCrypto, policyOf(flags.key), { leaf: await contentOf(flags.leaf), proof })
  if (flags.json)
    process.stdout.write(
      `${JSON.stringify(held.ok ? placed(held.value) : { holds: false, ...held.refusal }, null, 2)}\n`,
    )
  else if (held.ok) {
    const { index, checkpoint } = held.value
    process.stdout.write(
      `It holds: entry ${index} of ${printable(checkpoint.origin)}, which had ${checkpoint.size} entries.\n`,
    )
  } else process.stdout.write(`It does not hold: ${held.refusal.code}: ${printable(held.refusal.message)}\n`)
  process.exitCode = held.ok ? EXIT.done : EXIT.failOnMet
}

/** A receipt as the server saves it: the facts of a command, each with its leaf and its proof. */
async function verifySaved(flags: VerifyFlags, text: string): Promise<void> {
  const facts = savedFacts(text)
  if (facts === null)
    throw new UsageError('this is no saved receipt; a proof alone is verified with --leaf FILE (the fact) as well.')
  const results: object[] = []
  for (const { position, leaf, proof } of facts) {
    const held =
      proof === null
        ? { ok: false, refusal: { code: 'not-yet-published', message: 'No checkpoint covered it when it was saved.' } }
        : await verifyReceipt(nodeCrypto, policyOf(flags.key ?? []), { leaf: Buffer.from(leaf, 'base64'), proof })
    const isThere = 'value' in held && held.value.index === position
    results.push(
      isThere ? placed(held.value) : { holds: false, position, ...('refusal' in held ? held.refusal : ELSEWHERE) },
    )
    if (flags.json) continue
    if (isThere) process.stdout.write(`It holds: entry ${position} of ${printable(held.value.checkpoint.origin)}.\n`)
    else {
      const { code, message } = 'refusal' in held ? held.refusal : ELSEWHERE
      process.stdout.write(`It does not hold: entry ${position}: ${code}: ${printable(message)}\n`)
    }
  }
  if (flags.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  process.exitCode = results.every((one) => Reflect.get(one, 'holds') === true) ? EXIT.done : EXIT.failOnMet
}

const ELSEWHERE = {
  code: 'position-wrong',
  message: 'The proof is for another place in the log than the receipt says.',
}

interface SavedFact {
  readonly position: number
  readonly leaf: string
  readonly proof: string | null
}

/** Null: the text is no saved receipt. It comes from whoever wants to be believed, so nothing in it is taken for granted. */
function savedFacts(text: string): readonly SavedFact[] | null {
  const facts: unknown = fieldOf(jsonOf(text), 'facts')
  if (!Array.isArray(facts) || facts.length === 0) return null
  const read = facts.flatMap((fact: unknown): readonly SavedFact[] => {
    const [position, leaf, proof] = ['position', 'leaf', 'proof'].map((name) => fieldOf(fact, name))
    if (typeof position !== 'number' || typeof leaf !== 'string') return []
    return [{ position, leaf, proof: typeof proof === 'string' ? proof : null }]
  })
  return read.length === facts.length ? read : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function placed({
  index,
  checkpoint,
}: {
  readonly index: number
  readonly checkpoint: { readonly origin: string; readonly size: number }
}): object {
  return { holds: true, index, origin: checkpoint.origin, size: checkpoint.size }
}

export function policyOf(keys: readonly string[]): Policy {
  const logs = keys.map((text): PolicyLog => {
    const key = parseVerifierKey(nodeCrypto, text)
    if (!key.ok) throw new UsageError(`--key: ${key.refusal.message}`)
    return { key: key.value, url: null }
  })
  return { logs, witnesses: [], quorum: { kind: 'none' } }
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > FILE_BYTES_MAX)
      throw new UnreadableManifest(`${path} has more than ${FILE_BYTES_MAX} bytes: it is no proof and no fact.`)
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof UnreadableManifest) throw cause
    throw new UnreadableManifest(`${path} cannot be read: look whether it is there and may be read.`)
  }
}
