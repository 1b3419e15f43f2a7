import { readSettings, serve } from './serve.ts'

// `npm start`: a demonstration, unless facts are to be kept somewhere.

const given = process.argv.slice(2)
const isElsewhere = given.some((arg) => arg.startsWith('--data')) || (process.env['DATABASE_URL'] ?? '') !== ''
const settings = readSettings(isElsewhere || given.includes('--demo') ? given : [...given, '--demo'], process.env)
if (!settings.ok) stop(settings.refusal)
const serving = await serve(settings.value, console.log)
if (!serving.ok) stop(serving.refusal)
const { value } = serving
console.log('Ctrl-C stops it.')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void value.stop())
void value.failed.then(stop)

function stop(sentence: string): never {
  console.error(`holdfast: ${sentence}`)
  process.exit(1)
}
