import type { Hasher } from './crypto.ts'
import { equalBytes } from './bytes.ts'
import { formatVerifierKey, parseVerifierKey, type CosignatureType, type VerifierKey } from './key.ts'
import type { Policy, PolicyLog, PolicyWitness, Quorum } from './policy.ts'
import { refuse, type LogRefusal, type PolicyRefusalCode } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** C2SP asks for at least 32 each. */
export const POLICY_LOGS_MAX = 64
export const POLICY_WITNESSES_MAX = 64
export const POLICY_GROUPS_MAX = 64
/** 128 keys of ML-DSA-44 take 235,000 characters; the rest is names, addresses and comments. */
export const POLICY_LENGTH_MAX = 524_288

type PolicyResult<Value> = Result<Value, LogRefusal<PolicyRefusalCode>>

/**
 * Reads a policy file.
 *
 * @example
 * parsePolicy(nodeCrypto, `log ${logKey}\nwitness authority ${witnessKey}\nquorum authority\n`)
 */
export function parsePolicy(hasher: Hasher, text: string): PolicyResult<Policy> {
  if (typeof text !== 'string') return malformed('A policy is a text.', null)
  if (text.length > POLICY_LENGTH_MAX) {
    return refuse('policy-too-long', `A policy has at most ${POLICY_LENGTH_MAX} characters.`)
  }
  // A last line without its end may be cut off: "quorum X" of "quorum X-and-Y" would ask for less.
  if (!text.endsWith('\n'))
    return malformed('Every line of a policy ends with a newline; this text may be cut off.', null)
  const reading = new PolicyReading(hasher)
  for (const [at, line] of text.slice(0, -1).split('\n').entries()) {
    const read = reading.line(line, at + 1)
    if (!read.ok) return read
  }
  return reading.end()
}

/** Writes a policy so that reading it gives the same again. */
export function formatPolicy({ logs, witnesses, quorum }: Policy): string {
  const lines = [
    ...logs.map(({ key, url }) => ['log', formatVerifierKey(key), url]),
    ...witnesses.map(({ name, key, url }) => ['witness', name, formatVerifierKey(key), url]),
    ...groupLines(quorum),
    ['quorum', nameOf(quorum)],
  ]
  return lines.map((items) => `${items.filter((item) => item !== null).join(' ')}\n`).join('')
}

const NONE = 'none'

class PolicyReading {
  readonly #hasher: Hasher
  readonly #logs: PolicyLog[] = []
  readonly #witnesses: PolicyWitness[] = []
  /** Witnesses and groups by name: they share one space of names. */
  readonly #named = new Map<string, Quorum>()
  readonly #members = new Set<string>()
  #quorum: Quorum | null = null

  constructor(hasher: Hasher) {
    this.#hasher = hasher
  }

