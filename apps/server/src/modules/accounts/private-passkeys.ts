import { canonicalJson, type Fact } from '../../kernel/index.ts'
import type { BodyOf } from './facts.ts'
import { hashSecret } from './secrets/secret.ts'
import type { AccountReader } from './tables.ts'

/** What a passkey is checked by. */
export interface PasskeySecrets {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  /** Scheme, host and port that the browser made it at. */
  readonly origin: string
}

/** The row of a new passkey. Its label comes sealed in the recorded fact. */
export async function insertPasskey(
  tables: AccountReader,
  { jurisdiction, body, recordedAt }: Fact,
  { account, passkey }: BodyOf<'accounts/passkey-added'>,
  { credentialId, publicKey, counter, origin }: PasskeySecrets,
): Promise<void> {
  await tables
    .insertInto('account_passkey')
    .values({
      jurisdiction,
      passkey,
      account,
      credential_id: credentialId,
      credential_hash: hashSecret(credentialId),
      public_key: Buffer.from(publicKey).toString('base64'),
      counter: BigInt(counter),
      origin,
      label: canonicalJson(body['label'] ?? null),
      added_at: recordedAt,
      last_used_at: null,
    })
    .execute()
}

export async function deletePasskey(tables: AccountReader, jurisdiction: string, passkey: string): Promise<void> {
  await tables
    .deleteFrom('account_passkey')
    .where('jurisdiction', '=', jurisdiction)
    .where('passkey', '=', passkey)
    .execute()
}

/** Whether some account has this authenticator already. */
export async function isCredentialKnown(tables: AccountReader, jurisdiction: string, hash: string): Promise<boolean> {
  const row = await tables
    .selectFrom('account_passkey')
    .select('passkey')
    .where('jurisdiction', '=', jurisdiction)
    .where('credential_hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}
