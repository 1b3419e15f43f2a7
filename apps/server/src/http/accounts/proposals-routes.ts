import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import {
  allProposals,
  isCommandId,
  lapsesAt,
  openProposals,
  proposalOf,
  type CommandId,
  type Proposal,
  type Refusal,
} from '../../kernel/index.ts'
import { accountIdSchema, makeOneTimeCode } from '../../modules/accounts/index.ts'
import { isAction } from '../../modules/policies.ts'
import { accept, type Result } from '../../result.ts'
import { ofHouse, own, personRoute } from '../access.ts'
import type { PersonAsker } from '../asker.ts'
import { answerSchema, sayWhatBecame } from '../replies.ts'
import { recoveryCode, type Invitation } from './codes.ts'
import { namesFor, personSchema } from './read.ts'

/** More that wait than anybody reads; the oldest come first. */
const PROPOSALS_MAX = 100
/** What nobody needs in order to decide. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['account', 'prefix', 'keySha256'])
/** Why who asks may not approve, and what a person is told of it. */
const WHY_NOT = {
  decided: 'It is decided.',
  lapsed: 'It waited too long. Whoever still wants it proposes it again.',
  own: 'Who proposed it may not approve it.',
  'about-oneself': 'Nobody gives power to themselves.',
  'weak-sign-in': 'This needs a sign-in with a passkey or a second factor.',
  'not-allowed': 'Who approves could have proposed it too; your roles do not allow that.',
} as const
type WhyNot = keyof typeof WHY_NOT

const proposalSchema = z
  .object({
    proposal: z.string(),
    action: z.string(),
    proposedBy: personSchema,
    proposedAt: z.string(),
    about: personSchema.nullable().meta({ description: 'whose account it is about' }),
    detail: z.record(z.string(), z.string()).meta({ description: 'what would be done, by the words of the command' }),
    why: z.string().nullable().meta({ description: 'why one person is not enough' }),
    mayApprove: z.boolean(),
    whyNot: z.string().nullable(),
    whyNotCode: z
      .enum(['decided', 'lapsed', 'own', 'about-oneself', 'weak-sign-in', 'not-allowed'])
      .nullable()
      .meta({ description: 'the same, for those who say it in another language' }),
    state: z.enum(['open', 'approved', 'declined']),
    lapsesAt: z.string().meta({ description: 'until when it may be approved' }),
    decidedBy: personSchema.nullable(),
    decidedAt: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'why it was declined' }),
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

/** What waits for a second person: seen by who proposed it, by who may approve it and by those who see who has an account. */
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
  const { principal, strong } = asker
  const seesAll = house.policy.can(principal, 'accounts.list', ofHouse('accounts')(asker), { strong }).ok
  const judged = found.flatMap((proposal) => {
    const whyNot = whyNotApprove(house, asker, proposal)
    const isSeen = seesAll || isConcerned(house, asker, proposal)
    return isSeen ? [{ proposal, whyNot, input: inputOf(proposal) }] : []
  })
  const people = judged.flatMap(({ proposal, input }) => [
    proposal.proposedBy,
    proposal.decidedBy ?? '',
    input['account'] ?? '',
  ])
  const names = await displayNames(house, asker, seesAll ? people : [])
  if (!names.ok) return names
  const personOf = (account: string) => ({ account, displayName: names.value.get(account)?.displayName ?? null })
  return accept({
    items: judged.map(({ proposal, whyNot, input }) => ({
      proposal: proposal.id,
      action: proposal.action,
      proposedBy: personOf(proposal.proposedBy),
      proposedAt: proposal.proposedAt.toString(),
      about: input['account'] === undefined ? null : personOf(input['account']),
      detail: Object.fromEntries(Object.entries(input).filter(([name]) => !NOT_SHOWN.has(name))),
      why: isAction(proposal.action) ? (house.policy.secondPersonFor(proposal.action)?.why ?? null) : null,
      mayApprove: whyNot === null,
      whyNot: whyNot === null ? null : WHY_NOT[whyNot],
      whyNotCode: whyNot,
      state: proposal.state,
      lapsesAt: lapsesAt(proposal).toString(),
      decidedBy: proposal.decidedBy === null ? null : personOf(proposal.decidedBy),
      decidedAt: proposal.decidedAt?.toString() ?? null,
      reason: proposal.reason,
    })),
  })
}

/** Who proposed it, and who could approve it, if need be after a stronger sign-in. */
function isConcerned(house: House, { principal }: PersonAsker, proposal: Proposal): boolean {
  return proposal.proposedBy === principal.id || canApprove(house, principal, proposal, true)
}

function whyNotApprove(house: House, { principal, strong }: PersonAsker, proposal: Proposal): WhyNot | null {
  if (proposal.state !== 'open') return 'decided'
  if (Temporal.Instant.compare(house.now(), lapsesAt(proposal)) > 0) return 'lapsed'
  if (proposal.proposedBy === principal.id) return 'own'
  if (canApprove(house, principal, proposal, strong)) return null
  if (canApprove(house, principal, proposal, true)) return 'weak-sign-in'
  return proposal.resource.owner === principal.id ? 'about-oneself' : 'not-allowed'
}

function canApprove(
  { policy, jurisdiction }: House,
  principal: PersonAsker['principal'],
  { action, resource, proposedBy }: Proposal,
  strong: boolean,
): boolean {
  if (!isAction(action)) return false
  return policy.canApprove(principal, { action, resource: { ...resource, jurisdiction }, proposedBy }, { strong }).ok
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
  const ids = accounts.flatMap((account) => {
    const id = accountIdSchema.safeParse(account)
    return id.success ? [id.data] : []
  })
  return ids.length === 0
    ? accept(new Map<string, { readonly displayName: string | null }>())
    : await namesFor(house, asker, [...new Set(ids)])
}
