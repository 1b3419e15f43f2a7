import { useSyncExternalStore } from 'react'
import { store, stored } from '../app/storage.ts'
import type { Locale } from '../messages/runtime.js'
import { locales, overwriteGetLocale } from '../messages/runtime.js'

const STORAGE_KEY = 'holdfast.language'

/** Each language in its own words: it must be found by somebody who reads no other. */
export const LANGUAGES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  ar: 'العربية',
}

/** For Intl: Latin digits and the common calendar, as goods papers have them. */
const INTL_LOCALES: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  ar: 'ar-u-nu-latn-ca-gregory',
}

let current: Locale = firstLocale()
const watchers = new Set<() => void>()
overwriteGetLocale(() => current)
applyToPage()

export function useLocale(): Locale {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => current,
  )
}

export function chooseLocale(text: string): void {
  const locale = parseLocale(text)
  if (locale === null) return
  current = locale
  store(STORAGE_KEY, locale)
  applyToPage()
  for (const watcher of watchers) watcher()
}

export function currentLocale(): Locale {
  return current
}

export function intlLocale(): string {
  return INTL_LOCALES[current]
}

function applyToPage(): void {
  // Words are also used where there is no page, such as in a worker.
  if (typeof document === 'undefined') return
  document.documentElement.lang = current
  document.documentElement.dir = current === 'ar' ? 'rtl' : 'ltr'
}

function firstLocale(): Locale {
  const asked = [stored(STORAGE_KEY) ?? '', ...navigator.languages]
  for (const text of asked) {
    const locale = parseLocale(text.slice(0, 2).toLowerCase())
    if (locale !== null) return locale
  }
  return 'en'
}

function parseLocale(text: string): Locale | null {
  return locales.find((locale) => locale === text) ?? null
}
