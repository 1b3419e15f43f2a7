import { readSettings, serveUntilStopped } from './serve.ts'

// `npm start`: a demonstration, unless facts are to be kept somewhere.

const given = process.argv.slice(2)
const isElsewhere = given.some((arg) => arg.startsWith('--data')) || (process.env['DATABASE_URL'] ?? '') !== ''
const settings = readSettings(isElsewhere || given.includes('--demo') ? given : [...given, '--demo'], process.env)
if (!settings.ok) stop(settings.refusal)
const served = await serveUntilStopped(settings.value, console.log)
if (!served.ok) stop(served.refusal)

function stop(sentence: string): never {
  console.error(`holdfast: ${sentence}`)
  process.exit(1)
}
