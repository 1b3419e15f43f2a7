import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { z } from 'zod'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { isCommandId, isJurisdiction, mustBe, newId } from './ids.ts'
import { Kernel, type Asked } from './kernel.ts'
import { FileKeyStore } from './keystore.ts'
import { defineCommand, type Module } from './module.ts'
import { loadPolicy } from './policy/load.ts'
import type { Role } from './policy/roles.ts'
import { openProposals } from './proposals/view.ts'
import { seal } from './sealed.ts'

const KE = mustBe('KE', isJurisdiction)
const TZ = mustBe('TZ', isJurisdiction)

/** A shelf of jars: one may look, two must open. */
const ACTIONS = {
  'shelf.put': { on: 'Jar', means: 'put a jar on the shelf' },
  'shelf.open': { on: 'Jar', means: 'open a jar' },
} as const
type Action = keyof typeof ACTIONS
const POLICY = `
@id("shelf.put") @why("Custodians keep the shelf.")
permit (principal in Role::"facility-custodian", action == Action::"shelf.put", resource);
@id("shelf.open") @why("Custodians open jars.") @second_person("A jar that is open cannot be closed.")
permit (principal in Role::"facility-custodian", action == Action::"shelf.open", resource);
`

const put = z.object({ jar: z.string().max(20) })
const shelf: Module = {
  name: 'shelf',
  facts: { 'shelf/put': put, 'shelf/opened': put },
  commands: [
    defineCommand({
      name: 'shelf/open',
      input: put,
      load: async (reader, jurisdiction, { jar }) => {
        const { rows } = await sql<{ kind: string }>`
          select kind from journal where jurisdiction = ${jurisdiction} and stream = ${`jar/${jar}`}`.execute(reader)
        return rows.map(({ kind }) => kind)
      },
      decide: (kinds, { jar }) =>
        kinds.includes('shelf/opened')
          ? { ok: false, refusal: { code: 'jar-open', message: 'The jar is open already.' } }
          : { ok: true, facts: [{ kind: 'shelf/opened', stream: `jar/${jar}`, body: { jar } }] },
    }),
  ],
  views: [],
}
const [open] = shelf.commands

