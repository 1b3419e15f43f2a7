import { describe, expect, it } from 'vitest'
import { ORDINARY_LINES } from '../line/ordinary-lines.fixture.ts'
import { issues, screen } from './test-support.ts'

describe('ordinary goods', () => {
  it('are enough, and in six languages', () => {
    expect(ORDINARY_LINES.length).toBeGreaterThanOrEqual(80)
    for (const script of [/[а-я]/, /[\u0600-\u06ff]/, /[\u4e00-\u9fff]/]) {
      expect(ORDINARY_LINES.some((line) => script.test(line))).toBe(true)
    }
  })

  it.each(ORDINARY_LINES)('%s', (description) => {
    expect(screen({ description })).toMatchObject({ verdict: 'not-listed', issues: [] })
  })
})

describe('words that nothing explains beside a chemical that no list names', () => {
  it.each([
    'isopropanol and novichok',
    'isopropanol, toxic gas',
    'isopropanol, nerve agent',
    'isopropanol; Foliant',
    'isopropanol with mysterin',
    'изопропанол и новичок',
    'изопропанол, отравляющее вещество',
    'alcool isopropylique et novitchok',
    'alcohol isopropílico y gas tóxico',
    'كلوريد الصوديوم ونوفيتشوك',
    '异丙醇和诺维乔克',
    '氯化钠 毒气',
    'isopropanol ノビチョク',
    'isopropanol 노비촉',
    'isopropanol नोविचोक',
    'isopropanol โนวีชอก',
    'isopropanol נוביצ׳וק',
    'isopropanol X-4417-B',
    'isopropanol AB1234-77',
    'ISOPROPANOL NOVICHOK LTD',
    'lot novichok isopropanol',
  ])('%s is not cleared', (description) => {
    const screening = screen({ description })
    expect(['unidentified', 'review']).toContain(screening.verdict)
    expect(issues(screening).some((code) => /substance-unknown|name-/.test(code))).toBe(true)
  })

  it.each([
    'isopropanol etc',
    'isopropanol etc.',
    'isopropanol and other chemicals',
    'isopropanol and others',
    'isopropanol + various',
    'isopropanol, unknown',
    'isopropanol and solvents',
    'assorted isopropanol',
    'изопропанол и др.',
    'изопропанол и другие реагенты',
    'alcool isopropylique et autres produits',
    'alcohol isopropílico y otros',
    'كلوريد الصوديوم ومواد أخرى',
    '异丙醇等',
    '异丙醇及其他化学品',
  ])('%s is a mixture of unknown parts', (description) => {
    const screening = screen({ description })
    expect(screening.verdict).toBe('unidentified')
    expect(issues(screening)).toContain('mixture-undefined')
  })

  it.each([
    'isopropanol lot X-4417-B',
    'isopropanol, batch no. AB1234-77, 4 drums',
    'isopropanol, art. 1.09634.2500, order PO-2024/A17',
    'isopropanol MSKU1234567 20GP',
    'isopropanol, Zhejiang Foobar Chemical Co., Ltd',
    'isopropanol, Quux Chemie GmbH',
    'isopropanol, ООО "Ромашка"',
    'isopropanol, consignee: Al Zahra Quux LLC',
    'isopropanol, vessel MSC ANNA',
    'isopropanol, info@quux-chem.cn, www.quux-chem.cn',
    'isopropanol, solvent for paint industry',
    'soda ash for glass, free of water',
  ])('%s is explained', (description) => {
    expect(screen({ description })).toMatchObject({ verdict: 'not-listed', issues: [] })
  })

  it('a drawing stands for a name that no table has, and for nothing else', () => {
    expect(screen({ smiles: 'CCCCCO', name: 'Quuxanol' }).verdict).toBe('not-listed')
    expect(issues(screen({ smiles: 'CCCCCO', description: 'mysterin' }))).toContain('substance-unknown')
    expect(issues(screen({ cas: '67-63-0', description: 'mysterin' }))).toContain('substance-unknown')
  })
})

describe('what goods are used for', () => {
  it.each([
    'isopropanol for cleaning printed widgets',
    'isopropanol, cleaning of quux',
    'ácido cítrico para limpieza de quux',
    'лимонная кислота, чистка кваксов',
    'حمض الستريك لتنظيف الكوكس',
  ])('%s is explained', (description) => {
    expect(screen({ description })).toMatchObject({ verdict: 'not-listed', issues: [] })
  })

  it.each(['isopropanol for quux, mysterin', 'isopropanol for quux and mysterin', 'isopropanol for nerve agent'])(
    '%s is not cleared',
    (description) => {
      expect(issues(screen({ description }))).toContain('substance-unknown')
    },
  )
})

describe('short codes beside a chemical that no list names', () => {
  it.each([
    'isopropanol, VX',
    'isopropanol ref VX',
    'isopropanol / QL',
    'isopropanol VR-55',
    'isopropanol A234',
    'isopropanol GB',
  ])('%s is for a person to decide', (description) => {
    const screening = screen({ description })
    expect(screening.verdict).toBe('review')
    expect(issues(screening)).toContain('name-ambiguous')
  })

  it.each(['isopropanol, origin GB', 'isopropanol lot TEA-001', 'sodium sulfate GB/T 6009', 'isopropanol PG II'])(
    '%s holds none',
    (description) => {
      expect(screen({ description })).toMatchObject({ verdict: 'not-listed', issues: [] })
    },
  )
})

it('a number of the European inventory is no registry number, and alone it is an unknown', () => {
  expect(issues(screen({ description: 'EC 212-052-3' }))).toEqual(['substance-unknown'])
  expect(issues(screen({ description: 'EC 212-052-4' }))).toEqual(['nothing-identified'])
  expect(issues(screen({ description: 'isopropanol EC 200-661-7' }))).toEqual(['substance-unknown'])
  const beside = screen({ description: 'isopropanol, CAS 67-63-0, EC 200-661-7' })
  expect(beside).toMatchObject({ verdict: 'not-listed', issues: [] })
})
