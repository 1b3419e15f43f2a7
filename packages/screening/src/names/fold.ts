import {
  ARABIC,
  classOf,
  CYRILLIC,
  DIGIT,
  foldCharacter,
  IDEOGRAPH,
  LATIN,
  SEPARATOR,
  SINGLES,
  SINGLES_END,
} from './characters.ts'
import { simplify } from './chinese.ts'
import { escapeAt } from './escapes.ts'
import {
  ASCII,
  GAP_APOSTROPHE,
  GAP_HARD,
  GAP_HYPHEN,
  GAP_MARK,
  GAP_SPACE,
  gapOf,
  IS_GAP,
  isBrokenWord,
  isMisreadZero,
} from './gaps.ts'
import { joinLetterRuns } from './letter-runs.ts'
import { isCounting, twinOf, unmixWord } from './look-alikes.ts'
import { endsInside, reduceWord, startsInside } from './words.ts'

export { GAP_APOSTROPHE, GAP_BRACKET, GAP_COMMA, GAP_HARD, GAP_HYPHEN, GAP_MARK, GAP_SPACE } from './gaps.ts'

/**
 * A text as a stream of key letters with its words. Separators are dropped, except that two numbers in a row keep a comma between
 * them: locants are meaning. One is made for each index and used again for each text.
 */
export interface Folded {
  readonly units: Uint16Array
  length: number
  words: number
  /** Some word is of another script than Latin. */
  hasOtherLetters: boolean
  readonly wordFrom: Uint32Array
  readonly wordTo: Uint32Array
  /** 1 where a name may also start one letter later in the word, or end one letter earlier. */
  readonly wordInnerFrom: Uint8Array
  readonly wordInnerTo: Uint8Array
  /** Offsets in the text. */
  readonly wordStart: Uint32Array
  readonly wordEnd: Uint32Array
  readonly wordScript: Uint8Array
  readonly gapBefore: Uint8Array
}

/** One character can fold to eighteen; beyond the capacity the rest of a text is not read. */
export function makeFolded(capacity: number, wordsMax: number): Folded {
  return {
    units: new Uint16Array(capacity),
    length: 0,
    words: 0,
    hasOtherLetters: false,
    wordFrom: new Uint32Array(wordsMax),
    wordTo: new Uint32Array(wordsMax),
    wordInnerFrom: new Uint8Array(wordsMax),
    wordInnerTo: new Uint8Array(wordsMax),
    wordStart: new Uint32Array(wordsMax),
    wordEnd: new Uint32Array(wordsMax),
    wordScript: new Uint8Array(wordsMax),
    gapBefore: new Uint8Array(wordsMax),
  }
}

const COMMA = 44
const APOSTROPHE = 39
const AMPERSAND = 38
const PERCENT = 37
const LETTER_O = 111
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const FOLD_LENGTH_MAX = 20

/**
 * Reads `text` into `folded`; false when it did not fit. Places where `taken` is set were read as something else and part the words.
 * What hides a name is undone: look-alike letters, escapes, letters set apart, words broken over lines.
 */
export function foldText(text: string, folded: Folded, taken: Uint8Array | null): boolean {
  const isWhole = foldCharacters(text, folded, taken, true)
  joinLetterRuns(folded)
  return isWhole
}

/** Names of tables, a line each: they are written plainly, and a hyphen at the end of one says nothing of the next. */
export function foldNames(text: string, folded: Folded): boolean {
  return foldCharacters(text, folded, null, false)
}

/** The word that is being written, and what came before it. */
interface Writer {
  readonly text: string
  readonly folded: Folded
  readonly taken: Uint8Array | null
  readonly isLine: boolean
  /** Room for letters and for words. */
  readonly limit: number
  readonly wordLimit: number
  script: number
  from: number
  start: number
  /** Latin and Cyrillic letters in one word. */
  mixed: boolean
  /** It has letters other than Greek ones that are spelt out. */
  plain: boolean
  gap: number
}

/** So many characters in one go: what is optimised while a long text is read is used from the next stretch on. */
const STRETCH_LENGTH = 4_096

