import type { SubstanceId } from '@holdfast/control-lists'
import type { LineReading } from '../line/reading.ts'
import { readHs } from './codes.ts'

/** Cells that hold a code, an amount or a place. Where columns have shifted, they hold something else. */
export type CodeField =
  | 'hs'
  | 'un'
  | 'concentration'
  | 'quantity'
  | 'unit'
  | 'origin'
  | 'destination'
  | 'id'
  | 'further'
  | 'aside'

export const CODE_FIELDS = [
  'hs',
  'un',
  'concentration',
  'quantity',
  'unit',
  'origin',
  'destination',
  'id',
  'further',
  'aside',
] as const

/** Cells with words of their own (streets, file names), where an unknown word says nothing about the goods. */
export const WORDY_FIELDS: ReadonlySet<string> = new Set(['origin', 'destination', 'id', 'further', 'aside'])

const CAS_SHAPED = /\b\d{2,7}-\d{2}-\d\b/u
const UNITS =
  'kgs?|kgm|grm?|g|mg|tne?|tons?|tonnes?|mt|lbs?|lbr|oz|ltrs?|lt|l|ml|cl|hl|m3|m³|mtq|cbm|gal|pcs?|pce|pieces?|ea|nos?|units?|sets?|drums?|bags?|boxes|box|cartons?|ctns?|pkgs?|packages?|pallets?|cyl|cylinders?|ibcs?|cans?|tins?|bottles?|jars?|кг|г|т|л|шт|公斤|千克|吨|升|كغ|كجم|طن|لتر'
const NUMBER = String.raw`[+-]?[\d٠-٩][\d٠-٩\s.,'’]*`

/** What each cell looks like when it holds what it should. */
const PLAIN: Readonly<Record<Exclude<CodeField, 'origin' | 'destination' | 'further' | 'aside'>, RegExp>> = {
  hs: /^(?:(?:hs|hts|cn)(?:\s?code)?[\s.:]*)?[\d\s.;,|/-]+$/iu,
  un: /^(?:[\s;,|/&-]*(?:(?:un|na|id|onu)[\s.:#-]*(?:n[or][.:]?\s*)?)?(?<![\d.])\d{3,4}(?![\d.]))+[\s;,|/&-]*$/iu,
  concentration:
    /^[<>≤≥=~±]*\s*[\d.,]+\s*%?(?:\s*(?:-|–|to|±)\s*[\d.,]+\s*%?)?\s*(?:[wvm](?:[/.][wvm])?|wt|vol|min|max|\+)?\.?$/iu,
  quantity: new RegExp(`^${NUMBER}(?:[x×*]\\s*${NUMBER})?(?:${UNITS})?\\.?$`, 'iu'),
  unit: new RegExp(`^(?:${UNITS})\\.?$`, 'iu'),
  id: /^(?:[A-Z]{0,4}|[a-z]{0,4})[\s\-_/.#]*\d[\d\s\-_/.#]*$|^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u,
}

/** Longer than this no code is. */
const PLAIN_LENGTH_MAX = 64

/** Whether a cell holds anything but what its column is for, so that it must be read as a line of text. */
export function isStray(field: CodeField, text: string): boolean {
  if (text.length > PLAIN_LENGTH_MAX) return true
  if (field === 'further' || field === 'aside') return true
  // Names of places are no pattern; each is read once and then known to say nothing about goods.
  if (field === 'origin' || field === 'destination') return !/^[A-Za-z]{2}$/u.test(text)
  if (field !== 'concentration' && CAS_SHAPED.test(text)) return true
  return !PLAIN[field].test(text)
}

/** Tariff codes of a cell, each by itself ("2914.11, 2812.12"); "2914 11 00" is one, and words may follow it. */
export function hsCodesOf(cell: string): readonly string[] {
  const text = cell.replace(/^(?:hs|hts|cn)(?:\s?code)?[\s.:]*/iu, '').trim()
  if (text === '' || CAS_SHAPED.test(text)) return []
  const words = text.split(/\s+/u)
  const areWhole = words.length > 1 && words.every((word) => word.replaceAll(/\D/gu, '').length >= HS_DIGITS)
  const whole = areWhole ? null : readHs(text)
  if (whole !== null) return [whole]
  return text.split(areWhole ? /[\s;,|/]+/u : /[;,|/]+/u).flatMap((part) => {
    const code = LEADING_HS.exec(part)?.[1]
    return code === undefined ? [] : (readHs(code) ?? [])
  })
}

const HS_DIGITS = 6
const LEADING_HS = /^\s*(\d{4}(?:[.\s-]?\d{2}){0,4})(?![\d.])/u

/** UN numbers of a cell; a spreadsheet drops the zero of "0331", and a name may follow ("1810 PHOSPHORUS OXYCHLORIDE"). */
export function unNumbersOf(cell: string): readonly string[] {
  const numbers = PLAIN.un.test(cell) ? cell.match(/\d+/gu) : LEADING_UN.exec(cell)?.slice(1)
  return (numbers ?? []).map((digits) => digits.padStart(UN_DIGITS, '0'))
}

const UN_DIGITS = 4
const LEADING_UN = /^\D{0,6}(\d{4})(?![\d.-])/u

/** What is known of what a cell names. */
interface Tables {
  readonly isKnownCas: (cas: string) => boolean
  readonly isListed: (substance: SubstanceId) => boolean
  readonly isListedStructure: (smiles: string) => boolean
}

/**
 * What a stray cell adds. In a cell of numbers it is read like any line; percentages have a reader of their own. Of streets and
 * file names only what is sure counts, and only where a list speaks of it: "Mercury Road" and "COSCO" are no goods.
 */
export function strayReading(field: CodeField, reading: LineReading, tables: Tables): LineReading {
  const structures = reading.structures.filter(({ kind, text }) => kind !== 'smiles' || tables.isListedStructure(text))
  if (!WORDY_FIELDS.has(field)) {
    // "Stück" and "sur demande" are words of the column; one built like the name of a chemical is not.
    const leftover = reading.leftover.filter((word) => word.chemical)
    const read = { ...reading, structures, leftover }
    // "20 t +/- 5%" is a tolerance; a percentage belongs to goods where the cell names some.
    const isGoods = field !== 'concentration' && reading.names.length + reading.cas.length > 0
    return isGoods ? read : { ...read, concentrations: [], flaws: [] }
  }
  return {
    ...NO_READING,
    cas: reading.cas.filter((mention) => mention.checkDigitOk && !mention.repaired && tables.isKnownCas(mention.value)),
    un: reading.un,
    names: reading.names.filter(
      (hit) => hit.certainty !== 'fuzzy' && !hit.ambiguous && hit.substances.some((id) => tables.isListed(id)),
    ),
    // A column under an unknown header may hold goods: what is built like the name of a chemical is not passed over.
    familyWords: field === 'further' ? reading.familyWords : [],
    leftover: field === 'further' ? reading.leftover.filter((word) => word.chemical) : [],
    structures,
  }
}

const NO_READING: LineReading = {
  cas: [],
  un: [],
  hs: [],
  structures: [],
  names: [],
  concentrations: [],
  quantity: null,
  packages: null,
  mixtureWords: [],
  nosWords: [],
  polymerWords: [],
  formWords: [],
  equipmentWords: [],
  productWords: [],
  formulas: [],
  familyWords: [],
  unreadable: [],
  leftover: [],
  flaws: [],
}
