import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import {
  ask,
  dayText,
  questionSchema,
  scopeSchema,
  screeningsAskedBy,
  type Question,
} from '../../modules/screening/index.ts'
import { accept } from '../../result.ts'
import { guardedRoute, own } from '../access.ts'
import { receiptSchema } from '../replies.ts'
import { openNames } from './names.ts'
import { personsIn, screeningReply, screeningSchema } from './replies.ts'

/** 200 lines of a declaration with room for drawings; whole manifests go through /screen. */
const SCREENINGS_BYTES_MAX = 1_048_576

const question = z.strictObject({
  asOf: dayText.optional().meta({ description: 'the law of which day, YYYY-MM-DD; today where it is left out' }),
  scope: z.strictObject(scopeSchema.shape).prefault({}),
  rows: questionSchema.shape.rows,
})

/** Rows that somebody waits for. */
export function askRoutes(server: FastifyInstance, house: House): void {
  guardedRoute(server, house, {
    method: 'POST',
    url: '/screenings',
    tag: 'Screening',
    summary: 'Ask whether goods are controlled: 1 to 200 rows, answered and kept',
    description: 'The rows as asked are sealed. Asked again with the same Idempotency-Key, they are not asked twice.',
    action: 'screening.ask',
    on: own,
    refusals: ['screening-day-malformed', 'screening-list-unknown', 'command-id-used', 'request-too-large'],
    params: {},
    bodyBytesMax: SCREENINGS_BYTES_MAX,
    asks: { body: question },
    reply: z.object({ receipt: receiptSchema, screenings: z.array(screeningSchema) }),
    handle: async ({ asker, commandId, asks, reply }) => {
      const { asOf = today(house), scope, rows } = asks.body
      const input: Question = { asOf, ...scope, rows }
      const { principal, strong } = asker
      const command = ask(house.desk)
      const asked = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'screening.ask',
        resource: own(asker),
        command,
        input,
      })
      if (!asked.ok) return asked
      const screenings = await screeningsAskedBy(house.storage.database, house.jurisdiction, commandId)
      const opened = await openNames(house, asker, 'screening.ask', personsIn(screenings))
      if (!opened.ok) return opened
      void reply.code(201)
      return accept({
        receipt: asked.value.receipt,
        screenings: screenings.map((kept) => screeningReply(kept, opened.value.names)),
      })
    },
  })
}

/** The day in UTC: the law of a day is the same wherever the server stands. */
export function today({ now }: House): string {
  return now().toString().slice(0, 'YYYY-MM-DD'.length)
}
