import { policySetTextToParts } from '@cedar-policy/cedar-wasm/nodejs'
import { describe, expect, test } from 'vitest'
import { ASKERS, rowsOfPage, WHOSE, type Asker, type Whose } from '../../test/roles-page.ts'
import { loadPolicy } from '../kernel/policy/load.ts'
import { jurisdictionSchema, type Principal, type Resource } from '../kernel/policy/model.ts'
import { ACTIONS, policySources, type Action } from './policies.ts'

// The tables of the manual are the law of the product, written by hand for people. Every cell of role × action × whose is
// compared with what the policies say.

const HOME = jurisdictionSchema.parse('NL')
const ABROAD = jurisdictionSchema.parse('BE')
const ME = 'me'

const rows = rowsOfPage()
const actions = Object.values(ACTIONS).flatMap((table) => Object.keys(table)) as readonly string[]
const loaded = loadPolicy(policySources())
if (!loaded.ok) throw new Error(`${loaded.refusal.code} ${loaded.refusal.policy}: ${loaded.refusal.message}`)
const book = loaded.value

function isAction(name: string): name is Action {
  return actions.includes(name)
}

function principalOf(asker: Asker, scopes: readonly Action[]): Principal<Action> {
  if (asker === 'machine') return { kind: 'machine', id: ME, jurisdiction: HOME, scopes }
  return { kind: 'person', id: ME, jurisdiction: HOME, roles: asker === 'no role' ? [] : [asker] }
}

function resourceOf(whose: Whose, jurisdiction = HOME): Resource {
  return { id: 'thing', jurisdiction, owner: whose === 'own' ? ME : 'somebody-else' }
}

test('every action has a row, and every row is an action', () => {
  expect(actions.length).toBeGreaterThan(20)
  expect([...new Set(rows.map((row) => row.action))].sort()).toEqual(actions.toSorted())
})

describe.each(actions.filter(isAction))('%s', (action) => {
  const ofAction = rows.filter((row) => row.action === action)
  const cells = ASKERS.flatMap((asker) => WHOSE.map((whose) => ({ asker, whose })))
  const isWritten = (asker: Asker, whose: Whose): boolean =>
    ofAction.some((row) => row.askers.has(asker) && row.whose.has(whose))

  test('is permitted to those whom the table names, and to nobody else', () => {
    const wrong = cells.filter(({ asker, whose }) => {
      const answer = book.can(principalOf(asker, [action]), action, resourceOf(whose), { strong: true })
      return answer.ok !== isWritten(asker, whose)
    })
    expect(wrong).toEqual([])
  })

  test('is permitted to nobody in another jurisdiction', () => {
    const permitted = cells.filter(
      ({ asker, whose }) =>
        book.can(principalOf(asker, [action]), action, resourceOf(whose, ABROAD), { strong: true }).ok,
    )
    expect(permitted).toEqual([])
  })

  test('is permitted to no machine whose key lacks it', () => {
    const others = actions.filter(isAction).filter((other) => other !== action)
    expect(book.can(principalOf('machine', others), action, resourceOf('own'), { strong: true }).ok).toBe(false)
  })

  test('needs a second person where the table says so, and then a strong sign-in', () => {
    const isWrittenSecond = ofAction.some((row) => row.secondPerson)
    expect(book.secondPersonFor(action) !== null).toBe(isWrittenSecond)
    const weak = cells.filter(
      ({ asker, whose }) => book.can(principalOf(asker, [action]), action, resourceOf(whose), { strong: false }).ok,
    )
    if (isWrittenSecond) expect(weak).toEqual([])
    else expect(weak).toEqual(cells.filter(({ asker, whose }) => isWritten(asker, whose)))
  })
})

test('nobody approves what gives power to themselves', () => {
  const head = { kind: 'person', id: ME, jurisdiction: HOME, roles: ['authority-officer'] } as const
  for (const action of ['accounts.grant-role', 'accounts.recover'] as const) {
    const about = (whose: Whose) => ({ action, resource: resourceOf(whose), proposedBy: 'first' })
    expect(book.canApprove(head, about("others'"), { strong: true }).ok).toBe(true)
    expect(book.canApprove(head, about('own'), { strong: true }).ok).toBe(false)
    expect(book.canApprove(head, about("others'"), { strong: false }).ok).toBe(false)
  }
})

describe('every rule is defended by a cell', () => {
  const rules = policySources().flatMap(({ module, text }) => {
    const parts = policySetTextToParts(text)
    if (parts.type === 'failure') throw new Error(module)
    return parts.policies.map((rule) => ({ module, rule, id: /@id\("([^"]+)"\)/.exec(rule)?.[1] ?? '' }))
  })

  test('there are rules', () => {
    expect(rules.length).toBeGreaterThan(20)
  })

  test.each(rules)('without $id the tables are wrong, or nothing starts', ({ module, rule }) => {
    const without = policySources().map((source) => {
      const { text } = source
      return source.module === module ? Object.assign(source, { text: text.replace(rule, '') }) : source
    })
    const mutant = loadPolicy(without)
    const isNoticed =
      !mutant.ok ||
      actions.filter(isAction).some((action) => answersOf(mutant.value, action) !== answersOf(book, action))
    expect(isNoticed).toBe(true)
  })
})

/** All answers about an action, at home with a strong sign-in and a weak one. */
function answersOf(policies: typeof book, action: Action): string {
  const cells = ASKERS.flatMap((asker) =>
    WHOSE.flatMap((whose) => [true, false].map((strong) => ({ asker, whose, strong }))),
  )
  return cells
    .map(
      ({ asker, whose, strong }) =>
        policies.can(principalOf(asker, [action]), action, resourceOf(whose), { strong }).ok,
    )
    .join()
}
