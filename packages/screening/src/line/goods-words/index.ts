import { ARABIC_PAPERS, ARABIC_WARES } from './arabic.ts'
import { CHINESE_PAPERS, CHINESE_WARES } from './chinese.ts'
import { ENGLISH_PAPERS } from './english-papers.ts'
import { ENGLISH_WARES } from './english-wares.ts'
import { FIRMS } from './firms.ts'
import { FRENCH_PAPERS, FRENCH_WARES } from './french.ts'
import { OTHER_PAPERS } from './other-languages.ts'
import { PLACES } from './places.ts'
import { RUSSIAN_PAPERS, RUSSIAN_WARES } from './russian.ts'
import { SPANISH_PAPERS, SPANISH_WARES } from './spanish.ts'
import { STUFF } from './stuff.ts'

/**
 * Words of ordinary papers that name no chemical, by what they do in a line. A name in the lists wins over a word of its length, so
 * no word here may be a name of a listed chemical or hold one (a test says so).
 */
export const GOODS_WORDS: readonly (readonly [category: 'stuff' | 'noise' | 'ware', texts: readonly string[]])[] = [
  ['stuff', [STUFF]],
  [
    'noise',
    [
      ENGLISH_PAPERS,
      FRENCH_PAPERS,
      SPANISH_PAPERS,
      RUSSIAN_PAPERS,
      ARABIC_PAPERS,
      CHINESE_PAPERS,
      OTHER_PAPERS,
      PLACES,
      FIRMS,
    ],
  ],
  ['ware', [ENGLISH_WARES, FRENCH_WARES, SPANISH_WARES, RUSSIAN_WARES, ARABIC_WARES, CHINESE_WARES]],
]
