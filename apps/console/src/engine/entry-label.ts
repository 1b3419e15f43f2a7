/**
 * How an entry is named in a sentence: `CWC 2.B.4`. Where the law prints no numbers the data has slugs, which mean nothing to a
 * reader: there the title speaks, `CFATS: Triethanolamine`, `UN 1988 I: Acetic anhydride`.
 */
export function entryLabelOf(
  short: string,
  { entry, title }: { readonly entry: string; readonly title: string },
): string {
  const [, table] = SLUG.exec(entry) ?? []
  if (!SLUG.test(entry)) return `${short} ${entry}`
  return table === undefined ? `${short}: ${title}` : `${short} ${table}: ${title}`
}

/** A table's roman number, if any, and words in small letters. */
const SLUG = /^(?:([IVX]+)\.)?.*[a-z]{2}/
