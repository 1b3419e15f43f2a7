import { findMatches, MATCHES_MAX, type Match } from '../names/matches.ts'
import { foldText } from '../names/fold.ts'
import { hashPrefixes } from '../names/hashing.ts'
import type { NameHit } from '../names/index.ts'
import { completeFor, type NameIndex } from '../names/name-index.ts'
import { explainBrands } from './brands.ts'
import { markCapacity, readPackages, readQuantity } from './amounts.ts'
import { readCodes, type Codes } from './codes.ts'
import { readConcentrations } from './concentrations.ts'
import { doubtPartsOfLongerNames } from './continuation.ts'
import { findDamage, unreadDamage } from './damage.ts'
import { flattenText } from './flat-text.ts'
import { ecNumbers } from './ec-numbers.ts'
import { readFamilyWords } from './family-words.ts'
import { FORMULAS_MAX, readFormulas } from './formulas.ts'
import { explainFirms } from './firms.ts'
import { findFuzzyHits } from './fuzzy-hits.ts'
import { explainConcentrations } from './inside-concentrations.ts'
import { explainGoodsWords, explainPlainEndings, hasUnknown } from './goods.ts'
import { isWholeName, turnedName } from './inverted-names.ts'
import { leavesGoodsOpen } from './open-goods.ts'
import { leftoversOf } from './leftovers.ts'
import { lexicon } from './lexicon.ts'
import { chooseMatches, type LineWords } from './line-words.ts'
import { NUMBERS_MAX, readNumbers } from './numbers.ts'
import { readDamagedFormulas } from './ocr-formulas.ts'
import { explainCodes } from './paper-codes.ts'
import {
  LINE_LENGTH_MAX,
  type Leftover,
  type FormulaMention,
  type LineFlaw,
  type LineReading,
  type WordMention,
} from './reading.ts'
import { asGiven, seenText } from './seen-text.ts'
import { dropStrayCodes } from './short-codes.ts'
import { markContexts } from './negations.ts'
import { explainPurposes } from './purposes.ts'
import { readSalts } from './salts.ts'
import { bareStructure, unreadableLine } from './structures.ts'
import { assignConcentrations, markSolvents } from './targets.ts'

/**
 * Reads a line of a manifest as people write it. Never throws; what cannot be read is said in `flaws` and `leftover`.
 *
 * @example
 * readLine('POCl3 drums 2x200kg UN1810', index)
 * // names: phosphorus oxychloride; packages: 2 drums; quantity: 400 kg; un: 1810
 */
export function readLine(text: string, index: NameIndex): LineReading {
  const line = text.length > LINE_LENGTH_MAX ? text.slice(0, LINE_LENGTH_MAX) : text
  const flaws: LineFlaw[] = line.length < text.length ? ['too-long'] : []
  const seen = seenText(line)
  return seen === null ? readEitherWay(line, index, flaws) : asGiven(readEitherWay(seen.text, index, flaws), seen, line)
}

/** As written and, where that leaves words unread, with an inverted name in the usual order. */
function readEitherWay(line: string, index: NameIndex, flaws: readonly LineFlaw[]): LineReading {
  const reading = readSeen(line, index, [...flaws])
  const turned = reading.leftover.length === 0 ? null : turnedName(line)
  // A longer name as written, though misspelt, is not a shorter one turned round.
  if (turned === null || reading.names.some(({ start, end }) => start < turned.end && end > turned.end)) return reading
  const other = readSeen(turned.text, index, [...flaws])
  if (!isWholeName(turned, other.names)) return reading
  const names = other.names.map((hit) => ({ ...hit, text: line.slice(hit.start, hit.end) }))
  return { ...other, names }
}

function readSeen(line: string, index: NameIndex, flaws: LineFlaw[]): LineReading {
  const flat = flattenText(line)
  const codes = readCodes(line, flat, index.cas)
  const { words, plain, formulas, identifiers } = readWords(line, flat, index, codes, flaws)
  const numbers = readNumbers(flat, takenByNames(words, codes))
  dropStrayCodes(words, codes, numbers)
  if (numbers.length > NUMBERS_MAX || !codes.isWhole) flaws.push('too-many-words')
  const concentrations = readConcentrations(flat, line, numbers, flaws)
  explainConcentrations(words, concentrations)
  markSolvents(words)
  const isUnread = words.hits.length === 0 && codes.structures.length === 0 && codes.cas.length === 0
  const bare = isUnread ? bareStructure(line) : null
  const garbled = isUnread && bare === null && codes.unreadable.length === 0 ? unreadableLine(line) : null
  const unreadable = garbled === null ? codes.unreadable : [garbled]
  if (leavesGoodsOpen(words)) flaws.push('not-all-named')
  if (unreadable.length > 0) flaws.push('structure-unreadable')
  const leftover = bare === null && garbled === null ? leftoversOf(words, identifiers) : []
  const equipmentWords = mentionsInside(words, plain, 'equipment')
  return {
    cas: codes.cas,
    un: codes.un,
    hs: codes.hs,
    structures: bare === null ? codes.structures : [bare],
    names: words.hits.map((hit) => nameHit(line, hit)),
    concentrations: assignConcentrations(words, flat, codes.cas, concentrations),
    quantity: markCapacity(line, readQuantity(words, flat, numbers, plain), equipmentWords),
    packages: readPackages(words, flat, numbers, plain),
    mixtureWords: mentionsOf(words, plain, 'mixture'),
    nosWords: mentionsInside(words, plain, 'nos'),
    polymerWords: mentionsInside(words, plain, 'polymer'),
    formWords: mentionsInside(words, plain, 'form'),
    equipmentWords,
    productWords: mentionsInside(words, plain, 'product'),
    formulas,
    familyWords: readFamilyWords(line, leftover),
    unreadable,
    leftover,
    flaws: [...new Set(flaws)],
  }
}

