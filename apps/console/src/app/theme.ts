import { useSyncExternalStore } from 'react'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORAGE_KEY = 'holdfast.theme' // also read by theme.js, before the first paint

const watchers = new Set<() => void>()
const system = matchMedia('(prefers-color-scheme: dark)')
system.addEventListener('change', apply)

export function useTheme(): Theme {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => themeOf(localStorage.getItem(STORAGE_KEY)),
  )
}

export function chooseTheme(text: string): void {
  localStorage.setItem(STORAGE_KEY, themeOf(text))
  apply()
  for (const watcher of watchers) watcher()
}

function apply(): void {
  const theme = themeOf(localStorage.getItem(STORAGE_KEY))
  document.documentElement.dataset['theme'] = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme
}

function themeOf(text: string | null): Theme {
  return THEMES.find((theme) => theme === text) ?? 'auto'
}
