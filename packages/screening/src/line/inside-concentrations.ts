import type { ConcentrationFound } from './concentrations.ts'
import { FREE, PLAIN, type LineWords } from './line-words.ts'

/** What stands inside a concentration belongs to it: "20 % p/p" holds no polypropylene, and "20%-ный" no unknown word. */
export function explainConcentrations(words: LineWords, found: readonly ConcentrationFound[]): void {
  if (found.length === 0) return
  const { wordStart, wordEnd, words: count } = words.folded
  let word = 0
  for (const { start, end } of found) {
    while (word < count && (wordStart[word] ?? 0) < start) word++
    for (; word < count && (wordEnd[word] ?? 0) <= end; word++) {
      if (words.cover[word] === FREE) words.cover[word] = PLAIN
    }
  }
  dropAbbreviations(words, found)
}

function dropAbbreviations(words: LineWords, found: readonly ConcentrationFound[]): void {
  const kept = words.hits.filter((hit) => {
    const stays = !hit.ambiguous || !found.some(({ start, end }) => start < hit.start && hit.end <= end)
    if (!stays) words.cover.fill(PLAIN, hit.firstWord, hit.lastWord + 1)
    return stays
  })
  if (kept.length < words.hits.length) words.hits.splice(0, words.hits.length, ...kept)
}
