import { classOf, CYRILLIC, DIGIT, foldCharacter, IDEOGRAPH, LATIN, SEPARATOR } from './characters.ts'
import { endsInside, reduceWord, startsInside, unmixWord } from './words.ts'

/** What stands before a word, as bits. */
export const GAP_SPACE = 1
export const GAP_HYPHEN = 2
export const GAP_COMMA = 4
export const GAP_APOSTROPHE = 8
const GAP_BRACKET = 16
/** A slash, plus, ampersand, colon, full stop and the like: ends a thought, but a name may run over it. */
export const GAP_MARK = 32
/** Semicolon, line break, tab, or a place that was read as something else: no name runs over it. */
export const GAP_HARD = 64

/**
 * A text as a stream of key letters with its words. Separators are dropped, except that two numbers in a row keep a comma between
 * them: locants are meaning. One is made for each index and used again for each text.
 */
export interface Folded {
  readonly units: Uint16Array
  length: number
  words: number
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
const FOLD_LENGTH_MAX = 20

/** Class of each ASCII character: a script, or a gap bit with 128 added. */
const ASCII = new Uint8Array(128).fill(128 | GAP_MARK)
for (let code = 48; code < 58; code++) ASCII[code] = DIGIT
for (let code = 65; code < 91; code++) ASCII[code] = ASCII[code + 32] = LATIN
for (const [characters, gap] of [
  [' ', GAP_SPACE],
  ['-', GAP_HYPHEN],
  [',', GAP_COMMA],
  ["'`", GAP_APOSTROPHE],
  ['()[]{}', GAP_BRACKET],
  [';\n\r\t\v\f|', GAP_HARD],
] as const) {
  for (const character of characters) ASCII[character.charCodeAt(0)] = 128 | gap
}

/** Reads `text` into `folded`; false when it did not fit. Places where `taken` is set were read as something else and part the words. */
export function foldText(text: string, folded: Folded, taken: Uint8Array | null): boolean {
  folded.length = 0
  folded.words = 0
  const open: OpenWord = { script: SEPARATOR, from: 0, start: 0, mixed: false }
  const limit = folded.units.length - FOLD_LENGTH_MAX - 2
  const wordLimit = folded.wordFrom.length - FOLD_LENGTH_MAX
  let gap = GAP_HARD
  let at = 0
  while (at < text.length && folded.length < limit && folded.words < wordLimit) {
    const code = text.charCodeAt(at)
    if (taken !== null && taken[at] === 1) {
      closeWord(folded, open, at)
      gap |= GAP_HARD
      at++
      continue
    }
    if (code < 128) {
      const kind = ASCII[code] ?? 128
      if (kind >= 128) {
        if (code === APOSTROPHE && isPrime(text, at, folded, open)) addUnit(folded, APOSTROPHE)
        else {
          closeWord(folded, open, at)
          gap |= kind & 127
        }
        at++
        continue
      }
      if (kind !== open.script && !(kind === LATIN && open.script === CYRILLIC)) {
        closeWord(folded, open, at)
        openWord(folded, open, kind, at, gap)
        gap = 0
      } else if (kind !== open.script) open.mixed = true
      at = addRun(text, at, kind, folded, limit, taken)
      continue
    }
    if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) {
      closeWord(folded, open, at)
      openWord(folded, open, IDEOGRAPH, at, gap)
      gap = 0
      addUnit(folded, code)
      at++
      continue
    }
    const codePoint = text.codePointAt(at) ?? code
    gap = foldOther(text, at, codePoint, folded, open, gap)
    at += codePoint > 0xffff ? 2 : 1
  }
  closeWord(folded, open, at)
  return at >= text.length
}

const FIRST_IDEOGRAPH = 0x4e00
const LAST_IDEOGRAPH = 0x9fff

/** Letters or digits of ASCII up to the next other character; most of every text. */
function addRun(
  text: string,
  start: number,
  kind: number,
  folded: Folded,
  limit: number,
  taken: Uint8Array | null,
): number {
  const { units } = folded
  let { length } = folded
  let at = start
  let code = text.charCodeAt(at)
  do {
    units[length++] = code >= 65 && code <= 90 ? code + 32 : code
    at++
    if (at >= text.length || length >= limit) break
    code = text.charCodeAt(at)
    if (taken !== null && taken[at] === 1) break
  } while (code < 128 && ASCII[code] === kind)
  folded.length = length
  return at
}

interface OpenWord {
  script: number
  from: number
  start: number
  mixed: boolean
}

