import { expect, test } from 'vitest'
import { decideAcknowledge } from './commands.ts'
import { Noticed, type Condition } from './index.ts'

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z')
const WELL: Condition = {
  now: NOW,
  log: null,
  disk: { freeBytes: 500e9, allBytes: 1e12 },
  lists: [{ id: 'cwc', reviewBy: '2026-11-24' }],
  backups: { last: NOW.subtract({ hours: 7 * 24 }), failure: null },
  lastRecorded: NOW.add({ seconds: 5 }),
  rescreening: null,
}

function codesOf(change: Partial<Condition>): readonly string[] {
  return new Noticed().alarms({ ...WELL, ...change }).map(({ code }) => code)
}

test('nothing stands at the edge of what is well', () => {
  expect(codesOf({})).toEqual([])
  expect(codesOf({ backups: null, disk: null, lastRecorded: null })).toEqual([])
})

test.each<[string, Partial<Condition>]>([
  ['tiles-damaged', { log: { code: 'tiles-damaged', message: 'A tile is damaged.', since: NOW } }],
  ['disk-nearly-full', { disk: { freeBytes: 1e9, allBytes: 1e12 } }],
  ['list-review-over', { lists: [{ id: 'cwc', reviewBy: '2026-11-23' }] }],
  ['backup-overdue', { backups: { last: NOW.subtract({ hours: 7 * 24, seconds: 1 }), failure: null } }],
  ['backup-failed', { backups: { last: NOW, failure: { at: NOW, code: 'backup-file-unusable' } } }],
  ['clock-behind', { lastRecorded: NOW.add({ seconds: 6 }) }],
  ['rescreening-failed', { rescreening: { id: '1', how: 'failed', at: NOW } }],
  ['rescreening-stopped', { rescreening: { id: '1', how: 'stopped', at: NOW } }],
])('%s stands while its cause does, and no longer', (code, cause) => {
  const noticed = new Noticed()
  expect(noticed.alarms({ ...WELL, ...cause }).map((alarm) => alarm.code)).toEqual([code])
  expect(noticed.alarms(WELL)).toEqual([])
})

test('a small disk with a twentieth free is well, however few bytes that is', () => {
  expect(codesOf({ disk: { freeBytes: 0.6e9, allBytes: 10e9 } })).toEqual([])
  expect(codesOf({ disk: { freeBytes: 0.4e9, allBytes: 10e9 } })).toEqual(['disk-nearly-full'])
})

test('an alarm stands since its state says, or since it was noticed; when it comes again, since then', () => {
  const noticed = new Noticed()
  const cause = { disk: { freeBytes: 0, allBytes: 1e12 }, lists: [{ id: 'cwc', reviewBy: '2026-11-01' }] }
  const at = (hours: number, change: Partial<Condition>) => {
    const now = NOW.add({ hours })
    return noticed.alarms({ ...WELL, now, lastRecorded: now, backups: null, ...change })
  }
  const since = (hours: number) => Object.fromEntries(at(hours, cause).map((alarm) => [alarm.id, String(alarm.since)]))
  const first = { 'disk-nearly-full': '2026-11-24T10:00:00Z', 'list-review-over:cwc': '2026-11-02T00:00:00Z' }
  expect(since(0)).toEqual(first)
  expect(since(1)).toEqual(first)
  expect(at(2, { lists: [] })).toEqual([])
  expect(since(3)).toEqual({ ...first, 'disk-nearly-full': '2026-11-24T13:00:00Z' })
})

test('an alarm is acknowledged once for each time that it stands', () => {
  const input = { alarm: 'disk-nearly-full', since: '2026-11-24T10:00:00.000Z', note: null }
  expect(decideAcknowledge(null, input)).toMatchObject({ ok: true, facts: [{ body: input }] })
  expect(decideAcknowledge('2026-11-20T10:00:00.000Z', input)).toMatchObject({ ok: true })
  expect(decideAcknowledge(input.since, input)).toMatchObject({ refusal: { code: 'system-alarm-acknowledged' } })
})
