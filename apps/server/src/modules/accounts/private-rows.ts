import { newId, type CommandId, type Companion, type Fact, type Refusal } from '../../kernel/index.ts'
import { refuse, type Result } from '../../result.ts'
import { deletePasskey, insertPasskey, type PasskeySecrets } from './private-passkeys.ts'
import { foldable } from './recorded.ts'
import { accountsWrittenIn, type AccountReader } from './tables.ts'

/** What a command brings along that no fact may say. */
export interface Secrets {
  /** SHA-256 of the sign-in name. */
  readonly nameHash?: string
  /** The hash of the new password, as a PHC string. */
  readonly phc?: string
  /** The secret of the second factor, as the JSON of a sealed field. */
  readonly sealedTotp?: string
  /** The step of the code that showed that the app has the secret: it is not accepted again. */
  readonly totpStep?: number
  /** The hashes of the back-up codes that come with the second factor. */
  readonly backupCodes?: readonly string[]
  /** The hash of the code that an invited or recovered person is handed. */
  readonly oneTimeCode?: string
  /** What a new passkey is checked by. */
  readonly passkey?: PasskeySecrets
  /** The hash of issuer and subject at the identity provider. */
  readonly subjectHash?: string
  /** The hash of the back-up code that is spent. */
  readonly spentCode?: string
}

/**
 * Writes the private rows of accounts in the transaction that records the facts which name them. The secrets wait in memory, by
 * the id of their command, and are never in its input. They cannot be made again from the journal, so this is no view.
 */
export class PrivateRows {
  readonly #waiting = new Map<CommandId, Secrets>()

