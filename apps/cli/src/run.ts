import { run, type StricliProcess } from '@stricli/core'
import { application } from './application.ts'
import { EXIT } from './exit.ts'

// What is written at once has nobody to catch its failure; the screening of a manifest listens for itself.
process.stdout.on('error', (cause: Error & { readonly code?: string }) => {
  if (cause.code === 'EPIPE' || process.stdout.listenerCount('error') > 1) return
  process.stderr.write(
    `holdfast: the output cannot be written: ${cause.code === 'ENOSPC' ? 'the disk is full' : cause.message}.\n`,
  )
  process.exitCode = EXIT.usage
})

// The argument scanner reports through an object of its own: its statuses for misuse are not ours.
const { stdout, stderr } = process
const scanner: StricliProcess = { stdout, stderr, env: cleanEnvironment(), exitCode: null }
await run(application, argumentsGiven(), { process: scanner })
if (scanner.exitCode === EXIT.unreadable) process.exitCode = EXIT.unreadable
else if (scanner.exitCode !== null && scanner.exitCode !== EXIT.done) process.exitCode = EXIT.usage

/** `holdfast --version` is what people try first. */
function argumentsGiven(): readonly string[] {
  const given = process.argv.slice(2)
  return given.length === 1 && (given[0] === '--version' || given[0] === '-V') ? ['version'] : given
}

function cleanEnvironment(): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return Object.fromEntries(set)
}
