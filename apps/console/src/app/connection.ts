import { useEffect, useSyncExternalStore, useState } from 'react'
import { useEngine } from '../engine/use-engine.ts'

/** Storing the console fetches all of it once more: not while somebody waits for a first answer. */
const STORE_AFTER_MS = 1_000

/** Whether there is a network. The console does not need one: this only says so. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      addEventListener('online', watcher)
      addEventListener('offline', watcher)
      return () => {
        removeEventListener('online', watcher)
        removeEventListener('offline', watcher)
      }
    },
    () => navigator.onLine,
  )
}

/** Whether everything is on this device, so that the console opens again without a server. */
export function useStoredOnDevice(): boolean {
  const [stored, setStored] = useState(false)
  const opening = useEngine().status === 'opening'
  useEffect(() => {
    if (opening || !('serviceWorker' in navigator) || import.meta.env.DEV) return undefined
    const store = (): void =>
      void navigator.serviceWorker
        .register('./service-worker.js')
        .then(() => navigator.serviceWorker.ready)
        .then(() => setStored(true))
        .catch(() => setStored(false)) // a browser that stores nothing (private window): the console works while it is open
    const timer = setTimeout(store, STORE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [opening])
  return stored
}
