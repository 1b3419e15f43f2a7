import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openBundled, type BundledDatabase } from '../src/storage/bundled/open-bundled.ts'
import { connectOnce, type Endpoint } from '../src/storage/connection.ts'
import { migrate, MIGRATIONS_FOLDER, readMigrations } from '../src/storage/migrate.ts'

/** One PostgreSQL that the tests run on. */
export interface Backend {
  readonly name: string
  readonly endpoint: Endpoint
}

declare module 'vitest' {
  export interface ProvidedContext {
    backends: readonly Backend[]
  }
}

/** Each test file gets a copy of this database: the tables are made once. */
export const TEMPLATE = 'template_holdfast'
const DISTRIBUTION = '/usr/lib/postgresql'
const VERSION_MIN = 15

/** Starts one server a run for each PostgreSQL at hand, without durability, in temporary folders. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = [{ name: 'bundled', program: null }, ...distributionProgram()]
  const opened = await Promise.all(
    programs.map(async ({ name, program }) => {
      const folder = await mkdtemp(join(tmpdir(), 'holdfast-test-'))
      const quiet = (): void => undefined
      const database = await openBundled(folder, quiet, { program, durability: 'for-tests-only' })
      await makeTemplate(database)
      return { name, folder, database }
    }),
  )
  project.provide(
    'backends',
    opened.map(({ name, database }) => ({ name, endpoint: database.endpoint })),
  )
  return async () => {
    await Promise.all(
      opened.map(async ({ folder, database }) => {
        await database.close()
        await rm(folder, { recursive: true, force: true })
      }),
    )
  }
}

/** The newest PostgreSQL of the distribution that we promise to run on. */
function distributionProgram(): readonly { name: string; program: string }[] {
  const versions = existsSync(DISTRIBUTION) ? readdirSync(DISTRIBUTION).map(Number) : []
  const version = Math.max(0, ...versions.filter((found) => found >= VERSION_MIN))
  const program = join(DISTRIBUTION, String(version), 'bin')
  if (version > 0 && existsSync(join(program, 'initdb'))) return [{ name: `Debian ${version}`, program }]
  console.log(`skipped: storage on the distribution's PostgreSQL: none from ${VERSION_MIN} on in ${DISTRIBUTION}`)
  return []
}

async function makeTemplate({ endpoint }: BundledDatabase): Promise<void> {
  await connectOnce(endpoint, (client) => client.query(`create database ${TEMPLATE}`))
  const template = { ...endpoint, config: { ...endpoint.config, database: TEMPLATE } }
  await migrate(template, await readMigrations(MIGRATIONS_FOLDER))
}
