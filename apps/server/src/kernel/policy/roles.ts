/** The roles of people, in the words of the law of the product. A person may hold several, except where duties are separate. */
export const ROLES = [
  'facility-custodian',
  'facility-security-officer',
  'authority-officer',
  'inspector',
  'licensing-officer',
  'countersigner',
  'customs-officer',
  'analyst',
  'elimination-manager',
  'verifier',
  'programme-manager',
  'auditor',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

/**
 * Who is told which rule refused them: those who answer for the rules, those who examine them, and those who must mend an
 * account. To anybody else a list of rules would be a map for a stolen account.
 */
const RULE_READERS: ReadonlySet<Role> = new Set<Role>([
  'authority-officer',
  'inspector',
  'licensing-officer',
  'countersigner',
  'auditor',
  'administrator',
])

export function maySeeRules(roles: Iterable<Role>): boolean {
  return [...roles].some((role) => RULE_READERS.has(role))
}
