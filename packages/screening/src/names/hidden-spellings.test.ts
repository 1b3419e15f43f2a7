import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { readLine } from '../line/index.ts'
import { buildNameIndex } from './index.ts'

const lists = builtinLists()
const index = buildNameIndex(lists)

function found(line: string): string[] {
  return readLine(line, index)
    .names.filter((hit) => hit.certainty !== 'fuzzy')
    .flatMap((hit) => hit.substances)
}

function foundRoughly(line: string): string[] {
  return readLine(line, index).names.flatMap((hit) => hit.substances)
}

describe('letters that look like others', () => {
  it.each([
    ['Greek omicron', 'phοsgene'],
    ['Greek omicron with an accent', 'phόsgene'],
    ['Greek rho in front', 'ρhosgene'],
    ['Greek capitals', 'ΡΗΟSGΕΝΕ'],
    ['Cyrillic in Latin', 'рhоsgеnе'],
    ['Cyrillic and Greek in Latin', 'рhοsgenе'],
    ['Cyrillic letters of other languages', 'рһоѕgenе'],
    ['Latin in Cyrillic', 'фоcгeн'],
    ['Latin capitals in Cyrillic', 'ФOCГEН'],
    ['Armenian', 'phօsgeոe'],
    ['Cherokee', 'ᏢHOSGENE'],
    ['Lisu', 'ꓑꓧꓳꓢꓖꓰꓠꓰ'],
    ['small capitals', 'ᴘʜᴏꜱɢᴇɴᴇ'],
    ['mathematical bold', '𝐩𝐡𝐨𝐬𝐠𝐞𝐧𝐞'],
    ['mathematical script', '𝓅𝒽ℴ𝓈ℊℯ𝓃ℯ'],
    ['full width', 'ｐｈｏｓｇｅｎｅ'],
    ['circled', 'ⓟⓗⓞⓢⓖⓔⓝⓔ'],
    ['phonetic letters', 'phosɡene'],
  ])('%s: %s', (_, line) => {
    expect(found(line)).toEqual(['phosgene'])
  })

  it.each([
    ['α-pinene', 'α-pinene'],
    ['αpinene', 'α-pinene'],
    ['β-naphthol', '2-naphthol'],
    ['γ-butyrolactone', 'γ-butyrolactone'],
  ])('%s keeps the name of its Greek letter', (line, name) => {
    expect(found(line)).toEqual(found(name))
    expect(found(line)).toHaveLength(1)
  })
})

describe('a zero that looks like an o', () => {
  it.each(['ph0sgene', 'PH0SGENE 99%', 'f0sgene'])('%s', (line) => {
    expect(foundRoughly(line)).toEqual(['phosgene'])
  })

  it('between letters only', () => {
    expect(found('acetone lot AB0C1D')).toEqual(['acetone'])
    expect(found('vitamin B1')).toEqual(found('vitamin B1 '))
    expect(found('C10H8')).toEqual(found('C10H8 '))
  })
})

describe('signs that are not seen', () => {
  it.each([
    ['soft hyphens', 'phos\u00adge\u00adne'],
    ['zero-width space', 'phos\u200bgene'],
    ['zero-width joiner', 'phos\u200dgene'],
    ['word joiner', 'phos\u2060gene'],
    ['byte order mark', '\ufeffphosgene'],
    ['right-to-left marks', '\u200fphos\u202bgene\u202c'],
    ['combining marks', 'p\u0301h\u0327o\u0332s\u0336g\u034fene'],
    ['variation selectors', 'phos\ufe0fgene'],
    ['Hangul fillers', 'phos\u3164gene\u115f'],
    ['language tags', 'phos\u{e0041}gene'],
    ['NUL', 'phos\u0000gene'],
  ])('%s', (_, line) => {
    expect(found(line)).toEqual(['phosgene'])
  })
})

describe('letters set apart', () => {
  it.each([
    'p-h-o-s-g-e-n-e',
    'p h o s g e n e',
    'P H O S G E N E 99% DRUMS',
    'P.H.O.S.G.E.N.E',
    'p_h_o_s_g_e_n_e',
    'p·h·o·s·g·e·n·e',
    'p*h*o*s*g*e*n*e',
    'p\nh\no\ns\ng\ne\nn\ne',
    'p\r\nh\r\no\r\ns\r\ng\r\ne\r\nn\r\ne',
    'phos-\ngene',
    'phos-\r\n   gene',
    'phos\u00ad\ngene',
    'phos gene',
    'ф о с г е н',
    'ф-о-с-г-е-н',
    'ف و س ج ي ن',
  ])('%j', (line) => {
    expect(found(line)).toEqual(['phosgene'])
  })

  it.each(['光 气', '光　气 100%', '光\n气', '光-气'])('%j', (line) => {
    expect(found(line)).toEqual(['phosgene'])
  })

  it('leaves abbreviations and lists of letters alone', () => {
    expect(found('E.D.T.A.')).toEqual(found('EDTA'))
    expect(found('vitamins A, D, E, K')).toEqual([])
    expect(found('grades A B C D acetone')).toEqual(['acetone'])
    expect(found('benzene\nacetone-\ntoluene')).toHaveLength(3)
  })
})

