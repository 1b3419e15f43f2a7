// SMILES text to molecule on one core. Bars: 200,000 a second, and 15 times RDKit's parse in Python in the same run.
import { existsSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ATOM_COUNT_MAX, FRAGMENT_COUNT_MAX, readSmiles, STRUCTURE_TEXT_LENGTH_MAX } from '@holdfast/chemistry'

const RATE_MIN = 200_000
const RATIO_MIN = 15
const PASSES = 12
const PYTHON = '/usr/bin/python3'

const repository = join(import.meta.dirname, '..')
const reference = process.env['HOLDFAST_REFERENCE'] ?? join(repository, '../shared/reference')
const file = join(reference, 'smiles/bench20k.smi')
if (!existsSync(file)) {
  console.log(`not measured: ${file} is not there; set HOLDFAST_REFERENCE`)
  process.exit(0)
}
const rows = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '')

let best = 0
let refused = 0
for (let pass = 0; pass < PASSES; pass++) {
  refused = 0
  // CPU time, because other programs may share the core.
  const before = process.cpuUsage()
  for (const row of rows) if (!readSmiles(row).ok) refused++
  const { user, system } = process.cpuUsage(before)
  best = Math.max(best, (rows.length * 1e6) / (user + system))
}

const peer = peerRate()
console.log(
  `${Math.round(best).toLocaleString('en')} SMILES/s on one core (bar ${RATE_MIN.toLocaleString('en')}), best of ${PASSES} passes`,
)
console.log(`${refused} of ${rows.length} refused`)
if (peer === null) console.log('RDKit: not installed (Debian package python3-rdkit)')
else
  console.log(`RDKit in Python: ${peer.toLocaleString('en')}/s; ratio ${(best / peer).toFixed(1)} (bar ${RATIO_MIN})`)
console.log(`limits: ${STRUCTURE_TEXT_LENGTH_MAX} characters, ${ATOM_COUNT_MAX} atoms, ${FRAGMENT_COUNT_MAX} fragments`)

function peerRate(): number | null {
  const script = join(repository, 'packages/chemistry/test/rdkit/time_parse.py')
  if (!existsSync(PYTHON)) return null
  const run = spawnSync(PYTHON, [script], { input: rows.join('\n'), encoding: 'utf8' })
  return run.status === 0 ? Number(run.stdout) : null
}
