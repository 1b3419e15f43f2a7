import type { NameHit } from '../names/index.ts'
import { looksChemical } from './chemical-words.ts'

/** As indexes print names: "Chloride, thionyl"; in Russian also without the comma: "Натрия гидроксид". */
const INVERTED =
  /^(\s*)([\p{L}-]{3,40}(?: [\p{L}-]{3,40})?)(, ?|(?<=\p{Script=Cyrillic}) (?=\p{Script=Cyrillic}))([\p{L}\d-]{3,60})(?![\p{L}\d-])/u

/** A longer line is no entry of an index. */
const LINE_LENGTH_MAX = 1_000

interface Turned {
  /** The line in the usual order; what was turned has the same places. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The line with the two halves of its first name in the usual order, where it may begin with an inverted one. */
export function turnedName(line: string): Turned | null {
  const match = line.length > LINE_LENGTH_MAX ? null : INVERTED.exec(line)
  if (match === null) return null
  const [whole, indent = '', head = '', gap = '', modifier = ''] = match
  if (!looksChemical(head.toLowerCase()) && !looksChemical(modifier.toLowerCase())) return null
  const turned = indent + modifier + ' '.repeat(gap.length) + head
  return { text: turned + line.slice(whole.length), start: indent.length, end: whole.length }
}

/** Whether a name runs over both halves, so that turning them was right. */
export function isWholeName({ start, end }: Turned, names: readonly NameHit[]): boolean {
  return names.some((hit) => hit.start === start && hit.end === end && hit.certainty !== 'fuzzy' && !hit.ambiguous)
}
