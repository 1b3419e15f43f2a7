import { parseIsoDate, parseListId, type IsoDate, type ListId } from '@holdfast/control-lists'
import { ROW_FIELDS, type ScreeningOptions, type ScreeningRow } from '@holdfast/screening'
import { z } from 'zod'
import type { Refusal } from '../../kernel/decision.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { dayText, reference, scopeSchema, type Scope } from './facts.ts'

/** 200 rows are some 20 ms of the engine's work; more are further commands. */
export const ROWS_MAX = 200
/** Sealed and in base64 it is a third longer, and the answer must have room beside it in one fact. */
export const ROW_BYTES_MAX = 32_768

/** The cells of a row as written, by the names that the engine knows. */
const cells = z
  .record(z.string(), z.string())
  .refine((row) => Object.keys(row).every(isField), `A row has the cells ${ROW_FIELDS.join(', ')}.`)
  .refine((row) => Object.values(row).every((cell) => cell.isWellFormed()), 'A cell is well-formed Unicode.')
  .refine(
    (row) => Buffer.byteLength(JSON.stringify(row)) <= ROW_BYTES_MAX,
    `A row has at most ${ROW_BYTES_MAX} bytes: screen it without what is not about the goods.`,
  )

const FIELDS: readonly string[] = ROW_FIELDS
function isField(name: string): boolean {
  return FIELDS.includes(name)
}

/** One row, with the number that the caller knows it by. */
export const rowSchema = z.strictObject({ reference: reference.nullable().default(null), cells })
export type Row = Readonly<z.infer<typeof rowSchema>>

/** `screening/ask`: rows to be held against the law of a day. */
export const questionSchema = z.strictObject({
  asOf: dayText,
  ...scopeSchema.shape,
  rows: z.array(rowSchema).min(1).max(ROWS_MAX).readonly(),
})
export type Question = Readonly<z.infer<typeof questionSchema>>

export function scopeOf({ lists, direction, interpretations }: Scope): Scope {
  return { lists, direction, interpretations }
}

/** The question as the engine is asked it. */
export function optionsOf(
  asOf: string,
  { lists, direction, interpretations }: Scope,
  held: readonly ListId[],
): Result<ScreeningOptions & { readonly asOf: IsoDate }, Refusal> {
  const day = parseIsoDate(asOf)
  if (!day.ok) return refuse({ code: 'screening-day-malformed', message: day.refusal.message })
  const asked: ListId[] = []
  for (const name of lists ?? []) {
    const list = parseListId(name)
    if (!list.ok || !held.includes(list.value)) {
      return refuse({ code: 'screening-list-unknown', message: `There is no list ${name} here.` })
    }
    asked.push(list.value)
  }
  return accept({
    asOf: day.value,
    ...(lists === null ? null : { lists: asked }),
    ...(direction === null ? null : { direction }),
    interpretations,
  })
}

/** Drawings say something with spaces and line ends; a row number says nothing about the goods. */
const AS_WRITTEN: readonly string[] = ['molfile']
const NOT_ABOUT_GOODS: readonly string[] = ['id']

/** The row without what makes no difference: two rows with the same text ask the same. */
export function normalisedRow(row: Readonly<Record<string, string>>): string {
  const cells = Object.entries(row).flatMap(([name, cell]) => {
    if (NOT_ABOUT_GOODS.includes(name)) return []
    const text = AS_WRITTEN.includes(name) ? cell : cell.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
    return text === '' ? [] : [[name, text] as const]
  })
  return canonicalJson(Object.fromEntries(cells))
}

/** A row that was kept, read again. */
export function rowOf(text: string): ScreeningRow & Readonly<Record<string, string>> {
  return cells.parse(JSON.parse(text))
}
