import { expect, test } from 'vitest'
import { readParticleSize } from './particle-size.ts'

test.each([
  ['aluminium powder 500 micron', [0, 500]],
  ['particle size 250 µm', [0, 250]],
  ['particle size 250 μm', [0, 250]],
  ['порошок 63 мкм', [0, 63]],
  ['铝粉 45微米', [0, 45]],
  ['d50 12,5 um', [0, 12.5]],
  ['250-500 µm', [250, 500]],
  ['250 µm to 500 µm', [250, 500]],
  ['> 200 µm', [200, Infinity]],
  ['min. 212 microns', [212, Infinity]],
  ['-200 mesh', [0, 74.5]],
  ['-40 +50 mesh', [298, 372.5]],
  ['40-50 mesh', [298, 372.5]],
  ['40/50 mesh', [298, 372.5]],
  ['powder 99%, 200 mesh', [0, 74.5]],
  ['+50 mesh', [298, Infinity]],
  ['in 250 micron PE bags', null],
  ['200 µm thick liner', null],
  ['in PE liners 250-300 µm', null],
  ['bags of 250 µm', null],
  ['film thickness: 250 µm', null],
  ['aluminium powder 25 kg', null],
])('%s', (text, size) => {
  const [minUm, maxUm] = size ?? []
  expect(readParticleSize(text)).toEqual(size === null ? null : { minUm, maxUm })
})
