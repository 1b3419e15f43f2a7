import { buildConsoleIfStale } from './console-build.ts'
import { openServer } from './http/server.ts'
import { readSettings } from './settings.ts'

const settings = readSettings(process.argv.slice(2))
if (!settings.ok) stop(settings.refusal)

const built = await buildConsoleIfStale()
if (!built.ok) stop(built.refusal)

const server = await openServer({ ...settings.value, consoleFolder: built.value })
if (!server.ok) stop(server.refusal)
console.log('Holdfast answers whether a shipment holds controlled chemicals, by which law, and why.')
console.log(`Border check: ${server.value.address}  (everything is checked in your browser; Ctrl-C stops the server)`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.value.close())

function stop(sentence: string): never {
  console.error(`holdfast: ${sentence}`)
  process.exit(1)
}
