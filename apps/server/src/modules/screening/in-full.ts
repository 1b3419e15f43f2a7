import type { NearMiss, Screening } from '@holdfast/screening'
import type { Refusal } from '../../kernel/decision.ts'
import { refuse, accept, type Result } from '../../result.ts'
import type { KeptScreening } from './queries.ts'
import { optionsOf, rowOf } from './question.ts'
import type { Desk } from './sealing.ts'

// Reasons and consequences are not kept: the engine gives them again from the row, while the lists are still those of the answer.

/** Null: other lists are held now, and what they say is not what was answered. */
export function inFull(desk: Desk, kept: KeptScreening, row: string): Screening | null {
  return again(desk, kept, row, false)
}

/** Why the row just misses an entry: for authority roles only, whom the caller has asked the policy about. */
export function nearMissesOf(desk: Desk, kept: KeptScreening, row: string): Result<readonly NearMiss[], Refusal> {
  const screened = again(desk, kept, row, true)
  return screened === null ? refuse(LAW_NOT_HELD) : accept(screened.nearMisses ?? [])
}

const LAW_NOT_HELD: Refusal = {
  code: 'screening-law-not-held',
  message: 'The lists have changed since this was answered: it can be read in full after the next re-screening.',
}

function again({ engine }: Desk, kept: KeptScreening, row: string, nearMiss: boolean): Screening | null {
  if (kept.law.lists !== engine.lists.digest) return null
  const held = engine.lists.lists.map(({ id }) => id)
  const options = optionsOf(kept.asOf, kept.scope, held)
  return options.ok ? engine.screen(rowOf(row), { ...options.value, nearMiss }) : null
}
