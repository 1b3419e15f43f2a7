import { readFileSync } from 'node:fs'
import { policySetTextToParts } from '@cedar-policy/cedar-wasm/nodejs'
import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../kernel/policy/load.ts'
import { jurisdictionSchema, type Principal, type Resource } from '../kernel/policy/model.ts'
import { ROLES, type Role } from '../kernel/policy/roles.ts'
import { ACTIONS, policySources, type Action } from './policies.ts'

// The tables of the manual are the law of the product, written by hand for people. Every cell of role × action × whose is
// compared with what the policies say.

const PAGE = readFileSync(new URL('../../../../docs/concepts/roles.md', import.meta.url), 'utf8')
const HOME = jurisdictionSchema.parse('NL')
const ABROAD = jurisdictionSchema.parse('BE')
const ME = 'me'

type Asker = Role | 'no role' | 'machine'
const PERSONS: readonly Asker[] = [...ROLES, 'no role']
const ASKERS: readonly Asker[] = [...PERSONS, 'machine']
type Whose = 'own' | "others'"
const WHOSE: readonly Whose[] = ['own', "others'"]

interface Row {
  readonly action: string
  readonly askers: ReadonlySet<Asker>
  readonly whose: ReadonlySet<Whose>
  readonly secondPerson: boolean
}

/** Rows of every table that begins with the heading "action". */
function rowsOf(page: string): readonly Row[] {
  return page.split('\n').flatMap((line) => {
    const [, action, who = '', whose = '', second = ''] =
      /^\| `([a-z]+\.[a-z-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? []
    return action === undefined
      ? []
      : [{ action, askers: askersOf(who), whose: whoseOf(whose), secondPerson: yes(second) }]
  })
}

function askersOf(cell: string): ReadonlySet<Asker> {
  const named = cell.split(', ').flatMap((word): readonly Asker[] => {
    if (word === 'machines') return ['machine']
    if (word === 'every person') return PERSONS
    const role = ROLES.find((role) => word === `\`${role}\``)
    if (role === undefined) throw new Error(`The page names an unknown role: ${word}`)
    return [role]
  })
  return new Set(named)
}

function whoseOf(cell: string): ReadonlySet<Whose> {
  if (cell === 'any') return new Set(WHOSE)
  const whose = WHOSE.find((whose) => whose === cell)
  if (whose === undefined) throw new Error(`The page says neither any, own nor others': ${cell}`)
  return new Set([whose])
}

function yes(cell: string): boolean {
  if (cell !== 'yes' && cell !== 'no') throw new Error(`The page says neither yes nor no: ${cell}`)
  return cell === 'yes'
}

const rows = rowsOf(PAGE)
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
