/** Languages in which a manifest may name a country. */
const COUNTRY_LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const
/** Names that manifests use and name tables do not. */
const COUNTRY_ALIASES: readonly (readonly [string, string])[] = [
  ['dprk', 'KP'],
  ['prk', 'KP'],
  ['democratic people s republic of korea', 'KP'],
  ['dem people s republic of korea', 'KP'],
  ['dem people s rep of korea', 'KP'],
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
  ['republique populaire democratique de coree', 'KP'],
  ['republica popular democratica de corea', 'KP'],
  ['корейская народно демократическая республика', 'KP'],
  ['народно демократическая республика корея', 'KP'],
  ['кндр', 'KP'],
  ['جمهورية كوريا الشعبية الديمقراطية', 'KP'],
  ['朝鲜民主主义人民共和国', 'KP'],
  ['republique de coree', 'KR'],
  ['republica de corea', 'KR'],
  ['республика корея', 'KR'],
  ['democratic republic of the congo', 'CD'],
  ['republic of the congo', 'CG'],
  ['congo', 'CG'],
  ['drc', 'CD'],
  ['former yugoslav republic of macedonia', 'MK'],
  ['macedonia', 'MK'],
  ['lao people s democratic republic', 'LA'],
  ['federated states of micronesia', 'FM'],
  ['holy see', 'VA'],
  ['cabo verde', 'CV'],
  ['türkiye', 'TR'],
]
const COUNTRY_TEXT_LENGTH_MAX = 100
const MEMO_SIZE_MAX = 1_000

let allCountries: ReadonlyMap<string, string> | null = null

/** The ISO 3166 code of a country given by code or name, in any language that manifests use; null where it is none. */
export function countryCode(text: string): string | null {
  if (typeof text !== 'string' || text.length > COUNTRY_TEXT_LENGTH_MAX) return null
  allCountries ??= countryNames()
  return readCountry(text, allCountries)
}

/** Reads countries and remembers some: a file names a handful, again and again. */
export function countryReader(): (text: string | undefined) => string | null {
  const memo = new Map<string, string | null>()
  return (text) => {
    if (text === undefined || text.length > COUNTRY_TEXT_LENGTH_MAX) return null
    const known = memo.get(text)
    if (known !== undefined) return known
    const read = countryCode(text)
    if (memo.size >= MEMO_SIZE_MAX) memo.clear()
    memo.set(text, read)
    return read
  }
}

function readCountry(text: string, countries: ReadonlyMap<string, string>): string | null {
  const whole = countries.get(countryKey(text))
  if (whole !== undefined) return whole
  const parts = text.split(/[,;()/]+/u).toReversed()
  // "Korea, Democratic People's Republic of" as name tables sort it: first with the words in their order.
  for (const candidate of [parts.join(' '), ...parts]) {
    const found = countries.get(countryKey(candidate))
    if (found !== undefined) return found
  }
  return null
}

const ARTICLE = /^(?:the|la|le|les|el|l) /u

function countryKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLE, '')
}

function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const displays = COUNTRY_LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  for (const code of regionCodes()) {
    const english = displays[0]?.of(code)
    if (english === undefined || /unknown/iu.test(english)) continue
    // Codes that were given up (DD, SU, UK) stand for the country of today.
    const today = new Intl.Locale(`und-${code}`).region ?? code
    names.set(code.toLowerCase(), today)
    if (today !== code) continue
    for (const display of displays) {
      const name = display.of(code)
      if (name !== undefined) names.set(countryKey(name), code)
    }
  }
  for (const [alias, code] of COUNTRY_ALIASES) names.set(countryKey(alias), code)
  return names
}

function* regionCodes(): Generator<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const first of letters) for (const second of letters) yield first + second
}
