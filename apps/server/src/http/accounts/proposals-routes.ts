import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import {
  allProposals,
  isCommandId,
  openProposals,
  proposalOf,
  type CommandId,
  type Proposal,
  type Refusal,
} from '../../kernel/index.ts'
import { accountIdSchema, makeOneTimeCode } from '../../modules/accounts/index.ts'
import { isAction } from '../../modules/policies.ts'
import { accept, type Result } from '../../result.ts'
import { own, personRoute } from '../access.ts'
import type { PersonAsker } from '../asker.ts'
import { answerSchema, sayWhatBecame } from '../replies.ts'
import { recoveryCode, type Invitation } from './codes.ts'
import { namesFor } from './read.ts'

/** More that wait than anybody reads; the oldest come first. */
const PROPOSALS_MAX = 100
/** What nobody needs in order to decide. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['account', 'prefix', 'keySha256'])
const UNKNOWN: Refusal = { code: 'proposal-unknown', message: 'There is no such proposal here.' }

const person = z.object({ account: z.string(), displayName: z.string().nullable() })
const proposalSchema = z
  .object({
    proposal: z.string(),
    action: z.string(),
    proposedBy: person,
    proposedAt: z.string(),
    about: person.nullable().meta({ description: 'whose account it is about' }),
    detail: z.record(z.string(), z.string()).meta({ description: 'what would be done, by the words of the command' }),
    why: z.string().nullable().meta({ description: 'why one person is not enough' }),
    mayApprove: z.boolean(),
    whyNot: z.string().nullable(),
    state: z.enum(['open', 'approved', 'declined']),
  })
  .meta({ id: 'Proposal', description: 'What somebody asked for and another must approve' })

const commandId = z
  .custom<CommandId>((value) => typeof value === 'string' && isCommandId(value), {
    message: 'a proposal is named by its id',
  })
  .meta({ type: 'string', format: 'uuid' })
const proposalParam = { proposal: commandId }
const recovery = z
  .object({ code: z.string(), expiresAt: z.string() })
  .nullable()
  .meta({ description: 'after the approval of a recovery: the code for the person, shown once' })

/** What waits for a second person: seen by who proposed it and by who may approve it, and by nobody else. */
export function proposalsRoutes(server: FastifyInstance, house: House): void {
  personRoute(server, house, {
    method: 'GET',
    url: '/proposals',
    tag: 'Second person',
    summary: 'What waits for a second person, as far as it concerns you',
    action: 'accounts.change-own',
    on: own,
    refusals: [],
    params: {},
    asks: { query: z.object({ state: z.enum(['open', 'all']).default('open') }) },
    reply: z.object({ items: z.array(proposalSchema) }),
    handle: ({ asker, asks }) => concerning(house, asker, asks.query.state),
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/proposals/:proposal/approval',
    tag: 'Second person',
    summary: 'Approve it: it is decided now, and recorded under both names',
    action: 'accounts.change-own',
    on: own,
    refusals: ['proposal-unknown', 'proposal-closed', 'proposal-lapsed', 'policy-no-second-person'],
    params: proposalParam,
    asks: {},
    reply: answerSchema.extend({ recovery }),
    handle: async ({ asker, commandId: id, params, reply }) => {
      const code = makeOneTimeCode()
      const known = await proposalOf(house.storage.database, house.jurisdiction, params.proposal)
      const isRecovery = known?.command === 'accounts/recover'
      const answer = await house.approve(id, params.proposal, asker, isRecovery ? { oneTimeCode: code.hash } : {})
      if (!answer.ok) return answer
      sayWhatBecame(reply, answer.value)
      const expiresAt = isRecovery ? await recoveryCode(house, code.hash) : null
      const shown: Invitation | null = expiresAt === null ? null : { code: code.secret, expiresAt }
      return accept({ ...answer.value, recovery: shown })
    },
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/proposals/:proposal/decline',
    tag: 'Second person',
    summary: 'Decline it with a reason, or take back what one proposed',
    action: 'accounts.change-own',
    on: own,
    refusals: ['proposal-unknown', 'proposal-closed'],
    params: proposalParam,
    asks: { body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }) },
    reply: answerSchema,
    handle: async ({ asker, commandId: id, params, asks, reply }) => {
      const { principal, strong } = asker
      const answer = await house.kernel.decline(id, params.proposal, asks.body.reason, { principal, strong })
      if (answer.ok) sayWhatBecame(reply, answer.value)
      return answer
    },
  })
}