function foldCharacters(text: string, folded: Folded, taken: Uint8Array | null, isLine: boolean): boolean {
  folded.length = 0
  folded.words = 0
  folded.hasOtherLetters = false
  const writer: Writer = {
    text,
    folded,
    taken,
    isLine,
    limit: folded.units.length - FOLD_LENGTH_MAX - 2,
    wordLimit: folded.wordFrom.length - FOLD_LENGTH_MAX,
    script: SEPARATOR,
    from: 0,
    start: 0,
    mixed: false,
    plain: false,
    gap: GAP_HARD,
  }
  let at = 0
  while (at < text.length && hasRoom(writer)) at = foldStretch(writer, at, Math.min(at + STRETCH_LENGTH, text.length))
  closeWord(writer, at)
  return at >= text.length
}

function hasRoom({ folded, limit, wordLimit }: Writer): boolean {
  return folded.length < limit && folded.words < wordLimit
}

/** Up to `end` or a little further, as far as there is room; where it stopped. */
function foldStretch(writer: Writer, start: number, end: number): number {
  const { text, folded, taken, isLine, limit, wordLimit } = writer
  let at = start
  while (at < end && folded.length < limit && folded.words < wordLimit) {
    const code = text.charCodeAt(at)
    if (taken !== null && taken[at] === 1) {
      writeGap(writer, GAP_HARD, at)
      at++
    } else if (code < 128) {
      const kind = ASCII[code] ?? IS_GAP
      if (isLine && kind === DIGIT && writer.script === LATIN && isMisreadZero(text, at)) {
        addUnit(folded, LETTER_O)
        at++
      } else if (kind < IS_GAP) at = writeRun(writer, kind, at)
      else at += isLine ? foldSign(writer, code, kind, at) : foldPlainSign(writer, code, kind, at)
    } else if (code < SINGLES_END && SINGLES[code] !== 0) {
      writeLetter(writer, SINGLES[code] ?? 0, at)
      writer.plain = true
      at++
    } else if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) {
      openWord(writer, IDEOGRAPH, at)
      addUnit(folded, simplify(code))
      at++
    } else {
      const codePoint = text.codePointAt(at) ?? code
      foldOther(writer, codePoint, at)
      at += codePoint > 0xffff ? 2 : 1
    }
  }
  return at
}

const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

/** Letters or digits of ASCII up to the next other character; most of every text. The offset behind them. */
function writeRun(writer: Writer, kind: number, start: number): number {
  const { text, folded, taken, limit } = writer
  if (kind === LATIN && writer.script === CYRILLIC) writer.mixed = true
  else if (kind !== writer.script) openWord(writer, kind, start)
  writer.plain = true
  const { units } = folded
  const end = Math.min(text.length, start + limit - folded.length)
  let { length } = folded
  let at = start
  let code = text.charCodeAt(at)
  do {
    // The bit that makes letters small is set in digits.
    units[length++] = code | SMALL
    if (++at >= end || (taken !== null && taken[at] === 1)) break
    code = text.charCodeAt(at)
  } while (code < 128 && ASCII[code] === kind)
  folded.length = length
  return at
}

const SMALL = 32

/** A sign of ASCII in a line; how many characters it took. */
function foldSign(writer: Writer, code: number, kind: number, at: number): number {
  const { text } = writer
  if (code === AMPERSAND || code === PERCENT) {
    const escape = escapeAt(text, at)
    if (escape !== null) {
      for (const character of escape.text) foldDecoded(writer, character, at)
      return escape.length
    }
  }
  if ((code === LINE_FEED || code === CARRIAGE_RETURN) && isBrokenWord(text, at))
    return writeGap(writer, GAP_HYPHEN, at)
  return foldPlainSign(writer, code, kind, at)
}

function foldPlainSign(writer: Writer, code: number, kind: number, at: number): number {
  if (code !== APOSTROPHE || !isPrime(writer, at)) return writeGap(writer, kind & ~IS_GAP, at)
  addUnit(writer.folded, APOSTROPHE)
  return 1
}

/** A character that the text has as a code: ASCII ones too come this way. */
function foldDecoded(writer: Writer, character: string, at: number): void {
  const codePoint = character.codePointAt(0) ?? 0
  const kind = codePoint < 128 ? (ASCII[codePoint] ?? IS_GAP) : SEPARATOR
  if (kind === SEPARATOR) foldOther(writer, codePoint, at)
  else if (kind >= IS_GAP) writeGap(writer, kind & ~IS_GAP, at)
  else {
    writeLetter(writer, character.toLowerCase().charCodeAt(0), at)
    writer.plain = true
  }
}

