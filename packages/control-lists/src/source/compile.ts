import { accept, refuse, type Result } from '@holdfast/chemistry'
import type { Lists } from '../model.ts'
import { checkLists } from './assemble.ts'
import { readCatalogue, readStates, type Unplaced } from './catalogue.ts'
import { readListFolder } from './folder.ts'
import { Problems, type SourceProblem } from './problem.ts'

/** Path inside the source folder → text: `cwc/list.yaml`, `substances/listed.csv`, `codes/un.csv`, `states-not-party.csv`. */
export type SourceTree = Readonly<Record<string, string>>

export interface CompiledSource {
  readonly lists: Omit<Lists, 'digest'>
  /** Names that wait for their substance. */
  readonly unplaced: readonly Unplaced[]
}

const SHARED_FOLDERS = ['substances', 'codes']

/** Lists come out in this order, then the others by name: results show the treaty first. */
const ORDER = ['cwc', 'ag-chem', 'ag-equip', 'un-1988', 'eu-2019-1148', 'cfats']

/** All the source folders together. Every problem is collected; one is enough for a refusal. */
export function compileLists(tree: SourceTree): Result<CompiledSource, readonly SourceProblem[]> {
  const problems = new Problems()
  const folders = splitFolders(tree)
  const { catalogue, unplaced } = readCatalogue(
    'substances',
    { substances: folders.get('substances') ?? {}, un: folders.get('codes')?.['un.csv'] ?? '' },
    { substances: [], names: [], unNumbers: [] },
    problems,
  )
  const ids = [...folders.keys()].filter((id) => !SHARED_FOLDERS.includes(id)).sort(byOrder)
  const parsed = []
  for (const id of ids) {
    const list = readListFolder(id, folders.get(id) ?? {}, problems)
    if (list !== null) parsed.push(list)
  }
  const statesNotParty = readStates(tree['states-not-party.csv'] ?? '', 'states-not-party.csv', problems)
  checkLists(parsed, catalogue, problems)
  if (problems.found.length > 0) return refuse(problems.found)
  return accept({ lists: { lists: parsed.map(({ list }) => list), ...catalogue, statesNotParty }, unplaced })
}

function splitFolders(tree: SourceTree): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const folders = new Map<string, Record<string, string>>()
  for (const [path, text] of Object.entries(tree)) {
    const slash = path.indexOf('/')
    if (slash < 0) continue
    const folder = folders.get(path.slice(0, slash)) ?? {}
    folder[path.slice(slash + 1)] = text
    folders.set(path.slice(0, slash), folder)
  }
  return folders
}

function byOrder(one: string, other: string): number {
  const rank = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}
