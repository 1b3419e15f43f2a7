// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type GetHealthLiveRefusal =
  | 'server-failed'

/** Whether the process answers. */
export function getHealthLive(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly status: "live"
}, GetHealthLiveRefusal>> {
  return call(server, { method: 'GET', path: `/health/live` }, options)
}

export type GetHealthReadyRefusal =
  | 'server-failed'

/** Whether its database answers too; 503 when not. */
export function getHealthReady(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly status: "ready" | "not ready"
}, GetHealthReadyRefusal>> {
  return call(server, { method: 'GET', path: `/health/ready` }, options)
}

export type GetOpenapiJsonRefusal =
  | 'server-failed'

/** This description of the interface. */
export function getOpenapiJson(
  server: Server,
  options: Options = {},
): Promise<Answered<{ readonly [name: string]: unknown }, GetOpenapiJsonRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/openapi.json` }, options)
}

export type GetSystemRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** Whether the parts of the system work, and what it warns of. */
export function getSystem(
  server: Server,
  options: Options = {},
): Promise<Answered<Schemas.System, GetSystemRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/system` }, options)
}

export type PostSystemAlarmsByAlarmAcknowledgementRefusal =
  | 'system-alarm-unknown'
  | 'system-alarm-acknowledged'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Say that an alarm was seen. */
export function postSystemAlarmsByAlarmAcknowledgement(
  server: Server,
  alarm: string,
  body: {
  readonly note?: string
} | null,
  options: Options = {},
): Promise<Answered<Schemas.Answer, PostSystemAlarmsByAlarmAcknowledgementRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/system/alarms/${encodeURIComponent(alarm)}/acknowledgement`, body }, options)
}

export type PostSystemBackupsRefusal =
  | 'system-backup-no-folder'
  | 'system-backup-running'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Begin a backup into the folder that the operator set. */
export function postSystemBackups(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly file: string
  readonly startedAt: string
}, PostSystemBackupsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/system/backups` }, options)
}
