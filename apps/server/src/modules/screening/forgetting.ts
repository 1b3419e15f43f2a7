import { z } from 'zod'
import type { Jurisdiction } from '../../kernel/ids.ts'
import type { Reader } from '../../kernel/journal/tables.ts'
import { defineFreeCommand } from '../../kernel/module.ts'
import type { KeyStore } from '../../kernel/sealed.ts'
import { no } from './refusal.ts'
import { sealedFor } from './sealing.ts'
import type { ScreeningTables } from './view-rows.ts'

// What was asked is personal and is kept as long as the law of the jurisdiction says, then forgotten: the key of its month goes.

/** How long rows are kept, and by which law. */
export const retention = z.strictObject({
  /** Whole months after the one in which a row was asked. */
  months: z.int().min(1).max(1_200),
  legalBasis: z.string().trim().min(1).max(500),
})
export type Retention = Readonly<z.infer<typeof retention>>

const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .meta({ examples: ['2026-11'] })
const forgotten = z.strictObject({ month, ...retention.shape })

export const FORGETTING_FACTS = { 'screening/forgotten': forgotten } as const

/** `screening/forget`: the time of a month is over. Recorded first; then the key is destroyed, which nothing brings back. */
export const forgetMonth = defineFreeCommand({
  name: 'screening/forget',
  input: forgotten,
  decide: (input, { now }) =>
    isOver(input.month, input.months, now)
      ? { ok: true, facts: [{ kind: 'screening/forgotten', stream: `screening-month/${input.month}`, body: input }] }
      : no('screening-month-kept', 'The time for which this month is kept is not over.'),
})

/** A month of which rows can still be read, though their time is over. */
export interface MonthOver {
  /** YYYY-MM. */
  readonly month: string
  /** Whose key is to be destroyed. */
  readonly subject: string
}

/** The oldest first. */
export async function monthsOver(
  reader: Reader,
  jurisdiction: Jurisdiction,
  keys: KeyStore,
  months: number,
  now: Temporal.Instant,
): Promise<readonly MonthOver[]> {
  const first = await reader
    .withTables<ScreeningTables>()
    .selectFrom('screening')
    .select('asked_at')
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  if (first === undefined) return []
  const found: MonthOver[] = []
  for (
    let at = monthOf(Temporal.Instant.from(first.asked_at));
    isOver(at.toString(), months, now);
    at = at.add({ months: 1 })
  ) {
    const subject = sealedFor(jurisdiction, at.toPlainDate({ day: 1 }).toZonedDateTime('UTC').toInstant())
    if ((await keys.keyOf(subject)) !== null) found.push({ month: at.toString(), subject })
  }
  return found
}

/** A row of the last day of the month has been kept for the whole time, too. */
function isOver(asked: string, months: number, now: Temporal.Instant): boolean {
  const until = Temporal.PlainYearMonth.from(asked).add({ months })
  return Temporal.PlainYearMonth.compare(until, monthOf(now)) < 0
}

function monthOf(instant: Temporal.Instant): Temporal.PlainYearMonth {
  return instant.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth()
}
