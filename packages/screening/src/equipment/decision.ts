import type { EquipmentRule } from '@holdfast/control-lists'
import type { Certainty, Finding, Issue, Reason } from '../model.ts'
import { consequencesOf } from '../engine/consequences.ts'
import { labelOf } from '../engine/entry-label.ts'
import type { Movement } from '../engine/partner.ts'
import type { EntryScope, Scope } from '../engine/scope.ts'
import type { MaterialCode } from './materials.ts'
import type { Measure } from './measures.ts'
import type { EquipmentReading } from './reading.ts'

export interface EquipmentDecision {
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
}

type Answer = 'yes' | 'no' | 'unknown'

interface Test {
  readonly answer: Answer
  readonly text: string
}

/** Asks every rule of the equipment lists. An entry whose condition is stated and not met is no finding at all. */
export function decideEquipment(reading: EquipmentReading, scope: Scope, movement: Movement): EquipmentDecision {
  const findings: Finding[] = []
  const issues: Issue[] = []
  for (const entry of entriesOf(scope)) {
    const best = bestRule(entry, reading)
    if (best === null) continue
    findings.push(finding(entry, best.tests, best.certainty, movement))
    const open = best.tests.filter((test) => test.answer === 'unknown')
    if (open.length === 0) continue
    const what = open.map((test) => test.text).join('; ')
    issues.push({
      code: 'equipment-parameter-unknown',
      message: `${labelOf(entry)}: ${what}.`,
    })
  }
  return { findings, issues }
}

const entries = new WeakMap<Scope, readonly EntryScope[]>()

/** The entries that have rules about equipment: few of many. */
function entriesOf(scope: Scope): readonly EntryScope[] {
  let kept = entries.get(scope)
  if (kept === undefined) {
    kept = scope.lists.flatMap((list) => list.entries.filter((entry) => entry.entry.equipment.length > 0))
    entries.set(scope, kept)
  }
  return kept
}

/** One finding an entry: its surest rule, the first of those. */
function bestRule(
  entry: EntryScope,
  reading: EquipmentReading,
): { readonly tests: readonly Test[]; readonly certainty: Certainty } | null {
  let possible: readonly Test[] | null = null
  for (const rule of entry.entry.equipment) {
    if (!concerns(rule, reading)) continue
    const tests = testsOf(rule, reading)
    if (tests.some((test) => test.answer === 'no')) continue
    if (tests.every((test) => test.answer === 'yes')) return { tests, certainty: 'certain' }
    if (possible === null || unknowns(tests) < unknowns(possible)) possible = tests
  }
  return possible === null ? null : { tests: possible, certainty: 'possible' }
}

function unknowns(tests: readonly Test[]): number {
  return tests.filter((test) => test.answer === 'unknown').length
}

function concerns(rule: EquipmentRule, reading: EquipmentReading): boolean {
  const { kind, part } = reading.kind
  if (!part) return rule.kind === kind
  return rule.kind === `${kind === 'vacuum-pump' ? 'pump' : kind}-part`
}

function testsOf(rule: EquipmentRule, reading: EquipmentReading): readonly Test[] {
  const tests: Test[] = rule.parameters.map((parameter) => parameterTest(rule, parameter, reading))
  if (rule.materials.length > 0) tests.push(materialTest(rule, reading))
  const feature = featureTest(rule, reading)
  if (feature !== null) tests.push(feature)
  if (rule.kind === 'gas-monitor' && /continuous/iu.test(rule.text)) tests.push(continuousTest(reading))
  return tests.length > 0 ? tests : [{ answer: 'unknown', text: `whether it is what the entry says: ${rule.text}` }]
}

const UNIT_SCALE: Readonly<Record<string, number>> = { cm: 0.01 }

function parameterTest(
  rule: EquipmentRule,
  parameter: EquipmentRule['parameters'][number],
  reading: EquipmentReading,
): Test {
  const limit = `${parameter.name} ${parameter.operator} ${parameter.value} ${parameter.unit}`
  const measures = measuresFor(parameter.name, reading)
  if (measures.length === 0) {
    // A monitor sold for warfare agents is built for such concentrations, but only its data sheet says so.
    return { answer: 'unknown', text: `the ${parameter.name} is not stated (${limit})` }
  }
  const value = parameter.value * (UNIT_SCALE[parameter.unit] ?? 1)
  const answers = measures.map((measure) => compare(measure, parameter.operator, value))
  const written = measures.map((measure) => measure.text).join(', ')
  if (answers.every((answer) => answer === 'yes')) return { answer: 'yes', text: `${written}: ${limit}` }
  if (answers.every((answer) => answer === 'no')) return { answer: 'no', text: `${written}: not ${limit}` }
  return { answer: 'unknown', text: `${written} can be read on both sides of ${limit} (${rule.id})` }
}

function measuresFor(name: EquipmentRule['parameters'][number]['name'], reading: EquipmentReading): readonly Measure[] {
  return name === 'nominal-size' ? reading.measures.diameter : reading.measures[name]
}

/** Slack for sizes that come from other units: 1 inch and 2.54 cm are the same number. */
const RELATIVE_SLACK = 1e-9

function compare(measure: Measure, operator: '>' | '>=' | '<' | '<=', value: number): Answer {
  const slack = Math.abs(value) * RELATIVE_SLACK
  const holds = (size: number): boolean => {
    if (Math.abs(size - value) <= slack) return operator === '>=' || operator === '<='
    return operator.startsWith('>') ? size > value : size < value
  }
  const low = holds(measure.min)
  const high = holds(measure.max)
  return low && high ? 'yes' : low || high ? 'unknown' : 'no'
}

