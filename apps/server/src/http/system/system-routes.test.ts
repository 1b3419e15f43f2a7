import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpHouse, type HttpHouse } from '../../../test/http-house.ts'
import { signedIn, type SignedIn } from '../../../test/signed-in.ts'
import { backends } from '../../../test/test-database.ts'
import { compareViews, newId } from '../../kernel/index.ts'
import { VIEWS } from '../../modules/views.ts'
import type { SystemReply } from './replies.ts'

describe.each(backends)('on $name', (backend) => {
  let now = Temporal.Instant.from('2026-11-24T10:00:00Z')
  let http: HttpHouse
  let folder = ''
  let administrator: SignedIn
  let officer: SignedIn
  let auditor: SignedIn

  beforeAll(async () => {
    http = await httpHouse(
      backend,
      () => now,
      (own) => {
        folder = own
        const backups = { folder: join(own, 'backups'), passphraseFile: join(own, 'passphrase') }
        return { kind: 'bundled', folder: own, backups }
      },
    )
    administrator = await signedIn(http.house, 'administrator')
    officer = await signedIn(http.house, 'authority-officer')
    auditor = await signedIn(http.house, 'auditor')
  })
  afterAll(() => http.close())

  const systemFor = async (by: SignedIn) => (await http.send('GET', '/system', by)).json<SystemReply>()
  const alarmsFor = async (by: SignedIn) => (await systemFor(by)).alarms ?? []

  test('each sees what the policy lets them see', async () => {
    const whole = await systemFor(administrator)
    expect(whole).toMatchObject({ jurisdiction: 'KE', startedAt: '2026-11-24T10:00:00.000Z', backups: [], jobs: [] })
    expect(whole.storage).toMatchObject({ kind: 'bundled', standby: 'none' })
    expect(whole.storage.sizeBytes).toBeGreaterThan(1_000_000)
    expect(whole.storage.version).toMatch(/^\d+/)
    expect(whole.log).toEqual({ recorded: 6, published: null, witnesses: [] })
    expect(whole.lists).toContainEqual(expect.objectContaining({ id: 'cwc', overdue: false }))
    expect(await systemFor(officer)).toMatchObject({
      storage: { kind: 'bundled', version: null, sizeBytes: null },
      jobs: null,
    })
    expect((await http.send('GET', '/system', null)).statusCode).toBe(401)
  })

  test('a backup that fails is an alarm, and one that is written ends it', async () => {
    expect((await http.send('POST', '/system/backups', auditor)).statusCode).toBe(403)
    const failing = await http.send('POST', '/system/backups', administrator)
    expect(failing.statusCode).toBe(202)
    await http.house.installation.backups?.settled()
    expect(await alarmsFor(officer)).toMatchObject([{ id: 'backup-failed', acknowledgedBy: null }])
    expect((await systemFor(administrator)).jobs).toMatchObject([{ name: 'backup', state: 'failed' }])

    const metrics = (await http.server.inject('/metrics')).body
    expect(metrics).toContain('holdfast_alarms{code="backup-failed"} 1')
    expect(metrics).not.toContain('backup-overdue')

    await mkdir(join(folder, 'backups'))
    await writeFile(join(folder, 'passphrase'), 'seven herons wait at noon\n')
    const headers = { ...administrator.headers, 'idempotency-key': newId() }
    const begun = await http.send('POST', '/system/backups', { headers })
    expect(begun.statusCode).toBe(202)
    const second = await http.send('POST', '/system/backups', administrator)
    expect([second.statusCode, second.json().type]).toEqual([409, 'system-backup-running'])
    await http.house.installation.backups?.settled()
    const { file } = begun.json<{ file: string }>()
    expect(await readdir(join(folder, 'backups'))).toEqual([file])
    expect(file).toMatch(/^KE-20261124T\d+Z\.holdfast$/)

    // Asked again after a lost answer, it is the same.
    expect((await http.send('POST', '/system/backups', { headers })).json()).toMatchObject({ file })
    const { backups, alarms } = await systemFor(officer)
    expect(alarms).toEqual([])
    expect(backups).toMatchObject([{ file, at: '2026-11-24T10:00:00.000Z' }])
    expect(backups?.[0]?.bytes).toBeGreaterThan(100)
    expect(backups?.[0]?.rows).toBeGreaterThan(6)
  })

  test('an alarm is acknowledged once by whom it concerns, and stands until its cause ends', async () => {
    now = now.add({ hours: 8 * 24 })
    const again = await signedIn(http.house, 'authority-officer', 'another')
    const path = '/system/alarms/backup-overdue/acknowledgement'
    expect(await alarmsFor(again)).toMatchObject([{ id: 'backup-overdue', since: '2026-12-01T10:00:00.000Z' }])
    const seen = await http.send('POST', path, again, { note: 'Tonight.' })
    expect(seen.statusCode).toBe(201)
    const standing = { id: 'backup-overdue', acknowledgedBy: again.account, note: 'Tonight.' }
    expect(await alarmsFor(again)).toMatchObject([standing])
    const twice = await http.send('POST', path, again)
    expect([twice.statusCode, twice.json().type]).toEqual([409, 'system-alarm-acknowledged'])
    const other = await http.send('POST', '/system/alarms/disk-nearly-full/acknowledgement', again)
    expect([other.statusCode, other.json().type]).toEqual([404, 'system-alarm-unknown'])
    expect((await http.send('POST', '/system/alarms/Not%20one/acknowledgement', again)).statusCode).toBe(400)
    const back = await signedIn(http.house, 'administrator', 'back')
    expect((await http.send('POST', '/system/backups', back)).statusCode).toBe(202)
    await http.house.installation.backups?.settled()
    expect(await alarmsFor(again)).toEqual([])
  })

  test('the views are what the journal makes of them', async () => {
    const { storage, jurisdiction } = http.house
    expect(await compareViews(storage, jurisdiction, VIEWS)).toEqual({ ok: true, value: [] })
  })
})
