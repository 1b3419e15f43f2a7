import { readFileSync } from 'node:fs'
import { compileFamily, normalise, readSmiles } from '@holdfast/chemistry'
import type { FamilyDefinition, FamilyMatcher } from '@holdfast/chemistry'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CWC_BOUNDARY_ROWS } from '../test/cwc-boundary-rows.ts'
import { mutations } from '../test/family-mutations.ts'
import { readFamilyDefinition } from './family-shape.ts'
import { asFields, asList } from './shape.ts'

const TEXT = readFileSync(new URL('../lists/cwc/families.yaml', import.meta.url), 'utf8')
const ENTRIES = Object.entries(asFields(parse(TEXT), 'families')).map(
  ([entry, list]) => [entry, asList(list, entry).map((one) => readFamilyDefinition(one, entry))] as const,
)
const ROWS = CWC_BOUNDARY_ROWS.map((row) => {
  const read = readSmiles(row.smiles)
  if (!read.ok) throw new Error(row.smiles)
  return { entry: row.entry, answer: row.answer, molecule: normalise(read.value) }
})

/**
 * Mutants that no drawing can tell from the law, with the reason. Everything else must change an answer.
 */
function isEquivalent(entry: string, definition: FamilyDefinition, what: string): boolean {
  // The clause is implemented by the entry (`exceptEntries`), not by the definition.
  if (what === 'clause except-schedule-1 dropped') return true
  // Without nitrogen there is nothing to protonate or alkylate, and without an acid hydrogen no anion.
  if (what.startsWith('salts: ') && !definition.core.some((atom) => atom.element === 'N')) return entry !== '2.B.4'
  if (definition.counterIon !== undefined) {
    // With a printed counter-ion the salt rule is that counter-ion. A nitrogen that carries a hydrogen would not be
    // charged.
    if (what === 'salts: protonated' || /^R[ABF]?\d?: or hydrogen$/.test(what)) return true
    // The reading is open anyway: another counter-ion or position is one more question.
    const questions = ['salts: own-words', 'any counter-ion', 'one counter-ion', 'chloride', 'clause dibromide dropped']
    questions.push('RF: one position more', 'RF: one position fewer')
    if (definition.question !== undefined && questions.includes(what)) return true
    // Ten carbons of ten leave no tail, and without one the first definition of the entry matches.
    if (what === 'spacer: 1 to 10 carbons') return true
  }
  // No acid hydrogen: an anion cannot be drawn, so a rule that only speaks of anions changes nothing.
  if (what === 'salts: own-words' && entry === '2.B.10') return true
  // P(III)-OH is always written H-P=O, which the second definition of the entry matches.
  return entry === '1.B.10' && what === 'RO: or hydrogen'
}

describe('mutated definitions', () => {
  for (const [entry, definitions] of ENTRIES) {
    it(`${entry}: every loosened, tightened or dropped part changes an answer`, () => {
      const rows = ROWS.filter((row) => row.entry === entry)
      const survivors: string[] = []
      let killed = 0
      for (const [at, definition] of definitions.entries()) {
        const others = definitions.toSpliced(at, 1).map(compiled)
        for (const mutation of mutations(definition)) {
          if (isEquivalent(entry, definition, mutation.what)) continue
          const mutant = compileFamily(mutation.definition)
          // Refused by the compiler: the build would stop.
          if (!mutant.ok || rows.some((row) => answer([mutant.value, ...others], row) !== row.answer)) killed++
          else survivors.push(`${at} ${mutation.what}`)
        }
      }
      expect(survivors.join('\n')).toBe('')
      expect(killed).toBeGreaterThan(5)
    })
  }
})

function compiled(definition: FamilyDefinition): FamilyMatcher {
  const result = compileFamily(definition)
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value
}

function answer(matchers: readonly FamilyMatcher[], row: (typeof ROWS)[number]): string {
  let found = 'out'
  for (const matcher of matchers) {
    const result = matcher.match(row.molecule)
    if (result.outcome === 'miss') continue
    if (result.questions.length === 0) return 'in'
    found = 'ask'
  }
  return found
}
