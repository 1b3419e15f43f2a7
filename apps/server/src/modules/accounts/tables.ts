import type { Kysely, Transaction } from 'kysely'
import type { Reader, Writer } from '../../kernel/index.ts'

/** The tables of accounts: views that are folded from facts, and private ones that hold what no fact may say. */
export type AccountTables = {
  account: {
    jurisdiction: string
    account: string
    /** A sealed field, as JSON. */
    sign_in_name: string
    /** A sealed field, as JSON. */
    display_name: string
    has_password: boolean
    passkeys: string[]
    is_linked: boolean
    has_totp: boolean
    backup_codes_left: number
    is_locked: boolean
    locked_until: string | null
    recovery_proposed_until: string | null
    enrolment_occasion: string | null
    enrolment_expires_at: string | null
  }
  account_role: { jurisdiction: string; account: string; role: string }
  used_set_up_code: { jurisdiction: string; code: string }
  account_name: { jurisdiction: string; name_hash: string; account: string }
  account_password: { jurisdiction: string; account: string; phc: string }
  account_totp: { jurisdiction: string; account: string; sealed_secret: string; last_step: bigint | null }
  account_backup_code: { jurisdiction: string; account: string; code_hash: string }
  account_session: {
    jurisdiction: string
    token_hash: string
    session: string
    account: string
    is_strong: boolean
    created_at: string
    last_seen_at: string
    ended_at: string | null
  }
  account_failure: { jurisdiction: string; account: string; failures: number; last_at: string }
  one_time_code: {
    jurisdiction: string
    code_hash: string
    code: string
    purpose: string
    expires_at: string
    /** Null for a set-up code. */
    account: string | null
  }
  account_passkey: {
    jurisdiction: string
    passkey: string
    account: string
    credential_id: string
    credential_hash: string
    /** COSE, base64. */
    public_key: string
    counter: bigint
    /** Where it was made; it signs in nowhere else. */
    origin: string
    /** A sealed field, as JSON. */
    label: string
    added_at: string
    last_used_at: string | null
  }
  account_provider: { jurisdiction: string; account: string; subject_hash: string }
  sign_in_ceremony: {
    jurisdiction: string
    token_hash: string
    purpose: string
    account: string | null
    kept: string
    expires_at: string
  }
  machine_key_use: { jurisdiction: string; key: string; last_used_at: string }
  machine_key: {
    jurisdiction: string
    key: string
    prefix: string
    key_sha256: string
    label: string
    scopes: string[]
    issued_at: string
    issued_by: string
    approved_by: string | null
    expires_at: string
    revoked_at: string | null
  }
}

export type AccountReader = Kysely<AccountTables>

/** The same connection, with the tables of accounts named. */
export function accountsIn(reader: Reader): AccountReader {
  return reader.withTables<AccountTables>()
}

export function accountsWrittenIn(writer: Writer): Transaction<AccountTables> {
  return writer.withTables<AccountTables>()
}
