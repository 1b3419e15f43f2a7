import { z } from 'zod'
import type { FastifyReply } from 'fastify'
import type { Answer } from '../kernel/index.ts'

// What several routes answer, in words that the published description shares.

const recordedFact = z.object({
  id: z.string().meta({ description: 'id of the fact' }),
  position: z.int().nonnegative().meta({ description: 'place in the log of the jurisdiction, from 0' }),
  leafHash: z.string().meta({ description: 'SHA-256 of the leaf as RFC 6962 hashes it, base64' }),
})

/** Where in the log the facts of a command stand. */
export const receiptSchema = z
  .object({
    jurisdiction: z.string(),
    command: z.string(),
    facts: z.array(recordedFact).readonly(),
    recordedAt: z.string(),
  })
  .meta({ id: 'Receipt', description: 'Where in the log the facts of a command stand' })

/** What became of a command. */
export const answerSchema = z
  .object({
    receipt: receiptSchema,
    awaits: z
      .object({ proposal: z.string(), why: z.string() })
      .nullable()
      .meta({ description: 'null: it is done; else the proposal that a second person must approve, and why' }),
  })
  .meta({ id: 'Answer', description: 'What became of a command' })

/** 201: it is done; 202: it waits for a second person. */
export function sayWhatBecame(reply: FastifyReply, { awaits }: Answer): void {
  void reply.code(awaits === null ? 201 : 202)
}

/** A page of a list: `limit` rows after the cursor that the page before gave. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(200).optional(),
})
