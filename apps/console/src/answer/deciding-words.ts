/**
 * Of a clause, the words that decide: "containing a phosphorus atom to which is bonded" is decided by "a phosphorus atom". What is
 * underlined stays short, so that the eye finds it; the law is printed whole around it.
 */
export function decidingWords(quote: string, atomCount: number): string {
  const words = quote.replace(LEADING, '').replace(TRAILING, '')
  const group = GROUPS.exec(words)
  // Where one of three groups is meant, the number of its carbon atoms says which.
  const chosen = group?.groups?.[GROUP_NAMES[atomCount - 1] ?? '']
  return chosen ?? (words === '' ? quote : words)
}

const LEADING = /^(?:(?:chemicals,?|containing|with|and|corresponding)\s+)+/iu
const TRAILING = /(?:\s+to which is bonded|[\s,;:])+$/iu
const GROUP_NAMES = ['methyl', 'ethyl', 'propyl'] as const
/** The space before "ethyl" tells it from the end of "methyl". */
const GROUPS = /^(?<methyl>(?:one )?methyl),(?<ethyl> ethyl) or (?<propyl>propyl\b.*)$/iu
