import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import type { CryptoPort, SignatureVerdict, Signer } from './crypto.ts'
import { isHash } from './hash.ts'
import { KEY_TYPES, verifierKey, type KeyType } from './key.ts'
import { refuse, type KeyRefusalCode, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** Node checks signatures at once; a browser makes its caller wait. */
export interface NodeCrypto extends CryptoPort {
  verify(...asked: Parameters<CryptoPort['verify']>): SignatureVerdict
}

/** Cryptography of Node's own: synchronous, and fast enough to hash half a million leaves a second. */
export const nodeCrypto: NodeCrypto = {
  sha256(bytes) {
    // A plain array of its own: a Buffer's slices are views, and it compares unequal to what a browser gives.
    const hashed = new Uint8Array(hash('sha256', bytes, 'buffer'))
    if (!isHash(hashed)) throw new Error('SHA-256 gives 32 bytes')
    return hashed
  },
  verify(algorithm, publicKey, message, signature) {
    try {
      const key = createPublicKey({ key: publicKey, format: 'raw-public', asymmetricKeyType: algorithm })
      return verify(null, message, key, signature) ? 'valid' : 'invalid'
    } catch {
      return 'invalid' // 32 bytes that are no point of the curve: a signature under such a key cannot be right
    }
  },
}

/** The private half of a key in PEM (PKCS #8), which must be of the type's algorithm. */
export function signerFromPem<Type extends KeyType>(
  name: string,
  type: Type,
  pem: string,
): Result<Signer<Type>, LogRefusal<KeyRefusalCode>> {
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey({ key: pem, format: 'pem' })
  } catch {
    return refuse('key-malformed', 'This is no private key in PEM.')
  }
  if (privateKey.asymmetricKeyType !== KEY_TYPES[type].algorithm) {
    return refuse('key-type-unknown', `A key of this type is a key of ${KEY_TYPES[type].algorithm}.`)
  }
  return signerOf(name, type, privateKey)
}

/** The private half of a key from its 32 bytes of seed (RFC 8032 section 5.1.5, FIPS 204 section 5.1). */
export function signerFromSeed<Type extends KeyType>(
  name: string,
  type: Type,
  seed: Uint8Array,
): Result<Signer<Type>, LogRefusal<KeyRefusalCode>> {
  if (seed.length !== SEED_BYTES) return refuse('key-length-wrong', `A seed has ${SEED_BYTES} bytes.`)
  const { algorithm } = KEY_TYPES[type]
  const privateKey =
    algorithm === 'ed25519'
      ? createPrivateKey({ key: seed, format: 'raw-private', asymmetricKeyType: algorithm })
      : createPrivateKey({ key: seed, format: 'raw-seed', asymmetricKeyType: algorithm })
  return signerOf(name, type, privateKey)
}

const SEED_BYTES = 32

function signerOf<Type extends KeyType>(
  name: string,
  type: Type,
  privateKey: KeyObject,
): Result<Signer<Type>, LogRefusal<KeyRefusalCode>> {
  const publicKey = createPublicKey(privateKey).export({ format: 'raw-public' })
  const key = verifierKey(nodeCrypto, name, type, publicKey)
  return key.ok ? accept({ key: key.value, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }) : key
}
