import { z } from 'zod'
import type { House } from '../house.ts'
import type { Refusal } from '../kernel/index.ts'
import {
  accountIdSchema,
  accountsIn,
  hashSecret,
  makeSessionToken,
  type AccountId,
  type Pending,
} from '../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../result.ts'

// What is kept between the two halves of a ceremony: the browser holds a random token, the row its secrets.

export type Purpose = 'passkey-add' | 'passkey-sign-in' | 'provider-sign-in' | 'provider-link'

/**
 * As many as may wait at a time. More is nobody signing in: a stranger who begins without end fills no table, and the oldest of
 * all are forgotten first.
 */
const WAITING_MAX = 10_000
/** Of a random token, base64url. */
const TOKEN_LENGTH = 43

const keptSchema = z.strictObject({ expiresAt: z.iso.datetime(), values: z.record(z.string(), z.string()) })
export const CEREMONY_OVER: Refusal = {
  code: 'sign-in-expired',
  message: 'This was used, is not yours, or took more than ten minutes. Begin again.',
}

/** What the browser sends back, or shows. */
export const pendingToken = z
  .string()
  .length(TOKEN_LENGTH)
  .meta({ examples: ['A'.repeat(TOKEN_LENGTH)] })

/** Keeps what was begun; answers the token. What is over is swept at the same time. */
export async function keepCeremony(
  { storage, jurisdiction, now }: House,
  purpose: Purpose,
  account: AccountId | null,
  pending: Pending,
): Promise<string> {
  const { secret, hash: token_hash } = makeSessionToken()
  const tables = accountsIn(storage.database)
  const there = tables.selectFrom('sign_in_ceremony').select('token_hash').where('jurisdiction', '=', jurisdiction)
  await tables
    .deleteFrom('sign_in_ceremony')
    .where('jurisdiction', '=', jurisdiction)
    .where((row) =>
      row.or([
        row('expires_at', '<=', now().toString()),
        row('token_hash', 'in', there.orderBy('expires_at', 'desc').offset(WAITING_MAX - 1)),
      ]),
    )
    .execute()
  const kept = JSON.stringify(pending)
  await tables
    .insertInto('sign_in_ceremony')
    .values({ jurisdiction, token_hash, purpose, account, kept, expires_at: pending.expiresAt })
    .execute()
  return secret
}

export interface Taken {
  readonly pending: Pending
  /** Whose it is, where somebody was signed in when it began. */
  readonly account: AccountId | null
}

/** Takes what was kept out of its table, for one use: of two answers that arrive together one finds it. */
export async function takeCeremony(
  { storage, jurisdiction }: House,
  purposes: readonly Purpose[],
  token: string,
): Promise<Result<Taken & { readonly purpose: Purpose }, Refusal>> {
  const row = await accountsIn(storage.database)
    .deleteFrom('sign_in_ceremony')
    .where('jurisdiction', '=', jurisdiction)
    .where('token_hash', '=', hashSecret(token))
    .where('purpose', 'in', purposes)
    .returning(['kept', 'account', 'purpose'])
    .executeTakeFirst()
  const purpose = purposes.find((one) => one === row?.purpose)
  if (row === undefined || purpose === undefined) return refuse(CEREMONY_OVER)
  const account = row.account === null ? null : accountIdSchema.parse(row.account)
  return accept({ pending: keptSchema.parse(JSON.parse(row.kept)), account, purpose })
}
