// Rows a second through POST /api/v1/screen over loopback, each recorded on a durable database before it is answered, beside the
// command line on the same rows, which records nothing. Run: node bench/http-screen.ts [ROWS]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from '../apps/server/src/house.ts'
import { buildServer } from '../apps/server/src/http/server.ts'
import { isJurisdiction, mustBe, newId } from '../apps/server/src/kernel/index.ts'
import { openStorage } from '../apps/server/src/storage/index.ts'
import { signedIn } from '../apps/server/test/signed-in.ts'

const ROWS = Number(process.argv[2] ?? 50_000)
const SHARE_MIN = 0.3

const header = ['description', 'cas', 'hs', 'concentration', 'quantity', 'unit', 'origin', 'destination']
const goods = (await readFile(join(import.meta.dirname, '../examples/manifest.csv'), 'utf8'))
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(line.indexOf(',') + 1))
const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
const dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))

/** The command line reads the same cells as the stream is sent. */
async function commandLine(): Promise<number> {
  const rows = Array.from({ length: ROWS }, (_, row) => `R${row},${goods[row % goods.length] ?? ''}`)
  const manifest = join(folder, 'rows.csv')
  await writeFile(manifest, `id,${header.join(',')}\n${rows.join('\n')}\n`)
  const main = join(import.meta.dirname, '../apps/cli/bin/holdfast.mjs')
  const started = performance.now()
  const child = spawn(process.execPath, [main, 'screen', manifest, '--output', join(folder, 'out.ndjson')], {
    stdio: 'ignore',
  })
  await once(child, 'close')
  return ROWS / ((performance.now() - started) / 1000)
}

async function overHttp(): Promise<number> {
  const storage = await openStorage({ kind: 'bundled', dataFolder }, () => undefined)
  if (!storage.ok) throw new Error(storage.refusal.message)
  const jurisdiction = mustBe('XB', isJurisdiction)
  const opened = await openHouse({ storage: storage.value, keysFolder: join(folder, 'keys'), jurisdiction })
  if (!opened.ok) throw new Error(opened.refusal)
  const { server } = await buildServer({ consoleFolder: folder, house: opened.value })
  const address = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
  const { headers } = await signedIn(opened.value, 'customs-officer')
  const screen = async (rows: number): Promise<number> => {
    const started = performance.now()
    const sent = request(new URL('/api/v1/screen', address), {
      method: 'POST',
      headers: {
        ...headers,
        origin: address.origin,
        'content-type': 'application/x-ndjson',
        'idempotency-key': newId(),
      },
    })
    const answered = once(sent, 'response')
    const sending = (async () => {
      for (let row = 0; row < rows; row += 1) {
        const cells = Object.fromEntries(
          (goods[row % goods.length] ?? '').split(',').flatMap((cell, at) => {
            const name = header[at]
            return name === undefined || cell === '' ? [] : [[name, cell] as const]
          }),
        )
        if (!sent.write(`${JSON.stringify({ reference: `R${row}`, cells })}\n`)) await once(sent, 'drain')
      }
      sent.end()
    })()
    const [reply] = await answered
    let lines = 0
    for await (const piece of reply) for (const byte of piece) if (byte === 10) lines += 1
    await sending
    if (lines !== rows) throw new Error(`${lines} answers to ${rows} rows`)
    return rows / ((performance.now() - started) / 1000)
  }
  await screen(2_000)
  const rate = await screen(ROWS)
  await server.close()
  await storage.value.close()
  return rate
}

try {
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Holdfast</title>')
  const alone = await commandLine()
  const recorded = await overHttp()
  const share = recorded / alone
  const said = [recorded, alone].map((rate) => Math.round(rate).toLocaleString('en'))
  console.log(
    `${ROWS.toLocaleString('en')} rows, ${availableParallelism()} cores: ${said[0]} rows/s over HTTP and recorded, ` +
      `${said[1]} rows/s through the command line, ratio ${share.toFixed(2)} (limit ${SHARE_MIN})`,
  )
  if (share < SHARE_MIN) process.exitCode = 1
} finally {
  await Promise.all([folder, dataFolder].map((made) => rm(made, { recursive: true, force: true })))
}
