import { anything, fields, list, orElse, orNull, type Reader, readAs, text } from './shape.ts'

/** Why there is no answer. A lost connection is no refusal: whether the server did what was asked is not known. */
export type Failure =
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly detail: string
      readonly status: number
      /** The rules of the policy that decided, for who may know them. */
      readonly rules: readonly string[]
    }
  | { readonly kind: 'lost' }

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Question {
  readonly method?: Method
  readonly body?: unknown
  /** The id of the command; the same at a retry. */
  readonly commandId?: string
  readonly signal?: AbortSignal
}

/** Longer than any command takes; then the connection counts as lost. */
const PATIENCE_MS = 30_000

const problem = fields({ type: text, detail: orElse(text, ''), rules: orNull(list(text)) })

/** Where the server is, seen from the page: below the folder that the console was loaded from. */
const ROOT = new URL('./api/v1/', document.baseURI)

/** Asks the server. Never throws: what goes wrong is part of the outcome. */
export async function ask<Value>(
  path: string,
  reader: Reader<Value>,
  { method = 'GET', body, commandId, signal }: Question = {},
): Promise<Outcome<Value>> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(new URL(path, ROOT), {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(commandId !== undefined && { 'idempotency-key': commandId }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    })
    return await outcomeOf(response, reader)
  } catch {
    return { ok: false, failure: { kind: 'lost' } } // no connection, or it broke off: fetch says no more than that
  }
}

async function outcomeOf<Value>(response: Response, reader: Reader<Value>): Promise<Outcome<Value>> {
  const { status } = response
  const written = await response.text()
  const read = response.ok ? readAs(reader, written === '' ? undefined : parsed(written)) : null
  if (read !== null) return { ok: true, value: read.value }
  const said = response.ok ? null : readAs(problem, parsed(written))
  const { type, detail, rules } = said?.value ?? { type: 'reply-not-understood', detail: '', rules: null }
  return { ok: false, failure: { kind: 'refused', code: type, detail, status, rules: rules ?? [] } }
}

function parsed(written: string): unknown {
  try {
    return anything(JSON.parse(written))
  } catch {
    return null // a page of something that stands in between, not an answer
  }
}
