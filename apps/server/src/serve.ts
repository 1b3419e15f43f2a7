import { buildConsoleIfStale } from './console-build.ts'
import { DemoClock } from './demo/clock.ts'
import { fillDemonstration } from './demo/demonstration.ts'
import { ADMINISTRATORS, DEMO_PASSWORD } from './demo/persons.ts'
import { openHouse, type House } from './house.ts'
import { openServer, type PublishedLog } from './http/server.ts'
import { renewSetUpCodes } from './http/set-up.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { LogFiles, openLogFolder, originOf, Publishing, Reacting, readWitnesses, startSigner } from './kernel/index.ts'
import { openProvider } from './open-provider.ts'
import { accept, refuse, type Result } from './result.ts'
import { placesOf, type FactsSettings, type Settings } from './settings.ts'
import { openStorage, usualDataFolder } from './storage/index.ts'
import { readPassphrase } from './system/backups.ts'

export { readSettings, type Settings } from './settings.ts'

export interface Serving {
  readonly address: string
  /** Settles, with a sentence, when the server cannot go on. */
  readonly failed: Promise<string>
  /** Requests that are being answered are answered, and what they recorded is published; then the database is closed. */
  stop(): Promise<void>
}

/**
 * Opens the facts, listens, and publishes what is recorded; refuses in one sentence. `say` gets a line for each thing the operator
 * should know.
 *
 * @example
 * const settings = readSettings(['--data', './data', '--jurisdiction', 'KE'], process.env)
 * if (settings.ok) await serve(settings.value, console.log)
 */
export async function serve(settings: Settings, say: (line: string) => void): Promise<Result<Serving, string>> {
  const provider = await openProvider(settings.provider)
  if (!provider.ok) return provider
  // The first start does both, and each takes seconds.
  const [built, opened] = await Promise.all([buildConsoleIfStale(), openFacts(settings.facts, say)])
  if (!built.ok) {
    if (opened.ok) await opened.value.house.storage.close()
    return built
  }
  if (!opened.ok) return opened
  const { house, logFolder } = opened.value
  const log = await startLog(house, logFolder, settings.witnessPolicy, say)
  if (!log.ok) {
    await house.storage.close()
    return log
  }
  const { publishedLog } = log.value
  const server = await openServer({
    ...settings,
    provider: provider.value,
    consoleFolder: built.value,
    house,
    publishedLog,
  })
  if (!server.ok) {
    await log.value.stop()
    await house.storage.close()
    return server
  }
  say(`Holdfast answers at ${server.value.address}`)
  if (house.isDemo && !isLoopback(settings.host)) say(DEMO_FOR_ALL)
  await sayWhoseAndHow(house, say)
  say(`Key of the log, for whoever verifies it: ${log.value.key}`)
  const jobs = startJobs(house, settings.facts.retention)
  let isStopping = false
  const ended = house.storage.ended.then(() => ENDED)
  return accept({
    address: server.value.address,
    failed: ended.then((sentence) => (isStopping ? new Promise<string>(() => undefined) : sentence)),
    stop: async () => {
      isStopping = true
      await server.value.close()
      await jobs.stop()
      await house.installation.backups?.settled()
      await log.value.stop()
      await house.storage.close()
    },
  })
}

/**
 * Serves until it is told to stop by SIGINT or SIGTERM, or cannot go on. Listens for them from the beginning: a server that is
 * stopped while it starts closes its database as well.
 */
export async function serveUntilStopped(
  settings: Settings,
  say: (line: string) => void,
): Promise<Result<null, string>> {
  const asked = new Promise<null>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null))
  })
  const serving = await serve(settings, say)
  if (!serving.ok) return serving
  const failure = await Promise.race([asked, serving.value.failed])
  // Without its database it could only refuse, and nothing is left to be published: it lets go of the port and ends.
  await serving.value.stop().catch(() => undefined)
  if (failure !== null) return refuse(failure)
  return accept(null)
}

/** A server without its database could only refuse; it ends, so that whoever keeps it running starts both anew. */
const ENDED = 'the database ended; look into database.log of the data folder, then start again.'

interface OpenFacts {
  readonly house: House
  readonly logFolder: string
}

