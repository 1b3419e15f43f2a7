import type { Hasher } from './crypto.ts'
import { emptyRoot, foldRight, type Hash } from './hash.ts'
import type { SourceRefusal } from './hash-source.ts'
import { refuse } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { isTreeSize, perfectNodes } from './subtree.ts'
import { decodeTile, encodeTile, TILE_WIDTH, tilePath, type TileAddress } from './tile.ts'
import { perfectRoot, type ReadTiles } from './tile-source.ts'

export interface Tile {
  readonly address: TileAddress
  readonly bytes: Uint8Array
}

/**
 * The partial tiles at the right edge of a growing log: what its writer keeps between two checkpoints.
 *
 * @example
 * const edge = TileEdge.empty(nodeCrypto)
 * for (const leaf of leaves) for (const tile of edge.append(leaf)) write(tile) // full tiles, once and for ever
 * for (const tile of edge.partialTiles()) write(tile)                          // then state edge.size and edge.root()
 */
export class TileEdge {
  readonly #hasher: Hasher
  readonly #rows: Hash[][]
  #size: number

  private constructor(hasher: Hasher, size: number, rows: Hash[][]) {
    this.#hasher = hasher
    this.#size = size
    this.#rows = rows
  }

  static empty(hasher: Hasher): TileEdge {
    return new TileEdge(hasher, 0, [])
  }

  /** Goes on from the partial tiles of a log of `size` leaves. Compare the root with the last checkpoint before going on. */
  static async resume(hasher: Hasher, size: number, read: ReadTiles): Promise<Result<TileEdge, SourceRefusal>> {
    if (!isTreeSize(size)) return refuse('tile-missing', 'No log has this size.')
    const widths: { readonly level: number; readonly index: number; readonly width: number }[] = []
    for (let [level, count] = [0, size]; count > 0; [level, count] = [level + 1, Math.floor(count / TILE_WIDTH)]) {
      widths.push({ level, index: Math.floor(count / TILE_WIDTH), width: count % TILE_WIDTH })
    }
    const partial = widths.filter(({ width }) => width > 0)
    const found = await read(partial)
    const rows: Hash[][] = widths.map(() => [])
    for (const [at, address] of partial.entries()) {
      const bytes = found[at] ?? null
      if (bytes === null) return refuse('tile-missing', `${tilePath(address)} is not there.`)
      const hashes = decodeTile(bytes, address.width)
      if (!hashes.ok) return refuse('tile-malformed', `${tilePath(address)} is cut off.`)
      rows[address.level] = [...hashes.value]
    }
    return accept(new TileEdge(hasher, size, rows))
  }

  get size(): number {
    return this.#size
  }

  root(): Hash {
    // Small subtrees stand to the right of large ones, so a level's nodes go before what lies below.
    const nodes = this.#rows.toReversed().flatMap((row) =>
      perfectNodes({ start: 0, end: row.length }).flatMap(({ level, index }) => {
        const count = 2 ** level
        return perfectRoot(this.#hasher, row.slice(index * count, (index + 1) * count))
      }),
    )
    return foldRight(this.#hasher, nodes) ?? emptyRoot(this.#hasher)
  }

  /** The tiles that this leaf fills, lowest level first: mostly none. */
  append(leaf: Hash): readonly Tile[] {
    const full: Tile[] = []
    let hash: Hash | undefined = leaf
    this.#size += 1
    for (let [level, count] = [0, this.#size]; hash !== undefined; level += 1) {
      const row = (this.#rows[level] ??= [])
      row.push(hash)
      hash = undefined
      if (row.length === TILE_WIDTH) {
        count = Math.floor(count / TILE_WIDTH)
        full.push({ address: { level, index: count - 1, width: TILE_WIDTH }, bytes: encodeTile(row) })
        ;[hash] = perfectRoot(this.#hasher, row)
        row.length = 0
      }
    }
    return full
  }

  /** The tiles that a checkpoint of this size needs besides the full ones. */
  partialTiles(): readonly Tile[] {
    return this.#rows.flatMap((row, level) => {
      if (row.length === 0) return []
      const index = Math.floor(this.#size / TILE_WIDTH ** (level + 1))
      return [{ address: { level, index, width: row.length }, bytes: encodeTile(row) }]
    })
  }
}
