import { DIGIT, IDEOGRAPH } from '../names/characters.ts'
import { GAP_HARD } from '../names/fold.ts'
import { buildFuzzyIndex, errorsAllowed, findFuzzy } from '../names/fuzzy.ts'
import { isNameWord } from '../names/name-index.ts'
import type { SubstanceId } from '@holdfast/control-lists'
import { isGoodsWord } from './goods.ts'
import type { Damage } from './damage.ts'
import { isOnlyPrefix, looksChemical } from './chemical-words.ts'
import { categoryOf, FREE, NAME, PLAIN, UNKNOWN_WORDS_MAX, wordText, type Hit, type LineWords } from './line-words.ts'

/** Names of more words than this are found as written or not at all. */
const SPAN_WORDS_MAX = 24
/** Two typing errors damage two words at most; all others must be words of names. */
const STRANGERS_MAX = 2
/** Comparisons in one line, about a millisecond; beyond it words stay unknown and the line is flagged. */
const WORK_MAX = 60_000
const UNKNOWN_LENGTH_MIN = 3

interface Found {
  readonly hit: Hit
  readonly letters: number
  readonly distance: number
}

/** Looks for names one or two typing errors away around the words that nothing explains. False: there were too many. */
export function findFuzzyHits(words: LineWords, damages: readonly Damage[]): boolean {
  const found: Found[] = []
  const budget = { left: WORK_MAX }
  for (const damage of damages) askDamaged(words, damage, found, budget)
  const { folded } = words
  let unknown = 0
  for (let word = 0; word < folded.words && budget.left > 0; word++) {
    if (!isUnknown(words, word)) continue
    if (++unknown > UNKNOWN_WORDS_MAX) break
    findAround(words, word, found, budget)
  }
  found.sort((one, other) => other.letters - one.letters || one.distance - other.distance)
  for (const { hit } of found) placeHit(words, hit)
  words.hits.sort((one, other) => one.start - other.start)
  return budget.left > 0 && unknown <= UNKNOWN_WORDS_MAX
}

/** A word that nothing explains and that is long enough to start looking from. */
function isUnknown(words: LineWords, word: number): boolean {
  if (words.cover[word] !== FREE) return false
  const script = words.folded.wordScript[word]
  if (script === DIGIT || script === IDEOGRAPH) return false
  return (words.folded.wordTo[word] ?? 0) - (words.folded.wordFrom[word] ?? 0) >= UNKNOWN_LENGTH_MIN
}

const ROMAN_LENGTH_MAX = 3
const NAME_PARTS = new Set(['of', 'and', 'in', 'form', 'grade', 'mixture', 'polymer', 'product', 'equipment', 'for'])

/** A word of transport papers that no name runs over; "de", "and" and "solid" are also parts of names. */
function isOutside(words: LineWords, word: number): boolean {
  if (words.cover[word] !== PLAIN || NAME_PARTS.has(categoryOf(words, word) ?? '')) return false
  const { wordFrom, wordTo } = words.folded
  const from = wordFrom[word] ?? 0
  const to = wordTo[word] ?? 0
  if (isGoodsWord(words, word)) return !isNameWord(words.index, from, to)
  // "V" and "III" are packing words and numbers of oxidation.
  return to - from > ROMAN_LENGTH_MAX || !isNameWord(words.index, from, to)
}

/** Spans that contain the unknown word, and of which it is the first unknown one. */
function findAround(words: LineWords, unknown: number, found: Found[], budget: { left: number }): void {
  const { folded, index } = words
  const { gapBefore, wordFrom, wordTo } = folded
  let known = 0
  for (let first = unknown; first >= 0 && unknown - first < SPAN_WORDS_MAX; first--) {
    if (first < unknown) {
      if (((gapBefore[first + 1] ?? 0) & GAP_HARD) !== 0 || isOutside(words, first)) return
      if (isUnknown(words, first)) return
      if (!isNameWord(index, wordFrom[first] ?? 0, wordTo[first] ?? 0)) return
      known++
    }
    let strangers = 0
    for (let last = unknown; last < folded.words && last - first < SPAN_WORDS_MAX; last++) {
      if (last > unknown && (((gapBefore[last] ?? 0) & GAP_HARD) !== 0 || isOutside(words, last))) break
      const from = wordFrom[first] ?? 0
      const to = wordTo[last] ?? 0
      if (to - from > index.table.longest + 2) break
      const isKnown = isNameWord(index, wordFrom[last] ?? 0, wordTo[last] ?? 0)
      if (isKnown) known++
      else if (++strangers > STRANGERS_MAX) break
      // Two strangers and nothing known between them are no name, unless they are long and look like one.
      if (strangers === STRANGERS_MAX && known === 0 && !isLongChemical(words, first, last)) break
      // Words that names are made of are no typing errors: phosphate is not phosphine, chloride not chlorine.
      const isNew = strangers > 0 || (last > first && to - from >= KNOWN_LETTERS_MIN)
      if (isNew && errorsAllowed(folded.units, from, to) > 0) ask(words, first, last, strangers, found, budget)
      if (budget.left <= 0) return
    }
    known = unknown - first
  }
}

