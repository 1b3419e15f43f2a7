import type { Proposal } from '../api/replies.ts'
import { formatDate } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { scopesText } from './scope-words.ts'
import { nameOf, roleWord } from './who.tsx'

interface ActionWords {
  readonly act: () => string
  /** Who may approve it. */
  readonly approver: () => string
}

const ACTIONS: ReadonlyMap<string, ActionWords> = new Map([
  ['accounts.grant-role', { act: m.act_grant_role, approver: m.approver_power }],
  ['accounts.recover', { act: m.act_recover, approver: m.approver_power }],
  ['accounts.issue-key', { act: m.act_issue_key, approver: m.approver_key }],
])
const DETAILS: ReadonlyMap<string, { readonly name: () => string; readonly shown: (value: string) => string }> =
  new Map([
    ['role', { name: m.role_to_grant, shown: roleWord }],
    ['label', { name: m.key_label, shown: (label: string) => label }],
    ['scopes', { name: m.key_scopes, shown: (scopes: string) => scopesText(scopes.split(', ')) }],
    ['expiresAt', { name: m.key_until, shown: formatDate }],
  ])
const WHY_NOT: ReadonlyMap<string, () => string> = new Map([
  ['decided', m.approve_not_decided],
  ['lapsed', m.approve_not_lapsed],
  ['own', m.approve_not_own],
  ['about-oneself', m.approve_not_about_oneself],
  ['weak-sign-in', m.needs_second_factor],
  ['not-allowed', m.approve_not_allowed],
])

/** What is asked, and about whom. */
export function subjectOf({ action, about }: Proposal): string {
  const act = ACTIONS.get(action)?.act() ?? action
  return about === null ? act : `${act}: ${nameOf(about)}`
}

/** The words of the command, name and value; what nobody needs in order to decide is left out. */
export function detailsOf({ detail }: Proposal): readonly (readonly [string, string])[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    const words = DETAILS.get(name)
    return words === undefined ? [] : [[words.name(), words.shown(value)] as const]
  })
}

export function approverOf(action: string): string {
  return ACTIONS.get(action)?.approver() ?? m.approver_other()
}

/** Why one person is not enough. */
export function whySecondPerson(action: string): string {
  return ACTIONS.has(action) ? m.why_second_power() : m.somebody_else_approves()
}

/** Null: this person may approve it. */
export function whyNotApprove({ mayApprove, whyNotCode }: Proposal): string | null {
  return mayApprove ? null : (WHY_NOT.get(whyNotCode ?? '')?.() ?? m.somebody_else_approves())
}

/** Whether somebody may still decide it. */
export function isWaiting({ state, whyNotCode }: Proposal): boolean {
  return state === 'open' && whyNotCode !== 'lapsed'
}