  readonly companion: Companion = {
    name: 'accounts-private',
    kinds: [
      'accounts/created',
      'accounts/password-set',
      'accounts/password-removed',
      'accounts/passkey-added',
      'accounts/passkey-removed',
      'accounts/provider-linked',
      'accounts/provider-unlinked',
      'accounts/totp-set',
      'accounts/totp-removed',
      'accounts/backup-code-used',
      'accounts/sessions-ended',
      'accounts/unlocked',
      'accounts/invited',
      'accounts/recovery-opened',
    ],
    apply: async (writer, facts) => {
      for (const fact of facts) await write(accountsWrittenIn(writer), fact, this.#waiting.get(fact.command) ?? {})
    },
  }

  /**
   * Runs what records the command; the transaction may be tried several times, so the secrets stay until it is over. Ids are made
   * by who asks: an id that is used twice at once is refused, or the facts of one could be written with the secrets of the other.
   */
  async with<Answer>(
    command: CommandId,
    secrets: Secrets,
    record: () => Promise<Result<Answer, Refusal>>,
  ): Promise<Result<Answer, Refusal>> {
    if (Object.keys(secrets).length === 0) return await record()
    if (this.#waiting.has(command)) return refuse(RUNNING)
    this.#waiting.set(command, secrets)
    try {
      return await record()
    } finally {
      this.#waiting.delete(command)
    }
  }
}

const RUNNING: Refusal = {
  code: 'command-running',
  message: 'A command with this id is being recorded just now. Ask again with the same id in a moment.',
}

async function write(tables: AccountReader, recorded: Fact, secrets: Secrets): Promise<void> {
  const fact = foldable(recorded)
  if (fact === null) return
  const { jurisdiction } = recorded
  switch (fact.kind) {
    case 'accounts/created': {
      const { account } = fact.body
      const name_hash = needed(secrets.nameHash)
      await tables.insertInto('account_name').values({ jurisdiction, account, name_hash }).execute()
      return
    }
    case 'accounts/invited':
      await insertCode(tables, jurisdiction, 'invitation', { ...fact.body, hash: needed(secrets.oneTimeCode) })
      return
    case 'accounts/recovery-opened':
      await insertCode(tables, jurisdiction, 'recovery', {
        ...fact.body,
        code: newId(),
        hash: needed(secrets.oneTimeCode),
      })
      return
    case 'accounts/password-set': {
      // Whatever code it was set with opens nothing more.
      await forget(tables, 'one_time_code', jurisdiction, fact.body.account)
      const phc = needed(secrets.phc)
      await tables
        .insertInto('account_password')
        .values({ jurisdiction, account: fact.body.account, phc })
        .onConflict((on) => on.columns(['jurisdiction', 'account']).doUpdateSet({ phc }))
        .execute()
      return
    }
    case 'accounts/password-removed':
      await forget(tables, 'account_password', jurisdiction, fact.body.account)
      return
    case 'accounts/passkey-added':
      await insertPasskey(tables, recorded, fact.body, needed(secrets.passkey))
      return
    case 'accounts/passkey-removed':
      await deletePasskey(tables, jurisdiction, fact.body.passkey)
      return
    case 'accounts/provider-linked': {
      const { account } = fact.body
      const subject_hash = needed(secrets.subjectHash)
      await tables.insertInto('account_provider').values({ jurisdiction, account, subject_hash }).execute()
      return
    }
    case 'accounts/provider-unlinked':
      await forget(tables, 'account_provider', jurisdiction, fact.body.account)
      return
    case 'accounts/totp-set': {
      const { account } = fact.body
      await forget(tables, 'account_totp', jurisdiction, account)
      await forget(tables, 'account_backup_code', jurisdiction, account)
      const sealed_secret = needed(secrets.sealedTotp)
      const last_step = secrets.totpStep === undefined ? null : BigInt(secrets.totpStep)
      await tables.insertInto('account_totp').values({ jurisdiction, account, sealed_secret, last_step }).execute()
      const codes = (secrets.backupCodes ?? []).map((code_hash) => ({ jurisdiction, account, code_hash }))
      if (codes.length > 0) await tables.insertInto('account_backup_code').values(codes).execute()
      return
    }
    case 'accounts/totp-removed':
      await forget(tables, 'account_totp', jurisdiction, fact.body.account)
      await forget(tables, 'account_backup_code', jurisdiction, fact.body.account)
      return
    case 'accounts/backup-code-used':
      await tables
        .deleteFrom('account_backup_code')
        .where('jurisdiction', '=', jurisdiction)
        .where('account', '=', fact.body.account)
        .where('code_hash', '=', needed(secrets.spentCode))
        .execute()
      return
    case 'accounts/sessions-ended':
      await tables
        .updateTable('account_session')
        .set({ ended_at: recorded.recordedAt })
        .where('jurisdiction', '=', jurisdiction)
        .where('account', '=', fact.body.account)
        .where('ended_at', 'is', null)
        .execute()
      return
    case 'accounts/unlocked':
      await forget(tables, 'account_failure', jurisdiction, fact.body.account)
      return
    default:
      return
  }
}

interface NewCode {
  readonly account: string
  readonly code: string
  readonly hash: string
  readonly expiresAt: string
}

/** One code a person: an older one opens nothing any more. */
async function insertCode(
  tables: AccountReader,
  jurisdiction: string,
  purpose: 'invitation' | 'recovery',
  { account, code, hash, expiresAt }: NewCode,
): Promise<void> {
  await forget(tables, 'one_time_code', jurisdiction, account)
  const row = { jurisdiction, account, code, purpose, code_hash: hash, expires_at: expiresAt }
  await tables.insertInto('one_time_code').values(row).execute()
}

type TableOfAccounts =
  | 'account_password'
  | 'account_totp'
  | 'account_backup_code'
  | 'account_failure'
  | 'account_provider'
  | 'one_time_code'

async function forget(
  tables: AccountReader,
  table: TableOfAccounts,
  jurisdiction: string,
  account: string,
): Promise<void> {
  await tables.deleteFrom(table).where('jurisdiction', '=', jurisdiction).where('account', '=', account).execute()
}

/** A fact that names a secret is recorded only by who has it. */
function needed<Secret>(secret: Secret | undefined): Secret {
  if (secret === undefined) throw new Error('a fact about a secret was recorded without the secret')
  return secret
}
