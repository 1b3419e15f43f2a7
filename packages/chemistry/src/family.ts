import { atomicNumberOf } from './elements.ts'
import { isFamilyDefinition } from './family-check.ts'
import type { FamilyDefinition, FamilyMatch, FamilyMiss, FamilyResult, View } from './family-definition.ts'
import { planFamily } from './family-plan.ts'
import type { FamilyPlan, FamilyRefusal } from './family-plan.ts'
import { FamilySearch } from './family-search.ts'
import type { Placement } from './family-search.ts'
import type { Fragment } from './fragment.ts'
import { isMetal } from './elements.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import type { Survey } from './survey.ts'
import type { NormalisedMolecule } from './view.ts'

/** A compiled family. Shared and immutable; matching keeps no state. */
export interface FamilyMatcher {
  readonly definition: FamilyDefinition
  /** Cheap and never wrong in saying no: elements and fragment sizes only. */
  couldMatch(survey: Survey): boolean
  matches(molecule: NormalisedMolecule): boolean
  /** A miss carries no clause: ask `explainMiss` for it. */
  match(molecule: NormalisedMolecule): FamilyResult
  /** One match for each part of the drawing that has one, those with the fewest questions first. */
  matchEach(molecule: NormalisedMolecule): readonly FamilyMatch[]
  /** The one clause that failed, computed only when asked. Meaningful after `match` said miss. */
  explainMiss(molecule: NormalisedMolecule): FamilyMiss
}

const SALT_QUESTION = 'It is drawn as a salt, and the text does not print salts.'
const ANION_QUESTION = 'It is drawn as the anion of a salt, which the text does not print.'
const STEPS_QUESTION = 'The structure is too symmetrical to be decided within the limit of steps.'
const MISS: FamilyMiss = { outcome: 'miss', failedClause: null, because: '' }

export function compileFamily(definition: FamilyDefinition): Result<FamilyMatcher, FamilyRefusal> {
  if (!isFamilyDefinition(definition)) {
    return refuse({ code: 'family-malformed', message: 'This has not the form of a family definition.' })
  }
  const planned = planFamily(definition)
  if (!planned.ok) return planned
  const plan = planned.value
  const matchEach = (molecule: NormalisedMolecule) => eachMatch(plan, molecule)
  const match = (molecule: NormalisedMolecule) => matchEach(molecule)[0] ?? MISS
  return accept({
    definition,
    couldMatch: (survey) => couldMatch(plan, survey),
    matches: (molecule) => match(molecule).outcome === 'match',
    match,
    matchEach,
    explainMiss: (molecule) => nearMiss(plan, molecule),
  })
}

function couldMatch(plan: FamilyPlan, survey: Survey): boolean {
  if ((survey.mask & plan.requiredMask) !== plan.requiredMask) return false
  if (survey.positiveCharge < plan.positiveChargeMin) return false
  for (const size of survey.fragmentSizes) if (size >= plan.sizeMin && size <= plan.sizeMax) return true
  return false
}

const NO_MATCHES: readonly FamilyMatch[] = []

function eachMatch(plan: FamilyPlan, molecule: NormalisedMolecule): readonly FamilyMatch[] {
  let found: FamilyMatch[] | null = null
  for (const [index, fragment] of molecule.fragments.entries()) {
    const size = fragment.element.length
    if (size < plan.sizeMin || size > plan.sizeMax) continue
    const answer = new FamilySearch(plan, fragment, 'strict').run()
    if (answer === 'none') continue
    const match = answer === 'undecided' ? undecided(index) : matchOf(plan, molecule, index, answer)
    if (found === null) found = [match]
    else found.push(match)
  }
  if (found === null || found.length === 1) return found ?? NO_MATCHES
  return found.toSorted((left, right) => left.questions.length - right.questions.length)
}

function undecided(fragment: number): FamilyMatch {
  return { outcome: 'match', atoms: new Map(), views: [], questions: [STEPS_QUESTION], fragment }
}

