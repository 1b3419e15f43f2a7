/**
 * An entry pattern is an entry id, or a prefix that ends in `*`: `2.B.*`, or `*` for the whole list.
 * A prefix ends at a dot in the data (`1.*`), so that `1.*` never reaches item `10`.
 */
export function entryMatches(pattern: string, entryId: string): boolean {
  return pattern.endsWith('*') ? entryId.startsWith(pattern.slice(0, -1)) : pattern === entryId
}

export function entryMatchesAny(patterns: readonly string[], entryId: string): boolean {
  return patterns.some((pattern) => entryMatches(pattern, entryId))
}
