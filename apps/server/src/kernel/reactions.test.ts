import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { refuse } from '../result.ts'
import { isAccountId, isCommandId, isJurisdiction, mustBe, newId, type Jurisdiction } from './ids.ts'
import { Kernel } from './kernel.ts'
import { defineCommand, defineFreeCommand, type Module, type Reaction } from './module.ts'
import { loadPolicy } from './policy/load.ts'
import { Reacting, react } from './reactions.ts'

// A shop that sends a bill for each sale, but only one for each customer.

const ACTIONS = { 'shop.sell': { on: 'Shop', means: 'sell something' } } as const
type Action = keyof typeof ACTIONS
const POLICY = `
@id("shop.sell") @why("Somebody must.")
permit (principal in Role::"facility-custodian", action == Action::"shop.sell", resource);`

const customer = z.object({ customer: z.string() })
const sell = defineFreeCommand({
  name: 'shop/sell',
  input: customer,
  decide: (body) => ({ ok: true, facts: [{ kind: 'shop/sold', stream: `customer/${body.customer}`, body }] }),
})
const bill = defineCommand({
  name: 'shop/bill',
  input: customer,
  load: async (reader, jurisdiction, input) => {
    const { rows } = await sql`select 1 from journal where jurisdiction = ${jurisdiction}
      and kind = 'shop/billed' and stream = ${`customer/${input.customer}`}`.execute(reader)
    return rows.length > 0
  },
  decide: (isBilled, body) =>
    isBilled
      ? { ok: false, refusal: { code: 'billed', message: 'One bill for each customer.' } }
      : { ok: true, facts: [{ kind: 'shop/billed', stream: `customer/${body.customer}`, body }] },
})
const billing: Reaction = {
  name: 'shop/bill-sale',
  kinds: ['shop/sold'],
  to: ({ body }) => (body['customer'] === 'staff' ? null : { command: bill, input: body }),
}
const shop: Module = {
  name: 'shop',
  facts: { 'shop/sold': customer, 'shop/billed': customer },
  commands: [sell, bill],
  views: [],
  reactions: [billing],
}

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let kernel: Kernel<Action>
  let jurisdiction: Jurisdiction
  let made = 0
  beforeAll(async () => {
    own = await testDatabase(backend)
    const policy = loadPolicy([{ module: 'shop', actions: ACTIONS, text: POLICY }])
    if (!policy.ok) throw new Error(policy.refusal.message)
    const isAction = (text: string): text is Action => Object.hasOwn(ACTIONS, text)
    const parts = { isAction, modules: [shop], digestKey: new Uint8Array(32), now: () => Temporal.Now.instant() }
    kernel = new Kernel({ storage: own.storage, policy: policy.value, ...parts })
  })
  afterAll(() => own.drop())
  beforeEach(() => {
    // A journal of its own for each test.
    made += 1
    jurisdiction = mustBe(`A${String.fromCodePoint(64 + made)}`, isJurisdiction)
  })

  const options = () => ({ reader: own.storage.database, kernel, jurisdiction, reactions: [billing] })
  const sellTo = async (...customers: readonly string[]) => {
    const who = mustBe(newId(), isAccountId)
    for (const name of customers) {
      const id = mustBe(newId(), isCommandId)
      const sold = await kernel.recordUnasked({ id, jurisdiction, who, command: sell, input: { customer: name } })
      if (!sold.ok) throw new Error(sold.refusal.message)
    }
  }
  const recorded = async (kind: string) => {
    const rows = own.storage.database.selectFrom('journal').select(['stream', 'body']).where('kind', '=', kind)
    return await rows.where('jurisdiction', '=', jurisdiction).orderBy('position').execute()
  }
  const forgetPlace = () => sql`delete from reaction_cursor`.execute(own.storage.database)

  test('a fact is answered once, however often it is delivered and by however many', async () => {
    await sellTo('anna', 'bo', 'staff')
    await Promise.all([react(options()), react(options())])
    await forgetPlace()
    await react(options())
    expect((await recorded('shop/billed')).map(({ stream }) => stream)).toEqual(['customer/anna', 'customer/bo'])
    expect(await recorded('kernel/reaction-refused')).toEqual([])
  })

  test('what comes later is answered from where it stopped, and the place never goes back', async () => {
    await sellTo('anna')
    await react(options())
    await sellTo('bo')
    await react(options())
    const place = sql<{ position: bigint }>`select position from reaction_cursor where jurisdiction = ${jurisdiction}`
    const { rows } = await place.execute(own.storage.database)
    // Sold and billed, twice; the last bill was recorded while it was read.
    expect(rows.map(({ position }) => Number(position))).toEqual([3])
    expect(await recorded('shop/billed')).toHaveLength(2)
  })

  test('a no is recorded, and what comes after it is answered all the same', async () => {
    await sellTo('anna', 'anna', 'bo')
    await react(options())
    await forgetPlace()
    await react(options())
    const [first, ...more] = await recorded('kernel/reaction-refused')
    expect(more).toEqual([])
    expect(first?.body).toContain('"code":"billed"')
    expect(await recorded('shop/billed')).toHaveLength(2)
  })

  test('while the database is away nothing is passed over', async () => {
    await sellTo('anna')
    const away = { recordUnasked: () => Promise.resolve(refuse({ code: 'connection-lost', message: 'away' })) }
    await react({ ...options(), kernel: away })
    expect(await recorded('shop/billed')).toEqual([])
    await react(options())
    expect(await recorded('shop/billed')).toHaveLength(1)
  })

  test('it goes on until it is stopped', async () => {
    const reacting = new Reacting(options())
    await sellTo('anna')
    await expect.poll(() => recorded('shop/billed'), { timeout: 10_000 }).toHaveLength(1)
    await reacting.stop()
  })
})