function foldOther(writer: Writer, codePoint: number, at: number): void {
  const gap = gapOf(codePoint)
  if (gap !== 0) {
    if (gap === GAP_APOSTROPHE && isPrime(writer, at)) addUnit(writer.folded, APOSTROPHE)
    else writeGap(writer, gap, at)
    return
  }
  const twin = twinOf(codePoint)
  if (twin !== 0 && isLookAlike(writer, codePoint, at)) {
    writeLetter(writer, twin, at)
    writer.plain = true
    return
  }
  const letters = foldCharacter(codePoint)
  for (let index = 0; index < letters.length; index++) {
    const unit = letters.charCodeAt(index)
    if (classOf(unit) === SEPARATOR) writeGap(writer, unit === 32 ? GAP_MARK : GAP_SPACE, at)
    else writeLetter(writer, unit, at)
  }
  // As it is for a letter that was met before: what a text is read as may not hang on the texts before it.
  if (codePoint < SINGLES_END && SINGLES[codePoint] !== 0) writer.plain = true
}

/** Adds a letter or digit to the open word, or opens another. */
function writeLetter(writer: Writer, unit: number, at: number): void {
  const script = classOf(unit)
  const { script: open } = writer
  const mixes = (script === CYRILLIC && open === LATIN) || (script === LATIN && open === CYRILLIC)
  if (mixes) writer.mixed = true
  else if (script !== open || (script === IDEOGRAPH && !isLowSurrogate(unit))) openWord(writer, script, at)
  addUnit(writer.folded, unit)
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

/** Greek and Armenian letters in a Latin word; but α, β, γ … in front of one count, and so they do behind a single letter (Nα). */
function isLookAlike(writer: Writer, codePoint: number, at: number): boolean {
  const isAfter = writer.plain && (writer.script === LATIN || (writer.script === CYRILLIC && writer.mixed))
  if (!isCounting(codePoint)) return isAfter || goesOnInLatin(writer.text, at + 1)
  return isAfter && (goesOnInLatin(writer.text, at + 1) || writer.folded.length - writer.from > 1)
}

/** How far is looked for the first true Latin letter of a word. */
const LOOK_AHEAD_MAX = 16

function goesOnInLatin(text: string, from: number): boolean {
  for (let at = from; at < text.length && at - from < LOOK_AHEAD_MAX; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) return ASCII[code] === LATIN
    if (twinOf(code) === 0) return false
  }
  return false
}

/** After a number or a single letter, and before no letter: 2,2′ and N,N′, but not d'ammonium. */
function isPrime(writer: Writer, at: number): boolean {
  const length = writer.folded.length - writer.from
  if (writer.script !== DIGIT && !(writer.script === LATIN && length === 1)) return false
  if (length === 0 || length > 3) return false
  const next = writer.text.charCodeAt(at + 1)
  return next === 45 || next === 44 || (next >= 0x2010 && next <= 0x2015)
}

/** Ends the open word; the one character that it takes. */
function writeGap(writer: Writer, gap: number, at: number): 1 {
  closeWord(writer, at)
  writer.gap |= gap
  return 1
}

function openWord(writer: Writer, script: number, at: number): void {
  closeWord(writer, at)
  const { folded } = writer
  const last = folded.words - 1
  const afterNumber = script === DIGIT && last >= 0 && folded.wordScript[last] === DIGIT
  if (afterNumber && (writer.gap & GAP_HARD) === 0) addUnit(folded, COMMA)
  writer.script = script
  writer.from = folded.length
  writer.start = at
  writer.mixed = false
  writer.plain = false
  folded.gapBefore[folded.words] = writer.gap
  writer.gap = 0
}

function addUnit(folded: Folded, unit: number): void {
  folded.units[folded.length++] = unit
}

function closeWord(writer: Writer, at: number): void {
  if (writer.script === SEPARATOR) return
  const { folded, from } = writer
  const { units } = folded
  const script = writer.mixed ? (unmixWord(units, from, folded.length) ? LATIN : CYRILLIC) : writer.script
  const to = script === DIGIT ? folded.length : reduceWord(units, from, folded.length, script)
  folded.length = to
  const word = folded.words++
  folded.wordFrom[word] = from
  folded.wordTo[word] = to
  folded.wordInnerFrom[word] = script === ARABIC && startsInside(units, from, to) ? 1 : 0
  folded.wordInnerTo[word] = script === LATIN && endsInside(units, from, to) ? 1 : 0
  folded.wordStart[word] = writer.start
  folded.wordEnd[word] = at
  folded.wordScript[word] = script
  if (script > LATIN) folded.hasOtherLetters = true
  writer.script = SEPARATOR
}
