import { useSyncExternalStore } from 'react'

/** As the style sheet has it: below this width a page is a column. */
const NARROW = matchMedia('(max-width: 700px)')

/** Whether the page is a column. Only for what must stand elsewhere in a column; all else is the style sheet's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      NARROW.addEventListener('change', watcher)
      return () => NARROW.removeEventListener('change', watcher)
    },
    () => NARROW.matches,
  )
}
