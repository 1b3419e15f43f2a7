import type { Direction, Lists, StateNotParty } from '@holdfast/control-lists'

/** What the other country is under the Convention on the day asked about; null: the row does not say. */
export type Partner = 'state-party' | 'state-not-party' | null

export interface Movement {
  readonly direction: Direction | null
  readonly partner: Partner
  /** For sentences: the country that decides, as ISO 3166 code, where it is known. */
  readonly partnerCountry: string | null
  /** Origins and destinations as written that are no country known here. */
  readonly unknownCountries: readonly string[]
}

/** Languages in which a manifest may name a country. */
const COUNTRY_LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const
/** Names that manifests use and name tables do not. */
const COUNTRY_ALIASES: readonly (readonly [string, string])[] = [
  ['dprk', 'KP'],
  ['prk', 'KP'],
  ['democratic people s republic of korea', 'KP'],
  ['rpdc', 'KP'],
  ['isr', 'IL'],
  ['egy', 'EG'],
  ['arab republic of egypt', 'EG'],
  ['ssd', 'SS'],
  ['usa', 'US'],
  ['u s a', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['uae', 'AE'],
  ['russia', 'RU'],
  ['south korea', 'KR'],
  ['republic of korea', 'KR'],
  ['turkey', 'TR'],
  ['ivory coast', 'CI'],
  ['prc', 'CN'],
  ['holland', 'NL'],
]
const COUNTRY_TEXT_LENGTH_MAX = 100
const MEMO_SIZE_MAX = 1_000
const NONE: readonly string[] = []

let allCountries: ReadonlyMap<string, string> | null = null

/** The ISO 3166 code of a country given by code or name, in any language that manifests use; null where it is none. */
export function countryCode(text: string): string | null {
  if (text.length > COUNTRY_TEXT_LENGTH_MAX) return null
  allCountries ??= countryNames()
  return readCountry(text, allCountries)
}

export function movementReader(
  lists: Lists,
): (
  origin: string | undefined,
  destination: string | undefined,
  direction: Direction | undefined,
  asOf: string,
) => Movement {
  const memo = new Map<string, string | null>()
  const country = (text: string | undefined): string | null => {
    if (text === undefined || text.length > COUNTRY_TEXT_LENGTH_MAX) return null
    const known = memo.get(text)
    if (known !== undefined) return known
    const read = countryCode(text)
    if (memo.size >= MEMO_SIZE_MAX) memo.clear()
    memo.set(text, read)
    return read
  }
  return (origin, destination, direction, asOf) => {
    const unknownCountries =
      origin === undefined && destination === undefined
        ? NONE
        : [origin, destination].filter(
            (text): text is string => text !== undefined && text.trim() !== '' && country(text) === null,
          )
    if (direction === 'domestic') return { direction, partner: 'state-party', partnerCountry: null, unknownCountries }
    const from = country(origin)
    const to = country(destination)
    const outside = (code: string | null): boolean => code !== null && isOutside(lists.statesNotParty, code, asOf)
    // A State not Party at either end decides, whichever way the goods go.
    const outsider = outside(to) ? to : outside(from) ? from : null
    if (outsider !== null)
      return { direction: direction ?? null, partner: 'state-not-party', partnerCountry: outsider, unknownCountries }
    const partner = direction === 'import' ? from : direction === 'transit' ? (from === null ? null : to) : to
    return {
      direction: direction ?? null,
      partner: partner === null ? null : 'state-party',
      partnerCountry: partner,
      unknownCountries,
    }
  }
}

function isOutside(states: readonly StateNotParty[], code: string, asOf: string): boolean {
  return states.some(
    (state) =>
      state.iso2 === code &&
      (state.from === null || state.from <= asOf) &&
      (state.until === null || asOf < state.until),
  )
}

function readCountry(text: string, countries: ReadonlyMap<string, string>): string | null {
  const whole = countries.get(countryKey(text))
  if (whole !== undefined) return whole
  const parts = text.split(/[,;()/]+/u).toReversed()
  for (const part of parts) {
    const found = countries.get(countryKey(part))
    if (found !== undefined) return found
  }
  return null
}

function countryKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const displays = COUNTRY_LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const english = displays[0]?.of(code)
      if (english === undefined || /unknown/iu.test(english)) continue
      names.set(code.toLowerCase(), code)
      for (const display of displays) {
        const name = display.of(code)
        if (name !== undefined) names.set(countryKey(name), code)
      }
    }
  }
  for (const [alias, code] of COUNTRY_ALIASES) names.set(alias, code)
  return names
}
