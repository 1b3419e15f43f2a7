import { unitAt, type Unit } from './units.ts'

/** A number in the line with what stands behind it. */
export interface NumberMention {
  readonly start: number
  readonly end: number
  readonly text: string
  /** With the decimal comma as a point. */
  readonly value: number
  readonly unit: Unit | null
  /** After the unit; equal to `end` without one. */
  readonly unitEnd: number
}

/** A line with more numbers is a table, not goods; the rest is not read and the line is flagged. */
export const NUMBERS_MAX = 512

const NUMBER = /(?<![/:.,\d])\d{1,3}(?: \d{3})+(?![\d.,])|\d{1,15}(?:[.,]\d{1,15})*/g
/** "STAINLESS STEEL 316L": the grade of a steel, not a volume. */
const STEEL_GRADE = /^(?:304|316|317|321|904)L(?![\p{L}\d])/iu
const LETTER_BEFORE = /[\p{L}\d_]$/u

/** Numbers that are neither part of a code nor of a name; `taken` says which places those have. */
export function readNumbers(flat: string, taken: Uint8Array | null): NumberMention[] {
  const numbers: NumberMention[] = []
  NUMBER.lastIndex = 0
  for (let match = NUMBER.exec(flat); match !== null; match = NUMBER.exec(flat)) {
    const start = match.index
    if (taken !== null && taken[start] === 1) {
      // A code may end inside what looks like one number: "UN1809,40 drums".
      let after = start
      while (taken[after] === 1) after++
      NUMBER.lastIndex = Math.max(start + 1, after)
      continue
    }
    if (STEEL_GRADE.test(flat.slice(start, start + 5))) continue
    const before = flat[start - 1] ?? ' '
    // T14, CL2: part of a word; but 2x200 and x200 are counts, and Chinese and Arabic run on.
    if (LETTER_BEFORE.test(before) && before < '\u0600' && !isTimes(flat, start - 1)) continue
    const text = match[0]
    const end = start + text.length
    const found = taken !== null && taken[end] === 1 ? null : unitAt(flat, end)
    numbers.push({
      start,
      end,
      text,
      value: valueOf(text, found?.unit ?? null),
      unit: found?.unit ?? null,
      unitEnd: found?.end ?? end,
    })
    if (numbers.length > NUMBERS_MAX) break
  }
  return numbers
}

function isTimes(flat: string, at: number): boolean {
  const letter = flat[at]
  return (letter === 'x' || letter === 'X' || letter === 'х' || letter === '*') && /[\d\s]/.test(flat[at - 1] ?? ' ')
}

/** 1,000 kg is a thousand, 99,125 % is not: concentrations never have thousands. */
function valueOf(text: string, unit: Unit | null): number {
  const plain = text.replaceAll(' ', '')
  const lastComma = plain.lastIndexOf(',')
  const lastPoint = plain.lastIndexOf('.')
  if (lastComma < 0 && plain.indexOf('.') === lastPoint) return Number(plain)
  if (lastComma >= 0 && lastPoint >= 0) {
    return lastComma > lastPoint
      ? Number(plain.replaceAll('.', '').replace(',', '.').replaceAll(',', ''))
      : Number(plain.replaceAll(',', ''))
  }
  const separator = lastComma >= 0 ? ',' : '.'
  const groups = plain.split(separator)
  const thousands = groups.length > 2 || (separator === ',' && unit?.kind === 'amount' && groups[1]?.length === 3)
  return Number(thousands ? groups.join('') : groups.join('.'))
}
