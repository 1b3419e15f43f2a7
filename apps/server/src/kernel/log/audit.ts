import {
  RightEdge,
  TILE_WIDTH,
  TileEdge,
  tilePath,
  bundlePath,
  parseSignedCheckpoint,
  verifySignatures,
  type Tile,
  type VerifierKey,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { leafHashOf, leafOf } from '../fact.ts'
import { factIdOf, type Jurisdiction } from '../ids.ts'
import { rowsFrom } from '../journal/facts.ts'
import { factOf, instantText, leafHashIn, type JournalRow } from '../journal/rows.ts'
import type { Reader } from '../journal/tables.ts'
import type { LogFiles } from './log-files.ts'
import type { SignerMemory } from './signing.ts'

/** What an audit found wrong: a sentence for the auditor, and the place. */
export interface AuditFinding {
  readonly code:
    | 'row-unreadable'
    | 'row-edited'
    | 'row-missing'
    | 'row-order'
    | 'clock-moved'
    | 'head-edited'
    | 'checkpoint-missing'
    | 'checkpoint-rolled-back'
    | 'memory-forged'
    | 'memory-rolled-back'
    | 'checkpoint-unreadable'
    | 'checkpoint-forged'
    | 'checkpoint-foreign'
    | 'journal-rolled-back'
    | 'history-rewritten'
    | 'tile-changed'
    | 'entry-changed'
    | 'view-edited'
    | 'schema-changed'
  readonly jurisdiction: Jurisdiction
  /** In the journal, where the finding has one. */
  readonly position: number | null
  readonly message: string
}

export interface AuditReport {
  readonly jurisdiction: Jurisdiction
  readonly facts: number
  /** How many of them a checkpoint that was verified covers. */
  readonly covered: number
  readonly findings: readonly AuditFinding[]
}

/** Pages keep memory bounded; a page is about a megabyte. */
const PAGE_ROWS = 1_024
/** A checkpoint a second is the rule; a signer that is away for so long is a finding. */
const UNSIGNED_SECONDS_MAX = 60
/** One edit can make everything behind it wrong: the first places are enough to find it. */
const FINDINGS_MAX = 50

/**
 * Reads the whole journal of a jurisdiction and compares: each row with the leaf hashed when it was recorded, the leaves with the
 * published tiles and entries, their root with the published checkpoint and with what the signer remembers, and the end with the
 * head of the log. `key` should come from the auditor, not from the machine that is audited; without one no checkpoint is believed.
 */
export async function auditLog(
  reader: Reader,
  files: LogFiles | null,
  jurisdiction: Jurisdiction,
  origin: string,
  key: VerifierKey | null,
  readMemory: () => Promise<SignerMemory> = () => Promise.resolve(NO_MEMORY),
  mustBeSigned = false,
): Promise<AuditReport> {
  const audit = new Audit(files, jurisdiction)
  const stated = await audit.statedSize(origin, key)
  // After the checkpoint: while the log grows, the signer is never behind what is published.
  const remembered = await audit.rememberedSize(await readMemory(), key, stated)
  const signed = [stated, remembered].filter((head) => head !== null)
  const facts = await audit.readAll(reader, stated, signed)
  await audit.compareEnd(reader, signed)
  if (files !== null) audit.compareUnsigned(signed, mustBeSigned)
  return { jurisdiction, facts, covered: audit.covered, findings: audit.findings }
}

interface Stated {
  readonly size: number
  readonly root: Uint8Array
}

const NO_MEMORY: SignerMemory = { last: null, before: null }

class Audit {
  readonly findings: AuditFinding[] = []
  covered = 0
  readonly #files: LogFiles | null
  readonly #jurisdiction: Jurisdiction
  readonly #edge = RightEdge.empty(nodeCrypto)
  readonly #tiles = TileEdge.empty(nodeCrypto)
  readonly #versions = new Map<string, number>()
  #entries: Uint8Array[] = []
  #recordedAt = ''
  #command = ''
  #ofCommand = 0
  /** When the first fact was recorded that no checkpoint covers. */
  #unsignedSince: string | null = null

  constructor(files: LogFiles | null, jurisdiction: Jurisdiction) {
    this.#files = files
    this.#jurisdiction = jurisdiction
  }

  /** What the checkpoint says, if it is the log's own; null: there is none that can be believed. */
  async statedSize(origin: string, key: VerifierKey | null): Promise<Stated | null> {
    const checkpoint = this.#files === null ? null : await this.#files.checkpoint().catch(() => undefined)
    if (checkpoint === undefined) {
      this.#found('checkpoint-unreadable', null, 'The published checkpoint cannot be read: its file was changed.')
      return null
    }
    if (checkpoint === null) return null
    const { signed } = checkpoint
    if (signed.checkpoint.origin !== origin) {
      this.#found('checkpoint-foreign', null, `The checkpoint is of another log: ${signed.checkpoint.origin}.`)
      return null
    }
    if (key === null || !(await verifySignatures(nodeCrypto, signed.note, [key])).ok) {
      this.#found('checkpoint-forged', null, 'The checkpoint does not carry the signature of the log’s key.')
      return null
    }
    return signed.checkpoint
  }

  /**
   * What the signer signed last, in its own folder. Whoever rolls database and log back together leaves it behind. What it signed
   * before may still be what is published, when the machine stopped in between; anything older was put there.
   */
  async rememberedSize(
    { last, before }: SignerMemory,
    key: VerifierKey | null,
    published: Stated | null,
  ): Promise<Stated | null> {
    if (last === null || key === null) return null
    const read = parseSignedCheckpoint(last)
    if (!read.ok || !(await verifySignatures(nodeCrypto, read.value.note, [key])).ok) {
      this.#found('memory-forged', null, 'What the signer remembers does not carry the signature of the log’s key.')
      return null
    }
    const { size, root } = read.value.checkpoint
    const earlier = before === null ? null : parseSignedCheckpoint(before)
    const isSigned = earlier?.ok === true && (await verifySignatures(nodeCrypto, earlier.value.note, [key])).ok
    if (earlier !== null && !isSigned)
      this.#found(
        'memory-forged',
        null,
        'What the signer signed before its last checkpoint does not carry its signature.',
      )
    const least = earlier?.ok === true && isSigned ? earlier.value.checkpoint.size : 0
    if (published === null && least > 0)
      this.#found('checkpoint-missing', null, `The signer signed ${size} facts, and no checkpoint is published.`)
    else if (published !== null && published.size < least)
      this.#found(
        'checkpoint-rolled-back',
        null,
        `The published checkpoint is of ${published.size} facts, and the signer has signed ${size}: an older one was put in its place.`,
      )
    else if (published !== null && published.size > size)
      this.#found(
        'memory-rolled-back',
        null,
        `The signer remembers ${size} facts, and a checkpoint of ${published.size} is published: its memory was put back.`,
      )
    return { size, root }
  }

  async readAll(reader: Reader, stated: Stated | null, signed: readonly Stated[]): Promise<number> {
    let facts = 0
    for (;;) {
      const rows = await rowsFrom(reader, this.#jurisdiction, facts, PAGE_ROWS)
      for (const row of rows) await this.#take(row, stated, signed)
      facts += rows.length
      if (rows.length < PAGE_ROWS) return facts
    }
  }

  async #take(row: JournalRow, stated: Stated | null, signed: readonly Stated[]): Promise<void> {
    const position = this.#edge.size
    if (Number(row.position) !== position) {
      this.#found('row-missing', position, `Position ${position} is missing: the next row stands at ${row.position}.`)
    }
    this.#compareRow(row, position)
    if (signed.every(({ size }) => position >= size)) this.#unsignedSince ??= this.#recordedAt
    this.#edge.append(leafHashIn(row))
    const full = this.#tiles.append(leafHashIn(row))
    for (const head of signed) if (this.#edge.size === head.size) this.#compareRoot(head)
    if (stated === null || this.#edge.size > stated.size) return
    for (const tile of full) await this.#compareTile(tile)
    if (this.#entries.length === TILE_WIDTH || this.#edge.size === stated.size) await this.#compareEntries(stated.size)
    if (this.#edge.size === stated.size) for (const tile of this.#tiles.partialTiles()) await this.#compareTile(tile)
  }

  /** The row against its leaf, and against the rows before it. */
  #compareRow(row: JournalRow, position: number): void {
    const fact = readable(row)
    if (fact === null) {
      this.#entries.push(new Uint8Array())
      this.#found(
        'row-unreadable',
        position,
        `The row at position ${position} cannot be read as a fact: it was changed.`,
      )
      return
    }
    this.#entries.push(leafOf(fact))
    if (Buffer.compare(leafHashOf(fact), row.leaf_hash) !== 0) {
      this.#found('row-edited', position, `The ${fact.kind} at position ${position} is not what was recorded there.`)
    }
    // The facts of a command follow each other, and their ids follow from its own.
    this.#ofCommand = fact.command === this.#command ? this.#ofCommand + 1 : 0
    this.#command = fact.command
    if (fact.id !== factIdOf(fact.command, this.#ofCommand))
      this.#found(
        'row-edited',
        position,
        `The ${fact.kind} at position ${position} has an id that is not its command’s.`,
      )
    const version = (this.#versions.get(fact.stream) ?? 0) + 1
    this.#versions.set(fact.stream, version)
    if (fact.version !== version) {
      this.#found('row-order', position, `${fact.stream} has version ${fact.version} where ${version} comes next.`)
    }
    if (fact.recordedAt < this.#recordedAt) {
      this.#found('clock-moved', position, `Position ${position} was recorded before the one in front of it.`)
    }
    this.#recordedAt = fact.recordedAt
  }

  #compareRoot({ size, root }: Stated): void {
    if (Buffer.compare(this.#edge.root(), root) === 0) {
      this.covered = Math.max(this.covered, size)
      return
    }
    const message = `The first ${size} leaves of the journal are not those that the checkpoint was signed over.`
    this.#found('history-rewritten', null, message)
  }

  async #compareTile({ address, bytes }: Tile): Promise<void> {
    const [found = null] = (await this.#files?.tiles([address])) ?? []
    if (found !== null && Buffer.compare(found.subarray(0, bytes.length), bytes) === 0) return
    const what = found === null ? 'is missing' : 'is not made of the leaves of the journal'
    this.#found('tile-changed', null, `${tilePath(address)} ${what}.`)
  }

  async #compareEntries(size: number): Promise<void> {
    const entries = this.#entries
    this.#entries = []
    const index = Math.ceil(this.#edge.size / TILE_WIDTH) - 1
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
    const published = await this.#files?.entries({ index, width })
    for (const [at, entry] of entries.entries()) {
      const other = published?.[at]
      if (other !== undefined && Buffer.compare(other, entry) === 0) continue
      const position = index * TILE_WIDTH + at
      this.#found(
        'entry-changed',
        position,
        `${bundlePath({ index, width })} does not hold the entry at position ${position} as it is in the journal.`,
      )
      return
    }
  }

  /** The end of the journal against the checkpoint and the head. */
  async compareEnd(reader: Reader, signed: readonly Stated[]): Promise<void> {
    const { size } = this.#edge
    const most = Math.max(0, ...signed.map((head) => head.size))
    if (size < most) {
      const message = `A checkpoint was signed over ${most} facts; the journal has only ${size}: it was cut off or rolled back.`
      this.#found('journal-rolled-back', size, message)
    }
    const head = await reader
      .selectFrom('log_head')
      .select(['size', 'right_edge', 'recorded_at'])
      .where('jurisdiction', '=', this.#jurisdiction)
      .executeTakeFirst()
    const edge = Buffer.concat(this.#edge.roots)
    const isRight =
      head === undefined
        ? size === 0
        : Number(head.size) === size &&
          Buffer.compare(head.right_edge, edge) === 0 &&
          (size === 0 || instantText(head.recorded_at) === this.#recordedAt)
    if (!isRight) this.#found('head-edited', null, 'The head of the log does not belong to the rows of the journal.')
  }

  /** The server signs each second: what stayed unsigned for longer lost its checkpoint, or never had its signer. */
  compareUnsigned(signed: readonly Stated[], mustBeSigned: boolean): void {
    if (this.#unsignedSince === null || this.#recordedAt === '') return
    const [first, last] = [this.#unsignedSince, this.#recordedAt].map((at) => Temporal.Instant.from(at))
    if (first === undefined || last === undefined) return
    const isLong = first.until(last).total('seconds') > UNSIGNED_SECONDS_MAX
    if (!isLong && !(mustBeSigned && signed.length === 0)) return
    const covered = Math.max(0, ...signed.map(({ size }) => size))
    this.#found(
      'checkpoint-missing',
      covered,
      `No checkpoint covers the facts from position ${covered} on: the log or its signer was taken away, or a backup was restored and ` +
        'the server has not signed it yet.',
    )
  }

  #found(code: AuditFinding['code'], position: number | null, message: string): void {
    if (this.findings.length < FINDINGS_MAX)
      this.findings.push({ code, jurisdiction: this.#jurisdiction, position, message })
  }
}

function readable(row: JournalRow): ReturnType<typeof factOf> | null {
  try {
    return factOf(row)
  } catch {
    return null
  }
}
