#!/usr/bin/env node
// Plain JavaScript, because it may be started by a Node that is too old for the program: then the project's own Node runs it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 26
const here = dirname(fileURLToPath(import.meta.url))
const own = join(here, '..', '..', '..', 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) {
  // TypeScript runs unbuilt: keeping what was stripped and compiled halves the time of the next start.
  module.enableCompileCache()
  await import('../src/run.ts')
} else {
  if (!existsSync(own)) {
    console.error(
      `holdfast: Node ${NODE_MAJOR_MIN} or later is needed, this is ${process.version}; run "npm ci" in the project first.`,
    )
    process.exit(2)
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // Ctrl-C reaches both from the terminal; a second one would end the run before its file is whole.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  child.on('exit', (status) => process.exit(status ?? 1))
}
