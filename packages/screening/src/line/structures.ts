import { readFormula, readInchi, readSmiles } from '@holdfast/chemistry'
import type { StructureMention, UnreadableStructure } from './reading.ts'

/** Structures of a line and the tokens that should have been some. */
export interface Structures {
  readonly structures: StructureMention[]
  readonly unreadable: UnreadableStructure[]
  /** False where the text has more candidates than are looked at. */
  isWhole: boolean
}

const INCHI = /(?<![A-Za-z])InChI=1S?\/[^\s"'|<>]+/g
const INCHIKEY = /(?<![A-Z])[A-Z]{14}-[A-Z]{10}-[A-Z](?![A-Z])/g
const SMILES_NAMED = /(?<![A-Za-z])(?:SMILES|smiles|Smiles)\s{0,2}[:=]?\s{0,2}([^\s;,"]{1,2000})/g
/** Bracket atoms, bonds, branches or ring digits between organic atoms; a word has none of these. */
const SMILES_TOKEN =
  /(?<![^\s,;"|])(?=[^\s"|;,]{0,400}[[\]=#()@\d.])[A-Za-z0-9[\]()=#@+\-/\\%.:*]{3,2000}(?=[\s,;"|.]|$)/g
const SMILES_LETTERS =
  /^(?:Cl|Br|Si|Se|Na|Li|As|Al|Mg|Zn|Hg|Sn|Pb|Te|Fe|Cu|Ni|[BCNOPSFIKHbcnops]|@|\[|\]|[\d()=#+\-/\\%.:*])+$/
/** A whole line of nothing but atoms. */
const BARE_SMILES = /^(?:Cl|Br|[BCNOPSFIbcnops]){3,}$/
/** Chains of atoms parted by dots: the dots are fragments, and one of the chains is too long for an abbreviation. */
const BARE_FRAGMENTS = /^(?:(?:Cl|Br|[BCNOPSFI])+\.)+(?:Cl|Br|[BCNOPSFI])+$/
const BARE_CHAIN_MIN = 5
/** Longer candidates are structures only in name. */
const SMILES_CANDIDATES_MAX = 16
/** A line this long that is one token and no structure is something else. */
const TYPED_LENGTH_MAX = 500

export function readStructures(text: string, flat: string): Structures {
  const found: Structures = { structures: [], unreadable: [], isWhole: true }
  if (text.includes('InChI=')) {
    for (const match of text.matchAll(INCHI)) {
      if (!hasRoom(found)) break
      add(found, 'inchi', match.index, endOfInchi(match[0]))
    }
  }
  if (text.includes('-')) {
    for (const match of text.matchAll(INCHIKEY)) {
      if (!hasRoom(found)) break
      add(found, 'inchikey', match.index, match[0])
    }
  }
  if (/smiles/i.test(text)) {
    for (const match of text.matchAll(SMILES_NAMED)) {
      if (!hasRoom(found)) break
      const token = withoutStop(match[1] ?? '')
      const start = match.index + match[0].length - (match[1] ?? '').length
      if (!isTaken(found, start)) addSmiles(found, start, token, true)
    }
  }
  let candidates = 0
  for (const match of flat.matchAll(SMILES_TOKEN)) {
    const token = withoutStop(match[0])
    if (isTaken(found, match.index) || !(looksLikeSmiles(token) || areFragments(token))) continue
    if (++candidates > SMILES_CANDIDATES_MAX) {
      found.isWhole = false
      break
    }
    addSmiles(found, match.index, token, cannotBeWord(token))
  }
  return found
}

/** More structures than one row of goods has; the rest is said not to be read. */
const STRUCTURES_MAX = 64

function hasRoom(found: Structures): boolean {
  found.isWhole &&= found.structures.length + found.unreadable.length < STRUCTURES_MAX
  return found.isWhole
}

/** A line that is nothing but atoms ("CCO"), where no word explained it. */
export function bareStructure(text: string): StructureMention | null {
  const whole = text.trim()
  if (!BARE_SMILES.test(whole) || !/[Cc]/.test(whole) || !readSmiles(whole).ok) return null
  const start = text.indexOf(whole)
  return { kind: 'smiles', text: whole, start, end: start + whole.length }
}

const TYPED = /^[A-Za-z\d@+\-[\]()=#$:/\\%.*~]{4,}$/
const MARKS = /[[\]=#]|[A-Za-z\d)]\(|\)[A-Za-z]|[a-z]\d[a-z]/

/** A line that was typed as a structure: one token with bonds, branches or rings, no word of any language in it. */
export function unreadableLine(text: string): UnreadableStructure | null {
  const whole = text.trim()
  if (whole.length > TYPED_LENGTH_MAX || !TYPED.test(whole) || !MARKS.test(whole)) return null
  if (/[a-z]{3}/.test(whole.replace(/[bcnops]+/g, '')) || !/[CcNnPpSs]/.test(whole)) return null
  const plain = whole.replace(/[^A-Za-z]/g, '')
  const atoms = plain.match(/Cl|Br|[BCNOPSFIHbcnops]/g)?.join('').length ?? 0
  if (atoms < 3 || atoms * 10 < plain.length * 6) return null
  const read = readSmiles(whole)
  if (read.ok || isRationalFormula(whole)) return null
  const start = text.indexOf(whole)
  const { message, position } = read.refusal
  return { text: whole, start, end: start + whole.length, message, position }
}

/** Commas and brackets belong to it; what a sentence puts behind it does not. */
function endOfInchi(token: string): string {
  if (readInchi(token).ok) return token
  let end = token.length
  while (end > 0 && isAfterSentence(token, end)) end--
  const cut = token.slice(0, end)
  return cut.length < token.length ? cut : token
}

function isAfterSentence(token: string, end: number): boolean {
  const last = token[end - 1] ?? ''
  if (last === ')') return count(token, end, ')') > count(token, end, '(')
  return '.,;:]'.includes(last)
}

function count(token: string, end: number, character: string): number {
  let found = 0
  for (let at = 0; at < end; at++) if (token[at] === character) found++
  return found
}

/** Cheap and strict: what is not all atoms and marks, or has no mark that words lack, is a word. */
function looksLikeSmiles(token: string): boolean {
  if (token.length < 3 || !SMILES_LETTERS.test(token) || !/[A-Za-z]/.test(token)) return false
  if (/[=#@]/.test(token) && /[A-Za-z]/.test(token)) return /[CNOPSFIBcnops[\]]/.test(token)
  if (/\[[A-Za-z\d@+-]+\]/.test(token)) return true
  const atoms = token.match(/Cl|Br|[BCNOPSFIbcnops]/g)?.length ?? 0
  const branches = /[A-Za-z\d)]\([A-Za-z]/.test(token)
  const rings = /[A-Za-z](\d)[^]*[A-Za-z)]\1/.test(token)
  return atoms >= 4 && /[Cc]/.test(token) && (branches || rings)
}

/** OCCSCCO.O: mostly carbon, as words and abbreviations are not. */
function areFragments(token: string): boolean {
  if (!BARE_FRAGMENTS.test(token)) return false
  return token.split('.').some((fragment) => {
    const carbons = fragment.match(/C(?!l)/g)?.length ?? 0
    return fragment.length >= BARE_CHAIN_MIN && carbons * 2 >= fragment.length
  })
}

/** A token that nobody writes but as a structure: five atoms, one of them carbon, and a bond or a branch between them. */
function cannotBeWord(token: string): boolean {
  const atoms = token.match(/Cl|Br|[BCNOPSFIbcnops]/g)?.length ?? 0
  if (atoms < 5 || !/[Cc]/.test(token) || /\d{3}|%/.test(token)) return false
  return /[A-Za-z\])][=#][A-Za-z[(]|\([=#]?[A-Za-z[]|[A-Za-z]\)[A-Za-z([]/.test(token)
}

function withoutStop(token: string): string {
  return token.replace(/[.,:]+$/, '')
}

function add(found: Structures, kind: StructureMention['kind'], start: number, token: string): void {
  found.structures.push({ kind, text: token, start, end: start + token.length })
}

function addSmiles(found: Structures, start: number, token: string, isMeant: boolean): void {
  const read = readSmiles(token)
  if (read.ok) add(found, 'smiles', start, token)
  else if (isMeant && !isRationalFormula(token)) {
    const { message, position } = read.refusal
    found.unreadable.push({ text: token, start, end: start + token.length, message, position })
  }
}

/** CH3P(O)(OCH3)2: counted hydrogen, which SMILES has inside brackets only. It is a name or a formula. */
function isRationalFormula(token: string): boolean {
  return /H\d/.test(token) && readFormula(token).ok
}

function isTaken(found: Structures, at: number): boolean {
  const holds = (span: { readonly start: number; readonly end: number }): boolean => span.start <= at && at < span.end
  return found.structures.some(holds) || found.unreadable.some(holds)
}
