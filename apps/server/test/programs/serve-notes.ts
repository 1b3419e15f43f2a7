import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'
import {
  defineFreeCommand,
  isAccountId,
  isCommandId,
  isJurisdiction,
  Journal,
  mustBe,
  type Jurisdiction,
} from '../../src/kernel/index.ts'
import { BARE_GROUND } from '../notes.ts'
import { openStorage, StorageByJurisdiction, type Storage } from '../../src/storage/index.ts'

// One of several processes behind one address, without a state of its own: records notes, each jurisdiction's where it is kept, and
// counts them by reads that may be a moment old. Given as JSON: where each jurisdiction is.

const places = z.record(z.string(), z.strictObject({ url: z.string(), readUrl: z.string() }))
const question = z.strictObject({ id: z.string(), jurisdiction: z.string(), text: z.string() })
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

/** The same in every process: a command asked of another one is the same command. */
const WRITER = mustBe('01900000-0000-7000-8000-000000000001', isAccountId)
const opened = new Map<string, Storage>()
for (const [jurisdiction, { url, readUrl }] of Object.entries(places.parse(JSON.parse(process.argv[2] ?? '{}')))) {
  const storage = await openStorage({ kind: 'url', url, readUrl }, () => undefined)
  if (!storage.ok) throw new Error(storage.refusal.message)
  opened.set(jurisdiction, storage.value)
}
const storages = new StorageByJurisdiction(opened)
const journals = new Map<Storage, Journal>()
function journalOf(storage: Storage): Journal {
  const now = () => Temporal.Now.instant()
  return journals.getOrInsertComputed(storage, () => new Journal(storage, BARE_GROUND, now))
}

/** Status and body. */
async function answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const asked = request.method === 'POST' ? question.parse(JSON.parse(await textOf(request))) : null
  const jurisdiction = mustBe(asked?.jurisdiction ?? searchParams.get('jurisdiction') ?? '', isJurisdiction)
  const storage = storages.of(jurisdiction)
  if (storage === null) return [404, { message: 'nobody keeps the facts of that jurisdiction here' }]
  return asked === null ? [200, await countIn(storage, jurisdiction)] : await record(storage, jurisdiction, asked)
}

async function record(
  storage: Storage,
  jurisdiction: Jurisdiction,
  { id, text }: z.infer<typeof question>,
): Promise<readonly [number, unknown]> {
  const prepared = note.prepare({ text })
  if (!prepared.ok) return [400, prepared.refusal]
  const submission = {
    id: mustBe(id, isCommandId),
    command: prepared.value,
    jurisdiction,
    who: WRITER,
    secondPerson: null,
  }
  const outcome = await journalOf(storage).record(submission)
  return outcome.ok ? [200, outcome.value] : [503, outcome.refusal]
}

async function countIn(storage: Storage, jurisdiction: Jurisdiction): Promise<unknown> {
  return await storage.mayBeStale(async (database) => {
    const head = database.selectFrom('log_head').select(['size']).where('jurisdiction', '=', jurisdiction)
    const size = Number((await head.executeTakeFirst())?.size ?? 0)
    return { size, isStandby: database !== storage.database }
  })
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

const server = createServer((request, response) => {
  const send = async (): Promise<void> => {
    const [status, body] = await answer(request).catch((cause: unknown) => [500, { message: String(cause) }] as const)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  void send()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) console.log(`open ${address.port}`)
})
