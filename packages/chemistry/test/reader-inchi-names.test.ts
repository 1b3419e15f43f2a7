import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { formulaOf, readInchi } from '../src/index.ts'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const REFERENCE = resolve(REPOSITORY, process.env['HOLDFAST_REFERENCE'] ?? '../shared/reference')
const FOLDER = resolve(REFERENCE, 'substance-names/opsin-name-tests')

const present = existsSync(FOLDER)
if (!present) process.stdout.write(`skipped: the InChI of ${FOLDER} are not there\n`)

function publishedInchi(): string[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && !name.startsWith('LICENSE'))
  return files
    .flatMap((name) => readFileSync(resolve(FOLDER, name), 'utf8').split('\n'))
    .map((line) => line.trim().split('\t')[1] ?? '')
    .filter((text) => text.startsWith('InChI='))
}

it.skipIf(!present)('every published InChI is read, or refused for a counted reason', () => {
  const refused = new Map<string, number>()
  let read = 0
  for (const text of publishedInchi()) {
    const result = readInchi(text)
    if (result.ok) {
      read++
      continue
    }
    refused.set(result.refusal.code, (refused.get(result.refusal.code) ?? 0) + 1)
  }
  expect(read).toBe(1_150)
  // Twelve state fixed hydrogens (/f); six are printed without a version.
  expect(Object.fromEntries(refused)).toEqual({ 'inchi-unsupported-layer': 12, 'inchi-unsupported-version': 6 })
})

it.skipIf(!present)('the graph has the formula that the InChI states, protons apart', () => {
  for (const text of publishedInchi()) {
    const formula = text.split('/')[1] ?? ''
    if (formula.includes('.') || /^\d/.test(formula) || text.includes('/p')) continue
    const result = readInchi(text)
    if (result.ok) expect(formulaOf(result.value), text).toBe(formula)
  }
})

it.skipIf(!present)('the charge is what the q and p layers state together', () => {
  for (const text of publishedInchi()) {
    const result = readInchi(text)
    if (!result.ok) continue
    const layers = text.split('/').slice(1)
    const stated =
      layers
        .find((layer) => layer.startsWith('q'))
        ?.slice(1)
        .split(';') ?? []
    const charges = stated.map((part) =>
      part.includes('*') ? Number(part.split('*')[0]) * Number(part.split('*')[1]) : Number(part),
    )
    const protons = Number(layers.find((layer) => layer.startsWith('p'))?.slice(1) ?? 0)
    const expected = charges.reduce((sum, charge) => sum + charge, protons)
    expect(
      result.value.charge.reduce((sum, charge) => sum + charge, 0),
      text,
    ).toBe(expected)
  }
})
