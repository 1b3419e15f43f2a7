import { ARABIC, CYRILLIC, IDEOGRAPH, LATIN } from './characters.ts'
import type { Folded } from './fold.ts'
import { GAP_COMMA, GAP_HARD, GAP_SPACE } from './gaps.ts'
import { endsInside, reduceWord, startsInside } from './words.ts'

/** Fewer letters in a row are an abbreviation, and mean the same with and without the full stops. */
const RUN_LENGTH_MIN = 4

/** "p-h-o-s-g-e-n-e": letters that stand alone and are all parted alike are one word, also when each has a line of its own. */
export function joinLetterRuns(folded: Folded): void {
  const { units, wordTo } = folded
  let out = 0
  let length = 0
  let read = 0
  let column = 0
  for (let word = 0, end = 0; word < folded.words; word = end) {
    end = word < column ? word + 1 : runEnd(folded, word)
    if (folded.wordScript[word] === IDEOGRAPH) {
      if (end - word > 1) openColumn(folded, word, end)
      column = Math.max(column, end)
      end = word + 1
    } else if (end - word < RUN_LENGTH_MIN) end = word + 1
    const to = wordTo[end - 1] ?? 0
    // Nothing moves in a text without such runs.
    if (length !== read) units.copyWithin(length, read, to)
    moveWord(folded, word, end - 1, out, read - length)
    if (end - word > 1) finishWord(folded, out)
    length = wordTo[out++] ?? 0
    read = to
  }
  folded.words = out
  folded.length = length
}

/** The word after the last one that stands alone like this one and is parted like the second. */
function runEnd(folded: Folded, first: number): number {
  const { gapBefore, wordScript } = folded
  let end = first + 1
  if (end >= folded.words || !standsAlone(folded, first)) return end
  const gap = gapBefore[end] ?? 0
  if (gap === 0 || (gap & GAP_COMMA) !== 0) return end
  const script = wordScript[first]
  while (end < folded.words && gapBefore[end] === gap && wordScript[end] === script && standsAlone(folded, end)) end++
  return end
}

function standsAlone(folded: Folded, word: number): boolean {
  if ((folded.wordTo[word] ?? 0) - (folded.wordFrom[word] ?? 0) !== 1) return false
  const script = folded.wordScript[word]
  return script === LATIN || script === CYRILLIC || script === ARABIC || script === IDEOGRAPH
}

/** Ideographs one below the other are read on. */
function openColumn(folded: Folded, first: number, end: number): void {
  for (let word = first + 1; word < end; word++) {
    if (((folded.gapBefore[word] ?? 0) & GAP_HARD) !== 0) folded.gapBefore[word] = GAP_SPACE
  }
}

/** The words `first` to `last` become the word `out`, with their letters `shift` further to the front. */
function moveWord(folded: Folded, first: number, last: number, out: number, shift: number): void {
  if (out === first && last === first && shift === 0) return
  folded.wordFrom[out] = (folded.wordFrom[first] ?? 0) - shift
  folded.wordTo[out] = (folded.wordTo[last] ?? 0) - shift
  folded.wordStart[out] = folded.wordStart[first] ?? 0
  folded.wordEnd[out] = folded.wordEnd[last] ?? 0
  folded.wordScript[out] = folded.wordScript[first] ?? 0
  folded.gapBefore[out] = folded.gapBefore[first] ?? 0
  folded.wordInnerFrom[out] = folded.wordInnerFrom[first] ?? 0
  folded.wordInnerTo[out] = folded.wordInnerTo[first] ?? 0
}

function finishWord(folded: Folded, word: number): void {
  const { units } = folded
  const from = folded.wordFrom[word] ?? 0
  const script = folded.wordScript[word] ?? 0
  const to = reduceWord(units, from, folded.wordTo[word] ?? 0, script)
  folded.wordTo[word] = to
  folded.wordInnerFrom[word] = script === ARABIC && startsInside(units, from, to) ? 1 : 0
  folded.wordInnerTo[word] = script === LATIN && endsInside(units, from, to) ? 1 : 0
}