function one<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new Error('there is none')
  return first
}

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let kernel: Kernel<Action>
  let now = Temporal.Instant.from('2026-11-24T10:00:00Z')
  beforeAll(async () => {
    own = await testDatabase(backend)
    const policy = loadPolicy([{ module: 'shelf', actions: ACTIONS, text: POLICY }])
    if (!policy.ok) throw new Error(policy.refusal.message)
    const isAction = (text: string): text is Action => Object.hasOwn(ACTIONS, text)
    const parts = { isAction, modules: [shelf], digestKey: new Uint8Array(32), now: () => now }
    kernel = new Kernel({ storage: own.storage, policy: policy.value, ...parts })
  })
  afterAll(() => own.drop())

  const person = (roles: readonly Role[] = ['facility-custodian'], jurisdiction = KE) => ({
    principal: { kind: 'person', id: newId(), jurisdiction, roles } as const,
    strong: true,
  })
  const [alice, bob, eve] = [person(), person(), person(['customs-officer'])]
  const commandId = () => mustBe(newId(), isCommandId)
  const asked = (jar: string, more: Partial<Asked<Action>> = {}): Asked<Action> => {
    if (open === undefined) throw new Error('no command')
    const resource = { id: jar, jurisdiction: KE, owner: null }
    return { ...alice, id: commandId(), action: 'shelf.open', resource, command: open, input: { jar }, ...more }
  }
  const propose = async (jar: string) => {
    const answer = await kernel.ask(asked(jar))
    if (!answer.ok || answer.value.awaits === null) throw new Error('not proposed')
    return answer.value.awaits.proposal
  }
  const kindsOf = async (stream: string) => {
    const rows = await own.storage.database
      .selectFrom('journal')
      .select(['kind', 'who', 'second_person'])
      .where('stream', '=', stream)
      .orderBy('version')
      .execute()
    return rows.map(({ kind }) => kind)
  }

  test('what nobody permits is refused before anything is read of it', async () => {
    expect(await kernel.ask(asked('no', { ...eve, input: 'nonsense' }))).toMatchObject({
      ok: false,
      refusal: { code: 'policy-denied' },
    })
  })

  test('a malformed input is refused and names the field', async () => {
    const answer = await kernel.ask(asked('x', { input: { jar: 7 } }))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'input-malformed' } })
    expect(!answer.ok && answer.refusal.message).toContain('jar')
  })

  test('what needs two waits for the second, and is recorded under both names', async () => {
    const answer = await kernel.ask(asked('two'))
    expect(answer).toMatchObject({ ok: true, value: { awaits: { why: 'A jar that is open cannot be closed.' } } })
    expect(await kindsOf('jar/two')).toEqual([])
    const proposal = answer.ok ? (answer.value.awaits?.proposal ?? commandId()) : commandId()
    expect((await openProposals(own.storage.database, KE, 100)).map(({ id }) => id)).toContain(proposal)
    const approval = await kernel.approve(commandId(), proposal, bob)
    expect(approval).toMatchObject({ ok: true, value: { awaits: null } })
    const [row] = await own.storage.database.selectFrom('journal').selectAll().where('stream', '=', 'jar/two').execute()
    expect(row).toMatchObject({ kind: 'shelf/opened', who: alice.principal.id, second_person: bob.principal.id })
  })

  test.each([
    ['the one who proposed', () => alice, 'policy-no-second-person'],
    ['one who may not do it', () => eve, 'policy-denied'],
    [
      'a machine',
      () => ({ principal: { ...alice.principal, kind: 'machine', id: newId(), scopes: [] } as const, strong: true }),
      'policy-no-second-person',
    ],
    ['one of another jurisdiction', () => person(['facility-custodian'], TZ), 'proposal-unknown'],
  ])('%s is no second person', async (_who, asker, code) => {
    const proposal = await propose(`by-${newId().slice(-12)}`)
    expect(await kernel.approve(commandId(), proposal, asker())).toMatchObject({ ok: false, refusal: { code } })
  })

  test('two who approve at once: it happens once', async () => {
    const proposal = await propose('race')
    const others = [bob, person(), person()]
    const answers = await Promise.all(others.map((other) => kernel.approve(commandId(), proposal, other)))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(await kindsOf('jar/race')).toEqual(['shelf/opened'])
  })

  test('it is decided against the state of the moment when it is approved', async () => {
    const [first, second] = [await propose('changed'), await propose('changed')]
    expect((await kernel.approve(commandId(), first, bob)).ok).toBe(true)
    expect(await kernel.approve(commandId(), second, bob)).toMatchObject({ ok: false, refusal: { code: 'jar-open' } })
  })

  test('declined with a reason, or taken back, it cannot be approved', async () => {
    const [declined, taken] = [await propose('declined'), await propose('taken')]
    expect((await kernel.decline(commandId(), declined, 'The seal is broken.', bob)).ok).toBe(true)
    expect((await kernel.decline(commandId(), taken, 'I was wrong.', alice)).ok).toBe(true)
    for (const proposal of [declined, taken]) {
      const refused = { ok: false, refusal: { code: 'proposal-closed' } }
      expect(await kernel.approve(commandId(), proposal, bob)).toMatchObject(refused)
      expect(await kernel.decline(commandId(), proposal, 'again', bob)).toMatchObject(refused)
    }
    const unread = await kernel.decline(commandId(), await propose('unread'), '', bob)
    expect(unread).toMatchObject({ ok: false, refusal: { code: 'input-malformed' } })
  })

  test('after thirty days it lapses', async () => {
    const proposal = await propose('late')
    const before = now
    now = now.add({ hours: 30 * 24 + 1 })
    expect(await kernel.approve(commandId(), proposal, bob)).toMatchObject({
      ok: false,
      refusal: { code: 'proposal-lapsed' },
    })
    now = before
  })

  test('that sealed fields are read is recorded before they are opened, and what was read is not in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-keys-'))
    const keys = new FileKeyStore(folder)
    const fields = await Promise.all(
      ['anna', 'bo'].map(async (name) => ({ of: `account/${name}`, field: await seal(keys, name, `${name} Wanjiru`) })),
    )
    await keys.destroy('bo')
    expect(await kernel.open(keys, alice, 'shelf.open', fields)).toEqual({ ok: true, value: ['anna Wanjiru', null] })
    const facts = await own.storage.database
      .selectFrom('journal')
      .select(['kind', 'body'])
      .where('stream', '=', `reader/${alice.principal.id}`)
      .execute()
    expect(facts.map(({ kind }) => kind)).toEqual(['kernel/sealed-opened'])
    expect(String(facts[0]?.body)).toBe('{"of":["account/anna","account/bo"],"purpose":"shelf.open"}')
    const tooMany = Array.from({ length: 201 }, (_, at) => ({ ...one(fields), of: `account/${at}` }))
    expect(await kernel.open(keys, alice, 'shelf.open', tooMany)).toMatchObject({ ok: false })
    expect(await kernel.open(keys, alice, 'shelf.open', [])).toEqual({ ok: true, value: [] })
    await rm(folder, { recursive: true })
  })

  test('an approval that comes again gets its first receipt', async () => {
    const [proposal, id] = [await propose('again'), commandId()]
    const first = await kernel.approve(id, proposal, bob)
    expect(await kernel.approve(id, proposal, bob)).toEqual(first)
  })
})
