import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal } from '../../kernel/index.ts'
import { answerSchema, Answering, dayText, optionsOf, rowSchema, scopeSchema } from '../../modules/screening/index.ts'
import { accept, refuse } from '../../result.ts'
import { guardedRoute, own } from '../access.ts'
import { today } from './ask-routes.ts'
import { answersOf } from './stream/answering-stream.ts'
import { BodyReader } from './stream/body-reader.ts'
import { StreamGate } from './stream/stream-gate.ts'

/** A stream that takes longer is no longer somebody's question but a job; it also ends who reads without end. */
const STREAM_MINUTES_MAX = 60

const NO_LINES: Refusal = { code: 'request-malformed', message: 'There is no body: send lines of JSON.' }
const TOO_MANY: Refusal = {
  code: 'too-many-streams',
  message: 'Too many streams are open, of yours or of all. Wait until one of them ends.',
}
const TOO_LONG: Refusal = {
  code: 'stream-too-long',
  message: `A stream ends after ${STREAM_MINUTES_MAX} minutes. Send all of it again with the same Idempotency-Key.`,
}
const STOPPING: Refusal = {
  code: 'server-stopping',
  message:
    'The server is being stopped. Send all of it again with the same Idempotency-Key: nothing is recorded twice.',
}

const query = z.strictObject({
  asOf: dayText.optional().meta({ description: 'the law of which day, YYYY-MM-DD; today where it is left out' }),
  lists: z
    .string()
    .regex(/^[a-z0-9,-]{1,2000}$/)
    .optional()
    .meta({ description: 'ids of lists, with commas; all where it is left out' }),
  direction: z.enum(['import', 'export', 'transit', 'domestic']).optional(),
})

const refusalLine = z.object({ type: z.string(), detail: z.string() })
const answerLine = z.union([
  z.object({
    row: z.int().positive().meta({ description: 'number of the line, from 1' }),
    screening: z.string(),
    position: z.int().nonnegative().meta({ description: 'place in the log' }),
    reference: z.string().nullable(),
    answer: answerSchema,
    settled: z
      .enum(['controlled', 'not-listed'])
      .nullable()
      .meta({ description: 'what an officer decided of a review' }),
  }),
  z.object({ row: z.int().positive(), refusal: refusalLine }),
  z.object({ refusal: refusalLine.meta({ description: 'the last line: the stream was broken off here' }) }),
])

/** Whole manifests: lines in, lines out. */
export async function streamRoutes(server: FastifyInstance, { house }: { readonly house: House }): Promise<void> {
  const answering = new Answering(house.desk.engine.lists)
  const gate = new StreamGate()
  const open = new Set<BodyReader>()
  server.addHook('preClose', async () => {
    for (const body of open) body.breakOff(STOPPING)
  })
  server.addHook('onClose', () => answering.close())
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload))

  guardedRoute(server, house, {
    method: 'POST',
    url: '/screen',
    tag: 'Screening',
    summary: 'Ask for many rows: lines of JSON in, one answer a line out, in their order',
    description:
      'Every 200 rows are recorded before they are answered. Who reads slowly is read slowly. Sent again with the same Idempotency-Key, nothing is recorded twice.',
    action: 'screening.ask',
    on: own,
    refusals: ['screening-day-malformed', 'screening-list-unknown', 'too-many-streams'],
    params: {},
    asks: { query },
    lines: { asks: rowSchema, reply: answerLine },
    reply: z.instanceof(Readable),
    handle: async ({ asker, commandId, asks, request, reply }) => {
      const { asOf = today(house), lists, direction = null } = asks.query
      const scope = scopeSchema.safeParse({ lists: lists?.split(',') ?? null, direction })
      if (!scope.success) return refuse({ code: 'screening-list-unknown', message: 'There are no such lists here.' })
      const options = optionsOf(
        asOf,
        scope.data,
        house.desk.engine.lists.lists.map(({ id }) => id),
      )
      if (!options.ok) return options
      if (!(request.body instanceof Readable)) return refuse(NO_LINES)
      const leave = gate.enter(asker.principal.id)
      if (leave === null) return refuse(TOO_MANY)
      const body = new BodyReader(request.body)
      open.add(body)
      const question = { asOf, ...scope.data }
      const answers = answersOf({ house, answering, asker, key: commandId, question, options: options.value, body })
      const ending = setTimeout(() => body.breakOff(TOO_LONG), STREAM_MINUTES_MAX * 60_000)
      // Who does not even read the last line within a minute is let go.
      const end = setTimeout(() => answers.destroy(), (STREAM_MINUTES_MAX + 1) * 60_000)
      answers.once('close', () => {
        clearTimeout(ending)
        clearTimeout(end)
        open.delete(body)
        leave()
      })
      // A stream that was broken off leaves a rest that nobody reads: the connection is not used again.
      void reply.type('application/x-ndjson').header('connection', 'close')
      return accept(answers)
    },
  })
}
