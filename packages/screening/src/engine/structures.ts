import {
  compareFragments,
  formulaKey,
  isDrawnAsIons,
  normalise,
  readSmiles,
  skeletonKey,
  surveyMolecule,
  type Fragment,
  type Molecule,
  type NormalisedMolecule,
  type Survey,
  type View,
} from '@holdfast/chemistry'
import type { Substance } from '@holdfast/control-lists'
import { compositionsOfOnePart } from './compositions.ts'
import { connectionKey } from './connection-key.ts'

/** How a drawn structure and a known substance relate. */
export type Relation = 'identical' | 'isotopologue' | 'stereoisomer' | 'salt' | 'undecided'

export interface StructureMatch {
  readonly substance: Substance
  readonly relation: Relation
  /** Atoms of the input that are the substance. */
  readonly atoms: readonly number[]
  readonly views: readonly View[]
  /** The substance is all there is, water of crystallisation apart. */
  readonly whole: boolean
}

export interface StructureIndex {
  /** False: no part of the drawing has the composition of a known substance, so `match` would find nothing. */
  mayMatch(molecule: Molecule, survey: Survey): boolean
  match(normalised: NormalisedMolecule): readonly StructureMatch[]
}

/** Fragments that are alike, counted. */
interface CountedFragment {
  /** Null: not computed, because there is only this part. */
  readonly key: number | null
  readonly fragment: Fragment
  readonly all: readonly Fragment[]
}

/** A known substance as fragments, water of crystallisation left out. */
interface Template {
  readonly substance: Substance
  readonly fragments: readonly CountedFragment[]
  readonly hasStereo: boolean
  readonly labelled: boolean
  /** A mineral acid or base, hydrogen cyanide, a hydrocarbon: what metals make of it are substances of their own, listed or not. */
  readonly hasOwnSalts: boolean
}

const NO_KEY = null
const OXYGEN = 8
const CARBON = 6
const NITROGEN = 7
const FLUORINE = 9

/** Substances of which a part has one composition; templates are made when a drawing first has it. */
interface Bucket {
  readonly substances: Substance[]
  templates: readonly Template[] | null
  /** Connection keys of the substances that are one part. */
  connections: ReadonlySet<number> | null
}

type Buckets = Map<number, Bucket>

export function buildStructureIndex(substances: readonly Substance[]): StructureIndex {
  const known = substances.filter(({ kind, smiles }) => kind === 'substance' && smiles !== null)
  const ofOnePart = bucketsOf(known, compositionsAsOnePart)
  // The parts of salts have to be read from their structures, and only a drawing of several parts can be one.
  let several: Buckets | null = null
  const ofParts = (): Buckets => (several ??= bucketsOf(known, compositionsOfLargest))
  return {
    mayMatch: (molecule, { fragmentFormulas, positiveCharge }) => {
      // Joining the ions makes another composition.
      if (positiveCharge > 0 && isDrawnAsIons(molecule)) return true
      // Nothing but hydrogen has an empty composition.
      const only = fragmentFormulas.length === 0 ? 0 : fragmentFormulas[0]
      if (fragmentFormulas.length > 1 || only === undefined) return fragmentFormulas.some((key) => ofParts().has(key))
      const bucket = ofOnePart.get(only)
      return bucket !== undefined && connectionsOf(bucket).has(connectionKey(molecule))
    },
    match: (normalised) => matchAll(ofOnePart, ofParts, normalised),
  }
}

function bucketsOf(known: readonly Substance[], keysOf: (substance: Substance) => readonly number[]): Buckets {
  const buckets: Buckets = new Map()
  for (const substance of known) {
    for (const key of keysOf(substance)) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, { substances: [substance], templates: null, connections: null })
      else if (!bucket.substances.includes(substance)) bucket.substances.push(substance)
    }
  }
  return buckets
}

/** As a drawing of one part would have it. */
function compositionsAsOnePart(substance: Substance): readonly number[] {
  const parts = (substance.smiles ?? '').split('.').length
  return compositionsOfOnePart(substance.formula, parts) ?? compositionsOfLargest(substance)
}

/** Compositions of the largest parts. */
function compositionsOfLargest({ smiles, formula }: Substance): readonly number[] {
  const own = smiles?.includes('.') === true ? null : compositionsOfOnePart(formula, 1)
  if (own !== null) return own
  const read = readSmiles(smiles ?? '')
  if (!read.ok) return []
  if (isDrawnAsIons(read.value)) {
    const { fragments } = normalise(read.value)
    const most = Math.max(...fragments.map((fragment) => fragment.element.length))
    return fragments.filter((fragment) => fragment.element.length === most).map(formulaKey)
  }
  const { fragmentSizes, fragmentFormulas } = surveyMolecule(read.value)
  const largest = Math.max(...fragmentSizes)
  return fragmentFormulas.filter((_, at) => fragmentSizes[at] === largest)
}

function connectionsOf(bucket: Bucket): ReadonlySet<number> {
  bucket.connections ??= new Set(
    bucket.substances.flatMap((substance) => {
      const read = readSmiles(substance.smiles ?? '')
      return read.ok ? [connectionKey(read.value)] : []
    }),
  )
  return bucket.connections
}

function templatesOf(bucket: Bucket): readonly Template[] {
  bucket.templates ??= bucket.substances.flatMap((substance) => {
    const template = templateOf(substance, substance.smiles ?? '')
    return template === null ? [] : [template]
  })
  return bucket.templates
}

