// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, no dependency.
// It installs the exact locked dependencies (Node 26 among them) when they are missing or older than the lock file.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NPM_MAJOR_MIN = 10 // older npm ignores the libc and overrides fields that the lock file relies on
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lock = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

function stop(sentence) {
  console.error(`holdfast: ${sentence}`)
  process.exit(1)
}

function isInstalled() {
  return existsSync(node) && existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
}

function npmVersion() {
  return /npm\/(\d+)\.(\S+)/.exec(process.env['npm_config_user_agent'] ?? '')
}

function install() {
  const npm = npmVersion()
  if (npm === null || process.env['npm_execpath'] === undefined)
    stop('start it through npm: "npm start" or "npm test".')
  if (Number(npm[1]) < NPM_MAJOR_MIN)
    stop(`npm ${npm[1]}.${npm[2]} is too old; install npm ${NPM_MAJOR_MIN} or later ("npm install --global npm@11").`)
  try {
    accessSync(root, constants.W_OK)
  } catch {
    stop(`the folder ${root} cannot be written; copy it to a folder of yours, then try again.`)
  }
  console.log('Installing dependencies (about a minute, once)…')
  const args = [process.env['npm_execpath'], 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1']
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' })
  if (done.status === 0 && existsSync(node)) return
  const said = done.stderr ?? ''
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(said))
    stop('the npm registry cannot be reached; connect to the network for the first start, later starts work without.')
  if (/EACCES|EROFS|EPERM/.test(said)) stop(`the folder ${root} cannot be written; copy it to a folder of yours.`)
  if (/ENOSPC/.test(said)) stop('the disk is full; about 900 MB are needed.')
  process.stderr.write(said)
  stop('installing the dependencies failed; npm says why above.')
}

if (!isInstalled()) install()
