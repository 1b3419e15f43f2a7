import type { Molecule } from './molecule.ts'
import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal } from './refusal.ts'
import { atomicNumberOf, symbolOf } from './elements.ts'

export interface Formula {
  /** Symbol → count, deuterium and tritium counted as hydrogen. */
  readonly elements: ReadonlyMap<string, number>
  readonly charge: number
}

/** The longest formula in use is a few dozen characters. */
const FORMULA_LENGTH_MAX = 512
/** Above this a count is a misreading, and products of counts would no longer be exact. */
const COUNT_MAX = 100_000
const DEPTH_MAX = 8
const CHARGE_MAX = 15

const CHARGE_AT_END = /(?:\^?\(?(\d{0,2})([+-]+)\)?|\^\{?([+-])(\d{1,2})\}?)$/
const LONE_ION = /^([A-Z][a-z]?)(\d)([+-])$/

/**
 * Reads a molecular formula: Hill or any other order, brackets, hydrate dots, subscript and superscript digits.
 *
 * @example
 * readFormula('Na2S·9H2O') // elements: Na 2, S 1, H 18, O 9
 */
export function readFormula(text: string): Result<Formula, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
  if (text.length > FORMULA_LENGTH_MAX)
    return malformed(`A formula has at most ${FORMULA_LENGTH_MAX} characters.`, null)
  const plain = plainDigits(text.trim())
  if (plain.length === 0) return malformed('The formula is empty.', 0)
  const ion = LONE_ION.exec(plain)
  const { body, charge } = ion === null ? splitCharge(plain) : loneIon(ion)
  if (Math.abs(charge) > CHARGE_MAX) return malformed(`A charge is at most ${CHARGE_MAX}.`, body.length)
  const counts = new Map<string, number>()
  let start = 0
  for (const part of body.split(/[.·•∙⋅*]/)) {
    const at = addPart(part.trim(), counts)
    if (at >= 0) return malformed('This is not an element, a number or a bracket of a formula.', start + at)
    start += part.length + 1
  }
  for (const count of counts.values()) {
    if (count > COUNT_MAX) return malformed(`A formula counts at most ${COUNT_MAX} atoms of an element.`, null)
  }
  return accept({ elements: counts, charge })
}

/** The Hill formula of everything drawn, hydrogens included: carbon, hydrogen, then by letter. Charges are not part of it. */
export function formulaOf(molecule: Molecule): string {
  const counts = new Map<string, number>()
  for (let atom = 0; atom < molecule.element.length; atom++) {
    add(counts, symbolOf(molecule.element[atom] ?? 0) ?? '*', 1)
    add(counts, 'H', molecule.hydrogens[atom] ?? 0)
  }
  return hillOf(counts)
}

export function hillOf(counts: ReadonlyMap<string, number>): string {
  const symbols = [...counts.keys()].filter((symbol) => (counts.get(symbol) ?? 0) > 0)
  const rank = (symbol: string): string => {
    if (!counts.has('C')) return symbol
    return symbol === 'C' ? '0' : symbol === 'H' ? '1' : symbol
  }
  symbols.sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
  return symbols.map((symbol) => `${symbol}${counts.get(symbol) === 1 ? '' : counts.get(symbol)}`).join('')
}

/** Adds one part between hydrate dots; -1 when read, otherwise the offset of what could not be read. */
function addPart(part: string, counts: Map<string, number>): number {
  const leading = /^\d{1,4}/.exec(part)?.[0] ?? ''
  const times = leading === '' ? 1 : Number(leading)
  if (part.length === leading.length || times === 0) return 0
  const stack: Map<string, number>[] = [new Map()]
  let at = leading.length
  while (at < part.length) {
    const next = addToken(part, at, stack)
    if (next < 0) return at
    at = next
  }
  const [all] = stack
  if (all === undefined || stack.length !== 1) return part.length
  for (const [symbol, count] of all) add(counts, symbol, count * times)
  return -1
}

/** One element or bracket with its count; the next offset, or -1. */
function addToken(part: string, at: number, stack: Map<string, number>[]): number {
  const character = part.charAt(at)
  const top = stack.at(-1)
  if (top === undefined) return -1
  if ('([{'.includes(character)) {
    if (stack.length > DEPTH_MAX) return -1
    stack.push(new Map())
    return at + 1
  }
  if (')]}'.includes(character)) {
    if (stack.length < 2 || top.size === 0) return -1
    stack.pop()
    const outer = stack.at(-1)
    const digits = digitsAt(part, at + 1)
    const times = digits === '' ? 1 : Number(digits)
    if (outer === undefined || times === 0 || times > COUNT_MAX) return -1
    for (const [symbol, count] of top) add(outer, symbol, count * times)
    return at + 1 + digits.length
  }
  const long = part.slice(at, at + 2)
  const symbol = known(long) ?? known(character)
  if (symbol === null) return -1
  const width = known(long) === null ? 1 : 2
  const digits = digitsAt(part, at + width)
  const count = digits === '' ? 1 : Number(digits)
  if (count === 0 || count > COUNT_MAX) return -1
  add(top, symbol, count)
  return at + width + digits.length
}

function known(symbol: string): string | null {
  if (symbol === 'D' || symbol === 'T') return 'H'
  return symbol !== '*' && atomicNumberOf(symbol) !== undefined ? symbol : null
}

function digitsAt(text: string, at: number): string {
  let end = at
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++
  return text.slice(at, end)
}

function add(counts: Map<string, number>, symbol: string, count: number): void {
  if (count > 0) counts.set(symbol, Math.min((counts.get(symbol) ?? 0) + count, COUNT_MAX + 1))
}

/** A single element with digit and sign is an ion (Ca2+); otherwise the digit belongs to the formula (NH4+). */
function loneIon(match: RegExpExecArray): { body: string; charge: number } {
  const [, symbol = '', digits = '', sign = ''] = match
  return { body: symbol, charge: sign === '+' ? Number(digits) : -Number(digits) }
}

function splitCharge(text: string): { body: string; charge: number } {
  const match = CHARGE_AT_END.exec(text)
  if (match === null) return { body: text, charge: 0 }
  const [whole, digits = '', signs = '', caretSign = '', caretDigits = ''] = match
  const body = text.slice(0, match.index)
  if (caretSign !== '') return { body, charge: signed(caretSign, Number(caretDigits)) }
  const stated = whole.startsWith('^') || whole.startsWith('(') || /[\])}\s]$/.test(body)
  if (digits === '' || stated) {
    return { body: body.trim(), charge: signed(signs, digits === '' ? signs.length : Number(digits)) }
  }
  return { body: body + digits, charge: signed(signs, signs.length) }
}

function signed(sign: string, size: number): number {
  return sign.startsWith('+') ? size : -size
}

/** Subscripts become digits; superscripts become a caret and digits. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u2080-\u2089]/g, (digit) => String(digit.charCodeAt(0) - 0x2080))
    .replace(/[⁰¹²³⁴-⁹]*[⁺⁻]+/g, (run) => `^${run.split('').map(superscript).join('')}`)
    .replace(/\u2212/g, '-')
}

function superscript(character: string): string {
  if (character === '⁺') return '+'
  if (character === '⁻') return '-'
  return String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character))
}

function malformed(message: string, position: number | null): Result<never, ChemistryRefusal> {
  return refuse({ code: 'formula-malformed', message, position })
}