function templateOf(substance: Substance, smiles: string): Template | null {
  const read = readSmiles(smiles)
  if (!read.ok) return null
  const normalised = normalise(read.value)
  const counted = countFragments(withoutWater(normalised.fragments))
  const only = counted.length === 1 ? counted[0]?.fragment : undefined
  return {
    substance,
    fragments: counted,
    hasStereo: read.value.hasStereo,
    labelled: isLabelled(read.value),
    hasOwnSalts: only !== undefined && hasOwnSalts(only),
  }
}

function isLabelled(molecule: Molecule): boolean {
  return molecule.isotope.some((mass) => mass !== 0)
}

function hasOwnSalts({ element }: Fragment): boolean {
  const carbons = element.filter((one) => one === CARBON).length
  const isHydrogenCyanide = element.length === 2 && carbons === 1 && element.includes(NITROGEN)
  return carbons === 0 || carbons === element.length || isHydrogenCyanide
}

function isWater(fragment: Fragment): boolean {
  return fragment.element.length === 1 && fragment.element[0] === OXYGEN && fragment.hydrogens[0] === 2
}

/** Water of crystallisation never decides; water alone is water. */
function withoutWater(fragments: readonly Fragment[]): readonly Fragment[] {
  const dry = fragments.filter((fragment) => !isWater(fragment))
  return dry.length > 0 ? dry : fragments
}

function countFragments(fragments: readonly Fragment[]): Template['fragments'] {
  const [only] = fragments
  if (fragments.length === 1 && only !== undefined) return [{ key: skeletonKey(only), fragment: only, all: fragments }]
  const counted = new Map<number, { key: number; fragment: Fragment; all: Fragment[] }>()
  for (const fragment of fragments) {
    const key = skeletonKey(fragment)
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { key, fragment, all: [fragment] })
    else known.all.push(fragment)
  }
  return [...counted.values()]
}

function matchAll(
  ofOnePart: Buckets,
  ofParts: () => Buckets,
  normalised: NormalisedMolecule,
): readonly StructureMatch[] {
  const dry = withoutWater(normalised.fragments)
  const [only] = dry
  // A drawing of one part is compared at once: its key would cost as much as the comparison.
  const counted =
    dry.length === 1 && only !== undefined ? [{ key: NO_KEY, fragment: only, all: dry }] : countFragments(dry)
  const buckets = counted.length === 1 ? ofOnePart : ofParts()
  const tried = new Set<Substance>()
  const matches: StructureMatch[] = []
  for (const { fragment } of counted) {
    const bucket = buckets.get(formulaKey(fragment))
    if (bucket === undefined) continue
    for (const template of templatesOf(bucket)) {
      if (tried.has(template.substance)) continue
      tried.add(template.substance)
      const match = matchTemplate(template, counted, dry, normalised.hasStereo)
      if (match !== null) matches.push(match)
    }
  }
  return matches
}

function matchTemplate(
  template: Template,
  counted: Template['fragments'],
  dry: readonly Fragment[],
  hasStereo: boolean,
): StructureMatch | null {
  const mine: Fragment[] = []
  let undecided = false
  let ratio: number | null = null
  if (template.fragments.length > counted.length) return null
  for (const wanted of template.fragments) {
    const found = counted.find(({ key }) => key === NO_KEY || key === wanted.key)
    if (found === undefined) return null
    // Salts differ by proportion: sodium fluoride and bifluoride have the same parts.
    const proportion = found.all.length / wanted.all.length
    if (ratio !== null && ratio !== proportion) return null
    ratio = proportion
    const identity = compareFragments(wanted.fragment, found.fragment)
    if (identity === 'different') return null
    if (identity === 'undecided') undecided = true
    mine.push(...found.all)
  }
  const rest = dry.filter((fragment) => !mine.includes(fragment))
  const salt = template.fragments.length === 1 && isSaltOf(mine, rest, template.fragments[0]?.fragment.drawnCharge ?? 0)
  if (salt && template.hasOwnSalts && !isFluorideOfBase(template, rest)) return null
  const views = [...new Set(mine.flatMap((fragment) => fragment.views))]
  return {
    substance: template.substance,
    relation: undecided ? 'undecided' : salt ? 'salt' : relationOf(template, views, hasStereo),
    atoms: mine.flatMap((fragment) => fragment.inputAtom).toSorted((left, right) => left - right),
    views,
    whole: rest.length === 0,
  }
}

function relationOf(template: Template, views: readonly View[], hasStereo: boolean): Relation {
  if (views.includes('isotope-cleared') && !template.labelled) return 'isotopologue'
  return hasStereo && !template.hasStereo ? 'stereoisomer' : 'identical'
}

/** Protonated, deprotonated, or drawn beside an acid that protonates it. */
function isSaltOf(mine: readonly Fragment[], rest: readonly Fragment[], ownCharge: number): boolean {
  if (mine.some((fragment) => fragment.drawnCharge !== ownCharge)) return true
  if (rest.length === 0) return false
  const basic = mine.some((fragment) => fragment.element.includes(NITROGEN))
  const acidic = mine.every((fragment) => fragment.role === 'counter-ion')
  if (acidic) return rest.some((fragment) => fragment.drawnCharge !== 0 || fragment.element.includes(NITROGEN))
  return basic
    ? rest.some((fragment) => fragment.role === 'counter-ion')
    : rest.some((fragment) => fragment.drawnCharge > 0)
}

/** Hydrogen fluoride with an organic base stays hydrogen fluoride in a handier form: a person decides. */
function isFluorideOfBase(template: Template, rest: readonly Fragment[]): boolean {
  const fragment = template.fragments[0]?.fragment
  return (
    fragment !== undefined &&
    fragment.element.length === 1 &&
    fragment.element[0] === FLUORINE &&
    rest.length > 0 &&
    rest.every((other) => other.element.includes(CARBON) && other.element.includes(NITROGEN))
  )
}
