import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/data-folders.ts'
import { killRound } from '../../../test/kill-rounds.ts'

// The benchmark journal-kill does the same a hundred times.
const ROUNDS = [1, 2, 3]

test('killed in a stream of commands: nothing acknowledged is lost, nothing is invented or half there, and it opens', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  for (const seed of ROUNDS) {
    const round = await killRound(dataFolder, seed)
    expect(round.acknowledged).toBeGreaterThan(0)
    expect(round).toMatchObject({ lost: 0, invented: 0, halves: 0, troubles: [] })
  }
})
