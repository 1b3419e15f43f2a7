import { CYRILLIC, ARABIC, DIGIT, IDEOGRAPH, LATIN } from '../names/characters.ts'
import { GAP_COMMA, GAP_HARD, GAP_MARK } from '../names/fold.ts'
import { looksChemical } from './chemical-words.ts'
import { categoryOf, FREE, wordText, type LineWords } from './line-words.ts'
import type { Leftover } from './reading.ts'

/** Shorter words of alphabets are initials and marks. */
const LATIN_LENGTH_MIN = 3
const OTHER_LENGTH_MIN = 2
/** One ideograph alone is a little word, unless it is that of a chemical. */
const IDEOGRAPHS_MIN = 2
const ROMAN = /^[ivx]+$/

/** Runs of words that nothing explains, and identifiers that nothing explains. */
export function leftoversOf(words: LineWords, identifiers: readonly Leftover[]): Leftover[] {
  const { folded } = words
  const found: Leftover[] = []
  for (let word = 0; word < folded.words; word++) {
    if (!isUnexplained(words, word)) continue
    let last = word
    while (last + 1 < folded.words && continuesRun(words, last + 1)) last++
    while (last > word && !isUnexplained(words, last)) last--
    const leftover = leftoverFrom(words, word, last)
    if (leftover !== null) found.push(leftover)
    word = last
  }
  return identifiers.length === 0 ? found : merged(found, identifiers)
}

function merged(runs: readonly Leftover[], identifiers: readonly Leftover[]): Leftover[] {
  const all = [...runs]
  let at = 0
  for (const identifier of identifiers) {
    while (at < runs.length && (runs[at]?.end ?? 0) <= identifier.start) at++
    const run = runs[at]
    if (run === undefined || run.start >= identifier.end) all.push(identifier)
  }
  return all.sort((one, other) => one.start - other.start)
}

/** A word of no table, or one that says a kind of chemical where a name is due. */
function isUnexplained(words: LineWords, word: number): boolean {
  if (words.folded.wordScript[word] === DIGIT) return false
  return words.cover[word] === FREE || categoryOf(words, word) === 'class' || isNumbered(words, word)
}

const NUMBERED = /^(?:substances?|agents?|compounds?|substancia|agente|compose|веществ|物质)$/
const NUMBER_LENGTH_MAX = 4

/** "Substance 33", "agent 15": a number where the name is due, and no amount. */
function isNumbered(words: LineWords, word: number): boolean {
  const { wordScript, wordFrom, wordTo, words: count } = words.folded
  const next = word + 1
  if (next >= count || wordScript[next] !== DIGIT || !NUMBERED.test(wordText(words, word))) return false
  if ((wordTo[next] ?? 0) - (wordFrom[next] ?? 0) > NUMBER_LENGTH_MAX) return false
  const after = categoryOf(words, next + 1)
  return after !== 'unit' && after !== 'package' && wordScript[next + 1] !== DIGIT
}

function continuesRun(words: LineWords, word: number): boolean {
  const gap = words.folded.gapBefore[word] ?? 0
  if ((gap & (GAP_HARD | GAP_MARK)) !== 0 || ((gap & GAP_COMMA) !== 0 && gap !== GAP_COMMA)) return false
  return words.cover[word] === FREE || categoryOf(words, word) === 'class'
}

function leftoverFrom(words: LineWords, first: number, last: number): Leftover | null {
  const { wordStart, wordEnd } = words.folded
  let chemical = false
  let counts = false
  let ideographs = 0
  for (let word = first; word <= last; word++) {
    if (!isUnexplained(words, word)) continue
    const text = wordText(words, word)
    if (words.folded.wordScript[word] === IDEOGRAPH) ideographs++
    else counts ||= isLongEnough(words.folded.wordScript[word] ?? 0, text)
    chemical ||= looksChemical(text)
  }
  if (!counts && !chemical && ideographs < IDEOGRAPHS_MIN) return null
  const start = wordStart[first] ?? 0
  // One character that is several words ends where it starts.
  const end = Math.max(wordEnd[last] ?? 0, start + 1)
  return { text: words.text.slice(start, end), start, end, chemical }
}

function isLongEnough(script: number, text: string): boolean {
  if (script === LATIN) return text.length >= LATIN_LENGTH_MIN && !ROMAN.test(text)
  if (script === CYRILLIC || script === ARABIC) return text.length >= OTHER_LENGTH_MIN
  return text !== ''
}
