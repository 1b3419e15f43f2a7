import type { Finding, IdentifiedSubstance, Issue, IssueCode, Verdict } from '../model.ts'

/** Issues that leave open what the goods are: with them a row is never `not-listed`. */
const LEAVES_IDENTITY_OPEN: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'row-empty',
  'row-malformed',
  'text-too-long',
  'nothing-identified',
  'substance-unknown',
  'name-fuzzy',
  'name-ambiguous',
  'cas-check-digit',
  'cas-unknown',
  'structure-unreadable',
  'inchikey-unknown',
  'un-generic',
  'un-unknown',
  'mixture-undefined',
  'polymer',
  'not-otherwise-specified',
])

/** Issues that a person must settle, whatever else was found out. */
const NEEDS_A_PERSON: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'name-cas-disagree',
  'name-structure-disagree',
  'cas-structure-disagree',
  'hs-disagrees',
  'un-disagrees',
  'concentration-unknown',
  'concentration-straddles-limit',
  'destination-matters',
  'form-unknown',
  'salt-silent',
  'person-decides',
  'equipment-parameter-unknown',
  'edition-not-held',
])

/**
 * One word for the row. `controlled`: at least one certain finding is in effect. `review`: only possible ones, or something
 * that matters is unknown. `not-listed`: all of it is known and none of it is covered. `unidentified`: neither.
 */
export function verdictOf(
  findings: readonly Finding[],
  substances: readonly IdentifiedSubstance[],
  issues: readonly Issue[],
  allIdentified: boolean,
): Verdict {
  if (findings.some((finding) => finding.certainty === 'certain' && finding.effect === 'controlled'))
    return 'controlled'
  const possible = findings.some((finding) => finding.certainty === 'possible' && finding.effect !== 'exempt')
  if (possible || issues.some((issue) => NEEDS_A_PERSON.has(issue.code))) return 'review'
  // A polymer that was recognised is no unknown, but what it is made of may be listed.
  if (allIdentified && issues.some((issue) => issue.code === 'polymer')) return 'review'
  const open = !allIdentified || issues.some((issue) => LEAVES_IDENTITY_OPEN.has(issue.code))
  if (!open) return 'not-listed'
  // Part of the row is known and bears findings (exempt or below a limit), part is not: a person looks.
  return findings.length > 0 && substances.length > 0 ? 'review' : 'unidentified'
}
