import { describe, expect, it } from 'vitest'
import { screen } from '../engine/test-support.ts'

/** Lines of one entry that differ in a size only: `out` has no finding, `in` a certain one. */
interface Bound {
  readonly entry: string
  /** `#` stands for the size. */
  readonly line: string
  readonly out: readonly string[]
  readonly in: readonly string[]
}

const BOUNDS: readonly Bound[] = [
  {
    entry: 'I.1',
    line: 'glass-lined reactor #',
    out: [
      '99 L',
      '100 L',
      '0.1 m3',
      '0,1 m³',
      '100 000 ml',
      '26.4 US gal',
      '20,000 L',
      '20 000 L',
      '20.000 L',
      '20 001 L',
      '20 m3',
      '200 hl',
      '5284 US gal',
    ],
    in: [
      '101 L',
      '0.101 m3',
      '26.5 US gal',
      '19,999 L',
      '19 999 litres',
      '19.999 L',
      '19.99 m3',
      '199 hl',
      '5283 US gal',
    ],
  },
  {
    entry: 'I.2',
    line: 'glass-lined storage vessel #',
    out: ['99 L', '100 L', '0.1 m3'],
    in: ['101 L', '0.11 m3', '19,999 L', '20,000 L', '20 001 L', '200 m3'],
  },
  {
    entry: 'I.3',
    line: 'tantalum heat exchanger #',
    out: ['0.14 m2', '0.15 m2', '1500 cm2', '1.6 sq ft', '20 m2', '20.1 m²'],
    in: ['0.16 m2', '1501 cm2', '1.7 sq ft', '19.99 m2', '215 sq ft'],
  },
  {
    entry: 'I.4',
    line: 'tantalum distillation column diameter #',
    out: ['99 mm', '100 mm', '10 cm', '0.1 m', '3.9 inch'],
    in: ['101 mm', '10.1 cm', '0.11 m', '4 inch'],
  },
  {
    entry: 'I.6',
    line: 'zirconium valve #',
    out: ['DN 8', 'DN10', '10 mm', '1 cm', '3/8"'],
    in: ['11 mm', '1.1 cm', 'DN 15', '1/2"', 'DN100', '6 inch'],
  },
  {
    entry: 'I.8',
    line: 'titanium sealless pump #',
    out: ['0.5 m3/h', '0.6 m3/h', '600 L/h', '10 L/min', '2.1 gpm'],
    in: ['0.61 m3/h', '601 L/h', '10.1 L/min', '2.7 gpm'],
  },
  {
    entry: 'I.8',
    line: 'titanium vacuum pump #',
    out: ['4.9 m3/h', '5 m3/h', '5000 L/h', '83 L/min', '2.9 cfm'],
    in: ['5.01 m3/h', '5001 L/h', '84 L/min', '3 cfm'],
  },
  {
    entry: 'I.9',
    line: 'ceramic incinerator for chemical munitions, chamber #',
    out: ['999 °C', '1000 °C', '1832 °F', '1273 K'],
    in: ['1001 °C', '1833 °F', '1274 K'],
  },
  {
    entry: 'II.1',
    line: 'fixed nerve agent monitor, continuous, detects #',
    out: ['0.3 mg/m3', '0.31 mg/m3', '300 µg/m3'],
    in: ['0.29 mg/m3', '299 µg/m3'],
  },
]

function found(entry: string, description: string): string {
  const finding = screen({ description }).findings.find((one) => one.how === 'equipment' && one.entry === entry)
  return finding?.certainty ?? 'none'
}

describe('bounds of every parameter, in the units that sellers write', () => {
  it.each(BOUNDS.flatMap((bound) => bound.out.map((size) => [bound.entry, bound.line.replace('#', size)] as const)))(
    '%s: %s is outside',
    (entry, line) => {
      expect(found(entry, line)).toBe('none')
    },
  )

  it.each(BOUNDS.flatMap((bound) => bound.in.map((size) => [bound.entry, bound.line.replace('#', size)] as const)))(
    '%s: %s is inside',
    (entry, line) => {
      expect(found(entry, line)).toBe('certain')
    },
  )
})

describe('materials of every group', () => {
  it.each([
    ['Monel 400', 'certain'],
    ['Hastelloy B-2', 'certain'],
    ['alloy 28', 'certain'],
    ['PTFE', 'certain'],
    ['PVDF', 'certain'],
    ['glass-lined', 'certain'],
    ['enamelled', 'certain'],
    ['tantalum', 'certain'],
    ['titanium', 'certain'],
    ['zirconium', 'certain'],
    ['niobium', 'certain'],
    ['columbium', 'certain'],
    ['alloy 20', 'possible'],
    ['904L', 'possible'],
    ['graphite', 'none'],
    ['silicon carbide', 'none'],
    ['316L', 'none'],
    ['duplex 2205', 'none'],
    ['carbon steel', 'none'],
    ['polypropylene', 'none'],
    ['glass fibre', 'none'],
    ['titanium dioxide', 'possible'],
  ])('reactor of %s: %s', (material, certainty) => {
    expect(found('I.1', `reactor 500 L, ${material}`)).toBe(certainty)
  })
})
