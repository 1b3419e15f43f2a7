/** Materials of surfaces by the codes of the data. */
export type MaterialCode =
  | 'nickel-40'
  | 'nickel-25-chromium-20'
  | 'fluoropolymer'
  | 'glass'
  | 'tantalum'
  | 'titanium'
  | 'zirconium'
  | 'niobium'
  | 'graphite'
  | 'silicon-carbide'
  | 'titanium-carbide'
  | 'zirconium-oxide'
  | 'ceramic'
  | 'ferrosilicon'

export interface MaterialReading {
  readonly listed: readonly MaterialCode[]
  /** Named alloys whose printed composition lies on both sides of a bound. */
  readonly unsettled: readonly string[]
  /** Stated, and in no group. */
  readonly unlisted: readonly string[]
  /** A listed material is said to line or coat the contact surfaces, so what stands behind it does not matter. */
  readonly lined: boolean
}

const LISTED: readonly (readonly [MaterialCode, RegExp])[] = [
  // More than 40 % nickel in every grade of the name.
  [
    'nickel-40',
    /\bhastelloy\b|\binconel\b|\bmonel\b|\bnimonic\b|\balloy (?:200|201|400|600|601|617|625|686|c-?(?:4|22|276|2000)|b-?[23]|59)\b|\bn(?:02200|02201|04400|06022|06600|06625|10276)\b|\bnickel(?![ -]?(?:plated|steel|free|sulphate|sulfate))(?:[ -](?:alloys?|20[01]))?\b|\bc-?276\b|хастелло|инконел|монел|никел|نيكل|هاستيلوي|镍|哈氏合金|因科镍|蒙乃尔|\bn[ií]quel\b/u,
  ],
  // More than 25 % nickel and more than 20 % chromium in every grade of the name.
  ['nickel-25-chromium-20', /\b(?:alloy|sanicro|incoloy) 28\b|\balloy (?:31|33)\b|\bn08028\b|\bn08031\b/u],
  [
    'fluoropolymer',
    /\b(?:ptfe|pfa|fep|pvdf|etfe|ectfe|halar|kynar|teflon|viton|fkm|ffkm|kalrez|mfa|tfm)\b|fluoro?polym|fluoroelastomer|polytetrafluoro|fluoropol[ií]m|фторопласт|фторполимер|тефлон|تفلون|氟塑料|氟聚合物|聚四氟|特氟龙|衬氟|衬四氟|四氟衬|四氟内衬/u,
  ],
  [
    'glass',
    /\bglass(?!(?:[ -]?(?:fib(?:er|re)|reinforced|wool|fibre)))(?:[ -]?lined|[ -]?lining|ed)?\b|\bvitrified\b|\bvitreous\b|\benamel(?:l?ed)?\b|\bborosilicate\b|\bverre\b|\bvitrifi[ée]e?s?\b|\b[ée]maill[ée]e?s?\b|\bvidrio\b|\bvitrificad[oa]s?\b|\bvidriad[oa]s?\b|\besmaltad[oa]s?\b|эмалирован|стекл(?!оплас)|زجاج|搪玻璃|搪瓷|玻璃(?!钢|纤维)/u,
  ],
  ['tantalum', /\btantal(?:um|e|o)?\b|тантал|تنتالوم|تانتالوم|钽/u],
  ['titanium-carbide', /\btitanium carbide\b|\bcarbure de titane\b|карбид титана|碳化钛/u],
  ['titanium', /\btitanium\b(?! (?:carbide|dioxide))|\btitane\b|\btitanio\b|титан|تيتانيوم|钛/u],
  ['zirconium-oxide', /\bzirconi(?:a|um (?:di)?oxide)\b|оксид циркония|氧化锆/u],
  ['zirconium', /\bzirconium\b(?! (?:di)?oxide)|\bzirconio\b|\bzircaloy\b|циркони|زركونيوم|(?<!氧化)锆/u],
  ['niobium', /\bniobium\b|\bcolumbium\b|\bniobio\b|ниоби|نيوبيوم|铌/u],
  ['graphite', /\bgraphite\b|\bcarbon[ -]graphite\b|\bgrafito\b|графит|جرافيت|石墨/u],
  [
    'silicon-carbide',
    /\bsilicon carbide\b|\bsic\b|\bcarbure de silicium\b|\bcarburo de silicio\b|карбид кремния|كربيد السيليكون|碳化硅/u,
  ],
  ['ferrosilicon', /\bferro[ -]?silicon\b|\bhigh[ -]silicon (?:cast )?iron\b|ферросилици|硅铁/u],
  ['ceramic', /\bceramics?\b|\balumina\b|\bc[ée]ramiques?\b|\bcer[aá]mic[ao]s?\b|керами|سيراميك|陶瓷/u],
]

