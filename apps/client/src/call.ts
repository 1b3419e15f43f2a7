import { newCommandId } from './command-id.ts'
import { splitLines } from './lines.ts'

// How every route is asked: the generated functions say only what is sent and what may come back.

/** Where the server is and how one shows who one is. */
export interface Server {
  /** Such as `https://holdfast.example`; empty in a page of the server itself. */
  readonly address: string
  /** Key of a program; a page carries the cookie of who signed in. */
  readonly key?: string
  /** For tests and for proxies; the platform's own otherwise. */
  readonly fetch?: typeof fetch
}

/** Why the server said no: a problem detail. */
export interface Refused<Code extends string> {
  readonly code: Code
  readonly status: number
  readonly message: string
  /** The rules that forbid it, to whom may know them. */
  readonly rules: readonly { readonly id: string; readonly why: string }[]
}

/** No answer came, or none of this server's: nothing is known of what was done. */
export type Unreached = Refused<'server-unreached' | 'answer-foreign'>

export type Answered<Value, Code extends string> =
  | { readonly ok: true; readonly status: number; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused<Code> | Unreached }

export interface Options {
  readonly signal?: AbortSignal
  /** Id of the command, when the caller keeps it to ask again later; one is made otherwise. */
  readonly commandId?: string
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>

interface Sent {
  readonly method: string
  readonly path: string
  readonly query?: Query
  readonly body?: unknown
}

/** A command whose answer was lost is asked again with the same id: it is recorded once. */
const TRIES_MAX = 3
const PAUSE_MS = 500

export async function call<Value, Code extends string>(
  server: Server,
  { method, path, query = {}, body }: Sent,
  { signal, commandId = newCommandId() }: Options = {},
): Promise<Answered<Value, Code>> {
  const ask = server.fetch ?? fetch
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(method === 'GET' ? {} : { 'idempotency-key': commandId }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...authorization(server),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }
  for (let tried = 1; ; tried += 1) {
    try {
      return await answered<Value, Code>(await ask(addressOf(server, path, query), init))
    } catch (cause) {
      if (signal?.aborted === true) throw cause
      if (tried === TRIES_MAX) return { ok: false, refusal: refused('server-unreached', 0, String(cause)) }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried))
    }
  }
}

/** Lines in, lines out, as they come; the order is kept. A stream is asked once: part of it may have been answered. */
export async function* stream<Line>(
  server: Server,
  { method, path, query = {}, body }: Sent & { readonly body: AsyncIterable<unknown> | Iterable<unknown> },
  { signal }: Options = {},
): AsyncGenerator<Line> {
  const ask = server.fetch ?? fetch
  // A body that is a stream must say that it is sent before the answer comes.
  const init: RequestInit & { readonly duplex: 'half' } = {
    method,
    duplex: 'half',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/x-ndjson', ...authorization(server) },
    body: linesOf(body),
    ...(signal === undefined ? {} : { signal }),
  }
  const reply = await ask(addressOf(server, path, query), init)
  if (!reply.ok || reply.body === null) {
    const said = await answered<never, string>(reply)
    throw new Error(said.ok ? 'the server answered nothing' : said.refusal.message)
  }
  for await (const line of splitLines(reply.body)) yield JSON.parse(line)
}

function linesOf(rows: AsyncIterable<unknown> | Iterable<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source = (async function* () {
    for await (const row of rows) yield row
  })()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await source.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    cancel: async () => {
      await source.return(undefined)
    },
  })
}

function authorization({ key }: Server): Readonly<Record<string, string>> {
  return key === undefined ? {} : { authorization: `Bearer ${key}` }
}

function addressOf({ address }: Server, path: string, query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return address + path + (said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`)
}

async function answered<Value, Code extends string>(reply: Response): Promise<Answered<Value, Code>> {
  const { status } = reply
  const text = await reply.text()
  const read = jsonOf(text)
  if (reply.ok && read !== null) return { ok: true, status, value: read.value }
  const problem: unknown = read?.value
  if (!reply.ok && isProblem<Code>(problem))
    return { ok: false, refusal: { code: problem.type, status, message: problem.detail, rules: problem.rules ?? [] } }
  return { ok: false, refusal: refused('answer-foreign', status, 'What answered is not this server.') }
}

function jsonOf(text: string) {
  try {
    return { value: text === '' ? undefined : JSON.parse(text) }
  } catch {
    return null
  }
}

interface Problem<Code extends string> {
  readonly type: Code
  readonly detail: string
  readonly rules?: Refused<Code>['rules']
}

function isProblem<Code extends string>(value: unknown): value is Problem<Code> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'detail' in value
  )
}

function refused(code: Unreached['code'], status: number, message: string): Unreached {
  return { code, status, message, rules: [] }
}
