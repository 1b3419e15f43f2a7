import { builtinLists } from '@holdfast/control-lists'
import type { Screening, ScreeningOptions } from '@holdfast/screening'
import { openEngine } from '@holdfast/screening'
import { exportManifest } from '../manifest/export.ts'
import type { ReadRow } from '../manifest/manifest.ts'
import { readManifest } from '../manifest/manifest.ts'
import { differencesOf, entryInFull } from './law-views.ts'
import { entriesOf, entryTextsOf, hsMeaningOf, listSummaries } from './list-views.ts'
import type { Answer, Reply, Request } from './protocol.ts'
import { today } from '../i18n/today.ts'
import { summaryOf } from './row-summary.ts'

// The engine runs here so that a manifest of a hundred thousand rows never holds up the page.

const ROWS_PER_MESSAGE = 500 // a message costs about as much as twenty rows; the page is drawn once a message

interface OpenManifest {
  readonly id: number
  readonly rows: ReadRow[]
  readonly options: ScreeningOptions
  cancelled: boolean
}

const openedAtMs = performance.now()
const lists = builtinLists()
const engine = openEngine(lists)
let manifest: OpenManifest | null = null
const channel = new MessageChannel()

const say = (reply: Reply): void => postMessage(reply, { transfer: [] })

say({
  kind: 'ready',
  lists: listSummaries(lists, today()),
  digest: lists.digest,
  openedMs: performance.now() - openedAtMs,
})

// The first row builds the name index and the law of its day: done before anybody asks, they are not waited for.
setTimeout(() => engine.screen({ description: 'acetone' }, { asOf: today(), direction: 'import' }))

self.addEventListener('message', (event: MessageEvent<Request>) => {
  void answerTo(event.data)
})

async function answerTo(request: Request): Promise<void> {
  switch (request.kind) {
    case 'check':
      return say({ kind: 'answer', id: request.id, answer: check({ row: request.row, damage: null }, request.options) })
    case 'manifest':
      return screenManifest(request.id, request.file, request.options)
    case 'cancel':
      if (manifest?.id === request.id) manifest.cancelled = true
      return
    case 'row': {
      const row = manifest?.rows[request.row - 1]
      if (manifest === null || row === undefined) return
      return say({ kind: 'answer', id: request.id, answer: check(row, manifest.options) })
    }
    case 'export': {
      if (manifest === null) return
      const { rows, options } = manifest
      const wanted = request.rows ?? rows.map((_, index) => index + 1)
      const blob = await exportManifest(request.format, wanted, (number) => {
        const read = rows[number - 1] ?? { row: {}, damage: null }
        return { row: read.row, screening: screen(read, options) }
      })
      return say({ kind: 'exported', id: request.id, blob })
    }
    case 'entries':
      return say({ kind: 'entries', id: request.id, entries: entriesOf(lists, request.list, request.day) })
    case 'entry': {
      const entry = entryInFull(lists, request.list, request.entry, request.day)
      return say({ kind: 'entry', id: request.id, found: { entry } })
    }
    case 'differences': {
      const differences = differencesOf(lists, request.list, request.from, request.to)
      return say({ kind: 'differences', id: request.id, differences })
    }
  }
}

function check(read: ReadRow, options: ScreeningOptions): Answer {
  const startedMs = performance.now()
  const screening = screen(read, options)
  return {
    row: read.row,
    options,
    screening,
    entries: entryTextsOf(lists, screening),
    hs: hsMeaningOf(lists, screening),
    tookMs: performance.now() - startedMs,
  }
}

/** A row that was not read as written is never simply "not listed": what was lost may have been the goods. */
function screen({ row, damage }: ReadRow, options: ScreeningOptions): Screening {
  const screening = engine.screen(row, options)
  if (damage === null) return screening
  return {
    ...screening,
    verdict: screening.verdict === 'not-listed' ? 'review' : screening.verdict,
    issues: [{ code: 'row-malformed', message: damage }, ...screening.issues],
  }
}

async function screenManifest(id: number, file: File, options: ScreeningOptions): Promise<void> {
  const open: OpenManifest = { id, rows: [], options, cancelled: false }
  manifest = open
  const startedMs = performance.now()
  const progress = (part: number | null) => ({
    rowsDone: open.rows.length,
    part,
    elapsedMs: performance.now() - startedMs,
  })
  const read = await readManifest(file, {
    onColumns: (columns, unknown) => say({ kind: 'columns', id, columns, unknown }),
    onSheetsNotRead: (names) => say({ kind: 'sheets-not-read', id, names }),
    onRows: async (rows, part) => {
      for (let start = 0; start < rows.length && !open.cancelled; start += ROWS_PER_MESSAGE) {
        const summaries = rows.slice(start, start + ROWS_PER_MESSAGE).map((read) => {
          open.rows.push(read)
          return summaryOf(open.rows.length, read.row, screen(read, options), lists)
        })
        say({ kind: 'rows', id, rows: summaries, progress: progress(part) })
        await turn()
      }
      return !open.cancelled
    },
  })
  if (read.ok) say({ kind: 'end', id, progress: progress(1), cancelled: open.cancelled })
  else say({ kind: 'refused', id, refusal: read.refusal })
}

/** Lets waiting messages in (cancel, another line to check) before the next rows. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  })
}
