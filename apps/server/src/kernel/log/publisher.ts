import {
  bundlePath,
  consistencyProof,
  encodeBundle,
  TILE_WIDTH,
  TileEdge,
  tilePath,
  tileSource,
  type Checkpoint,
  type Hash,
  type Tile,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { accept, refuse, type Result } from '../../result.ts'
import { leafHashOf, leafOf } from '../fact.ts'
import type { Jurisdiction } from '../ids.ts'
import { rowsFrom } from '../journal/facts.ts'
import { factOf, leafHashIn } from '../journal/rows.ts'
import type { Reader } from '../journal/tables.ts'
import type { LogFiles } from './log-files.ts'
import type { SignerPort } from './signer.ts'

/** Why a checkpoint was not published. All of these are alarms: somebody changed what must not change. */
export interface PublishRefusal {
  readonly code: 'tiles-damaged' | 'row-edited' | 'signer-is-elsewhere' | 'signer-sees-rewriting'
  readonly message: string
}

/** Facts are read in pages, so that memory is bounded whatever has piled up. */
const PAGE_FACTS = 1_024

/** The origin of a jurisdiction's log: under this name its checkpoints are signed. */
export function originOf(logName: string, jurisdiction: Jurisdiction): string {
  return `${logName}/${jurisdiction}`
}

/**
 * Writes what the journal has grown by as tiles and has the new size signed. Nothing is believed on the way: tiles that were
 * published must still give the last root, and a row must still give the leaf that was hashed when it was recorded.
 */
export async function publish(
  reader: Reader,
  files: LogFiles,
  signer: SignerPort,
  logName: string,
  jurisdiction: Jurisdiction,
  size: number,
): Promise<Result<string | null, PublishRefusal>> {
  const last = await files.checkpoint()
  const oldSize = last?.signed.checkpoint.size ?? 0
  if (size <= oldSize) return accept(null)
  const resumed = await TileEdge.resume(nodeCrypto, oldSize, files.tiles)
  if (!resumed.ok) return refuse({ code: 'tiles-damaged', message: resumed.refusal.message })
  const edge = resumed.value
  if (last !== null && !same(edge.root(), last.signed.checkpoint.root)) return refuse(TILES_DAMAGED)
  const grown = await append(reader, files, edge, jurisdiction, size)
  if (!grown.ok) return grown
  for (const tile of edge.partialTiles()) await files.write(tilePath(tile.address), tile.bytes)
  const checkpoint = { origin: originOf(logName, jurisdiction), size, root: edge.root(), extensions: [] }
  const signed = await signOnFrom(files, signer, checkpoint, oldSize)
  if (!signed.ok) return signed
  await files.writeCheckpoint(signed.value)
  return accept(signed.value)
}

/**
 * A crash between the signer's memory and our file leaves the signer ahead: then the proof is made from where it is. A journal that
 * is shorter than what was signed, or that is another one, cannot give that proof.
 */
async function signOnFrom(
  files: LogFiles,
  signer: SignerPort,
  checkpoint: Checkpoint,
  oldSize: number,
): Promise<Result<string, PublishRefusal>> {
  const { size } = checkpoint
  const source = tileSource(nodeCrypto, size, files.tiles)
  const proof = oldSize === 0 ? accept([]) : await consistencyProof(nodeCrypto, source, oldSize, size)
  if (!proof.ok) return refuse({ code: 'tiles-damaged', message: proof.refusal.message })
  const signed = await signer.sign(checkpoint, oldSize, proof.value)
  if (signed.ok) return signed
  const { code, message, signedSize } = signed.refusal
  const isAhead = code === 'signer-is-elsewhere' && signedSize > oldSize && signedSize <= size
  return isAhead ? signOnFrom(files, signer, checkpoint, signedSize) : refuse({ code, message })
}

const TILES_DAMAGED: PublishRefusal = {
  code: 'tiles-damaged',
  message: 'The published tiles do not give the root of the last checkpoint: a tile was changed or cut off.',
}

async function append(
  reader: Reader,
  files: LogFiles,
  edge: TileEdge,
  jurisdiction: Jurisdiction,
  size: number,
): Promise<Result<null, PublishRefusal>> {
  const index = Math.floor(edge.size / TILE_WIDTH)
  const width = edge.size % TILE_WIDTH
  const before = width === 0 ? [] : await files.entries({ index, width })
  if (before === null) return refuse(TILES_DAMAGED)
  let bundle = [...before]
  while (edge.size < size) {
    const limit = Math.min(PAGE_FACTS, size - edge.size)
    const rows = await rowsFrom(reader, jurisdiction, edge.size, limit)
    if (rows.length !== limit) return refuse(missing(edge.size + rows.length))
    for (const row of rows) {
      const fact = factOf(row)
      const hash = leafHashIn(row)
      if (fact.position !== edge.size || !same(leafHashOf(fact), hash)) return refuse(edited(edge.size))
      bundle.push(leafOf(fact))
      for (const tile of edge.append(hash)) await writeTile(files, tile)
      if (bundle.length === TILE_WIDTH) {
        await files.writeFull(bundlePath({ index: edge.size / TILE_WIDTH - 1, width: TILE_WIDTH }), encoded(bundle))
        bundle = []
      }
    }
  }
  if (bundle.length > 0) {
    await files.write(bundlePath({ index: Math.floor(edge.size / TILE_WIDTH), width: bundle.length }), encoded(bundle))
  }
  return accept(null)
}

function writeTile(files: LogFiles, { address, bytes }: Tile): Promise<void> {
  return files.writeFull(tilePath(address), bytes)
}

function edited(position: number): PublishRefusal {
  return {
    code: 'row-edited',
    message: `The row at position ${position} of the journal is not the one that was recorded. Nothing was published from there on.`,
  }
}

function missing(position: number): PublishRefusal {
  return { code: 'row-edited', message: `The row at position ${position} of the journal is missing.` }
}

function encoded(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = encodeBundle(entries)
  if (!bytes.ok) throw new Error(bytes.refusal.message)
  return bytes.value
}

function same(one: Hash, other: Hash): boolean {
  return Buffer.compare(one, other) === 0
}
