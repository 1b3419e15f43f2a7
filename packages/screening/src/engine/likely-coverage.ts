import { ketoForms, type NormalisedMolecule, type Survey } from '@holdfast/chemistry'
import type { Substance, SubstanceId } from '@holdfast/control-lists'
import type { Coverage } from './coverage.ts'
import { labelOf } from './entry-label.ts'

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