async function openFacts(facts: FactsSettings, say: (line: string) => void): Promise<Result<OpenFacts, string>> {
  const { databaseUrl, readUrl, jurisdiction, isDemo, backups } = facts
  if (backups !== null) {
    // Better said now than in the night when the first backup is due.
    const passphrase = await readPassphrase(backups.passphraseFile)
    if (!passphrase.ok) return refuse(passphrase.refusal.message)
  }
  const dataFolder = facts.dataFolder ?? (await usualDataFolder(isDemo ? 'demonstration' : 'data'))
  const storage = await openStorage(
    databaseUrl === null
      ? { kind: 'bundled', dataFolder }
      : { kind: 'url', url: databaseUrl, ...(readUrl === null ? {} : { readUrl }) },
    say,
  )
  if (!storage.ok) return refuse(storage.refusal.message)
  const { keysFolder, logFolder } = placesOf(facts, dataFolder)
  const clock = new DemoClock()
  const place = {
    kind: databaseUrl === null ? 'bundled' : 'url',
    folder: databaseUrl === null ? dataFolder : keysFolder,
    backups,
  } as const
  const house = await openHouse({ storage: storage.value, keysFolder, jurisdiction, isDemo, place, now: clock.now })
  if (house.ok) {
    if (isDemo) await fillDemonstration(house.value, clock)
    return accept({ house: house.value, logFolder })
  }
  await storage.value.close()
  return house
}

interface RunningLog {
  readonly key: string
  readonly publishedLog: PublishedLog
  stop(): Promise<void>
}

/**
 * Publishes what is recorded, signed by a process of its own and cosigned by the witnesses of the operator, and lets modules react
 * to it.
 */
async function startLog(
  house: House,
  folder: string,
  policyFile: string | null,
  say: (line: string) => void,
): Promise<Result<RunningLog, string>> {
  const witnesses = await readWitnesses(policyFile, folder)
  if (!witnesses.ok) return witnesses
  const { jurisdiction, storage, kernel, modules, now } = house
  const { published, signer: signerFolder, name, isNew } = await openLogFolder(folder)
  const signer = startSigner(signerFolder)
  const origin = originOf(name, jurisdiction)
  const key = await signer.verifierKey(origin)
  if (isNew && (await hasFacts(house))) say(LOG_IS_GONE)
  const reader = storage.database
  const options = { reader, logFolder: published, signer, logName: name, witnesses: witnesses.value, now }
  const publishing = new Publishing(options)
  const files = new LogFiles(published, jurisdiction)
  house.log.set({
    origin,
    key,
    files,
    policy: witnesses.value?.policy ?? null,
    state: () => publishing.states.get(jurisdiction) ?? null,
  })
  const reactions = modules.flatMap((module) => module.reactions ?? [])
  const reacting = new Reacting({ reader, kernel, jurisdiction, reactions })
  return accept({
    key,
    publishedLog: { folder: published, state: () => publishing.states.get(jurisdiction) },
    stop: async () => {
      await reacting.stop()
      await publishing.stop()
      await signer.close()
    },
  })
}

const DEMO_FOR_ALL =
  'WARNING: this demonstration can be reached from other machines, and shows its passwords to whoever opens it.'

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

const LOG_IS_GONE =
  'WARNING: there are facts, and no log of them: a new log begins, under a new key. After a restore that is right; else the folders ' +
  'log and signer were taken away: stop, and call the auditor.'

async function hasFacts({ storage, jurisdiction }: House): Promise<boolean> {
  const head = storage.database.selectFrom('log_head').select('size').where('jurisdiction', '=', jurisdiction)
  return Number((await head.executeTakeFirst())?.size ?? 0) > 0
}

async function sayWhoseAndHow(house: House, say: (line: string) => void): Promise<void> {
  if (house.isDemo) {
    say(
      'This is a demonstration: nobody and nothing in it exists. Each role has an account, listed where one signs in;',
    )
    say(`for example ${ADMINISTRATORS[0]?.signInName}, customs or licensing, with the password ${DEMO_PASSWORD}`)
    return
  }
  say(`Facts of ${house.jurisdiction}: the database ${house.storage.name}.`)
  const codes = await renewSetUpCodes(house)
  if (codes.length === 0) return
  say('Each of these codes makes one administrator, within 72 hours; give them to two persons:')
  for (const code of codes) say(`  ${code}`)
}
