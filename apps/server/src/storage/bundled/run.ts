import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** What a program said is kept for a message, not for reading: the end of it is enough. */
const SAID_CHARACTERS_MAX = 2_000
const SAID_LINES = 3

/**
 * The environment of the database's programs. Nothing of ours is handed on: not the secrets, and not the `PG…` variables that
 * would change what the programs do.
 */
const ENVIRONMENT: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Options of `spawn` that make a child the account's. The root folder is one that every account may stand in. */
export function asAccount(account: Account | null): {
  cwd: string
  env: NodeJS.ProcessEnv
  uid?: number
  gid?: number
} {
  return { cwd: '/', env: ENVIRONMENT, ...account }
}

/** Runs a program to its end. `status` is null when it could not be started, or was ended by a signal or the time limit. */
export function run(
  command: string,
  args: readonly string[],
  account: Account | null,
  timeoutMs: number,
): Promise<{ readonly status: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      ...asAccount(account),
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer): void => void (said = (said + chunk.toString('utf8')).slice(-SAID_CHARACTERS_MAX))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (cause) => resolve({ status: null, said: cause.message }))
    child.on('close', (status) => resolve({ status, said: said.trim() }))
  })
}

/** The end of what a program or a log said, on one line. */
export function lastLines(said: string): string {
  return said.trim().split('\n').slice(-SAID_LINES).join(' ')
}
