import type { Me } from '../../api/replies.ts'
import { may } from '../../api/session.ts'
import * as m from '../../messages/messages.js'

interface ServerPage {
  readonly to:
    | '/screenings'
    | '/reviews'
    | '/rescreenings'
    | '/accounts'
    | '/proposals'
    | '/keys'
    | '/evidence'
    | '/system'
  readonly name: () => string
  /** One of these actions must be allowed. */
  readonly for: readonly string[]
}

const PAGES: readonly ServerPage[] = [
  { to: '/screenings', name: m.nav_screenings, for: ['screening.read', 'screening.read-own'] },
  { to: '/reviews', name: m.nav_reviews, for: ['screening.settle-review'] },
  { to: '/rescreenings', name: m.nav_rescreenings, for: ['screening.rescreen'] },
  { to: '/proposals', name: m.nav_proposals, for: ['accounts.list', 'accounts.grant-role', 'screening.settle-review'] },
  { to: '/accounts', name: m.nav_accounts, for: ['accounts.list'] },
  { to: '/keys', name: m.nav_keys, for: ['accounts.issue-key', 'accounts.revoke-key'] },
  { to: '/evidence', name: m.nav_evidence, for: ['evidence.read-checkpoint', 'evidence.read-receipts'] },
  { to: '/system', name: m.nav_system, for: ['system.read-health', 'system.read-storage'] },
]

export function pagesFor(me: Me): readonly ServerPage[] {
  return PAGES.filter((page) => may(me, ...page.for))
}
