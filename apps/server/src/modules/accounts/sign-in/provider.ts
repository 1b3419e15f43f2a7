import * as client from 'openid-client'
import type { Refusal } from '../../../kernel/decision.ts'
import { accept, refuse, type Result } from '../../../result.ts'
import { BlockedAddress, fetchFrom, isLoopback } from './provider-fetch.ts'
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

/** The operator's identity provider, as the operator configured it. */
export interface ProviderSettings {
  readonly issuer: URL
  readonly clientId: string
  /** Null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  readonly redirectUri: URL
  /**
   * Further origins that the issuer's metadata may point to, such as `https://keys.example`. The issuer's own is always
   * allowed.
   */
  readonly origins: readonly string[]
  /** Values of `acr` that mean more than one factor at this provider. `amr` with `mfa` (RFC 8176) always does. */
  readonly strongAcr: readonly string[]
}

/** A provider that does not answer in this time would only keep people waiting. */
const TIMEOUT_SECONDS = 10
/** A callback is a code and a state; longer ones are not from a provider. */
const CALLBACK_CHARACTERS_MAX = 8192

type Answer<Value> = Promise<Result<Value, Refusal<SignInRefusalCode>>>

/**
 * Sign-in at the operator's OpenID Connect provider: authorisation code with PKCE, state and nonce. `ask` is the address to go
 * to.
 */
export class IdentityProvider implements SignIn<URL> {
  readonly #settings: ProviderSettings
  #discovered: Promise<client.Configuration> | null = null

  constructor(settings: ProviderSettings) {
    this.#settings = settings
  }

  begin(now: Temporal.Instant): Answer<Begun<URL>> {
    return answered(async () => {
      const verifier = client.randomPKCECodeVerifier()
      const [state, nonce] = [client.randomState(), client.randomNonce()]
      const ask = client.buildAuthorizationUrl(await this.#configuration(), {
        redirect_uri: this.#settings.redirectUri.href,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      // The browser is sent there, so it must be an address that the operator knows, as for the server's own questions.
      if (!this.#origins().has(ask.origin)) throw new BlockedAddress(ask.origin)
      return accept({ ask, pending: pendingUntil(now, { verifier, state, nonce }) })
    })
  }

  /** @param answer the query of the callback, `?code=…&state=…` */
  finish(pending: Pending, answer: unknown, now: Temporal.Instant): Answer<Proof> {
    return answered(async () => {
      const { verifier, state, nonce } = valuesOf(pending, now) ?? {}
      if (verifier === undefined || state === undefined || nonce === undefined) return refuse(EXPIRED)
      if (typeof answer !== 'string' || answer.length > CALLBACK_CHARACTERS_MAX) return refuse(REFUSED)
      const callback = new URL(this.#settings.redirectUri)
      callback.search = answer
      const tokens = await client.authorizationCodeGrant(await this.#configuration(), callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) return refuse(REFUSED)
      return accept({ method: 'provider', issuer: claims.iss, subject: claims.sub, strong: this.#isStrong(claims) })
    })
  }

  /** Asked once and kept; asked again after a failure. */
  #configuration(): Promise<client.Configuration> {
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = null
      throw error
    })
    return this.#discovered
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const authentication = clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret)
    return client.discovery(issuer, clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      [client.customFetch]: fetchFrom(this.#origins()),
      // The signature of the ID token is always checked, though TLS may stand in for it (OpenID Connect Core, 3.1.3.7):
      // between a provider and this server there may be proxies. Without TLS only on this machine, where there is no wire to
      // listen at.
      execute: [client.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [client.allowInsecureRequests] : [])],
    })
  }

  #origins(): ReadonlySet<string> {
    return new Set([this.#settings.issuer.origin, ...this.#settings.origins])
  }

  #isStrong({ amr, acr }: Readonly<Record<string, unknown>>): boolean {
    const isMultiFactor = Array.isArray(amr) && amr.includes('mfa')
    return isMultiFactor || (typeof acr === 'string' && this.#settings.strongAcr.includes(acr))
  }
}

/** Runs a ceremony; whatever the provider or the library throws becomes a refusal. */
async function answered<Value>(run: () => Answer<Value>): Answer<Value> {
  try {
    return await run()
  } catch (error) {
    return refuse(refusalFor(error))
  }
}

function refusalFor(error: unknown): Refusal<SignInRefusalCode> {
  const causes = causesOf(error)
  const blocked = causes.find((cause) => cause instanceof BlockedAddress)
  if (blocked !== undefined) return { code: 'provider-forbidden-address', message: blocked.message }
  const isUnreachable = causes.some(
    (cause) =>
      cause instanceof Error && (cause.message === 'fetch failed' || /^(Timeout|Abort)Error$/.test(cause.name)),
  )
  return isUnreachable ? UNREACHABLE : REFUSED
}

/** An error and what it says caused it; a cycle or a long chain ends the walk. */
function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = []
  for (let cause = error; cause instanceof Error && causes.length < 8; cause = cause.cause) causes.push(cause)
  return causes
}

const UNREACHABLE = { code: 'provider-unreachable', message: 'The identity provider does not answer.' } as const
const REFUSED = {
  code: 'provider-refused',
  message: 'The identity provider’s answer was not accepted. Try again.',
} as const
