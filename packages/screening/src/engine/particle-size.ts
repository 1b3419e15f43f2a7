/** How big the particles are, in micrometres, as far as the text says: a lone figure is the biggest or a mean. */
export interface ParticleSize {
  readonly minUm: number
  readonly maxUm: number
}

const NUMBER = String.raw`(\d{1,6}(?:[.,]\d{1,3})?)`
const MICROMETRE = String.raw`(?:[µμ]m|um|microns?|micromet(?:er|re)s?|микрон\p{L}*|мкм|微米|ميكرون)`
/** What such a figure is of when the packaging follows it. */
const OF_PACKAGING = String.raw`(?!\s{0,3}(?:thick|liners?|bags?|sacks?|films?|foils?|coat|layer|pe\b|ldpe\b))`
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d.,])${NUMBER}\s{0,3}(?:${MICROMETRE})?\s{0,3}(?:-|–|to|до|à|a)\s{0,3}${NUMBER}\s{0,3}${MICROMETRE}(?![\p{L}])${OF_PACKAGING}`,
  'iu',
)
const LEAST = new RegExp(
  String.raw`(?:>=?|≥|\+|\babove|\bover|\bmore than|\bgreater than|\bminimum|\bmin\.?|более|свыше|大于)\s{0,3}${NUMBER}\s{0,3}${MICROMETRE}(?![\p{L}])${OF_PACKAGING}`,
  'iu',
)
const FIGURE = new RegExp(String.raw`(?<![\p{L}\d.,])${NUMBER}\s{0,3}${MICROMETRE}(?![\p{L}])${OF_PACKAGING}`, 'iu')
/** Wires an inch of the sieve: the more, the finer. What passes 200 mesh is below 75 µm. */
const MESH = /(?:[+-]?\s?(?<![\d.,])(\d{2,4})\s?(?:mesh)?\s?[\s/,–-]\s?)?([+-]?)\s?(?<![\d.,])(\d{2,4})\s?(?:mesh|目)/iu
const MESH_WIDTH_UM = 14_900

/** "In liners of 250 µm". */
const AFTER_PACKAGING =
  /(?:liner|bag|sack|film|foil|coating|layer|thickness|thick)s?[\s,:(]{1,3}(?:of |> ?)?(?:[\d.,]+\s?[-–]\s?)?$/iu
const BEFORE_LENGTH = 24
/** What each of the patterns needs behind its number; most texts have none of it. */
const ANY_SIZE = /[\d\s](?:[µμ]m|um|micro|микрон|мкм|微米|ميكرون|mesh|目)/iu

export function readParticleSize(text: string): ParticleSize | null {
  if (!ANY_SIZE.test(text)) return null
  const range = sizeIn(text, RANGE)
  if (range !== null) return between(value(range[1]), value(range[2]))
  const least = sizeIn(text, LEAST)
  if (least !== null) return { minUm: value(least[1]), maxUm: Infinity }
  const figure = sizeIn(text, FIGURE)
  return figure === null ? fromMesh(text) : { minUm: 0, maxUm: value(figure[1]) }
}

function sizeIn(text: string, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(text)
  if (found === null) return null
  return AFTER_PACKAGING.test(text.slice(Math.max(0, found.index - BEFORE_LENGTH), found.index)) ? null : found
}

function between(one: number, other: number): ParticleSize {
  return { minUm: Math.min(one, other), maxUm: Math.max(one, other) }
}

function value(text = ''): number {
  return Number(text.replace(',', '.'))
}

/** "-40 +60 mesh" passes the first sieve and stays on the second; "40-60 mesh" lies between. A bare figure is passed. */
function fromMesh(text: string): ParticleSize | null {
  const found = MESH.exec(text)
  if (found === null) return null
  const [, first, sign, count] = found
  const width = MESH_WIDTH_UM / Number(count)
  if (first !== undefined) return between(MESH_WIDTH_UM / Number(first), width)
  return sign === '+' ? { minUm: width, maxUm: Infinity } : { minUm: 0, maxUm: width }
}
