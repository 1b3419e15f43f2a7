import * as m from '../messages/messages.js'

const NAMES: ReadonlyMap<string, () => string> = new Map([
  ['', m.nav_border_check],
  ['manifests', m.nav_manifests],
  ['lists', m.nav_control_lists],
  ['sign-in', m.sign_in],
  ['set-up', m.set_up],
  ['invitation', m.invitation],
  ['account', m.own_account],
  ['screenings', m.nav_screenings],
  ['reviews', m.nav_reviews],
  ['rescreenings', m.nav_rescreenings],
  ['accounts', m.nav_accounts],
  ['proposals', m.nav_proposals],
  ['keys', m.nav_keys],
  ['evidence', m.nav_evidence],
  ['system', m.nav_system],
])

/** The name of the page at a path, by the first part of it. */
export function pageName(path: string): string {
  return (NAMES.get(path.split('/')[1] ?? '') ?? m.no_such_page)()
}
