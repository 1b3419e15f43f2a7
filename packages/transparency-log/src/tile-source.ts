import type { Hasher, MaybePromise } from './crypto.ts'
import { hashNode, type Hash } from './hash.ts'
import type { HashSource, SourceRefusal } from './hash-source.ts'
import { refuse } from './refusal.ts'
import { accept, type Result } from './result.ts'
import type { NodeAddress } from './subtree.ts'
import { decodeTile, TILE_HEIGHT, TILE_WIDTH, tileAt, tilePath, type TileAddress } from './tile.ts'

/**
 * Reads tiles, in the order asked; null for one that is not there. May give a full tile in place of a partial one. What it throws
 * comes through to who asked for the proof.
 */
export type ReadTiles = (tiles: readonly TileAddress[]) => MaybePromise<readonly (Uint8Array | null)[]>

/**
 * Takes the hashes for proofs from the tiles of a log of `size` leaves. Tiles are not believed by themselves: a proof made from
 * damaged tiles does not verify, and whoever hands out proofs verifies them first.
 *
 * @example
 * const source = tileSource(nodeCrypto, checkpoint.size, (tiles) => tiles.map((tile) => files.get(tilePath(tile)) ?? null))
 * const proof = await inclusionProof(nodeCrypto, source, 12, checkpoint.size)
 */
export function tileSource(hasher: Hasher, size: number, read: ReadTiles): HashSource {
  return {
    async hashes(nodes) {
      const places = nodes.map((node) => placeOf(size, node))
      const tiles = new Map<string, TileAddress>()
      for (const place of places) {
        if (place === null) return refuse('tile-missing', `A log of ${size} leaves has no tile for what was asked.`)
        tiles.set(tilePath(place.tile), place.tile)
      }
      const hashes = await readAll(tiles, read)
      if (!hashes.ok) return hashes
      return accept(places.flatMap((place) => (place === null ? [] : nodeIn(hasher, place, hashes.value))))
    },
  }
}

/** The hashes of a tile that a node is the root over. */
interface Place {
  readonly tile: TileAddress
  readonly from: number
  readonly count: number
}

function placeOf(size: number, { level, index }: NodeAddress): Place | null {
  const count = 2 ** (level % TILE_HEIGHT)
  const last = tileAt(size, Math.floor(level / TILE_HEIGHT), (index + 1) * count - 1)
  return last && { tile: last, from: (index * count) % TILE_WIDTH, count }
}

async function readAll(
  tiles: ReadonlyMap<string, TileAddress>,
  read: ReadTiles,
): Promise<Result<ReadonlyMap<string, readonly Hash[]>, SourceRefusal>> {
  const bytes = await read([...tiles.values()])
  const hashes = new Map<string, readonly Hash[]>()
  for (const [index, [path, { width }]] of [...tiles].entries()) {
    const found = bytes[index] ?? null
    if (found === null) return refuse('tile-missing', `${path} is not there.`)
    const decoded = decodeTile(found, width)
    if (!decoded.ok) return refuse('tile-malformed', `${path} is cut off.`)
    hashes.set(path, decoded.value)
  }
  return accept(hashes)
}

function nodeIn(
  hasher: Hasher,
  { tile, from, count }: Place,
  hashes: ReadonlyMap<string, readonly Hash[]>,
): readonly Hash[] {
  return perfectRoot(hasher, (hashes.get(tilePath(tile)) ?? []).slice(from, from + count))
}

/** The root over as many hashes as a power of two, as a list of one. */
export function perfectRoot(hasher: Hasher, hashes: readonly Hash[]): readonly Hash[] {
  let row = hashes
  while (row.length > 1) {
    const above: Hash[] = []
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at], row[at + 1]]
      if (left !== undefined && right !== undefined) above.push(hashNode(hasher, left, right))
    }
    row = above
  }
  return row
}
