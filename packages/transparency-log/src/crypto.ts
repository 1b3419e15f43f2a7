import type { Hash } from './hash.ts'
import type { KeyType, VerifierKey } from './key.ts'

/*
 * The one place where cryptography comes in. `@holdfast/transparency-log/node` and `/browser` each bring an implementation;
 * everything else is the same code in both.
 */

export interface Hasher {
  /** SHA-256. Synchronous; must neither keep nor change `bytes`, which is reused. */
  sha256(bytes: Uint8Array): Hash
}

export type SignatureAlgorithm = 'ed25519' | 'ml-dsa-44'

/** `unavailable`: this machine cannot check signatures of this algorithm, which says nothing about the signature. */
export type SignatureVerdict = 'valid' | 'invalid' | 'unavailable'

export interface CryptoPort extends Hasher {
  /** Never throws on hostile keys or signatures: they are `invalid`. */
  verify(
    algorithm: SignatureAlgorithm,
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): MaybePromise<SignatureVerdict>
}

/** A private key with its public half. The private half may live in another process or on a token. */
export interface Signer<Type extends KeyType = KeyType> {
  readonly key: VerifierKey<Type>
  sign(message: Uint8Array): MaybePromise<Uint8Array>
}

export type MaybePromise<Value> = Value | Promise<Value>
