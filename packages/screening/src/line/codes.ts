import { findCas, readCas, readSmiles, type CasFinding } from '@holdfast/chemistry'
import type { CasMention, HsMention, LineFlaw, StructureMention, UnMention } from './reading.ts'

/** Everything in a line that is a code and not a word, and the places it takes. */
export interface Codes {
  readonly cas: CasMention[]
  readonly un: UnMention[]
  readonly hs: HsMention[]
  readonly structures: StructureMention[]
  readonly flaws: LineFlaw[]
  /** One byte for each UTF-16 unit; null while nothing is taken. */
  taken: Uint8Array | null
}

const HAS_DIGIT = /\d/
const FOUR_DIGITS = /\d{4}/
const UN_NUMBER =
  /(?<![A-Za-z])(?:[Uu][Nn]|UN\s?ID|NA|ID|ONU|ООН|оон|联合国编号|الأمم المتحدة)(?:\s?(?:[Nn][Oo]s?|[Nn][Rr]|[Nn]umber|№|#|n°|номер|رقم))?[\s.:#-]{0,3}(\d{4})(?![\d.]\d|\d)/g
const HS_NAMED =
  /(?<![A-Za-z])(?:HTS(?:US)?|HSN?|H\.S\.|CN|TARIC|NCM|SH|SA|ТН\s?ВЭД|海关编码|商品编码|税号|النظام المنسق|tariff|partida|HS编码)(?:[\s-]?(?:code|codes|no|number|item|heading|编码|ЕАЭС)){0,2}[\s.:#-]{0,3}(\d{4}(?:[. ]?\d{2}){0,3})(?!\d)/gi
const HS_DOTTED =
  /(?<![\d.,-])(\d{4}\.\d{2}(?:\.?\d{2}){0,2})(?![\d,]|\.\d)(?!\s?(?:%|[a-zA-Zа-яА-Я\u0600-\u06ff\u4e00-\u9fff$€£]))/g
const INCHI = /(?<![A-Za-z])InChI=1S?\/[^\s,;"]+/g
const INCHIKEY = /(?<![A-Z])[A-Z]{14}-[A-Z]{10}-[A-Z](?![A-Z])/g
const CONTAINER_NUMBER = /(?<![A-Za-z])[A-Z]{3}[UJZ][ -]?\d{6}[ -]?\d(?!\d)/g
const SMILES_NAMED = /(?<![A-Za-z])(?:SMILES|smiles|Smiles)\s{0,2}[:=]?\s{0,2}([^\s;,"]{1,2000})/g
/** Bracket atoms, bonds, branches or ring digits between organic atoms; a word has none of these. */
const SMILES_TOKEN =
  /(?<![^\s,;"|])(?=[^\s"|;,]{0,400}[[\]=#()@\d])[A-Za-z0-9[\]()=#@+\-/\\%.:*]{3,2000}(?=[\s,;"|.]|$)/g
const SMILES_LETTERS =
  /^(?:Cl|Br|Si|Se|Na|Li|As|Al|Mg|Zn|Hg|Sn|Pb|Te|Fe|Cu|Ni|[BCNOPSFIKHbcnops]|@|\[|\]|[\d()=#+\-/\\%.:*])+$/
/** A whole line of nothing but atoms. */
const BARE_SMILES = /^(?:Cl|Br|[BCNOPSFIbcnops]){3,}$/
/** Longer candidates are structures only in name. */
const SMILES_CANDIDATES_MAX = 16

/** Finds the codes of a line; `flat` has the same places as `text`. */
export function readCodes(text: string, flat: string): Codes {
  const codes: Codes = { cas: [], un: [], hs: [], structures: [], flaws: [], taken: null }
  readStructures(text, flat, codes)
  if (!HAS_DIGIT.test(flat)) return codes
  for (const found of casIn(text)) {
    if (isTaken(codes, found.start)) continue
    codes.cas.push({
      value: found.cas,
      start: found.start,
      end: found.end,
      repaired: found.repaired !== null,
      checkDigitOk: found.checkDigitOk,
    })
    take(codes, text, found.start, found.end)
  }
  if (!FOUR_DIGITS.test(flat)) return codes
  for (const match of flat.matchAll(UN_NUMBER)) {
    const end = match.index + match[0].length
    if (isTaken(codes, end - 1)) continue
    codes.un.push({ number: match[1] ?? '', start: match.index, end })
    take(codes, text, match.index, end)
  }
  readHs(text, flat, codes)
  for (const match of flat.matchAll(CONTAINER_NUMBER)) take(codes, text, match.index, match.index + match[0].length)
  return codes
}

/** Alone in the line a number is no date, however it looks. */
function casIn(text: string): readonly CasFinding[] {
  const found = findCas(text)
  const whole = text.trim()
  if (found.length > 0 || !ONE_CAS.test(whole)) return found
  const reading = readCas(whole)
  const start = text.indexOf(whole)
  return reading.ok ? [{ ...reading.value, start, end: start + whole.length }] : []
}

const ONE_CAS = /^\d{2,7}-\d{2}-\d$/

function readHs(text: string, flat: string, codes: Codes): void {
  for (const pattern of [HS_NAMED, HS_DOTTED]) {
    for (const match of flat.matchAll(pattern)) {
      const digits = (match[1] ?? '').replace(/[. ]/g, '')
      const start = match.index
      const end = start + match[0].length
      if (isTaken(codes, end - 1) || !isChapter(digits)) continue
      const code = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8, 10)]
        .filter((part) => part !== '')
        .join('.')
      codes.hs.push({ code, start, end })
      take(codes, text, start, end)
    }
  }
}

function isChapter(digits: string): boolean {
  const chapter = Number(digits.slice(0, 2))
  return chapter >= 1 && chapter <= 97 && chapter !== 77
}

function readStructures(text: string, flat: string, codes: Codes): void {
  if (text.includes('InChI=')) {
    for (const match of text.matchAll(INCHI)) addStructure(codes, text, 'inchi', match.index, match[0])
  }
  if (text.includes('-')) {
    for (const match of text.matchAll(INCHIKEY)) addStructure(codes, text, 'inchikey', match.index, match[0])
  }
  if (/smiles/i.test(text)) {
    for (const match of text.matchAll(SMILES_NAMED)) {
      const token = withoutStop(match[1] ?? '')
      const start = match.index + match[0].length - (match[1] ?? '').length
      if (isTaken(codes, start)) continue
      if (readSmiles(token).ok) addStructure(codes, text, 'smiles', start, token)
      else {
        codes.flaws.push('structure-unreadable')
        take(codes, text, start, start + token.length)
      }
    }
  }
  let candidates = 0
  for (const match of flat.matchAll(SMILES_TOKEN)) {
    const token = withoutStop(match[0])
    if (isTaken(codes, match.index) || !looksLikeSmiles(token)) continue
    if (++candidates > SMILES_CANDIDATES_MAX) break
    if (readSmiles(token).ok) addStructure(codes, text, 'smiles', match.index, token)
  }
}

/** A line that is nothing but atoms ("CCO"), where no word explained it. */
export function bareStructure(text: string): StructureMention | null {
  const whole = text.trim()
  if (!BARE_SMILES.test(whole) || !/[Cc]/.test(whole) || !readSmiles(whole).ok) return null
  const start = text.indexOf(whole)
  return { kind: 'smiles', text: whole, start, end: start + whole.length }
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

function withoutStop(token: string): string {
  return token.replace(/[.,:]+$/, '')
}

function addStructure(codes: Codes, text: string, kind: StructureMention['kind'], start: number, token: string): void {
  codes.structures.push({ kind, text: token, start, end: start + token.length })
  take(codes, text, start, start + token.length)
}

function isTaken(codes: Codes, at: number): boolean {
  return codes.taken !== null && codes.taken[at] === 1
}

function take(codes: Codes, text: string, start: number, end: number): void {
  codes.taken ??= new Uint8Array(text.length)
  codes.taken.fill(1, start, end)
}
