import { setTimeout as pause } from 'node:timers/promises'
import type { IsolationLevel, Kysely, Transaction } from 'kysely'
import { accept, refuse, type Result } from '../result.ts'
import { failureOf, mayPassWhenRepeated } from './failure.ts'
import type { StorageRefusal } from './refusal.ts'

/** Five tries get nearly everything through; more would keep the others waiting. */
export const TRIES_MAX = 5
/** Doubled with each try, and spread by chance so that two who met do not meet again. */
const PAUSE_MS = 4

/** Travels through kysely so that a refused decision is rolled back. */
class Declined<Refusal> extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('declined')
    this.refusal = refusal
  }
}

/**
 * Runs `work` in one transaction: all that it wrote is kept, or none of it. It may run more than once (two writers at the same
 * rows), so it changes nothing outside the database. A refusal that it answers rolls back. When the connection is lost while
 * committing nobody knows whether it was kept: the answer is `outcome-unknown`, and the same work with the same ids settles it.
 */
export async function inTransaction<Tables, Value, Refusal>(
  database: Kysely<Tables>,
  name: string,
  isolation: IsolationLevel,
  work: (transaction: Transaction<Tables>) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | StorageRefusal>> {
  for (let tries = 1; ; tries += 1) {
    let isCommitting = false
    try {
      const value = await database
        .transaction()
        .setIsolationLevel(isolation)
        .execute(async (transaction) => {
          const answer = await work(transaction)
          if (!answer.ok) throw new Declined(answer.refusal)
          isCommitting = true
          return answer.value
        })
      return accept(value)
    } catch (cause) {
      if (cause instanceof Declined) return refuse<Refusal>(cause.refusal)
      if (mayPassWhenRepeated(cause) && tries < TRIES_MAX) {
        await pause(PAUSE_MS * 2 ** tries * (1 + Math.random()))
        continue
      }
      const failure = failureOf(cause, name)
      if (failure === null) throw cause
      const { refusal } = failure
      return refuse(refusal.code === 'connection-lost' && isCommitting ? outcomeUnknown(name) : refusal)
    }
  }
}

function outcomeUnknown(name: string): StorageRefusal {
  return {
    code: 'outcome-unknown',
    message: `The database ${name} was lost while it confirmed; what was asked may be written. Ask again with the same ids.`,
    constraint: null,
  }
}
