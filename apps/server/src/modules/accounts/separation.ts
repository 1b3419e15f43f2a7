import { ROLES, type Role } from '../../kernel/policy/roles.ts'

interface Separation {
  readonly role: Role
  readonly notWith: readonly Role[]
  readonly because: string
}

const OVERSEERS: readonly Role[] = [
  'authority-officer',
  'inspector',
  'licensing-officer',
  'countersigner',
  'customs-officer',
  'analyst',
  'verifier',
]

/** Duties that one person may not join. The manual prints the same table, and a test compares them. */
export const SEPARATIONS: readonly Separation[] = [
  { role: 'administrator', notWith: others('administrator'), because: 'who manages accounts reads no content' },
  { role: 'auditor', notWith: others('auditor'), because: 'nobody examines their own work' },
  { role: 'countersigner', notWith: ['licensing-officer'], because: 'the second decision is not the first one’s' },
  { role: 'verifier', notWith: ['elimination-manager'], because: 'who destroys does not confirm' },
  { role: 'facility-security-officer', notWith: ['facility-custodian'], because: 'who guards does not keep the books' },
  { role: 'facility-custodian', notWith: OVERSEERS, because: 'who is overseen does not oversee' },
  { role: 'facility-security-officer', notWith: OVERSEERS, because: 'who is overseen does not oversee' },
]

/** Why the role may not be joined to those held, or null when it may. */
export function separationOf(
  held: ReadonlySet<Role>,
  role: Role,
): { readonly with: Role; readonly because: string } | null {
  for (const { role: one, notWith, because } of SEPARATIONS) {
    const clash =
      one === role
        ? notWith.find((other) => held.has(other))
        : notWith.includes(role) && held.has(one)
          ? one
          : undefined
    if (clash !== undefined) return { with: clash, because }
  }
  return null
}

function others(role: Role): readonly Role[] {
  return ROLES.filter((other) => other !== role)
}
