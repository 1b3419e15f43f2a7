import { useSyncExternalStore } from 'react'
import { store, stored } from './storage.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORAGE_KEY = 'holdfast.theme' // also read by theme.js, before the first paint

let chosen = themeOf(stored(STORAGE_KEY))
const watchers = new Set<() => void>()
const system = matchMedia('(prefers-color-scheme: dark)')
system.addEventListener('change', apply)

export function useTheme(): Theme {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => chosen,
  )
}

export function chooseTheme(text: string): void {
  chosen = themeOf(text)
  store(STORAGE_KEY, chosen)
  apply()
  for (const watcher of watchers) watcher()
}

function apply(): void {
  document.documentElement.dataset['theme'] = chosen === 'auto' ? (system.matches ? 'dark' : 'light') : chosen
}

function themeOf(text: string | null): Theme {
  return THEMES.find((theme) => theme === text) ?? 'auto'
}
