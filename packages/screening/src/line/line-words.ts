import type { SubstanceId } from '@holdfast/control-lists'
import { IDEOGRAPH, DIGIT } from '../names/characters.ts'
import { GAP_BRACKET, GAP_COMMA, GAP_HARD, type Folded } from '../names/fold.ts'
import type { Match } from '../names/matches.ts'
import type { NameSalt } from '../names/name-hit.ts'
import type { NameIndex } from '../names/name-index.ts'
import type { Lexicon } from './lexicon.ts'

export const FREE = 0
export const NAME = 1
export const PLAIN = 2

/** Unknown words of a line that are looked into; a line with more is prose or noise, and is flagged. */
export const UNKNOWN_WORDS_MAX = 128

/** A name hit while the line is being read. */
export interface Hit {
  firstWord: number
  lastWord: number
  start: number
  end: number
  substances: readonly SubstanceId[]
  certainty: 'exact' | 'normalised' | 'fuzzy'
  ambiguous: boolean
  role: 'goods' | 'solvent'
  negated: boolean
  purpose: boolean
  salt: NameSalt | null
}

/** The words of a line with what each was read as. */
export interface LineWords {
  readonly text: string
  readonly folded: Folded
  readonly index: NameIndex
  readonly lexicon: Lexicon
  /** FREE, NAME or PLAIN, per word. */
  readonly cover: Uint8Array
  /** Lexicon entry per word, plus one; zero: none. */
  readonly plain: Int32Array
  readonly hits: Hit[]
}

/** No rule looks further into a word. */
const WORD_TEXT_MAX = 64

export function wordText(words: LineWords, word: number): string {
  const { units, wordFrom, wordTo } = words.folded
  const from = wordFrom[word] ?? 0
  const to = Math.min(wordTo[word] ?? 0, from + WORD_TEXT_MAX)
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at] ?? 0)
  return text
}

export function categoryOf(words: LineWords, word: number): string | null {
  const entry = (words.plain[word] ?? 0) - 1
  return entry < 0 ? null : (words.lexicon.entries[entry]?.category ?? null)
}

const SHORT_LENGTH_MAX = 3
const SHORTEST_LENGTH_MAX = 2
const AMBIGUOUS_LENGTH_MAX = 4

interface Candidate {
  readonly match: Match
  readonly isName: boolean
  readonly hit: Hit | null
}

/** Of all keys in the line, the longest first, and no two over the same words. */
export function chooseMatches(words: LineWords, names: readonly Match[], plain: readonly Match[]): void {
  const candidates: Candidate[] = []
  for (const match of names) {
    const hit = hitOf(words, match)
    if (hit !== null) candidates.push({ match, isName: true, hit })
  }
  for (const match of plain) if (!match.doubtful) candidates.push({ match, isName: false, hit: null })
  const count = words.folded.words
  candidates.sort((one, other) => other.match.length - one.match.length || weight(other, count) - weight(one, count))
  for (const { match, hit } of candidates) {
    if (!isFree(words.cover, match)) continue
    for (let word = match.firstWord; word <= match.lastWord; word++) {
      words.cover[word] = hit === null ? PLAIN : NAME
      if (hit === null) words.plain[word] = match.key + 1
    }
    if (hit !== null) words.hits.push(hit)
  }
  words.hits.sort((one, other) => one.start - other.start)
}

/** On the same length a word of transport papers wins over an abbreviation, and loses to a full name or where it is all there is. */
function weight(candidate: Candidate, count: number): number {
  if (!candidate.isName) return 1
  if (candidate.match.firstWord === 0 && candidate.match.lastWord === count - 1) return 2
  return candidate.match.length <= SHORT_LENGTH_MAX || candidate.hit?.ambiguous === true ? 0 : 2
}

function isFree(cover: Uint8Array, match: Match): boolean {
  for (let word = match.firstWord; word <= match.lastWord; word++) {
    if (cover[word] !== FREE) return false
  }
  return true
}

function hitOf(words: LineWords, match: Match): Hit | null {
  const { index, text, folded } = words
  const written = text.slice(match.start, match.end)
  const lower = written.toLowerCase()
  const substances: SubstanceId[] = []
  let ambiguous = false
  let exact = false
  let sameCase = false
  for (let meaning = index.firstMeaning[match.key] ?? 0; meaning !== 0; meaning = index.nextMeaning[meaning] ?? 0) {
    const known = index.meanings[meaning]
    if (known === undefined || known === null || isPluralOfAcronym(text, match, known.name)) continue
    const { name, substance } = known
    if (!substances.includes(substance)) substances.push(substance)
    ambiguous ||= known.ambiguous
    exact ||= name.length === written.length && name.toLowerCase() === lower
    sameCase ||= name === written || isFormula(name)
  }
  const isAll = match.firstWord === 0 && match.lastWord === folded.words - 1
  if (substances.length === 0 || (match.doubtful && !exact && !isAll && !isSpelt(folded, match))) return null
  const lettersOnly = match.firstWord === match.lastWord && folded.wordScript[match.firstWord] !== IDEOGRAPH
  const isShort = match.length <= SHORTEST_LENGTH_MAX || (ambiguous && match.length <= AMBIGUOUS_LENGTH_MAX)
  // "no" is not nitric oxide and "tea" is not triethanolamine; NO and TEA may be.
  if (lettersOnly && isShort && !sameCase && !isAll) return null
  if (folded.wordScript[match.firstWord] === DIGIT && match.lastWord === match.firstWord) return null
  return {
    firstWord: match.firstWord,
    lastWord: match.lastWord,
    start: match.start,
    end: match.end,
    substances,
    certainty: exact ? 'exact' : 'normalised',
    ambiguous: ambiguous || substances.length > 1,
    role: 'goods',
    negated: false,
    purpose: false,
    salt: null,
  }
}

const ACRONYM = /^[A-Z]{2,8}$/

/** "Name badges" are not several BADGE; "PCBs" are PCB. */
function isPluralOfAcronym(text: string, { start, end }: Match, name: string): boolean {
  if (!ACRONYM.test(name) || !/^s(?!\p{L})/iu.test(text.slice(end, end + 2))) return false
  return text[end] === 'S' || text.slice(start, end) !== name
}

/** "soap, V X": letters that stand alone between separators are a code spelt out. */
function isSpelt(folded: Folded, match: Match): boolean {
  const ends = match.lastWord + 1
  if (!isApart(folded, match.firstWord) || !(ends >= folded.words || isApart(folded, ends))) return false
  for (let word = match.firstWord; word <= match.lastWord; word++) {
    if ((folded.wordTo[word] ?? 0) - (folded.wordFrom[word] ?? 0) !== 1) return false
  }
  return true
}

function isApart(folded: Folded, word: number): boolean {
  return ((folded.gapBefore[word] ?? 0) & (GAP_COMMA | GAP_HARD | GAP_BRACKET)) !== 0
}

/** HCl, AlP: capitals and small letters mixed as no word mixes them; people write HCL and hcl. */
function isFormula(name: string): boolean {
  return /^[A-Z][a-z]?[A-Z]|^[A-Z]{2,}[a-z]/.test(name) && /[a-z]/.test(name)
}
