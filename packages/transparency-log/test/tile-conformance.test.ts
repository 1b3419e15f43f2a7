import { describe, expect, it } from 'vitest'
import {
  bundleAt,
  bundlePath,
  consistencyProof,
  decodeBundle,
  encodeBundle,
  hashLeaf,
  inclusionProof,
  newBundles,
  newTiles,
  parseLogPath,
  parseSignedCheckpoint,
  parseVerifierKey,
  subtreeRoot,
  TILE_WIDTH,
  TileEdge,
  tilePath,
  tileSource,
  verifySignatures,
  type HashSource,
} from '../src/index.ts'
import { nodeCrypto } from '../src/node.ts'
import { isReferenceHere, vectors } from './reference.ts'
import { base64Hash, codeOf, valueOf } from './value.ts'

/** Everything that a log of these leaves publishes, by path. */
function publish(leaves: readonly Uint8Array[]): { readonly files: Map<string, Uint8Array>; readonly edge: TileEdge } {
  const files = new Map<string, Uint8Array>()
  const edge = TileEdge.empty(nodeCrypto)
  for (const leaf of leaves) {
    for (const { address, bytes } of edge.append(valueOf(hashLeaf(nodeCrypto, leaf))))
      files.set(tilePath(address), bytes)
  }
  for (const { address, bytes } of edge.partialTiles()) files.set(tilePath(address), bytes)
  for (const bundle of newBundles(0, leaves.length)) {
    const from = bundle.index * TILE_WIDTH
    files.set(bundlePath(bundle), valueOf(encodeBundle(leaves.slice(from, from + bundle.width))))
  }
  return { files, edge }
}

function sourceOf(files: ReadonlyMap<string, Uint8Array>, size: number): HashSource {
  return tileSource(nodeCrypto, size, (tiles) => tiles.map((tile) => files.get(tilePath(tile)) ?? null))
}

describe.skipIf(!isReferenceHere)('published tiles', () => {
  it('tile-paths.json', () => {
    const file = vectors('tile-paths.json')
    for (const one of file.get('tilePath').list()) {
      const [level, index] = [one.get('level').number(), one.get('index').number()]
      const tile = { level, index, width: one.get('width').number() || TILE_WIDTH }
      const path = one.get('path').text()
      expect(tilePath(tile)).toBe(path)
      expect(valueOf(parseLogPath(path))).toEqual({ kind: 'tile', tile })
    }
    for (const one of file.get('entriesPathForIndex').list()) {
      const bundle = bundleAt(one.get('treeSize').number(), one.get('index').number())
      if (bundle === null) throw new Error('the entry is in the log')
      expect(bundlePath(bundle)).toBe(one.get('path').text())
      expect(valueOf(parseLogPath(one.get('path').text()))).toEqual({ kind: 'bundle', bundle })
    }
    for (const one of file.get('tileCounts').list()) {
      const tiles = [...newTiles(0, one.get('treeSize').number())]
      for (const level of [0, 1, 2]) {
        const row = tiles.filter((tile) => tile.level === level)
        const partial = row.filter((tile) => tile.width < TILE_WIDTH)
        const said = (key: string): number => (one.has(key) ? one.get(key).number() : 0)
        expect(row.length - partial.length).toBe(said(`level${level}Full`))
        expect(partial[0]?.width ?? 0).toBe(said(`level${level}Partial`))
      }
    }
  })

  it('tile-paths.json: the largest index of the format is beyond any tree here, and refused rather than rounded', () => {
    expect(codeOf(parseLogPath(vectors('tile-paths.json').get('maxIndex').get('path').text()))).toBe(
      'tile-path-malformed',
    )
    // The largest that a tree counted by a double can have.
    const path = 'tile/63/x035/x184/x372/x088/831.p/255'
    expect(valueOf(parseLogPath(path))).toEqual({
      kind: 'tile',
      tile: { level: 63, index: 35_184_372_088_831, width: 255 },
    })
  })

  it('tlog-tiles-70000.json: all tiles, bundles and proofs', async () => {
    const file = vectors('tlog-tiles-70000.json')
    const size = file.get('treeSize').number()
    const leaves = Array.from({ length: size }, (_, index) => new TextEncoder().encode(`leaf-${index}`))
    const { files, edge } = publish(leaves)
    const expected = [...file.get('tiles').list(), ...file.get('entryBundles').list()]
    expect(expected.length).toBe(277 + 274)
    expect(files.size).toBe(expected.length)
    for (const one of expected) {
      const bytes = files.get(one.get('path').text())
      expect(bytes?.length, one.get('path').text()).toBe(one.get('bytes').number())
      expect(nodeCrypto.sha256(bytes ?? new Uint8Array()).toHex()).toBe(one.get('sha256').text())
    }
    expect([...newTiles(0, size)].map(tilePath).toSorted()).toEqual(
      file
        .get('tiles')
        .list()
        .map((tile) => tile.get('path').text())
        .toSorted(),
    )
    expect(edge.root()).toEqual(base64Hash(file.get('root').text()))

    const source = sourceOf(files, size)
    for (const one of file.get('inclusion').list()) {
      const proof = await inclusionProof(nodeCrypto, source, one.get('leafIdx').number(), size)
      expect(valueOf(proof)).toEqual(
        one
          .get('proof')
          .list()
          .map((hash) => base64Hash(hash.text())),
      )
    }
    for (const one of file.get('consistency').list()) {
      const oldSize = one.get('size1').number()
      const proof = await consistencyProof(nodeCrypto, source, oldSize, size)
      expect(valueOf(proof)).toEqual(
        one
          .get('proof')
          .list()
          .map((hash) => base64Hash(hash.text())),
      )
      const root = await subtreeRoot(nodeCrypto, source, { start: 0, end: oldSize })
      expect(valueOf(root)).toEqual(base64Hash(one.get('root1').text()))
    }
  })

  it('tessera-log-15.json: every checkpoint, tile and bundle', async () => {
    const file = vectors('tessera-log-15.json')
    const key = valueOf(parseVerifierKey(nodeCrypto, file.get('vkey').text()))
    const bundles = new Map(
      file
        .get('entryBundles')
        .entries()
        .map(([path, bytes]) => [path, Uint8Array.fromBase64(bytes.text())]),
    )
    const tiles = new Map(
      file
        .get('tiles')
        .entries()
        .map(([path, bytes]) => [path, Uint8Array.fromBase64(bytes.text())]),
    )
    const leaves = valueOf(decodeBundle(bundles.get('tile/entries/000.p/15') ?? new Uint8Array()))
    expect(file.get('checkpoints').entries().length).toBe(16)
    for (const [size, text] of file.get('checkpoints').entries()) {
      const { checkpoint, note } = valueOf(parseSignedCheckpoint(text.text()))
      expect(checkpoint.origin).toBe(file.get('origin').text())
      expect(checkpoint.size).toBe(Number(size))
      expect(valueOf(await verifySignatures(nodeCrypto, note, [key])).verified).toEqual([{ key, timestampS: null }])
      const { files, edge } = publish(leaves.slice(0, checkpoint.size))
      expect(edge.root()).toEqual(checkpoint.root)
      for (const [path, bytes] of files) expect(bytes, path).toEqual(bundles.get(path) ?? tiles.get(path))
    }
  })
})
