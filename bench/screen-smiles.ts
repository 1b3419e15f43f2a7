// SMILES text to full verdict over all lists on one core. Bars: 50,000 a second, and 10 times RDKit's parse with 60 SMARTS.
import { existsSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { builtinLists, parseIsoDate } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'

const RATE_MIN = 50_000
const RATIO_MIN = 10
const PASSES = 12
const PYTHON = '/usr/bin/python3'

const repository = join(import.meta.dirname, '..')
const reference = process.env['HOLDFAST_REFERENCE'] ?? join(repository, '../shared/reference')
const file = join(reference, 'smiles/bench20k.smi')
const day = parseIsoDate('2026-11-24')
if (!existsSync(file) || !day.ok) {
  console.log(`not measured: ${file} is not there; set HOLDFAST_REFERENCE`)
  process.exit(0)
}
const rows = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '')

const engine = openEngine(builtinLists())
const options = { asOf: day.value }
let best = 0
const verdicts = new Map<string, number>()
for (let pass = 0; pass < PASSES; pass++) {
  verdicts.clear()
  // CPU time of this thread, because other programs may share the core.
  const before = process.cpuUsage()
  for (const smiles of rows) {
    const { verdict } = engine.screen({ smiles }, options)
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  }
  const { user, system } = process.cpuUsage(before)
  best = Math.max(best, (rows.length * 1e6) / (user + system))
}
const peer = peerRate()
console.log(
  `${Math.round(best).toLocaleString('en')} SMILES/s to verdict on one core (bar ${RATE_MIN.toLocaleString('en')}), best of ${PASSES} passes`,
)
console.log([...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(', '))
if (peer === null) console.log('RDKit: not installed (Debian package python3-rdkit)')
else
  console.log(
    `RDKit in Python, parse and 60 SMARTS: ${peer.toLocaleString('en')}/s; ratio ${(best / peer).toFixed(1)} (bar ${RATIO_MIN})`,
  )

function peerRate(): number | null {
  if (!existsSync(PYTHON)) return null
  const script = join(repository, 'packages/screening/test/time_smarts.py')
  const run = spawnSync(PYTHON, [script], { input: rows.join('\n'), encoding: 'utf8' })
  return run.status === 0 ? Number(run.stdout) : null
}
