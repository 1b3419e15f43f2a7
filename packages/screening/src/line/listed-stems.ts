import type { NameIndex } from '../names/name-index.ts'

/** Shorter stems are the beginnings of ordinary words. */
const STEM_LENGTH_MIN = 5
/** So much of a listed name stands for it where the rest is cut off: "pseudoephed". */
const CUT_OFF_LENGTH_MIN = 8
/** Half names: words of listed names that are nothing in ordinary speech. */
const HALF_NAMES = /^(?:синильн|селитр|горчичн|цианист|cyanist|azotat|salpet)/u
const VOWELS_BEHIND = /[aeiouаеиоуыьяюй]+$/u

interface Stems {
  readonly names: number
  readonly stems: ReadonlySet<string>
  /** Whole words, sorted. */
  readonly words: readonly string[]
}

const built = new WeakMap<NameIndex, Stems>()

/**
 * Whether a word is made from a listed name of one word ("ипритный", "fosgenado", "lewisiting") or is one cut off: whatever its
 * ending says, it is no plain word.
 */
export function isMadeFromListedName(index: NameIndex, word: string): boolean {
  if (HALF_NAMES.test(word)) return true
  const { stems, words } = stemsOf(index)
  for (let length = STEM_LENGTH_MIN; length <= word.length; length++) if (stems.has(word.slice(0, length))) return true
  return word.length >= CUT_OFF_LENGTH_MIN && isBeginning(words, word)
}

/** Made again when names in other letters have joined the index. */
function stemsOf(index: NameIndex): Stems {
  const known = built.get(index)
  if (known?.names === index.meanings.length) return known
  const words = new Set<string>()
  for (const meaning of index.meanings) {
    if (meaning === null || meaning.ambiguous || !index.listed.has(meaning.substance)) continue
    if (/^\p{L}+$/u.test(meaning.name)) words.add(asKey(meaning.name))
  }
  const stems = new Set<string>()
  for (const word of words) {
    const stem = word.replace(VOWELS_BEHIND, '')
    if (stem.length >= STEM_LENGTH_MIN) stems.add(stem)
  }
  const made = { names: index.meanings.length, stems, words: [...words].sort() }
  built.set(index, made)
  return made
}

/** As keys write the words of Latin names; near enough for others. */
function asKey(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ph', 'f')
}

function isBeginning(words: readonly string[], beginning: string): boolean {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  return words[low]?.startsWith(beginning) === true
}
