import { looksChemical } from './chemical-words.ts'

/**
 * Endings of participles, adverbs, adjectives and abstract nouns, by script. No chemical and no code name ends so; where the
 * word is built like a chemical all the same ("chlorinated"), it is not explained.
 */
const LATIN =
  /(?:[^aeiou]ed|ing|ings|ness|ment|ments|[aeiou]tion|[cp]tion|tions|ical|icals|tional|mental|lly|[^aeiou]ly|ity|ities|ance|ances|ence|ences|isms?|ists?|ées?|és?|adas?|ados?|sion|sions|ability|ibility|ship|ships|ology|ological|ously|ally|ively|wards?|proof|ful|less|able|ible|ency|ancy|graphy|graphic|metry|metric|worthy|house|ware|work|works|yard|port|ville|burg|berg|stadt|dorf|heim|ford|town|bury|shire|polis|grad|abad|istan|ción|ciones|sión|miento|mientos|mente|dor|dora|dores|doras|ería|erías|bilidad|idad|aje|ajes|ación|aciones|logía|grafía|ologie|graphie|ement|ements|issage|erie|eries|eurs?|euse|euses|trice|ières?|issement|ungs?|ungen|keit|heit|schaft|lich|liche|licher|zione|zioni|mento|menti|tore|tori|ção|ções|lik|lık|leri|ları)$/iu
const LATIN_LENGTH_MIN = 6
const CYRILLIC =
  /(?:ение|ения|ением|ание|ания|анием|ость|ости|остью|ство|ства|ский|ская|ское|ские|ского|ской|ный|ная|ное|ные|ного|ной|ных|ным|овый|овая|овое|ировка|изация|изации|ация|ации|щик|тель|теля|телей|ованный|ованная|енный|енная|град|бург|поль|горск|ово|ево|инск|овск|анск|енск|мск)$/iu
const CYRILLIC_LENGTH_MIN = 6
/** "For the …" in one word. */
const ARABIC = /^لل[\u0600-\u06ff]{3,}$|^ل(?:معالجة|صناعة|إنتاج|محطات|محطة|تنظيف|مصانع)/u

/** A word whose ending says that it names no goods, or not by itself: "kibbled", "cosmétologie", "договорная", "للمخابز". */
export function hasPlainEnding(written: string, folded: string): boolean {
  if (looksChemical(folded)) return false
  if (ARABIC.test(written)) return true
  if (/^\p{Script=Cyrillic}+$/u.test(written)) return written.length >= CYRILLIC_LENGTH_MIN && CYRILLIC.test(written)
  return written.length >= LATIN_LENGTH_MIN && /^\p{Script=Latin}+$/u.test(written) && LATIN.test(written)
}
