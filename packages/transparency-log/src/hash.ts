import type { Hasher } from './crypto.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { decodeBase64, utf8 } from './bytes.ts'

declare const hashBrand: unique symbol

/** A SHA-256 hash, 32 bytes. A type of its own, so that a leaf is never taken for its hash. Never written to. */
export type Hash = Uint8Array & { readonly [hashBrand]: true }

export const HASH_BYTES = 32

/** Entry bundles prefix each entry with 16 bits of length. Log the hash of anything larger. */
export const LEAF_BYTES_MAX = 65_535

export function isHash(bytes: Uint8Array): bytes is Hash {
  return bytes.length === HASH_BYTES
}

export function parseHash(text: string): Hash | null {
  const bytes = decodeBase64(text)
  return bytes !== null && isHash(bytes) ? bytes : null
}

// Prefixes of RFC 6962 section 2.1: a leaf can never be passed off as an inner node, nor the reverse.
const LEAF_PREFIX = 0x00
const NODE_PREFIX = 0x01

/*
 * Scratch space, reused because hashing is synchronous and never re-entered: making it anew would cost more than the copying.
 */
const LEAF_SCRATCH = new Uint8Array(1 + LEAF_BYTES_MAX)
const NODE_SCRATCH = new Uint8Array(1 + 2 * HASH_BYTES)
LEAF_SCRATCH[0] = LEAF_PREFIX
NODE_SCRATCH[0] = NODE_PREFIX

/**
 * SHA-256(0x00 || leaf).
 *
 * @example
 * const hashed = hashLeaf(nodeCrypto, new TextEncoder().encode('one'))
 */
export function hashLeaf(hasher: Hasher, leaf: Uint8Array): Result<Hash, LogRefusal<'leaf-too-long'>> {
  if (leaf.length > LEAF_BYTES_MAX) {
    return refuse('leaf-too-long', `A leaf has at most ${LEAF_BYTES_MAX} bytes; log the hash of anything larger.`)
  }
  LEAF_SCRATCH.set(leaf, 1)
  return accept(hasher.sha256(LEAF_SCRATCH.subarray(0, 1 + leaf.length)))
}

/** SHA-256(0x01 || left || right). */
export function hashNode(hasher: Hasher, left: Hash, right: Hash): Hash {
  NODE_SCRATCH.set(left, 1)
  NODE_SCRATCH.set(right, 1 + HASH_BYTES)
  return hasher.sha256(NODE_SCRATCH)
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(hasher: Hasher): Hash {
  return hasher.sha256(utf8(''))
}

/** The root over hashes that stand beside each other, from the right: the last two are joined first. Null for none. */
export function foldRight(hasher: Hasher, hashes: readonly Hash[]): Hash | null {
  return hashes.reduceRight<Hash | null>((right, left) => (right === null ? left : hashNode(hasher, left, right)), null)
}
