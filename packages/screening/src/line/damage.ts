import { readFormula } from '@holdfast/chemistry'
import { DIGIT } from '../names/characters.ts'
import { looksChemical } from './chemical-words.ts'
import { markPlain } from './goods.ts'
import { categoryOf, FREE, NAME, PLAIN, wordText, type LineWords } from './line-words.ts'
import { hasCue } from './paper-codes.ts'
import type { Leftover } from './reading.ts'

/** A stretch of words in which a letter is lost or replaced. */
export interface Damage {
  readonly firstWord: number
  readonly lastWord: number
  /** What is left over where no name is found; null for a name behind a remnant that may be a word of its own. */
  readonly leftover: Leftover | null
}

const MAY_HOLD = /[?*#\ufffd]|\p{L}[1345]\p{L}/u
/** A sign where a letter was. */
const SIGN = /(?<=\p{L})[?*#\ufffd]{1,3}(?=\p{L})|\ufffd(?=\p{L})|(?<=\p{L})\ufffd|(?<![^\s(,;])\?(?=\p{L})/gu
/** Never written between letters but by machines that lost one. */
const SURE = /[?\ufffd]/
/** A digit that looks like the letter that it stands for. */
const MISREAD = /(?<![\p{L}\d./-])(\p{L}{2,})[1345](\p{L}+)(?![\p{L}\d./-])/gu
const MISREAD_LENGTH_MIN = 5
const PART_OF_TOKEN = /[\p{L}\d?*#\ufffd-]/u
const TOKEN_LENGTH_MAX = 60
/** A word this long stands for itself beside a star or a hash: "carton*pallet". */
const WORD_LENGTH_MIN = 3
const REMNANT_LENGTH_MAX = 3
/** More damage than one line has; the rest is said not to be read. */
const LOOKED_MAX = 64

/**
 * Words with a lost letter: "tr*ethanolamine", "must?rd", "sar1n". Nothing read in one is certain: a listed name becomes `fuzzy`, any
 * other is no name. Also remnants before a name ("tr-ethanolamine"), which count only where together they are a listed name.
 */
export function findDamage(words: LineWords, flat: string): Damages {
  const found: Damage[] = remnants(words)
  const isWhole = found.length < LOOKED_MAX
  if (!MAY_HOLD.test(flat)) return { found, isWhole }
  const looked = addSigns(words, flat, found) + addMisread(words, flat, found)
  for (const damage of found) if (damage.leftover !== null) doubtNames(words, damage)
  return { found, isWhole: isWhole && looked < LOOKED_MAX }
}

export interface Damages {
  readonly found: readonly Damage[]
  /** False where the line has more damage than is looked at. */
  readonly isWhole: boolean
}

/** How many places were looked at. */
function addSigns(words: LineWords, flat: string, found: Damage[]): number {
  let before = 0
  let looked = 0
  for (const { index } of flat.matchAll(SIGN)) {
    if (index < before) continue
    if (++looked >= LOOKED_MAX) break
    const damage = damageAt(words, flat, tokenAround(flat, index))
    if (damage === null || (!SURE.test(flat[index] ?? '') && isSignBetweenWords(words, damage, index))) continue
    before = damage.leftover?.end ?? before
    if (!isAddress(flat, index)) found.push(damage)
  }
  return looked
}

function addMisread(words: LineWords, flat: string, found: Damage[]): number {
  let looked = 0
  for (const match of flat.matchAll(MISREAD)) {
    if (match[0].length < MISREAD_LENGTH_MIN) continue
    if (++looked >= LOOKED_MAX) break
    const token = { start: match.index, end: match.index + match[0].length }
    if (readFormula(match[0]).ok || hasCue(flat, token.start)) continue
    const damage = damageAt(words, flat, token)
    if (damage !== null && !isOneName(words, damage) && !isAmount(words, damage.lastWord)) found.push(damage)
  }
  return looked
}

/** What stays unknown when all names have been looked for. */
export function unreadDamage(words: LineWords, damages: readonly Damage[]): readonly Leftover[] {
  const left: Leftover[] = []
  for (const { leftover, firstWord, lastWord } of damages) {
    if (leftover === null || words.hits.some((hit) => hit.start < leftover.end && hit.end > leftover.start)) continue
    for (let word = firstWord; word <= lastWord; word++) markPlain(words, word, 'noise')
    left.push(leftover)
  }
  return left
}

interface Place {
  readonly start: number
  readonly end: number
}

function tokenAround(flat: string, at: number): Place {
  let start = at
  let end = at + 1
  while (start > 0 && at - start < TOKEN_LENGTH_MAX && PART_OF_TOKEN.test(flat[start - 1] ?? ' ')) start--
  while (end < flat.length && end - at < TOKEN_LENGTH_MAX && PART_OF_TOKEN.test(flat[end] ?? ' ')) end++
  return { start, end }
}

function damageAt(words: LineWords, flat: string, { start, end }: Place): Damage | null {
  const { wordStart, words: count } = words.folded
  const firstWord = firstWordBehind(words, start)
  let lastWord = firstWord
  while (lastWord + 1 < count && (wordStart[lastWord + 1] ?? 0) < end) lastWord++
  if (firstWord >= count || (wordStart[firstWord] ?? 0) >= end) return null
  const text = words.text.slice(start, end)
  return { firstWord, lastWord, leftover: { text, start, end, chemical: looksChemical(flat.slice(start, end)) } }
}

/** The first word that ends behind the place. */
function firstWordBehind(words: LineWords, place: number): number {
  let low = 0
  let high = words.folded.words
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words.folded.wordEnd[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** "ethanol*water", "carton*pallet", "kg*drums", "lot#AB": two words, each whole, or a word that announces a code. */
function isSignBetweenWords(words: LineWords, damage: Damage, sign: number): boolean {
  if (hasCue(words.text, sign)) return true
  let next = damage.firstWord
  while (next <= damage.lastWord && (words.folded.wordStart[next] ?? 0) <= sign) next++
  if (next > damage.lastWord) return true
  return isWhole(words, next - 1, sign) && isWhole(words, next, sign)
}

function isWhole(words: LineWords, word: number, sign: number): boolean {
  if (words.cover[word] === NAME) return !words.hits.some((hit) => hit.start < sign && hit.end > sign)
  if (words.cover[word] !== PLAIN) return false
  return isAmount(words, word) || wordText(words, word).length >= WORD_LENGTH_MIN
}

function isAmount(words: LineWords, word: number): boolean {
  const category = categoryOf(words, word)
  return category === 'unit' || category === 'package'
}

function isOneName(words: LineWords, { firstWord, lastWord }: Damage): boolean {
  return words.hits.some((hit) => hit.firstWord <= firstWord && hit.lastWord >= lastWord)
}

function isAddress(flat: string, at: number): boolean {
  return /(?:www\.|:\/\/|@)[^\s,;]{0,200}$/u.test(flat.slice(Math.max(0, at - 220), at))
}

function doubtNames(words: LineWords, { firstWord, lastWord }: Damage): void {
  for (let at = words.hits.length - 1; at >= 0; at--) {
    const hit = words.hits[at]
    if (hit === undefined || hit.lastWord < firstWord || hit.firstWord > lastWord) continue
    if (hit.substances.some((id) => words.index.listed.has(id))) hit.certainty = 'fuzzy'
    else {
      words.hits.splice(at, 1)
      words.cover.fill(FREE, hit.firstWord, hit.lastWord + 1)
    }
  }
  for (let word = firstWord; word <= lastWord; word++) {
    if (words.cover[word] === PLAIN && words.folded.wordScript[word] !== DIGIT) words.cover[word] = FREE
  }
}

/** One to three letters that nothing explains, right before a name of no list. */
function remnants(words: LineWords): Damage[] {
  const found: Damage[] = []
  for (const hit of words.hits) {
    const word = hit.firstWord - 1
    if (word < 0 || words.cover[word] === NAME || words.folded.wordScript[word] === DIGIT) continue
    if (wordText(words, word).length > REMNANT_LENGTH_MAX) continue
    if (found.length >= LOOKED_MAX) break
    if (hit.substances.some((id) => words.index.listed.has(id))) continue
    found.push({ firstWord: word, lastWord: hit.lastWord, leftover: null })
  }
  return found
}
