import type { RouteAccess } from '../route.ts'

/** What may be said to who comes without a right to be there. */
const AT_THE_DOOR = ['session-missing', 'policy-denied', 'policy-failed', 'too-many-requests'] as const
/** What any change may meet on its way to the journal. */
const ON_THE_WAY = [
  'request-from-elsewhere',
  'command-id-used',
  'command-running',
  'input-malformed',
  'body-too-large',
  'journal-busy',
  'connection-lost',
  'outcome-unknown',
  'disk-full',
  'too-many-connections',
  'contention',
  'time-limit',
] as const

/** Every code that a route may refuse with: its own, and those that its kind of route has in common. */
export function refusalsOf({ method, askers, described }: RouteAccess): readonly string[] {
  if (described === null) return []
  const isRead = method === 'GET'
  const takes = Object.keys({ ...described.params, ...described.asks })
  return [
    ...new Set([
      ...described.refusals,
      ...(takes.length > 0 ? ['request-malformed'] : []),
      ...('body' in described.asks ? ['request-too-large', 'request-not-json'] : []),
      ...(askers === 'anybody' ? [] : AT_THE_DOOR),
      ...(askers === 'people-and-programs' ? ['key-unknown'] : []),
      ...(askers !== 'anybody' && !isRead ? ['idempotency-key-malformed'] : []),
      ...(isRead ? [] : ON_THE_WAY),
      'server-failed',
    ]),
  ]
}