/** One letter is lost: with it, and with the words beside it, the whole may be a listed name. */
function askDamaged(words: LineWords, damage: Damage, found: Found[], budget: { left: number }): void {
  const { firstWord: first, lastWord: last, leftover } = damage
  const { folded, index } = words
  const asked: Found[] = []
  const spans =
    leftover === null
      ? [[first, last]]
      : [
          [first, last],
          [first, last + 1],
          [first - 1, last],
        ]
  for (const [from = 0, to = 0] of spans) {
    if (from < 0 || to >= folded.words || budget.left <= 0) continue
    if (errorsAllowed(folded.units, folded.wordFrom[from] ?? 0, folded.wordTo[to] ?? 0) === 0) continue
    ask(words, from, to, STRANGERS_MAX, asked, budget)
  }
  for (const one of asked) {
    if (one.distance === 1 && one.hit.substances.some((id) => index.listed.has(id))) found.push(one)
  }
}

const STRANGERS_LETTERS_MIN = 10

function isLongChemical(words: LineWords, first: number, last: number): boolean {
  const { wordFrom, wordTo } = words.folded
  if ((wordTo[last] ?? 0) - (wordFrom[first] ?? 0) < STRANGERS_LETTERS_MIN) return false
  return looksChemical(wordText(words, first)) || looksChemical(wordText(words, last))
}

/** Two words of names that together are a letter away from a name this long are that name misspelt. */
const KNOWN_LETTERS_MIN = 11

function ask(
  words: LineWords,
  first: number,
  last: number,
  strangers: number,
  found: Found[],
  budget: { left: number },
): void {
  const { folded, index, text } = words
  const from = folded.wordFrom[first] ?? 0
  const to = folded.wordTo[last] ?? 0
  if (first === last && isOnlyPrefix(wordText(words, first))) return
  index.fuzzy ??= buildFuzzyIndex(index.table)
  const answer = findFuzzy(index.fuzzy, index.table, { units: folded.units, rolling: index.rolling, from, to })
  budget.left -= answer.work
  if (answer.keys.length === 0 || (strangers === 0 && answer.distance > 1)) return
  const substances: SubstanceId[] = []
  let ambiguous = false
  for (const key of answer.keys) {
    for (let meaning = index.firstMeaning[key] ?? 0; meaning !== 0; meaning = index.nextMeaning[meaning] ?? 0) {
      const known = index.meanings[meaning]
      if (known === undefined || known === null) continue
      if (!substances.includes(known.substance)) substances.push(known.substance)
      ambiguous ||= known.ambiguous
    }
  }
  const start = folded.wordStart[first] ?? 0
  const end = Math.min(text.length, folded.wordEnd[last] ?? 0)
  const hit: Hit = {
    firstWord: first,
    lastWord: last,
    start,
    end,
    substances,
    certainty: 'fuzzy',
    ambiguous: ambiguous || substances.length > 1,
    role: 'goods',
    negated: false,
    purpose: false,
    salt: null,
  }
  found.push({ hit, letters: to - from, distance: answer.distance })
}

/** The longer reading replaces the names inside it; it may not cut one in two. */
function placeHit(words: LineWords, hit: Hit): void {
  const inside = words.hits.filter((other) => other.lastWord >= hit.firstWord && other.firstWord <= hit.lastWord)
  if (
    inside.some(
      (other) => other.firstWord < hit.firstWord || other.lastWord > hit.lastWord || other.certainty === 'fuzzy',
    )
  )
    return
  // A name as written with a stray word beside it is not a misspelt longer name, unless the word is chemical.
  if (
    inside.some(
      (other) =>
        !other.ambiguous &&
        hit.substances.every((substance) => other.substances.includes(substance)) &&
        !hasChemicalWord(words, hit, other),
    )
  )
    return
  for (const other of inside) words.hits.splice(words.hits.indexOf(other), 1)
  words.hits.push(hit)
  words.cover.fill(NAME, hit.firstWord, hit.lastWord + 1)
}

/** Beside the name as written. */
function hasChemicalWord(words: LineWords, hit: Hit, name: Hit): boolean {
  for (let word = hit.firstWord; word <= hit.lastWord; word++) {
    if (word >= name.firstWord && word <= name.lastWord) continue
    if (looksChemical(wordText(words, word))) return true
  }
  return false
}
