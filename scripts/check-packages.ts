// Packs each package as it would be published, installs the archives into an empty folder, imports them from plain JavaScript, and
// type-checks a consumer against their declarations.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './repository.ts'

const PACKAGES = ['chemistry', 'control-lists', 'screening', 'transparency-log']
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const folder = mkdtempSync(join(tmpdir(), 'holdfast-packages-'))

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

const CONSUMER_JS = `
import { readSmiles } from '@holdfast/chemistry'
import { builtinLists, parseIsoDate } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { RightEdge } from '@holdfast/transparency-log'
import { browserCrypto } from '@holdfast/transparency-log/browser'
import { nodeCrypto } from '@holdfast/transparency-log/node'
const read = readSmiles('COP(C)(=O)OC')
const today = parseIsoDate('2026-11-24')
if (!read.ok || !today.ok) throw new Error('the packages do not read')
const answer = openEngine(builtinLists()).screenText('4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%', { asOf: today.value })
const roots = [nodeCrypto, browserCrypto()].map((crypto) => RightEdge.empty(crypto).root().toHex())
if (roots[0] !== roots[1]) throw new Error('the two entrances of the log hash differently')
if (answer.verdict !== 'controlled') throw new Error('the packages do not screen: ' + answer.verdict)
console.log('plain JavaScript: ' + answer.verdict + ', ' + answer.findings.map((f) => f.list + ' ' + f.entry).join(', '))
`
const CONSUMER_TS = `
import { readSmiles, type Molecule } from '@holdfast/chemistry'
import { builtinLists, type Lists } from '@holdfast/control-lists'
import { openEngine, type Verdict } from '@holdfast/screening'
import { parsePolicy, type LogRefusalCode } from '@holdfast/transparency-log'
import { browserCrypto } from '@holdfast/transparency-log/browser'
import { nodeCrypto } from '@holdfast/transparency-log/node'
const lists: Lists = builtinLists()
const read = readSmiles('CC')
const molecule: Molecule | null = read.ok ? read.value : null
export const verdict = (line: string): Verdict =>
  openEngine(lists).screenText(line, { asOf: lists.lists.flatMap((list) => list.editions.map((e) => e.inForce))[0]! }).verdict
const policy = parsePolicy(browserCrypto(), 'quorum none\\n')
export const code: LogRefusalCode | null = policy.ok ? null : policy.refusal.code
export { molecule, nodeCrypto }
`

try {
  for (const name of PACKAGES)
    run(npm, ['pack', '--silent', '--pack-destination', folder], join(root, 'packages', name))
  const archives = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  if (archives.length !== PACKAGES.length) throw new Error(`packed ${archives.length} of ${PACKAGES.length} packages`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  run(npm, ['install', '--silent', '--no-audit', '--no-fund', ...archives.map((file) => `./${file}`)], folder)
  writeFileSync(join(folder, 'consumer.mjs'), CONSUMER_JS)
  console.log(run(process.execPath, ['consumer.mjs'], folder).trim())
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER_TS)
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'esnext', '--types', '', 'consumer.ts']
  run(process.execPath, [compiler, ...flags], folder)
  console.log(`${PACKAGES.length} packages packed, installed, imported and type-checked`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