function materialTest(rule: EquipmentRule, reading: EquipmentReading): Test {
  const { listed, unsettled, unlisted, lined } = reading.materials
  const matching = listed.filter((code) => rule.materials.includes(code))
  if (matching.length > 0) {
    const names = matching.join(', ')
    if (unlisted.length === 0 || lined) return { answer: 'yes', text: `material: ${names}` }
    return {
      answer: 'unknown',
      text: `both ${names} and ${unlisted.join(', ')} are named, and it is not said which surfaces touch the chemicals`,
    }
  }
  const graded = listed.filter((code) => rule.materials.some((wanted) => GRADES[code]?.includes(wanted) === true))
  if (graded.length > 0) return { answer: 'unknown', text: `the purity of ${graded.join(', ')} is not stated` }
  if (unsettled.length > 0) {
    return {
      answer: 'unknown',
      text: `the composition range of ${unsettled.join(', ')} lies on both sides of the printed bound`,
    }
  }
  if (listed.length > 0) return { answer: 'no', text: `material: ${listed.join(', ')}` }
  if (unlisted.length > 0) {
    return lined && !/stainless|steel|iron|acier|acero|сталь|钢/u.test(unlisted.join(' '))
      ? { answer: 'no', text: `material: ${unlisted.join(', ')}` }
      : lined
        ? { answer: 'unknown', text: `the material of the lining is not stated` }
        : { answer: 'no', text: `material: ${unlisted.join(', ')}` }
  }
  return { answer: 'unknown', text: 'the material of the surfaces in contact is not stated' }
}

/** Materials that a rule admits only from a purity up, which a line seldom states. */
const GRADES: Readonly<Partial<Record<MaterialCode, readonly string[]>>> = {
  'silicon-carbide': ['silicon-carbide-80'],
  ceramic: ['aluminium-oxide-99.9', 'silicon-carbide-80', 'zirconium-oxide'],
}

function featureTest(rule: EquipmentRule, reading: EquipmentReading): Test | null {
  const { seal, remote, leakPort, cholinesterase, warfareAgents, target } = reading.features
  if (rule.kind === 'pump') {
    if (seal === 'multiple-or-none') return { answer: 'yes', text: 'seal-less or multiple-seal' }
    return seal === 'single'
      ? { answer: 'no', text: 'a single seal' }
      : { answer: 'unknown', text: 'whether the pump is seal-less or has several seals is not stated' }
  }
  if (rule.kind === 'filling') {
    return remote === true
      ? { answer: 'yes', text: 'remotely operated' }
      : remote === false
        ? { answer: 'no', text: 'operated by hand' }
        : { answer: 'unknown', text: 'whether it is operated remotely is not stated' }
  }
  if (rule.kind === 'piping') {
    return leakPort === true
      ? { answer: 'yes', text: 'with leak detection' }
      : { answer: 'unknown', text: 'a leak detection port is not stated' }
  }
  if (rule.kind === 'incinerator') {
    return warfareAgents
      ? { answer: 'yes', text: 'designed to destroy the agents or precursors that the entry names' }
      : { answer: 'unknown', text: 'what it is designed to destroy is not stated' }
  }
  if (rule.kind === 'gas-monitor') {
    if (/cholinesterase/iu.test(rule.text)) {
      return cholinesterase
        ? { answer: 'yes', text: 'detects cholinesterase-inhibiting activity' }
        : { answer: 'no', text: 'cholinesterase inhibition is not named' }
    }
    if (warfareAgents || target === 'listed') {
      return { answer: 'yes', text: 'usable for the agents or precursors that the entry names' }
    }
    return target === 'unlisted'
      ? { answer: 'no', text: 'it finds a chemical that the entry does not name' }
      : { answer: 'unknown', text: 'what it detects is not stated' }
  }
  if (rule.kind === 'repair-assembly') return repairTest(rule, reading)
  return null
}

function continuousTest({ features }: EquipmentReading): Test {
  if (features.continuous === null)
    return { answer: 'unknown', text: 'whether it is for continuous operation is not stated' }
  return features.continuous
    ? { answer: 'yes', text: 'for continuous operation' }
    : { answer: 'no', text: 'not for continuous operation' }
}

/** Repair assemblies are listed with the vessel that they mend. */
function repairTest(rule: EquipmentRule, reading: EquipmentReading): Test {
  const { mends } = reading.features
  const reactors = /reactor/iu.test(rule.text)
  if (mends === null) return { answer: 'unknown', text: 'the glass-lined vessel that it mends is not stated' }
  return (mends === 'reactor') === reactors
    ? { answer: 'yes', text: `for a ${mends}` }
    : { answer: 'no', text: `for a ${mends}` }
}

function finding(entry: EntryScope, tests: readonly Test[], certainty: Certainty, movement: Movement): Finding {
  const reasons: Reason[] = tests.map((test) => ({ clause: 'equipment', text: test.text, atoms: [] }))
  return {
    list: entry.list.list.id,
    edition: entry.list.edition.id,
    entry: entry.entry.id,
    title: entry.entry.title,
    how: 'equipment',
    certainty,
    effect: 'controlled',
    substance: null,
    reasons,
    consequences: consequencesOf(entry, movement, certainty, false),
    unverified: entry.entry.citation.confidence === 'unverified',
  }
}
