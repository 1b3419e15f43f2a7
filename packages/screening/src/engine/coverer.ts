import {
  compileFamily,
  elementBit,
  hasOpenValence,
  isDrawnAsIons,
  lacksCounterIon,
  likelyForms,
  normalise,
  readSmiles,
  requiredElements,
  surveyMolecule,
  type FamilyDefinition,
  type FamilyMatcher,
  type Molecule,
  type NormalisedMolecule,
  type Survey,
} from '@holdfast/chemistry'
import type { Lists, Substance, SubstanceId } from '@holdfast/control-lists'
import type { NearMiss } from '../model.ts'
import { settleCoverages, type Coverage } from './coverage.ts'
import { familyCoverage } from './family-coverage.ts'
import { driedForms, enolForms, joinedSurvey, likelyCoverage, mayBeEnol, mayBeHydrate } from './likely-coverage.ts'
import { mixturesOf, printedCoverage } from './printed-coverage.ts'
import type { EntryScope, MemberScope, Scope } from './scope.ts'
import { coverFromMatch, membersFor } from './structure-coverage.ts'
import { mayBeSame, sameChemical, shapeOf, type Shape } from './same-chemical.ts'
import { buildStructureIndex, type StructureIndex, type StructureMatch } from './structures.ts'

/** A drawn structure, what it is known as, and which entries speak of it. */
export interface StructureReading {
  readonly molecule: Molecule
  readonly matches: readonly StructureMatch[]
  readonly coverages: readonly Coverage[]
  /** No stable substance is drawn so, and it is none that is known: what is meant is open. */
  readonly isUnstable: boolean
}

interface FamilyOfScope {
  readonly entry: EntryScope
  readonly definition: FamilyDefinition
  readonly elements: number
}

/** What a drawing comes under as it stands. */
interface Covered {
  /** It has the composition and the connections of a known substance. */
  readonly mayMatch: boolean
  /** Null where nothing asked for it. */
  readonly normalised: NormalisedMolecule | null
  readonly matches: readonly StructureMatch[]
  readonly coverages: readonly Coverage[]
}

const NOTHING: readonly never[] = []
const PHOSPHORUS_BIT = elementBit(15)

/**
 * Which entries speak of a structure or a known substance. Each index is built when it is first asked for, so that start-up
 * costs nothing and a row of numbers little; what is kept afterwards is bounded by the lists and the scopes.
 */
export class Coverer {
  readonly #lists: Lists
  readonly #compiled = new WeakMap<FamilyDefinition, FamilyMatcher | null>()
  readonly #families = new WeakMap<Scope, readonly FamilyOfScope[]>()
  readonly #bySubstance = new WeakMap<Scope, Map<SubstanceId, readonly Coverage[]>>()
  readonly #shapes = new Map<SubstanceId, Shape | null>()
  readonly #drawn = new WeakMap<Molecule, Shape>()
  #substances: ReadonlyMap<SubstanceId, Substance> | null = null
  #known: StructureIndex | null = null

  constructor(lists: Lists) {
    this.#lists = lists
  }

  substance(id: SubstanceId): Substance | null {
    return this.#byId().get(id) ?? null
  }