  line(line: string, at: number): PolicyResult<null> {
    // Only the octets that C2SP tlog-policy allows: tab, printable ASCII, and anything beyond ASCII.
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line) || !line.isWellFormed()) {
      return malformed('A policy holds no control characters but tab and newline.', at)
    }
    const [keyword, ...items] = line.split(/[ \t]+/).filter((item) => item !== '')
    if (keyword === undefined || keyword.startsWith('#')) return accept(null)
    switch (keyword) {
      case 'log':
        return this.#log(items, at)
      case 'witness':
        return this.#witness(items, at)
      case 'group':
        return this.#group(items, at)
      case 'quorum':
        return this.#quorumLine(items, at)
      default:
        return malformed('A line of a policy begins with log, witness, group or quorum.', at)
    }
  }

  end(): PolicyResult<Policy> {
    if (this.#quorum === null) return refuse('policy-quorum-missing', 'A policy has one line that begins with quorum.')
    return accept({ logs: this.#logs, witnesses: this.#witnesses, quorum: this.#quorum })
  }

  #log([text, url, ...more]: readonly string[], at: number): PolicyResult<null> {
    if (text === undefined || more.length > 0) return malformed('A log line is: log <vkey> [<url>].', at)
    if (this.#logs.length === POLICY_LOGS_MAX) return tooLarge(`A policy has at most ${POLICY_LOGS_MAX} logs.`, at)
    const key = this.#key(text, this.#logs, at)
    if (!key.ok) return key
    this.#logs.push({ key: key.value, url: url ?? null })
    return accept(null)
  }

  #witness([name, text, url, ...more]: readonly string[], at: number): PolicyResult<null> {
    if (name === undefined || text === undefined || more.length > 0) {
      return malformed('A witness line is: witness <name> <vkey> [<url>].', at)
    }
    if (this.#witnesses.length === POLICY_WITNESSES_MAX) {
      return tooLarge(`A policy has at most ${POLICY_WITNESSES_MAX} witnesses.`, at)
    }
    const key = this.#key(text, this.#witnesses, at)
    if (!key.ok) return key
    if (!isCosigner(key.value)) {
      return refuse('policy-key-malformed', 'The key of a witness is of a type that cosigns: 0x04 or 0x06.', at)
    }
    const witness: PolicyWitness = { name, key: key.value, url: url ?? null }
    this.#witnesses.push(witness)
    return this.#define(name, { kind: 'witness', witness }, at)
  }

  #group([name, count, ...names]: readonly string[], at: number): PolicyResult<null> {
    if (name === undefined || count === undefined || names.length === 0) {
      return malformed('A group line is: group <name> <all, any or a number> <name>…', at)
    }
    if (this.#named.size - this.#witnesses.length === POLICY_GROUPS_MAX) {
      return tooLarge(`A policy has at most ${POLICY_GROUPS_MAX} groups.`, at)
    }
    const threshold =
      count === 'all' ? names.length : count === 'any' ? 1 : Number(/^[1-9][0-9]{0,3}$/.exec(count)?.[0])
    if (!(threshold <= names.length)) {
      return refuse(
        'policy-threshold-wrong',
        'A group asks for all, any, or from 1 up to as many as it has members.',
        at,
      )
    }
    const members: Quorum[] = []
    for (const member of names) {
      const found = this.#named.get(member)
      if (found === undefined) return unknown(at)
      if (this.#members.has(member)) {
        return refuse('policy-member-twice', 'A witness or group is a member once, so that no one counts twice.', at)
      }
      this.#members.add(member)
      members.push(found)
    }
    return this.#define(name, { kind: 'group', name, threshold, members }, at)
  }

  #quorumLine([name, ...more]: readonly string[], at: number): PolicyResult<null> {
    if (name === undefined || more.length > 0) return malformed('A quorum line is: quorum <name or none>.', at)
    if (this.#quorum !== null) return malformed('A policy has one line that begins with quorum.', at)
    const quorum: Quorum | undefined = name === NONE ? { kind: 'none' } : this.#named.get(name)
    if (quorum === undefined) return unknown(at)
    this.#quorum = quorum
    return accept(null)
  }

  #define(name: string, meaning: Quorum, at: number): PolicyResult<null> {
    if (name === NONE || this.#named.has(name)) {
      return refuse('policy-name-duplicate', 'A name stands for one witness or group; "none" is taken.', at)
    }
    this.#named.set(name, meaning)
    return accept(null)
  }

  #key(text: string, others: readonly { readonly key: VerifierKey }[], at: number): PolicyResult<VerifierKey> {
    const key = parseVerifierKey(this.#hasher, text)
    if (!key.ok) return refuse('policy-key-malformed', key.refusal.message, at)
    // The same key under another name would be one party with two votes.
    if (others.some((other) => equalBytes(other.key.publicKey, key.value.publicKey))) {
      return refuse('policy-key-duplicate', 'This public key is in the policy already.', at)
    }
    return key
  }
}

function isCosigner(key: VerifierKey): key is VerifierKey<CosignatureType> {
  return key.type !== 'ed25519'
}

/** Members before the groups that name them. */
function groupLines(quorum: Quorum): readonly (readonly string[])[] {
  if (quorum.kind !== 'group') return []
  const { name, threshold, members } = quorum
  return [...members.flatMap(groupLines), ['group', name, String(threshold), ...members.map(nameOf)]]
}

function nameOf(quorum: Quorum): string {
  switch (quorum.kind) {
    case 'none':
      return NONE
    case 'witness':
      return quorum.witness.name
    case 'group':
      return quorum.name
  }
}

function malformed(message: string, line: number | null): PolicyResult<never> {
  return refuse('policy-malformed', message, line)
}

function tooLarge(message: string, line: number): PolicyResult<never> {
  return refuse('policy-too-large', message, line)
}

function unknown(line: number): PolicyResult<never> {
  return refuse('policy-name-unknown', 'A name is defined on a line above the one that uses it.', line)
}
