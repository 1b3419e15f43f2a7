import { describe, expect, it } from 'vitest'
import { day, entries, issues, screen } from './test-support.ts'

describe('mixtures and polymers', () => {
  it('a mixture whose parts are all of a family comes under it', () => {
    expect(screen({ cas: '170836-68-7' })).toMatchObject({ verdict: 'controlled' })
    expect(entries(screen({ cas: '170836-68-7' }))).toContain('cwc 2.B.4')
    for (const trade of ['Antiblaze 19', 'Amgard CU']) {
      expect(entries(screen({ description: trade })), trade).toContain('cwc 2.B.4')
    }
  })

  it('a polymer is never not listed', () => {
    const polyglycol = screen({ cas: '294675-51-7' })
    expect(polyglycol.verdict).toBe('review')
    expect(polyglycol.findings).toMatchObject([{ list: 'cwc', entry: '2.B.4', certainty: 'possible' }])
    for (const description of ['PVC pipes', 'nylon 6', 'silicone oil']) {
      const screening = screen({ description })
      expect(screening.verdict, description).toBe('review')
      expect(issues(screening), description).toContain('polymer')
    }
  })
})

describe('equipment', () => {
  it.each(['Toxic gas detector for phosgene, 0.1 ppm', 'HCN gas detector, 0-50 ppm', 'phosgene detector 0.05 ppm'])(
    '%s: a chemical that is looked for is not the goods',
    (description) => {
      const screening = screen({ description })
      expect(screening.verdict).toBe('review')
      expect(entries(screening)).toEqual(['ag-equip II.1'])
    },
  )

  it('a monitor of listed chemicals below the bound is certain when it runs continuously', () => {
    const line = 'fixed gas detector for phosgene, continuous, 0.1 mg/m3'
    expect(screen({ description: line }).findings).toMatchObject([{ entry: 'II.1', certainty: 'certain' }])
  })

  it('a tank for a chemical is a tank', () => {
    const screening = screen({ description: 'storage tank 5000 L for methyldiethanolamine' })
    expect(screening.verdict).toBe('review')
    expect(screening.findings.every((finding) => finding.certainty === 'possible')).toBe(true)
    expect(entries(screening)).toContain('ag-equip I.2')
  })

  it.each(['phosgene 100 kg with gas detector', 'gas detector and acetone 100 kg', 'steel tank for phosgene 100 kg'])(
    '%s: equipment hides no chemical',
    (description) => {
      const screening = screen({ description })
      expect(screening.verdict).not.toBe('not-listed')
      expect(screening.substances.length).toBeGreaterThan(0)
    },
  )

  it('software is at most the entry for software, and a size is no quantity', () => {
    const software = screen({ description: 'Reactor control software' })
    expect(entries(software)).toEqual(['ag-equip IV'])
    expect(software.verdict).toBe('review')
    expect(screen({ description: 'REACTOR, GLASS-LINED, 6.3 M3' }).read.quantity).toBe(null)
  })
})

describe('days before the first edition that is held', () => {
  it.each([
    [{ description: 'Glass-lined reactor 6300 L' }, '2010-01-01'],
    [{ name: 'diethylamine' }, '2019-01-01'],
    [{ cas: '111-48-8' }, '1990-01-01'],
  ])('%j on %s is a question', (row, text) => {
    const screening = screen(row, { asOf: day(text) })
    expect(issues(screening)).toContain('edition-not-held')
    expect(screening.verdict).toBe('review')
  })

  it('goods that no edition lists, and lists that are held from their beginning, are none', () => {
    expect(screen({ cas: '7647-14-5' }, { asOf: day('1990-01-01') }).verdict).toBe('not-listed')
    expect(issues(screen({ cas: '7664-93-9' }, { asOf: day('1989-01-01') }))).not.toContain('edition-not-held')
  })
})

describe('tariff codes', () => {
  it('codes of older editions hold the chemicals that were in them', () => {
    const alone = screen({ hs: '2812.10' })
    expect(alone.verdict).toBe('review')
    expect(entries(alone)).toEqual(expect.arrayContaining(['cwc 3.B.5', 'cwc 3.B.6', 'ag-chem 2']))
    expect(issues(screen({ name: 'phosphorus trichloride', hs: '2812.10' }))).not.toContain('hs-disagrees')
  })

  it.each(['2812.10', '2812.19', '2931.90', '2930.90'])('sodium chloride under %s is a contradiction', (hs) => {
    const screening = screen({ name: 'Sodium chloride', hs })
    expect(issues(screening)).toContain('hs-disagrees')
    expect(screening.verdict).toBe('review')
  })

  it('a chemical that may fall under "other" is none', () => {
    expect(issues(screen({ name: 'glyphosate', hs: '2931.90' }))).not.toContain('hs-disagrees')
    expect(issues(screen({ name: 'sodium chloride', hs: '2501.00' }))).not.toContain('hs-disagrees')
  })
})