  /** The structure of a known substance; null for mixtures, polymers and what has none. */
  moleculeOf(id: SubstanceId): Molecule | null {
    return moleculeOf(this.#byId().get(id))
  }

  ofStructure(molecule: Molecule, scope: Scope): StructureReading {
    this.#known ??= buildStructureIndex(this.#lists.substances)
    const survey = surveyMolecule(molecule)
    const covered = this.#cover(molecule, survey, scope, this.#known)
    const { matches, coverages } = covered
    const isSettled =
      coverages.some((coverage) => coverage.certainty === 'certain') ||
      matches.some((match) => match.whole && match.relation !== 'salt')
    if (isSettled) return { molecule, matches, coverages, isUnstable: false }
    const isOpen = hasOpenValence(molecule)
    const isUnstable = isOpen || lacksCounterIon(molecule)
    const forms = likelyForms(molecule, isOpen)
    const isEnol = mayBeEnol(molecule) && (covered.mayMatch || this.#mayBePhosphorusFamily(survey, scope))
    const isHydrate = mayBeHydrate(molecule)
    if (forms.length === 0 && !isEnol && !isHydrate) return { molecule, matches, coverages, isUnstable }
    const normalised = covered.normalised ?? normalise(molecule)
    const rewritten = [...(isEnol ? enolForms(normalised) : NOTHING), ...(isHydrate ? driedForms(normalised) : NOTHING)]
    const likely = this.#likelyCoverages(forms, rewritten, scope)
    return { molecule, matches, coverages: settleCoverages([...coverages, ...likely], scope), isUnstable }
  }

  /** What the drawing may have been meant for. */
  #likelyCoverages(
    mended: readonly Molecule[],
    rewritten: readonly NormalisedMolecule[],
    scope: Scope,
  ): readonly Coverage[] {
    const index = (this.#known ??= buildStructureIndex(this.#lists.substances))
    return [
      ...mended.flatMap((form) => this.#cover(form, surveyMolecule(form), scope, index).coverages),
      ...rewritten.flatMap((form) => this.#coverForm(form, scope, index)),
    ].flatMap((coverage) => likelyCoverage(coverage, this.#byId()))
  }

  #mayBePhosphorusFamily(survey: Survey, scope: Scope): boolean {
    if ((survey.mask & PHOSPHORUS_BIT) === 0) return false
    return this.#familiesOf(scope).some((family) => this.#matcherFor(family, survey) !== null)
  }

  #coverForm(form: NormalisedMolecule, scope: Scope, index: StructureIndex): readonly Coverage[] {
    const known = index.match(form).flatMap((match) => coverFromMatch(match, scope, this.#byId()))
    const families = this.#familiesOf(scope).flatMap(({ entry, definition }) =>
      (this.#compile(definition)?.matchEach(form) ?? []).flatMap(
        (match) => familyCoverage(entry, definition, match, form, scope) ?? [],
      ),
    )
    return [...known, ...families]
  }

  /** Whether an entry speaks of the structure that a text draws. */
  coversSmiles(smiles: string, scope: Scope): boolean {
    const read = readSmiles(smiles)
    return read.ok && this.ofStructure(read.value, scope).coverages.length > 0
  }

  ofSubstance(id: SubstanceId, scope: Scope): readonly Coverage[] {
    let kept = this.#bySubstance.get(scope)
    if (kept === undefined) {
      kept = new Map()
      this.#bySubstance.set(scope, kept)
    }
    let coverages = kept.get(id)
    if (coverages === undefined) {
      coverages = settleCoverages(this.#coverRecord(id, scope), scope)
      kept.set(id, coverages)
    }
    return coverages
  }

  nearMisses(molecule: Molecule, scope: Scope): readonly NearMiss[] {
    const normalised = normalise(molecule)
    return this.#familiesOf(scope).flatMap(({ entry, definition }) => {
      const matcher = this.#compile(definition)
      if (matcher === null || matcher.matches(normalised)) return []
      const miss = matcher.explainMiss(normalised)
      if (miss.failedClause === null) return []
      const list = entry.list.list.id
      return [{ list, entry: entry.entry.id, failedClause: miss.failedClause, because: miss.because }]
    })
  }

  /** Whether a drawing and a known substance are the same chemical; null where the substance has no structure. */
  agrees(molecule: Molecule, id: SubstanceId): boolean | null {
    let shape = this.#shapes.get(id)
    if (shape === undefined) {
      const own = this.moleculeOf(id)
      shape = own === null ? null : shapeOf(normalise(own))
      this.#shapes.set(id, shape)
    }
    if (shape === null) return null
    let drawn = this.#drawn.get(molecule)
    if (drawn === undefined) {
      drawn = shapeOf(normalise(molecule))
      this.#drawn.set(molecule, drawn)
    }
    if (!mayBeSame(drawn, shape)) return false
    const own = this.moleculeOf(id)
    return own === null ? null : sameChemical(normalise(molecule), normalise(own))
  }

  #byId(): ReadonlyMap<SubstanceId, Substance> {
    this.#substances ??= new Map(this.#lists.substances.map((substance) => [substance.id, substance]))
    return this.#substances
  }

  #coverRecord(id: SubstanceId, scope: Scope): readonly Coverage[] {
    const substances = this.#byId()
    const own = membersFor(id, scope, substances)
    const printed = own.map((row) =>
      printedCoverage(row, id, isPolymerMember(row, substances.get(id)) ? 'possible' : 'certain'),
    )
    printed.push(...mixturesOf(substances.get(id), scope))
    const molecule = this.moleculeOf(id)
    if (molecule === null) return printed
    const index = (this.#known ??= buildStructureIndex(this.#lists.substances))
    // The structure first: its reasons have atoms. A name or number says which stereoisomer it is, so rows of the same list
    // for another one are not about it.
    const drawn = this.#cover(molecule, surveyMolecule(molecule), scope, index).coverages.filter(
      (coverage) => !isOfSibling(coverage, id, own),
    )
    return [...drawn, ...printed]
  }

  #cover(molecule: Molecule, survey: Survey, scope: Scope, index: StructureIndex): Covered {
    const mayMatch = index.mayMatch(molecule, survey)
    let normalised: NormalisedMolecule | null = mayMatch ? normalise(molecule) : null
    const parts = normalised !== null && isDrawnAsIons(molecule) ? joinedSurvey(survey, normalised) : survey
    const matches = normalised === null ? NOTHING : index.match(normalised)
    const found = matches.flatMap((match) => coverFromMatch(match, scope, this.#byId()))
    for (const family of this.#familiesOf(scope)) {
      const matcher = this.#matcherFor(family, parts)
      if (matcher === null) continue
      normalised ??= normalise(molecule)
      for (const match of matcher.matchEach(normalised)) {
        const coverage = familyCoverage(family.entry, family.definition, match, normalised, scope)
        if (coverage !== null) found.push(coverage)
      }
    }
    return { mayMatch, normalised, matches, coverages: settleCoverages(found, scope) }
  }

  #familiesOf(scope: Scope): readonly FamilyOfScope[] {
    let kept = this.#families.get(scope)
    if (kept === undefined) {
      kept = scope.lists.flatMap((list) =>
        list.entries.flatMap((entry) =>
          entry.entry.families.map((definition) => ({ entry, definition, elements: requiredElements(definition) })),
        ),
      )
      this.#families.set(scope, kept)
    }
    return kept
  }

  /** Null: the drawing cannot be of the family. It is compiled when the first drawing has its elements. */
  #matcherFor({ definition, elements }: FamilyOfScope, survey: Survey): FamilyMatcher | null {
    const matcher = (survey.mask & elements) === elements ? this.#compile(definition) : null
    return matcher?.couldMatch(survey) === true ? matcher : null
  }

  #compile(definition: FamilyDefinition): FamilyMatcher | null {
    let matcher = this.#compiled.get(definition)
    if (matcher === undefined) {
      const result = compileFamily(definition)
      // Definitions are checked when lists are compiled; a foreign list that was not is refused there, not here.
      matcher = result.ok ? result.value : null
      this.#compiled.set(definition, matcher)
    }
    return matcher
  }
}

function isPolymerMember({ member }: MemberScope, substance: Substance | undefined): boolean {
  return member.role === 'member' && substance?.kind === 'polymer'
}

/** "Ephedrine" is not pseudoephedrine: the list prints both, and the drawing without wedges cannot tell them apart. */
function isOfSibling(coverage: Coverage, id: SubstanceId, own: readonly MemberScope[]): boolean {
  if (coverage.member === null || coverage.substance === null || coverage.substance === id) return false
  if (coverage.how !== 'identity' && coverage.how !== 'stereoisomer') return false
  return (
    own.some((row) => row.scope.list === coverage.scope.list && row.member.role === 'entry') &&
    !own.some((row) => row.scope === coverage.scope)
  )
}

function moleculeOf(substance: Substance | undefined): Molecule | null {
  if (substance === undefined || substance.smiles === null || substance.kind !== 'substance') return null
  const read = readSmiles(substance.smiles)
  return read.ok ? read.value : null
}
