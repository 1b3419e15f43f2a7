import type { Role } from '../kernel/policy/roles.ts'

export interface DemoPerson {
  readonly signInName: string
  readonly displayName: string
  readonly role: Role
}

/** The first two become administrators by the set-up codes; they make everybody else, each grant approved by the other. */
export const ADMINISTRATORS: readonly DemoPerson[] = [
  { signInName: 'administrator', displayName: 'Ada Kiplagat', role: 'administrator' },
  { signInName: 'administrator-2', displayName: 'Benedikt Sorensen', role: 'administrator' },
]

/** One account for each other role. Nobody of these names is meant. */
export const OTHERS: readonly DemoPerson[] = [
  { signInName: 'custodian', displayName: 'Chipo Marandu', role: 'facility-custodian' },
  { signInName: 'security', displayName: 'Daud Rahimi', role: 'facility-security-officer' },
  { signInName: 'authority', displayName: 'Elena Markova', role: 'authority-officer' },
  { signInName: 'inspector', displayName: 'Farid Benali', role: 'inspector' },
  { signInName: 'licensing', displayName: 'Grace Lindqvist', role: 'licensing-officer' },
  { signInName: 'countersigner', displayName: 'Hugo Ferreira', role: 'countersigner' },
  { signInName: 'customs', displayName: 'Imani Okello', role: 'customs-officer' },
  { signInName: 'analyst', displayName: 'Jonas Weber', role: 'analyst' },
  { signInName: 'elimination', displayName: 'Katya Petrenko', role: 'elimination-manager' },
  { signInName: 'verifier', displayName: 'Luis Ortega', role: 'verifier' },
  { signInName: 'programme', displayName: 'Mei Tanaka', role: 'programme-manager' },
  { signInName: 'auditor', displayName: 'Noor Haddad', role: 'auditor' },
]

/** Everybody's, shown on the sign-in page: a demonstration holds nothing that is worth guarding. */
export const DEMO_PASSWORD = 'demonstration-only-2026'
