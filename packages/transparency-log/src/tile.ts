import { parseDecimal } from './bytes.ts'
import { HASH_BYTES, isHash, type Hash } from './hash.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { isTreeSize, TREE_SIZE_MAX } from './subtree.ts'

/**
 * A file of a tiled log, C2SP tlog-tiles: at level 0 leaf hashes, above that the roots of full tiles of the level below. A full
 * tile never changes, so a plain web server or a memory stick can serve a log.
 */
export interface TileAddress {
  /** From 0; a tree of a size that a double counts has seven levels. */
  readonly level: number
  readonly index: number
  /** Number of hashes; 256 is a full tile. */
  readonly width: number
}

/** The entries that the tile of the same index at level 0 has the hashes of. */
export interface BundleAddress {
  readonly index: number
  readonly width: number
}

export type LogFile =
  | { readonly kind: 'tile'; readonly tile: TileAddress }
  | { readonly kind: 'bundle'; readonly bundle: BundleAddress }

export const TILE_WIDTH = 256
export const TILE_HEIGHT = 8
const TILE_BYTES_MAX = TILE_WIDTH * HASH_BYTES
/** The format's own limit. */
const TILE_LEVEL_MAX = 63
/** `tile/63/x009/x007/x199/x254/x740/991.p/255` and nothing longer. */
const PATH_LENGTH_MAX = 64

/**
 * Where a tile lies below the log's prefix.
 *
 * @example
 * tilePath({ level: 0, index: 1_234_067, width: 89 }) // 'tile/0/x001/x234/067.p/89'
 */
export function tilePath({ level, index, width }: TileAddress): string {
  return `tile/${level}/${indexPath(index)}${widthPath(width)}`
}

export function bundlePath({ index, width }: BundleAddress): string {
  return `tile/entries/${indexPath(index)}${widthPath(width)}`
}

/** Reads a path as a client asks for it; every address has exactly one path. */
export function parseLogPath(path: string): Result<LogFile, LogRefusal<'tile-path-malformed'>> {
  const parts = typeof path === 'string' && path.length <= PATH_LENGTH_MAX ? PATH.exec(path)?.groups : undefined
  const index = parseIndex(parts?.['index'] ?? '')
  const width = parts?.['width'] === undefined ? TILE_WIDTH : parseDecimal(parts['width'])
  if (parts === undefined || index === null || width === null || width === 0 || width > TILE_WIDTH) return malformed()
  if (parts['width'] !== undefined && width === TILE_WIDTH) return malformed()
  if (parts['level'] === 'entries') return accept({ kind: 'bundle', bundle: { index, width } })
  const level = parseDecimal(parts['level'] ?? '')
  if (level === null || level > TILE_LEVEL_MAX) return malformed()
  return accept({ kind: 'tile', tile: { level, index, width } })
}

/** The tiles that a log of `size` leaves has and one of `oldSize` had not: all that publishing the new size needs to write. */
export function* newTiles(oldSize: number, size: number): Generator<TileAddress> {
  if (!isTreeSize(oldSize) || !isTreeSize(size)) return
  let [before, now] = [oldSize, size]
  for (let level = 0; now > 0; level += 1) {
    if (now > before) {
      for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < now; index += 1) {
        yield { level, index, width: Math.min(TILE_WIDTH, now - index * TILE_WIDTH) }
      }
    }
    ;[before, now] = [Math.floor(before / TILE_WIDTH), Math.floor(now / TILE_WIDTH)]
  }
}

export function* newBundles(oldSize: number, size: number): Generator<BundleAddress> {
  if (!isTreeSize(oldSize) || !isTreeSize(size) || oldSize >= size) return
  for (let index = Math.floor(oldSize / TILE_WIDTH); index * TILE_WIDTH < size; index += 1) {
    yield { index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) }
  }
}

/** The tile that holds hash `position` of a level in a log of `size` leaves; null when the log has no such hash. */
export function tileAt(size: number, level: number, position: number): TileAddress | null {
  const present = Math.floor(size / TILE_WIDTH ** level)
  if (!isTreeSize(size) || !isTreeSize(position) || position >= present) return null
  const index = Math.floor(position / TILE_WIDTH)
  return { level, index, width: Math.min(TILE_WIDTH, present - index * TILE_WIDTH) }
}

/** The bundle that holds an entry in a log of `size` leaves; null when the log has no such entry. */
export function bundleAt(size: number, entry: number): BundleAddress | null {
  const tile = tileAt(size, 0, entry)
  return tile && { index: tile.index, width: tile.width }
}

export function encodeTile(hashes: readonly Hash[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES)
  for (const [index, hash] of hashes.entries()) bytes.set(hash, index * HASH_BYTES)
  return bytes
}

/** The first `width` hashes of a tile's bytes; a log may hand out the full tile instead of a partial one it no longer has. */
export function decodeTile(bytes: Uint8Array, width: number): Result<readonly Hash[], LogRefusal<'tile-malformed'>> {
  const isWhole = bytes.length % HASH_BYTES === 0 && bytes.length <= TILE_BYTES_MAX
  const isWidth = Number.isInteger(width) && width >= 1 && width <= TILE_WIDTH
  if (!isWhole || !isWidth || bytes.length < width * HASH_BYTES) {
    return refuse('tile-malformed', 'The tile is cut off: it has fewer hashes than the log states.')
  }
  const hashAt = (at: number): Uint8Array => bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES)
  return accept(Array.from({ length: width }, (_, at) => hashAt(at)).filter(isHash))
}

const PATH = /^tile\/(?<level>entries|[0-9]+)\/(?<index>(?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/(?<width>[0-9]+))?$/

/** Three digits to a folder; all but the last begin with x, so that no folder is in the way of a file. */
function indexPath(index: number): string {
  const groups: string[] = []
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1_000)) {
    groups.unshift(String(rest % 1_000).padStart(3, '0'))
  }
  return groups.map((digits, at) => (at < groups.length - 1 ? `x${digits}` : digits)).join('/')
}

function widthPath(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`
}

function parseIndex(path: string): number | null {
  const index = Number(path.replaceAll(/[x/]/g, ''))
  return path !== '' && index <= TREE_SIZE_MAX && indexPath(index) === path ? index : null
}

function malformed(): Result<never, LogRefusal<'tile-path-malformed'>> {
  return refuse(
    'tile-path-malformed',
    'The path names no tile: tile/<level or entries>/<index>, with .p/<width> when partial.',
  )
}
