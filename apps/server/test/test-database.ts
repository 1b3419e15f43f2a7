import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connectOnce, type Endpoint } from '../src/storage/connection.ts'
import { storageOver, withoutServer, type Storage } from '../src/storage/open.ts'
import { TEMPLATE, type Backend } from './database-servers.ts'

/** Every PostgreSQL of this run; a suite runs once on each. */
export const backends = inject('backends')

export interface TestDatabase {
  readonly endpoint: Endpoint
  readonly storage: Storage
  drop(): Promise<void>
}

/** A database of its own, its tables made and empty; or without tables. */
export async function testDatabase(backend: Backend, template: string = TEMPLATE): Promise<TestDatabase> {
  const database = `test_${randomBytes(8).toString('hex')}`
  await connectOnce(backend.endpoint, (client) => client.query(`create database ${database} template ${template}`))
  const endpoint = { name: database, config: { ...backend.endpoint.config, database } }
  const storage = storageOver(withoutServer(endpoint))
  return {
    endpoint,
    storage,
    drop: async () => {
      await storage.close()
      await connectOnce(backend.endpoint, (client) => client.query(`drop database ${database} with (force)`))
    },
  }
}
