// A data folder with many facts, made by real commands: goods lines screened and kept, some reviews settled, accounts, proposals.
// Run by itself it makes the folder and leaves it for other benchmarks: node bench/million.ts DIR [FACTS]
import { join } from 'node:path'
import { builtinLists } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import {
  canonicalJson,
  FileKeyStore,
  isAccountId,
  isCommandId,
  isJurisdiction,
  Journal,
  mustBe,
  newId,
  proposalView,
  seal,
  type AccountId,
  type Command,
  type FactDraft,
  type KeyStore,
  type Submission,
  type View,
} from '../apps/server/src/kernel/index.ts'
import { accountsView } from '../apps/server/src/modules/accounts/index.ts'
import { ask, openDesk, reviewQueue, settle } from '../apps/server/src/modules/screening/index.ts'
import { screeningView } from '../apps/server/src/modules/screening/views.ts'
import { openStorage, type Storage } from '../apps/server/src/storage/index.ts'
import { BARE_GROUND } from '../apps/server/test/notes.ts'

export const PLACE = mustBe('XB', isJurisdiction)
export const VIEWS: readonly View[] = [proposalView, accountsView, screeningView]
export const FACTS_DEFAULT = 1_000_000

const ROWS_A_COMMAND = 200
const COMMANDS_AT_ONCE = 4
const ASKERS = 40
const ACCOUNTS = 300
const PROPOSALS = 500
/** One review in so many is settled while the others come in. */
const SETTLED_EACH_COMMANDS = 4
/** The facts are spread over two years, as an authority's would be. */
const BEGIN = Temporal.Instant.from('2024-11-24T08:00:00Z')
const END = Temporal.Instant.from('2026-11-24T08:00:00Z')

/** What is on no list, or on one by a name of trade: as most goods are. */
const ORDINARY = [
  'POCl3 drums UN1810',
  'dimethyl methylphosphonate 30% SOL IN XYLENE, HS 2931.41',
  'thionyl chloride CAS 7719-09-7',
  'cotton T-shirts, assorted colours',
  'caffeine USP',
  'acetone technical',
  'glycerol 99.5% vegetable',
  'polyethylene resin LLDPE',
  'sodium hydroxide flakes 98%',
  'triethanolamine 85%',
  'hydrogen peroxide 35% w/w stabilised UN2014',
  'wooden furniture parts',
  'methyl ethyl ketone',
  'isopropanol 70% v/v',
  'citric acid monohydrate',
  'stainless steel fittings',
  'ceramic tiles, glazed',
  'printed circuit boards',
  'potassium permangnate',
  'sunflower oil, refined',
]

/** Every fifth line names a substance of the lists: thousands of different answers. */
const SUBSTANCES = builtinLists().substances.map(({ name, cas }) => `${name} ${cas[0] ?? ''}`)
const SUBSTANCE_EACH = 5

/** Opens the folder, and fills it up to so many facts when it has fewer. */
export async function openFilled(folder: string, facts: number, say: (line: string) => void): Promise<Storage> {
  const opened = await openStorage({ kind: 'bundled', dataFolder: folder }, say)
  if (!opened.ok) throw new Error(opened.refusal.message)
  await fill(opened.value, join(folder, 'keys'), facts, say)
  return opened.value
}

async function sizeOf({ database }: Storage): Promise<number> {
  const head = database.selectFrom('log_head').select('size').where('jurisdiction', '=', PLACE)
  return Number((await head.executeTakeFirst())?.size ?? 0)
}

