import { GAP_COMMA, GAP_HARD, GAP_MARK } from '../names/fold.ts'
import type { NameSalt } from '../names/name-hit.ts'
import { IDEOGRAPH } from '../names/characters.ts'
import { isCation, isHalogen } from './chemical-words.ts'
import { categoryOf, FREE, NAME, PLAIN, wordText, type Hit, type LineWords } from './line-words.ts'

/** Salts of bases and of nothing else. Written as keys are: ph as f, without accents, Russian and Arabic without endings and articles. */
const OF_BASES =
  /^(?:(?:mono|di|tri)?(?:hydro|chlor|clor)(?:chloride?|bromide?|iodide?|fluoride?|chlorid)|(?:di)?chlorhydrate?|(?:di)?clorhidrato|bromhydrate|bromhidrato|hcl|hbr|(?:ди)?гидрохлорид|хлоргидрат|гидробромид|бромгидрат|هيدروكلوريد|هيدروبروميد)$/
/** Salts of bases, and of metals: only a name that ends as amines do takes them. */
const OF_BASES_OR_METALS =
  /^(?:(?:hemi|bi)?sulfate|nitrate|(?:di)?(?:hydrogen)?fosfate|(?:bi)?tartrate|citrate|maleate|fumarate|oxalate|acetate|succinate|lactate|mesylate|besylate|tosylate|(?:bi)?sulfato|nitrato|fosfato|(?:bi)?tartrato|citrato|maleato|oxalato|acetato|сульфат|нитрат|фосфат|тартрат|цитрат|малеат|оксалат|ацетат|كبريتات|نترات|فوسفات|طرطرات|سترات)$/
const AMINE = /(?:ine|ina|amin|idin|in|ин|амин|anolamine|aminol|olamine|ين|امين)$/
/** Names of bases end in more ways. */
const BASE = /(?:ines?|inas?|ins?|amid[ae]?|azide|azole?|adol|olol|amol|ин|амид|ол|ين|امين)$/
const METALS =
  /^(?:(?:mono|di|tri)?(?:sodium|potassium|lithium|calcium|magnesium|ammonium|barium|zinc)|sodico|potasico|sodica|potasica|disodica|(?:ди)?натриев|калиев|аммониев|кальциев|литиев)$/
const ACID_FORMULA = /^(?:hcl|hbr)$/
const SALT = /^(?:salt|salts|sel|sal|соль|сол|ملح)$/
const METALS_OF_SALT = /^(?:sodium|potassium|ammonium|calcium|lithium|sodio|potasio|amonio|calcio|صوديوم|بوتاسيوم)$/
const IDEOGRAPHS_BEFORE: readonly string[] = ['盐酸', '氢溴酸', '硫酸', '硝酸', '磷酸', '酒石酸', '柠檬酸']
const IDEOGRAPHS_AFTER: readonly (readonly [string, NameSalt['kind']])[] = [
  ['盐酸盐', 'protonated'],
  ['氢溴酸盐', 'protonated'],
  ['硫酸盐', 'protonated'],
  ['钠盐', 'metal'],
  ['钾盐', 'metal'],
  ['铵盐', 'metal'],
]
/** Words of a salt beside the name, with "of" between them. */
const SALT_WORDS_MAX = 4

/** Names as written beside the words of a salt: "ephedrine hydrochloride", "chlorhydrate d'éphédrine", "benzilic acid sodium salt". */
export function readSalts(words: LineWords): void {
  const taken = new Set<Hit>()
  for (const [position, hit] of words.hits.entries()) {
    if (hit.certainty === 'fuzzy' || hit.salt !== null || taken.has(hit)) continue
    const span = saltAfter(words, hit) ?? saltBefore(words, hit)
    if (span === null) continue
    const { first, last, kind } = span
    const start = words.folded.wordStart[first] ?? 0
    const end = words.folded.wordEnd[last] ?? 0
    hit.salt = { kind, text: words.text.slice(start, end), start, end }
    if (kind === 'protonated' && !mayBeBase(words, hit)) hit.certainty = 'fuzzy'
    const nearby = words.hits.slice(Math.max(0, position - SALT_WORDS_MAX), position + SALT_WORDS_MAX + 1)
    for (const other of nearby) if (other.firstWord >= first && other.lastWord <= last) taken.add(other)
    words.cover.fill(PLAIN, first, last + 1)
  }
  if (taken.size > 0) words.hits.splice(0, words.hits.length, ...words.hits.filter((hit) => !taken.has(hit)))
}

/** "DMC hydrochloride" is no dimethyl carbonate: of substances of no list only names that end as those of bases do are certain. */
function mayBeBase(words: LineWords, hit: Hit): boolean {
  if (hit.substances.some((substance) => words.index.listed.has(substance))) return true
  return words.folded.wordScript[hit.lastWord] === IDEOGRAPH || BASE.test(wordText(words, hit.lastWord))
}

