import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import artefact from '../compiled/lists.json' with { type: 'json' }
import { builtinLists, loadLists } from './index.ts'
import { asFields } from './shape.ts'

describe('loading', () => {
  it('gives one shared object', () => {
    expect(builtinLists()).toBe(builtinLists())
  })

  it('refuses another format by name', () => {
    const other = { ...asFields(artefact, 'artefact'), format: 99 }
    expect(loadLists(other)).toMatchObject({ ok: false, refusal: { code: 'artefact-format' } })
  })

  it.each(['lists', 'substances', 'names', 'un', 'states', 'citations', 'digest'])(
    'refuses an artefact without %s',
    (key) => {
      const { [key]: _, ...rest } = asFields(artefact, 'artefact')
      expect(loadLists(rest)).toMatchObject({ ok: false, refusal: { code: 'artefact-malformed' } })
    },
  )

  it('refuses a column that was cut', () => {
    const whole = asFields(artefact, 'artefact')
    const substances = { ...asFields(whole.substances, 'substances'), smiles: 'C\nCC' }
    expect(loadLists({ ...whole, substances })).toMatchObject({ ok: false, refusal: { code: 'artefact-malformed' } })
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(loadLists(value).ok).toBe(false)
      }),
    )
  })
})
