import { ARABIC, CYRILLIC, LATIN } from './characters.ts'

/**
 * Rules for one finished word, in place: `units[from..to)` holds its folded letters. Each returns the new end. They are applied to
 * names and to texts alike, so they need not be right as grammar: they only must bring the spellings of one name together.
 */
export function reduceWord(units: Uint16Array, from: number, to: number, script: number): number {
  if (script === LATIN) return reduceLatin(units, from, halveDoubled(units, from, to))
  if (script === CYRILLIC) return reduceCyrillic(units, from, halveDoubled(units, from, to))
  if (script === ARABIC) return reduceArabic(units, from, to)
  return to
}

const A = 97
const E = 101
const O = 111
const U = 117
const S = 115

/** sulphur → sulfur, aether → ether, oestradiol → estradiol; phosphorous → phosphorus, the commonest misspelling of the trade. */
function reduceLatin(units: Uint16Array, from: number, end: number): number {
  let to = foldPh(units, from, end)
  const first = units[from]
  if (to - from >= 5 && (first === A || first === O) && units[from + 1] === E) {
    units.copyWithin(from, from + 1, to)
    to--
  }
  // "forous", because ph is f by now.
  if (
    to - from >= 8 &&
    units[to - 1] === S &&
    units[to - 2] === U &&
    units[to - 3] === O &&
    endsWith(units, to - 3, FOR)
  ) {
    units[to - 3] = U
    units[to - 2] = S
    to--
  }
  return to
}

const DOUBLED_MIN = 8

/** "pphhoossggeennee": no word of any language is made of pairs only. */
function halveDoubled(units: Uint16Array, from: number, to: number): number {
  if (to - from < DOUBLED_MIN || (to - from) % 2 !== 0) return to
  for (let at = from; at < to; at += 2) if (units[at] !== units[at + 1]) return to
  for (let at = from; at < to; at += 2) units[from + ((at - from) >> 1)] = units[at] ?? 0
  return from + ((to - from) >> 1)
}

const FOR = codes('for')
const P = 112
const H = 104
const F = 102

/** sulphur and sulfur, phosphoric and fosforic: one spelling. */
function foldPh(units: Uint16Array, from: number, end: number): number {
  let to = from + 1
  // Most words have none, and are only read.
  while (to < end && (units[to] !== H || units[to - 1] !== P)) to++
  for (let at = to; at < end; at++) {
    const unit = units[at] ?? 0
    if (unit === H && units[to - 1] === P) units[to - 1] = F
    else units[to++] = unit
  }
  return Math.min(to, end)
}

/** Case endings, longest first; и stands for й too. */
const RUSSIAN_ENDINGS =
  'ого ому ыми ими ами ями ои ыи ая яя ое ее ую юю ых их ым им ом ем еи ам ям ах ях а я у ю ы и е о ь'
    .split(' ')
    .map(codes)
const RUSSIAN_STEM_MIN = 3
const RUSSIAN_WORD_MIN = 5

/** серной → серн, ацетона → ацетон, натрия and натрий → натри. */
function reduceCyrillic(units: Uint16Array, from: number, to: number): number {
  if (to - from < RUSSIAN_WORD_MIN) return to
  for (const ending of RUSSIAN_ENDINGS) {
    if (to - from - ending.length >= RUSSIAN_STEM_MIN && endsWith(units, to, ending)) return to - ending.length
  }
  return to
}

const ALEF = 0x627
const LAM = 0x644
const WAW = 0x648
const ARABIC_STEM_MIN = 3

/** Without the article. */
function reduceArabic(units: Uint16Array, from: number, to: number): number {
  if (to - from >= ARABIC_STEM_MIN + 2 && units[from] === ALEF && units[from + 1] === LAM) {
    units.copyWithin(from, from + 2, to)
    return to - 2
  }
  if (to - from >= ARABIC_STEM_MIN + 3 && units[from] === WAW && units[from + 1] === ALEF && units[from + 2] === LAM) {
    // "and the": the "and" stays in front, where a name may begin after it.
    units.copyWithin(from + 1, from + 3, to)
    return to - 2
  }
  return to
}

/** Whether a name may begin at the second letter of an Arabic word: after the "and" that is written together with the next word. */
export function startsInside(units: Uint16Array, from: number, to: number): boolean {
  return to - from > ARABIC_STEM_MIN && units[from] === WAW
}

/** Whether a name may end before the last letter of a Latin word: the s of a plural. */
export function endsInside(units: Uint16Array, from: number, to: number): boolean {
  if (to - from < 5 || units[to - 1] !== S) return false
  return units[to - 2] !== S && units[to - 2] !== U
}

function endsWith(units: Uint16Array, to: number, ending: readonly number[]): boolean {
  for (let index = 1; index <= ending.length; index++) {
    if (units[to - index] !== ending[ending.length - index]) return false
  }
  return true
}

function codes(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