function matchOf(plan: FamilyPlan, molecule: NormalisedMolecule, index: number, placement: Placement): FamilyMatch {
  const fragment = molecule.fragments[index]
  const views: View[] = [...(fragment?.views ?? [])]
  if (placement.dequaternised) views.push('dequaternised')
  if (molecule.fragments.some((other, at) => at !== index && other.role === 'counter-ion')) {
    views.push('counter-ion-removed')
  }
  if (molecule.fragments.some((other, at) => at !== index && other.role === 'solvent')) views.push('solvent-removed')
  const atoms = new Map<string, readonly number[]>()
  for (const clause of plan.definition.clauses) {
    const inputs = clause.binds.flatMap((part) => partAtoms(part, molecule, fragment, placement, plan.definition))
    atoms.set(
      clause.id,
      [...new Set(inputs)].sort((a, b) => a - b),
    )
  }
  const questions = [...placement.questions, ...saltQuestions(plan, molecule, index)]
  if (plan.definition.question !== undefined) questions.push(plan.definition.question)
  return { outcome: 'match', atoms, views, questions, fragment: index }
}

function partAtoms(
  part: string,
  molecule: NormalisedMolecule,
  fragment: Fragment | undefined,
  placement: Placement,
  definition: FamilyDefinition,
): number[] {
  if (part === definition.counterIon?.id) {
    const number = atomicNumberOf(definition.counterIon.element)
    return molecule.fragments
      .filter((other) => other.element.length === 1 && other.element[0] === number)
      .map((other) => other.inputAtom[0] ?? -1)
  }
  const atoms = placement.parts.get(part) ?? otherNeighbours(part, fragment, placement)
  return atoms.map((atom) => fragment?.inputAtom[atom] ?? -1)
}

/** `P.others`: what is bonded to an open core atom beside the parts that were placed, so that "no further carbon" can be seen. */
function otherNeighbours(part: string, fragment: Fragment | undefined, placement: Placement): readonly number[] {
  const [core, suffix] = part.split('.')
  const [centre] = suffix === 'others' ? (placement.parts.get(core ?? '') ?? []) : []
  if (centre === undefined || fragment === undefined) return []
  const placed = new Set([...placement.parts.values()].flat())
  return (fragment.neighbours[centre] ?? []).filter((atom) => !placed.has(atom))
}

function saltQuestions(plan: FamilyPlan, molecule: NormalisedMolecule, index: number): string[] {
  const { salts, counterIon } = plan.definition
  if (salts === 'own-words') return []
  const fragment = molecule.fragments[index]
  const drawnCharge = fragment?.drawnCharge ?? 0
  const companions = molecule.fragments.filter((other, at) => at !== index && other.role !== 'solvent')
  if (counterIon !== undefined) {
    const number = atomicNumberOf(counterIon.element)
    const printed = companions.filter((other) => other.element.length === 1 && other.element[0] === number)
    if (printed.length === counterIon.count && companions.length === counterIon.count) return []
    return [
      `The text prints ${counterIon.count} × ${counterIon.element} as counter-ion; the drawing has another, or none.`,
    ]
  }
  if (drawnCharge < 0) return [ANION_QUESTION]
  if (salts !== 'none' || !plan.hasNitrogen) return []
  // A neutral acid beside a base; an anion that comes with its own cation is another component, not this one's salt.
  const acid = companions.some(
    (other) => other.role === 'counter-ion' && other.drawnCharge === 0 && !isMetal(other.element[0] ?? 0),
  )
  return drawnCharge > 0 || acid ? [SALT_QUESTION] : []
}

function nearMiss(plan: FamilyPlan, molecule: NormalisedMolecule): FamilyMiss {
  for (const fragment of molecule.fragments) {
    const answer = new FamilySearch(plan, fragment, 'one-failure').run()
    if (typeof answer === 'string' || answer.failed === null) continue
    const failedClause = plan.clauseOf.get(answer.failed.part) ?? null
    if (failedClause !== null) return { outcome: 'miss', failedClause, because: answer.failed.because }
  }
  return { outcome: 'miss', failedClause: null, because: 'More than one clause failed.' }
}
