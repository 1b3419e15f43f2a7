import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { type Demonstration, openDemonstration, signInAs, START_TIMEOUT_MS, TIMEOUT_MS } from './signed-in.ts'

// Passkeys with an authenticator that the browser plays itself.

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('passkeys', () => {
  let server: Demonstration

  beforeAll(async () => {
    server = await openDemonstration()
  }, START_TIMEOUT_MS)
  afterAll(() => server?.close())

  /** At the name of this machine: a browser has no passkeys at a number. */
  const named = (): string => server.address.replace('127.0.0.1', 'localhost')
  const plugIn = async (page: Page): Promise<void> => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
  }

  const signOut = async (page: Page): Promise<void> => {
    const banner = page.getByRole('banner')
    await banner.getByRole('button', { name: /Imani Okello/ }).click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await banner.getByRole('link', { name: 'Sign in' }).waitFor()
  }

  test(
    'a passkey is added under a name, signs in without a password, and opens nothing once it is removed',
    async () => {
      const page = await server.open('')
      await page.goto(`${named()}#/sign-in?to=/account`)
      await plugIn(page)
      await signInAs(page, /Imani Okello/)
      const passkeys = page.getByRole('region', { name: 'Passkeys' })
      await passkeys.getByRole('button', { name: 'Add passkey' }).click()
      await passkeys.getByLabel('Name of the passkey').fill('Key on the ring')
      await passkeys.getByRole('button', { name: 'Add passkey' }).click()
      await passkeys.getByRole('row', { name: /Key on the ring.*never/i }).waitFor()

      await signOut(page)
      await page.goto(`${named()}#/sign-in?to=/account`)
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.getByRole('heading', { name: 'My account' }).waitFor()

      await passkeys.getByRole('button', { name: 'Remove passkey' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove passkey' }).click()
      await passkeys.getByRole('row', { name: /Key on the ring/ }).waitFor({ state: 'detached' })
      await signOut(page)
      await page.goto(`${named()}#/sign-in`)
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.getByRole('alert').getByText('sign-in-failed').waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'at an address without passkeys the reason is said, and none is offered at sign-in',
    async () => {
      const page = await server.open('#/sign-in?to=/account')
      await page.getByRole('region', { name: 'Demonstration accounts' }).waitFor()
      await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor({ state: 'detached' })
      await signInAs(page, /Imani Okello/)
      await page.getByText('Browsers have passkeys only at a name over HTTPS, or at localhost.').waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'who comes back from the identity provider without success reads why',
    async () => {
      const page = await server.open('?sign-in=sign-in-failed')
      await page.getByRole('alert').getByText('No open account here is linked to you there').waitFor()
      await signInAs(page, /Imani Okello/)
      await page.getByRole('heading', { name: 'Border check' }).or(page.getByRole('textbox')).first().waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )
})
