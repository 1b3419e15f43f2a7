import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../bin/holdfast.mjs')
export const examples = join(import.meta.dirname, '../../../examples')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program as a user does, in its own process. */
export function runCli(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly interruptWhen?: (stdout: string) => boolean } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } })
    let stdout = ''
    let stderr = ''
    let isInterrupted = false
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8')
      if (isInterrupted || options.interruptWhen?.(stdout) !== true) return
      isInterrupted = true
      child.kill('SIGINT')
    })
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}

/** Runs the program with its output going to a file or device. */
export function runCliInto(path: string, args: readonly string[]): Promise<Omit<Run, 'stdout'>> {
  return new Promise((resolve) => {
    const out = openSync(path, 'w')
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', out, 'pipe'] })
    let stderr = ''
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
    child.on('close', (status) => {
      closeSync(out)
      resolve({ status, stderr })
    })
  })
}

/** The objects of NDJSON output. */
export function objectsOf(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line)
      if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${line}`)
      return Object.fromEntries(Object.entries(value))
    })
}
