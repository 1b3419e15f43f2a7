import type { Finding, LetteredReason, Reason } from '@holdfast/screening'
import { letteredReasons } from '@holdfast/screening'
import type { EntryText } from '../engine/protocol.ts'

/** The reasons as the page shows them: clauses of a family mark atoms; that a substance is the named one marks none. */
export function shownReasons(finding: Finding, entry: EntryText | null): readonly LetteredReason[] {
  const reasons = finding.reasons
    .filter((reason) => !saysTheSame(reason, finding, entry))
    .map((reason) => (isClause(reason, entry) ? reason : { clause: reason.clause, text: reason.text, atoms: [] }))
  return letteredReasons({ reasons }, entry)
}

export function marksAtoms(finding: Finding | undefined, entry: EntryText | null): boolean {
  return finding?.reasons.some((reason) => reason.atoms.length > 0 && isClause(reason, entry)) ?? false
}

/** An entry that names one substance is quoted already: the same words as a reason tell nothing more. */
function saysTheSame({ clause, text }: Reason, { title }: Finding, entry: EntryText | null): boolean {
  return clause === 'identity' && (text === title || text === entry?.text)
}

function isClause({ clause }: Reason, entry: EntryText | null): boolean {
  return entry?.clauses.some(({ id }) => id === clause) ?? false
}
