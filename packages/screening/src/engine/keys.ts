import { readInchiKey } from '@holdfast/chemistry'
import type { Lists, SubstanceId } from '@holdfast/control-lists'
import type { NameEvidence, Place } from './identified.ts'

/** InChIKeys and formulas of the known substances. Both name a substance without holding its structure. */
export interface KeyIndex {
  readonly byKey: ReadonlyMap<string, SubstanceId>
  /** First blocks: the same atoms and bonds, whatever the stereochemistry, isotopes and protons. */
  readonly bySkeleton: ReadonlyMap<string, readonly SubstanceId[]>
  /** Hill formula → substances that a list names. */
  readonly byFormula: ReadonlyMap<string, readonly SubstanceId[]>
}

const SKELETON_LENGTH = 14
/** A message is for reading; formulas of listed substances seldom have more. */
const CANDIDATES_MAX = 6
const KEY_LENGTH_MAX = 40

export function buildKeyIndex(lists: Lists): KeyIndex {
  const byKey = new Map<string, SubstanceId>()
  const bySkeleton = new Map<string, SubstanceId[]>()
  const byFormula = new Map<string, SubstanceId[]>()
  const listed = new Set<SubstanceId>()
  for (const list of lists.lists) {
    for (const entry of list.entries) for (const member of entry.members) listed.add(member.substance)
  }
  for (const { id, inchiKey, formula } of lists.substances) {
    if (formula !== null && listed.has(id)) add(byFormula, formula, id)
    if (inchiKey === null) continue
    if (!byKey.has(inchiKey)) byKey.set(inchiKey, id)
    add(bySkeleton, inchiKey.slice(0, SKELETON_LENGTH), id)
  }
  return { byKey, bySkeleton, byFormula }
}

function add(to: Map<string, SubstanceId[]>, key: string, id: SubstanceId): void {
  const known = to.get(key)
  if (known === undefined) to.set(key, [id])
  else if (known.length < CANDIDATES_MAX) known.push(id)
}

export function looksLikeInchiKey(text: string): boolean {
  return text.length < KEY_LENGTH_MAX && /^(?:InChIKey=)?[A-Z]{14}-/iu.test(text) && readKey(text) !== null
}

/** Case apart, because cells are often set in capitals or small letters. */
function readKey(text: string): { readonly key: string; readonly skeleton: string } | null {
  const read = readInchiKey(
    text
      .trim()
      .replace(/^inchikey=/iu, '')
      .toUpperCase(),
  )
  return read.ok ? read.value : null
}

/** Whose key it is; null where it is in no table. By the first block alone it is a near relative, which a person compares. */
export function evidenceOfKey(text: string, at: Place, index: KeyIndex): NameEvidence | null {
  const read = readKey(text)
  if (read === null) return null
  const exact = index.byKey.get(read.key)
  const substances = exact === undefined ? index.bySkeleton.get(read.skeleton) : [exact]
  if (substances === undefined) return null
  const sure = exact !== undefined
  return { text: read.key, substances, sure, fuzzy: false, role: 'goods', by: 'inchikey', aside: null, salt: null, at }
}

export function evidenceOfFormula(text: string, formula: string, at: Place, index: KeyIndex): NameEvidence | null {
  const substances = index.byFormula.get(formula)
  if (substances === undefined) return null
  return { text, substances, sure: false, fuzzy: false, role: 'goods', by: 'formula', aside: null, salt: null, at }
}
