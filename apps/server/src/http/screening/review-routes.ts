import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import {
  reviewQueue,
  screeningIdSchema,
  settle,
  settlement,
  withdrawal,
  withdrawSettlement,
} from '../../modules/screening/index.ts'
import { accept } from '../../result.ts'
import { guardedRoute, ofHouse } from '../access.ts'
import { answerSchema, sayWhatBecame } from '../replies.ts'
import { openNames } from './names.ts'
import { ownedScreening } from './read-routes.ts'
import { cursor, limit, personsIn, screeningReply, screeningsPage } from './replies.ts'

/** What the lists leave to a person. */
export function reviewRoutes(server: FastifyInstance, house: House): void {
  guardedRoute(server, house, {
    method: 'GET',
    url: '/reviews',
    tag: 'Screening',
    summary: 'What waits for an officer’s decision, the oldest first',
    action: 'screening.settle-review',
    on: ofHouse('reviews'),
    refusals: [],
    params: {},
    asks: { query: z.strictObject({ after: cursor.optional(), limit }) },
    reply: screeningsPage,
    handle: async ({ asker, asks: { query } }) => {
      const { database } = house.storage
      const page = await reviewQueue(database, house.jurisdiction, query.after ?? null, query.limit)
      const opened = await openNames(house, asker, 'screening.settle-review', personsIn(page.screenings))
      if (!opened.ok) return opened
      const items = page.screenings.map((kept) => screeningReply(kept, opened.value.names))
      return accept({ items, next: page.next === null ? null : String(page.next) })
    },
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/screenings/:screening/settlement',
    tag: 'Screening',
    summary: 'Decide what the lists leave open, with a reason',
    description:
      'It holds for every row that asks the same under the same law. Nobody decides what they asked themselves.',
    action: 'screening.settle-review',
    on: (asker, { screening }) => ownedScreening(house, asker, screening),
    refusals: [
      'screening-unknown',
      'screening-not-review',
      'screening-settled',
      'screening-own',
      'screening-law-changed',
    ],
    params: { screening: screeningIdSchema },
    asks: { body: settlement.omit({ screening: true }) },
    reply: answerSchema,
    handle: async ({ asker, commandId, params, asks, reply }) => {
      const { principal, strong } = asker
      const answer = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'screening.settle-review',
        resource: await ownedScreening(house, asker, params.screening),
        command: settle(house.desk),
        input: { screening: params.screening, ...asks.body },
      })
      if (answer.ok) sayWhatBecame(reply, answer.value)
      return answer
    },
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/screenings/:screening/settlement/withdrawal',
    tag: 'Screening',
    summary: 'Take a wrong decision back, with a reason: by another officer than who gave it',
    description: 'The question is open again, at every row that asks it. What was decided stays in the history.',
    action: 'screening.settle-review',
    on: (asker, { screening }) => ownedScreening(house, asker, screening),
    refusals: ['screening-unknown', 'screening-unsettled', 'screening-own', 'screening-own-settlement'],
    params: { screening: screeningIdSchema },
    asks: { body: withdrawal.omit({ screening: true }) },
    reply: answerSchema,
    handle: async ({ asker, commandId, params, asks, reply }) => {
      const { principal, strong } = asker
      const answer = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'screening.settle-review',
        resource: await ownedScreening(house, asker, params.screening),
        command: withdrawSettlement,
        input: { screening: params.screening, ...asks.body },
      })
      if (answer.ok) sayWhatBecame(reply, answer.value)
      return answer
    },
  })
}
