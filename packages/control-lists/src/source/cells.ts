import { casCheckDigit } from '@holdfast/chemistry'
import { z } from 'zod'
import { parseIsoDate, parseSubstanceId } from '../brand.ts'
import { CONFIDENCES } from '../choices.ts'
import type { IsoDate, SubstanceId } from '../model.ts'

/** Control characters and hidden changes of direction: a terminal or a page that shows them obeys them. */
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Cells of the CSV files: text in, checked value out. */
export const OptionalText = z
  .string()
  .max(2_000)
  .refine((text) => !UNSHOWN.test(text), 'holds characters that cannot be shown')
export const Text = OptionalText.refine((text) => text !== '', 'must not be empty')
export const NullableText = OptionalText.transform((text) => (text === '' ? null : text))
export const Confidence = z.enum(CONFIDENCES)
export const YesNo = z.enum(['true', 'false']).transform((text) => text === 'true')
export const NullableNumber = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, 'is a number with a decimal point, or empty')
  .transform((text) => (text === '' ? null : Number(text)))
export const Percent = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'is a number with a decimal point')
  .transform(Number)
  .refine((value) => value <= 100, 'is at most 100')

/** Entry ids and patterns of a cell, divided by semicolons. */
export const Patterns = z.string().transform((text) => splitCell(text, ';'))

export function splitCell(text: string, divider: string): readonly string[] {
  return text
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

export const DateCell = z.string().transform((text, context): IsoDate => {
  const date = parseIsoDate(text)
  if (date.ok) return date.value
  context.addIssue({ code: 'custom', message: 'is a day of the calendar, YYYY-MM-DD' })
  return z.NEVER
})

export const NullableDate = z.union([z.literal('').transform(() => null), DateCell])

export const SubstanceCell = z.string().transform((text, context): SubstanceId => {
  const id = parseSubstanceId(text)
  if (id.ok) return id.value
  context.addIssue({ code: 'custom', message: 'is a substance id: lower-case letters, digits and hyphens' })
  return z.NEVER
})

export const NullableSubstance = z.union([z.literal('').transform(() => null), SubstanceCell])

/** True for a well-formed CAS number whose last digit is right. */
export function isCas(text: string): boolean {
  const parts = /^(\d{2,7})-(\d\d)-(\d)$/.exec(text)
  if (parts === null) return false
  return casCheckDigit(`${parts[1]}${parts[2]}`) === Number(parts[3])
}

export const CasCell = z
  .string()
  .refine((text) => text === '' || isCas(text), 'is a CAS number with a right check digit')
export const CasList = z
  .string()
  .transform((text) => splitCell(text, ';'))
  .refine((list) => list.every(isCas), 'holds CAS numbers with right check digits, divided by semicolons')
