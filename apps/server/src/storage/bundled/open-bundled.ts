import { realpath, rmdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { connectOnce, type Endpoint } from '../connection.ts'
import { checkServer } from '../server-check.ts'
import { Refused } from '../refusal.ts'
import { accountFor, type Account } from './account.ts'
import { DATABASE_NAME, makeCluster, readPassword } from './cluster.ts'
import { admit, layoutAt, takeFolder, type DataFolder } from './folder.ts'
import { lockFolder } from './lock.ts'
import { readPostmasterFile, stopOrphan } from './postmaster.ts'
import { bundledProgram, type ProgramFolder } from './program.ts'
import { startServer, type Durability } from './server.ts'
import { makeSocketFolder, SOCKET_PORT, socketFolderOf } from './socket.ts'

export interface BundledDatabase {
  readonly endpoint: Endpoint
  /** Settles when the server ends, asked to or not. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** How tests differ from the product: another PostgreSQL, and speed bought with durability. */
export interface BundledVariant {
  readonly program: ProgramFolder | null
  readonly durability: Durability
}

export const AS_SHIPPED: BundledVariant = { program: null, durability: 'durable' }

/** Opens the database of a data folder: makes it when new, repairs what a killed Holdfast left, starts the server. */
export async function openBundled(
  named: string,
  say: (line: string) => void,
  variant: BundledVariant,
): Promise<BundledDatabase> {
  const taken = await takeFolder(named)
  const lock = lockFolder(taken.path, taken.lock)
  try {
    const account = await accountFor(taken.database)
    const folder = await admit(taken, account, say)
    await stopOrphan(folder, say)
    return await serveFolder(folder, account, say, variant, () => lock.release())
  } catch (cause) {
    lock.release()
    throw cause
  }
}

async function serveFolder(
  folder: DataFolder,
  account: Account | null,
  say: (line: string) => void,
  variant: BundledVariant,
  release: () => void,
): Promise<BundledDatabase> {
  const program = variant.program ?? (await bundledProgram(folder, account, say))
  await makeCluster(program, folder, account)
  const endpoint = await endpointOf(folder)
  const socketFolder = await makeSocketFolder(folder, account)
  const server = await startServer(program, folder, socketFolder, account, variant.durability)
  try {
    await makeDatabase(endpoint)
    if (variant.durability === 'durable') await checkServer(endpoint)
  } catch (cause) {
    await server.stop()
    throw cause
  }
  const close = async (): Promise<void> => {
    await server.stop()
    // Empty now. Made anew on the next start, so that a long path leaves nothing in /tmp.
    await rmdir(socketFolder).catch(() => undefined)
    release()
  }
  return { endpoint, ended: server.ended, close }
}

/** The database of a folder that another process of this machine holds open: for a backup while the server serves. */
export async function visitBundled(named: string): Promise<Endpoint> {
  const folder = await layoutAt(await realpath(named).catch(() => resolve(named)))
  const file = await readPostmasterFile(folder.database)
  const endpoint = file?.isReady === true ? await endpointOf(folder) : null
  // The file of a server that was killed still says that it is ready.
  if (endpoint !== null && (await answers(endpoint))) return endpoint
  throw new Refused('data-folder-not-running', `No Holdfast serves ${folder.path} just now.`)
}

async function answers(endpoint: Endpoint): Promise<boolean> {
  try {
    await connectOnce(endpoint, (client) => client.query('select 1'))
    return true
  } catch (cause) {
    if (cause instanceof Refused) return false
    throw cause
  }
}

async function endpointOf(folder: DataFolder): Promise<Endpoint> {
  return {
    name: `in ${folder.path}`,
    config: {
      host: socketFolderOf(folder),
      port: SOCKET_PORT,
      user: DATABASE_NAME,
      password: await readPassword(folder),
      database: DATABASE_NAME,
    },
  }
}

/** Once, after the server first starts; found there ever after. */
async function makeDatabase(endpoint: Endpoint): Promise<void> {
  const maintenance = { ...endpoint, config: { ...endpoint.config, database: 'postgres' } }
  await connectOnce(maintenance, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_catalog.pg_database where datname = $1', [DATABASE_NAME])
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME} owner ${DATABASE_NAME}`)
  })
}
