/** Characters that came through a web form or a database as codes: `&#104;`, `&eacute;`, `%67`. */
export interface Escape {
  /** What is meant; never empty. */
  readonly text: string
  /** Length in the text as written. */
  readonly length: number
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy
/** As many percent escapes as are read in one go. */
const PERCENT_RUN = /(?:%[\da-f]{2}){1,60}/iy
const CODE_POINT_MAX = 0x10ffff

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hyphen: '-',
  middot: '·',
  bull: '•',
  prime: '′',
  lsquo: '‘',
  rsquo: '’',
  comma: ',',
  period: '.',
  percnt: '%',
  deg: '°',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  omega: 'ω',
  mu: 'μ',
  micro: 'µ',
}

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}

/** The escape that begins at `at`, where the text has `&` or `%`; null when it is a plain sign. */
export function escapeAt(text: string, at: number): Escape | null {
  return text[at] === '&' ? entityAt(text, at) : percentAt(text, at)
}

function entityAt(text: string, at: number): Escape | null {
  ENTITY.lastIndex = at
  const [written, decimal, hex, name] = ENTITY.exec(text) ?? []
  if (written === undefined) return null
  const meant = name === undefined ? numbered(decimal, hex) : named(name)
  return meant === null ? null : { text: meant, length: written.length }
}

function numbered(decimal: string | undefined, hex: string | undefined): string | null {
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return codePoint > 0 && codePoint <= CODE_POINT_MAX ? String.fromCodePoint(codePoint) : null
}

function named(name: string): string | null {
  const accent = ACCENTS[name.slice(1)]
  if (accent !== undefined) return `${name.slice(0, 1)}${accent}`
  const sign = NAMED[name.toLowerCase()]
  return sign === undefined ? null : sign
}

/** A percentage is no escape: "98%20 kg" stays, and so does "%50", as Turkish writes it. */
function percentAt(text: string, at: number): Escape | null {
  PERCENT_RUN.lastIndex = at
  const run = PERCENT_RUN.exec(text)?.[0]
  if (run === undefined) return null
  const isInWord = /\p{L}/u.test(text[at - 1] ?? '')
  const isRun = run.length > 3 && !/\d/.test(text[at - 1] ?? '')
  if (!isInWord && !isRun) return null
  const bytes = wholeCharacters(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16)))
  const meant = decoder.decode(bytes)
  return meant === '' || meant.includes('\ufffd') ? null : { text: meant, length: bytes.length * 3 }
}

const decoder = new TextDecoder()
const CONTINUATION_FROM = 0x80
const LEAD_FROM = 0xc0

/** Without the beginning of a character whose other bytes come behind the run. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let last = bytes.length - 1
  while (last > 0 && (bytes[last] ?? 0) >= CONTINUATION_FROM && (bytes[last] ?? 0) < LEAD_FROM) last--
  const lead = bytes[last] ?? 0
  const width = lead < CONTINUATION_FROM ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  return last + width <= bytes.length ? bytes : bytes.subarray(0, last)
}
