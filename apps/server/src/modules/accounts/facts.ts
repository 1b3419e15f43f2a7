import { z } from 'zod'
import { ROLES } from '../../kernel/policy/roles.ts'
import { jurisdictionSchema } from '../../kernel/policy/model.ts'

// What happened to accounts. Read README.md for what is kept elsewhere: no fact holds a secret.

export const accountIdSchema = z.uuidv7().brand<'AccountId'>()
export type AccountId = z.infer<typeof accountIdSchema>
export const passkeyIdSchema = z.uuidv7().brand<'PasskeyId'>()
export type PasskeyId = z.infer<typeof passkeyIdSchema>
export const machineKeyIdSchema = z.uuidv7().brand<'MachineKeyId'>()
export type MachineKeyId = z.infer<typeof machineKeyIdSchema>
export const oneTimeCodeIdSchema = z.uuidv7().brand<'OneTimeCodeId'>()
export type OneTimeCodeId = z.infer<typeof oneTimeCodeIdSchema>

/** A name on a screen; longer ones are no names. */
const NAME_LENGTH_MAX = 200
/** OpenID Connect Core, 2: a subject has at most 255 characters; issuers are as short. */
const PROVIDER_TEXT_MAX = 255
/** More actions than there will ever be. */
const SCOPES_MAX = 500

const instant = z.iso.datetime()
const account = accountIdSchema
const name = z.string().trim().min(1).max(NAME_LENGTH_MAX)
const providerText = z.string().min(1).max(PROVIDER_TEXT_MAX)
const action = z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)

const END_REASONS = ['asked', 'role-taken', 'password-set', 'locked', 'recovery'] as const
const LOCK_REASONS = ['failures', 'by-person'] as const
/** Why a means of sign-in may be set: by the person signed in, or with a one-time code. */
const OCCASIONS = ['self', 'set-up', 'invitation', 'recovery'] as const

/** The body of each kind of fact. */
export const FACTS = {
  'accounts/set-up-code-used': z.strictObject({ code: oneTimeCodeIdSchema, account, expiresAt: instant }),
  'accounts/created': z.strictObject({
    account,
    jurisdiction: jurisdictionSchema,
    signInName: name,
    displayName: name,
  }),
  'accounts/invited': z.strictObject({ account, code: oneTimeCodeIdSchema, expiresAt: instant }),
  'accounts/role-granted': z.strictObject({ account, role: z.enum(ROLES) }),
  'accounts/role-revoked': z.strictObject({ account, role: z.enum(ROLES) }),
  'accounts/password-set': z.strictObject({ account, occasion: z.enum(OCCASIONS) }),
  'accounts/password-removed': z.strictObject({ account }),
  'accounts/passkey-added': z.strictObject({
    account,
    passkey: passkeyIdSchema,
    publicKeySha256: z.string().regex(/^[0-9a-f]{64}$/),
    label: name,
    occasion: z.enum(OCCASIONS),
  }),
  'accounts/passkey-removed': z.strictObject({ account, passkey: passkeyIdSchema }),
  'accounts/totp-set': z.strictObject({ account, backupCodes: z.int().nonnegative() }),
  'accounts/totp-removed': z.strictObject({ account }),
  'accounts/backup-code-used': z.strictObject({ account, left: z.int().nonnegative() }),
  'accounts/provider-linked': z.strictObject({
    account,
    issuer: z.url().max(PROVIDER_TEXT_MAX),
    subject: providerText,
  }),
  'accounts/provider-unlinked': z.strictObject({ account }),
  'accounts/sessions-ended': z.strictObject({ account, reason: z.enum(END_REASONS) }),
  'accounts/locked': z.strictObject({ account, reason: z.enum(LOCK_REASONS), until: instant.nullable() }),
  'accounts/unlocked': z.strictObject({ account }),
  'accounts/recovery-proposed': z.strictObject({ account, expiresAt: instant }),
  'accounts/recovery-opened': z.strictObject({ account, expiresAt: instant }),
  'accounts/key-issued': z.strictObject({
    key: machineKeyIdSchema,
    jurisdiction: jurisdictionSchema,
    prefix: z.string().regex(/^[0-9a-f]{10}$/),
    /** Of 256 random bits: it tells nothing of the key. */
    keySha256: z.string().regex(/^[0-9a-f]{64}$/),
    label: name,
    scopes: z.array(action).min(1).max(SCOPES_MAX).readonly(),
    expiresAt: instant,
  }),
  'accounts/key-revoked': z.strictObject({ key: machineKeyIdSchema }),
} as const

export type AccountFactKind = keyof typeof FACTS
export type BodyOf<Kind extends AccountFactKind> = z.infer<(typeof FACTS)[Kind]>
export type Occasion = (typeof OCCASIONS)[number]
export type AccountFact = {
  [Kind in AccountFactKind]: { readonly kind: Kind; readonly stream: string; readonly body: Readonly<BodyOf<Kind>> }
}[AccountFactKind]

/** Personal data: encrypted with the key of the account, and forgotten with it. */
export const SEALED_FIELDS = {
  'accounts/created': ['signInName', 'displayName'],
  'accounts/passkey-added': ['label'],
  'accounts/provider-linked': ['subject'],
} as const satisfies { readonly [Kind in AccountFactKind]?: readonly (keyof BodyOf<Kind>)[] }
