import { readFile } from 'node:fs/promises'
import { IdentityProvider } from './modules/accounts/index.ts'
import type { OpenProvider } from './http/provider/provider.ts'
import type { ProviderOptions } from './provider-settings.ts'
import { accept, refuse, type Result } from './result.ts'

/** The provider with its secret, which stands in a file so that no list of processes shows it. Nothing is asked of it yet. */
export async function openProvider(options: ProviderOptions | null): Promise<Result<OpenProvider | null, string>> {
  if (options === null) return accept(null)
  const { label, secretFile, settings } = options
  const clientSecret = secretFile === null ? null : await secretIn(secretFile)
  if (secretFile !== null && clientSecret === null)
    return refuse(`--oidc-secret-file ${secretFile} cannot be read, or is empty; put the client's secret into it.`)
  return accept({ label, provider: new IdentityProvider({ ...settings, clientSecret }) })
}

async function secretIn(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null
  } catch {
    return null
  }
}
