import type { ListId } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import type { ScreeningOptions, ScreeningRow } from '../model.ts'
import { issues, screen } from './test-support.ts'

function cwc(row: ScreeningRow, options: Partial<ScreeningOptions> = {}): readonly unknown[] {
  const screening = screen(row, { lists: screeningLists('cwc'), ...options })
  const finding = screening.findings[0]
  return [screening.verdict, finding?.certainty, finding?.effect]
}

function screeningLists(...ids: readonly string[]): readonly ListId[] {
  return screen({ cas: '10025-87-3' })
    .findings.concat(screen({ cas: '7697-37-2' }).findings)
    .map((finding) => finding.list)
    .filter((id, at, all) => ids.includes(id) && all.indexOf(id) === at)
}

describe('schedule 2 part B: thirty per cent at home, ten for States not Party', () => {
  const dmmp = (concentration: string, destination?: string): ScreeningRow => ({
    cas: '756-79-6',
    concentration,
    ...(destination === undefined ? {} : { destination }),
  })

  it.each([
    ['10 %', undefined, ['not-listed', 'certain', 'below-limit']],
    ['10.1 %', undefined, ['review', 'certain', 'below-limit']],
    ['30 %', undefined, ['review', 'certain', 'below-limit']],
    ['30.1 %', undefined, ['controlled', 'certain', 'controlled']],
    ['5-40 %', undefined, ['review', 'possible', 'controlled']],
    ['20 %', 'France', ['not-listed', 'certain', 'below-limit']],
    ['20 %', 'Israel', ['controlled', 'certain', 'controlled']],
    ['20 %', 'EG', ['controlled', 'certain', 'controlled']],
    ['20 %', 'North Korea', ['controlled', 'certain', 'controlled']],
    ['10 %', 'Israel', ['not-listed', 'certain', 'below-limit']],
    ['20 %', 'Южный Судан', ['controlled', 'certain', 'controlled']],
  ])('%s to %s: %j', (concentration, destination, expected) => {
    expect(cwc(dmmp(concentration, destination), { direction: 'export' })).toEqual(expected)
  })

  it('asks for the destination where it decides', () => {
    expect(issues(screen(dmmp('20 %')))).toContain('destination-matters')
    expect(issues(screen(dmmp('20 %', 'France'), { direction: 'export' }))).not.toContain('destination-matters')
  })

  it('a transfer to a State not Party is prohibited, to a State Party it is not', () => {
    const prohibited = (destination: string): boolean =>
      screen(dmmp('99 %', destination), { direction: 'export' }).findings.some((finding) =>
        finding.consequences.some((what) => what.consequence === 'prohibited' && what.when === 'applies'),
      )
    expect(prohibited('Israel')).toBe(true)
    expect(prohibited('France')).toBe(false)
    const open = screen(dmmp('99 %')).findings[0]?.consequences.find((what) => what.consequence === 'prohibited')
    expect(open).toMatchObject({ when: 'if' })
    expect(open?.text).toContain('State not Party')
  })
})

describe('schedules 1 and 3', () => {
  it.each([
    [{ cas: '7719-09-7', concentration: '30 %' }, ['not-listed', 'certain', 'below-limit']],
    [{ cas: '7719-09-7', concentration: '30.1 %' }, ['controlled', 'certain', 'controlled']],
    [{ cas: '7719-09-7', concentration: '29-31 %' }, ['review', 'possible', 'controlled']],
    [{ cas: '7719-09-7' }, ['controlled', 'certain', 'controlled']],
    [{ cas: '505-60-2', concentration: '0.1 %' }, ['controlled', 'certain', 'controlled']],
    [{ description: 'thionyl chloride solution in toluene' }, ['review', 'possible', 'controlled']],
  ])('%j: %j', (row, expected) => {
    expect(cwc(row)).toEqual(expected)
  })

  it('a mixture of unstated concentration is a question', () => {
    expect(issues(screen({ description: 'thionyl chloride solution in toluene' }))).toContain('concentration-unknown')
  })
})

