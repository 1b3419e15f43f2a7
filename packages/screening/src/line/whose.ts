import type { Concentration } from '../model.ts'
import { DIGIT } from '../names/characters.ts'
import type { ConcentrationFound } from './concentrations.ts'
import { FREE, type LineWords } from './line-words.ts'
import { wordAtOrAfter } from './word-search.ts'

/** Right before a percentage that belongs to what follows it: "toluene with 10 % thionyl chloride", "in 80 % water". */
const ANNOUNCES_NEXT =
  /(?:(?<![\p{L}\d])(?:contain(?:ing|s)?|with|includ(?:ing|es)|and|plus|in|of|contenant|contient|avec|et|dans|en|que contiene|contiene|conteniendo|con|y|содерж\p{L}{1,6}|с|и|в|enthält|enthaltend|mit|und)|含|含有|يحتوي على|تحتوي على|مع|[+&])[\s:(]{0,4}$/iu
const ANNOUNCES_LENGTH_MAX = 24
const NOTHING = /^[\s(]{0,3}$/
const ONLY_OF = /^[\s)]{0,3}(?:(?:of|de|du)\s{1,2}|d['’]\s?)?$/iu

/** Whether the words before a percentage give it to the name that stands right behind it. */
export function announcesNext(flat: string, { start, end }: ConcentrationFound, nextStart: number): boolean {
  return (
    ONLY_OF.test(flat.slice(end, nextStart)) &&
    ANNOUNCES_NEXT.test(flat.slice(Math.max(0, start - ANNOUNCES_LENGTH_MAX), start))
  )
}

/** "With 3 % of something", "inhibited 0.5 %": unless a name stands right behind, nobody knows of what. */
const ADDED =
  /(?<![\p{L}\d])(?:contain(?:ing|s)?|with|contenant|contient|avec|contiene|conteniendo|con|содерж\p{L}{1,6}|с|enthält|mit|inhibited|inhib[ée]e?|inhibido|stabili[sz]ed(?: with| by)?|stabilis[ée]e?|estabilizado|ингибирован\p{L}{1,4}|стабилизирован\p{L}{1,4})[\s:=(]{0,3}$/iu

/** Whether the words before a percentage say that it is of something added. */
export function isOfAdded(flat: string, { start }: ConcentrationFound): boolean {
  return ADDED.test(flat.slice(Math.max(0, start - ANNOUNCES_LENGTH_MAX), start))
}

/** Nothing but spaces and a bracket between a name and its percentage. */
export function isRightBehind(flat: string, nameEnd: number, start: number): boolean {
  return NOTHING.test(flat.slice(nameEnd, start).replace(',', ''))
}

/** "Thiodiglycol 0.2 % water" says of neither name that it is theirs. */
export function isBetween(
  flat: string,
  nameEnd: number,
  { start, end }: ConcentrationFound,
  nextStart: number,
): boolean {
  return isRightBehind(flat, nameEnd, start) && NOTHING.test(flat.slice(end, nextStart))
}

/** A word that nobody knows stands right at the percentage: it may be the share of that. */
export function isOfUnknown(words: LineWords, { start, end }: ConcentrationFound): boolean {
  const { folded } = words
  const next = wordAtOrAfter(folded, end)
  const before = wordAtOrAfter(folded, start) - 1
  if (ABSTRACT.test(words.text.slice(Math.max(0, start - ABSTRACT_LENGTH_MAX), start))) return true
  return (
    (isUnknown(words, next) && /^\s{0,2}(?:of )?$/i.test(words.text.slice(end, folded.wordStart[next]))) ||
    (isUnknown(words, before) && /^[\s:=(]{0,3}$/.test(words.text.slice(folded.wordEnd[before], start)))
  )
}

/** "Frobnication 20 %": an abstract noun measures itself, unless it is one of strength. */
const ABSTRACT =
  /(?<!\p{L})(?!(?:im)?purity|concentration|solution|quantity|quality|density|preparation|formulation|composition|dilution|specification|activity|proportion|fraction)\p{L}{3,30}(?:tion|sion|ity|ness|ance|ence)[\s:=(]{0,3}$/iu
const ABSTRACT_LENGTH_MAX = 40

const UNKNOWN_LENGTH_MIN = 3

function isUnknown({ cover, folded }: LineWords, word: number): boolean {
  if (word < 0 || word >= folded.words || cover[word] !== FREE || folded.wordScript[word] === DIGIT) return false
  return (folded.wordEnd[word] ?? 0) - (folded.wordStart[word] ?? 0) >= UNKNOWN_LENGTH_MIN
}

/** What it may be is more: the strength of the goods is not said. */
export function atLeast(value: Concentration): Concentration {
  return { ...value, percentMax: 100 }
}
