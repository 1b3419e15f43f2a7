/**
 * Other ways in which trade writes a name that the lists do not print: turned round, the salt abbreviated, the older spelling of a
 * metal, primes left out. Each is only tried where no list means something else by it.
 */
export function otherSpellings(name: string): string[] {
  const spellings: string[] = []
  for (const rule of EASTERN.test(name) ? EASTERN_RULES : RULES) {
    const spelling = rule.test.test(name) ? rule.write(name) : name
    if (spelling !== name) spellings.push(spelling)
  }
  return spellings
}

const EASTERN = /[Ѐ-ۿ]/
const ANY_RULE =
  /, | acid$|hydrochloride$|HCl$|alumin|esium|[\dA-Za-z)]['′’″]|p[- '"()]{1,2}h|(?:anhydrous|solid|liquid|solution)\)$|[Ѐ-ۿ]|\b[oa]-e|phorous|[αβγδεω]/i

/** Cheap: most names have no other spelling. */
export function hasOtherSpellings(name: string): boolean {
  return ANY_RULE.test(name)
}

interface SpellingRule {
  readonly test: RegExp
  readonly write: (name: string) => string
}

const RULES: readonly SpellingRule[] = [
  // "Iron, pentacarbonyl-" and "Oxirane, (chloromethyl)-" → pentacarbonyliron; "Formaldehyde, solution" → solution formaldehyde.
  { test: /, /, write: turnedRound },
  // acetic acid → acid acetic
  { test: /^\S+ acid$/i, write: (name) => `acid ${name.slice(0, -5)}` },
  { test: / hydrochloride$/i, write: (name) => name.replace(/hydrochloride$/i, 'HCl') },
  { test: /[a-z][ .]HCl$/, write: (name) => name.replace(/.HCl$/, ' hydrochloride') },
  { test: /alumini?um/i, write: (name) => exchanged(name, /alumini?um/i, 'aluminum', 'aluminium') },
  { test: /ca?esium/i, write: (name) => exchanged(name, /ca?esium/i, 'cesium', 'caesium') },
  { test: /[\dA-Za-z)]['′’″]/, write: (name) => name.replace(/['′’″]/g, '') },
  // Written together, a word keeps the first letters and endings that words apart lose, and α inside looks like a.
  { test: /\b[oa]-e|phorous\b.*[\s-]|^[^a-z]*[a-z].*[αβγδεω]/i, write: writtenTogether },
  // p-hydroxy… written together reads as phydroxy…, where ph would be f.
  { test: /p[- '"()]{1,2}h/i, write: (name) => name.replace(/p[- '"()]{1,2}h/gi, 'ph') },
  { test: /\((?:anhydrous|solid|liquid|solution)\)$/i, write: (name) => name.replace(/\s*\([a-z]+\)$/i, '') },
]

/** Of names in Cyrillic and Arabic letters. */
const EASTERN_RULES: readonly SpellingRule[] = [
  // Written together, a word keeps the endings and articles that words apart lose.
  { test: /[\s-]/, write: writtenTogether },
  // كلوريد الثيونيل and ثيونيل كلوريد: both orders are in use.
  { test: /^\S+(?:يد|ات|يت) \S+$/, write: (name) => name.split(' ').toReversed().join(' ') },
  // хлористый калий and калий хлористый, серная кислота and кислота серная.
  { test: /^\S+(?:[ыио]й|ая|ое) [а-яё]+$/i, write: (name) => name.split(' ').toReversed().join(' ') },
  { test: /, /, write: turnedRound },
]

/** Two numbers keep what parts them. */
function writtenTogether(name: string): string {
  return name.replace(/(?<!\d)[\s-]+|[\s-]+(?!\d)/g, '')
}

function turnedRound(name: string): string {
  const parts = name.split(', ')
  const [head = '', tail = ''] = parts
  if (parts.length !== 2 || head === '' || tail === '') return name
  return tail.endsWith('-') ? `${tail.slice(0, -1)}${head}` : `${tail} ${head}`
}

function exchanged(name: string, pattern: RegExp, one: string, other: string): string {
  return name.replace(pattern, (found) => (found.toLowerCase() === one ? other : one))
}
