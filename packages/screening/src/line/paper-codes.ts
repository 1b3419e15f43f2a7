import { DIGIT, IDEOGRAPH } from '../names/characters.ts'
import { GAP_HYPHEN } from '../names/fold.ts'
import { categoryOf, FREE, NAME, PLAIN, UNKNOWN_WORDS_MAX, type LineWords } from './line-words.ts'
import { markPlain } from './goods.ts'
import type { Leftover } from './reading.ts'

/** Words behind which papers write a code of letters and digits. */
const CUE =
  /(?:(?<![\p{L}\d])(?:lots?|batch(?:es)?|bch|b\/n|charge|refs?|reference|orders?|po|p\.o|so|invoices?|inv|pi|contract|agreement|serial|series|s\/n|sn|art|article|items?|cat|catalog(?:ue)?|code|codes|parts?|p\/n|pn|sku|containers?|cntr|ctr|cont|unit|seals?|b\/l|bl|hbl|mbl|awb|mawb|hawb|booking|bkg|job|file|case|permit|licen[cs]e|nos?|nr|num|number|reg|registration|reach|ean|gtin|upc|models?|type|iso|en|din|astm|jis|bs|is|std|standard|spec|version|rev|voy|voyage|vessel|flight|truck|plate|wagon|tel|phone|fax|mob|vat|tax|eori|duns|gstin|iec|pan|iban|account|acc|swift|hs|hts|hsn|pallets?|marks?|fda|dmf|cep|nsf|prod|product|eccn|sds|msds|doc|document|certificate|cert|coa|réf|n|commande|facture|modèle|série|lotes?|pedido|factura|artículo|código|serie|modelo|certificado|rechnung|bestellung|auftrag|charge|artikel|партия|партии|парт|заказ|счет|договор|арт|артикул|гост|ост|ту|ст|серия|сертификат|накладная|декларация|декл|номер|инв|код|دفعة|الدفعة|تشغيلة|طلب|الطلب|فاتورة|عقد|رقم|الرقم|كود)|(?:批号|批次|订单|发票|合同|编号|货号|型号|号|代码|箱号|提单|标准)|№|#)(?:[\s.-]{0,2}(?:no|nr|nos|number|num|code|id|n°|№|#|номер|رقم|号))?[\s.:#=_/°(-]{0,4}$/iu
/** How far back a cue is looked for. */
const CUE_LENGTH_MAX = 40
const TOKEN = /[\p{L}\d]{1,60}(?:[-/_.+]{1,2}[\p{L}\d]{1,60}){0,12}/gu
/** Letters and digits that need no cue: containers and their sizes, packagings of the UN, E numbers, tanks, sizes. */
const KNOWN_SHAPE =
  /^(?:[A-Z]{4}\d{7}|(?:20|40|45)(?:GP|DC|DV|HC|HQ|RF|OT|FR|TK|FT|ST|RH)|\d{1,2}[A-HN]{1,2}\d?(?:\/[A-Z\d.]+)*|[XYZ]\d[\d.]*(?:\/[\d.SA-Z]+)*|E\d{3}[a-z]?|[A-Z]\d{1,2}|\d{1,4}[a-z]{1,2}|\d{1,4}[-x]\d{1,4}(?:mm|cm|um|nm|kgs?|lbs?|in|ft|l|ml)|Q[1-4](?:[-/]\d{2,4})?|PH\d[\d.-]*)$/iu
/** A code has no longer run of letters, unless digits outnumber them. */
const LETTERS_IN_CODE_MAX = 4
/** Shorter tokens are too common to ask about. */
const IDENTIFIER_LENGTH_MIN = 5
const LETTERS_IN_IDENTIFIER_MIN = 2
const WEB = /(?:https?:\/\/|www\.)[^\s,;]{1,200}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/giu

/**
 * Codes of papers among the unknown words: behind a cue ("LOT AB-123"), right beside packages, or of a known shape they are
 * explained. Others are identifiers that may stand for a chemical; they are given back.
 */
export function explainCodes(words: LineWords, flat: string): readonly Leftover[] {
  const { folded } = words
  const unknown: Leftover[] = []
  if (flat.includes('@') || flat.includes('www') || flat.includes('://')) explainWeb(words, flat)
  let wasCode: boolean = false
  let before = 0
  let looked = 0
  for (let word = 0; word < folded.words && looked < UNKNOWN_WORDS_MAX; word++) {
    const start = folded.wordStart[word] ?? 0
    if (start < before || !mayBeOfCode(words, word)) continue
    looked++
    const token = tokenAt(flat, start)
    if (token === null || !/\d/.test(token.text)) continue
    const last = lastWordIn(words, word, token.end)
    const follows: boolean = wasCode && /^[\s,;&/]{1,3}$/.test(flat.slice(before, token.start))
    wasCode = isCode(token.text) && (follows || hasCue(flat, token.start) || isBesidePackage(words, word, last))
    before = token.end
    if (wasCode || KNOWN_SHAPE.test(token.text)) explainSpan(words, token.start, last, token.end)
    else if (isIdentifier(token.text) && !holdsName(words, token.start, last))
      unknown.push({ ...token, text: words.text.slice(token.start, token.end), chemical: false })
  }
  return unknown
}

/** Unknown, or a letter or two that are words only when they stand alone. */
function mayBeOfCode(words: LineWords, word: number): boolean {
  const { wordScript, wordFrom, wordTo } = words.folded
  if (wordScript[word] === DIGIT || wordScript[word] === IDEOGRAPH) return false
  if (words.cover[word] === FREE) return true
  return words.cover[word] === PLAIN && (wordTo[word] ?? 0) - (wordFrom[word] ?? 0) === 1 && isJoint(words, word + 1)
}

function isJoint(words: LineWords, word: number): boolean {
  return (
    word < words.folded.words && words.folded.gapBefore[word] === GAP_HYPHEN && words.folded.wordScript[word] === DIGIT
  )
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Longer tokens are no codes. */
const TOKEN_LENGTH_MAX = 60

/** The letters, digits and joints around a place. */
function tokenAt(flat: string, at: number): Token | null {
  let from = at
  while (from > 0 && at - from < TOKEN_LENGTH_MAX && /[\p{L}\d/_.+-]/u.test(flat[from - 1] ?? ' ')) from--
  TOKEN.lastIndex = from
  const match = TOKEN.exec(flat)
  if (match === null || match.index > at || match[0].length > TOKEN_LENGTH_MAX) return null
  return { text: match[0], start: match.index, end: match.index + match[0].length }
}

/** A word that announces a code stands right before this place. */
export function hasCue(flat: string, at: number): boolean {
  return CUE.test(flat.slice(Math.max(0, at - CUE_LENGTH_MAX), at))
}

function isCode(token: string): boolean {
  const digits = token.match(/\d/g)?.length ?? 0
  const letters = token.match(/\p{L}/gu)?.length ?? 0
  const longest = Math.max(0, ...(token.match(/\p{L}+/gu) ?? []).map((run) => run.length))
  return longest <= LETTERS_IN_CODE_MAX || (digits >= letters && /^[^\p{Ll}]+$/u.test(token))
}

function isIdentifier(token: string): boolean {
  const plain = token.replace(/[^\p{L}\d]/gu, '')
  const letters = token.match(/\p{L}/gu)?.length ?? 0
  return plain.length >= IDENTIFIER_LENGTH_MIN && letters >= LETTERS_IN_IDENTIFIER_MIN
}

function isBesidePackage(words: LineWords, first: number, last: number): boolean {
  return categoryOf(words, first - 1) === 'package' || categoryOf(words, last + 1) === 'package'
}

function lastWordIn(words: LineWords, first: number, end: number): number {
  let last = first
  while (last + 1 < words.folded.words && (words.folded.wordStart[last + 1] ?? 0) < end) last++
  return last
}

/** From the last word of the token back to its first. */
function explainSpan(words: LineWords, start: number, last: number, end: number): void {
  for (let word = last; word >= 0 && (words.folded.wordStart[word] ?? 0) >= start; word--) {
    if (words.cover[word] === FREE && (words.folded.wordEnd[word] ?? 0) <= end) markPlain(words, word, 'noise')
  }
}

function holdsName(words: LineWords, start: number, last: number): boolean {
  for (let word = last; word >= 0 && (words.folded.wordStart[word] ?? 0) >= start; word--) {
    if (words.cover[word] === NAME) return true
  }
  return false
}

function explainWeb(words: LineWords, flat: string): void {
  let word = 0
  for (const match of flat.matchAll(WEB)) {
    const end = match.index + match[0].length
    while (word < words.folded.words && (words.folded.wordStart[word] ?? 0) < match.index) word++
    for (; word < words.folded.words && (words.folded.wordStart[word] ?? 0) < end; word++) {
      if (words.cover[word] === FREE) markPlain(words, word, 'noise')
    }
  }
}
