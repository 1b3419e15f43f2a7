import type { SubstanceId } from '@holdfast/control-lists'
import type { ConcentrationFound } from './concentrations.ts'
import { categoryOf, wordText, type Hit, type LineWords } from './line-words.ts'
import { ofSubstance } from './molar-solutions.ts'
import type { CasMention, ConcentrationMention, Target } from './reading.ts'
import { uniteConcentrations } from './stated-again.ts'
import { announcesNext, atLeast, isBetween, isOfAdded, isOfUnknown, isRightBehind } from './whose.ts'

const ARTICLE_WORDS_MAX = 3
const SOLUTION_WORDS = new Set(['solution', 'aqueous', 'emulsion'])

/** Marks what the goods are dissolved in: "in xylene", "dans le xylène", "в толуоле", 的甲苯溶液, and water around other goods. */
export function markSolvents(words: LineWords): void {
  const { hits } = words
  for (const [position, hit] of hits.entries()) {
    const isIn = isAfterIn(words, hit)
    if (isIn && position > 0) hit.role = 'solvent'
    else if (isIn && hits.length > 1 && hasSolutionWord(words)) hit.role = 'solvent'
    else if (position > 0 && isBeforeSolution(words, hit)) hit.role = 'solvent'
  }
}

/** Looks back over articles for "in"; a word of packing between them ends it. */
function isAfterIn(words: LineWords, hit: Hit): boolean {
  const { gapBefore } = words.folded
  for (let word = hit.firstWord - 1, steps = 0; word >= 0 && steps < ARTICLE_WORDS_MAX; word--, steps++) {
    if (((gapBefore[word + 1] ?? 0) & ~(1 | 8)) !== 0) return false
    const category = categoryOf(words, word)
    if (category === 'in') return true
    const entry = words.lexicon.entries[(words.plain[word] ?? 0) - 1]
    if (entry?.word === 'solution' && /(?:in|dans|en|في|в)$/u.test(wordText(words, word))) return true
    if (category !== 'of') return false
  }
  return false
}

/** 的甲苯溶液: the name right before "solution" after other goods and 的. */
function isBeforeSolution(words: LineWords, hit: Hit): boolean {
  const before = hit.firstWord - 1
  const after = words.lexicon.entries[(words.plain[hit.lastWord + 1] ?? 0) - 1]
  return before >= 0 && wordText(words, before) === '的' && after?.word === 'solution'
}

function hasSolutionWord(words: LineWords): boolean {
  for (let word = 0; word < words.folded.words; word++) {
    const entry = words.lexicon.entries[(words.plain[word] ?? 0) - 1]
    if (entry !== undefined && entry.category === 'form' && SOLUTION_WORDS.has(entry.word)) return true
  }
  return false
}

/** How far apart the names of one substance stand. */
const NAMES_BESIDE_MAX = 2

/** The target and the other names of the same substance beside it: "dimethyl methylphosphonate (DMMP) 98 %". */
function sameSubstance(hits: readonly Hit[], target: Target | null): (Target | null)[] {
  const hit = target?.kind === 'name' ? hits[target.index] : undefined
  if (target === null || hit === undefined) return [target]
  const key = hit.substances.join(' ')
  const from = Math.max(0, target.index - NAMES_BESIDE_MAX)
  return hits
    .slice(from, target.index + NAMES_BESIDE_MAX + 1)
    .flatMap((other, offset): Target[] =>
      other.role === hit.role && other.substances.join(' ') === key ? [{ kind: 'name', index: from + offset }] : [],
    )
}

interface Place {
  readonly start: number
  readonly end: number
  readonly target: Target
  readonly isSolvent: boolean
}

