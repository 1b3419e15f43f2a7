/** What a unit after a number measures. */
export interface Unit {
  readonly kind:
    | 'amount'
    | 'percent'
    | 'volume-percent'
    | 'permille'
    | 'ppm'
    | 'ppb'
    | 'grams-per-litre'
    | 'molar'
    | 'normal'
    /** Litres of oxygen that a litre of hydrogen peroxide gives off. */
    | 'peroxide-volumes'
    | 'baume'
    | 'other'
  /** Amounts: how they are read back. Concentrations: nothing. */
  readonly symbol: string
  /** Concentrations: how many of the basic unit of the kind it is. */
  readonly factor: number
}

const UNITS = new Map<string, Unit>()

function amounts(symbol: string, spellings: string): void {
  for (const spelling of spellings.split('|')) UNITS.set(spelling, { kind: 'amount', symbol, factor: 1 })
}
function concentrations(kind: Unit['kind'], factor: number, spellings: string): void {
  for (const spelling of spellings.split('|')) UNITS.set(spelling, { kind, symbol: '', factor })
}

amounts(
  'kg',
  'kg|kgs|kg.|kgs.|kgm|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramo|kilogramos|кг|килограмм|килограмма|килограммов|كجم|كغ|كغم|كيلو|كيلوجرام|كيلوغرام|كيلو غرام|كيلو جرام|公斤|千克',
)
amounts('g', 'g|gm|gms|gr|grs|gram|grams|gramme|grammes|gramo|gramos|г|гр|грамм|граммов|جم|غ|جرام|غرام|克')
amounts('mg', 'mg|мг|毫克')
amounts(
  't',
  't|mt|mts|m/t|mton|mtons|ton|tons|tonne|tonnes|metric ton|metric tons|tonelada|toneladas|т|тн|тонна|тонны|тонн|طن|أطنان|吨|公吨',
)
amounts('lb', 'lb|lbs|lb.|lbs.|pound|pounds|libra|libras|磅')
amounts('oz', 'oz|ounce|ounces')
amounts('L', 'l|lt|ltr|ltrs|lts|liter|liters|litre|litres|litro|litros|л|литр|литра|литров|لتر|لترات|升')
amounts('mL', 'ml|cc|мл|毫升|مل')
amounts('gal', 'gal|gals|gallon|gallons|galón|galones|us gal|جالون')
amounts('m3', 'm3|m³|cbm|cu m|м3|м³|立方米|方')
concentrations(
  'percent',
  1,
  '%|pct|pct.|percent|per cent|percentage|pour cent|por ciento|процент|процента|процентов|في المئة|بالمئة|بالمائة|في المائة|بالمية|wt%|wt %|wt.%|wt. %|wt-%|wt.-%|mass%|mass %|mass-%|m%|m-%|gew%|gew.%|gew. %|gew-%|gew.-%|ma.%|ma.-%|масс%|масс.%|масс. %|мас.%|мас. %|%wt|%wt.|% wt|% wt.|w%|%w|%(m/m)|%(w/w)|°/o',
)
concentrations('percent', 100, 'kg/kg|g/g|кг/кг|г/г|kg / kg')
concentrations('percent', 1, 'g/100g|g/100 g|г/100 г|г/100г')
concentrations('volume-percent', 1, 'vol%|vol %|%vol|%vol.|% vol|% vol.|% abv|%abv|v%|%v|°gl|об%|об.%')
concentrations('permille', 0.1, '‰|g/kg|г/кг|kg/t|кг/т|غ/كغ|克/千克|克/公斤')
concentrations('ppm', 0.0001, 'ppm|ppmw|mg/kg|мг/кг|g/t|г/т|毫克/千克')
concentrations('ppb', 0.0000001, 'ppb|ug/kg|µg/kg|μg/kg')
concentrations('grams-per-litre', 1, 'g/l|gr/l|gm/l|g/lt|kg/m3|kg/m³|mg/ml|г/л|غ/لتر|جم/لتر|克/升')
concentrations('grams-per-litre', 1000, 'kg/l|g/ml|g/cm3|г/мл')
concentrations('grams-per-litre', 0.001, 'mg/l|мг/л|g/m3|ug/ml|µg/ml')
concentrations('molar', 1, 'mol/l|mol/dm3|molar|моль/л|مول/لتر')
concentrations('molar', 0.001, 'mmol/l|ммоль/л')
concentrations('normal', 1, 'normal|eq/l')
/** Two moles of hydrogen peroxide give one of oxygen, 22.4 litres of it. */
concentrations(
  'peroxide-volumes',
  2 / 22.4,
  'vol|vol.|vols|vols.|volume|volumes|volúmenes|volumenes|vol strength|volume strength|объемов|об.',
)
concentrations('baume', 1, '°be|° be|°bé|° bé|be|bé|°baume|° baume|°baumé|° baumé|baume|baumé|deg be|degrees baume|°b')
for (const spelling of [
  '°c',
  '° c',
  '°f',
  '° f',
  'ft',
  'feet',
  'mm3',
  'psi',
  'bar',
  'hp',
  'hrs',
  'days',
  '"',
  'm2',
  'usd',
  'eur',
  ...'mm|cm|m|мм|см|毫米|厘米|مم|سم|um|µm|μm|micron|microns|nm|мкм|нм|микрон|微米|纳米|inch|inches|in.|mesh'.split('|'),
]) {
  UNITS.set(spelling, { kind: 'other', symbol: '', factor: 1 })
}

/** Spellings by their first character, the longest first. */
const BY_START = new Map<string, string[]>()
for (const spelling of [...UNITS.keys()].sort((one, other) => other.length - one.length)) {
  const start = spelling.charAt(0)
  const known = BY_START.get(start)
  if (known === undefined) BY_START.set(start, [spelling])
  else known.push(spelling)
}
const SPELLING_LENGTH_MAX = Math.max(...[...UNITS.keys()].map((spelling) => spelling.length))
const SPACES_MAX = 3
/** The unit must end as a word; a Chinese unit and a sign may stand before any character. */
const ENDS_ITSELF = /[%‰°"\u4e00-\u9fff.]$/u
const GOES_ON = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}]|-\p{L}/uy

/** As written only: 0.1 N, 1 M and 5 mM are no metres and millimetres. */
const LETTER_UNIT = /[ ]{0,2}(mM|[NMН])(?![\p{L}\p{N}\-/.])/uy

export interface UnitFound {
  readonly unit: Unit
  readonly end: number
}

/** The unit that stands at this place, after at most three spaces. */
export function unitAt(flat: string, at: number): UnitFound | null {
  LETTER_UNIT.lastIndex = at
  const letter = LETTER_UNIT.exec(flat)
  if (letter !== null) {
    const kind = letter[1]?.endsWith('M') === true ? 'molar' : 'normal'
    return { unit: { kind, symbol: '', factor: letter[1] === 'mM' ? 0.001 : 1 }, end: LETTER_UNIT.lastIndex }
  }
  let start = at
  while (start - at < SPACES_MAX && flat[start] === ' ') start++
  const ahead = flat.slice(start, start + SPELLING_LENGTH_MAX).toLowerCase()
  for (const spelling of BY_START.get(ahead.charAt(0)) ?? []) {
    const end = start + spelling.length
    const unit = UNITS.get(spelling)
    if (unit !== undefined && ahead.startsWith(spelling) && endsAt(flat, spelling, end)) return { unit, end }
  }
  return null
}

function endsAt(flat: string, spelling: string, end: number): boolean {
  GOES_ON.lastIndex = end
  return ENDS_ITSELF.test(spelling) || !GOES_ON.test(flat)
}
