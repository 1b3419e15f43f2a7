import type { ScreeningOptions, Verdict } from '@holdfast/screening'
import { useSyncExternalStore } from 'react'
import { engine } from '../../engine/client.ts'
import type { ManifestRefusal, Progress, Reply, RowSummary } from '../../engine/protocol.ts'

// The manifest that is open. It lives outside the page, so that it can be left and found again.

export type Counts = Readonly<Record<Verdict, number>>

export interface OpenManifest {
  readonly name: string
  readonly options: ScreeningOptions
  readonly status: 'reading' | 'done' | 'cancelled' | 'refused'
  readonly refusal: ManifestRefusal | null
  /** Grows in place: a copy of a hundred thousand rows at every message would cost more than the screening. */
  readonly rows: readonly RowSummary[]
  readonly counts: Counts
  readonly progress: Progress
  readonly unknownColumns: readonly string[]
  readonly sheetsNotRead: readonly string[]
}

const NO_COUNTS: Counts = { controlled: 0, review: 0, 'not-listed': 0, unidentified: 0 }

let open: OpenManifest | null = null
let rows: RowSummary[] = []
let stop: () => void = () => {}
const watchers = new Set<() => void>()

export function useManifest(): OpenManifest | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => open,
  )
}

export function openManifest(file: File, options: ScreeningOptions): void {
  stop()
  rows = []
  become({
    name: file.name,
    options,
    status: 'reading',
    refusal: null,
    rows,
    counts: NO_COUNTS,
    progress: { rowsDone: 0, part: 0, elapsedMs: 0 },
    unknownColumns: [],
    sheetsNotRead: [],
  })
  const mine = rows
  stop = engine.readManifest(file, options, (reply) => {
    if (mine === rows) hear(reply)
  })
}

export function cancelManifest(): void {
  stop()
}

export function closeManifest(): void {
  stop()
  rows = []
  become(null)
}

function hear(reply: Reply): void {
  if (open === null) return
  switch (reply.kind) {
    case 'columns':
      return become({ ...open, unknownColumns: [...new Set([...open.unknownColumns, ...reply.unknown])] })
    case 'sheets-not-read':
      return become({ ...open, sheetsNotRead: reply.names })
    case 'rows': {
      const counts = { ...open.counts }
      for (const row of reply.rows) {
        rows.push(row)
        counts[row.verdict]++
      }
      open = { ...open, counts, progress: reply.progress }
      return tellNowAndThen()
    }
    case 'end':
      return become({ ...open, status: reply.cancelled ? 'cancelled' : 'done', progress: reply.progress })
    case 'refused':
      return become({ ...open, status: 'refused', refusal: reply.refusal })
    case 'ready':
    case 'broken':
    case 'answer':
    case 'exported':
    case 'entries':
    case 'entry':
    case 'differences':
      return undefined
  }
}

function become(next: OpenManifest | null): void {
  open = next
  tell()
}

/** Rows come faster than anybody reads: the page is drawn a few times a second, and has the rest of it for whoever works there. */
const DRAWN_EVERY_MS = 120
let toldAtMs = 0

function tellNowAndThen(): void {
  if (performance.now() - toldAtMs >= DRAWN_EVERY_MS) tell()
}

function tell(): void {
  toldAtMs = performance.now()
  for (const watcher of watchers) watcher()
}
