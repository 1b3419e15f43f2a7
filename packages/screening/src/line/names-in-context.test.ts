import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { buildNameIndex } from '../names/index.ts'
import { readLine } from './read-line.ts'

const index = buildNameIndex(builtinLists())

describe('salts of a known name', () => {
  it.each([
    ['Ephedrine hydrochloride', 'ephedrine', 'protonated', 'hydrochloride'],
    ['ephedrine HCl 25 kg', 'ephedrine', 'protonated', 'HCl'],
    ['pseudoephedrine sulfate', 'pseudoephedrine', 'protonated', 'sulfate'],
    ["chlorhydrate d'éphédrine", 'ephedrine', 'protonated', "chlorhydrate d'"],
    ['хлоргидрат эфедрина', 'ephedrine', 'protonated', 'хлоргидрат'],
    ['盐酸麻黄碱', 'ephedrine', 'protonated', '盐酸'],
    ['benzilic acid, sodium salt', 'benzilic-acid', 'metal', 'sodium salt'],
    ['sodium salt of benzilic acid', 'benzilic-acid', 'metal', 'sodium salt of'],
  ])('%s', (line, substance, kind, text) => {
    const [hit, ...others] = readLine(line, index).names
    expect(others).toEqual([])
    expect(hit).toMatchObject({ substances: [substance], salt: { kind } })
    expect(hit?.certainty).not.toBe('fuzzy')
    expect(hit?.salt?.text.startsWith(text.replace(/ of$|'$/, ''))).toBe(true)
  })

  it('are not made where a list names the salt itself', () => {
    expect(readLine('Triethanolamine hydrochloride', index).names).toMatchObject([
      { substances: ['triethanolamine-hydrochloride'], salt: null },
    ])
  })

  it.each(['gallium nitrate', 'sodium sulfate', 'triethanolamine, HCl', 'acetone nitrate'])(
    '%s is no salt of a base',
    (line) => {
      expect(readLine(line, index).names.filter((hit) => hit.salt !== null)).toEqual([])
    },
  )
})

describe('parts of names that nobody knows', () => {
  it.each([
    'dimethyl xylyl phosphate',
    'geranyl chloride',
    'geranyl bromide',
    'gallium fluoride',
    'bis(2-fluoroethyl)ether',
    'иодистый галлий',
    '磷酸三己酯',
    'mustard pickles',
    'сернокислый галлий',
  ])('%s names no listed chemical', (line) => {
    const listed = readLine(line, index).names.filter((hit) => hit.substances.some((id) => index.listed.has(id)))
    expect(listed).toEqual([])
    expect(readLine(line, index).leftover.length).toBeGreaterThan(0)
  })

  it.each(['Mustard seeds', 'honey mustard sauce', 'graines de moutarde', 'mustard flour'])('%s is food', (line) => {
    expect(readLine(line, index).names).toMatchObject([{ substances: ['mustard-food'] }])
  })

  it.each([
    ['trimethyl phosphate', '512-56-1'],
    ['phosphate de triméthyle', '512-56-1'],
    ['fosfato de trimetilo', '512-56-1'],
    ['триметилфосфат', '512-56-1'],
    ['فوسفات ثلاثي ميثيل', '512-56-1'],
    ['磷酸三甲酯', '512-56-1'],
    ['хлористый натрий', '7647-14-5'],
    ['сода кальцинированная', '497-19-8'],
    ['swimming pool chlorine tablets', '87-90-1'],
    ['iron oxide', '1309-37-1'],
    ['tin fluoride', '7783-47-3'],
    ['benzil', '134-81-6'],
  ])('%s is a chemical of its own', (line, substance) => {
    expect(readLine(line, index).names).toMatchObject([{ substances: [substance] }])
  })

  it.each([
    ['TEA', ['121-44-8', 'triethanolamine']],
    ['DEA', ['111-42-2', 'diethylamine']],
  ])('%s has all its meanings', (line, substances) => {
    expect(readLine(line, index).names[0]?.substances.toSorted()).toEqual(substances)
  })

  it('two misspelt words are one name', () => {
    expect(readLine('phosphrous oxychlroide', index).names).toMatchObject([
      { substances: ['phosphorus-oxychloride'], certainty: 'fuzzy' },
    ])
  })
})

describe('names of what is not there', () => {
  it.each([
    ['Phosgene-free polycarbonate', 'phosgene'],
    ['polycarbonate (phosgene process)', 'phosgene'],
    ['phosphorus-free detergent', 'phosphorus'],
    ['sodium cyanide free electroplating', 'sodium-cyanide'],
    ['not containing thiodiglycol', 'thiodiglycol'],
    ['free of acetone and toluene', 'toluene'],
    ['sans phosgène', 'phosgene'],
    ['sin acetona', 'acetone'],
    ['без ацетона', 'acetone'],
    ['خالي من الأسيتون', 'acetone'],
    ['不含三乙醇胺', 'triethanolamine'],
    ['ohne Aceton', 'acetone'],
  ])('%s', (line, substance) => {
    expect(readLine(line, index).names.find((hit) => hit.substances.some((id) => id === substance))?.negated).toBe(true)
  })

  it.each([
    'sodium cyanide free flowing',
    'ephedrine free base',
    'acetone',
    'acetone, toluene-free',
    'thiodiglycol free sample',
  ])('%s holds the first name', (line) => {
    expect(readLine(line, index).names[0]?.negated).toBe(false)
  })
})

it('what stands behind a comma is goods again', () => {
  const hits = readLine('acetone free of thiodiglycol, toluene 99%', index).names
  expect(hits.map(({ negated }) => negated)).toEqual([false, true, false])
})

it('what no list names and is not the goods is no goods at all', () => {
  for (const line of ['soda ash for glass', 'acetone free of water', 'titanium dioxide for paint']) {
    expect(readLine(line, index).names).toMatchObject([{ negated: false, purpose: false }])
  }
})

describe('equipment and articles', () => {
  it('a volume is what the equipment holds', () => {
    for (const line of [
      'REACTOR, GLASS-LINED, 6.3 M3',
      '6.3 m3 reactor',
      'storage tank 5000 L for methyldiethanolamine',
    ]) {
      const reading = readLine(line, index)
      expect(reading.equipmentWords.length).toBeGreaterThan(0)
      expect(reading.quantity?.isCapacity).toBe(true)
    }
    expect(readLine('acetone 200 L drums', index).quantity?.isCapacity).toBe(false)
  })

  it('a chemical behind "for" is what the goods are meant for', () => {
    const hits = readLine('Toxic gas detector for phosgene, 0.1 ppm', index).names
    expect(hits).toMatchObject([{ substances: ['phosgene'], purpose: true }])
    expect(readLine('phosgene 4 cylinders', index).names).toMatchObject([{ purpose: false }])
  })

  it.each([
    'toothpaste with sodium fluoride',
    'Shampoo with triethanolamine',
    'Nail varnish with toluene',
    'matches potassium chlorate',
  ])('%s is an article of daily use', (line) => {
    expect(readLine(line, index).productWords.length).toBeGreaterThan(0)
  })
})

describe('short codes', () => {
  it.each([
    'GB 100 kg rice',
    'GB/T 6009 sodium sulfate',
    'DC motor 12 V',
    'AC adapter',
    'HD television',
    'PS foam',
    'TEA bags, black tea',
    'Fyrol HF-5',
  ])('%s holds none', (line) => {
    expect(readLine(line, index).names.filter((hit) => hit.ambiguous)).toEqual([])
  })

  it.each(['TEA 98%', 'TEA', '2 drums TEA', 'GB', 'VX', 'HF 70% 10 drums', 'TEA UN 2259'])(
    '%s may be one, for a person to decide',
    (line) => {
      expect(readLine(line, index).names).toMatchObject([{ ambiguous: true }])
    },
  )
})

describe('formulas', () => {
  it.each([
    ['C3H9O3P', 'C3H9O3P'],
    ['C4H10FO2P 99% 1 kg', 'C4H10FO2P'],
    ['C6H15NO3', 'C6H15NO3'],
    ['Cl3OP', 'Cl3OP'],
    ['(C2H5O)3PO', 'C6H15O4P'],
    ['C₃H₉O₃P', 'C3H9O3P'],
  ])('%s', (line, formula) => {
    expect(readLine(line, index).formulas).toMatchObject([{ formula }])
  })

  it.each(['SUS304 pipe', 'fittings PN16', 'bolt M8X30 C45', 'POCl3', 'UN1810', 'H2SO4', 'T14'])(
    '%s has none',
    (line) => {
      expect(readLine(line, index).formulas).toEqual([])
    },
  )
})

describe('formulas that a scanner damaged', () => {
  it.each([
    ['PC13', 'phosphorus-trichloride'],
    ['PCI3 4 drums', 'phosphorus-trichloride'],
    ['POCI3', 'phosphorus-oxychloride'],
    ['P0Cl3 99%', 'phosphorus-oxychloride'],
    ['POC13 200 kg', 'phosphorus-oxychloride'],
    ['COC12', 'phosgene'],
    ['C0Cl2', 'phosgene'],
    ['AsC13', 'arsenic-trichloride'],
    ['SOC12', 'thionyl-chloride'],
    ['S0Cl2', 'thionyl-chloride'],
    ['PC15', 'phosphorus-pentachloride'],
  ])('%s may be %s', (line, substance) => {
    expect(readLine(line, index).names).toMatchObject([{ substances: [substance], certainty: 'fuzzy' }])
  })

  it.each(['PC12 cable', 'model C10', 'lot PC1', 'CI 77891', 'SC10 screws', 'A10 paper'])('%s holds none', (line) => {
    expect(readLine(line, index).names.filter((hit) => hit.certainty === 'fuzzy')).toEqual([])
  })
})

describe('families of unknown names', () => {
  it.each([
    ['isobutyl methylphosphonofluoridate', 'alkylphosphonofluoridate'],
    ['cyclopentyl ethylphosphonate', 'alkylphosphonate'],
    ['xylyl N,N-dimethylphosphoramidocyanidate', 'phosphoramidocyanidate'],
    ['tolyl methylphosphonothioate', 'alkylphosphonate'],
    ['O-xylyl S-[2-(diethylamino)ethyl] methylphosphonothiolate', 'alkylphosphonothiolate'],
    ['xylyl propylphosphonite', 'alkylphosphonite'],
    ['méthylphosphonate de xylyle', 'alkylphosphonate'],
    ['метилфосфонат ксилила', 'alkylphosphonate'],
    ['乙基膦酸二己酯', 'alkylphosphonate'],
  ])('%s', (line, family) => {
    expect(readLine(line, index).familyWords.map((mention) => mention.family)).toEqual([family])
  })

  it.each([
    'xylyl phenylphosphonate',
    'xylyl vinylphosphonate',
    '2-chloroethylphosphonic xylate',
    'xylyl phosphate',
    'acetone',
  ])('%s is of none', (line) => {
    expect(readLine(line, index).familyWords).toEqual([])
  })
})
