import { anything, fields, text } from './shape.ts'

// The browser's half of the ceremonies with a passkey; the server's half begins and ends them.

export const begunCeremony = fields({ options: anything, pending: text })

/** What the browser answered; without one it was cancelled or took too long, or this device is registered already. */
export type FromBrowser =
  | { readonly ok: true; readonly response: unknown }
  | { readonly ok: false; readonly why: 'cancelled' | 'known' }

/** Older browsers do not read the options as JSON; there one signs in by other means. */
export function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential
}

export async function makePasskey(options: unknown): Promise<FromBrowser> {
  return await answered(async () =>
    isCreation(options)
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : null,
  )
}

export async function showPasskey(options: unknown): Promise<FromBrowser> {
  return await answered(async () =>
    isRequest(options)
      ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
      : null,
  )
}

async function answered(ceremony: () => Promise<Credential | null>): Promise<FromBrowser> {
  try {
    const credential = await ceremony()
    if (credential instanceof PublicKeyCredential) return { ok: true, response: anything(credential.toJSON()) }
    return { ok: false, why: 'cancelled' }
  } catch (error) {
    // A browser says by this name that the device holds one of the passkeys that were excluded.
    const isKnown = error instanceof DOMException && error.name === 'InvalidStateError'
    return { ok: false, why: isKnown ? 'known' : 'cancelled' }
  }
}

// The browser's own parser reads the rest.
function isCreation(options: unknown): options is PublicKeyCredentialCreationOptionsJSON {
  return isRequest(options) && 'user' in options && 'pubKeyCredParams' in options
}
function isRequest(options: unknown): options is PublicKeyCredentialRequestOptionsJSON {
  return typeof options === 'object' && options !== null && 'challenge' in options
}
