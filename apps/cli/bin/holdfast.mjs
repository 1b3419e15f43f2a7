#!/usr/bin/env node
// Plain JavaScript, because it may be started by a Node that is too old for the program: then the project's own Node runs it.
import { spawnSync } from 'node:child_process'
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
  const done = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(done.status ?? 1)
}
