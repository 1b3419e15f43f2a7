import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtinLists, editionOn, parseIsoDate, type IsoDate } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { isCommandId, isJurisdiction, mustBe, newId, SYSTEM, type CommandId } from '../../kernel/ids.ts'
import { FileKeyStore } from '../../kernel/keystore.ts'
import { Kernel } from '../../kernel/kernel.ts'
import type { Command } from '../../kernel/module.ts'
import { loadPolicy } from '../../kernel/policy/load.ts'
import type { Role } from '../../kernel/policy/roles.ts'
import { compareViews, rebuildViews } from '../../kernel/rebuild.ts'
import { unseal } from '../../kernel/sealed.ts'
import { isAction, policySources, type Action } from '../policies.ts'
import {
  ask,
  askAgain,
  beginRescreening,
  endRescreening,
  history,
  lawOn,
  openDesk,
  outdated,
  rescreen,
  reviewQueue,
  screeningModule,
  screeningOf,
  screeningsAskedBy,
  sealedFor,
  settle,
  withdrawSettlement,
  type Desk,
  type HistoryFilter,
  type KeptScreening,
} from './index.ts'
import { rescreeningView } from './rescreening/view.ts'
import { screeningView } from './views.ts'

const KE = mustBe('KE', isJurisdiction)
const TODAY = '2026-11-24'
/** A typing error is forgiven, and a person confirms it. */
const REVIEW = 'potassium permangnate'
const VIEWS = [screeningView, rescreeningView]
const EVERYTHING: HistoryFilter = { askedBy: null, verdict: null, text: null, before: null }
const lists = builtinLists()
/** The law before the Convention was among the lists. */
const earlierLists = {
  ...lists,
  digest: '0'.repeat(64),
  lists: lists.lists.filter(({ id }) => id !== 'cwc' && id !== 'ag-chem'),
}

