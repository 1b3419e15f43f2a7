import type { Issue } from '../model.ts'
import { isMaterial } from '../equipment/materials.ts'
import { readEquipment, type EquipmentReading, type Target } from '../equipment/reading.ts'
import type { Group, Identification } from './identified.ts'
import type { RowReading } from './row-evidence.ts'
import type { Scope } from './scope.ts'
import type { Coverer } from './coverer.ts'

/** Substances that are also materials of construction: beside equipment they are what it is made of. */
const CONSTRUCTION =
  /^(?:titanium|tantalum|zirconium|niobium|nickel|iron|steel|copper|alumini?um|graphite|carbon|glass|silicon carbide|silicon dioxide|ptfe|polytetrafluoroethylene|ceramic|aluminium oxide|zirconium (?:di)?oxide|chromium|molybdenum|water|air|oxygen|nitrogen|steam)(?: (?:alloy|metal|grade)\b.*)?$/iu

/** Behind the name of a chemical: the goods find or measure it. */
const METER_AFTER = /^[\s-]{0,2}(?:gas |vapou?r |in air )?(?:detect(?:or|ion)|monitor|analy[sz]er|sensor|alarm)/iu
const METER_BEFORE = /(?:detectors?|monitors?|analy[sz]ers?|sensors?)[\s,:(-]{1,3}$/iu
const METER = /detect|d[ée]tect|monitor|analy[sz]|анализатор|детектор|сигнализатор|检测|探测|كاشف/iu
const BESIDE_LENGTH = 30
/** A tube holds what it is filled with, and tubes that are sold by the drum or by weight are no tubes. */
const TUBES = /tubes?\b|трубк|检测管|أنابيب/iu
const FILLED_WITH =
  /(?:filled with|contain(?:ing|s)|rempli[es]* (?:de|avec)|conten(?:ant|iendo)|lleno de|заполнен\p{L}* |содержащ\p{L}* |装有)[\s:(-]{0,3}$/iu

/** Lists whose chemicals make a gas monitor one of the equipment list ("agents or listed precursors"). */
const LISTS_OF_TARGETS: readonly string[] = ['cwc', 'ag-chem']

/** The equipment that a row is about, or null where it is about a chemical. */
export function equipmentOf(
  text: string,
  groups: readonly Group[],
  reading: RowReading,
  coverer: Coverer,
  scope: Scope,
): EquipmentReading | null {
  if (text === '') return null
  const goods = groups.filter((group) => group.role === 'goods')
  const meters = metersOf(reading)
  const targets = goods.filter((group) => isTarget(group, reading, meters))
  const equipment = readEquipment(text, targetOf(targets, coverer, scope))
  if (equipment === null) return null
  // A monitor names what it finds, software what it steers: whatever else is named is goods.
  if (equipment.kind.kind === 'gas-monitor') return goods.every((group) => targets.includes(group)) ? equipment : null
  if (equipment.kind.kind === 'software') return goods.every(isAside) ? equipment : null
  // A tank, a valve or a vessel beside a chemical is packaging, unless the chemical is what it is made of or meant for.
  // A plastic beside a weight may be the goods, and so may one in a "vessel" of no size.
  const mayBePlastic =
    !statesMass(reading.lines) && (equipment.kind.kind !== 'tank' || equipment.measures.volume.length > 0)
  const chemicals = goods.some((group) => !isAside(group) && !isConstruction(group, mayBePlastic))
  if (!chemicals) return equipment
  return equipment.kind.kind === 'tank' || equipment.measures.volume.length + equipment.materials.listed.length === 0
    ? null
    : equipment
}

/** What it is made of. */
function isConstruction(group: Group, mayBePlastic: boolean): boolean {
  return group.names.every(({ text }) => CONSTRUCTION.test(text) || (mayBePlastic && isMaterial(text)))
}

function isAside(group: Group): boolean {
  return group.cas === null && group.structure === null && group.names.every((name) => name.aside !== null)
}

/** Where the first word about measuring ends, by field. */
function metersOf({ lines }: RowReading): ReadonlyMap<string, number> {
  const ends = new Map<string, number>()
  for (const { field, text } of lines) {
    const found = METER.exec(text)
    if (found !== null) ends.set(field, found.index + found[0].length)
  }
  return ends
}

function isTarget(group: Group, { lines }: RowReading, meters: ReadonlyMap<string, number>): boolean {
  if (group.cas !== null || group.structure !== null || group.names.length === 0) return false
  return group.names.every(({ aside, at }) => {
    const text = lines.find((line) => line.field === at.field)?.text ?? ''
    const before = text.slice(Math.max(0, at.start - BESIDE_LENGTH), at.start)
    const after = text.slice(at.end, at.end + BESIDE_LENGTH)
    if (TUBES.test(text) && (statesBulk(lines) || FILLED_WITH.test(before))) return false
    if (aside === 'purpose' || METER_AFTER.test(after) || METER_BEFORE.test(before)) return true
    // "4-gas detector (O2, CO, H2S)"; with a weight they may be two goods.
    const meter = meters.get(at.field)
    return meter !== undefined && meter <= at.start && !statesMass(lines)
  })
}

/** Null: no chemical is named as what the goods find or hold. */
function targetOf(targets: readonly Group[], coverer: Coverer, scope: Scope): Target | null {
  if (targets.length === 0) return null
  if (!scope.lists.some(({ list }) => LISTS_OF_TARGETS.includes(list.id))) return 'unknown'
  const listed = targets.some(
    ({ substance }) =>
      substance !== null &&
      coverer
        .ofSubstance(substance, scope)
        .some((coverage) => !coverage.exempt && LISTS_OF_TARGETS.includes(coverage.scope.list.list.id)),
  )
  return listed ? 'listed' : 'unlisted'
}

const MASS_UNITS: ReadonlySet<string> = new Set(['kg', 'g', 'mg', 't', 'lb', 'oz'])

/** Packages that chemicals come in, and meters do not. */
const BULK_PACKAGES: ReadonlySet<string> = new Set(['drum', 'barrel', 'ibc', 'iso tank', 'tank', 'bag', 'can'])
const VOLUME_UNITS: ReadonlySet<string> = new Set(['L', 'm3', 'gal', 'bbl'])

function statesBulk(lines: RowReading['lines']): boolean {
  return (
    statesMass(lines) ||
    lines.some(
      ({ reading: { packages, quantity } }) =>
        (packages !== null && BULK_PACKAGES.has(packages.kind)) ||
        (quantity !== null && VOLUME_UNITS.has(quantity.unit)),
    )
  )
}

/** Whether the text states a weight, which equipment seldom has in a goods line and chemicals nearly always. */
function statesMass(lines: RowReading['lines']): boolean {
  return lines.some(
    ({ text, reading: { quantity } }) =>
      quantity !== null &&
      MASS_UNITS.has(quantity.unit) &&
      !PER.test(text.slice(quantity.end, quantity.end + PER_LENGTH)),
  )
}

/** "0.1 mg/m3" is what a monitor finds, not what it weighs. */
const PER = /^\s?(?:\/|per )/u
const PER_LENGTH = 5

/**
 * Words about equipment that look a little like a chemical name are no question about a chemical. What a tank is meant for
 * stays one, as does what else is meant for a chemical where the line states a weight: it may be inside.
 */
export function besideEquipment(
  identification: Identification,
  equipment: EquipmentReading,
  { lines }: RowReading,
): Identification {
  const mayBeInside = equipment.kind.kind === 'tank' || statesMass(lines)
  const isNoGoods = equipment.kind.kind === 'gas-monitor' || equipment.kind.kind === 'software'
  const kept = isNoGoods
    ? []
    : identification.groups.filter((group) => group.certainty === 'certain' || (mayBeInside && isAside(group)))
  return {
    groups: kept,
    issues: identification.issues.filter(
      (issue) => !isAboutWords(issue) || (issue.code === 'person-decides' && kept.length > 0),
    ),
  }
}

function isAboutWords({ code }: Issue): boolean {
  return code === 'name-fuzzy' || code === 'name-ambiguous' || code === 'person-decides'
}
