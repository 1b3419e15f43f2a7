import { expect, test } from 'vitest'
import { loadPolicy } from './load.ts'
import { jurisdictionSchema } from './model.ts'

const ACTIONS = {
  'vault.open': { on: 'Vault', means: 'open it' },
  'vault.look': { on: 'Vault', means: 'look at it' },
} as const

const RIGHT = `
@id("vault.open") @why("Two keys.") @second_person("One could empty it.")
permit (principal in Role::"inspector", action == Action::"vault.open", resource);
@id("vault.look") @why("It has a window.")
permit (principal, action == Action::"vault.look", resource);
`

function sourceOf(text: string) {
  return { module: 'vault', actions: ACTIONS, text }
}

function bookOf(text: string) {
  const loaded = loadPolicy([sourceOf(text)])
  if (!loaded.ok) throw new Error(loaded.refusal.message)
  return loaded.value
}

const NL = jurisdictionSchema.parse('NL')
const VAULT = { id: 'v', jurisdiction: NL, owner: null }

test('permits what a policy permits, and names the policy', () => {
  const person = { kind: 'person', id: 'p', jurisdiction: NL, roles: ['inspector'] } as const
  expect(bookOf(RIGHT).can(person, 'vault.open', VAULT, { strong: false })).toEqual({
    ok: true,
    decidedBy: ['vault.open'],
    secondPerson: { policy: 'vault.open', why: 'One could empty it.' },
  })
  expect(bookOf(RIGHT).secondPersonFor('vault.look')).toBeNull()
})

test('refuses what no policy permits', () => {
  const person = { kind: 'person', id: 'p', jurisdiction: NL, roles: ['analyst'] } as const
  const answer = bookOf(RIGHT).can(person, 'vault.open', VAULT, { strong: true })
  expect(answer).toMatchObject({ ok: false, decidedBy: [], refusal: { code: 'policy-denied', rules: [] } })
})

const elsewhere = { ...VAULT, jurisdiction: jurisdictionSchema.parse('BE') }

test.each([
  'authority-officer',
  'inspector',
  'licensing-officer',
  'countersigner',
  'auditor',
  'administrator',
] as const)('names the rule to the %s', (role) => {
  const person = { kind: 'person', id: 'p', jurisdiction: NL, roles: [role] } as const
  const answer = bookOf(RIGHT).can(person, 'vault.look', elsewhere, { strong: true })
  if (answer.ok) throw new Error('permitted')
  expect(answer.refusal.rules).toEqual(['kernel.jurisdiction'])
  expect(answer.refusal.message).toMatch(/kernel\.jurisdiction \(.+\)/)
})

test.each(['facility-custodian', 'customs-officer', 'analyst', 'programme-manager'] as const)(
  'keeps the rule from the %s, and for the record',
  (role) => {
    const person = { kind: 'person', id: 'p', jurisdiction: NL, roles: [role] } as const
    const answer = bookOf(RIGHT).can(person, 'vault.look', elsewhere, { strong: true })
    if (answer.ok) throw new Error('permitted')
    expect(answer.refusal.rules).toEqual([])
    expect(answer.refusal.message).not.toMatch(/kernel|vault|inspector/)
    expect(answer.decidedBy).toEqual(['kernel.jurisdiction'])
  },
)

test('keeps the rule from machines', () => {
  const machine = { kind: 'machine', id: 'm', jurisdiction: NL, scopes: [] } as const
  const answer = bookOf(RIGHT).can(machine, 'vault.look', VAULT, { strong: false })
  expect(answer).toMatchObject({ ok: false, decidedBy: ['kernel.machine-scope'], refusal: { rules: [] } })
})

test('the second person is another one who could have proposed it', () => {
  const book = bookOf(RIGHT)
  const proposal = { action: 'vault.open', resource: VAULT, proposedBy: 'first' } as const
  const inspector = (id: string) => ({ kind: 'person', id, jurisdiction: NL, roles: ['inspector'] }) as const
  const strong = { strong: true }
  expect(book.canApprove(inspector('second'), proposal, strong).ok).toBe(true)
  const none = { ok: false, refusal: { code: 'policy-no-second-person' } }
  expect(book.canApprove(inspector('first'), proposal, strong)).toMatchObject(none)
  const machine = { kind: 'machine', id: 'm', jurisdiction: NL, scopes: ['vault.open'] } as const
  expect(book.canApprove(machine, proposal, strong)).toMatchObject(none)
  expect(book.canApprove(inspector('second'), { ...proposal, action: 'vault.look' }, strong)).toMatchObject(none)
  const analyst = { kind: 'person', id: 'second', jurisdiction: NL, roles: ['analyst'] } as const
  expect(book.canApprove(analyst, proposal, strong)).toMatchObject({ ok: false, refusal: { code: 'policy-denied' } })
})

