import { isLoopback, type ProviderSettings } from './modules/accounts/index.ts'
import { accept, refuse, type Result } from './result.ts'

/** The operator's identity provider as the options name it; the secret is read from its file later. */
export interface ProviderOptions {
  /** What stands on the button. */
  readonly label: string
  readonly secretFile: string | null
  readonly settings: Omit<ProviderSettings, 'clientSecret'>
}

export const PROVIDER_OPTIONS = {
  address: { type: 'string' },
  'oidc-issuer': { type: 'string' },
  'oidc-client': { type: 'string' },
  'oidc-secret-file': { type: 'string' },
  'oidc-label': { type: 'string' },
  'oidc-origins': { type: 'string' },
  'oidc-strong-acr': { type: 'string' },
} as const
export const PROVIDER_KNOWN =
  '--address URL, --oidc-issuer URL, --oidc-client ID, --oidc-secret-file FILE, --oidc-label TEXT, --oidc-origins URL,URL, --oidc-strong-acr VALUE,VALUE'

type Given = { readonly [Name in keyof typeof PROVIDER_OPTIONS]?: string | undefined }

/** Where the provider sends people back to. */
export const CALLBACK_PATH = '/api/v1/sign-in/provider/callback'

/** Null: no provider was named. Refuses in one sentence what could not work. */
export function providerOptions(given: Given): Result<ProviderOptions | null, string> {
  const [issuer, clientId, address] = [given['oidc-issuer'], given['oidc-client'], given.address]
  if (issuer === undefined)
    return Object.keys(PROVIDER_OPTIONS).some((name) => name.startsWith('oidc-') && name in given)
      ? refuse('an identity provider is named by --oidc-issuer URL; give it, or none of the --oidc options.')
      : accept(null)
  const at = URL.parse(issuer)
  if (at === null || (at.protocol !== 'https:' && !isLoopback(at)))
    return refuse(`--oidc-issuer ${issuer} is not an address over https; give the issuer of the provider.`)
  if (clientId === undefined) return refuse('--oidc-client ID must say as what the provider knows this server.')
  const here = URL.parse(address ?? '')
  if (here === null || here.pathname !== '/')
    return refuse(
      '--address URL must say by which address browsers reach this server, such as https://holdfast.example.',
    )
  const origins = all(given['oidc-origins'])
  const wrong = origins.find((origin) => URL.parse(origin)?.origin !== origin)
  if (wrong !== undefined)
    return refuse(`--oidc-origins ${wrong} is none; give scheme and host, such as https://keys.example.`)
  return accept({
    label: given['oidc-label'] ?? at.hostname,
    secretFile: given['oidc-secret-file'] ?? null,
    settings: {
      issuer: at,
      clientId,
      redirectUri: new URL(CALLBACK_PATH, here),
      origins,
      strongAcr: all(given['oidc-strong-acr']),
    },
  })
}

function all(given = ''): readonly string[] {
  return given.split(',').filter((value) => value !== '')
}