function foldOther(text: string, at: number, codePoint: number, folded: Folded, open: OpenWord, gap: number): number {
  const special = gapOf(codePoint)
  if (special !== 0) {
    if (special === GAP_APOSTROPHE && isPrime(text, at, folded, open)) {
      addUnit(folded, APOSTROPHE)
      return gap
    }
    closeWord(folded, open, at)
    return gap | special
  }
  const letters = foldCharacter(codePoint)
  for (let index = 0; index < letters.length; index++) {
    const unit = letters.charCodeAt(index)
    const script = classOf(unit)
    if (script === SEPARATOR) {
      closeWord(folded, open, at)
      gap |= unit === 32 ? GAP_MARK : GAP_SPACE
      continue
    }
    const joins = script === open.script && (script !== IDEOGRAPH || (unit >= 0xdc00 && unit < 0xe000))
    const mixes = (script === CYRILLIC && open.script === LATIN) || (script === LATIN && open.script === CYRILLIC)
    if (mixes) open.mixed = true
    if (!joins && !mixes) {
      closeWord(folded, open, at)
      openWord(folded, open, script, at, gap)
      gap = 0
    }
    addUnit(folded, unit)
  }
  return gap
}

/** Dashes, quotes and spaces of the world. */
function gapOf(codePoint: number): number {
  if (codePoint >= 0x2010 && codePoint <= 0x2015) return GAP_HYPHEN
  switch (codePoint) {
    case 0x2043:
    case 0x2212:
    case 0xfe58:
    case 0xfe63:
    case 0xff0d:
    case 0x207b:
    case 0x208b:
      return GAP_HYPHEN
    case 0x2018:
    case 0x2019:
    case 0x2032:
    case 0x2033:
    case 0xb4:
    case 0x2b9:
    case 0x2bc:
    case 0xff07:
      return GAP_APOSTROPHE
    case 0xa0:
    case 0x2002:
    case 0x2003:
    case 0x2007:
    case 0x2009:
    case 0x202f:
    case 0x3000:
      return GAP_SPACE
    case 0xff0c:
    case 0x3001:
    case 0x60c:
      return GAP_COMMA
    case 0xff08:
    case 0xff09:
    case 0x3010:
    case 0x3011:
    case 0x300a:
    case 0x300b:
      return GAP_BRACKET
    case 0xff1b:
    case 0x61b:
    case 0x3002:
    case 0x2028:
    case 0x2029:
      return GAP_HARD
    default:
      return 0
  }
}

/** After a number or a single letter, and before no letter: 2,2′ and N,N′, but not d'ammonium. */
function isPrime(text: string, at: number, folded: Folded, open: OpenWord): boolean {
  const length = folded.length - open.from
  if (open.script !== DIGIT && !(open.script === LATIN && length === 1)) return false
  if (length === 0 || length > 3) return false
  const next = text.charCodeAt(at + 1)
  return next === 45 || next === 44 || (next >= 0x2010 && next <= 0x2015)
}

function openWord(folded: Folded, open: OpenWord, script: number, at: number, gap: number): void {
  const last = folded.words - 1
  const afterNumber = script === DIGIT && last >= 0 && folded.wordScript[last] === DIGIT
  if (afterNumber && (gap & GAP_HARD) === 0) folded.units[folded.length++] = COMMA
  open.script = script
  open.from = folded.length
  open.start = at
  open.mixed = false
  folded.gapBefore[folded.words] = gap
}

const P = 112
const H = 104
const F = 102

function addUnit(folded: Folded, unit: number): void {
  folded.units[folded.length++] = unit
}

function closeWord(folded: Folded, open: OpenWord, at: number): void {
  if (open.script === SEPARATOR) return
  const { units } = folded
  const { from } = open
  let { script } = open
  if (open.mixed) {
    unmixWord(units, from, folded.length)
    script = LATIN
  }
  if (script === LATIN) foldPh(folded, from)
  const to = reduceWord(units, from, folded.length, script)
  folded.length = to
  const word = folded.words++
  folded.wordFrom[word] = from
  folded.wordTo[word] = to
  folded.wordInnerFrom[word] = startsInside(units, from, to, script) ? 1 : 0
  folded.wordInnerTo[word] = endsInside(units, from, to, script) ? 1 : 0
  folded.wordStart[word] = open.start
  folded.wordEnd[word] = at
  folded.wordScript[word] = script
  open.script = SEPARATOR
}

/** sulphur and sulfur, phosphoric and fosforic: one spelling. */
function foldPh(folded: Folded, from: number): void {
  const { units } = folded
  let to = from
  for (let at = from; at < folded.length; at++) {
    const unit = units[at] ?? 0
    if (unit === H && to > from && units[to - 1] === P) units[to - 1] = F
    else units[to++] = unit
  }
  folded.length = to
}