describe('traditional characters', () => {
  it.each([
    ['光氣', '光气'],
    ['氯化氰', '氯化氰'],
    ['三氯氧磷', '三氯氧磷'],
    ['亞硫醯氯', '亚硫酰氯'],
    ['氯化亞碸', '氯化亚砜'],
    ['三氯化磷', '三氯化磷'],
    ['氫氰酸', '氢氰酸'],
    ['芥子氣', '芥子气'],
    ['甲基膦酸二甲酯', '甲基膦酸二甲酯'],
    ['三乙醇胺', '三乙醇胺'],
    ['氫氟酸', '氢氟酸'],
    ['硝酸銨', '硝酸铵'],
    ['過氧化氫', '过氧化氢'],
    ['硫化鈉', '硫化钠'],
    ['氰化鉀', '氰化钾'],
    ['麻黃鹼', '麻黄碱'],
  ])('%s is %s', (traditional, simplified) => {
    expect(found(simplified)).not.toEqual([])
    expect(found(traditional)).toEqual(found(simplified))
  })
})

describe('names in other scripts', () => {
  it.each([
    ['ホスゲン', 'phosgene'],
    ['ﾎｽｹﾞﾝ 50kg', 'phosgene'],
    ['オキシ塩化リン 200kg', 'phosphorus-oxychloride'],
    ['塩化チオニル', 'thionyl-chloride'],
    ['亜リン酸トリメチル', 'trimethyl-phosphite'],
    ['トリエタノールアミン 85%', 'triethanolamine'],
    ['포스겐', 'phosgene'],
    ['염화티오닐 200kg', 'thionyl-chloride'],
    ['염소산나트륨', 'sodium-chlorate'],
    ['فسفر تری کلرید', 'phosphorus-trichloride'],
    ['fosfor oksiklorür', 'phosphorus-oxychloride'],
    ['FOSFOR TRİKLORÜR', 'phosphorus-trichloride'],
    ['cloruro di tionile', 'thionyl-chloride'],
    ['tricloreto de fósforo', 'phosphorus-trichloride'],
  ])('%s', (line, substance) => {
    expect(found(line)).toEqual([substance])
  })

  it.each(['アリザリン', 'アサリン貝', 'ホスゲニル', '브롬산나트륨'])('%s is none of them', (line) => {
    expect(foundRoughly(line)).toEqual([])
    expect(readLine(line, index).leftover).not.toEqual([])
  })
})

describe('characters written as codes', () => {
  it.each([
    'p&#104;osgene',
    'p&#x68;osgene',
    '&#112;&#104;&#111;&#115;&#103;&#101;&#110;&#101;',
    'phosg&egrave;ne',
    'phos&shy;gene',
    'phosgene&nbsp;99&#37;',
    'phosgene &amp; acetone'.slice(0, 14),
    'phos%67ene',
    '%70%68%6F%73%67%65%6E%65',
    '%D1%84%D0%BE%D1%81%D0%B3%D0%B5%D0%BD',
    '&#1092;&#1086;&#1089;&#1075;&#1077;&#1085;',
  ])('%s', (line) => {
    expect(found(line)).toEqual(['phosgene'])
  })

  it.each([
    ['sodium%20fluoride', 'sodium-fluoride'],
    ['&beta;-naphthol', found('β-naphthol')[0]],
    ['98%20 acetone', 'acetone'],
    ['%50 aceton', 'acetone'],
    ['&unknown; acetone', 'acetone'],
    ['acetone 99%', 'acetone'],
  ])('%s', (line, substance) => {
    expect(found(line)).toEqual([substance])
  })

  it('has each name at its own place', () => {
    const line = encodeURIComponent('光气；丙酮')
    expect(readLine(line, index).names.map(({ text }) => decodeURIComponent(text))).toEqual(['光气', '丙酮'])
  })

  it('says where in the text as it was written', () => {
    const [hit] = readLine('drum of p&#104;osgene, wet', index).names
    expect(hit?.text).toBe('p&#104;osgene')
  })
})

describe('letters too many', () => {
  it.each(['phossgene', 'phosgenne', 'phoosgene', 'pphhoossggeennee'])('%s', (line) => {
    expect(foundRoughly(line)).toEqual(['phosgene'])
  })
})

describe('no name', () => {
  it.each(['xphosgene', 'phosgenex', 'tabunka', 'sarinization', 'фосгенатор'])('inside %s is certain', (line) => {
    expect(found(line)).toEqual([])
  })

  it.each(['砷化铟', '碲化铋', '溴化汞', '硒化镉', '氯化亚汞', '二甲基汞'])('of an element is in %s', (line) => {
    expect(foundRoughly(line)).toEqual([])
    expect(readLine(line, index).leftover.map(({ text }) => text)).toEqual([line])
  })

  it('of an element needs a compound to vanish', () => {
    expect(found('汞 34.5kg')).toEqual(['7439-97-6'])
    expect(found('高纯镓 99.999%')).toEqual(['7440-55-3'])
  })

  it.each([
    ['Greek', 'ακετόνη καθαρή'],
    ['Hebrew', 'פוסגן נוזלי'],
    ['Thai', 'ฟอสจีนเหลว'],
    ['Hindi', 'फॉस्जीन गैस'],
    ['Georgian', 'ფოსგენი'],
    ['Armenian', 'ֆոսգեն'],
    ['Amharic', 'ፎስጂን'],
    ['Tamil', 'பாஸ்ஜீன்'],
  ])('of a substance is known in %s: the words are left over', (_, line) => {
    const reading = readLine(line, index)
    expect(reading.leftover.map(({ text }) => text).join(' ')).toBe(line)
  })
})
