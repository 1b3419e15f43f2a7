import type { Hasher, SignatureAlgorithm } from './crypto.ts'
import { concat, decodeBase64, encodeBase64, readU32, utf8 } from './bytes.ts'
import { refuse, type KeyRefusalCode, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** What a key signs, C2SP signed-note "Signature types". The type is part of the key's id: one public key, two types, two ids. */
export type KeyType = 'ed25519' | CosignatureType

/** Timestamped signatures of checkpoints: of a witness, or of a log that signs its own checkpoints with ML-DSA-44. */
export type CosignatureType = 'ed25519-cosignature' | 'ml-dsa-44-cosignature'

interface KeyTypeFacts {
  readonly byte: number
  readonly algorithm: SignatureAlgorithm
  readonly publicKeyBytes: number
  readonly signatureBytes: number
}

export const KEY_TYPES: Readonly<Record<KeyType, KeyTypeFacts>> = {
  ed25519: { byte: 0x01, algorithm: 'ed25519', publicKeyBytes: 32, signatureBytes: 64 },
  'ed25519-cosignature': { byte: 0x04, algorithm: 'ed25519', publicKeyBytes: 32, signatureBytes: 64 },
  'ml-dsa-44-cosignature': { byte: 0x06, algorithm: 'ml-dsa-44', publicKeyBytes: 1_312, signatureBytes: 2_420 },
}

const TYPE_OF_BYTE: ReadonlyMap<number, KeyType> = new Map([
  [0x01, 'ed25519'],
  [0x04, 'ed25519-cosignature'],
  [0x06, 'ml-dsa-44-cosignature'],
])

/** ML-DSA-44 cosignatures write the name behind one byte of length (C2SP tlog-cosignature). */
export const KEY_NAME_BYTES_MAX = 255

/** A key of 1,312 bytes in base64 with the longest name is 2,021 characters; anything longer is none. */
export const VERIFIER_KEY_LENGTH_MAX = 2_100

/** A public key with its name, as notes refer to it. Made by `verifierKey` and `parseVerifierKey`, which check everything. */
export interface VerifierKey<Type extends KeyType = KeyType> {
  readonly name: string
  /** The first four bytes of SHA-256(name || newline || type || public key), as a number. */
  readonly id: number
  readonly type: Type
  readonly publicKey: Uint8Array
}

type KeyResult<Type extends KeyType = KeyType> = Result<VerifierKey<Type>, LogRefusal<KeyRefusalCode>>

/** Non-empty, without Unicode white space, without "+", well formed. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}+\p{Cc}]+$/u.test(name) && name.isWellFormed() && utf8(name).length <= KEY_NAME_BYTES_MAX
}

/** Gives a raw public key a name. */
export function verifierKey<Type extends KeyType>(
  hasher: Hasher,
  name: string,
  type: Type,
  publicKey: Uint8Array,
): KeyResult<Type> {
  if (!isKeyName(name)) {
    return refuse('key-name-malformed', `A key name has 1 to ${KEY_NAME_BYTES_MAX} bytes and neither spaces nor "+".`)
  }
  const { publicKeyBytes } = KEY_TYPES[type]
  if (publicKey.length !== publicKeyBytes) {
    return refuse('key-length-wrong', `A public key of this type has ${publicKeyBytes} bytes.`)
  }
  return accept({ name, id: keyId(hasher, name, type, publicKey), type, publicKey: new Uint8Array(publicKey) })
}

/**
 * Reads a verifier key ("vkey"): `<name>+<id in 8 hexadecimal digits>+<base64 of type and public key>`.
 *
 * @example
 * parseVerifierKey(nodeCrypto, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
 * // { ok: true, value: { name: 'PeterNeumann', id: 0xc74f20a3, type: 'ed25519', publicKey: … } }
 */
export function parseVerifierKey(hasher: Hasher, text: string): KeyResult {
  if (typeof text !== 'string' || text.length > VERIFIER_KEY_LENGTH_MAX) return malformed()
  const [, name = '', id = '', base64 = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? []
  const typed = decodeBase64(base64)
  if (id === '' || typed === null || typed.length === 0) return malformed()
  const type = TYPE_OF_BYTE.get(typed[0] ?? 0)
  if (type === undefined) return refuse('key-type-unknown', 'This type of signature is not known here.')
  const key = verifierKey(hasher, name, type, typed.subarray(1))
  if (key.ok && key.value.id !== Number.parseInt(id, 16)) {
    return refuse('key-id-wrong', 'The id does not belong to this name and public key: it was mistyped or changed.')
  }
  return key
}

export function formatVerifierKey(key: VerifierKey): string {
  const typed = concat(Uint8Array.of(KEY_TYPES[key.type].byte), key.publicKey)
  return `${key.name}+${key.id.toString(16).padStart(8, '0')}+${encodeBase64(typed)}`
}

function keyId(hasher: Hasher, name: string, type: KeyType, publicKey: Uint8Array): number {
  return readU32(hasher.sha256(concat(utf8(`${name}\n`), Uint8Array.of(KEY_TYPES[type].byte), publicKey)))
}

function malformed(): KeyResult<never> {
  return refuse('key-malformed', 'A verifier key is a name, "+", 8 hexadecimal digits, "+", and base64.')
}
