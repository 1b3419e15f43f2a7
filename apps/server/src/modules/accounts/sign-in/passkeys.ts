import { createHash } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Refusal } from '../../../kernel/decision.ts'
import { accept, refuse, type Result } from '../../../result.ts'
import type { AccountId, PasskeyId } from '../facts.ts'
import {
  EXPIRED,
  pendingUntil,
  valuesOf,
  type Begun,
  type Pending,
  type Proof,
  type SignIn,
  type SignInRefusalCode,
} from './sign-in.ts'

/** A part of an authenticator's answer. Without attestation none is near this long. */
const PART_CHARACTERS_MAX = 16_384
/** COSE numbers of Ed25519, ES256 and RS256: what authenticators have. Newer ones are experiments in Node as yet. */
const ALGORITHMS = [-8, -7, -257]

const part = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(PART_CHARACTERS_MAX)
const whole = { id: part, rawId: part, type: z.literal('public-key'), clientExtensionResults: z.object({}).default({}) }
const registrationSchema = z.object({ ...whole, response: z.object({ clientDataJSON: part, attestationObject: part }) })
const authenticationSchema = z.object({
  ...whole,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part, userHandle: part }),
})

export interface PasskeySettings {
  /** The host name that passkeys belong to; they are lost when it changes. */
  readonly relyingPartyId: string
  readonly relyingPartyName: string
  /** Scheme, host and port of the console, as the browser says it. */
  readonly origin: string
  readonly findPasskey: (credentialId: string) => Promise<StoredPasskey | null>
}

/** A passkey as the private table keeps it. */
export interface StoredPasskey {
  readonly passkey: PasskeyId
  readonly account: AccountId
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
}

export interface Registrant {
  readonly account: AccountId
  readonly signInName: string
  readonly displayName: string
  /** Credential ids that the account has: the same authenticator is not registered twice. */
  readonly credentialIds: readonly string[]
}

/** A verified new passkey, for the private table; `publicKeySha256` goes into the fact. */
export interface RegisteredPasskey {
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly publicKeySha256: string
}

type Answer<Value> = Promise<Result<Value, Refusal<SignInRefusalCode>>>

/** Sign-in by passkey, without typing a name. User verification is required: the device asks for finger, face or PIN. */
export class Passkeys implements SignIn<PublicKeyCredentialRequestOptionsJSON> {
  readonly #settings: PasskeySettings

  constructor(settings: PasskeySettings) {
    this.#settings = settings
  }

  async begin(now: Temporal.Instant): Answer<Begun<PublicKeyCredentialRequestOptionsJSON>> {
    const ask = await generateAuthenticationOptions({
      rpID: this.#settings.relyingPartyId,
      userVerification: 'required',
    })
    return accept({ ask, pending: pendingUntil(now, { challenge: ask.challenge }) })
  }

  async finish(pending: Pending, answer: unknown, now: Temporal.Instant): Answer<Proof> {
    const challenge = valuesOf(pending, now)?.['challenge']
    if (challenge === undefined) return refuse(EXPIRED)
    const response = authenticationSchema.safeParse(answer)
    if (!response.success) return refuse(MALFORMED)
    const stored = await this.#settings.findPasskey(response.data.id)
    if (stored === null) return refuse(UNKNOWN)
    if (response.data.response.userHandle !== userHandleOf(stored.account)) return refuse(REFUSED)
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: response.data,
        expectedChallenge: challenge,
        expectedOrigin: this.#settings.origin,
        expectedRPID: this.#settings.relyingPartyId,
        credential: { id: stored.credentialId, publicKey: stored.publicKey, counter: stored.counter },
        requireUserVerification: true,
      })
      if (!verified) return refuse(REFUSED)
      const { account, passkey } = stored
      return accept({ method: 'passkey', account, passkey, counter: authenticationInfo.newCounter, strong: true })
    } catch {
      // The library throws at whatever is wrong in an answer; which part it was is not for the one who sent it.
      return refuse(REFUSED)
    }
  }

  async beginRegistration(
    registrant: Registrant,
    now: Temporal.Instant,
  ): Promise<Begun<PublicKeyCredentialCreationOptionsJSON>> {
    const { account, signInName, displayName, credentialIds } = registrant
    const ask = await generateRegistrationOptions({
      rpID: this.#settings.relyingPartyId,
      rpName: this.#settings.relyingPartyName,
      userID: new TextEncoder().encode(account),
      userName: signInName,
      userDisplayName: displayName,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: credentialIds.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    return { ask, pending: pendingUntil(now, { challenge: ask.challenge }) }
  }

  async finishRegistration(pending: Pending, answer: unknown, now: Temporal.Instant): Answer<RegisteredPasskey> {
    const challenge = valuesOf(pending, now)?.['challenge']
    if (challenge === undefined) return refuse(EXPIRED)
    const response = registrationSchema.safeParse(answer)
    if (!response.success) return refuse(MALFORMED)
    try {
      const { registrationInfo } = await verifyRegistrationResponse({
        response: response.data,
        expectedChallenge: challenge,
        expectedOrigin: this.#settings.origin,
        expectedRPID: this.#settings.relyingPartyId,
        supportedAlgorithmIDs: ALGORITHMS,
        requireUserVerification: true,
      })
      if (registrationInfo === undefined) return refuse(REFUSED)
      const { id, publicKey, counter } = registrationInfo.credential
      const publicKeySha256 = createHash('sha256').update(publicKey).digest('hex')
      return accept({ credentialId: id, publicKey, counter, publicKeySha256 })
    } catch {
      return refuse(REFUSED)
    }
  }
}

/** What the authenticator keeps about whose passkey it is: the account's id, no personal data. */
function userHandleOf(account: AccountId): string {
  return Buffer.from(account).toString('base64url')
}

const MALFORMED = {
  code: 'passkey-malformed',
  message: 'This is not the answer of an authenticator. Try again.',
} as const
const UNKNOWN = { code: 'passkey-unknown', message: 'No account here has this passkey.' } as const
const REFUSED = {
  code: 'passkey-refused',
  message: 'The passkey was not accepted. Try again at the right address.',
} as const
