import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import { factsOfCommand, isAccountId, mustBe, type Refusal } from '../../kernel/index.ts'
import { acknowledgeAlarm, alarmId, note, type SystemRefusalCode } from '../../modules/system/index.ts'
import type { Action } from '../../modules/policies.ts'
import { accept, refuse } from '../../result.ts'
import { guardedRoute, ofHouse } from '../access.ts'
import type { Asker } from '../asker.ts'
import { ownVersion } from '../description/description-routes.ts'
import { answerSchema, sayWhatBecame } from '../replies.ts'
import { alarmsSeen, backupsOf, jobsOf, listsOf, logOf, storageOf } from './describe.ts'
import { systemSchema } from './replies.ts'

const ALARM_UNKNOWN: Refusal<SystemRefusalCode> = {
  code: 'system-alarm-unknown',
  message: 'No such alarm stands now: it has ended, or is another one.',
}
const NO_FOLDER: Refusal<SystemRefusalCode> = {
  code: 'system-backup-no-folder',
  message: 'The operator set no folder for backups: start the server with --backups and --backup-passphrase-file.',
}

const ofSystem = ofHouse('system')

/** Whether the parts of the system work, what it warns of, and backups. */
export function systemRoutes(server: FastifyInstance, house: House): void {
  const version = ownVersion()
  const { jurisdiction, installation } = house

  guardedRoute(server, house, {
    method: 'GET',
    url: '/system',
    tag: 'System',
    summary: 'Whether the parts of the system work, and what it warns of',
    description: 'What needs `system.read-storage`, `system.read-jobs` or `system.read-alarms` is null without it.',
    action: 'system.read-health',
    on: ofSystem,
    refusals: [],
    params: {},
    asks: {},
    reply: systemSchema,
    handle: async ({ asker }) => {
      const [storage, log, jobs, backups, alarms] = await Promise.all([
        storageOf(house, may(house, asker, 'system.read-storage')),
        logOf(house),
        may(house, asker, 'system.read-jobs') ? jobsOf(house) : null,
        backupsOf(house),
        may(house, asker, 'system.read-alarms') ? alarmsSeen(house) : null,
      ])
      const startedAt = installation.startedAt.toString({ smallestUnit: 'millisecond' })
      return accept({ version, startedAt, jurisdiction, storage, log, lists: listsOf(house), jobs, backups, alarms })
    },
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/system/alarms/:alarm/acknowledgement',
    tag: 'System',
    summary: 'Say that an alarm was seen',
    description: 'The alarm stands until what it warns of has ended. A note is kept in plain: it names no person.',
    action: 'system.acknowledge-alarm',
    on: ofSystem,
    refusals: ['system-alarm-unknown', 'system-alarm-acknowledged'],
    params: { alarm: alarmId },
    asks: { body: z.strictObject({ note: note.optional() }).nullish() },
    example: { params: { alarm: 'disk-nearly-full' }, body: { note: 'A larger disk comes on Monday.' } },
    reply: answerSchema,
    handle: async ({ asker, commandId, params, asks, reply }) => {
      const alarm = (await alarmsSeen(house)).find(({ id }) => id === params.alarm)
      if (alarm === undefined) return refuse(ALARM_UNKNOWN)
      const { principal, strong } = asker
      const answer = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'system.acknowledge-alarm',
        resource: ofSystem(asker),
        command: acknowledgeAlarm,
        input: { alarm: alarm.id, since: alarm.since, note: asks.body?.note ?? null },
      })
      if (answer.ok) sayWhatBecame(reply, answer.value)
      return answer
    },
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/system/backups',
    tag: 'System',
    summary: 'Begin a backup into the folder that the operator set',
    description: 'Answered before it is done; once it is written, `GET /system` lists it.',
    action: 'system.backup',
    on: ofSystem,
    refusals: ['system-backup-no-folder', 'system-backup-running'],
    params: {},
    asks: {},
    done: [202],
    reply: z.object({ file: z.string().meta({ description: 'its name in that folder' }), startedAt: z.string() }),
    handle: async ({ asker, commandId, reply }) => {
      void reply.code(202)
      const [before] = await factsOfCommand(house.storage.database, jurisdiction, commandId)
      const file = before?.kind === 'system/backup-made' ? before.body['file'] : undefined
      // Asked again after a lost answer: it is there already.
      if (before !== undefined && typeof file === 'string') return accept({ file, startedAt: before.occurredAt })
      if (installation.backups === null) return refuse(NO_FOLDER)
      const begun = installation.backups.begin(house, commandId, mustBe(asker.principal.id, isAccountId))
      if (!begun.ok) return begun
      return accept({ file: begun.value.file, startedAt: begun.value.startedAt.toString() })
    },
  })
}

function may({ policy }: House, asker: Asker, action: Action): boolean {
  return policy.can(asker.principal, action, ofSystem(asker), { strong: asker.strong }).ok
}
