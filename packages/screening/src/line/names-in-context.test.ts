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
    'methyl phosphate',
    'phosphate fertilizer',
    'geranyl chloride',
    'geranyl bromide',
    'gallium fluoride',
    'bis(2-fluoroethyl)ether',
    'иодистый галлий',
    '磷酸三己酯',
    'Mustard seeds',
    'honey mustard sauce',
    'graines de moutarde',
    'mustard flour',
  ])('%s names no listed chemical', (line) => {
    const listed = readLine(line, index).names.filter((hit) => hit.substances.some((id) => index.listed.has(id)))
    expect(listed).toEqual([])
    expect(readLine(line, index).leftover.length).toBeGreaterThan(0)
  })

  it('two misspelt words are one name', () => {
    expect(readLine('phosphrous oxychlroide', index).names).toMatchObject([
      { substances: ['phosphorus-oxychloride'], certainty: 'fuzzy' },
    ])
  })
})
