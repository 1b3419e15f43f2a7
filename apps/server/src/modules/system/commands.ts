import type { Decided } from '../../kernel/decision.ts'
import { defineCommand, defineFreeCommand } from '../../kernel/module.ts'
import { FACTS, type BodyOf, type SystemFact } from './facts.ts'
import { acknowledgementOf } from './queries.ts'
import type { SystemRefusalCode } from './refusal.ts'

type SystemDecided = Decided<SystemFact, SystemRefusalCode>

/** `system/acknowledge-alarm`: somebody has seen it. That it stands is looked at by who asks; no alarm ends by being seen. */
export const acknowledgeAlarm = defineCommand({
  name: 'system/acknowledge-alarm',
  input: FACTS['system/alarm-acknowledged'],
  load: (reader, jurisdiction, { alarm }) => acknowledgementOf(reader, jurisdiction, alarm),
  decide: (known, input) => decideAcknowledge(known?.since ?? null, input),
})

/** `seenSince`: since when the alarm stood that was acknowledged last. */
export function decideAcknowledge(seenSince: string | null, input: BodyOf<'system/alarm-acknowledged'>): SystemDecided {
  if (seenSince === input.since)
    return {
      ok: false,
      refusal: { code: 'system-alarm-acknowledged', message: 'Somebody has acknowledged it already.' },
    }
  return { ok: true, facts: [{ kind: 'system/alarm-acknowledged', stream: `alarm/${input.alarm}`, body: input }] }
}

/** `system/record-backup`: the server wrote one. */
export const recordBackup = defineFreeCommand({
  name: 'system/record-backup',
  input: FACTS['system/backup-made'],
  decide: (input) => ({ ok: true, facts: [{ kind: 'system/backup-made', stream: 'backup/server', body: input }] }),
})
