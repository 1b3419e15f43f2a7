import type { Leftover } from '../line/reading.ts'
import type { Finding, Issue, ScreeningRow } from '../model.ts'
import type { Group } from './identified.ts'
import { shorten, type RowReading } from './row-evidence.ts'
import type { Scope } from './scope.ts'

/** How many unknown words are named; a message is for reading. */
const LEFTOVERS_SHOWN_MAX = 3

/** What the words of the row leave open. */
export function wordIssues(
  row: ScreeningRow,
  reading: RowReading,
  groups: readonly Group[],
  isEquipment: boolean,
  lengthMax: number,
): readonly Issue[] {
  if (groups.length === 0 && isEmpty(row))
    return [{ code: 'row-empty', message: 'The row says nothing about the goods.' }]
  // Nothing stands beside the structures and numbers that were identified.
  if (reading.lines.length === 0 && groups.length > 0) return []
  const issues: Issue[] = []
  const lines = reading.lines.map((line) => line.reading)
  const tooLong = reading.lines.some((line) => line.text.length > lengthMax || line.reading.flaws.includes('too-long'))
  if (tooLong) issues.push({ code: 'text-too-long', message: `Only the first ${lengthMax} characters were read.` })
  if (lines.some((line) => line.flaws.includes('concentration-unreadable'))) {
    issues.push({ code: 'concentration-unreadable', message: 'A concentration in the line was not understood.' })
  }
  if (lines.some((line) => line.polymerWords.length > 0)) {
    issues.push({ code: 'polymer', message: 'A polymer is not decided by the structure of its parts.' })
  }
  if (lines.some((line) => line.nosWords.length > 0)) {
    issues.push({ code: 'not-otherwise-specified', message: 'Goods "not otherwise specified": name the chemicals.' })
  }
  if (isUndefinedMixture(reading, groups) || lines.some((line) => line.flaws.includes('not-all-named'))) {
    issues.push({
      code: 'mixture-undefined',
      message: 'A mixture whose parts are not all named: name each with its concentration.',
    })
  }
  const unknown = isEquipment ? [] : unknownWords(reading, groups)
  if (unknown.length > 0) {
    const words = unknown.slice(0, LEFTOVERS_SHOWN_MAX).map((word) => `"${shorten(word.text)}"`)
    issues.push({ code: 'substance-unknown', message: `Not known here: ${words.join(', ')}.` })
  }
  if (lines.some((line) => line.flaws.includes('too-many-words'))) {
    issues.push({
      code: 'substance-unknown',
      message: 'The line has more unknown words, numbers or structures than are looked up.',
    })
  }
  const ecNumber = groups.length === 0 && !isEquipment ? ecNumberOf(reading) : null
  if (ecNumber !== null) {
    issues.push({ code: 'substance-unknown', message: `EC number ${ecNumber} is not known here: give the CAS number.` })
  }
  if (groups.length === 0 && !isEquipment && issues.every((issue) => issue.code !== 'substance-unknown')) {
    issues.push({
      code: 'nothing-identified',
      message: 'No chemical and no listed equipment was recognised in the row.',
    })
  }
  return issues
}

/**
 * Words that may be goods. Beside an identified chemical every unknown word counts; where nothing is identified only those
 * that look like chemicals do. The name of a drawn structure need not be known.
 */
function unknownWords(reading: RowReading, groups: readonly Group[]): readonly Leftover[] {
  const drawn = groups.some((group) => group.structure !== null)
  return reading.lines.flatMap(({ field, reading: line }) => {
    if (drawn && field === 'name' && line.names.length === 0) return []
    if (drawn) return line.leftover.filter((word) => !word.chemical)
    return groups.length > 0 ? line.leftover : line.leftover.filter((word) => word.chemical)
  })
}

const EC_NUMBER = /(?<![\d-])(\d{3})-(\d{3})-(\d)(?![\d-])/u

/** The number of the European inventory; its last digit is the sum of digit times place modulo eleven. */
function ecNumberOf(reading: RowReading): string | null {
  for (const { text } of reading.lines) {
    const [number, first = '', second = '', check = ''] = EC_NUMBER.exec(text) ?? []
    const digits = first + second
    let sum = 0
    for (let at = 0; at < digits.length; at++) sum += Number(digits[at]) * (at + 1)
    if (number !== undefined && sum % 11 === Number(check)) return number
  }
  return null
}

function isEmpty(row: ScreeningRow): boolean {
  return ![row.description, row.name, row.cas, row.smiles, row.inchi, row.molfile, row.hs, row.un].some(
    (field) => field !== undefined && field.trim() !== '',
  )
}

const ALWAYS_UNDEFINED = /reaction|uvcb|masse? de r|masa de r|реакцион/iu

function isUndefinedMixture(reading: RowReading, groups: readonly Group[]): boolean {
  const words = reading.lines.flatMap((line) => line.reading.mixtureWords)
  if (words.length === 0) return false
  if (words.some((word) => ALWAYS_UNDEFINED.test(word.word) || ALWAYS_UNDEFINED.test(word.text))) return true
  return groups.length < 2
}

/** Each list that decided says so when its authority ended; those whose review is overdue are named in one notice. */
export function listIssues(findings: readonly Finding[], scope: Scope): readonly Issue[] {
  if (findings.length === 0) return []
  const issues: Issue[] = []
  const decided = scope.lists.filter((list) => findings.some((finding) => finding.list === list.list.id))
  for (const list of decided) {
    if (list.lapsed) {
      issues.push({
        code: 'list-authority-lapsed',
        message: `The authority behind ${list.list.short} ended on ${list.list.lapsedOn ?? ''}: its findings are a reference and a national option.`,
      })
    }
  }
  const overdue = decided.filter((list) => list.reviewOverdue)
  if (overdue.length > 0) {
    const names = overdue.map((list) => list.list.short).join(', ')
    const due = [...new Set(overdue.map((list) => list.list.reviewBy))].toSorted().join(', ')
    issues.push({
      code: 'list-review-overdue',
      message: `Not yet compared with the official text in force: ${names} (due ${due}).`,
    })
  }
  return issues
}
