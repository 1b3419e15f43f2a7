import { buildConsoleIfStale } from './console-build.ts'
import { openHouse, type House } from './house.ts'
import { openServer } from './http/server.ts'
import { openLogFolder, originOf, Publishing, startSigner } from './kernel/index.ts'
import { renewSetUpCodes } from './http/set-up.ts'
import { readSettings, type FactsSettings } from './settings.ts'
import { openStorage } from './storage/index.ts'

const settings = readSettings(process.argv.slice(2), process.env)
if (!settings.ok) stop(settings.refusal)
const { facts, ...listening } = settings.value

const built = await buildConsoleIfStale()
if (!built.ok) stop(built.refusal)

const house = facts === undefined ? undefined : await openFacts(facts)
const server = await openServer({ ...listening, consoleFolder: built.value, house })
if (!server.ok) {
  await house?.storage.close()
  stop(server.refusal)
}
console.log('Holdfast answers whether a shipment holds controlled chemicals, by which law, and why.')
console.log(`Border check: ${server.value.address}  (everything is checked in your browser; Ctrl-C stops the server)`)
if (house !== undefined) await sayHowToSignIn(house)
const log = facts === undefined || house === undefined ? undefined : await startLog(house, facts.logFolder)

let isClosing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
if (house !== undefined) void stopWithDatabase(house)

/** Requests that are being answered are answered and what they recorded is published; then the database is closed. */
async function close(): Promise<void> {
  if (isClosing || !server.ok) return
  isClosing = true
  await server.value.close()
  await log?.stop()
  await house?.storage.close()
}

/** A server without its database could only refuse; it ends, so that whoever keeps it running starts both anew. */
async function stopWithDatabase({ storage }: House): Promise<void> {
  await storage.ended
  if (isClosing) return
  stop('the database ended; look into database.log of the data folder, then start again.')
}

async function openFacts({ storage, keysFolder, jurisdiction }: FactsSettings): Promise<House> {
  const opened = await openStorage(storage, console.log)
  if (!opened.ok) stop(opened.refusal.message)
  const joined = await openHouse({ storage: opened.value, keysFolder, jurisdiction })
  if (joined.ok) return joined.value
  await opened.value.close()
  stop(joined.refusal)
}

/** Publishes what is recorded, signed by a process of its own. */
async function startLog({ jurisdiction, storage, now }: House, folder: string): Promise<{ stop(): Promise<void> }> {
  const { published, signer: signerFolder, name } = await openLogFolder(folder)
  const signer = startSigner(signerFolder)
  console.log(`Key of the log, for whoever verifies it: ${await signer.verifierKey(originOf(name, jurisdiction))}`)
  const options = { reader: storage.database, logFolder: published, signer, logName: name, witnesses: null, now }
  const publishing = new Publishing(options)
  return {
    stop: async () => {
      await publishing.stop()
      await signer.close()
    },
  }
}

async function sayHowToSignIn(open: House): Promise<void> {
  console.log(`Facts of ${open.jurisdiction}: the database ${open.storage.name}.`)
  const codes = await renewSetUpCodes(open)
  if (codes.length === 0) return
  console.log('Each of these codes makes one administrator, within 72 hours; give them to two persons:')
  for (const code of codes) console.log(`  ${code}`)
}

function stop(sentence: string): never {
  console.error(`holdfast: ${sentence}`)
  process.exit(1)
}
