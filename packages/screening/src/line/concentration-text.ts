import type { Concentration } from '../model.ts'
import { readConcentrations } from './concentrations.ts'
import { flattenText } from './flat-text.ts'
import { readNumbers } from './numbers.ts'
import type { LineFlaw } from './reading.ts'

/** A cell longer than this is a text, not a concentration. */
const CONCENTRATION_TEXT_LENGTH_MAX = 200
const HAS_UNIT = /[%‰\p{L}°]/u
/** A limit or a range in bare numbers, where the sign is in the heading of the column. */
const LAST_NUMBER = /\d(?=\D*$)/u

/**
 * Reads a cell that holds a concentration and nothing else. Without a unit per cent by weight are meant.
 *
 * @example
 * readConcentrationText('<3')    // 0 to 3 per cent
 * readConcentrationText('10-25') // 10 to 25 per cent
 */
export function readConcentrationText(text: string): Concentration | null {
  if (text.length > CONCENTRATION_TEXT_LENGTH_MAX) return null
  const flat = flattenText(text.trim())
  const flaws: LineFlaw[] = []
  const found = readConcentrations(flat, flat, readNumbers(flat, null), flaws)
  if (found.length > 1) return null
  if (found[0] !== undefined) return { ...found[0].value, text: text.trim() }
  if (flaws.length > 0 || HAS_UNIT.test(flat.replace(WORDS_OF_LIMITS, ''))) return null
  const percent = flat.replace(LAST_NUMBER, '$&%')
  const read = percent === flat ? undefined : readConcentrations(percent, percent, readNumbers(percent, null), flaws)[0]
  return read === undefined ? null : { ...read.value, text: text.trim() }
}

const WORDS_OF_LIMITS =
  /\b(?:min(?:imum)?|max(?:imum)?|to|up|at|least|most|than|less|more|or|and|below|above|over|under|not|approx(?:imately)?|about|abt|ca|circa)\b|до|от|менее|более|не/giu
