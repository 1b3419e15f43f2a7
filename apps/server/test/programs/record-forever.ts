import { z } from 'zod'
import {
  defineFreeCommand,
  isAccountId,
  isCommandId,
  isJurisdiction,
  Journal,
  mustBe,
  newId,
  openLogFolder,
  Publishing,
  startSigner,
} from '../../src/kernel/index.ts'
import { openStorage } from '../../src/storage/index.ts'
import { BARE_GROUND } from '../notes.ts'

// Opens the data folder that it is given, publishes its log, and records commands until it is killed. On its output each command has a
// line when it is asked, and another when its receipt is there.

const CLIENTS = 8
const note = defineFreeCommand({
  name: 'notes/write',
  input: z.object({ text: z.string() }),
  decide: ({ text }, { newId }) => ({
    ok: true,
    facts: [
      { kind: 'notes/written', stream: `note/${newId()}`, body: { text } },
      { kind: 'notes/counted', stream: 'note/all', body: {} },
    ],
  }),
})

const dataFolder = process.argv[2] ?? ''
const storage = await openStorage({ kind: 'bundled', dataFolder }, () => undefined)
if (!storage.ok) {
  console.log(`refused ${storage.refusal.code}`)
  process.exit(1)
}
const { database } = storage.value
const folder = await openLogFolder(dataFolder)
const signer = startSigner(folder.signer)
const now = () => Temporal.Now.instant()
const publishing = new Publishing({
  reader: database,
  logFolder: folder.published,
  signer,
  logName: folder.name,
  witnesses: null,
  now,
})
const journal = new Journal(storage.value, BARE_GROUND, now)
const jurisdiction = mustBe('KE', isJurisdiction)
console.log('open')

async function client(): Promise<void> {
  const who = mustBe(newId(), isAccountId)
  for (;;) {
    const id = mustBe(newId(), isCommandId)
    const prepared = note.prepare({ text: id })
    if (!prepared.ok) return
    process.stdout.write(`asked ${id}\n`)
    const done = await journal.record({ id, command: prepared.value, jurisdiction, who, secondPerson: null })
    if (!done.ok) return
    process.stdout.write(`recorded ${id}\n`)
  }
}
await Promise.all(Array.from({ length: CLIENTS }, client))
await publishing.stop()
process.exit(1)