const dayOf = (text: string): IsoDate => {
  const day = parseIsoDate(text)
  if (!day.ok) throw new Error(day.refusal.message)
  return day.value
}

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let folder: string
  let keys: FileKeyStore
  let desk: Desk
  let earlier: Desk
  let kernel: Kernel<Action>
  let now = Temporal.Instant.from(`${TODAY}T10:00:00Z`)
  beforeAll(async () => {
    own = await testDatabase(backend)
    folder = await mkdtemp(join(tmpdir(), 'holdfast-keys-'))
    keys = new FileKeyStore(folder)
    desk = await openDesk(openEngine(lists), keys)
    earlier = await openDesk(openEngine(earlierLists), keys)
    const policy = loadPolicy(policySources())
    if (!policy.ok) throw new Error(policy.refusal.message)
    const modules = [screeningModule(desk)]
    const digestKey = new Uint8Array(32)
    kernel = new Kernel({ storage: own.storage, policy: policy.value, isAction, modules, digestKey, now: () => now })
  })
  afterAll(async () => {
    await own.drop()
    await rm(folder, { recursive: true, force: true })
  })

  const person = (role: Role) => ({ kind: 'person', id: newId(), jurisdiction: KE, roles: [role] }) as const
  type Person = ReturnType<typeof person>
  const broker = person('customs-officer')
  const officer = person('authority-officer')
  const resource = { id: 'screening', jurisdiction: KE, owner: null }
  const commandId = (): CommandId => mustBe(newId(), isCommandId)
  const asking = (descriptions: readonly string[], more: object = {}, principal: Person = broker) =>
    ({
      principal,
      strong: true,
      id: commandId(),
      action: 'screening.ask',
      resource,
      command: ask(desk),
      input: { asOf: TODAY, rows: descriptions.map((description) => ({ cells: { description } })), ...more },
    }) as const
  const asked = async (...given: Parameters<typeof asking>): Promise<readonly KeptScreening[]> => {
    const asked = asking(...given)
    const answer = await kernel.ask(asked)
    if (!answer.ok) throw new Error(answer.refusal.message)
    return screeningsAskedBy(own.storage.database, KE, asked.id)
  }
  const settling = (screening: KeptScreening | undefined, principal: Person = officer) =>
    kernel.ask({
      principal,
      strong: true,
      id: commandId(),
      action: 'screening.settle-review',
      resource,
      command: settle(desk),
      input: { screening: screening?.id, answer: 'controlled', reason: 'The papers name the chloride.' },
    })
  /** As the job does it, in one page. */
  const rescreened = async (screenings: readonly KeptScreening[]) => {
    const rescreening = commandId()
    const asked = { principal: officer, strong: true, action: 'screening.rescreen', resource } as const
    const input = { rescreening, asOf: TODAY }
    const begun = await kernel.ask({ ...asked, id: rescreening, command: beginRescreening(desk), input })
    if (!begun.ok) throw new Error(begun.refusal.message)
    const record = (command: Command, input: object) =>
      kernel.recordUnasked({ id: commandId(), jurisdiction: KE, who: SYSTEM, command, input })
    const { again: rows } = await askAgain(desk, KE, TODAY, screenings)
    const done = await record(rescreen(rows), { rescreening, screenings: rows.map(({ screening }) => screening) })
    await record(endRescreening, { rescreening, how: 'done', checked: screenings.length, reason: null })
    return done
  }
  const again = async (screening: KeptScreening | undefined): Promise<KeptScreening> => {
    const found = screening === undefined ? null : await screeningOf(own.storage.database, KE, screening.id)
    if (found === null) throw new Error('the screening is gone')
    return found
  }

  test('a row is answered as the engine answers it, and kept with the law and the sealed words', async () => {
    const words = 'POCl3 drums 2x200kg UN1810 consignee Achieng Otieno'
    const [kept] = await asked([words], { direction: 'import' })
    expect(kept).toMatchObject({
      askedBy: broker.id,
      asOf: TODAY,
      scope: { lists: null, direction: 'import', interpretations: {} },
      answer: { verdict: 'controlled', substances: [{ cas: '10025-87-3' }] },
      law: { lists: lists.digest, editions: { cwc: expect.any(String) } },
      settlement: null,
    })
    expect(kept?.answer.findings).toContainEqual(expect.objectContaining({ list: 'cwc', effect: 'controlled' }))
    if (kept === undefined) return
    expect(await unseal(keys, kept.row)).toEqual({ ok: true, value: JSON.stringify({ description: words }) })
    const tables = ['journal', 'screening'].map(
      (table) => sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`,
    )
    for (const rows of tables) {
      for (const { row } of (await rows.execute(own.storage.database)).rows) expect(row).not.toContain('Achieng')
    }
  })

  test('the same command gets its first receipt, though it is sealed anew; another question with its id is refused', async () => {
    const question = asking(['glass beads'])
    const first = await kernel.ask(question)
    expect(await kernel.ask(question)).toEqual(first)
    expect(await kernel.ask({ ...question, command: ask(earlier) })).toEqual(first)
    const other = { ...question, input: asking(['steel nails']).input }
    expect(await kernel.ask(other)).toMatchObject({ ok: false, refusal: { code: 'command-id-used' } })
  })

  test.each([
    ['screening-day-malformed', { asOf: '2026-02-30' }],
    ['screening-list-unknown', { lists: ['no-such-list'] }],
    ['input-malformed', { rows: [] }],
  ])('is refused: %s', async (code, more) => {
    expect(await kernel.ask(asking(['glass beads'], more))).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a settled answer holds for the same question, asked before or after, and for no other', async () => {
    const [first, ...others] = await asked([REVIEW, `  ${REVIEW} `, `${REVIEW} drum`])
    expect(first?.answer.verdict).toBe('review')
    expect(await settling(first, { ...broker, roles: ['authority-officer'] })).toMatchObject({
      refusal: { code: 'screening-own' },
    })
    expect(await settling(first)).toMatchObject({ ok: true })
    const [later] = await asked([REVIEW])
    const [elsewhere] = await asked([REVIEW], { direction: 'export' })
    const settled = { answer: 'controlled', by: officer.id, decidedAt: first?.id }
    for (const same of [first, others[0], later]) expect((await again(same)).settlement).toMatchObject(settled)
    for (const other of [others[1], elsewhere]) expect((await again(other)).settlement).toBeNull()
    expect(await settling(later)).toMatchObject({ refusal: { code: 'screening-settled' } })
    const { screenings } = await reviewQueue(own.storage.database, KE, null)
    expect(screenings.map(({ id }) => id)).toEqual([others[1]?.id, elsewhere?.id])
  })

  test('a settlement is taken back by another officer: the question waits again wherever it was asked, and is settled anew', async () => {
    const [first, same] = await asked([`${REVIEW} tin`, `${REVIEW}  tin`])
    expect(await settling(first)).toMatchObject({ ok: true })
    const taking = (principal: Person) =>
      kernel.ask({
        ...asking([]),
        principal,
        action: 'screening.settle-review',
        command: withdrawSettlement,
        input: { screening: same?.id, reason: 'The wrong salt.' },
      })
    expect(await taking(officer)).toMatchObject({ refusal: { code: 'screening-own-settlement' } })
    const waiting = async () => (await reviewQueue(own.storage.database, KE, null)).screenings.map(({ id }) => id)
    expect(await waiting()).not.toContain(same?.id)
    expect(await taking(person('licensing-officer'))).toMatchObject({ ok: true })
    expect(await waiting()).toEqual(expect.arrayContaining([first?.id, same?.id]))
    expect(await settling(same, person('licensing-officer'))).toMatchObject({ ok: true })
    expect((await again(first)).settlement?.decidedAt).toBe(same?.id)
  })

  test('what is no review, or asked before the law changed, or by a broker, is not settled', async () => {
    const [plain, open] = await asked(['glass beads', `${REVIEW} for the office`])
    expect(await settling(plain)).toMatchObject({ refusal: { code: 'screening-not-review' } })
    expect(await settling(open, person('customs-officer'))).toMatchObject({ refusal: { code: 'policy-denied' } })
    const old = await kernel.ask({ ...asking([REVIEW]), command: ask(earlier), input: asking([`${REVIEW} ten`]).input })
    if (!old.ok) throw new Error(old.refusal.message)
    const [before] = await screeningsAskedBy(own.storage.database, KE, old.value.receipt.command)
    expect(before?.answer.verdict).toBe('review')
    expect(await settling(before)).toMatchObject({ refusal: { code: 'screening-law-changed' } })
  })

  test('the history comes in pages, by asker, verdict and words, the newest first', async () => {
    const seller = person('customs-officer')
    const rows = Array.from({ length: 25 }, (_, at) => ({
      reference: `DECL-${at}_`,
      cells: { description: at % 2 === 0 ? 'POCl3 drums' : 'glass beads' },
    }))
    await asked([], { rows }, seller)
    const filter = { ...EVERYTHING, askedBy: seller.id }
    const seen: (string | null)[] = []
    let before: number | null = null
    do {
      const page: Awaited<ReturnType<typeof history>> = await history(
        own.storage.database,
        KE,
        { ...filter, before },
        10,
      )
      seen.push(...page.screenings.map(({ reference }) => reference))
      before = page.next
    } while (before !== null)
    expect(seen).toEqual(rows.map(({ reference }) => reference).toReversed())
    const count = async (more: Partial<HistoryFilter>): Promise<number> =>
      (await history(own.storage.database, KE, { ...filter, ...more })).screenings.length
    expect(await count({ verdict: 'controlled' })).toBe(13)
    expect(await count({ text: 'PHOSPHORUS  cwc' })).toBe(13)
    expect(await count({ text: 'decl-24_' })).toBe(1)
    expect(await count({ text: 'decl_24_' })).toBe(0)
    expect(await count({ text: '%%%' })).toBe(0)
    expect(await count({ text: 'drums' })).toBe(0)
  })

  test('after a change of law rows are asked again, and what is newly controlled is named', async () => {
    const question = asking(['POCl3 drums', 'glass beads'])
    await kernel.ask({ ...question, command: ask(earlier) })
    const [controlled, plain] = await screeningsAskedBy(own.storage.database, KE, question.id)
    expect(controlled?.answer.findings.some(({ list }) => list === 'cwc')).toBe(false)
    const found = await outdated(own.storage.database, KE, lawOn(lists, dayOf(TODAY), undefined), null)
    expect(found.screenings.map(({ id }) => id)).toEqual(expect.arrayContaining([controlled?.id, plain?.id]))
    expect(found.screenings.every(({ law }) => law.lists === earlierLists.digest)).toBe(true)
    now = now.add({ hours: 1 })
    const done = await rescreened(found.screenings)
    expect(done.ok).toBe(true)
    expect(await again(controlled)).toMatchObject({
      answer: { verdict: 'controlled' },
      law: { lists: lists.digest },
      rescreenedAt: now.toString({ smallestUnit: 'millisecond' }),
    })
    const { rows } = await sql<{ body: string }>`
      select body from journal where stream = ${`screening/${controlled?.id}`} and kind = 'screening/rescreened'`.execute(
      own.storage.database,
    )
    const named: unknown = JSON.parse(rows[0]?.body ?? '{}')
    expect(named).toMatchObject({ newlyControlled: expect.arrayContaining([expect.objectContaining({ list: 'cwc' })]) })
  })

  test('the day on which another edition comes into force is a change of law, too', async () => {
    const cwc = lists.lists.find(({ id }) => id === 'cwc')
    const [first] = cwc?.editions ?? []
    if (cwc === undefined || first === undefined) throw new Error('the Convention is not among the lists')
    const edition = { ...first, id: '2026-12-01', inForce: dayOf('2026-12-01') }
    const amended = { ...cwc, editions: [...cwc.editions, edition] }
    const foreseen = { ...lists, lists: lists.lists.map((list) => (list.id === 'cwc' ? amended : list)) }
    const later = await openDesk(openEngine(foreseen), keys)
    const [open] = await asked([`${REVIEW} until December`])
    const settleOn = async (day: string) => {
      now = Temporal.Instant.from(`${day}T12:00:00Z`)
      const input = { screening: open?.id, answer: 'not-listed', reason: 'Meant for cleaning.' }
      const asked = { ...asking([]), principal: officer, action: 'screening.settle-review' } as const
      return kernel.ask({ ...asked, id: commandId(), command: settle(later), input })
    }
    expect(editionOn(amended, dayOf('2026-12-02'))?.id).toBe('2026-12-01')
    expect(await settleOn('2026-12-02')).toMatchObject({ refusal: { code: 'screening-law-changed' } })
    const found = await outdated(own.storage.database, KE, lawOn(foreseen, dayOf('2026-12-02'), undefined), null)
    expect(found.screenings.map(({ id }) => id)).toContain(open?.id)
    expect(await settleOn('2026-11-30')).toMatchObject({ ok: true })
  })

  test('a month whose key is destroyed is forgotten, and passed over when rows are asked again', async () => {
    now = Temporal.Instant.from('2027-03-01T00:00:00Z')
    const question = asking(['POCl3 drums'])
    await kernel.ask({ ...question, command: ask(earlier) })
    const [kept] = await screeningsAskedBy(own.storage.database, KE, question.id)
    await keys.destroy(sealedFor(KE, now))
    if (kept === undefined) throw new Error('nothing was kept')
    expect(await unseal(keys, kept.row)).toMatchObject({ refusal: { code: 'sealed-forgotten' } })
    const done = await rescreened([kept])
    expect(done).toMatchObject({ ok: true, value: { facts: [] } })
  })

  test('the tables are what the journal says, and an edited verdict is named', async () => {
    expect(await compareViews(own.storage, KE, VIEWS)).toEqual({ ok: true, value: [] })
    await sql`update screening set verdict = 'not-listed' where position = 0`.execute(own.storage.database)
    expect(await compareViews(own.storage, KE, VIEWS)).toMatchObject({
      value: [{ table: 'screening', what: 'edited', columns: ['verdict'] }],
    })
    expect(await rebuildViews(own.storage, KE, VIEWS)).toMatchObject({ ok: true })
    expect(await compareViews(own.storage, KE, VIEWS)).toEqual({ ok: true, value: [] })
  })
})
