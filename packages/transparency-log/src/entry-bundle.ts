import { LEAF_BYTES_MAX } from './hash.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { TILE_WIDTH } from './tile.ts'

const LENGTH_BYTES = 2

/**
 * The entries of a log as it serves them: each behind 16 bits of its length, most significant first.
 *
 * @example
 * encodeBundle([new TextEncoder().encode('one')]) // { ok: true, value: Uint8Array [0, 3, 111, 110, 101] }
 */
export function encodeBundle(leaves: readonly Uint8Array[]): Result<Uint8Array, LogRefusal<'leaf-too-long'>> {
  const bytes = new Uint8Array(leaves.reduce((length, leaf) => length + LENGTH_BYTES + leaf.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const leaf of leaves) {
    if (leaf.length > LEAF_BYTES_MAX) {
      return refuse('leaf-too-long', `A leaf has at most ${LEAF_BYTES_MAX} bytes; log the hash of anything larger.`)
    }
    view.setUint16(at, leaf.length)
    bytes.set(leaf, at + LENGTH_BYTES)
    at += LENGTH_BYTES + leaf.length
  }
  return accept(bytes)
}

/** The entries of a bundle, at most 256. Views of `bytes`, not copies. */
export function decodeBundle(bytes: Uint8Array): Result<readonly Uint8Array[], LogRefusal<'bundle-malformed'>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const leaves: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const start = at + LENGTH_BYTES
    const end = start <= bytes.length ? start + view.getUint16(at) : Infinity
    if (end > bytes.length) return refuse('bundle-malformed', 'The bundle is cut off within an entry.')
    if (leaves.length === TILE_WIDTH) return refuse('bundle-malformed', `A bundle has at most ${TILE_WIDTH} entries.`)
    leaves.push(bytes.subarray(start, end))
    at = end
  }
  return accept(leaves)
}