interface SaltSpan {
  readonly first: number
  readonly last: number
  readonly kind: NameSalt['kind']
}

function saltAfter(words: LineWords, hit: Hit): SaltSpan | null {
  const first = hit.lastWord + 1
  if (first >= words.folded.words || isApart(words, first)) return null
  if (words.folded.wordScript[hit.lastWord] === IDEOGRAPH) return ideographsAfter(words, first)
  const word = wordText(words, first)
  // "triethanolamine, HCl" is a list of two.
  if (ACID_FORMULA.test(word) && ((words.folded.gapBefore[first] ?? 0) & GAP_COMMA) !== 0) return null
  const kind = saltWord(words, first, hit)
  if (kind !== null) return { first, last: first, kind }
  const next = first + 1 < words.folded.words && !isApart(words, first + 1) ? wordText(words, first + 1) : ''
  if (METALS.test(word) && SALT.test(next)) return { first, last: first + 1, kind: 'metal' }
  if (SALT.test(word) && METALS.test(next)) return { first, last: first + 1, kind: 'metal' }
  return null
}

function saltBefore(words: LineWords, hit: Hit): SaltSpan | null {
  if (words.folded.wordScript[hit.firstWord] === IDEOGRAPH) return ideographsBefore(words, hit)
  let word = hit.firstWord - 1
  for (let steps = 0; word >= 0 && steps < SALT_WORDS_MAX; steps++, word--) {
    if (isApart(words, word + 1)) return null
    if (categoryOf(words, word) !== 'of') break
  }
  if (word < 0 || isApart(words, word + 1)) return null
  const last = hit.firstWord - 1
  const kind = saltWord(words, word, hit)
  if (kind !== null) return { first: word, last, kind }
  const text = wordText(words, word)
  if (SALT.test(text) && word > 0 && METALS.test(wordText(words, word - 1)))
    return { first: word - 1, last, kind: 'metal' }
  // "sel de sodium de l'acide …"
  if (
    METALS_OF_SALT.test(text) &&
    word > 1 &&
    categoryOf(words, word - 1) === 'of' &&
    SALT.test(wordText(words, word - 2))
  )
    return { first: word - 2, last, kind: 'metal' }
  return null
}

/** The word says a salt that this name can have, and nothing longer has it. */
function saltWord(words: LineWords, word: number, hit: Hit): NameSalt['kind'] | null {
  if (words.cover[word] === NAME && !isWholeHit(words, word)) return null
  if (words.cover[word] === PLAIN) return null
  const text = wordText(words, word)
  const base = wordText(words, hit.lastWord)
  if (hit.firstWord === hit.lastWord && (isCation(base) || isHalogen(base))) return null
  if (OF_BASES.test(text)) return 'protonated'
  return OF_BASES_OR_METALS.test(text) && AMINE.test(base) ? 'protonated' : null
}

/** "HCl" beside a base: a name of one word. */
function isWholeHit(words: LineWords, word: number): boolean {
  return words.hits.some((hit) => hit.firstWord === word && hit.lastWord === word)
}

function isApart(words: LineWords, word: number): boolean {
  return ((words.folded.gapBefore[word] ?? 0) & (GAP_HARD | GAP_MARK)) !== 0 && !isDot(words, word)
}

/** "cocaine·HCl" */
function isDot(words: LineWords, word: number): boolean {
  const end = words.folded.wordEnd[word - 1] ?? 0
  return /^[ .·•∙*]{1,3}$/.test(words.text.slice(end, words.folded.wordStart[word] ?? 0))
}

function ideographsAfter(words: LineWords, first: number): SaltSpan | null {
  for (const [salt, kind] of IDEOGRAPHS_AFTER) {
    if (isWritten(words, first, salt)) return { first, last: first + salt.length - 1, kind }
  }
  return null
}

function ideographsBefore(words: LineWords, hit: Hit): SaltSpan | null {
  const base = wordText(words, hit.lastWord)
  if (!'碱胺啶啉嗪肼'.includes(base)) return null
  for (const salt of IDEOGRAPHS_BEFORE) {
    const first = hit.firstWord - salt.length
    if (first >= 0 && isWritten(words, first, salt)) return { first, last: hit.firstWord - 1, kind: 'protonated' }
  }
  return null
}

function isWritten(words: LineWords, first: number, salt: string): boolean {
  for (let at = 0; at < salt.length; at++) {
    if (wordText(words, first + at) !== salt[at]) return false
    if (at > 0 && words.folded.gapBefore[first + at] !== 0) return false
    if (words.cover[first + at] !== FREE && words.cover[first + at] !== NAME) return false
  }
  return true
}
