import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal } from '../../kernel/index.ts'
import { factsOfStream, SYSTEM } from '../../kernel/index.ts'
import type { Resource } from '../../kernel/policy/model.ts'
import { ROLES } from '../../kernel/policy/roles.ts'
import { accountCommands, accountIdSchema, type AccountId } from '../../modules/accounts/index.ts'
import type { Action } from '../../modules/policies.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { ofHouse, personRoute, publicRoute } from '../access.ts'
import type { PersonAsker } from '../asker.ts'
import type { Guessable } from '../own-routes.ts'
import { answerSchema, pageQuery, receiptSchema, sayWhatBecame } from '../replies.ts'
import { sessionsOf } from '../sessions.ts'
import { createAccount, inviteAgain, redeem, type Invited } from './codes.ts'
import { accountsAfter, accountSchema, describeAccounts, personSchema } from './read.ts'

const text = z.string().max(1000)
const accountParam = { account: z.uuid().toLowerCase().pipe(accountIdSchema) }
const roleParams = { ...accountParam, role: z.enum(ROLES) }
const invitation = z
  .object({ code: z.string(), expiresAt: z.string() })
  .nullable()
  .meta({ description: 'to be handed over, shown once; null where the same question was answered before' })
const invitedSchema = answerSchema.extend({ account: z.string(), invitation }).meta({ id: 'Invited' })
const UNKNOWN: Refusal = { code: 'accounts-unknown', message: 'There is no such account in this jurisdiction.' }
const HISTORY_MAX = 200

const historySchema = z.object({
  at: z.string(),
  kind: z.string(),
  by: personSchema.nullable().meta({ description: 'null: the system' }),
  secondPerson: personSchema.nullable(),
  role: z.string().nullable(),
})

/** An account is its person's. */
function ofAccount({ principal }: PersonAsker, { account }: { readonly account: AccountId }): Resource {
  return { id: account, jurisdiction: principal.jurisdiction, owner: account }
}

/** Who has an account, in which roles, and what administrators do about it. */
export function accountsRoutes(server: FastifyInstance, house: House, guessable: Guessable): void {
  publicRoute(server, {
    method: 'POST',
    url: '/invitations',
    tag: 'Sign-in',
    summary: 'Set a password with the code of an invitation or a recovery',
    refusals: [
      'accounts-enrolment-not-open',
      'password-malformed',
      'password-too-short',
      'password-too-long',
      'password-common',
      'too-many-attempts',
      'server-busy',
    ],
    params: {},
    asks: { body: z.strictObject({ code: text, password: text }) },
    reply: z.object({ receipt: receiptSchema }),
    handle: (exchange) =>
      guessable(exchange, async () => {
        const done = await redeem(house, exchange.asks.body)
        if (!done.ok) return done
        void exchange.reply.code(201)
        return accept({ receipt: done.value })
      }),
  })

  personRoute(server, house, {
    method: 'GET',
    url: '/accounts',
    tag: 'Accounts',
    summary: 'Who has an account, in which roles; reading the names is recorded',
    action: 'accounts.list',
    on: ofHouse('accounts'),
    refusals: [],
    params: {},
    asks: { query: pageQuery },
    reply: z.object({ items: z.array(accountSchema).readonly(), next: z.string().nullable() }),
    handle: ({ asker, asks }) => accountsAfter(house, asker, asks.query.after, asks.query.limit),
  })

  personRoute(server, house, {
    method: 'GET',
    url: '/accounts/:account',
    tag: 'Accounts',
    summary: 'One account, with what happened to it',
    action: 'accounts.list',
    on: ofAccount,
    refusals: ['accounts-unknown'],
    params: accountParam,
    asks: {},
    reply: accountSchema.extend({ sessions: z.int().nonnegative(), history: z.array(historySchema) }),
    handle: ({ asker, params }) => describeOne(house, asker, params.account),
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/accounts',
    tag: 'Accounts',
    summary: 'Make an account without a role, and an invitation for its person',
    action: 'accounts.create',
    on: ofHouse('accounts'),
    refusals: ['accounts-name-taken', 'sign-in-name-malformed'],
    params: {},
    asks: { body: z.strictObject({ signInName: text, displayName: z.string().trim().min(1).max(200) }) },
    reply: invitedSchema,
    handle: async ({ asker, commandId, asks, reply }) => {
      const made = await createAccount(house, asker, commandId, asks.body)
      if (made.ok) sayWhatBecame(reply, made.value.answer)
      return invitedReply(made)
    },
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/accounts/:account/invitation',
    tag: 'Accounts',
    summary: 'Make a new code for somebody who cannot sign in yet',
    action: 'accounts.create',
    on: ofAccount,
    refusals: ['accounts-unknown', 'accounts-has-sign-in'],
    params: accountParam,
    asks: {},
    reply: invitedSchema,
    handle: async ({ asker, commandId, params, reply }) => {
      const made = await inviteAgain(house, asker, commandId, params.account)
      if (made.ok) sayWhatBecame(reply, made.value.answer)
      return invitedReply(made)
    },
  })

  for (const route of ABOUT_ONE) {
    personRoute(server, house, {
      ...route,
      tag: 'Accounts',
      on: ofAccount,
      params: accountParam,
      asks: {},
      reply: answerSchema,
      handle: async (exchange) => {
        const { asker, commandId, params, reply } = exchange
        const { principal, strong } = asker
        const { action, command } = route
        const resource = ofAccount(asker, params)
        const input = { account: params.account }
        const answer = await house.ask({ id: commandId, principal, strong, action, resource, command, input })
        if (answer.ok) sayWhatBecame(reply, answer.value)
        return answer
      },
    })
  }

  for (const route of ABOUT_ROLE) {
    personRoute(server, house, {
      ...route,
      url: '/accounts/:account/roles/:role',
      tag: 'Accounts',
      on: ofAccount,
      params: roleParams,
      asks: {},
      reply: answerSchema,
      handle: async ({ asker, commandId, params, reply }) => {
        const { principal, strong } = asker
        const { action, command } = route
        const resource = ofAccount(asker, params)
        const input = { account: params.account, role: params.role }
        const answer = await house.ask({ id: commandId, principal, strong, action, resource, command, input })
        if (answer.ok) sayWhatBecame(reply, answer.value)
        return answer
      },
    })
  }
}

