import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { openHouse, type House } from '../src/house.ts'
import { buildServer } from '../src/http/server.ts'
import { isJurisdiction, mustBe } from '../src/kernel/index.ts'
import type { Place } from '../src/system/installation.ts'
import type { Endpoint } from '../src/storage/connection.ts'
import type { Backend } from './database-servers.ts'
import { testDatabase } from './test-database.ts'

export interface HttpHouse {
  readonly house: House
  /** For programs that work over the same facts. */
  readonly endpoint: Endpoint
  readonly keysFolder: string
  readonly server: FastifyInstance
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    by: { readonly headers: Readonly<Record<string, string>> } | null,
    payload?: object,
  ): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** A server with every route over an empty database of its own, not listening. */
export async function httpHouse(
  backend: Backend,
  now: () => Temporal.Instant,
  placeIn?: (folder: string) => Place,
): Promise<HttpHouse> {
  const own = await testDatabase(backend)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-http-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Holdfast</title>')
  const jurisdiction = mustBe('KE', isJurisdiction)
  const opened = await openHouse({
    storage: own.storage,
    keysFolder: join(folder, 'keys'),
    jurisdiction,
    now,
    ...(placeIn === undefined ? null : { place: placeIn(folder) }),
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const house = opened.value
  const { server } = await buildServer({ consoleFolder: folder, house })
  await server.ready()
  return {
    house,
    endpoint: own.endpoint,
    keysFolder: join(folder, 'keys'),
    server,
    send: (method, path, by, payload) => {
      const asked: InjectOptions = {
        method,
        url: `/api/v1${path}`,
        headers: { host: 'holdfast.test', origin: 'http://holdfast.test', ...by?.headers },
        ...(payload === undefined ? null : { payload }),
      }
      return server.inject(asked)
    },
    close: async () => {
      await server.close()
      await own.drop()
      await rm(folder, { recursive: true })
    },
  }
}
