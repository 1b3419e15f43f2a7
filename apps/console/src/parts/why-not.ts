import type { Me } from '../api/replies.ts'
import { may } from '../api/session.ts'
import * as m from '../messages/messages.js'

/** Why this person may not do something now, and what would allow it; null: they may. The server decides again. */
export function whyNotMay(me: Me, action: string): string | null {
  if (may(me, action)) return null
  return me.isStrong ? m.only_administrators() : m.needs_second_factor()
}
