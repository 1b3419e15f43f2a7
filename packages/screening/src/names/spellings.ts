/**
 * Other ways in which trade writes a name that the lists do not print: turned round, the salt abbreviated, the older spelling of a
 * metal, primes left out. Each is only tried where no list means something else by it.
 */
export function otherSpellings(name: string): string[] {
  const spellings: string[] = []
  for (const rule of RULES) {
    const spelling = rule.test(name) ? rule.write(name) : null
    if (spelling !== null && spelling !== name) spellings.push(spelling)
  }
  return spellings
}

const ANY_RULE =
  /, | acid$|hydrochloride$|HCl$|alumin|esium|[\dA-Za-z)]['′’″]|p[- '"()]{1,2}h|\)$|[Ѐ-ۿ]|\b[oa]-?e|phorous/i

/** Cheap: most names have no other spelling. */
export function hasOtherSpellings(name: string): boolean {
  return ANY_RULE.test(name)
}

interface SpellingRule {
  readonly test: (name: string) => boolean
  readonly write: (name: string) => string | null
}

const RULES: readonly SpellingRule[] = [
  // "Iron, pentacarbonyl-" and "Oxirane, (chloromethyl)-" → pentacarbonyliron; "Formaldehyde, solution" → solution formaldehyde.
  { test: (name) => name.includes(', '), write: turnedRound },
  // acetic acid → acid acetic
  {
    test: (name) => /^[\p{L}\d,'()-]+ acid$/iu.test(name),
    write: (name) => `acid ${name.slice(0, -5)}`,
  },
  { test: (name) => / hydrochloride$/i.test(name), write: (name) => name.replace(/hydrochloride$/i, 'HCl') },
  { test: (name) => /[a-z][ .]HCl$/.test(name), write: (name) => name.replace(/.HCl$/, ' hydrochloride') },
  {
    test: (name) => /alumini?um/i.test(name),
    write: (name) => exchanged(name, /alumini?um/i, 'aluminum', 'aluminium'),
  },
  { test: (name) => /ca?esium/i.test(name), write: (name) => exchanged(name, /ca?esium/i, 'cesium', 'caesium') },
  { test: (name) => /[\d\p{L}]['′’″]/u.test(name), write: (name) => name.replace(/['′’″]/g, '') },
  // Written together, a word keeps the endings, articles and first letters that words apart lose.
  {
    test: (name) => /[\s-]/.test(name) && /[Ѐ-ۿ]|\b[oa]-e|phorous\b/i.test(name),
    write: (name) => name.replace(/(?<!\d)[\s-]+|[\s-]+(?!\d)/g, ''),
  },
  // كلوريد الثيونيل and ثيونيل كلوريد: both orders are in use.
  { test: (name) => /^\S+(?:يد|ات|يت) \S+$/.test(name), write: (name) => name.split(' ').toReversed().join(' ') },
  // p-hydroxy… written together reads as phydroxy…, where ph would be f.
  { test: (name) => /p[- '"()]{1,2}h/i.test(name), write: (name) => name.replace(/p[- '"()]{1,2}h/gi, 'ph') },
  {
    test: (name) => /\((?:anhydrous|solid|liquid|solution)\)$/i.test(name),
    write: (name) => name.replace(/\s*\([a-z]+\)$/i, ''),
  },
]

function turnedRound(name: string): string | null {
  const parts = name.split(', ')
  const [head = '', tail = ''] = parts
  if (parts.length !== 2 || head === '' || tail === '') return null
  return tail.endsWith('-') ? `${tail.slice(0, -1)}${head}` : `${tail} ${head}`
}

function exchanged(name: string, pattern: RegExp, one: string, other: string): string {
  return name.replace(pattern, (found) => (found.toLowerCase() === one ? other : one))
}
