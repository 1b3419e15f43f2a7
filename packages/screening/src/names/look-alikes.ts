/**
 * Letters of other scripts that look like Latin ones. They come into Latin words by accident of a keyboard or to deceive.
 * Written in pairs: the letter, and the Latin letter that it looks like.
 */
const TWINS =
  // Greek small letters, then the capitals
  'αaβbγyεeηnιiκkνvοoρpσoςsτtυuχxωwϲcϳj' +
  'ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹc' +
  // Armenian
  'օoոnսuհhցgզqքpաwյjլlՕoՍuՏsԼlՀhՈnՊnՁd'

/** Letters of scripts and styles that no trade paper is written in: always the Latin letter. */
const STAND_INS =
  // Cherokee
  'ᎪaᏴbᏟcᎠdᎬeᏀgᎻhᏆiᎫjᏦkᏞlᎷmᏁnᎤoᏢpᎡrᏚsᎢtᏙvᎳwᎩyᏃz' +
  'ꭺaꮟbꮯcꭰdꭼeꮐgꮋhꮖiꭻjꮶkꮮlꮇmꮑnꭴoꮲpꭱrꮪsꭲtꮩvꮃwꭹyꮓz' +
  // Lisu
  'ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz' +
  // small capitals and phonetic letters
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡgɩiɾrʋvɛeƅbƄbᶃg' +
  // letters with strokes and hooks
  'ħhŧtƀbɓbƈcɖdɗdǝeəeɇeƒfɠgǥgɨiƙkƛlɫlɬlɱmɲnƞnɵoƥpʠqɍrʂsƭtʈtʉuʊuⱱvƴyɏyƶzʐz'

/** Small letters on which chemistry counts: in front of a word they are α-, β-, γ- … */
const COUNTING = 'αβγδεω'

const twins = pairsOf(TWINS)
const standIns = pairsOf(STAND_INS)

function pairsOf(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const letters = Array.from(text)
  for (let at = 0; at + 1 < letters.length; at += 2) {
    pairs.set(letters[at]?.codePointAt(0) ?? 0, letters[at + 1]?.charCodeAt(0) ?? 0)
  }
  return pairs
}

/** The Latin letter that a Greek or Armenian one looks like, accents aside; zero for none. */
export function twinOf(codePoint: number): number {
  const isGreek = (codePoint >= 0x370 && codePoint < 0x400) || (codePoint >= 0x1f00 && codePoint < 0x2000)
  if (!isGreek && (codePoint < 0x530 || codePoint >= 0x590)) return 0
  return twins.get(codePoint) ?? twins.get(baseOf(codePoint)) ?? 0
}

/** The Latin letter that is meant wherever this one stands; undefined for all others. */
export function standInOf(codePoint: number): number | undefined {
  return standIns.get(codePoint)
}

/** α, β, γ … with which positions are counted. */
export function isCounting(codePoint: number): boolean {
  return COUNTING.includes(String.fromCodePoint(codePoint))
}

function baseOf(codePoint: number): number {
  return String.fromCodePoint(codePoint).normalize('NFD').codePointAt(0) ?? 0
}

/** Cyrillic letters and their Latin twins. The second row are twins only in a word that is Latin otherwise. */
const CYRILLIC_TWINS = 'аaеeоoрpсcхxуyкkмmтtнhвbіiѕsјjһhԁdԛqԝwӏlҽeѵvғf'
const CYRILLIC_LIKENESSES = 'пnгrиuьbяrзz'

const toLatin = pairsOf(CYRILLIC_TWINS + CYRILLIC_LIKENESSES)
const toCyrillic = new Map([...pairsOf('аaеeоoрpсcхxуyкkмmтtнhвbиu')].map(([cyrillic, latin]) => [latin, cyrillic]))

/** In place: a word of Latin and Cyrillic letters is of the script that more of its letters can only be of. True: Latin. */
export function unmixWord(units: Uint16Array, from: number, to: number): boolean {
  let onlyLatin = 0
  let onlyCyrillic = 0
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0
    if (unit < 128) onlyLatin += toCyrillic.has(unit) ? 0 : 1
    else onlyCyrillic += toLatin.has(unit) ? 0 : 1
  }
  const isLatin = onlyLatin >= onlyCyrillic
  const twin = isLatin ? toLatin : toCyrillic
  for (let at = from; at < to; at++) units[at] = twin.get(units[at] ?? 0) ?? units[at] ?? 0
  return isLatin
}
