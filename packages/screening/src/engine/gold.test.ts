import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { entries, screen } from './test-support.ts'

const lists = builtinLists()
const smilesOf = new Map(lists.substances.map((substance) => [substance.id, substance.smiles]))

/** Every row of every list as it is printed: which way of asking for it does not bring it back? */
function missing(
  ask: (member: (typeof lists.lists)[number]['entries'][number]['members'][number]) => string | null,
  row: (text: string) => object,
): readonly string[] {
  const missed: string[] = []
  for (const list of lists.lists) {
    for (const entry of list.entries) {
      if (entry.until !== null) continue
      for (const member of entry.members) {
        const text = ask(member)
        if (text === null) continue
        if (!entries(screen(row(text))).includes(`${list.id} ${entry.id}`))
          missed.push(`${list.id} ${entry.id}: ${text}`)
      }
    }
  }
  return missed
}

describe('every printed row comes back as its own entry', () => {
  it('by its registry number', () => {
    expect(
      missing(
        (member) => member.printedCas,
        (cas) => ({ cas }),
      ),
    ).toEqual([])
    expect(
      missing(
        (member) => member.printedCas,
        (cas) => ({ cas: cas.replaceAll('-', '\u2013') }),
      ),
    ).toEqual([])
    expect(
      missing(
        (member) => member.printedCas,
        (cas) => ({ description: `4 drums, CAS ${cas}, 200 kg` }),
      ),
    ).toEqual([])
  })

  it('by its printed name', () => {
    expect(
      missing(
        (member) => member.printedName,
        (description) => ({ description }),
      ),
    ).toEqual([])
    expect(
      missing(
        (member) => member.printedName,
        (name) => ({ name: name.toUpperCase() }),
      ),
    ).toEqual([])
    expect(
      missing(
        (member) => member.printedName,
        (name) => ({ name: `  ${name.toLowerCase()} ` }),
      ),
    ).toEqual([])
  })

  it('by its structure', () => {
    expect(
      missing(
        (member) => smilesOf.get(member.substance) ?? null,
        (smiles) => ({ smiles }),
      ),
    ).toEqual([])
  })
})
