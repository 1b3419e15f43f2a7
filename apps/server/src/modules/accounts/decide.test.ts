import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '../../kernel/decision.ts'
import { jurisdictionSchema } from '../../kernel/policy/model.ts'
import { ROLES } from '../../kernel/policy/roles.ts'
import { actionFor } from './action-for.ts'
import { ACCOUNTS_ACTIONS } from './actions.ts'
import type { AccountsCommand } from './commands.ts'
import { decide } from './decide.ts'
import {
  FACTS,
  machineKeyIdSchema,
  oneTimeCodeIdSchema,
  accountIdSchema,
  passkeyIdSchema,
  SEALED_FIELDS,
} from './facts.ts'
import { separationOf } from './separation.ts'
import { administratorsOf, applyFact, hasMeans, NO_ACCOUNTS, type AccountsState } from './state.ts'

const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')
const NL = jurisdictionSchema.parse('NL')

/** UUIDv7 in order, so that a failing run is the same run again. */
function idOf(number: number): string {
  return `01920000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const [ANNA, BO, CEM] = [1, 2, 3].map((number) => accountIdSchema.parse(idOf(number)))
if (ANNA === undefined || BO === undefined || CEM === undefined) throw new Error('no ids')
const code = (number: number, expiresAt = NOW.add({ hours: 72 })) => ({
  id: oneTimeCodeIdSchema.parse(idOf(100 + number)),
  expiresAt,
})
const person = { jurisdiction: NL, signInName: 'anna', displayName: 'Anna', isNameTaken: false }

/** A small world in which commands are decided one after the other. */
class World {
  state: AccountsState = NO_ACCOUNTS
  now = NOW
  #ids = 0

  ask(command: AccountsCommand) {
    const context: DecisionContext = {
      now: this.now,
      actor: { id: null, secondPerson: null },
      newId: () => idOf((this.#ids += 1)),
    }
    const decided = decide(this.state, command, context)
    if (decided.ok) this.state = decided.facts.reduce(applyFact, this.state)
    return decided
  }

  kinds(command: AccountsCommand): readonly string[] {
    const decided = this.ask(command)
    return decided.ok ? decided.facts.map(({ kind }) => kind.replace('accounts/', '')) : [decided.refusal.code]
  }
}

function started(): World {
  const world = new World()
  world.ask({ kind: 'use-set-up-code', code: code(1), ...person })
  world.ask({ kind: 'use-set-up-code', code: code(2), ...person, signInName: 'bo' })
  world.ask({ kind: 'create', ...person, signInName: 'cem' })
  return world
}

describe('set-up', () => {
  test('each code makes one administrator, once', () => {
    const world = new World()
    const command = { kind: 'use-set-up-code', code: code(1), ...person } as const
    expect(world.kinds(command)).toEqual(['created', 'set-up-code-used', 'role-granted'])
    expect(world.kinds(command)).toEqual(['accounts-set-up-code-used'])
    expect(administratorsOf(world.state)).toEqual([ANNA])
  })

  test.each([
    ['accounts-set-up-code-unknown', { code: null }],
    ['accounts-set-up-code-expired', { code: code(1, NOW) }],
    ['accounts-name-taken', { isNameTaken: true }],
  ])('is refused: %s', (refusal, part) => {
    expect(new World().kinds({ kind: 'use-set-up-code', code: code(1), ...person, ...part })).toEqual([refusal])
  })
})

describe('roles', () => {
  test('are given, once, and taken with all sessions', () => {
    const world = started()
    const role = { account: CEM, role: 'inspector' } as const
    expect(world.kinds({ kind: 'grant-role', ...role })).toEqual(['role-granted'])
    expect(world.kinds({ kind: 'grant-role', ...role })).toEqual(['accounts-role-held'])
    expect(world.kinds({ kind: 'revoke-role', ...role })).toEqual(['role-revoked', 'sessions-ended'])
    expect(world.kinds({ kind: 'revoke-role', ...role })).toEqual(['accounts-role-not-held'])
  })

  test('separate duties are not joined, and the refusal says why', () => {
    const decided = started().ask({ kind: 'grant-role', account: ANNA, role: 'inspector' })
    expect(decided).toMatchObject({
      refusal: { code: 'accounts-duties-separate', message: expect.stringContaining('reads no content') },
    })
  })

  test('the last administrator keeps the role and stays unlocked', () => {
    const world = started()
    expect(world.kinds({ kind: 'revoke-role', account: ANNA, role: 'administrator' })).toHaveLength(2)
    expect(world.kinds({ kind: 'revoke-role', account: BO, role: 'administrator' })).toEqual([
      'accounts-last-administrator',
    ])
    const lock = { kind: 'lock', account: BO, reason: 'failures' } as const
    expect(world.kinds({ ...lock, until: null })).toEqual(['accounts-last-administrator'])
    expect(world.kinds({ ...lock, until: NOW.add({ hours: 1 }) })).toEqual(['locked', 'sessions-ended'])
  })
})

describe('means of sign-in', () => {
  test('the last means is not removed', () => {
    const world = started()
    const added = world.ask({
      kind: 'add-passkey',
      account: CEM,
      occasion: 'self',
      publicKeySha256: 'a'.repeat(64),
      label: 'telephone',
    })
    if (!added.ok || added.facts[0]?.kind !== 'accounts/passkey-added') throw new Error('not added')
    const remove = { kind: 'remove-passkey', account: CEM, passkey: added.facts[0].body.passkey } as const
    expect(world.kinds(remove)).toEqual(['accounts-last-sign-in'])
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'self' })).toEqual([
      'password-set',
      'sessions-ended',
    ])
    expect(world.kinds(remove)).toEqual(['passkey-removed'])
    expect(world.kinds(remove)).toEqual(['accounts-passkey-unknown'])
  })

  test('twenty passkeys are enough', () => {
    const world = started()
    const add = {
      kind: 'add-passkey',
      account: CEM,
      occasion: 'self',
      publicKeySha256: 'a'.repeat(64),
      label: 'x',
    } as const
    for (let count = 0; count < 20; count += 1) expect(world.kinds(add)).toEqual(['passkey-added'])
    expect(world.kinds(add)).toEqual(['accounts-passkey-limit'])
  })

  test('back-up codes are spent one by one', () => {
    const world = started()
    expect(world.kinds({ kind: 'use-backup-code', account: CEM })).toEqual(['accounts-no-backup-code'])
    world.ask({ kind: 'set-totp', account: CEM, backupCodes: 2 })
    expect(world.kinds({ kind: 'use-backup-code', account: CEM })).toEqual(['backup-code-used'])
    expect(world.kinds({ kind: 'use-backup-code', account: CEM })).toEqual(['backup-code-used'])
    expect(world.kinds({ kind: 'use-backup-code', account: CEM })).toEqual(['accounts-no-backup-code'])
  })
})

describe('the first means of sign-in', () => {
  const invite = { kind: 'invite', account: CEM, code: code(9).id } as const
  const passkey = { kind: 'add-passkey', account: CEM, publicKeySha256: 'a'.repeat(64), label: 'x' } as const

  test('is set with an invitation, once', () => {
    const world = started()
    expect(world.kinds({ ...passkey, occasion: 'invitation' })).toEqual(['accounts-enrolment-not-open'])
    expect(world.kinds(invite)).toEqual(['invited'])
    expect(world.kinds({ ...passkey, occasion: 'set-up' })).toEqual(['accounts-enrolment-not-open'])
    expect(world.kinds({ ...passkey, occasion: 'invitation' })).toEqual(['passkey-added'])
    expect(world.kinds({ ...passkey, occasion: 'invitation' })).toEqual(['accounts-enrolment-not-open'])
  })

  test('is set with the set-up code within the hour', () => {
    const world = started()
    const set = { kind: 'set-password', occasion: 'set-up' } as const
    expect(world.kinds({ ...set, account: ANNA })).toEqual(['password-set', 'sessions-ended'])
    world.now = NOW.add({ minutes: 60 })
    expect(world.kinds({ ...set, account: BO })).toEqual(['accounts-enrolment-not-open'])
  })

  test('an invitation ends after seven days, and is renewed', () => {
    const world = started()
    world.ask(invite)
    world.now = NOW.add({ hours: 7 * 24 })
    expect(world.kinds({ ...passkey, occasion: 'invitation' })).toEqual(['accounts-enrolment-not-open'])
    expect(world.kinds(invite)).toEqual(['invited'])
    expect(world.kinds({ ...passkey, occasion: 'invitation' })).toEqual(['passkey-added'])
  })

  test('nobody invites somebody who can sign in: that would be a recovery by one person', () => {
    const world = started()
    world.ask({ kind: 'set-password', account: CEM, occasion: 'self' })
    expect(world.kinds(invite)).toEqual(['accounts-has-sign-in'])
  })

  test('may be the identity provider, linked by an administrator only before there is another', () => {
    const world = started()
    const about = { account: CEM, issuer: 'https://id.example', subject: 'cem', isSubjectTaken: false }
    const link = (by: 'self' | 'administrator') => world.kinds({ kind: 'link-provider', ...about, by })
    const taken = { kind: 'link-provider', ...about, isSubjectTaken: true, by: 'self' } as const
    expect(world.kinds(taken)).toEqual(['accounts-provider-taken'])
    expect(link('administrator')).toEqual(['provider-linked'])
    expect(link('self')).toEqual(['accounts-provider-linked'])
    expect(world.kinds({ kind: 'unlink-provider', account: CEM })).toEqual(['accounts-last-sign-in'])
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'self' })).toHaveLength(2)
    expect(world.kinds({ kind: 'unlink-provider', account: CEM })).toEqual(['provider-unlinked'])
    expect(world.kinds({ kind: 'unlink-provider', account: CEM })).toEqual(['accounts-provider-not-linked'])
    expect(link('administrator')).toEqual(['accounts-has-sign-in'])
    expect(link('self')).toEqual(['provider-linked'])
  })
})

describe('stops', () => {
  test('a lock may be made longer, not shorter', () => {
    const world = started()
    const lock = (hours: number | null) =>
      world.kinds({
        kind: 'lock',
        account: CEM,
        reason: 'by-person',
        until: hours === null ? null : NOW.add({ hours }),
      })
    expect(lock(2)).toEqual(['locked', 'sessions-ended'])
    expect(lock(1)).toEqual(['accounts-locked-already'])
    expect(lock(3)).toEqual(['locked', 'sessions-ended'])
    expect(lock(null)).toEqual(['locked', 'sessions-ended'])
    expect(lock(null)).toEqual(['accounts-locked-already'])
    expect(world.kinds({ kind: 'unlock', account: CEM })).toEqual(['unlocked'])
    expect(world.kinds({ kind: 'unlock', account: CEM })).toEqual(['accounts-not-locked'])
  })

  test('a lock ends by itself', () => {
    const world = started()
    world.ask({ kind: 'lock', account: CEM, reason: 'failures', until: NOW.add({ hours: 1 }) })
    world.now = NOW.add({ hours: 1 })
    expect(world.kinds({ kind: 'unlock', account: CEM })).toEqual(['accounts-not-locked'])
  })
})

describe('recovery', () => {
  test('is proposed, opened, used once', () => {
    const world = started()
    expect(world.kinds({ kind: 'open-recovery', account: CEM })).toEqual(['accounts-recovery-not-proposed'])
    expect(world.kinds({ kind: 'propose-recovery', account: CEM })).toEqual(['recovery-proposed'])
    expect(world.kinds({ kind: 'propose-recovery', account: CEM })).toEqual(['accounts-recovery-pending'])
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'recovery' })).toEqual([
      'accounts-enrolment-not-open',
    ])
    expect(world.kinds({ kind: 'open-recovery', account: CEM })).toEqual(['recovery-opened', 'sessions-ended'])
    expect(world.kinds({ kind: 'open-recovery', account: CEM })).toEqual(['accounts-recovery-not-proposed'])
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'recovery' })).toEqual([
      'password-set',
      'sessions-ended',
    ])
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'recovery' })).toEqual([
      'accounts-enrolment-not-open',
    ])
  })

  test('takes away what was lost: it may be in other hands', () => {
    const world = started()
    world.ask({
      kind: 'add-passkey',
      account: CEM,
      occasion: 'self',
      publicKeySha256: 'a'.repeat(64),
      label: 'telephone',
    })
    world.ask({ kind: 'set-totp', account: CEM, backupCodes: 10 })
    world.ask({ kind: 'propose-recovery', account: CEM })
    world.ask({ kind: 'open-recovery', account: CEM })
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'recovery' })).toEqual([
      'passkey-removed',
      'totp-removed',
      'password-set',
      'sessions-ended',
    ])
    expect(world.kinds({ kind: 'use-backup-code', account: CEM })).toEqual(['accounts-no-backup-code'])
  })

  test('by a new passkey takes the old password away', () => {
    const world = started()
    world.ask({ kind: 'set-password', account: CEM, occasion: 'self' })
    world.ask({ kind: 'propose-recovery', account: CEM })
    world.ask({ kind: 'open-recovery', account: CEM })
    const add = { kind: 'add-passkey', account: CEM, publicKeySha256: 'b'.repeat(64), label: 'new' } as const
    expect(world.kinds({ ...add, occasion: 'recovery' })).toEqual(['password-removed', 'passkey-added'])
  })

  test('ends by itself, before it is approved and after', () => {
    const world = started()
    world.ask({ kind: 'propose-recovery', account: CEM })
    world.now = NOW.add({ hours: 72 })
    expect(world.kinds({ kind: 'open-recovery', account: CEM })).toEqual(['accounts-recovery-not-proposed'])
    world.ask({ kind: 'propose-recovery', account: CEM })
    world.ask({ kind: 'open-recovery', account: CEM })
    world.now = world.now.add({ minutes: 60 })
    expect(world.kinds({ kind: 'set-password', account: CEM, occasion: 'recovery' })).toEqual([
      'accounts-enrolment-not-open',
    ])
  })
})

describe('keys for programs', () => {
  const issue = {
    kind: 'issue-key',
    jurisdiction: NL,
    prefix: '0123456789',
    keySha256: 'a'.repeat(64),
    label: 'customs gateway',
    scopes: ['screening.ask', 'lists.read', 'screening.ask'],
    expiresAt: NOW.add({ hours: 24 * 400 }),
  } as const

  test('have each scope once, and an end', () => {
    const world = started()
    const decided = world.ask(issue)
    if (!decided.ok || decided.facts[0]?.kind !== 'accounts/key-issued') throw new Error('not issued')
    expect(decided.facts[0].body.scopes).toEqual(['lists.read', 'screening.ask'])
    const { key } = decided.facts[0].body
    expect(world.kinds({ kind: 'revoke-key', key })).toEqual(['key-revoked'])
    expect(world.kinds({ kind: 'revoke-key', key })).toEqual(['accounts-key-unknown'])
  })

  test.each([
    ['accounts-key-without-scope', { scopes: [] }],
    ['accounts-key-expiry', { expiresAt: NOW }],
    ['accounts-key-expiry', { expiresAt: NOW.add({ hours: 24 * 400, nanoseconds: 1 }) }],
  ])('are refused: %s', (refusal, part) => {
    expect(started().kinds({ ...issue, ...part })).toEqual([refusal])
  })
})

const account = fc.constantFrom(ANNA, BO, CEM, accountIdSchema.parse(idOf(4)))
const role = fc.constantFrom(...ROLES)
const occasion = fc.constantFrom('self' as const, 'set-up' as const, 'invitation' as const, 'recovery' as const)
const hours = fc.option(fc.integer({ min: -2, max: 100 }))
const passkey = fc.integer({ min: 4, max: 12 }).map((number) => passkeyIdSchema.parse(idOf(number)))
const anything: fc.Arbitrary<AccountsCommand> = fc.oneof(
  fc.record({ kind: fc.constantFrom('grant-role' as const, 'revoke-role' as const), account, role }),
  fc.record({ kind: fc.constant('revoke-role' as const), account, role: fc.constant('administrator' as const) }),
  fc.record({
    kind: fc.constant('set-password' as const),
    account,
    occasion,
  }),
  fc.record({
    kind: fc.constant('add-passkey' as const),
    account,
    occasion,
    publicKeySha256: fc.constant('0'.repeat(64)),
    label: fc.constant('x'),
  }),
  fc.record({ kind: fc.constant('remove-passkey' as const), account, passkey }),
  fc.record({ kind: fc.constant('set-totp' as const), account, backupCodes: fc.nat(10) }),
  fc
    .record({ account, hours, reason: fc.constantFrom('failures' as const, 'by-person' as const) })
    .map(({ account, hours, reason }) => ({
      kind: 'lock' as const,
      account,
      reason,
      until: hours === null ? null : NOW.add({ hours }),
    })),
  fc.record({
    kind: fc.constantFrom(
      'use-backup-code' as const,
      'unlink-provider' as const,
      'end-sessions' as const,
      'unlock' as const,
      'propose-recovery' as const,
      'open-recovery' as const,
    ),
    account,
  }),
  fc.record({
    kind: fc.constant('link-provider' as const),
    account,
    issuer: fc.constant('https://id.example'),
    subject: fc.constant('x'),
    isSubjectTaken: fc.boolean(),
    by: fc.constantFrom('self' as const, 'administrator' as const),
  }),
  fc.record({ kind: fc.constant('invite' as const), account, code: fc.constant(code(9).id) }),
  fc.constant({ kind: 'create' as const, ...person }),
  fc.constant({ kind: 'use-set-up-code' as const, code: code(1), ...person }),
  fc.constant({ kind: 'revoke-key' as const, key: machineKeyIdSchema.parse(idOf(9)) }),
)

const everything: fc.Arbitrary<AccountsCommand> = fc.oneof(
  { arbitrary: anything, weight: 9 },
  {
    arbitrary: fc.record({
      kind: fc.constant('issue-key' as const),
      jurisdiction: fc.constant(NL),
      prefix: fc.constant('0123456789'),
      keySha256: fc.constant('a'.repeat(64)),
      label: fc.constant('x'),
      scopes: fc.constant(['lists.read']),
      expiresAt: fc.constant(NOW.add({ hours: 1 })),
    }),
    weight: 1,
  },
)

test('whatever is asked: administrators stay, duties stay separate, nobody loses the last way in, every fact has its shape', () => {
  fc.assert(
    fc.property(fc.array(everything, { maxLength: 40 }), (commands) => {
      const world = started()
      for (const command of commands) {
        const before = world.state
        const decided = world.ask(command)
        if (decided.ok)
          for (const fact of decided.facts) expect(FACTS[fact.kind].safeParse(fact.body).error).toBeUndefined()
        expect(administratorsOf(world.state).length).toBeGreaterThan(0)
        for (const account of world.state.accounts.values()) {
          const { id, roles } = account
          for (const role of roles)
            expect(separationOf(new Set([...roles].filter((other) => other !== role)), role)).toBeNull()
          const had = before.accounts.get(id)
          if (had !== undefined && hasMeans(had)) expect(hasMeans(account)).toBe(true)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('every action but reading is what some command needs', () => {
  const needed = new Set(fc.sample(everything, { seed: 1, numRuns: 2000 }).map(actionFor))
  const commanded = Object.keys(ACCOUNTS_ACTIONS).filter((action) => action !== 'accounts.list')
  expect(needed).toEqual(new Set([...commanded, null]))
})

test('a decision depends on nothing but what it is given', () => {
  fc.assert(
    fc.property(fc.array(everything, { maxLength: 20 }), (commands) => {
      const [one, other] = [started(), started()]
      for (const command of commands) expect(one.ask(command)).toEqual(other.ask(command))
    }),
    { numRuns: 50 },
  )
})

describe('README', () => {
  const page = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const codesIn = (file: string): readonly string[] =>
    [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
      ([, code = '']) => code,
    )

  test('names every fact', () => {
    expect(Object.keys(FACTS).filter((kind) => !page.includes(`\`${kind}\``))).toEqual([])
    expect(Object.keys(SEALED_FIELDS).every((kind) => Object.hasOwn(FACTS, kind))).toBe(true)
  })

  test('explains every refusal, and none that does not exist', () => {
    const codes = codesIn('refusal.ts')
    expect(codes.length).toBeGreaterThan(15)
    const explained = [...page.matchAll(/^\| `(accounts-[a-z-]+)` \|/gm)].map(([, code = '']) => code)
    expect(explained.toSorted()).toEqual(codes.toSorted())
  })

  test('explains every refusal of sign-in, and none that does not exist', () => {
    const inline = [
      ...readFileSync(new URL('secrets/password.ts', import.meta.url), 'utf8').matchAll(/'(password-[a-z-]+)'/g),
    ]
    const totp = [
      ...readFileSync(new URL('secrets/totp.ts', import.meta.url), 'utf8').matchAll(/code: '(totp-[a-z]+)'/g),
    ]
    const codes = new Set([
      ...[...inline, ...totp].map(([, code = '']) => code),
      ...codesIn('sign-in/sign-in.ts'),
      'sign-in-name-malformed',
    ])
    expect(codes.size).toBeGreaterThan(12)
    const explained = [...page.matchAll(/^\| `((?:password|totp|passkey|provider|sign-in)-[a-z-]+)` \|/gm)].map(
      ([, code = '']) => code,
    )
    expect(explained.toSorted()).toEqual([...codes].toSorted())
  })
})
