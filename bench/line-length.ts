// One piece of text over and over, up to the longest line that is read: does the time grow with the length, or with its square?
// Bars: 5 ms for a full line, and no more than three times the time of half a line.
import { builtinLists, parseIsoDate } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'

const LENGTH = 16_384
const FULL_MS_MAX = 5
const GROWTH_MAX = 3
/** Below this, the noise of the machine decides the growth. */
const GROWTH_COUNTS_FROM_MS = 2
const REPEATS = 7
const SHOWN = 12

const PIECES = [
  [
    'names',
    'phosgene ',
    'acetone, ',
    'acetone and toluene and ',
    'фосген и ',
    '丙酮和',
    'TEA ',
    'ephedrine hydrochloride ',
  ],
  ['numbers', '1 ', '12.5 ', '50 kg ', '4 drums ', 'pallet 1 ', '50/50 ', '9\u200b'],
  ['concentrations', '5% water in phosgene, ', '99% 12% acetone ', '12% - 60% ', 'VAT 5% ', '1/2% ', '%'],
  ['registry numbers', '67-64-1 ', '67-64-2 ', 'CAS 67-64-1 ', '7719 09 7 ', '64175 ', '77l9-O9-7 ', '1-1-'],
  ['codes', 'UN1810 ', 'HS 2812.12 ', 'lot AB-12 ', 'X-4417-B ', 'a-1', 'a/b.c-1', 'a@b.c '],
  ['structures', 'CP(=O)(OC)OC ', 'CP(=O)(OC', 'InChI=1S/CH4/h1H4 ', 'C3H9O3P ', 'PC13 ', 'C1C1'],
  ['unknown words', 'novichok ', 'Quux Ltd, ', 'dimethyl methylphosphonat ', 'новичок ', '诺', 'كلور ', 'etc '],
  ['contexts', 'free of acetone ', 'for acetone and ', 'mixture of acetone ', 'reactor 10 m3 ', 'consignee Foo Bar '],
  ['marks', '((', ',', '\n', '-', '"', 'A.A.', '\u200b'],
] as const

const day = parseIsoDate('2026-11-24')
if (!day.ok) process.exit(1)
const options = { asOf: day.value }
const engine = openEngine(builtinLists())

/** Processor time, because the clock also counts what else the machine does. */
function leastMs(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const before = process.cpuUsage()
    engine.screenText(text, options)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const rows = PIECES.flatMap(([kind, ...pieces]) =>
  pieces.map((piece) => {
    const full = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
    leastMs(full)
    const halfMs = leastMs(full.slice(0, LENGTH / 2))
    const fullMs = leastMs(full)
    return { kind, piece, fullMs, growth: fullMs / Math.max(halfMs, GROWTH_COUNTS_FROM_MS) }
  }),
).toSorted((one, other) => other.fullMs - one.fullMs)

for (const { kind, piece, fullMs, growth } of rows.slice(0, SHOWN)) {
  console.log(`${fullMs.toFixed(1).padStart(6)} ms  x${growth.toFixed(1)}  ${kind}: ${JSON.stringify(piece)}`)
}
const slow = rows.filter(({ fullMs }) => fullMs > FULL_MS_MAX).length
const steep = rows.filter(({ growth }) => growth > GROWTH_MAX).length
console.log(
  `${rows.length} shapes: ${slow} over ${FULL_MS_MAX} ms, ${steep} that more than treble when the line doubles`,
)