function readWords(
  line: string,
  flat: string,
  index: NameIndex,
  codes: Codes,
  flaws: LineFlaw[],
): { words: LineWords; plain: Match[]; formulas: FormulaMention[]; identifiers: readonly Leftover[] } {
  const { folded, rolling } = index
  if (!foldText(line, folded, codes.taken)) flaws.push('too-long')
  completeFor(index)
  hashPrefixes(rolling, folded.units, folded.length)
  const words: LineWords = {
    text: line,
    folded,
    index,
    lexicon: lexicon(),
    cover: new Uint8Array(folded.words),
    plain: new Int32Array(folded.words + 1),
    hits: [],
  }
  const names = findMatches(index.table, folded, rolling)
  const plain = findMatches(words.lexicon.table, folded, rolling)
  chooseMatches(words, names, plain)
  const formulas = readFormulas(words, flat, codes.taken)
  if (formulas.length >= FORMULAS_MAX || !readDamagedFormulas(words, flat)) flaws.push('too-many-words')
  readSalts(words)
  const identifiers = explainPapers(words, flat)
  const damages = findDamage(words, flat)
  const isWhole = findFuzzyHits(words, damages.found)
  const unread = unreadDamage(words, damages.found)
  if (!isWhole || !damages.isWhole || names.length >= MATCHES_MAX || plain.length >= MATCHES_MAX)
    flaws.push('too-many-words')
  doubtPartsOfLongerNames(words)
  explainPurposes(words)
  explainPlainEndings(words)
  markContexts(words)
  // Beside a registry number the line says itself what the number of another inventory stands for.
  const numbers = codes.cas.length > 0 ? [] : ecNumbers(line, flat)
  return { words, plain, formulas, identifiers: [...identifiers, ...unread, ...numbers] }
}

const LETTER_AND_NUMBER = /\p{L}[-_]\d/u

/** What ordinary papers say besides the goods. Gives back the identifiers that may stand for goods. */
function explainPapers(words: LineWords, flat: string): readonly Leftover[] {
  explainGoodsWords(words)
  if (!hasUnknown(words) && !LETTER_AND_NUMBER.test(flat)) return []
  const identifiers = explainCodes(words, flat)
  explainFirms(words, flat)
  explainBrands(words, flat)
  return identifiers
}

/** Numbers inside names are locants; a name with a percentage in it still states that percentage. */
function takenByNames(words: LineWords, codes: Codes): Uint8Array | null {
  if (words.hits.length === 0) return codes.taken
  const taken = codes.taken ?? new Uint8Array(words.text.length)
  for (const hit of words.hits) {
    if (!words.text.slice(hit.start, hit.end).includes('%')) taken.fill(1, hit.start, hit.end)
  }
  return taken
}

function nameHit(line: string, hit: LineWords['hits'][number]): NameHit {
  const { substances, start, end, certainty, ambiguous, role, negated, purpose, salt } = hit
  return { substances, text: line.slice(start, end), start, end, certainty, ambiguous, role, negated, purpose, salt }
}

function mentionsOf(words: LineWords, plain: readonly Match[], category: string): WordMention[] {
  const mentions: WordMention[] = []
  for (const match of plain) {
    const entry = words.lexicon.entries[match.key]
    if (entry?.category !== category || words.plain[match.firstWord] !== match.key + 1) continue
    mentions.push({
      text: words.text.slice(match.start, match.end),
      start: match.start,
      end: match.end,
      word: entry.word,
    })
  }
  return mentions
}

/** Also where they are part of a listed name ("Ammonium nitrate, solid", "polyester resin"). */
function mentionsInside(words: LineWords, plain: readonly Match[], category: string): WordMention[] {
  const mentions: WordMention[] = []
  for (const match of plain) {
    const entry = words.lexicon.entries[match.key]
    if (entry?.category !== category || match.doubtful) continue
    const other = words.plain[match.firstWord]
    if (other !== 0 && other !== match.key + 1) continue
    mentions.push({
      text: words.text.slice(match.start, match.end),
      start: match.start,
      end: match.end,
      word: entry.word,
    })
  }
  return mentions
}
