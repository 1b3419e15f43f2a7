// A manifest of a million rows through the command line. Bar: 15,000 rows a second on two cores, under 400 MB resident at any size.
// The peer is a program that only splits the same rows: what is left is the price of screening.
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { RecordReader } from '@holdfast/screening'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const RATE_MIN = 15_000
const MEMORY_MB_MAX = 400
const SAMPLE_MS = 100

const goods = readFileSync(join(import.meta.dirname, '../examples/manifest.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(line.indexOf(',') + 1))
const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
const manifest = join(folder, 'million.csv')

async function writeManifest(): Promise<void> {
  const file = createWriteStream(manifest)
  file.write('id,description,cas,hs,concentration,quantity,unit,origin,destination\n')
  for (let row = 0; row < ROWS; row += 1) {
    const line = `R${row},${goods[row % goods.length] ?? ''}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

/** Resident memory of the process now, its workers included: they are threads of it. */
function residentMb(pid: number): number {
  try {
    const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return pages === undefined ? 0 : Number(pages) / 1024
  } catch {
    return 0
  }
}

async function screen(format: string): Promise<{ readonly seconds: number; readonly mb: number }> {
  const main = join(import.meta.dirname, '../apps/cli/bin/holdfast.mjs')
  const out = join(folder, `out.${format}`)
  const started = performance.now()
  const child = spawn(process.execPath, [main, 'screen', manifest, '--output', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.pipe(process.stdout)
  let mb = 0
  const sampling = setInterval(() => (mb = Math.max(mb, residentMb(child.pid ?? 0))), SAMPLE_MS)
  await once(child, 'close')
  clearInterval(sampling)
  return { seconds: (performance.now() - started) / 1000, mb }
}

async function split(): Promise<number> {
  const started = performance.now()
  const reader = new RecordReader(',')
  let cells = 0
  for await (const chunk of createReadStream(manifest, 'utf8')) {
    for (const record of reader.push(String(chunk))) cells += record.cells.length
  }
  if (cells < ROWS) throw new Error('the peer lost rows')
  return (performance.now() - started) / 1000
}

try {
  await writeManifest()
  const splitSeconds = await split()
  console.log(
    `${ROWS.toLocaleString('en')} rows, ${availableParallelism()} cores; splitting alone ${splitSeconds.toFixed(1)} s`,
  )
  for (const format of ['ndjson', 'csv']) {
    const { seconds, mb } = await screen(format)
    const rate = ROWS / seconds
    console.log(
      `${format}: ${Math.round(rate).toLocaleString('en')} rows/s (limit ${RATE_MIN.toLocaleString('en')}, ratio ` +
        `${(rate / RATE_MIN).toFixed(2)}), resident at most ${Math.round(mb)} MB (limit ${MEMORY_MB_MAX}), ` +
        `${(seconds / splitSeconds).toFixed(1)} times splitting`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
