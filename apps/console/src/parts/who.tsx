import type { Who } from '../api/replies.ts'
import * as m from '../messages/messages.js'

type NamedLike = Pick<Who, 'account' | 'displayName'> & Partial<Pick<Who, 'isProgram'>>

/** A person by name, a program by what its key is for; where that is sealed or forgotten, by the end of the id. */
export function nameOf({ account, displayName, isProgram }: NamedLike): string {
  if (displayName !== null) return displayName
  return isProgram === true ? m.a_program() : m.account_unnamed({ id: account.slice(-6) })
}

const ROLE_WORDS: Readonly<Record<string, () => string>> = {
  'facility-custodian': m.role_facility_custodian,
  'facility-security-officer': m.role_facility_security_officer,
  'authority-officer': m.role_authority_officer,
  inspector: m.role_inspector,
  'licensing-officer': m.role_licensing_officer,
  countersigner: m.role_countersigner,
  'customs-officer': m.role_customs_officer,
  analyst: m.role_analyst,
  'elimination-manager': m.role_elimination_manager,
  verifier: m.role_verifier,
  'programme-manager': m.role_programme_manager,
  auditor: m.role_auditor,
  administrator: m.role_administrator,
}

export const ROLES: readonly string[] = Object.keys(ROLE_WORDS)

export function roleWord(role: string): string {
  return ROLE_WORDS[role]?.() ?? role
}