/** The printed composition range lies on both sides of a bound (more than 25 % Ni and more than 20 % Cr, or 40 % Ni). */
const UNSETTLED =
  /\b(?:alloy|carpenter) ?20(?:cb-?3)?\b|\bn08020\b|\b904 ?l\b|\bn08904\b|\bincoloy(?: (?:800h?t?|825))?\b|\balloy (?:800|825)\b|\bn08825\b|\bal-?6xn\b/u

const UNLISTED =
  /\b(?:ss|aisi|type|grade|inox|sus)[ -]?(?:30[2-9]|310|316|317|321|347|430)[a-z]{0,2}\b|\b(?:304|316|317|321)(?:l|ti|h)?\b|\b1\.4(?:301|307|401|404|435|571)\b|\bstainless(?: steel)?\b|\bs\.?s\.? ?(?=304|316)|\b(?:carbon|mild|cast|galvani[sz]ed|duplex|alloy)[ -]steel\b|\bcast[ -]iron\b|\bductile iron\b|\b(?:hd|ld)?pe\b|\bhdpe\b|\bpolyethylene\b|\bpolypropylene\b|\bpp\b|\bpvc\b|\bcpvc\b|\bfrp\b|\bgrp\b|\bfib(?:er|re)[ -]?glass\b|\bglass[ -]fib(?:er|re)\b|\brubber\b|\bbrass\b|\bbronze\b|\bcopper\b|\balumini?um\b|\bconcrete\b|\bduplex\b|\b2205\b|\bacier\b|\binox\b|\bacero\b|\blaiton\b|\blat[oó]n\b|нержаве|углеродист|сталь|чугун|латун|فولاذ|ستانلس|不锈钢|碳钢|铸铁|聚乙烯|聚丙烯|玻璃钢/u

/** Names of the tables for what a tank or a pump may be made of. */
const POLYMERS =
  /^poly(?:vinylidene (?:di)?fluoride|vinyl chloride|ethylene|propylene|tetrafluoroethylene)\b|^(?:epoxy|rubber|ebonite)\b/u

const LINED =
  /\blin(?:ed|ing|er)\b|\bcoat(?:ed|ing)\b|\bclad(?:ding)?\b|enamel|vitrif|\brev[eê]tue?s?\b|\bdoubl[ée]e?s?\b|\brevestid[oa]s?\b|\brecubiert[oa]s?\b|футерован|эмалирован|покрыт|облицован|مبطن|衬|搪|涂层|内衬/u

/** What seals or sits outside does not decide (general note): gaskets, packing, seals, screws, washers, sight glasses. */
const SEALING =
  /(?:\S+[ -])?(?:[\p{L}-]+ )?\b(?:gaskets?|o-?rings?|packings?|seals?(?![ -]?less)|seats?|washers?|screws?|bolts?|nuts?|joints?|juntas?|sight[ -]glass(?:es)?|glass (?:window|gauge|cover)s?)\b/gu
const SEAL_TYPES = /\b(?:double|dual|single|multiple|mechanical|magnetic)\b[^,;]*\bseals?\b/gu

/** Whether a name is that of a material of construction and of nothing made from it: "PVDF", not "nickel chloride". */
export function isMaterial(name: string): boolean {
  const folded = name.toLowerCase().trim()
  const isWhole = (words: RegExp): boolean => words.exec(folded)?.[0] === folded
  return isWhole(POLYMERS) || isWhole(UNLISTED) || LISTED.some(([, words]) => isWhole(words))
}

export function readMaterials(text: string): MaterialReading {
  const contact = text.replaceAll(SEAL_TYPES, ' ').replaceAll(SEALING, ' ')
  const listed = LISTED.filter(([, words]) => words.test(contact)).map(([code]) => code)
  const unsettled = UNSETTLED.exec(contact)
  const unlisted = UNLISTED.exec(contact)
  return {
    listed,
    unsettled: unsettled === null ? [] : [unsettled[0]],
    unlisted: unlisted === null ? [] : [unlisted[0]],
    lined: LINED.test(contact),
  }
}