describe('InChIKeys', () => {
  it('a key names its substance, in any cell and in text', () => {
    const key = 'DYAHQFWOVKZOOW-UHFFFAOYSA-N'
    for (const row of [
      { inchi: key },
      { smiles: key },
      { cas: key },
      { description: `InChIKey=${key}` },
      { name: key },
    ]) {
      const screening = screen(row)
      expect(screening.verdict, JSON.stringify(row)).toBe('controlled')
      expect(screening.substances, JSON.stringify(row)).toMatchObject([{ by: 'inchikey', cas: '107-44-8' }])
      expect(entries(screening)).toContain('cwc 1.A.1')
    }
  })

  it('the first block alone is a near relative, which a person compares', () => {
    const screening = screen({ inchi: 'DYAHQFWOVKZOOW-ZCFIWIBFSA-N' })
    expect(screening.verdict).toBe('review')
    expect(screening.findings.every(({ how, certainty }) => how === 'stereoisomer' && certainty === 'possible')).toBe(
      true,
    )
    expect(entries(screening)).toContain('cwc 1.A.1')
  })

  it('an unknown key is said', () => {
    expect(issues(screen({ inchi: 'AAAAAAAAAAAAAA-UHFFFAOYSA-N' }))).toContain('inchikey-unknown')
  })
})

describe('names', () => {
  it('a name is its own entry, not that of its stereoisomer', () => {
    expect(entries(screen({ name: 'ephedrine' }))).toEqual(['un-1988 I.ephedrine'])
    expect(entries(screen({ cas: '90-82-4' }))).toEqual(['un-1988 I.pseudoephedrine'])
  })

  it('all meanings of a short name are said, and one meaning is called a short form', () => {
    const message = screen({ description: 'DF' }).issues.find((issue) => issue.code === 'name-ambiguous')?.message ?? ''
    expect(message).toMatch(/short form that other goods use too|may mean: .+,/u)
  })
})

describe('salts in words', () => {
  it.each([
    ['Ephedrine hydrochloride', 'controlled', 'un-1988 I.ephedrine'],
    ['pseudoephedrine sulfate 25 kg', 'controlled', 'un-1988 I.pseudoephedrine'],
    ['methyldiethanolamine hydrochloride', 'review', 'cwc 3.B.16'],
    ['methylphosphonic acid sodium salt', 'controlled', 'cwc 2.B.4'],
  ])('%s: %s', (description, verdict, entry) => {
    const screening = screen({ description })
    expect(screening.verdict).toBe(verdict)
    expect(screening.findings.find((one) => `${one.list} ${one.entry}` === entry)?.how).toBe('salt')
  })

  it('salts that an entry leaves out are no finding', () => {
    expect(entries(screen({ description: 'sulfuric acid sodium salt' }))).not.toContain('un-1988 II.sulphuric-acid')
  })
})

describe('what is named and is not the goods', () => {
  it.each([
    'Phosgene-free polycarbonate',
    'polycarbonate (phosgene process)',
    'sodium cyanide free electroplating',
    'not containing thiodiglycol',
    'toothpaste with sodium fluoride',
    'Shampoo with triethanolamine',
    'matches potassium chlorate',
    'gas detector methane',
  ])('%s is at most a question', (description) => {
    const screening = screen({ description })
    expect(screening.verdict).not.toBe('controlled')
    expect(screening.findings.every((finding) => finding.certainty === 'possible')).toBe(true)
  })
})

describe('formulas and unknown members of families', () => {
  it.each([
    ['C3H9O3P', 'cwc 3.B.8'],
    ['C4H10FO2P', 'cwc 1.A.1'],
    ['C6H15NO3', 'cwc 3.B.17'],
    ['Cl3OP', 'cwc 3.B.5'],
  ])('%s may be %s', (description, entry) => {
    const screening = screen({ description })
    expect(screening.verdict).toBe('review')
    expect(entries(screening)).toContain(entry)
    expect(screening.findings.every((finding) => finding.certainty === 'possible')).toBe(true)
  })

  it('a formula beside the name that it belongs to says nothing new', () => {
    expect(entries(screen({ description: 'Trimethyl phosphite C3H9O3P' }))).not.toContain('cwc 2.B.4')
  })

  it.each([
    ['hexadecyl cyclobutyl methylphosphonate', 'cwc 2.B.4'],
    ['2-hexyl methylphosphonofluoridate', 'cwc 1.A.1'],
  ])('%s points to %s', (description, entry) => {
    const screening = screen({ description })
    expect(screening.verdict).toBe('review')
    expect(screening.findings).toMatchObject([{ how: 'name', certainty: 'possible' }])
    expect(entries(screening)).toEqual([entry])
  })
})

