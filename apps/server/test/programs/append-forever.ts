import { openStorage } from '../../src/storage/index.ts'
import { accept } from '../../src/result.ts'
import { journalRow } from '../journal-rows.ts'

// Opens the data folder that it is given, and writes facts until it is killed. Each line is the place of a fact that was confirmed.

const WRITERS = 4

const opened = await openStorage({ kind: 'bundled', dataFolder: process.argv[2] ?? '' }, () => undefined)
if (!opened.ok) {
  console.log(opened.refusal.code)
  process.exit(1)
}
const storage = opened.value
console.log('open')

let next = BigInt(process.argv[3] ?? '0')
async function write(): Promise<void> {
  for (;;) {
    const position = next++
    const done = await storage.transaction(async (transaction) => {
      await transaction.insertInto('journal').values(journalRow(position)).execute()
      return accept(position)
    })
    if (!done.ok) return
    process.stdout.write(`${position}\n`)
  }
}
await Promise.all(Array.from({ length: WRITERS }, write))
await storage.close()