async function fill(storage: Storage, keysFolder: string, facts: number, say: (line: string) => void): Promise<void> {
  let size = await sizeOf(storage)
  if (size >= facts) return
  const started = performance.now()
  const desk = await openDesk(openEngine(builtinLists()), new FileKeyStore(keysFolder))
  let now = BEGIN
  const ground = { ...BARE_GROUND, companions: VIEWS }
  const journal = new Journal(storage, ground, () => now)
  const asking = ask(desk)
  const settling = settle(desk)
  const askers = Array.from({ length: ASKERS }, () => mustBe(newId(), isAccountId))
  const officer = mustBe(newId(), isAccountId)
  const record = async (submission: Submission): Promise<number> => {
    const outcome = await journal.record(submission)
    if (!outcome.ok) throw new Error(outcome.refusal.message)
    return outcome.value.facts.length
  }
  if (size === 0) {
    for (const drafts of [await accountFacts(desk.keys), proposalFacts()]) {
      for (const [command, facts] of drafts) size += await record(submissionOf(command, facts))
    }
  }
  let commands = 0
  while (size < facts) {
    now = BEGIN.add({ seconds: Math.round((size / facts) * END.since(BEGIN).total('seconds')) })
    const asOf = now.toString().slice(0, 'YYYY-MM-DD'.length)
    const waiting = Array.from({ length: COMMANDS_AT_ONCE }, () => {
      const from = commands++ * ROWS_A_COMMAND
      const rows = Array.from({ length: ROWS_A_COMMAND }, (_, at) => rowOf(from + at))
      return record(prepared(asking, { asOf, rows }, askers[commands % ASKERS] ?? officer))
    })
    for (const done of await Promise.all(waiting)) size += done
    if (commands % SETTLED_EACH_COMMANDS === 0) size += await settleOldest()
    if (commands % 500 === 0) say(`${size} facts in ${Math.round((performance.now() - started) / 1_000)} s`)
  }

  async function settleOldest(): Promise<number> {
    const { screenings } = await reviewQueue(storage.database, PLACE, null, 1)
    const [oldest] = screenings
    if (oldest === undefined) return 0
    const answer = { screening: oldest.id, answer: 'not-listed', reason: 'The papers name another product.' }
    const outcome = await journal.record(prepared(settling, answer, officer))
    return outcome.ok ? outcome.value.facts.length : 0
  }
}

function rowOf(at: number) {
  const goods =
    at % SUBSTANCE_EACH === 0 ? SUBSTANCES[(at / SUBSTANCE_EACH) % SUBSTANCES.length] : ORDINARY[at % ORDINARY.length]
  const description = `${(at % 90) + 10} DRUMS S.T.C. ${goods ?? ''}, ${(at % 400) + 100} kg net, lot ${at}`
  return { reference: `DECL-${String(at).padStart(8, '0')}`, cells: { description, origin: 'CN', destination: 'KE' } }
}

function prepared(command: Command, input: unknown, who: AccountId): Submission {
  const ready = command.prepare(input)
  if (!ready.ok) throw new Error(ready.refusal.message)
  return { id: mustBe(newId(), isCommandId), command: ready.value, jurisdiction: PLACE, who, secondPerson: null }
}

/** Facts as their module's commands would draft them. */
function submissionOf(name: string, facts: readonly FactDraft[]): Submission {
  const command = {
    name,
    canonical: canonicalJson(facts.map(({ stream }) => stream)),
    readsState: false,
    decide: () => Promise.resolve({ ok: true as const, facts }),
  }
  const who = mustBe(newId(), isAccountId)
  return { id: mustBe(newId(), isCommandId), command, jurisdiction: PLACE, who, secondPerson: null }
}

async function accountFacts(keys: KeyStore): Promise<readonly (readonly [string, readonly FactDraft[]])[]> {
  const commands: (readonly [string, readonly FactDraft[]])[] = []
  for (let at = 0; at < ACCOUNTS; at += 1) {
    const account = newId()
    const stream = `account/${account}`
    const [signInName, displayName] = await Promise.all(
      [`person${at}`, `Person ${at}`].map((text) => seal(keys, `account/${account}`, text)),
    )
    if (signInName === undefined || displayName === undefined) throw new Error('a name was not sealed')
    const role = at < 2 ? 'administrator' : 'customs-officer'
    commands.push([
      'bench/create',
      [
        {
          kind: 'accounts/created',
          stream,
          body: { account, jurisdiction: PLACE, signInName, displayName },
        },
        { kind: 'accounts/role-granted', stream, body: { account, role } },
        { kind: 'accounts/password-set', stream, body: { account, occasion: 'invitation' } },
      ],
    ])
  }
  return commands
}

function proposalFacts(): readonly (readonly [string, readonly FactDraft[]])[] {
  return Array.from({ length: PROPOSALS }, () => {
    const resource = { id: newId(), owner: null }
    const body = { action: 'accounts.grant-role', command: 'accounts/grant-role', input: '{}', resource }
    return ['bench/propose', [{ kind: 'kernel/proposed', stream: `proposal/${newId()}`, body }]] as const
  })
}

if (import.meta.main) {
  const [folder, facts = String(FACTS_DEFAULT)] = process.argv.slice(2)
  if (folder === undefined) throw new Error('say in which folder')
  const storage = await openFilled(folder, Number(facts), console.log)
  await storage.close()
}
