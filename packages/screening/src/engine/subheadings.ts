import { readFormula } from '@holdfast/chemistry'
import type { Substance } from '@holdfast/control-lists'

/** What a chemical must contain to fall under a heading of the Harmonized System; headings that are not here admit anything. */
interface HeadingRule {
  readonly all?: readonly string[]
  readonly any?: readonly string[]
  /** No carbon, or no metal: chapter 28 halides of non-metals. */
  readonly none?: readonly string[]
}

const HALOGENS: readonly string[] = ['F', 'Cl', 'Br', 'I']
const METALS: readonly string[] = [
  'Li',
  'Na',
  'K',
  'Mg',
  'Ca',
  'Ba',
  'Al',
  'Zn',
  'Fe',
  'Cu',
  'Ni',
  'Co',
  'Mn',
  'Cr',
  'Pb',
  'Sn',
  'Ti',
  'Ag',
  'Hg',
  'Cd',
]
const METALLOIDS: readonly string[] = ['P', 'As', 'Si', 'B', 'Sb', 'Se', 'Te']

const HEADINGS: Readonly<Record<string, HeadingRule>> = {
  '2811': { none: METALS },
  '2812': { any: HALOGENS, none: METALS },
  '2903': { all: ['C'], any: HALOGENS, none: METALS },
  '2904': { all: ['C'], any: ['S', 'N'] },
  '2905': { all: ['C', 'O'] },
  '2918': { all: ['C', 'O'] },
  '2920': { all: ['C', 'O'], any: ['P', 'S', 'N', 'Si'] },
  '2921': { all: ['C', 'N'] },
  '2922': { all: ['C', 'N', 'O'] },
  '2929': { all: ['C', 'N'] },
  '2930': { all: ['C', 'S'] },
  '2931': { all: ['C'], any: [...METALLOIDS, ...METALS] },
  '2933': { all: ['C', 'N'] },
}

/** Whether goods can fall under a heading. Mixtures, and what has no formula, are given the benefit of the doubt. */
export function mayFallUnder(digits: string, { kind, formula }: Substance): boolean {
  const heading = digits.slice(0, 4)
  const rule = Object.hasOwn(HEADINGS, heading) ? HEADINGS[heading] : undefined
  if (rule === undefined || kind !== 'substance' || formula === null) return true
  const read = readFormula(formula)
  if (!read.ok) return true
  const has = (symbol: string): boolean => read.value.elements.has(symbol)
  return (rule.all ?? []).every(has) && (rule.any === undefined || rule.any.some(has)) && !(rule.none ?? []).some(has)
}

/** "Other" and subheadings that hold a whole heading: too broad to point to one chemical. */
export function isResidual(code: string): boolean {
  return /(?:9|[09]0)$/u.test(code)
}
