// Goods lines to verdict on one core. Bar: 10,000 a second. The lines are all different: a memory of lines would not help.
import { builtinLists, parseIsoDate } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'

const RATE_MIN = 10_000
const LINES = 20_000
const PASSES = 6

const GOODS = [
  'POCl3 drums UN1810',
  'dimethyl methylphosphonate 30% SOL IN XYLENE, HS 2931.41',
  'thionyl chloride CAS 7719-09-7',
  'cotton T-shirts, assorted colours',
  'caffeine USP',
  'acetone technical',
  'glycerol 99.5% vegetable',
  'Hastelloy C-276 magnetic drive pump 5 m3/h',
  'polyethylene resin LLDPE',
  'sodium hydroxide flakes 98%',
  'oxychlorure de phosphore',
  'хлорокись фосфора',
  '三氯氧磷',
  'triethanolamine 85%',
  'hydrogen peroxide 35% w/w stabilised UN2014',
  'organophosphorus compound, n.o.s.',
  'wooden furniture parts',
  'methyl ethyl ketone',
  'isopropanol 70% v/v',
  'citric acid monohydrate',
]
const day = parseIsoDate('2026-11-24')
if (!day.ok) process.exit(1)
const options = { asOf: day.value }
const lines = Array.from(
  { length: LINES },
  (_, index) =>
    `${(index % 90) + 10} DRUMS S.T.C. ${GOODS[index % GOODS.length] ?? ''}, ${index + 100} kg net, lot ${index}`,
)
const engine = openEngine(builtinLists())
let best = 0
for (let pass = 0; pass < PASSES; pass++) {
  const before = process.cpuUsage()
  for (const line of lines) engine.screenText(line, options)
  const { user, system } = process.cpuUsage(before)
  best = Math.max(best, (lines.length * 1e6) / (user + system))
}
console.log(
  `${Math.round(best).toLocaleString('en')} lines/s to verdict on one core (bar ${RATE_MIN.toLocaleString('en')}), best of ${PASSES} passes`,
)
