import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { serveConsole } from './console-server.ts'

export interface ConsoleSession {
  /** Opens an address of the console; a fault on the page fails the test. */
  open(address?: string, options?: BrowserContextOptions): Promise<Page>
  readonly address: string
  close(): Promise<void>
}

/** The console as it is built now, and a browser in front of it. */
export async function openSession(): Promise<ConsoleSession> {
  const server = await serveConsole()
  const browser: Browser = await openBrowser()
  return {
    address: server.address,
    open: async (address = '', options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (fault) => faults.push(fault.message))
      page.on('console', (message) => {
        // Without a server the question who is signed in finds no address: a browser writes that down by itself.
        const isNoServer = new URL(message.location().url || server.address).pathname === '/api/v1/me'
        if (message.type() === 'error' && !isNoServer) faults.push(message.text())
      })
      page.on('close', () => expect(faults).toEqual([]))
      await page.goto(server.address + address)
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

export function lineAddress(line: string): string {
  return `#/?line=${encodeURIComponent(line)}`
}

export function answerOf(page: Page, name = 'Answer'): Locator {
  return page.getByRole('region', { name, exact: true })
}

export async function expectVerdict(page: Page, word: string): Promise<void> {
  await answerOf(page).getByText(word, { exact: true }).waitFor()
}

export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
