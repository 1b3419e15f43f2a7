import type { FamilyMention, Leftover, NameFamily } from './reading.ts'

const ALKYL = '(?:m[ei]th?yl|(?<!m)eth?yl|(?<!m)etil|metil|(?:iso)?prop[yi]l|propan-?[12]-?yl)'
/** What may stand before the alkyl on phosphorus: another word, a mark, or the end of an ester group, but no substituent of it. */
const BEFORE = "(?<=^|[\\s,()\\[\\]'’-]|yl|il|oxy|oxi)(?<!(?:chloro|amino|hydroxy|carboxy|phenyl|bromo|fluoro)-?)"
const PHOSPHONO = `${BEFORE}${ALKYL}[\\s-]*(?:ph|f)osph?on`
const CYRILLIC_ALKYL = '(?<![а-я])(?:[а-я]*(?:ил|окси))?(?:метил|этил|пропил|изопропил)'
const ARABIC_ALKYL = '(?:ميثيل|إيثيل|ايثيل|أيثيل|بروبيل)'

interface FamilyPattern {
  readonly family: NameFamily
  readonly pattern: RegExp
  /** Also needed, anywhere in the line. */
  readonly beside?: RegExp
}

/** The first that fits says the family: the narrower come first. */
const PATTERNS: readonly FamilyPattern[] = [
  {
    family: 'alkylphosphonyl-difluoride',
    pattern: new RegExp(`${PHOSPHONO}(?:yl|ic|odi|o)?[\\s-]*(?:acid )?di(?:fluorid|flúor|fluor)`, 'iu'),
  },
  {
    family: 'alkylphosphonofluoridate',
    pattern: new RegExp(
      `${PHOSPHONO}o(?:-|\\s)?fluorid|${CYRILLIC_ALKYL}фосфонофторид|${CYRILLIC_ALKYL}фторфосфонат|[甲乙丙]基?氟膦酸|${ARABIC_ALKYL}\\s?فوسفونوفلوريد`,
      'iu',
    ),
  },
  {
    family: 'phosphoramidocyanidate',
    pattern: /(?:ph|f)osph?oramidoc[yi]an[ai]d?at|фосфорамидоцианидат|амидоцианфосфат|氨基氰膦?磷?酸/iu,
  },
  {
    family: 'alkylphosphonothiolate',
    pattern: new RegExp(
      `${PHOSPHONO}oth?i(?:o|ol)(?:l)?at|${CYRILLIC_ALKYL}тиофосфонат|${CYRILLIC_ALKYL}фосфонотио`,
      'iu',
    ),
    beside: /amin|амин|氨/iu,
  },
  {
    family: 'alkylphosphonite',
    pattern: new RegExp(`${PHOSPHONO}(?:it[eo]?|ous|ites)\\b|${CYRILLIC_ALKYL}фосфонит`, 'iu'),
  },
  {
    family: 'alkylphosphonate',
    pattern: new RegExp(
      `${PHOSPHONO}|${CYRILLIC_ALKYL}\\s?(?:тио)?фосфон|[甲乙丙]基(?:硫代)?膦|${ARABIC_ALKYL}\\s?(?:ال)?(?:فوسفون|فسفون)`,
      'iu',
    ),
  },
  {
    family: 'phosphoramidic-dihalide',
    pattern:
      /(?:ph|f)osph?oramid(?:ic|o)[\s-]?(?:acid )?di(?:chlorid|fluorid|bromid)|амидодихлорфосфат|дихлор(?:ангидрид)?амидофосф/iu,
    beside: /di(?:methyl|ethyl|propyl|isopropyl)|(?:methyl|ethyl|propyl)|метил|этил|пропил/iu,
  },
  {
    family: 'phosphoramidate',
    pattern: /(?:ph|f)osph?oramidat|фосфорамидат|амидофосфат/iu,
    beside: /n,n.{0,12}(?:methyl|ethyl|propyl)|di(?:m?ethyl|(?:iso)?propyl)(?:(?:ph|f)osph?oramid)/iu,
  },
  {
    family: 'dialkylaminoethyl-chloride',
    pattern: /(?:methyl|ethyl|propyl)amino\)?[\s-]?(?:ethyl|eth(?:ane)?)[\s-]?(?:-2-)?chlorid/iu,
  },
  {
    family: 'dialkylaminoethanethiol',
    pattern: /(?:methyl|ethyl|propyl)amino\)?[\s-]?ethan(?:e)?(?:-?\d-?)?thiol/iu,
  },
  {
    family: 'dialkylaminoethanol',
    pattern: /(?:methyl|ethyl|propyl)[\s-]?amino\)?[\s-]?ethan(?:-?\d-?)?ol(?![a-z])/iu,
  },
]

/** Longer leftovers are no names. */
const NAME_LENGTH_MAX = 500

/** Families that unknown names show: what is left over of the line, or a stretch of it with brackets. */
export function readFamilyWords(text: string, leftover: readonly Leftover[]): FamilyMention[] {
  const found: FamilyMention[] = []
  for (const part of joined(text, leftover)) {
    const plain = part.text
      .slice(0, NAME_LENGTH_MAX)
      .normalize('NFD')
      .replace(/[\u0300-\u0304\u0308\u0327]/g, '')
    const family = PATTERNS.find(({ pattern, beside }) => pattern.test(plain) && (beside?.test(plain) ?? true))
    if (family !== undefined) found.push({ text: part.text, start: part.start, end: part.end, family: family.family })
  }
  return found
}

const BETWEEN_PARTS = /^[\s\d,()[\]{}'’′-]{0,12}$/

/** Brackets and locants part the words of one name. */
function joined(text: string, leftover: readonly Leftover[]): Leftover[] {
  const parts: Leftover[] = []
  for (const next of leftover) {
    const last = parts.at(-1)
    if (last !== undefined && BETWEEN_PARTS.test(text.slice(last.end, next.start))) {
      parts[parts.length - 1] = {
        text: text.slice(last.start, next.end),
        start: last.start,
        end: next.end,
        chemical: last.chemical || next.chemical,
      }
    } else parts.push(next)
  }
  return parts.filter((part) => part.chemical)
}
