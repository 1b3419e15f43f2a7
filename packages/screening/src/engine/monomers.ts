import type { LineReading } from '../line/reading.ts'
import type { Group, Place } from './identified.ts'
import type { RowReading } from './row-evidence.ts'

/** Between a polymer word and the names that it is about stand only words that join. */
const JOINED_BEHIND = /^\s+(?:of|de|d'|from|из)\s+(?:[\s,&/-]|and|et|y|и)*$/iu
const JOINED_BEFORE = /^(?:[\s,&/-]|and|et|y|и)*$/iu
const GAP_LENGTH_MAX = 80

/**
 * "Copolymer of vinyl acetate and ethylene", "ethylene oxide polymer": what a polymer is made of is named, not what the goods
 * are. A number or a structure says otherwise.
 */
export function isMonomer(group: Group, { lines }: RowReading): boolean {
  if (group.cas !== null || group.structure !== null || group.names.length === 0) return false
  if (lines.every(({ reading }) => reading.polymerWords.length === 0)) return false
  return group.names.every(({ at }) => {
    const line = lines.find(({ field }) => field === at.field)
    return line !== undefined && isOfPolymer(at, line.text, line.reading)
  })
}

function isOfPolymer(name: Place, text: string, reading: LineReading): boolean {
  return reading.polymerWords.some((word) => {
    if (word.end <= name.start) return JOINED_BEHIND.test(gapOf(text, word.end, name.start, reading))
    return word.start >= name.end && JOINED_BEFORE.test(gapOf(text, name.end, word.start, reading))
  })
}

/** The text between, other names blanked out; too long to be a join: something that is none. */
function gapOf(text: string, start: number, end: number, { names }: LineReading): string {
  if (end - start > GAP_LENGTH_MAX) return '?'
  let gap = text.slice(start, end)
  for (const name of names) {
    if (name.start < start || name.end > end) continue
    gap = gap.slice(0, name.start - start) + ' '.repeat(name.end - name.start) + gap.slice(name.end - start)
  }
  return gap
}