async function concerning(
  house: House,
  asker: PersonAsker,
  state: 'open' | 'all',
): Promise<Result<{ readonly items: z.output<typeof proposalSchema>[] }, Refusal>> {
  const read = state === 'open' ? openProposals : allProposals
  const found = await read(house.storage.database, house.jurisdiction, PROPOSALS_MAX)
  const judged = found.flatMap((proposal) => {
    const judgement = judge(house, asker, proposal)
    return judgement.isSeen ? [{ proposal, judgement, input: inputOf(proposal) }] : []
  })
  const people = judged.flatMap(({ proposal, input }) => [proposal.proposedBy, input['account'] ?? ''])
  const names = await displayNames(house, asker, people)
  if (!names.ok) return names
  const personOf = (account: string) => ({ account, displayName: names.value.get(account)?.displayName ?? null })
  return accept({
    items: judged.map(({ proposal, judgement, input }) => ({
      proposal: proposal.id,
      action: proposal.action,
      proposedBy: personOf(proposal.proposedBy),
      proposedAt: proposal.proposedAt.toString(),
      about: input['account'] === undefined ? null : personOf(input['account']),
      detail: Object.fromEntries(Object.entries(input).filter(([name]) => !NOT_SHOWN.has(name))),
      why: isAction(proposal.action) ? (house.policy.secondPersonFor(proposal.action)?.why ?? null) : null,
      mayApprove: judgement.whyNot === null,
      whyNot: judgement.whyNot,
      state: proposal.state,
    })),
  })
}

function judge(
  { policy, jurisdiction }: House,
  { principal, strong }: PersonAsker,
  { action, resource, proposedBy, state }: Proposal,
): { readonly isSeen: boolean; readonly whyNot: string | null } {
  const isOwn = proposedBy === principal.id
  if (!isAction(action)) return { isSeen: isOwn, whyNot: UNKNOWN.message }
  const asked = { action, resource: { ...resource, jurisdiction }, proposedBy }
  const may = policy.canApprove(principal, asked, { strong })
  // Seen also by who could approve it after a stronger sign-in: they are told so.
  const couldBe = may.ok || policy.canApprove(principal, asked, { strong: true }).ok
  if (state !== 'open') return { isSeen: isOwn || couldBe, whyNot: 'It is decided.' }
  return { isSeen: isOwn || couldBe, whyNot: may.ok ? null : may.refusal.message }
}

/** The input of the command as words. A list is joined; anything deeper is not shown. */
function inputOf({ input }: Proposal): Readonly<Record<string, string>> {
  const read = z.record(z.string(), z.unknown()).safeParse(JSON.parse(input))
  if (!read.success) return {}
  return Object.fromEntries(
    Object.entries(read.data).flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, value]]
      return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string').join(', ')]] : []
    }),
  )
}

/** Names for those who may see who has an account; ids for everybody else. */
async function displayNames(house: House, asker: PersonAsker, accounts: readonly string[]) {
  const may = house.policy.can(
    asker.principal,
    'accounts.list',
    { ...own(asker), owner: null },
    { strong: asker.strong },
  )
  if (!may.ok) return accept(new Map<string, { readonly displayName: string | null }>())
  const ids = accounts.flatMap((account) => {
    const id = accountIdSchema.safeParse(account)
    return id.success ? [id.data] : []
  })
  return ids.length === 0
    ? accept(new Map<string, { readonly displayName: string | null }>())
    : await namesFor(house, asker, [...new Set(ids)].slice(0, PROPOSALS_MAX))
}