describe('explosives precursors of the European Union', () => {
  const eu = (row: ScreeningRow): readonly unknown[] => {
    const screening = screen(row, { lists: screeningLists('eu-2019-1148') })
    return [screening.verdict, screening.findings[0]?.effect]
  }
  it.each([
    [{ name: 'nitric acid', concentration: '3 %' }, ['not-listed', 'below-limit']],
    [{ name: 'nitric acid', concentration: '3.1 %' }, ['controlled', 'controlled']],
    [{ description: 'hydrogen peroxide 12 % w/w' }, ['not-listed', 'below-limit']],
    [{ description: 'hydrogen peroxide 35 % w/w' }, ['controlled', 'controlled']],
    [{ description: 'ammonium nitrate 34.5% N prills' }, ['controlled', 'controlled']],
    [{ description: 'ammonium nitrate 45.7 %' }, ['not-listed', 'below-limit']],
    [{ description: 'ammonium nitrate 46 %' }, ['controlled', 'controlled']],
    [{ description: 'ammonium nitrate 15% N' }, ['not-listed', 'below-limit']],
    [{ description: 'sulfuric acid 66° Bé' }, ['controlled', 'controlled']],
    [{ description: 'sulfuric acid 14 %' }, ['not-listed', 'below-limit']],
  ])('%j: %j', (row, expected) => {
    expect(eu(row)).toEqual(expected)
  })

  it('powders are listed as powders', () => {
    expect(eu({ name: 'magnesium powder' })[0]).toBe('controlled')
    expect(eu({ cas: '7439-95-4', description: 'magnesium ingots' })[0]).not.toBe('controlled')
    expect(issues(screen({ cas: '7439-95-4' }))).toContain('form-unknown')
  })
})

describe('metal powders of Annex II: below 200 µm, and from 70 per cent of both metals up', () => {
  const found = (description: string) =>
    screen({ description })
      .findings.filter((finding) => finding.list === 'eu-2019-1148')
      .map(({ entry, certainty, effect }) => `${entry} ${certainty} ${effect}`)

  it.each([
    ['aluminium powder', ['II.aluminium certain controlled']],
    ['aluminium powder, particle size 100 µm', ['II.aluminium certain controlled']],
    ['aluminium powder -200 mesh', ['II.aluminium certain controlled']],
    ['aluminium powder 500 micron', ['II.aluminium possible controlled']],
    ['aluminium powder, particle size 250 µm', ['II.aluminium possible controlled']],
    ['aluminium powder 250-500 µm', []],
    ['aluminium powder > 200 µm', []],
    ['magnesium powder 99%, 100 µm', ['II.magnesium certain controlled']],
    ['magnesium powder 70%, 100 µm', ['II.magnesium certain controlled']],
    ['magnesium powder 69%, 100 µm', ['II.magnesium certain below-limit']],
    [
      'aluminium powder 40%, magnesium powder 40%, 100 µm',
      ['II.magnesium certain controlled', 'II.aluminium certain controlled'],
    ],
    [
      'aluminium powder 30%, magnesium powder 30%, 100 µm',
      ['II.magnesium certain below-limit', 'II.aluminium certain below-limit'],
    ],
  ])('%s: %j', (description, expected) => {
    expect(found(description).toSorted()).toEqual(expected.toSorted())
  })
})

describe('acetylene in a cylinder', () => {
  it.each(['ACETYLENE DISSOLVED UN1001', 'acetylene, dissolved', 'acétylène dissous', 'ацетилен растворенный'])(
    '%s is the gas itself',
    (description) => {
      expect(screen({ description }).findings).toMatchObject([{ list: 'cfats', certainty: 'certain' }])
      expect(issues(screen({ description }))).not.toContain('concentration-unknown')
    },
  )
})

describe('minimum concentrations of CFATS', () => {
  it.each([
    ['hydrochloric acid 37%', 'hydrochloric-acid-conc-37-or-greater', 'controlled'],
    ['hydrochloric acid 36%', 'hydrochloric-acid-conc-37-or-greater', 'below-limit'],
    ['hydrogen chloride anhydrous', 'hydrogen-chloride-anhydrous', 'controlled'],
    ['hydrofluoric acid 49%', 'hydrofluoric-acid-conc-50-or-greater', 'below-limit'],
  ])('%s', (description, entry, effect) => {
    const findings = screen({ description }).findings.filter((finding) => finding.list === 'cfats')
    expect(findings).toMatchObject([{ entry, effect, certainty: 'certain' }])
  })

  it('the 23 per cent of nitrogen that stands in an entry name counts', () => {
    const at = (description: string) =>
      screen({ description }).findings.find((finding) => finding.entry.includes('23-nitrogen'))?.effect
    expect(at('ammonium nitrate prills 34% N')).toBe('controlled')
    expect(at('ammonium nitrate prills 20% N')).toBe('below-limit')
  })
})
