// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'

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
