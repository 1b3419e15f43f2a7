import { useSyncExternalStore } from 'react'
import { store, stored } from './storage.ts'

// How the person who works here has the console laid out: kept by this browser, and written on the page for the styles.

/** Off where this browser keeps nothing. */
export interface Setting {
  readonly isOn: () => boolean
  readonly set: (isOn: boolean) => void
  readonly watch: (watcher: () => void) => () => void
}

function settingOf(name: 'comfortable' | 'folded'): Setting {
  const key = `holdfast.${name}`
  const watchers = new Set<() => void>()
  let isOn = stored(key) === 'yes'
  const apply = (): void => {
    document.documentElement.toggleAttribute(`data-${name}`, isOn)
  }
  apply()
  return {
    isOn: () => isOn,
    set: (next) => {
      isOn = next
      store(key, next ? 'yes' : 'no')
      apply()
      for (const watcher of watchers) watcher()
      dispatchEvent(new Event('resize')) // tables measure their rows anew
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

/** Rows and controls with more room. */
export const comfortable = settingOf('comfortable')
/** The navigation is out of the way. */
export const folded = settingOf('folded')

export function useSetting({ watch, isOn }: Setting): boolean {
  return useSyncExternalStore(watch, isOn)
}
