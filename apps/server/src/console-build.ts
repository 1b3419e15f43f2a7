import { spawn } from 'node:child_process'
import { access, constants, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const consoleFolder = join(repository, 'apps', 'console')
const built = join(consoleFolder, 'dist')

/** What the console is made of: a change in any of these makes the built pages stale. */
const SOURCES = [
  'apps/console/src',
  'apps/console/messages',
  'apps/console/public',
  'apps/console/index.html',
  'apps/console/vite.config.ts',
  'packages/chemistry/src',
  'packages/control-lists/src',
  'packages/control-lists/compiled',
  'packages/screening/src',
  'package-lock.json',
]

type Answer = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly refusal: string }

/** Builds the console when it was never built or a source is newer, and answers the folder of the built pages. */
export async function buildConsoleIfStale(): Promise<Answer> {
  const builtAt = await modifiedMs(join(built, 'index.html'))
  const changedAt = Math.max(...(await Promise.all(SOURCES.map((source) => newestMs(join(repository, source))))))
  if (builtAt > changedAt) return { ok: true, value: built }
  const writable = await access(consoleFolder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable)
    return builtAt > 0
      ? { ok: true, value: built }
      : { ok: false, refusal: `the folder ${consoleFolder} cannot be written; copy the project to a folder of yours.` }
  console.log('Building the console (a few seconds, once)…')
  const said = await runVite()
  if (said !== null) return { ok: false, refusal: `building the console failed:\n${said}` }
  return { ok: true, value: built }
}

/** Null when the build passed, else what it printed. */
function runVite(): Promise<string | null> {
  return new Promise((resolve) => {
    const vite = join(repository, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: consoleFolder })
    let said = ''
    const hear = (chunk: Buffer): void => void (said += chunk.toString('utf8'))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (cause) => resolve(cause.message))
    child.on('close', (status) => resolve(status === 0 ? null : said))
  })
}

async function newestMs(path: string): Promise<number> {
  const own = await stat(path).catch(() => null)
  if (own === null) return 0
  if (!own.isDirectory()) return own.mtimeMs
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes(join('src', 'messages')))
  const times = await Promise.all(files.map((entry) => modifiedMs(join(entry.parentPath, entry.name))))
  return Math.max(0, ...times)
}

async function modifiedMs(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )
}
