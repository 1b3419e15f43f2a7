import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { type Demonstration, openDemonstration, signInAs, START_TIMEOUT_MS, TIMEOUT_MS } from './signed-in.ts'

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('a queue', () => {
  let server: Demonstration

  beforeAll(async () => {
    server = await openDemonstration()
  }, START_TIMEOUT_MS)
  afterAll(() => server?.close())

  test(
    'rows are reached and opened by keys, which the page lists',
    async () => {
      const page = await server.open('#/sign-in?to=/screenings')
      await signInAs(page, /Grace Lindqvist/)
      const rows = page.getByRole('table', { name: 'Screenings' }).getByRole('row')
      await rows.nth(2).waitFor()
      await page.locator('#main').focus()
      await page.keyboard.press('?')
      const help = page.getByRole('dialog', { name: 'Keys of this page' })
      await help.getByText('Previous or next row').waitFor()
      expect(await help.getByText('Check the line').count()).toBe(0)
      await page.keyboard.press('Escape')
      await page.locator('#main').focus()
      const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null)
      const second = await rows.nth(2).getByRole('link').textContent()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe(second)
      await page.keyboard.press('End')
      expect(await focused()).toBe(await rows.last().getByRole('link').textContent())
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'As asked' }).waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'what the filters leave is saved as CSV, page after page',
    async () => {
      const page = await server.open('#/sign-in?to=/screenings?verdict=review')
      await signInAs(page, /Grace Lindqvist/)
      await page.goto(`${server.address}#/screenings?verdict=review`)
      await page.getByRole('table', { name: 'Screenings' }).waitFor()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save CSV' }).click()
      const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n')
      expect(lines[0]).toContain('id,asked at,asked by')
      expect(lines.length).toBeGreaterThan(2)
      expect(lines.slice(1).every((line) => line.includes(',review,'))).toBe(true)
      expect(asked.filter((url) => url.includes('limit=100') && url.includes('verdict=review')).length).toBeGreaterThan(
        0,
      )
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'the navigation folds away and rows get more room, and both stay so after a reload',
    async () => {
      const page = await server.open('#/sign-in?to=/screenings')
      await signInAs(page, /Grace Lindqvist/)
      const row = page.getByRole('table', { name: 'Screenings' }).getByRole('row').nth(1)
      await row.waitFor()
      const dense = (await row.boundingBox())?.height ?? 0
      await page.getByLabel('More room in rows').check()
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.reload()
      await row.waitFor()
      expect((await row.boundingBox())?.height ?? 0).toBeGreaterThan(dense)
      expect(await page.getByRole('navigation', { name: 'Pages', exact: true }).isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('navigation', { name: 'Pages', exact: true }).waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )
})