test('two books do not mix', () => {
  const wide = bookOf(RIGHT)
  const narrow = bookOf(RIGHT.replace('permit (principal, action', 'permit (principal in Role::"auditor", action'))
  const person = { kind: 'person', id: 'p', jurisdiction: NL, roles: [] } as const
  expect(wide.can(person, 'vault.look', VAULT, { strong: false }).ok).toBe(true)
  expect(narrow.can(person, 'vault.look', VAULT, { strong: false }).ok).toBe(false)
})

test('a policy that fails while it is evaluated makes the answer no', () => {
  const text = `${RIGHT} @id("vault.sum") @why("Overflows.") forbid (principal, action == Action::"vault.look", resource)
    when { context.strong && 9223372036854775807 + 1 == 0 };`
  const person = { kind: 'person', id: 'p', jurisdiction: NL, roles: [] } as const
  expect(bookOf(text).can(person, 'vault.look', VAULT, { strong: false }).ok).toBe(true)
  expect(bookOf(text).can(person, 'vault.look', VAULT, { strong: true })).toMatchObject({
    ok: false,
    refusal: { code: 'policy-failed' },
  })
})

test.each([
  ['no key', '"; permit(principal, action, resource); //'],
  ['quotes', 'a"b\\'],
  ['a NUL', 'a\u0000b'],
  ['half a pair', '\ud800'],
])('hostile ids are ids: %s', (_name, id) => {
  const person = { kind: 'person', id, jurisdiction: NL, roles: [] } as const
  const answer = bookOf(RIGHT).can(person, 'vault.open', { ...VAULT, id, owner: id }, { strong: true })
  expect(answer.ok).toBe(false)
})

test.each([
  ['policy-syntax', RIGHT.replace('permit (', 'allow (')],
  ['policy-syntax', RIGHT.replace('principal in Role::"inspector"', 'principal in ?principal')],
  ['policy-invalid', RIGHT.replace('Role::"inspector"', 'Role::"inspecter"')],
  ['policy-invalid', RIGHT.replace('resource);', 'resource) when { resource.colour == "red" };')],
  ['policy-invalid', RIGHT.replace('resource);', 'resource) when { false };')],
  ['policy-id-missing', RIGHT.replace('@id("vault.open")', '')],
  ['policy-id-foreign', RIGHT.replace('@id("vault.open")', '@id("kernel.open")')],
  ['policy-id-twice', RIGHT.replace('@id("vault.look")', '@id("vault.open")')],
  ['policy-why-missing', RIGHT.replace('@why("Two keys.")', '')],
  ['policy-annotation-unknown', RIGHT.replace('@second_person', '@secondperson')],
  [
    'policy-annotation-unknown',
    `${RIGHT} @id("vault.no") @why("x") @second_person("x") forbid (principal, action == Action::"vault.open", resource);`,
  ],
  ['policy-action-foreign', RIGHT.replace('action == Action::"vault.open"', 'action')],
  ['policy-action-foreign', RIGHT.replace('action == Action::"vault.open"', 'action == Action::"vault.shut"')],
  [
    'policy-action-unreachable',
    RIGHT.replaceAll('vault.look"', 'vault.open"')
      .replace('@id("vault.open")', '@id("vault.b")')
      .replace('@why("It has a window.")', '@why("x") @second_person("One could empty it.")'),
  ],
  [
    'policy-second-person-unequal',
    `${RIGHT} @id("vault.alone") @why("x") permit (principal in Role::"analyst", action == Action::"vault.open", resource);`,
  ],
  ['policy-too-large', RIGHT + `// ${'x'.repeat(256 * 1024)}`],
] as const)('is refused at start: %s', (code, text) => {
  const loaded = loadPolicy([sourceOf(text)])
  expect(loaded).toMatchObject({ ok: false, refusal: { code, module: expect.stringMatching(/vault/) } })
})

test('a refusal at start says where', () => {
  const loaded = loadPolicy([sourceOf(RIGHT.replace('permit (principal,', 'permit (principal;'))])
  expect(loaded).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/^Line 5/) } })
})
