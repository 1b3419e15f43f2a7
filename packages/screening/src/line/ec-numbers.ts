import type { Leftover } from './reading.ts'

const NAMED =
  /(?<![\p{L}\d])(?:EC|E\.C\.|EINECS|ELINCS|NLP|ЕС|欧盟编号)(?:[\s-]?(?:No|Nr|Number|№|номер))?[\s.:#-]{0,3}(\d{3}[-\s./]?\d{3}[-\s./]?\d)(?![\d-])/giu
const BARE = /(?<![\p{L}\d./+-])([2-7]\d\d-\d{3}-\d)(?![\p{L}\d/-]|\.\d)/gu
const NUMBERS_MAX = 16

/**
 * Numbers of the European inventory beside names: no table here says what they stand for, so they may be a chemical that the
 * line does not name. Without the word before it a number counts where its check digit is right.
 */
export function ecNumbers(text: string, flat: string): readonly Leftover[] {
  const found: Leftover[] = []
  if (!/\d{3}[-\s./]?\d{3}[-\s./]?\d/.test(flat)) return found
  for (const match of flat.matchAll(NAMED)) addNumber(found, text, match.index, match[0].length)
  for (const match of flat.matchAll(BARE)) {
    if (isChecked(match[0])) addNumber(found, text, match.index, match[0].length)
  }
  return found
}

function addNumber(found: Leftover[], text: string, start: number, length: number): void {
  const end = start + length
  if (found.length >= NUMBERS_MAX || found.some((other) => other.start < end && start < other.end)) return
  found.push({ text: text.slice(start, end), start, end, chemical: false })
}

/** The last digit is the sum of digit times place modulo eleven. */
function isChecked(number: string): boolean {
  const digits = number.replaceAll('-', '')
  let sum = 0
  for (let at = 0; at < digits.length - 1; at++) sum += Number(digits[at]) * (at + 1)
  return sum % 11 === Number(digits.at(-1))
}