/** What is done to an account that needs no word besides. */
const ABOUT_ONE = [
  {
    method: 'PUT',
    url: '/accounts/:account/lock',
    summary: 'Stop an account from signing in, at once',
    action: 'accounts.lock',
    command: accountCommands.lock,
    refusals: ['accounts-unknown', 'accounts-locked-already', 'accounts-last-administrator'],
  },
  {
    method: 'DELETE',
    url: '/accounts/:account/lock',
    summary: 'Let a locked account sign in again',
    action: 'accounts.unlock',
    command: accountCommands.unlock,
    refusals: ['accounts-unknown', 'accounts-not-locked'],
  },
  {
    method: 'DELETE',
    url: '/accounts/:account/sessions',
    summary: 'Sign a person out everywhere',
    action: 'accounts.end-sessions',
    command: accountCommands.endSessions,
    refusals: ['accounts-unknown'],
  },
  {
    method: 'POST',
    url: '/accounts/:account/recovery',
    summary: 'Propose that somebody who lost every means of sign-in may set a new one',
    action: 'accounts.recover',
    command: accountCommands.recover,
    refusals: ['accounts-unknown', 'accounts-recovery-pending'],
  },
] as const satisfies readonly { readonly action: Action; readonly [name: string]: unknown }[]

const ABOUT_ROLE = [
  {
    method: 'PUT',
    summary: 'Propose a role for somebody else',
    action: 'accounts.grant-role',
    command: accountCommands.grantRole,
    refusals: ['accounts-unknown', 'accounts-role-held', 'accounts-duties-separate'],
  },
  {
    method: 'DELETE',
    summary: 'Take a role away, at once',
    action: 'accounts.revoke-role',
    command: accountCommands.revokeRole,
    refusals: ['accounts-unknown', 'accounts-role-not-held', 'accounts-last-administrator'],
  },
] as const

function invitedReply(made: Result<Invited, Refusal>) {
  if (!made.ok) return made
  const { answer, account, invitation: code } = made.value
  return accept({ ...answer, account, invitation: code })
}

async function describeOne(house: House, asker: PersonAsker, account: AccountId) {
  const facts = await factsOfStream(house.storage.database, house.jurisdiction, `account/${account}`, HISTORY_MAX)
  const people = facts.flatMap(({ who, secondPerson }) => [who, secondPerson])
  const named = people.flatMap((person) => accountIdSchema.safeParse(person).data ?? [])
  // All names in one reading, which is recorded.
  const described = await describeAccounts(house, asker, [...new Set([account, ...named])])
  if (!described.ok) return described
  const known = new Map(described.value.map((one) => [one.account, one]))
  const one = known.get(account)
  if (one === undefined) return refuse(UNKNOWN)
  const person = (id: string) => ({ account: id, displayName: known.get(id)?.displayName ?? null })
  return accept({
    ...one,
    sessions: (await sessionsOf(house, account)).length,
    history: facts.map(({ recordedAt, kind, who, secondPerson, body }) => ({
      at: recordedAt,
      kind,
      by: who === SYSTEM ? null : person(who),
      secondPerson: secondPerson === null ? null : person(secondPerson),
      role: typeof body['role'] === 'string' ? body['role'] : null,
    })),
  })
}
