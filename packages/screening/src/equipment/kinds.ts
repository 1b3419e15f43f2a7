/** What the goods are, when they are equipment. `parts` are components designed for it. */
export interface KindReading {
  readonly kind: EquipmentKind
  readonly part: boolean
  /** As written, and where. */
  readonly text: string
  readonly at: number
}

export type EquipmentKind =
  | 'repair-assembly'
  | 'reactor'
  | 'agitator'
  | 'heat-exchanger'
  | 'column'
  | 'filling'
  | 'valve'
  | 'piping'
  | 'vacuum-pump'
  | 'pump'
  | 'incinerator'
  | 'gas-monitor'
  | 'tank'
  | 'software'

interface KindWords {
  readonly kind: EquipmentKind
  readonly words: RegExp
  /** Words beside it that make it something else: a heart valve, a shunt reactor. */
  readonly unless?: RegExp
}

/**
 * Main terms in English, French, Spanish, Russian, Arabic and Chinese. Text is lower case with marks kept.
 * The first kind named in the line is the goods: "agitator for reactor" is an agitator, "reactor with agitator" a reactor.
 */
const KINDS: readonly KindWords[] = [
  {
    kind: 'reactor',
    words:
      /\b(?:reactors?|reactores|reaction vessels?|r[ée]acteurs?|autoclaves?)\b|реактор|автоклав|مفاعل|وعاء تفاعل|反应釜|反应器|反應釜/u,
    unless:
      /\b(?:shunt|line|current.limiting|smoothing|nuclear|bio|photo.?bio|electrical) ?reactors?\b|\breactors?,? (?:electrical|shunt|smoothing|current.limiting)\b|\bm(?:va|var)\b|\bkvar\b|шунтирующ|мвар/u,
  },
  {
    kind: 'agitator',
    words:
      /\b(?:agitators?|stirrers?|impellers?|agitateurs?|agitador(?:es)?|m[ée]langeurs?|impulsor(?:es)?)\b|мешалк|перемешивател|محراك|خلاط|搅拌器|搅拌机|搅拌桨|攪拌器/u,
    unless: /\b(?:coffee|paint|magnetic) stirrers?\b|washing machine/u,
  },
  {
    kind: 'heat-exchanger',
    words:
      /\b(?:heat[ -]?exchangers?|exchangers?, heat|condensers?|[ée]changeurs?|condenseurs?|intercambiador(?:es)?|condensador(?:es)?)\b|теплообменник|конденсатор|مبادل حراري|مكثف|换热器|热交换器|冷凝器/u,
    unless: /microphone|\blens|[µu]f\b|\bmfd\b|мкф|capacitor|refrigerator|air[ -]?condition|\bcar\b|automotive/u,
  },
  {
    kind: 'column',
    words:
      /\b(?:distillation|absorption|rectif\w+|packed|stripping|fractionat\w+|scrubb\w+|destillation) (?:columns?|towers?)\b|\b(?:columns?|towers?),? (?:for )?(?:distillation|absorption|rectification|fractionation)\b|\b(?:graphite|titanium|tantalum|zirconium|niobium|nickel|hastelloy|inconel|monel|glass|ptfe|pfa|pvdf)(?:[ -]lined)? columns?\b|\bcolonnes? (?:de distillation|d['’ ]absorption|de rectification)|\b(?:columnas?|torres?) (?:de )?(?:destilaci[oó]n|absorci[oó]n|rectificaci[oó]n)|(?:ректификационн|дистилляционн|абсорбционн)\p{L}* (?:\p{L}+ ){0,2}колонн|колонн\p{L}* (?:\p{L}+ ){0,2}(?:ректификационн|дистилляционн|абсорбционн)|عمود (?:تقطير|امتصاص)|برج (?:تقطير|امتصاص)|蒸馏塔|精馏塔|吸收塔|\bcolumn\b(?=.*\b(?:dn ?\d|diamet|dia\b))/u,
    unless: /chromatograph|hplc|\bgc\b|steering|\bspe\b|packing material/u,
  },
  {
    kind: 'filling',
    words:
      /\bfilling (?:equipment|machines?|systems?|lines?|stations?)\b|\bremplissage\b|\bequipos? de llenado\b|\bllenadoras?\b|(?:наполнительн|разливочн)\p{L}*|оборудование для (?:розлива|наполнения)|معدات تعبئة|灌装/u,
  },
  {
    kind: 'valve',
    words: /\bvalves?\b|\bvannes?\b|\brobinets?\b|\bv[aá]lvulas?\b|клапан|вентил[ьи]|задвижк|صمام|صمامات|阀/u,
    unless: /\b(?:heart|tyre|tire|engine|intake|exhaust|aerosol|radiator) valves?\b|valve (?:covers?|oil|grinding)/u,
  },
  {
    kind: 'piping',
    words:
      /\b(?:multi|double|dual|twin)[ -]?wall(?:ed)?\b[^.]{0,20}\bpip(?:es?|ing)\b|\btuyauteries? [àa] (?:parois multiples|double paroi)|\btuber[ií]as? de (?:pared m[uú]ltiple|doble pared|paredes m[uú]ltiples)|(?:многостенн|двустенн|двухстенн)\p{L}* труб|أنابيب (?:متعددة الجدران|مزدوجة الجدار)|多层壁?管|多壁管|双壁管/u,
  },
  {
    kind: 'vacuum-pump',
    words:
      /\bvacuum pumps?\b|\bpumps?, vacuum\b|\bpompes? [àa] vide\b|\bbombas? de vac[ií]o\b|вакуумн\p{L}* (?:\p{L}+ )?насос|насос\p{L}* (?:\p{L}+ )?вакуумн|مضخ(?:ة|ات) (?:تفريغ|فراغ)|真空泵/u,
  },
  {
    kind: 'pump',
    words: /\bpumps?\b|\bpompes?\b|\bbombas?\b|насос|مضخة|مضخات|泵/u,
    unless:
      /\b(?:breast|insulin|infusion|heat|fuel|water|bicycle|bike|hand|foot|hydraulic|power.steering|oil|air|concrete|lotion|soap) pumps?\b|pump (?:dispenser|spray|shoes)/u,
  },
  {
    kind: 'incinerator',
    words:
      /\bincinerat(?:ors?|ion (?:plant|furnace)s?)\b|\bincin[ée]rateurs?\b|\bincinerador(?:es)?\b|инсинератор|печь для сжигания|محرقة|焚烧炉/u,
  },
  {
    kind: 'gas-monitor',
    words:
      /\b(?:toxic )?gas (?:monitors?|detectors?|monitoring systems?)\b|\b(?:nerve|warfare|chemical) agents? (?:monitors?|detectors?)\b|\bd[ée]tecteurs? de gaz\b|\bdetector(?:es)? de gas(?:es)?\b|газоанализатор|газосигнализатор|كاشف(?:ات)? (?:ال)?غاز|气体(?:检测|探测|监测)/u,
    unless: /natural gas|methane|lpg|carbon monoxide/u,
  },
  {
    kind: 'tank',
    words:
      /\b(?:storage |holding |process |receiver )?(?:tanks?|receivers?|vessels?)\b|\b(?:storage|process|lined) containers?\b|\br[ée]servoirs?\b|\bcuves?\b|\btanques?\b|\bdep[oó]sitos? de almacenamiento\b|резервуар|[её]мкост|خزان|خزانات|储罐|贮罐|储槽|存储罐/u,
    unless:
      /\b(?:fish|fuel|water|septic|toilet|gas) tanks?\b|tank (?:tops?|trucks?|wagons?|cars?|containers?)|\biso[ -]?tanks?\b|flexi ?tanks?|\bfishing vessels?|\bvessel name|\bm\/?v\b|blood vessel|radio receiver|audio receiver/u,
  },
]

const REPAIR =
  /\brepair (?:assembl(?:y|ies)|kits?|plugs?|patch(?:es)?|sets?|discs?)\b|\bprefabricated repair\b|\bkits? de r[ée]paration\b|\b(?:kits?|conjuntos?) de reparaci[oó]n\b|ремонтн\p{L}* комплект|مجموعات? إصلاح|修补|修复组件/u
const PART =
  /\b(?:casings?|housings?|liners?|impellers?|rotors?|nozzles?|shafts?|blades?|tubes?|coils?|plates?|blocks?|cores?|distributors?|collectors?|corps|bo[iî]tiers?|carcasas?|sensors?|cartridges?)\b|корпус|рабочее колесо|ротор|外壳|阀体|叶轮/u

/**
 * Cheap test before anything else: most lines are not about equipment. It lets more through than the words do: borders of words and
 * the table of all letters would cost more than the rest of it.
 */
const MAY_NAME = new RegExp(
  [...KINDS.map((kind) => kind.words.source), REPAIR.source]
    .map((source) => source.replaceAll(String.raw`\b`, '').replaceAll(String.raw`\p{L}`, String.raw`\S`))
    .join('|'),
  'u',
)

function namesEquipment(text: string): boolean {
  return MAY_NAME.test(text) && (REPAIR.test(text) || KINDS.some(({ words }) => words.test(text)))
}

/** A detector or monitor of whatever; only beside the chemical that it finds is it one of gases. */
const METER =
  /\b(?:detect(?:ors?|ion systems?)|monitors?|analy[sz]ers?|sensors?|d[ée]tecteurs?|analyseurs?|detectores|analizador(?:es)?)\b|детектор|анализатор|датчик|كاشف|检测仪|探测器|报警器/u
/** Software steers equipment and is none: at most the entry for software. */
const SOFTWARE = /\b(?:software|firmware|logiciels?)\b|программн\p{L}* обеспечен|برمجيات|برنامج|软件/u

export function readKind(text: string, namesTarget = false): KindReading | null {
  const meter = namesTarget ? METER.exec(text) : null
  if (meter === null && !namesEquipment(text)) return null
  const software = SOFTWARE.exec(text)
  if (software !== null) return { kind: 'software', part: false, text: software[0], at: software.index }
  if (meter !== null) return { kind: 'gas-monitor', part: false, text: meter[0], at: meter.index }
  const repair = REPAIR.exec(text)
  if (repair !== null) return { kind: 'repair-assembly', part: false, text: repair[0], at: repair.index }
  let first: KindReading | null = null
  for (const { kind, words, unless } of KINDS) {
    const found = words.exec(text)
    if (found === null || (unless?.test(text) ?? false)) continue
    if (first === null || found.index < first.at) first = { kind, part: false, text: found[0], at: found.index }
  }
  if (first === null) return null
  if (first.kind === 'agitator' && /\bpumps?\b|насос|泵/u.test(text)) return { ...first, kind: 'pump', part: true }
  return isPart(text, first) ? { ...first, part: true } : first
}

/** "Impeller for pump", "valve body": the part comes with the kind and is what is sold. */
function isPart(text: string, reading: KindReading): boolean {
  const part = PART.exec(text)
  if (part === null || reading.kind === 'agitator') return false
  const before = part.index < reading.at && /\b(?:for|of|pour|para|de|для)\b/u.test(text.slice(part.index, reading.at))
  const end = reading.at + reading.text.length
  return before || (part.index >= end && part.index - end <= 1)
}
