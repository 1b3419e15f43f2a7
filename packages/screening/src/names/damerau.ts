/** Rows for the longest keys, used again; a distance is asked for one pair at a time. */
const ROW_LENGTH = 512
let before = new Uint16Array(ROW_LENGTH)
let current = new Uint16Array(ROW_LENGTH)
let next = new Uint16Array(ROW_LENGTH)

/**
 * Edits between two words where an edit is a letter more, less, other, or two neighbours exchanged; `limit + 1` when there are
 * more than `limit`. Only the band around the diagonal is computed.
 */
export function damerauDistance(
  one: Uint16Array,
  oneFrom: number,
  oneLength: number,
  other: Uint16Array,
  otherFrom: number,
  otherLength: number,
  limit: number,
): number {
  const over = limit + 1
  if (Math.abs(oneLength - otherLength) > limit || otherLength + 2 > ROW_LENGTH) return over
  for (let column = 0; column <= otherLength; column++) current[column] = Math.min(column, over)
  for (let row = 1; row <= oneLength; row++) {
    const low = Math.max(1, row - limit)
    const high = Math.min(otherLength, row + limit)
    next[low - 1] = low === 1 ? Math.min(row, over) : over
    let best = next[low - 1] ?? over
    const unit = one[oneFrom + row - 1]
    const unitBefore = row > 1 ? one[oneFrom + row - 2] : -1
    for (let column = low; column <= high; column++) {
      const otherUnit = other[otherFrom + column - 1]
      let cost = (current[column - 1] ?? over) + (unit === otherUnit ? 0 : 1)
      const deleted = column === row + limit ? over : (current[column] ?? over) + 1
      if (deleted < cost) cost = deleted
      const inserted = (next[column - 1] ?? over) + 1
      if (inserted < cost) cost = inserted
      if (column > 1 && unit === other[otherFrom + column - 2] && unitBefore === otherUnit) {
        const exchanged = (before[column - 2] ?? over) + 1
        if (exchanged < cost) cost = exchanged
      }
      next[column] = cost
      if (cost < best) best = cost
    }
    if (best > limit) return over
    const spare = before
    before = current
    current = next
    next = spare
  }
  return Math.min(current[otherLength] ?? over, over)
}
