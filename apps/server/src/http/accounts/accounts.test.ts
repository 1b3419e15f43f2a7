import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi, PASSWORD, type OpenApi, type Send, type Signed } from '../../../test/open-api.ts'
import { backends } from '../../../test/test-database.ts'
import { newId } from '../../kernel/index.ts'

describe.each(backends)('on $name', (backend) => {
  let api: OpenApi
  let send: Send
  let anna: Signed
  let bo: Signed
  let now = Temporal.Now.instant().round('millisecond')
  beforeAll(async () => {
    api = await openApi(backend, () => now)
    ;({ send } = api)
    ;[anna, bo] = await api.administrators()
  })
  afterAll(() => api.close())

  const create = async (signInName: string) => {
    const reply = await send('POST', '/accounts', { signInName, displayName: `${signInName} W.` }, anna.headers)
    expect(reply.statusCode).toBe(201)
    return reply.json<{ account: string; invitation: { code: string } }>()
  }
  const redeem = (code: string) => send('POST', '/invitations', { code, password: PASSWORD })
  const propose = async (account: string, role: string) => {
    const reply = await send('PUT', `/accounts/${account}/roles/${role}`, undefined, anna.headers)
    expect([reply.statusCode, reply.json()]).toMatchObject([202, { awaits: { why: expect.any(String) } }])
    return reply.json<{ awaits: { proposal: string } }>().awaits.proposal
  }
  const page = async (account: string) => (await send('GET', `/accounts/${account}`, undefined, anna.headers)).json()

  test('somebody is invited, sets a password once, and has no role', async () => {
    const { account, invitation } = await create('carol')
    expect(await page(account)).toMatchObject({
      signInName: 'carol',
      displayName: 'carol W.',
      state: 'invited',
      roles: [],
      lastSignInAt: null,
      openProposals: 0,
    })
    expect((await redeem('AAAA-AAAA-AAAA')).json()).toMatchObject({ type: 'accounts-enrolment-not-open' })
    const named = await send('POST', '/invitations', { code: invitation.code, password: 'carol carol carol w.' })
    expect(named.json()).toMatchObject({ type: 'password-common' })
    expect((await redeem(invitation.code)).statusCode).toBe(201)
    expect((await redeem(invitation.code)).json()).toMatchObject({ type: 'accounts-enrolment-not-open', status: 404 })
    const carol = await api.signIn('carol')
    expect((await send('GET', '/accounts', undefined, carol.headers)).json()).toMatchObject({ type: 'policy-denied' })
    expect(await page(account)).toMatchObject({ state: 'active', sessions: 1, lastSignInAt: now.toString() })
  })

  test('an invitation that was lost is made anew, and the old code opens nothing', async () => {
    const { account, invitation } = await create('dave')
    const again = await send('POST', `/accounts/${account}/invitation`, undefined, anna.headers)
    const renewed = again.json<{ invitation: { code: string } }>().invitation.code
    expect((await redeem(invitation.code)).statusCode).toBe(404)
    expect((await redeem(renewed)).statusCode).toBe(201)
    const late = await send('POST', `/accounts/${account}/invitation`, undefined, anna.headers)
    expect(late.json()).toMatchObject({ type: 'accounts-has-sign-in' })
  })

  test('asked again after a lost answer, an account is made once and its code is not shown again', async () => {
    const headers = { ...anna.headers, 'idempotency-key': newId() }
    const body = { signInName: 'erin', displayName: 'Erin' }
    const first = await send('POST', '/accounts', body, headers)
    const again = await send('POST', '/accounts', body, headers)
    expect(again.json()).toMatchObject({
      receipt: first.json().receipt,
      account: first.json().account,
      invitation: null,
    })
    expect((await redeem(first.json().invitation.code)).statusCode).toBe(201)
    const taken = await send('POST', '/accounts', { signInName: 'ERIN', displayName: 'E' }, anna.headers)
    expect(taken.json()).toMatchObject({ type: 'accounts-name-taken' })
  })

  test('a role is proposed by one and approved by another, who sees who is meant', async () => {
    const { account } = await create('frank')
    const proposal = await propose(account, 'inspector')
    expect(await page(account)).toMatchObject({ roles: [], openProposals: 1 })
    const seen = await send('GET', '/proposals', undefined, bo.headers)
    expect(seen.json().items).toContainEqual(
      expect.objectContaining({
        proposal,
        action: 'accounts.grant-role',
        about: { account, displayName: 'frank W.' },
        detail: { role: 'inspector' },
        proposedBy: { account: anna.account, displayName: 'anna' },
        mayApprove: true,
      }),
    )
    const own = await send('GET', '/proposals', undefined, anna.headers)
    expect(own.json().items).toContainEqual(expect.objectContaining({ proposal, mayApprove: false }))
    const byHerself = await send('POST', `/proposals/${proposal}/approval`, undefined, anna.headers)
    expect(byHerself.json()).toMatchObject({ type: 'policy-no-second-person', status: 403 })
    const approvals = await Promise.all(
      [bo, bo].map(({ headers }) => send('POST', `/proposals/${proposal}/approval`, undefined, headers)),
    )
    expect(new Set(approvals.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]))
    const after = await page(account)
    expect(after.roles).toEqual(['inspector'])
    expect(after.history[0]).toMatchObject({
      kind: 'accounts/role-granted',
      by: { account: anna.account, displayName: expect.any(String) },
      secondPerson: { account: bo.account, displayName: expect.any(String) },
      role: 'inspector',
    })
  })

  test('who is neither proposer nor possible approver does not see a proposal', async () => {
    const proposal = await propose((await create('gail')).account, 'analyst')
    const henry = await api.person('henry', 'customs-officer')
    expect((await send('GET', '/proposals', undefined, henry.headers)).json()).toEqual({ items: [] })
    const approval = await send('POST', `/proposals/${proposal}/approval`, undefined, henry.headers)
    expect(approval.statusCode).toBe(403)
    const declined = await send('POST', `/proposals/${proposal}/decline`, { reason: 'Not needed.' }, bo.headers)
    expect(declined.statusCode).toBe(201)
    const late = await send('POST', `/proposals/${proposal}/approval`, undefined, bo.headers)
    expect(late.json()).toMatchObject({ type: 'proposal-closed' })
  })

  test('duties that one person may not join are refused when they are to be joined', async () => {
    const ivy = await api.person('ivy', 'licensing-officer')
    const proposal = await propose(ivy.account, 'countersigner')
    const approval = await send('POST', `/proposals/${proposal}/approval`, undefined, bo.headers)
    expect(approval.json()).toMatchObject({ type: 'accounts-duties-separate' })
  })

  test('locked, a person is out at once; unlocked they come in again; a role taken away is gone at once', async () => {
    const jack = await api.person('jack', 'analyst')
    expect((await send('PUT', `/accounts/${jack.account}/lock`, undefined, anna.headers)).statusCode).toBe(201)
    expect((await send('GET', '/me', undefined, jack.headers)).statusCode).toBe(401)
    expect((await send('POST', '/sign-in', { signInName: 'jack', password: PASSWORD })).statusCode).toBe(401)
    expect((await send('DELETE', `/accounts/${jack.account}/lock`, undefined, anna.headers)).statusCode).toBe(201)
    const back = await api.signIn('jack')
    await send('DELETE', `/accounts/${jack.account}/roles/analyst`, undefined, bo.headers)
    expect((await send('GET', '/me', undefined, back.headers)).statusCode).toBe(401)
    expect((await page(jack.account)).roles).toEqual([])
  })

  test('nobody leaves the accounts without an administrator', async () => {
    await send('DELETE', `/accounts/${bo.account}/roles/administrator`, undefined, anna.headers)
    const last = await send('DELETE', `/accounts/${anna.account}/roles/administrator`, undefined, anna.headers)
    expect(last.json()).toMatchObject({ type: 'accounts-last-administrator' })
    // Without a second administrator an authority officer can be the second person; here there is none either.
    const proposal = await propose(bo.account, 'administrator')
    bo = await api.signIn('bo')
    const own = await send('POST', `/proposals/${proposal}/approval`, undefined, bo.headers)
    expect(own.statusCode).toBe(403)
  })

  test('somebody who lost every means is recovered by two persons, with a code shown to the second', async () => {
    const other = await openApi(backend, () => now)
    const [one, two] = await other.administrators()
    const kim = await other.person('kim', 'inspector')
    const asked = await other.send('POST', `/accounts/${kim.account}/recovery`, undefined, one.headers)
    const { proposal } = asked.json<{ awaits: { proposal: string } }>().awaits
    const approved = await other.send('POST', `/proposals/${proposal}/approval`, undefined, two.headers)
    const { code } = approved.json<{ recovery: { code: string } }>().recovery
    expect((await other.send('GET', '/me', undefined, kim.headers)).statusCode).toBe(401)
    const password = 'seven walruses paint fences'
    expect((await other.send('POST', '/invitations', { code, password })).statusCode).toBe(201)
    await expect(other.signIn('kim')).rejects.toThrow('sign-in-failed')
    expect((await other.signIn('kim', password)).account).toBe(kim.account)

    const again = await other.send('POST', `/accounts/${kim.account}/recovery`, undefined, one.headers)
    const { proposal: second } = again.json<{ awaits: { proposal: string } }>().awaits
    const reply = await other.send('POST', `/proposals/${second}/approval`, undefined, two.headers)
    now = now.add({ hours: 2 })
    const tooLate = { code: reply.json<{ recovery: { code: string } }>().recovery.code, password }
    expect((await other.send('POST', '/invitations', tooLate)).statusCode).toBe(404)
    await other.close()
  })

  test('a program acts with a key: after two persons made it, for what it names, until it is ended', async () => {
    const other = await openApi(backend, () => now)
    const [one, two] = await other.administrators()
    const expiresAt = now.add({ hours: 24 }).toString({ smallestUnit: 'second' })
    const body = { label: 'Single window', scopes: ['system.read-health'], expiresAt }
    const wrong = await other.send('POST', '/keys', { ...body, scopes: ['accounts.create'] }, one.headers)
    expect(wrong.json()).toMatchObject({ type: 'accounts-key-scope-unknown' })
    const asked = await other.send('POST', '/keys', body, one.headers)
    const { secret, awaits } = asked.json<{ secret: string; awaits: { proposal: string } }>()
    const withKey = { authorization: `Bearer ${secret}` }
    const health = () => other.send('GET', '/me', undefined, withKey)
    expect((await health()).json()).toMatchObject({ type: 'key-unknown' })
    expect(
      (await other.send('POST', `/proposals/${awaits.proposal}/approval`, undefined, two.headers)).statusCode,
    ).toBe(201)
    // Known now; and its own means of sign-in are no business of a program.
    expect((await health()).json()).toMatchObject({ type: 'session-missing' })
    const [key] = (await other.send('GET', '/keys', undefined, one.headers)).json<{ items: { key: string }[] }>().items
    const at = now.toString()
    expect(key).toMatchObject({ label: 'Single window', approvedBy: two.account, lastUsedAt: at })
    const lastUse = async () => (await other.send('GET', '/keys', undefined, one.headers)).json().items[0].lastUsedAt
    now = now.add({ seconds: 59 })
    await health()
    expect(await lastUse()).toBe(at)
    now = now.add({ seconds: 2 })
    await health()
    expect(await lastUse()).toBe(now.toString())
    expect((await other.send('DELETE', `/keys/${key?.key}`, undefined, one.headers)).statusCode).toBe(201)
    expect((await health()).json()).toMatchObject({ type: 'key-unknown' })
    await other.close()
  })

  test('each reading of names is a fact', async () => {
    const readings = async () => {
      const { database } = api.house.storage
      const row = database.selectFrom('journal').select(({ fn }) => fn.countAll<bigint>().as('n'))
      return Number((await row.where('kind', '=', 'kernel/sealed-opened').executeTakeFirstOrThrow()).n)
    }
    anna = await api.signIn('anna')
    const before = await readings()
    const first = await send('GET', '/accounts?limit=2', undefined, anna.headers)
    expect(first.json().items).toHaveLength(2)
    const next = await send('GET', `/accounts?limit=2&after=${first.json().next}`, undefined, anna.headers)
    expect(next.json().items[0].account).not.toBe(first.json().items[1].account)
    expect((await readings()) - before).toBe(2)
  })
})
