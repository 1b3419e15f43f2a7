// Kill -9 of the server, its database or both in a stream of commands, seeded. Bar: in 100 rounds nothing acknowledged is lost, nothing
// invented, nothing half there, and the folder always opens with an audit that finds nothing.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRound } from '../apps/server/test/kill-rounds.ts'

const ROUNDS = Number(process.argv[2] ?? 100)
const SEED = Number(process.argv[3] ?? 1)

const folder = await mkdtemp(join(tmpdir(), 'holdfast-kill-'))
// The database runs under another account, which must be able to pass.
await chmod(folder, 0o755)
const sum = { acknowledged: 0, lost: 0, invented: 0, halves: 0, troubles: 0 }
for (let round = 0; round < ROUNDS; round++) {
  const { acknowledged, lost, invented, halves, troubles } = await killRound(join(folder, 'data'), SEED + round)
  sum.acknowledged += acknowledged
  sum.lost += lost
  sum.invented += invented
  sum.halves += halves
  sum.troubles += troubles.length
  for (const trouble of troubles) console.log(`seed ${SEED + round}: ${trouble}`)
}
await rm(folder, { recursive: true })
console.log(
  `${ROUNDS} rounds from seed ${SEED}: ${sum.acknowledged.toLocaleString('en')} commands acknowledged; lost ${sum.lost}, invented ${
    sum.invented
  }, half there ${sum.halves}, troubles ${sum.troubles} (bar: 0 each)`,
)
