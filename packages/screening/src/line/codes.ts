import { isOfPaper, LOOSE_CAS_MAX, looseCas, namedCas } from './cas-mentions.ts'
import type { CasMention, HsMention, StructureMention, UnMention, UnreadableStructure } from './reading.ts'
import { readStructures } from './structures.ts'

/** Everything in a line that is a code and not a word, and the places it takes. */
export interface Codes {
  readonly cas: CasMention[]
  readonly un: UnMention[]
  readonly hs: HsMention[]
  readonly structures: StructureMention[]
  readonly unreadable: UnreadableStructure[]
  /** False where the line has more of them than are looked at. */
  isWhole: boolean
  /** One byte for each UTF-16 unit; null while nothing is taken. */
  taken: Uint8Array | null
}

const HAS_DIGIT = /\d/
const FOUR_DIGITS = /\d{4}/
const UN_NUMBER =
  /(?<![A-Za-z])(?:[Uu][Nn]|U\.\s?N\.?|UN\s?ID|NA|ID|ONU|ООН|оон|联合国编号|الأمم المتحدة)(?:\s?(?:[Nn][Oo]s?|[Nn][Rr]|[Nn]umber|№|#|n°|номер|رقم))?[\s.:#-]{0,3}(\d{4})(?![\d.]\d|\d)/g
const UN_DIGITS_MIN = 2
/** "UN 18 10", "UN1O76": parted, or with letters for digits. */
const UN_DAMAGED =
  /(?<![A-Za-z])U\.?\s?N\.?(?:\s?N[oOrR]s?)?[\s.:#-]{0,3}(\d\d[ .-]\d\d|[\dOoIl|]{4})(?![\p{L}\d]|[.-]\d)/gu
const HS_NAMED =
  /(?<![A-Za-z])(?:HTS(?:US)?|HSN?|H\.S\.|CN|TARIC|NCM|SH|SA|ТН\s?ВЭД|海关编码|商品编码|税号|النظام المنسق|tariff|partida|HS编码)(?:[\s-]?(?:code|codes|no|number|item|heading|编码|ЕАЭС)){0,2}[\s.:#-]{0,3}(\d{4}(?:[. ]?\d{2}){0,3})(?!\d)/gi
const HS_DOTTED =
  /(?<![\d.,-])(\d{4}\.\d{2}(?:\.?\d{2}){0,2})(?![\d,]|\.\d)(?!\s?(?:%|[a-zA-Zа-яА-Я\u0600-\u06ff\u4e00-\u9fff$€£]))/g
/** "2930 70 00": only in the chapters of chemicals, where no year begins so. */
const HS_PARTED =
  /(?<![\d.,/+-]|\d )((?:28|29|3[0-8])\d\d \d\d \d\d(?: \d\d)?)(?! ?[\d%]|[.,/-]\d)(?!\s?(?:kgs?|g|l|t|mt|шт|кг|т|л)(?!\p{L}))/gu
const CONTAINER_NUMBER = /(?<![A-Za-z])[A-Z]{3}[UJZ][ -]?\d{6}[ -]?\d(?!\d)/g

/** Finds the codes of a line; `flat` has the same places as `text`, `known` are all registry numbers there are. */
export function readCodes(text: string, flat: string, known: ReadonlySet<string>): Codes {
  const { structures, unreadable, isWhole } = readStructures(text, flat)
  const codes: Codes = { cas: [], un: [], hs: [], structures, unreadable, isWhole, taken: null }
  for (const { start, end } of structures) take(codes, text, start, end)
  for (const { start, end } of unreadable) take(codes, text, start, end)
  if (!HAS_DIGIT.test(flat)) return codes
  addCas(codes, text, namedCas(text, flat))
  if (FOUR_DIGITS.test(flat)) readUn(text, flat, codes)
  if (flat.includes('U')) readDamagedUn(text, flat, codes)
  if (FOUR_DIGITS.test(flat)) {
    readHs(text, flat, codes)
    for (const match of flat.matchAll(CONTAINER_NUMBER)) take(codes, text, match.index, match.index + match[0].length)
  }
  const loose = looseCas(flat, known, (at) => isTaken(codes, at))
  codes.isWhole &&= loose.length < LOOSE_CAS_MAX
  addCas(codes, text, loose)
  return codes
}

function addCas(codes: Codes, text: string, mentions: readonly CasMention[]): void {
  for (const mention of mentions) {
    if (isTaken(codes, mention.start)) continue
    codes.cas.push(mention)
    take(codes, text, mention.start, mention.end)
  }
}

function readUn(text: string, flat: string, codes: Codes): void {
  for (const match of flat.matchAll(UN_NUMBER)) {
    const end = match.index + match[0].length
    if (isTaken(codes, end - 1)) continue
    codes.un.push({ number: match[1] ?? '', start: match.index, end })
    take(codes, text, match.index, end)
  }
}

function readDamagedUn(text: string, flat: string, codes: Codes): void {
  for (const match of flat.matchAll(UN_DAMAGED)) {
    const [whole, written = ''] = match
    const end = match.index + whole.length
    if (isTaken(codes, end - 1) || written.replace(/\D/g, '').length < UN_DIGITS_MIN) continue
    const number = written.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1').replace(/\D/g, '')
    codes.un.push({ number, start: match.index, end })
    take(codes, text, match.index, end)
  }
}

function readHs(text: string, flat: string, codes: Codes): void {
  for (const pattern of [HS_NAMED, HS_DOTTED, HS_PARTED]) {
    for (const match of flat.matchAll(pattern)) {
      const digits = (match[1] ?? '').replace(/[. ]/g, '')
      const start = match.index
      const end = start + match[0].length
      if (isTaken(codes, end - 1) || !isChapter(digits)) continue
      if (pattern === HS_PARTED && isOfPaper(flat, start)) continue
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

function isTaken(codes: Codes, at: number): boolean {
  return codes.taken !== null && codes.taken[at] === 1
}

function take(codes: Codes, text: string, start: number, end: number): void {
  codes.taken ??= new Uint8Array(text.length)
  codes.taken.fill(1, start, end)
}
