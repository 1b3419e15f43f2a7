import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; null where there is none. */
function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  return CANDIDATES.find((path) => existsSync(path)) ?? null
}

/** Why the browser tests cannot run here; null when they can. Where they must run, that is an error. */
export function whyNoBrowser(): string | null {
  if (chromiumPath() !== null) return null
  const reason = 'no Chromium was found: set CHROMIUM_PATH, or install the package chromium'
  if (process.env['HOLDFAST_REQUIRE_BROWSER'] === '1') throw new Error(reason)
  console.log(`browser tests skipped: ${reason}`)
  return reason
}

export function openBrowser(): Promise<Browser> {
  const path = chromiumPath()
  if (path === null) throw new Error('no Chromium')
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
