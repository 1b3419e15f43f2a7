import { isMolecule, type Molecule } from '@holdfast/chemistry'
import type { Lists, SubstanceId, UnNumber } from '@holdfast/control-lists'
import type { Screening, ScreeningOptions, ScreeningRow } from '../model.ts'
import { buildNameIndex, type NameIndex } from '../names/index.ts'
import { unIndex } from './codes.ts'
import { countryReader } from './countries.ts'
import { buildKeyIndex, type KeyIndex } from './keys.ts'
import { Coverer } from './coverer.ts'
import { malformed, optionsChecker, readGivenRow, unanswered } from './given-row.ts'
import { movementReader } from './partner.ts'
import { scopeCache } from './scope.ts'
import { screenRow, type Screener } from './screening.ts'

/** Screens rows against the lists it was opened with. Immutable: the same question always has the same answer. */
export interface Engine {
  readonly lists: Lists
  screen(row: ScreeningRow, options: ScreeningOptions): Screening
  screenText(line: string, options: ScreeningOptions): Screening
  screenMolecule(molecule: Molecule, options: ScreeningOptions): Screening
}

/**
 * Opens an engine. Costs a few milliseconds: names and structures are indexed when the first row asks for them.
 *
 * @example
 * const engine = openEngine(builtinLists())
 * engine.screenText('POCl3 drums 2x200kg UN1810', { asOf }).verdict // 'controlled'
 */
export function openEngine(lists: Lists): Engine {
  let nameIndex: NameIndex | null = null
  let numbers: ReadonlyMap<string, SubstanceId> | null = null
  let keys: KeyIndex | null = null
  let unNumbers: ReadonlyMap<string, UnNumber> | null = null
  const screener: Screener = {
    readers: {
      coverer: new Coverer(lists),
      names: () => (nameIndex ??= buildNameIndex(lists)),
      byCas: () => (numbers ??= casIndex(lists)),
      keys: () => (keys ??= buildKeyIndex(lists)),
      quiet: new Set(),
    },
    unNumbers: () => (unNumbers ??= unIndex(lists)),
  }
  const scopeFor = scopeCache(lists)
  const movementFor = movementReader(lists, countryReader())
  const flawOf = optionsChecker(lists)
  const screen = (given: ScreeningRow, options: ScreeningOptions, drawn: Molecule | null = null): Screening => {
    const flaw = flawOf(options)
    if (flaw !== null) return unanswered(flaw)
    const { row, issues } = readGivenRow(given)
    const movement = movementFor(row.origin, row.destination, options.direction, options.asOf)
    return screenRow(row, options, scopeFor(options), movement, screener, issues, drawn)
  }
  return {
    lists,
    screen: (row, options) => screen(row, options),
    screenText: (line, options) => screen({ description: line }, options),
    screenMolecule: (molecule, options) =>
      isMolecule(molecule)
        ? screen({}, options, molecule)
        : unanswered(malformed('The structure is no molecule that a reader of structures made.')),
  }
}

function casIndex(lists: Lists): ReadonlyMap<string, SubstanceId> {
  const index = new Map<string, SubstanceId>()
  for (const substance of lists.substances)
    for (const cas of substance.cas) if (!index.has(cas)) index.set(cas, substance.id)
  for (const list of lists.lists) {
    for (const entry of list.entries) {
      for (const member of entry.members) {
        if (member.printedCas !== null && !index.has(member.printedCas)) index.set(member.printedCas, member.substance)
      }
    }
  }
  return index
}
