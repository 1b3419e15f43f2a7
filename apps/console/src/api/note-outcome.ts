import type { Outcome } from './client.ts'
import { endSessionHere, noteReachable } from './session.ts'

/** What any outcome shows of the session and the connection, so that the frame can say it. */
export function noteOutcome(outcome: Outcome<unknown>): void {
  const lost = !outcome.ok && outcome.failure.kind === 'lost'
  noteReachable(!lost)
  if (!outcome.ok && outcome.failure.kind === 'refused' && outcome.failure.code === 'session-missing') endSessionHere()
}
