import { driedForm, ketoForms, type Molecule, type NormalisedMolecule, type Survey } from '@holdfast/chemistry'
import type { Substance, SubstanceId } from '@holdfast/control-lists'
import type { Coverage } from './coverage.ts'
import { labelOf } from './entry-label.ts'

const CARBON = 6
const OXYGEN = 8

/** A hydrocarbon that is left when a metal or an open place is mended away is no hint of a listed gas. */
const HYDROCARBON = /^C\d*(?:H\d*)?$/u

/** The drawing is another form of what an entry speaks of, or a damaged one: possible at most, and a person decides. */
export function likelyCoverage(
  coverage: Coverage,
  substances: ReadonlyMap<SubstanceId, Substance>,
): readonly Coverage[] {
  const substance = coverage.substance === null ? undefined : substances.get(coverage.substance)
  if (coverage.exempt || HYDROCARBON.test(substance?.formula ?? '')) return []
  const what = substance?.name ?? `a chemical of ${labelOf(coverage.scope)}`
  const issue = {
    code: 'person-decides',
    message: `The drawing is an unusual or incomplete form of what may be ${what}. A person decides.`,
  } as const
  return [{ ...coverage, certainty: 'possible', issues: [...coverage.issues, issue] }]
}

/** An oxygen on one end of a double bond to carbon, as in an enol. Aromatic ones are phenols. */
export function mayBeEnol({ element, bondFrom, bondTo, bondOrder }: Molecule): boolean {
  const isDoubleToCarbon = (bond: number, centre: number): boolean =>
    bondOrder[bond] === 2 &&
    ((bondFrom[bond] === centre && element[bondTo[bond] ?? 0] === CARBON) ||
      (bondTo[bond] === centre && element[bondFrom[bond] ?? 0] === CARBON))
  for (let bond = 0; bond < bondFrom.length; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    if (bondOrder[bond] !== 1 || (element[from] === OXYGEN) === (element[to] === OXYGEN)) continue
    const centre = element[from] === OXYGEN ? to : from
    for (let other = 0; other < bondFrom.length; other++) if (isDoubleToCarbon(other, centre)) return true
  }
  return false
}

/** Two oxygens on one carbon that may be hydroxyls; hydrogens drawn as atoms are not counted here. */
export function mayBeHydrate({ element, hydrogens, charge, bondFrom, bondTo, bondOrder }: Molecule): boolean {
  const drawsHydrogen = element.includes(1)
  let seen: number[] | null = null
  for (let bond = 0; bond < bondFrom.length; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    const oxygen = element[from] === OXYGEN ? from : to
    const carbon = oxygen === from ? to : from
    if (bondOrder[bond] !== 1 || element[oxygen] !== OXYGEN || element[carbon] !== CARBON) continue
    if (hydrogens[oxygen] === 0 && charge[oxygen] === 0 && !drawsHydrogen) continue
    if (seen === null) seen = [carbon]
    else if (seen.includes(carbon)) return true
    else seen.push(carbon)
  }
  return false
}

/** The drawing without the water that carbons with two hydroxyls hold. */
export function driedForms(normalised: NormalisedMolecule): readonly NormalisedMolecule[] {
  const dried = normalised.fragments.map((fragment) => driedForm(fragment) ?? fragment)
  const isSame = dried.every((fragment, at) => fragment === normalised.fragments[at])
  return isSame ? [] : [{ fragments: dried, hasStereo: normalised.hasStereo }]
}

/** The drawing with each enol of it written as a ketone in turn. */
export function enolForms(normalised: NormalisedMolecule): readonly NormalisedMolecule[] {
  return normalised.fragments.flatMap((fragment, at) =>
    ketoForms(fragment).map((form) => ({
      fragments: normalised.fragments.with(at, form),
      hasStereo: normalised.hasStereo,
    })),
  )
}

/** What the drawing has once its ions are joined to molecules. */
export function joinedSurvey(survey: Survey, { fragments }: NormalisedMolecule): Survey {
  return { ...survey, fragmentSizes: fragments.map((fragment) => fragment.element.length) }
}
