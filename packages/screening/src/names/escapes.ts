/** Characters that came through a web form or a database as codes: `&#104;`, `&eacute;`, `%67`. */
export interface Escape {
  /** What is meant; never empty. */
  readonly text: string
  /** Length in the text as written. */
  readonly length: number
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy
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
  const lead = byteAt(text, at)
  const width = widthOf(lead)
  if (width === 0) return null
  const length = width * BYTE_LENGTH
  const before = text[at - 1] ?? ''
  const isInWord = /\p{L}/u.test(before) || byteAt(text, at - BYTE_LENGTH) >= 0
  if (!isInWord && (/\d/.test(before) || byteAt(text, at + length) < 0)) return null
  let codePoint = width === 1 ? lead : lead & (0x7f >> width)
  for (let next = at + BYTE_LENGTH; next < at + length; next += BYTE_LENGTH) {
    const byte = byteAt(text, next)
    if (byte < 0x80 || byte >= 0xc0) return null
    codePoint = (codePoint << 6) | (byte & 0x3f)
  }
  return codePoint > 0 && codePoint <= CODE_POINT_MAX ? { text: String.fromCodePoint(codePoint), length } : null
}

/** `%6F` is one byte. */
const BYTE_LENGTH = 3
const BYTE = /%[\da-f]{2}/iy

/** The byte that is written at `at`, -1 where none is. */
function byteAt(text: string, at: number): number {
  if (at < 0) return -1
  BYTE.lastIndex = at
  return BYTE.test(text) ? Number.parseInt(text.slice(at + 1, at + BYTE_LENGTH), 16) : -1
}

/** How many bytes the character has that begins with this one; zero when none does. */
function widthOf(lead: number): number {
  if (lead < 0) return 0
  if (lead < 0x80) return 1
  if (lead < 0xc0) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0
}
