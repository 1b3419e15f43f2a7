import { foldCharacter } from '../names/characters.ts'
import type { LineReading } from './reading.ts'

/** A text without what nobody sees, and where each of its places stands in the text as given. */
export interface SeenText {
  readonly text: string
  readonly at: Uint32Array
}

/** Marks of no width, fillers, tags and controls; apart from them joiners and selectors, which combine with what stands before. */
const NO_WIDTH = String.raw`[\p{Cf}\u{0}-\u{8}\u{e}-\u{1f}\u{7f}-\u{84}\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{e0000}-\u{e0fff}]`
const COMBINING = String.raw`[\u{34f}]|[\u{17b4}\u{17b5}]|[\u{180b}-\u{180f}]|[\u{fe00}-\u{fe0f}]`
/** Also digits that carry a mark, and digits outside the basic plane. */
const HIDDEN = new RegExp(String.raw`${NO_WIDTH}|${COMBINING}|\d\p{M}|[\u{10000}-\u{1ffff}]`, 'u')
const IS_HIDDEN = new RegExp(`^(?:${NO_WIDTH}|${COMBINING})$`, 'u')

/** Numbers and structures must be read as they are seen; null where nothing is hidden, as in nearly every line. */
export function seenText(text: string): SeenText | null {
  if (!HIDDEN.test(text)) return null
  const at = new Uint32Array(text.length)
  const kept: string[] = []
  let length = 0
  let from = 0
  let before = ''
  for (const character of text) {
    const seen = breaksWord(text, from) ? '-' : seenCharacter(character, before)
    for (let unit = 0; unit < seen.length; unit++) at[length++] = from + Math.min(unit, character.length - 1)
    if (seen !== '') {
      kept.push(seen)
      before = seen
    }
    from += character.length
  }
  return length === text.length && kept.join('') === text ? null : { text: kept.join(''), at: at.subarray(0, length) }
}

/** A soft hyphen at the end of a line is a hyphen that is seen. */
function breaksWord(text: string, at: number): boolean {
  return text[at] === '\u00ad' && /[\r\n]/.test(text[at + 1] ?? '')
}

function seenCharacter(character: string, before: string): string {
  if (character < '\u007f' && character >= ' ') return character
  if (IS_HIDDEN.test(character)) return ''
  // A stroke through a digit.
  if (/\p{M}/u.test(character) && /^\d$/.test(before)) return ''
  return character.length === 2 && /\p{Nd}/u.test(character) ? foldCharacter(character.codePointAt(0) ?? 0) : character
}

/** The reading of a seen text with the places of the text as given. */
export function asGiven(reading: LineReading, seen: SeenText, text: string): LineReading {
  const moved = <T extends Place>(mentions: readonly T[]): readonly T[] => movedTo(mentions, seen, text)
  return {
    ...reading,
    cas: moved(reading.cas),
    un: moved(reading.un),
    hs: moved(reading.hs),
    structures: moved(reading.structures),
    names: moved(reading.names),
    concentrations: moved(reading.concentrations),
    quantity: reading.quantity === null ? null : (moved([reading.quantity])[0] ?? null),
    packages: reading.packages === null ? null : (moved([reading.packages])[0] ?? null),
    mixtureWords: moved(reading.mixtureWords),
    nosWords: moved(reading.nosWords),
    polymerWords: moved(reading.polymerWords),
    formWords: moved(reading.formWords),
    equipmentWords: moved(reading.equipmentWords),
    productWords: moved(reading.productWords),
    formulas: moved(reading.formulas),
    familyWords: moved(reading.familyWords),
    unreadable: moved(reading.unreadable),
    leftover: moved(reading.leftover),
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

function movedTo<T extends Place>(mentions: readonly T[], { at }: SeenText, text: string): readonly T[] {
  const moved: T[] = []
  for (const mention of mentions) {
    const start = at[mention.start] ?? text.length
    const last = at[mention.end - 1] ?? start
    const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
    moved.push({ ...mention, start, end: Math.min(text.length, last + width) })
  }
  return moved
}
