import { describe, expect, it } from 'vitest'
import { issues, screen } from '../engine/test-support.ts'

function answer(line: string): {
  readonly verdict: string
  readonly entries: readonly string[]
  readonly issues: readonly string[]
} {
  const screening = screen({ description: line })
  const equipment = screening.findings.filter((finding) => finding.how === 'equipment')
  return {
    verdict: screening.verdict,
    entries: equipment.map((finding) => `${finding.entry} ${finding.certainty}`),
    issues: issues(screening),
  }
}

describe('equipment with size and material stated is decided', () => {
  it.each([
    ['Glass-lined reactor 6300 L', 'I.1'],
    ['Glass lined reactor 6.3 M3', 'I.1'],
    ['Hastelloy C-276 reactor, 6,300 L', 'I.1'],
    ['nickel reactor 101 litres', 'I.1'],
    ['réacteur émaillé 6300 litres', 'I.1'],
    ['Reactor vitrificado 5000 L', 'I.1'],
    ['эмалированный реактор 6,3 м3', 'I.1'],
    ['مفاعل مبطن بالزجاج سعة ٦٣٠٠ لتر', 'I.1'],
    ['搪玻璃反应釜 6300L', 'I.1'],
    ['carbon steel storage tank glass lined 10 m3', 'I.2'],
    ['Titanium heat exchanger 12 m2', 'I.3'],
    ['Hastelloy distillation column DN300', 'I.4'],
    ['PFA lined ball valve DN25', 'I.6'],
    ['PTFE lined diaphragm valve 1/2"', 'I.6'],
    ['double-walled piping titanium with leak detection port', 'I.7'],
    ['Hastelloy C-276 magnetic drive pump 5 m3/h', 'I.8'],
    ['Vacuum pump graphite 10 m3/h', 'I.8'],
    ['impeller for pump, Hastelloy C', 'I.8'],
    ['Tantalum repair kit for glass-lined reactor', 'I.1'],
    ['agitator for glass-lined reactor, tantalum', 'I.1'],
    ['reactor vidriado 3000 litros', 'I.1'],
    ['PVDF tank 1500 L', 'I.2'],
    ['tank PVDF lined 1500 L', 'I.2'],
    ['HDPE tank PTFE lined 1500 L', 'I.2'],
    ['衬四氟储罐 3000L', 'I.2'],
    ['колонна ректификационная стеклянная диаметр 150 мм', 'I.4'],
    ['колонна дистилляционная стеклянная 150 мм', 'I.4'],
    ['column, distillation, glass, diameter 150 mm', 'I.4'],
    ['graphite column 300 mm', 'I.4'],
    ['titanium column 500 mm', 'I.4'],
    ['PVDF pump seal-less 5 m3/h', 'I.8'],
    ['graphite pump seal-less 5 m3/h', 'I.8'],
    ['насос вакуумный графитовый 10 м3/ч', 'I.8'],
    ['toxic gas monitor, continuous, detection limit 0.1 mg/m3, sarin', 'II.1'],
  ])('%s is controlled under %s', (line, entry) => {
    expect(answer(line)).toMatchObject({ verdict: 'controlled', entries: [`${entry} certain`] })
  })

  it.each([
    '316L stainless steel reactor 6.3 m3',
    'glass-lined reactor 25 m3',
    'Vacuum pump, PTFE, 4 m3/h',
    'Graphite block heat exchanger, 25 m2',
    'SS316 ball valve with PTFE seats 1 inch',
    'Centrifugal pump single mechanical seal titanium 10 m3/h',
    'mild steel storage tank 50 m3',
    'Inconel 625 reactor 100 L',
    'HDPE tank 1000 L',
    'polypropylene storage tank 2 m3',
    'PVC tank 500 L',
    'carbon monoxide detector household',
  ])('%s is not listed', (line) => {
    expect(answer(line)).toMatchObject({ verdict: 'not-listed', entries: [] })
  })
})

describe('bounds are exactly the operators of the data', () => {
  it.each([
    ['glass-lined reactor 0.1 m3', 'not-listed'],
    ['glass-lined reactor 0.11 m3', 'controlled'],
    ['glass-lined reactor 19.9 m3', 'controlled'],
    ['glass-lined reactor 20 m3', 'not-listed'],
    ['titanium heat exchanger 0.15 m2', 'not-listed'],
    ['titanium heat exchanger 0.16 m2', 'controlled'],
    ['titanium sealless pump 0.6 m3/h', 'not-listed'],
    ['titanium sealless pump 0.7 m3/h', 'controlled'],
    ['titanium vacuum pump 5 m3/h', 'not-listed'],
    ['titanium vacuum pump 5.1 m3/h', 'controlled'],
    ['tantalum distillation column diameter 100 mm', 'not-listed'],
    ['tantalum distillation column diameter 101 mm', 'controlled'],
    ['zirconium valve DN10', 'not-listed'],
    ['zirconium valve DN15', 'controlled'],
  ])('%s: %s', (line, verdict) => {
    expect(answer(line).verdict).toBe(verdict)
  })
})

describe('what is not stated is a question', () => {
  it.each([
    'reactor 6300 L',
    'glass-lined reactor',
    'Alloy 20 reactor 1000 L',
    'stainless steel reactor with titanium parts 1000 L',
    'titanium pump 10 m3/h',
    'glass-lined reactor 10-30 m3',
  ])('%s: review', (line) => {
    const { verdict, entries, issues } = answer(line)
    expect(verdict).toBe('review')
    expect(entries.every((entry) => entry.endsWith('possible'))).toBe(true)
    expect(issues).toContain('equipment-parameter-unknown')
  })

  it.each(['HDPE 25000 kg, tank', 'POLYPROPYLENE RESIN VESSEL MSC ANNA', 'nickel chloride solution, tank 1000 L'])(
    '%s: what it is said with is packaging',
    (line) => {
      expect(answer(line)).toMatchObject({ entries: [] })
      expect(answer('HDPE 25000 kg, tank').verdict).not.toBe('not-listed')
    },
  )

  it('an agitator is not lined because the reactor is', () => {
    expect(answer('stainless steel agitator for glass-lined reactor').entries).toEqual([])
  })

  it.each([
    'graphite chromatography column 300 mm',
    'reactor, electrical, shunt 50 MVA',
    'shunt reactor 500 kV',
    'heart valve prosthesis',
    'fuel pump for car',
    'shipping container',
  ])('%s is no process equipment', (line) => {
    expect(answer(line).entries).toEqual([])
  })
})
