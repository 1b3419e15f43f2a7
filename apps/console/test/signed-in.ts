import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { serveDemonstration } from './holdfast-server.ts'

/** Building the console and making the demonstration's facts. */
export const START_TIMEOUT_MS = 180_000
export const TIMEOUT_MS = 90_000

export interface Demonstration {
  readonly address: string
  /** Opens a page behind the `#`, in a browser of its own. */
  open(hash: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** The real server with a demonstration in it, and a browser in front of it. */
export async function openDemonstration(): Promise<Demonstration> {
  const server = await serveDemonstration()
  const browser: Browser = await openBrowser()
  return {
    address: server.address,
    open: async (hash, options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      await page.goto(server.address + hash)
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Signs in by the button of the demonstration's person. */
export async function signInAs(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Demonstration accounts' }).getByRole('button', { name }).click()
  await page.getByRole('banner').getByRole('button', { name }).waitFor()
}