const SOLUTION_AFTER =
  /^[\s,()]{0,3}(?:aq(?:ueous)?\.?|water)?[\s,]{0,2}(?:sol(?:ution|n|ución)?s?\.?|раствор[а-я]?|disolución|محلول|溶液|水溶液)?[\s,]{0,2}(?:of|de|d'|du)[\s]/iu
const RATIO = /(?<![\d/:.,])(\d{1,3}) ?([/:]) ?(\d{1,3})(?: ?\2 ?(\d{1,3}))?(?![\d/:]|[.,]\d)/g

/** Says for each concentration which name or registry number it belongs to; adds those written as a ratio of the goods. */
export function assignConcentrations(
  words: LineWords,
  flat: string,
  cas: readonly CasMention[],
  found: readonly ConcentrationFound[],
): ConcentrationMention[] {
  const places = placesOf(words.hits, cas)
  const goods = places.filter((place) => !place.isSolvent)
  const style = styleOf(goods, found)
  const stated = new Set<Target>()
  const mentions = found.flatMap((concentration) => {
    const place = ownPlace(concentration, flat, places, stated)
    const target = place?.target ?? targetOf(concentration, flat, goods, style)
    if (target !== null) stated.add(target)
    const isDoubtful = place === null && isDoubtfulStrength(words, concentration, flat, goods, found.length)
    const known = ofSubstance(concentration.value, concentration.moles, onlySubstance(words.hits, target))
    const value = isDoubtful ? atLeast(known) : known
    const { start, end } = concentration
    return sameSubstance(words.hits, target).map((appliesTo) => ({ value, start, end, appliesTo }))
  })
  const all = [...mentions, ...readRatios(flat, words.text, goods)].sort((one, other) => one.start - other.start)
  return uniteConcentrations(all, flat)
}

function onlySubstance(hits: readonly Hit[], target: Target | null): SubstanceId | null {
  const substances = target?.kind === 'name' ? hits[target.index]?.substances : undefined
  return substances?.length === 1 ? (substances[0] ?? null) : null
}

/** What the words around the percentage give it to: the name behind "with 10 %", the solvent of goods that have theirs already. */
function ownPlace(
  concentration: ConcentrationFound,
  flat: string,
  places: readonly Place[],
  stated: ReadonlySet<Target>,
): Place | null {
  const { previous, next } = around(concentration, places)
  if (next !== undefined && previous !== undefined && announcesNext(flat, concentration, next.start)) return next
  if (previous?.isSolvent !== true || !isRightBehind(flat, previous.end, concentration.start)) return null
  return places.some((place) => !place.isSolvent && stated.has(place.target)) ? previous : null
}

/** It may be the share of a word nobody knows, or of either of two names that it stands between. */
function isDoubtfulStrength(
  words: LineWords,
  concentration: ConcentrationFound,
  flat: string,
  goods: readonly Place[],
  count: number,
): boolean {
  const { previous, next } = around(concentration, goods)
  if (previous === undefined) return false
  if (isOfUnknown(words, concentration) || isOfAdded(flat, concentration)) return true
  return count === 1 && next !== undefined && isBetween(flat, previous.end, concentration, next.start)
}

function around(
  { start, end }: ConcentrationFound,
  places: readonly Place[],
): { readonly previous: Place | undefined; readonly next: Place | undefined } {
  return {
    previous: places[countWhere(places, (place) => place.end <= start + 1) - 1],
    next: places[countWhere(places, (place) => place.start < end - 1)],
  }
}

/** Names; registry numbers only where the line has no name. */
function placesOf(hits: readonly Hit[], cas: readonly CasMention[]): Place[] {
  if (hits.length > 0) {
    return hits.map((hit, index) => ({
      start: hit.start,
      end: hit.end,
      target: { kind: 'name', index },
      isSolvent: hit.role === 'solvent',
    }))
  }
  return cas.map((mention, index) => ({
    start: mention.start,
    end: mention.end,
    target: { kind: 'cas', index },
    isSolvent: false,
  }))
}

/** "30 % acetone, 70 % toluene" or "acetone 30 %, toluene 70 %": what comes first in the line decides. */
function styleOf(goods: readonly Place[], found: readonly ConcentrationFound[]): 'before' | 'after' {
  const first = found[0]
  const place = goods[0]
  return first !== undefined && place !== undefined && first.start < place.start ? 'before' : 'after'
}

function targetOf(
  concentration: ConcentrationFound,
  flat: string,
  goods: readonly Place[],
  style: 'before' | 'after',
): Target | null {
  if (goods.length === 0) return null
  const { previous, next } = around(concentration, goods)
  if (previous === undefined) return next?.target ?? goods[0]?.target ?? null
  if (next === undefined)
    return style === 'before' && goods.length > 1 && isFar(flat, previous.end, concentration.start)
      ? null
      : previous.target
  if (SOLUTION_AFTER.test(flat.slice(concentration.end, next.start + 1))) return next.target
  return style === 'before' ? next.target : previous.target
}

/** How many of the first places in line order are so; the others are not. */
function countWhere(places: readonly Place[], isSo: (place: Place) => boolean): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (place !== undefined && isSo(place)) low = middle + 1
    else high = middle
  }
  return low
}

/** Another sentence, or half a line away. */
function isFar(flat: string, from: number, to: number): boolean {
  return to - from > 60 || /[;|\n]/.test(flat.slice(from, to))
}

/** 50/50, 60:40, 1:1 with as many goods as numbers. */
function readRatios(flat: string, text: string, goods: readonly Place[]): ConcentrationMention[] {
  if (goods.length < 2) return []
  const mentions: ConcentrationMention[] = []
  for (const match of flat.matchAll(RATIO)) {
    const parts = [match[1], match[3], match[4]].filter((part) => part !== undefined).map(Number)
    const sum = parts.reduce((total, part) => total + part, 0)
    if (sum === 0 || (match[2] === '/' && sum !== 100) || parts.length !== goods.length) continue
    const start = match.index
    const end = start + match[0].length
    for (const [index, part] of parts.entries()) {
      const percent = Number(((100 * part) / sum).toPrecision(9))
      mentions.push({
        value: { text: text.slice(start, end), percentMin: percent, percentMax: percent, basis: 'assumed-by-weight' },
        start,
        end,
        appliesTo: goods[index]?.target ?? null,
      })
    }
    return mentions
  }
  return mentions
}
