import { createHmac } from 'node:crypto'
import type { Engine } from '@holdfast/screening'
import type { Jurisdiction } from '../../kernel/ids.ts'
import { canonicalJson, type Json } from '../../kernel/json.ts'
import { seal, type KeyStore, type SealedField } from '../../kernel/sealed.ts'
import type { Answer, Law, Scope } from './facts.ts'
import { normalisedRow } from './question.ts'

/** What the commands work with: the engine with its lists, where keys are kept, and the key that questions are digested with. */
export interface Desk {
  readonly engine: Engine
  readonly keys: KeyStore
  readonly digestKey: Uint8Array
}

/** The subject of the key for digests. It belongs to nobody and is never destroyed: without it no settled answer is found again. */
const DIGEST_SUBJECT = 'screening-question'

/**
 * Opens the desk of this process; makes the key for digests when it is first asked for.
 *
 * @example
 * const desk = await openDesk(openEngine(builtinLists()), new FileKeyStore(folder))
 */
export async function openDesk(engine: Engine, keys: KeyStore): Promise<Desk> {
  return { engine, keys, digestKey: await keys.keyFor(DIGEST_SUBJECT) }
}

/** A row that was held against the law, nothing of it sealed yet. */
export interface ScreenedRow {
  readonly cells: Readonly<Record<string, string>>
  readonly scope: Scope
  readonly law: Law
  readonly answer: Answer
}

/** The same for whatever asks the same under the same law and gets the same answer. */
export function questionDigest({ digestKey }: Desk, jurisdiction: Jurisdiction, row: ScreenedRow): string {
  const { lists, direction, interpretations } = row.scope
  const scope = { lists: lists?.toSorted() ?? null, direction, interpretations }
  return keyedDigest(digestKey, [jurisdiction, normalisedRow(row.cells), scope, row.law, row.answer])
}

/** Keyed: whoever has only the database cannot try names on it. */
export function keyedDigest(digestKey: Uint8Array, value: Json): string {
  return createHmac('sha256', digestKey).update(canonicalJson(value)).digest('hex')
}

/** Whose key seals what is recorded in this month: deleting one key forgets a month. */
export function sealedFor(jurisdiction: Jurisdiction, now: Temporal.Instant): string {
  return `screening/${jurisdiction}/${now.toString().slice(0, 'YYYY-MM'.length)}`
}

/** Seals the rows of one command: its key is read once, and not kept. */
export async function sealRows(
  { keys }: Desk,
  jurisdiction: Jurisdiction,
  now: Temporal.Instant,
  rows: readonly ScreenedRow[],
): Promise<readonly SealedField[]> {
  const subject = sealedFor(jurisdiction, now)
  const key = await keys.keyFor(subject)
  const once: KeyStore = { ...NO_KEYS, keyFor: () => Promise.resolve(key) }
  return Promise.all(rows.map(({ cells }) => seal(once, subject, canonicalJson(cells))))
}

const NO_KEYS: KeyStore = {
  keyFor: () => Promise.reject(new Error('no key of that subject')),
  keyOf: () => Promise.resolve(null),
  destroy: () => Promise.resolve(),
}
