import { useSyncExternalStore } from 'react'
import { ask } from './client.ts'
import { type Me, me } from './replies.ts'

/** Who works here. Without a server that knows people there is nobody to be, and no sign-in is offered. */
export type Session =
  | { readonly status: 'asking' }
  | { readonly status: 'none' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly me: Me; readonly isReachable: boolean }

let current: Session = { status: 'asking' }
const watchers = new Set<() => void>()

function become(next: Session): void {
  current = next
  for (const watcher of watchers) watcher()
}

export function useSession(): Session {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => current,
  )
}

/** Who is signed in, where somebody is. */
export function useMe(): Me | null {
  const session = useSession()
  return session.status === 'signed-in' ? session.me : null
}

/** Asks the server anew who is signed in. A lost connection signs nobody out. */
export async function refreshSession(): Promise<void> {
  const outcome = await ask('me', me)
  if (outcome.ok) become({ status: 'signed-in', me: outcome.value, isReachable: true })
  else if (outcome.failure.kind === 'refused')
    become({ status: outcome.failure.status === 401 ? 'signed-out' : 'none' })
  else if (current.status === 'signed-in') become({ ...current, isReachable: false })
  else if (current.status === 'asking') become({ status: 'none' })
}

/** The server said that the session has ended. */
export function endSessionHere(): void {
  if (current.status === 'signed-in') become({ status: 'signed-out' })
}

/** What a question to the server showed of the connection. */
export function noteReachable(isReachable: boolean): void {
  if (current.status === 'signed-in' && current.isReachable !== isReachable) become({ ...current, isReachable })
}

/** Watches for the network to come back. */
export function startSession(): void {
  void refreshSession()
  addEventListener('online', () => void refreshSession())
}

export function may(person: Me | null, ...actions: readonly string[]): boolean {
  return person !== null && actions.some((action) => person.actions.includes(action))
}
