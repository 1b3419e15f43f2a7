import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { type ConsoleSession, lineAddress, openSession, violationsOf } from './console-session.ts'

// Every page, in both themes and both directions, for those who see little or use no mouse.

const DMMP = '4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41'
const SALT = 'SODIUM CHLORIDE 99.5%, 25 KG BAGS, HS 2501.00'

/** Eight pages, each walked by axe: slow on a machine that does other work beside it. */
const AXE_TIMEOUT_MS = 300_000

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('accessibility', () => {
  let session: ConsoleSession

  beforeAll(async () => {
    session = await openSession()
  })
  afterAll(() => session?.close())

  const open: ConsoleSession['open'] = (...at) => session.open(...at)

  test.each(['', lineAddress(DMMP), '#/manifests', '#/lists'])(
    'by Tab alone: every control has a name and shows that it has the focus: "%s"',
    async (address) => {
      const page = await open(address)
      await page.getByText('Stored on this device').waitFor()
      await page.keyboard.press('Tab')
      const stops: string[] = []
      for (let stop = 0; stop < 40; stop++) {
        const { name, shown, key } = await page.evaluate(() => {
          const part = document.activeElement ?? document.body
          const style = getComputedStyle(part.closest('.file') ?? part)
          const labels = part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement ? part.labels : null
          return {
            name: (part.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? part.textContent ?? '').trim(),
            shown: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
            key: part.outerHTML.slice(0, 120),
          }
        })
        if (stops.includes(key)) break
        stops.push(key)
        expect({ name: name !== '', shown, key }).toEqual({ name: true, shown: true, key })
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => document.activeElement === document.body)) break
      }
      expect(stops.length).toBeGreaterThan(8)
      await page.context().close()
    },
  )

  test.each([
    ['light', 'en-GB'],
    ['dark', 'en-GB'],
    ['light', 'ar'],
    ['dark', 'ar'],
  ] as const)(
    'no accessibility violation: %s, %s',
    async (colorScheme, locale) => {
      for (const line of [DMMP, '1 IBC TEA 85%', SALT, 'CLEANING COMPOUND X-40', '']) {
        const page = await open(line === '' ? '' : lineAddress(line), { colorScheme, locale })
        if (line === '') await page.getByRole('textbox').waitFor()
        else await page.locator('.verdict').waitFor()
        if (line === DMMP) await page.getByRole('img').first().waitFor()
        expect(await violationsOf(page)).toEqual([])
        await page.context().close()
      }
      const lists = await open('#/lists?list=cwc', { colorScheme, locale })
      await lists.getByRole('cell', { name: '2.B.4' }).waitFor()
      expect(await violationsOf(lists)).toEqual([])
      await lists.context().close()
      const manifest = await open('#/manifests', { colorScheme, locale })
      await manifest.getByRole('textbox').waitFor()
      expect(await violationsOf(manifest)).toEqual([])
      await manifest.locator('.choose button').click()
      await manifest.getByRole('cell').getByRole('link').first().click()
      await manifest.locator('.verdict').waitFor()
      expect(await violationsOf(manifest)).toEqual([])
      await manifest.context().close()
    },
    AXE_TIMEOUT_MS,
  )
})
