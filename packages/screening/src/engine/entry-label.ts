import type { EntryScope } from './scope.ts'

/**
 * How an entry is named in a sentence: `CWC 2.B.4`. Where the law prints no numbers the data has slugs, which mean nothing to a
 * reader: there the title speaks, `CFATS: Triethanolamine`, `UN 1988 I: Acetic anhydride`.
 */
export function entryLabelOf(
  short: string,
  { entry, title }: { readonly entry: string; readonly title: string },
): string {
  if (!SLUG.test(entry)) return `${short} ${entry}`
  const table = entryNumberOf(entry)
  return table === '' ? `${short}: ${title}` : `${short} ${table}: ${title}`
}

/** How a sentence of the engine names an entry. */
export function labelOf({ list, entry }: EntryScope): string {
  return entryLabelOf(list.list.short, { entry: entry.id, title: entry.title })
}

/** The number that the law prints for an entry: of slugs only that of their table, or nothing. */
export function entryNumberOf(entry: string): string {
  return SLUG.test(entry) ? (SLUG.exec(entry)?.[1] ?? '') : entry
}

/** A table's roman number, if any, and words in small letters. */
const SLUG = /^(?:([IVX]+)\.)?.*[a-z]{2}/
