// A QR code (ISO/IEC 18004) of bytes at error level M, as large as the address of a second factor needs. Enough for one purpose:
// one mode, one level, one mask; a reader takes any mask.

/** By version from 1: check words of a block, then blocks and data words in each, then the same of the longer blocks. */
const BLOCKS: readonly (readonly [check: number, blocks: number, words: number, longBlocks: number])[] = [
  [10, 1, 16, 0],
  [16, 1, 28, 0],
  [26, 1, 44, 0],
  [18, 2, 32, 0],
  [24, 2, 43, 0],
  [16, 4, 27, 0],
  [18, 4, 31, 0],
  [22, 2, 38, 2],
  [22, 3, 36, 2],
  [26, 4, 43, 1],
  [30, 1, 50, 4],
  [22, 6, 36, 2],
  [22, 8, 37, 1],
  [24, 4, 40, 5],
  [24, 5, 41, 5],
]
/** Middles of the small squares, by version from 2. */
const SQUARES: readonly (readonly number[])[] = [
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
  [6, 34, 62],
  [6, 26, 46, 66],
  [6, 26, 48, 70],
]
/** Level M and mask 0, protected and masked as the standard says. */
const FORMAT_BITS = 0x5412
const LONG_COUNT_FROM = 10
const VERSION_SHOWN_FROM = 7

/** The modules of the code, row by row, true for dark; null where the text is too long for it. */
export function qrCode(text: string): readonly (readonly boolean[])[] | null {
  const bytes = new TextEncoder().encode(text)
  const index = BLOCKS.findIndex(
    (_, at) => bytes.length + (at + 1 >= LONG_COUNT_FROM ? 3 : 2) <= dataWords(BLOCKS[at] ?? [0, 0, 0, 0]),
  )
  const blocks = BLOCKS[index]
  if (blocks === undefined) return null
  const version = index + 1
  return draw(version, interleaved(wordsOf(bytes, version, dataWords(blocks)), blocks))
}

function dataWords([, blocks, words, longBlocks]: (typeof BLOCKS)[number]): number {
  return blocks * words + longBlocks * (words + 1)
}

function wordsOf(bytes: Uint8Array, version: number, length: number): readonly number[] {
  const bits: number[] = []
  const put = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit--) bits.push((value >> bit) & 1)
  }
  put(4, 4) // mode: bytes
  put(bytes.length, version >= LONG_COUNT_FROM ? 16 : 8)
  for (const byte of bytes) put(byte, 8)
  put(0, 4)
  while (bits.length % 8 !== 0) bits.push(0)
  const words = Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word * 2 + bit, 0),
  )
  for (let fill = 0; words.length < length; fill++) words.push(fill % 2 === 0 ? 0xec : 0x11)
  return words.slice(0, length)
}

/** The blocks' words in turns, then their check words in turns. */
function interleaved(
  words: readonly number[],
  [check, blocks, size, longBlocks]: (typeof BLOCKS)[number],
): readonly number[] {
  const parts: (readonly number[])[] = []
  let from = 0
  for (let block = 0; block < blocks + longBlocks; block++) {
    const to = from + size + (block >= blocks ? 1 : 0)
    parts.push(words.slice(from, to))
    from = to
  }
  const checks = parts.map((part) => checkWords(part, check))
  return [...inTurns(parts, size + 1), ...inTurns(checks, check)]
}

function inTurns(parts: readonly (readonly number[])[], length: number): readonly number[] {
  return Array.from({ length }, (_, at) => parts.flatMap((part) => part.slice(at, at + 1))).flat()
}

/** Multiplication in the field of 256 elements that Reed and Solomon's code uses here. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

function checkWords(words: readonly number[], count: number): readonly number[] {
  let generator: readonly number[] = [1]
  let root = 1
  for (let degree = 0; degree < count; degree++) {
    const by = root
    const before = generator
    generator = [...before, 0].map((term, at) => term ^ times(before[at - 1] ?? 0, by))
    root = times(root, 2)
  }
  const rest = [...words, ...Array.from({ length: count }, () => 0)]
  for (let at = 0; at < words.length; at++) {
    const lead = rest[at] ?? 0
    for (const [offset, term] of generator.entries()) rest[at + offset] = (rest[at + offset] ?? 0) ^ times(term, lead)
  }
  return rest.slice(words.length)
}

function draw(version: number, words: readonly number[]): readonly (readonly boolean[])[] {
  const size = version * 4 + 17
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const set = (x: number, y: number, isDark: boolean): void => {
    const row = dark[y]
    const fixedRow = fixed[y]
    if (row === undefined || fixedRow === undefined || x < 0 || x >= size) return
    row[x] = isDark
    fixedRow[x] = true
  }
  const rings = (middleX: number, middleY: number, radius: number, light: readonly number[]): void => {
    for (let y = -radius; y <= radius; y++)
      for (let x = -radius; x <= radius; x++)
        set(middleX + x, middleY + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))))
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(x, y, 4, [2, 4])
  const middles = SQUARES[version - 2] ?? []
  const last = middles.at(-1)
  for (const x of middles)
    for (const y of middles) if (!((x === 6 && (y === 6 || y === last)) || (x === last && y === 6))) rings(x, y, 2, [1])
  drawFormat(size, set)
  if (version >= VERSION_SHOWN_FROM) drawVersion(version, size, set)
  drawWords(words, size, fixed, (x, y, bit) => {
    const row = dark[y]
    if (row !== undefined) row[x] = bit !== ((x + y) % 2 === 0)
  })
  return dark
}

type Set = (x: number, y: number, isDark: boolean) => void

function drawFormat(size: number, set: Set): void {
  const bit = (at: number): boolean => ((FORMAT_BITS >> at) & 1) === 1
  for (let at = 0; at <= 5; at++) set(8, at, bit(at))
  set(8, 7, bit(6))
  set(8, 8, bit(7))
  set(7, 8, bit(8))
  for (let at = 9; at < 15; at++) set(14 - at, 8, bit(at))
  for (let at = 0; at < 8; at++) set(size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at++) set(8, size - 15 + at, bit(at))
  set(8, size - 8, true)
}

function drawVersion(version: number, size: number, set: Set): void {
  let rest = version
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let at = 0; at < 18; at++) {
    const isDark = ((bits >> at) & 1) === 1
    set(size - 11 + (at % 3), Math.floor(at / 3), isDark)
    set(Math.floor(at / 3), size - 11 + (at % 3), isDark)
  }
}

/** Two columns at a time from the end, up and down in turns, past what is fixed. */
function drawWords(
  words: readonly number[],
  size: number,
  fixed: readonly (readonly boolean[])[],
  put: (x: number, y: number, bit: boolean) => void,
): void {
  let at = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    const upward = ((right + 1) & 2) === 0
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (fixed[y]?.[x] === true) continue
        put(x, y, (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1)
        at++
      }
    }
  }
}
