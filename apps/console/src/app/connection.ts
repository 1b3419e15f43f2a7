import { useEffect, useSyncExternalStore, useState } from 'react'

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
  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    void navigator.serviceWorker
      .register('./service-worker.js')
      .then(() => navigator.serviceWorker.ready)
      .then(() => setStored(true))
      .catch(() => setStored(false)) // a browser that stores nothing (private window): the console works while it is open
  }, [])
  return stored
}
