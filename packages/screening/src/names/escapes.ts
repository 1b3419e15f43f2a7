/** Characters that came through a web form or a database as codes: `&#104;`, `&eacute;`, `%67`. */
export interface Escape {
  /** What is meant; never empty. */
  readonly text: string
  /** Length in the text as written. */
  readonly length: number
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy
const PERCENT_RUN = /(?:%[\da-f]{2})+/iy
/** How long a run of percent escapes is read in one go. */
const RUN_LENGTH_MAX = 192
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
  const run = PERCENT_RUN.exec(text)?.[0].slice(0, RUN_LENGTH_MAX)
  if (run === undefined) return null
  const isInWord = /\p{L}/u.test(text[at - 1] ?? '')
  const isRun = run.length > 3 && !/\d/.test(text[at - 1] ?? '')
  if (!isInWord && !isRun) return null
  const meant = utf8(run)
  return meant === null ? null : { text: meant, length: run.length }
}

function utf8(run: string): string | null {
  const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
  const text = new TextDecoder().decode(bytes)
  return text.includes('\ufffd') ? null : text
}
