import { categoryOf, FREE, NAME, UNKNOWN_WORDS_MAX, type LineWords } from './line-words.ts'
import { markPlain } from './goods.ts'

/** Behind the name of a firm. */
const SUFFIX =
  /(?<![\p{L}\d])(?:co(?:mpany|rp(?:oration)?)?\b|ltd\b|limited\b|ltda\b|lda\b|inc\b|incorporated\b|l\.?l\.?c\b|plc\b|l\.?l\.?p\b|gmbh\b|mbh\b|kgaa\b|ag\b|se\b|s\.?a\.?r\.?l\b|s\.?a\.?s\.?u?\b|s\.?a\b|s\.?p\.?a\b|s\.?r\.?l\b|s\.?r\.?o\b|s\.?l\b|b\.?v\b|n\.?v\b|oyj?\b|aps\b|a\/s\b|pty\b|pte\b|pvt\b|sdn\b|bhd\b|sp\. ?z ?o\.? ?o\b|kft\b|zrt\b|d\.?o\.?o\b|a\.?ş|fze\b|fzc[o]?\b|w\.?l\.?l\b|p?jsc\b|k\.?k\b|tbk\b|ooo\b|industries\b|holdings?\b|trading\b|enterprises?\b|logistics\b|laboratories\b|petrochemicals\b)|有限公司|股份公司|集团公司/giu
/** In front of the name of a firm, a person or a ship. */
const PREFIX =
  /(?:(?<![\p{L}\d])(?:ооо|оао|зао|пао|ао|тоо|ип|нпо|нпп|гк|тд|торговый дом|société|ste|sté|ets|établissements|maison|empresa|compañía|firma|pt|c\/o|m\/s|messrs|mr|mrs|ms|dr|attn|attention|contact|consignee|consignor|shipper|notify(?: party)?|buyer|seller|supplier|vendor|manufacturer|producer|exporter|importer|forwarder|carrier|agent|vessel|vsl|m\/v|mv|m\.v|ship|expéditeur|destinataire|fabricant|fournisseur|remitente|destinatario|fabricante|proveedor|consignatario|отправитель|получатель|грузополучатель|изготовитель|производитель|поставщик|завод|судно|plant|factory|works|port(?: of)?|terminal|warehouse|station|bank|bank of|mine|refinery|hospital|university|university of|city|city of|district|province|village|usine|gare(?: de)?|port de|dépôt|ville de|planta|puerto(?: de)?|fábrica|bodega|banco|ciudad de|calle|street|road|avenue|rue|станция(?: назначения)?|ст|склад|порт|г|город|область|комбинат|улица|ул|tata|pt|tk|shandong|jiangsu|zhejiang|hebei|henan|hubei|hunan|anhui|sichuan|shanxi|guangdong|fujian|jiangxi|guangxi|yunnan|shanghai|tianjin|شركة|مؤسسة|مصنع|المورد|المرسل إليه|السفينة)|(?:收货人|发货人|生产商|厂家|船名))[\s.:"'«“(-]{1,4}$/iu
/** "VESSEL MSC ANNA": the line that owns the ship stands before its name. */
const SHIP = /(?:\bVESSEL|\b[Vv]essel|\bVSL|\bM\/?V|\bSHIP|Судно|судно|船名)[\s.:"-]{1,4}(?:[A-Z]{2,12} ){0,2}$/u
const PREFIX_LENGTH_MAX = 24
const NAME_WORDS_MAX = 6
/** Between the words of a firm's name. */
const JOINT = /^[\s&.'’"«»“”()-]{0,4}$/u
const BEFORE_SUFFIX = /^[\s,.&'’"»”)-]{0,4}$/u

/**
 * Names of firms, people and ships among the unknown words: capitalised words right before "Ltd", "GmbH", S.A. and their like, or
 * right behind a word that announces them. Joined by "and" to a name, or directly behind one, they may be goods.
 */
export function explainFirms(words: LineWords, flat: string): void {
  explainBeforeSuffix(words, flat)
  explainBehindPrefix(words, flat)
}

function explainBeforeSuffix(words: LineWords, flat: string): void {
  let next = 0
  for (const match of flat.matchAll(SUFFIX)) {
    if (!isCapital(match[0][0] ?? '')) continue
    while (next < words.folded.words && (words.folded.wordStart[next] ?? 0) < match.index) next++
    const first = firstOfFirm(words, flat, next - 1, match.index)
    if (first === null) continue
    for (let word = first; word < next; word++) if (words.cover[word] === FREE) markPlain(words, word, 'noise')
  }
}

/** Where the capitalised words before the suffix begin; null where they may be goods. */
function firstOfFirm(words: LineWords, flat: string, last: number, suffix: number): number | null {
  const { wordStart, wordEnd } = words.folded
  if (last < 0 || !BEFORE_SUFFIX.test(flat.slice(wordEnd[last] ?? 0, suffix))) return null
  let first = last + 1
  while (first > 0 && last - first < NAME_WORDS_MAX && isCapitalised(words, flat, first - 1)) {
    if (first <= last && !JOINT.test(flat.slice(wordEnd[first - 1] ?? 0, wordStart[first] ?? 0))) break
    if (words.cover[first - 1] === NAME || categoryOf(words, first - 1) === 'and') return null
    first--
  }
  if (first > last) return null
  // Directly behind a name of goods.
  const isBehindName = first > 0 && words.cover[first - 1] === NAME
  return isBehindName && JOINT.test(flat.slice(wordEnd[first - 1] ?? 0, wordStart[first] ?? 0)) ? null : first
}

function explainBehindPrefix(words: LineWords, flat: string): void {
  const { wordStart, wordEnd, words: count } = words.folded
  let unknown = 0
  for (let word = 0; word < count && unknown < UNKNOWN_WORDS_MAX; word++) {
    if (words.cover[word] !== FREE) continue
    unknown++
    const start = wordStart[word] ?? 0
    const before = flat.slice(Math.max(0, start - PREFIX_LENGTH_MAX), start)
    if (!(PREFIX.test(before) || SHIP.test(before)) || !isCapitalised(words, flat, word)) continue
    let last = word
    for (let steps = 0; steps < NAME_WORDS_MAX; steps++) {
      if (words.cover[last] === FREE) markPlain(words, last, 'noise')
      const next = last + 1
      if (next >= count || words.cover[next] === NAME || !isCapitalised(words, flat, next)) break
      if (!JOINT.test(flat.slice(wordEnd[last] ?? 0, wordStart[next] ?? 0))) break
      last = next
    }
    word = last
  }
}

/** Scripts without capitals count as capitals. */
function isCapitalised(words: LineWords, flat: string, word: number): boolean {
  return isCapital(flat[words.folded.wordStart[word] ?? 0] ?? '')
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase() || letter.toUpperCase() === letter
}
