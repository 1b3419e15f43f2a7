import type { IsoDate } from '@holdfast/control-lists'
import type { ScreeningOptions, ScreeningRow } from '@holdfast/screening'
import { today } from '../i18n/format.ts'
import type { EntryInFull, ListDifferences } from './law.ts'
import type { Answer, EntryRow, ExportFormat, ListSummary, Reply, Request } from './protocol.ts'

export type EngineState =
  | { readonly status: 'opening' }
  | {
      readonly status: 'ready'
      readonly lists: readonly ListSummary[]
      readonly digest: string
      readonly openedMs: number
    }
  | { readonly status: 'broken'; readonly detail: string }

type Listener = (reply: Reply) => void

/** The page's end of the engine: one worker for the life of the page. */
class EngineClient {
  #state: EngineState = { status: 'opening' }
  #nextId = 1
  readonly #worker: Worker
  readonly #waiting = new Map<number, Listener>()
  readonly #watchers = new Set<() => void>()

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'holdfast-engine' })
    this.#worker.addEventListener('message', (event: MessageEvent<Reply>) => this.#hear(event.data))
    this.#worker.addEventListener('error', (event) => this.#become({ status: 'broken', detail: event.message }))
  }

  readonly state = (): EngineState => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  check(row: ScreeningRow, options: ScreeningOptions): Promise<Answer> {
    return this.#ask((id) => ({ kind: 'check', id, row, options }), answerOf)
  }

  /** The full answer of a row of the manifest that was read last. */
  manifestRow(row: number): Promise<Answer> {
    return this.#ask((id) => ({ kind: 'row', id, row }), answerOf)
  }

  exportManifest(format: ExportFormat, rows: readonly number[] | null): Promise<Blob> {
    return this.#ask(
      (id) => ({ kind: 'export', id, format, rows }),
      (reply) => (reply.kind === 'exported' ? reply.blob : null),
    )
  }

  /** The entries of a list that are law on a day. */
  entries(list: string, day: IsoDate = today()): Promise<readonly EntryRow[]> {
    return this.#ask(
      (id) => ({ kind: 'entries', id, list, day }),
      (reply) => (reply.kind === 'entries' ? reply.entries : null),
    )
  }

  async entry(list: string, entry: string, day: IsoDate): Promise<EntryInFull | null> {
    const found = await this.#ask(
      (id) => ({ kind: 'entry', id, list, entry, day }),
      (reply) => (reply.kind === 'entry' ? reply.found : null),
    )
    return found.entry
  }

  /** What one list says otherwise on the second day. */
  differences(list: string, from: IsoDate, to: IsoDate): Promise<ListDifferences> {
    return this.#ask(
      (id) => ({ kind: 'differences', id, list, from, to }),
      (reply) => (reply.kind === 'differences' ? reply.differences : null),
    )
  }

  /** Starts reading a manifest; the listener hears columns, rows and the end. Answers what stops it. */
  readManifest(file: File, options: ScreeningOptions, listener: Listener): () => void {
    const id = this.#nextId++
    this.#waiting.set(id, (reply) => {
      if (reply.kind === 'end' || reply.kind === 'refused') this.#waiting.delete(id)
      listener(reply)
    })
    this.#say({ kind: 'manifest', id, file, options })
    return () => this.#say({ kind: 'cancel', id })
  }

  #ask<Value>(request: (id: number) => Request, take: (reply: Reply) => Value | null): Promise<Value> {
    return new Promise((resolve) => {
      const id = this.#nextId++
      this.#waiting.set(id, (reply) => {
        const value = take(reply)
        if (value === null) return
        this.#waiting.delete(id)
        resolve(value)
      })
      this.#say(request(id))
    })
  }

  #say(request: Request): void {
    this.#worker.postMessage(request, { transfer: [] })
  }

  #hear(reply: Reply): void {
    if (reply.kind === 'ready') this.#become({ ...reply, status: 'ready' })
    else if (reply.kind === 'broken') this.#become({ status: 'broken', detail: reply.detail })
    else this.#waiting.get(reply.id)?.(reply)
  }

  #become(state: EngineState): void {
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}

function answerOf(reply: Reply): Answer | null {
  return reply.kind === 'answer' ? reply.answer : null
}

export const engine = new EngineClient()
