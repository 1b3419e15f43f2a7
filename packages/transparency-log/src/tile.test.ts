import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafAt, treeOf } from '../test/small-log.ts'
import { codeOf, valueOf } from '../test/value.ts'
import {
  bundleAt,
  bundlePath,
  decodeBundle,
  decodeTile,
  encodeBundle,
  hashLeaf,
  inclusionProof,
  LEAF_BYTES_MAX,
  newBundles,
  newTiles,
  parseLogPath,
  TILE_WIDTH,
  tileAt,
  TileEdge,
  tilePath,
  tileSource,
  type Hash,
} from './index.ts'
import { nodeCrypto } from './node.ts'

const SIZE = 1_500
const tree = treeOf(SIZE)
const leaves: readonly Hash[] = Array.from({ length: SIZE }, (_, index) => valueOf(hashLeaf(nodeCrypto, leafAt(index))))

function write(files: Map<string, Uint8Array>, edge: TileEdge, from: number, to: number): void {
  for (const leaf of leaves.slice(from, to)) {
    for (const { address, bytes } of edge.append(leaf)) files.set(tilePath(address), bytes)
  }
  for (const { address, bytes } of edge.partialTiles()) files.set(tilePath(address), bytes)
}

describe('a log of tiles', () => {
  it('written in two parts is the same as written in one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: SIZE }), async (stop) => {
        const files = new Map<string, Uint8Array>()
        write(files, TileEdge.empty(nodeCrypto), 0, stop)
        const read = (tiles: Iterable<Parameters<typeof tilePath>[0]>): readonly (Uint8Array | null)[] =>
          [...tiles].map((tile) => files.get(tilePath(tile)) ?? null)
        const edge = valueOf(await TileEdge.resume(nodeCrypto, stop, read))
        write(files, edge, stop, SIZE)
        expect(edge.root()).toEqual(tree.root())
        expect(edge.size).toBe(SIZE)
        for (const tile of newTiles(stop, SIZE)) expect(files.has(tilePath(tile)), tilePath(tile)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('gives a proof from a full tile when the partial one is gone', async () => {
    const files = new Map<string, Uint8Array>()
    write(files, TileEdge.empty(nodeCrypto), 0, SIZE)
    const source = tileSource(nodeCrypto, 300, (tiles) =>
      tiles.map(
        (tile) =>
          files.get(tilePath({ ...tile, width: TILE_WIDTH })) ?? files.get(tilePath({ ...tile, width: 5 })) ?? null,
      ),
    )
    expect(valueOf(await inclusionProof(nodeCrypto, source, 290, 300))).toEqual(
      valueOf(await inclusionProof(nodeCrypto, tree, 290, 300)),
    )
  })

  it('refuses missing and shortened tiles by name', async () => {
    const missing = tileSource(nodeCrypto, SIZE, (tiles) => tiles.map(() => null))
    const shortened = tileSource(nodeCrypto, SIZE, (tiles) => tiles.map(() => new Uint8Array(31)))
    expect(await inclusionProof(nodeCrypto, missing, 0, 1_400)).toMatchObject({ refusal: { code: 'tile-missing' } })
    expect(await inclusionProof(nodeCrypto, shortened, 0, 1_400)).toMatchObject({ refusal: { code: 'tile-malformed' } })
    expect(codeOf(await inclusionProof(nodeCrypto, missing, 0, SIZE + 1))).toBe('tile-missing')
    expect(codeOf(await TileEdge.resume(nodeCrypto, 5, () => [null]))).toBe('tile-missing')
    expect(codeOf(await TileEdge.resume(nodeCrypto, 5, () => [new Uint8Array(128)]))).toBe('tile-malformed')
    expect(codeOf(await TileEdge.resume(nodeCrypto, -1, () => []))).toBe('tile-missing')
  })
})

it.each([Number.NaN, -1, 0.5, Infinity, 2 ** 53])('a size or place of %s has no files', (number) => {
  expect([...newTiles(0, number), ...newTiles(number, 5), ...newBundles(0, number), ...newBundles(number, 5)]).toEqual(
    [],
  )
  expect([tileAt(number, 0, 0), tileAt(5, 0, number), bundleAt(number, 0), bundleAt(5, number)]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

describe('paths', () => {
  const index = fc.maxSafeNat().map((n) => Math.floor(n / TILE_WIDTH))
  const width = fc.integer({ min: 1, max: TILE_WIDTH })

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 63 }), index, width, (level, at, wide) => {
        const tile = { level, index: at, width: wide }
        expect(parseLogPath(tilePath(tile))).toEqual({ ok: true, value: { kind: 'tile', tile } })
        const bundle = { index: at, width: wide }
        expect(parseLogPath(bundlePath(bundle))).toEqual({ ok: true, value: { kind: 'bundle', bundle } })
      }),
    )
  })

  it.each([
    '',
    'tile',
    'checkpoint',
    'tile/64/000',
    'tile/00/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/007',
    'tile/0/000.p/',
    'tile/0/../000',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/0/x999/x999/x999/x999/x999/999',
  ])('%j is refused: every tile has one path', (path) => {
    expect(codeOf(parseLogPath(path))).toBe('tile-path-malformed')
  })
})

describe('bytes', () => {
  it('entries come back from their bundle', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: TILE_WIDTH }), (entries) => {
        expect(valueOf(decodeBundle(valueOf(encodeBundle(entries))))).toEqual(entries)
      }),
    )
  })

  it('a leaf has at most 65,535 bytes', () => {
    const longest = new Uint8Array(LEAF_BYTES_MAX)
    expect(valueOf(decodeBundle(valueOf(encodeBundle([longest]))))).toEqual([longest])
    expect(codeOf(encodeBundle([new Uint8Array(LEAF_BYTES_MAX + 1)]))).toBe('leaf-too-long')
    expect(codeOf(hashLeaf(nodeCrypto, longest))).toBe('accepted')
    expect(codeOf(hashLeaf(nodeCrypto, new Uint8Array(LEAF_BYTES_MAX + 1)))).toBe('leaf-too-long')
  })

  it('a bundle that is cut off, or has too many entries, is refused', () => {
    const bundle = valueOf(encodeBundle([leafAt(0), leafAt(1)]))
    for (const cut of [1, 3, bundle.length - 1])
      expect(codeOf(decodeBundle(bundle.subarray(0, cut)))).toBe('bundle-malformed')
    expect(codeOf(decodeBundle(new Uint8Array(2 * TILE_WIDTH)))).toBe('accepted')
    expect(codeOf(decodeBundle(new Uint8Array(2 * TILE_WIDTH + 2)))).toBe('bundle-malformed')
  })

  it.each([0, -1, 257, Number.NaN])('a tile of width %s is refused', (width) => {
    expect(codeOf(decodeTile(new Uint8Array(8_192), width))).toBe('tile-malformed')
  })
})