describe('double salts', () => {
  it.each([
    'gold potassium cyanide',
    'GOLD POTASSIUM CYANIDE 68.3%',
    'silver potassium cyanide',
    'silver sodium cyanide',
  ])('%s is not for certain the alkali salt that ends its name', (description) => {
    expect(screen({ description }).verdict).toBe('review')
  })

  it.each(['potassium cyanide, gold plating grade', 'silver, potassium cyanide'])('%s is', (description) => {
    expect(screen({ description }).verdict).toBe('controlled')
  })
})

describe('limits, authority and countries', () => {
  it('a limit that does not apply is no reason', () => {
    const finding = screen({ cas: '756-79-6', concentration: '97 %' }).findings.find((one) => one.list === 'cwc')
    expect(finding?.reasons.some((reason) => reason.clause === 'limit')).toBe(false)
    const freed = screen({ cas: '756-79-6', concentration: '5 %' }).findings.find((one) => one.list === 'cwc')
    expect(freed?.reasons.some((reason) => reason.clause === 'limit')).toBe(true)
  })

  it('a lapsed list read as a reference never decides for certain', () => {
    const row = { name: 'propane' }
    expect(screen(row).verdict).toBe('controlled')
    const reference = screen(row, { interpretations: { 'cfats/lapsed-authority': 'reference' } })
    expect(reference.verdict).toBe('review')
    expect(reference.findings.every((finding) => finding.certainty === 'possible')).toBe(true)
  })

  it('nothing follows from a lapsed list by itself, whichever way the goods go', () => {
    for (const direction of ['import', 'export', 'domestic'] as const) {
      const { findings } = screen({ name: 'propane' }, { direction })
      expect(findings.map(({ list }) => list)).toEqual(['cfats'])
      const consequences = findings.flatMap((finding) => finding.consequences)
      expect(consequences.filter(({ when }) => when === 'applies')).toEqual([])
      expect(consequences.every(({ text }) => text.startsWith('If a national law uses this list'))).toBe(true)
    }
  })

  it('a country that is none is asked about where it matters', () => {
    expect(issues(screen({ cas: '756-79-6', destination: 'Nowhereland' }))).toContain('country-unknown')
    expect(issues(screen({ cas: '756-79-6', destination: 'Egypt' }))).not.toContain('country-unknown')
    expect(issues(screen({ cas: '7647-14-5', destination: 'Nowhereland' }))).not.toContain('country-unknown')
  })

  it('what is sold to the public is a condition, not a ban on the goods', () => {
    const finding = screen({ name: 'nitric acid', concentration: '65 %' }, { direction: 'import' }).findings.find(
      (one) => one.list === 'eu-2019-1148',
    )
    expect(finding?.consequences.filter((one) => one.consequence === 'prohibited')).toMatchObject([{ when: 'if' }])
  })

  it('the state of the lists is one notice that decides nothing', () => {
    const overdue = screen({ cas: '756-79-6' }, { asOf: day('2031-01-01') })
    expect(overdue.issues.filter((issue) => issue.code === 'list-review-overdue')).toHaveLength(1)
    expect(overdue.verdict).toBe('controlled')
    expect(issues(screen({ cas: '756-79-6' }))).not.toContain('list-review-overdue')
  })
})

describe('concentrations in a cell', () => {
  it('a bare fraction is asked about, and a bound without unit is read', () => {
    expect(issues(screen({ cas: '756-79-6', concentration: '0.35' }))).toContain('concentration-unreadable')
    expect(screen({ cas: '756-79-6', concentration: '<3' }).read.concentration).toMatchObject({ percentMax: 3 })
  })
})

describe('polymers', () => {
  it.each([
    'polymer of ethylene oxide',
    'POLYMER OF ETHYLENE',
    'COPOLYMER OF VINYL ACETATE AND ETHYLENE',
    'copolymer of vinyl acetate and ethylene',
    'vinyl acetate ethylene copolymer',
    'vinyl acetate-ethylene copolymer, 25 kg bags',
  ])('%s: what it is made of is possible at most', (description) => {
    const screening = screen({ description })
    expect(screening.findings.every((finding) => finding.certainty === 'possible')).toBe(true)
    expect(screening.verdict).toBe('review')
  })

  it.each([
    'vinyl acetate 200 kg, polyester resin 500 kg',
    'vinyl acetate for polymer production',
    'phosgene in polymer lined cylinders',
  ])('%s: the chemical beside a polymer stays goods', (description) => {
    expect(screen({ description }).findings.length).toBeGreaterThan(0)
  })

  it('beside its number the monomer is the goods', () => {
    expect(screen({ description: 'ethylene oxide polymer grade', cas: '75-21-8' }).verdict).toBe('controlled')
    expect(screen({ description: 'phosgene 20 kg, polyester resin' }).verdict).toBe('controlled')
  })
})
