import { GAP_COMMA, GAP_HARD, GAP_MARK } from '../names/fold.ts'
import { IDEOGRAPH } from '../names/characters.ts'
import { categoryOf, FREE, NAME, PLAIN, wordText, type Hit, type LineWords } from './line-words.ts'

/** Words between "free of" or "for" and a name: articles, other names of the same list. */
const WORDS_BETWEEN_MAX = 8
/** Behind a name: it is absent, or it names a process, a stand-in, a test. */
const FREE_AFTER =
  /^(?:free|frei|less|process|proces|procede|route|substitute|alternative|replacement|simulant|antidote|indicator|dosimeters?|badges?|libre)$/
/** "sodium cyanide free flowing", "ephedrine free base", "thiodiglycol free sample" hold it all the same. */
const STILL_THERE =
  /^(?:flow|flowing|running|base|acid|sample|samples|of|from|on|alongside|alkali|oil|grade|zone|carrier|than|or)$/
/** "test kit", "test strips" */
const TEST = /^(?:test|tests)$/
const TEST_OBJECT = /^(?:kit|kits|strip|strips|paper|papers|tube|tubes|set|sets)$/

/** Marks names that the line gives as absent ("phosgene-free", "without phosgene") and those the goods are meant for. */
export function markContexts(words: LineWords): void {
  for (const hit of words.hits) {
    hit.negated = isFreeAfter(words, hit) || standsBehind(words, hit, 'without')
    hit.purpose = !hit.negated && standsBehind(words, hit, 'for')
  }
  dropHarmlessAsides(words)
}

/** "Soda ash for glass", "glycerine free of chlorides": what no list names and is not the goods says nothing about other goods. */
function dropHarmlessAsides(words: LineWords): void {
  const isAside = (hit: Hit): boolean => hit.purpose || hit.negated
  if (!words.hits.some(isAside) || words.hits.every(isAside)) return
  const kept = words.hits.filter((hit) => {
    const isListed = hit.substances.some((substance) => words.index.listed.has(substance))
    const stays = !isAside(hit) || hit.ambiguous || isListed
    if (!stays) words.cover.fill(PLAIN, hit.firstWord, hit.lastWord + 1)
    return stays
  })
  words.hits.splice(0, words.hits.length, ...kept)
}

function isFreeAfter(words: LineWords, hit: Hit): boolean {
  const first = hit.lastWord + 1
  if (first >= words.folded.words || isApart(words, first)) return false
  const word = wordText(words, first)
  const next = first + 1 < words.folded.words && !isApart(words, first + 1) ? wordText(words, first + 1) : ''
  const isAbsent = TEST.test(word) ? TEST_OBJECT.test(next) : FREE_AFTER.test(word) && !STILL_THERE.test(next)
  // The word is explained; it is no unknown chemical.
  if (isAbsent && words.cover[first] === FREE) words.cover[first] = PLAIN
  return isAbsent
}

/** Looks back over articles, "and" and other names for the word that governs the list. */
function standsBehind(words: LineWords, hit: Hit, category: 'without' | 'for'): boolean {
  let word = hit.firstWord - 1
  let isListed = false
  for (let steps = 0; word >= 0 && steps < WORDS_BETWEEN_MAX; steps++, word--) {
    if (isApart(words, word + 1)) return false
    const found = categoryOf(words, word)
    if (found === category) return true
    isListed ||= found === 'and'
    if (found === 'of' || found === 'and' || found === 'form' || found === 'grade') continue
    if (category === 'for' && isActivity(words, word)) continue
    // Only "and" makes it one list: "free of water, toluene 99 %" names goods behind the comma.
    if (isListed && words.cover[word] === NAME && words.folded.wordScript[word] !== IDEOGRAPH) continue
    return false
  }
  return false
}

/** What is done with the chemical that the goods are for, as keys are written. */
const ACTIVITY =
  /^(?:production|manufactur(?:e|ing)|producing|synthesis|preparation|determin(?:ation|ing)|detect(?:ion|ing)|analysis|remov(?:al|ing)|neutrali[sz](?:ation|ing)|destruction|destroying|storage|storing|handling|transport|measur(?:ement|ing)|monitoring|absorption|absorbing|adsorption|filtering|dosage|dosing|fabrication|synthese|detection|analyse|produccion|fabricacion|sintesis|determinacion|deteccion|analisis|производств|получени|синтез|определени|обнаружени|анализ|измерени|хранени|нейтрализаци)$/
/** Governs its noun without "of". */
const GOVERNS = /ing$|[а-я]$/u

/** "For production of X", never "for analysis, X". */
function isActivity(words: LineWords, word: number): boolean {
  const text = wordText(words, word)
  if (!ACTIVITY.test(text) || ((words.folded.gapBefore[word + 1] ?? 0) & GAP_COMMA) !== 0) return false
  return GOVERNS.test(text) || categoryOf(words, word + 1) === 'of'
}

function isApart(words: LineWords, word: number): boolean {
  return ((words.folded.gapBefore[word] ?? 0) & (GAP_HARD | GAP_MARK)) !== 0
}
