import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { type ConsoleSession, openSession, violationsOf } from './console-session.ts'

// A manifest from the file to the answers, on screen, on paper and in files.

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('manifests', () => {
  let session: ConsoleSession

  beforeAll(async () => {
    session = await openSession()
  })
  afterAll(() => session?.close())

  const open: ConsoleSession['open'] = (...at) => session.open(...at)

  test('a manifest: counts, filters in the address, one row in full, export', async () => {
    const page = await open('#/manifests')
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `${index + 1},${index % 10 === 0 ? 'Thiodiglycol 98%' : 'Sodium chloride'}`,
    )
    await page.getByLabel('Manifest file').setInputFiles({
      name: 'goods.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['id,description', ...rows].join('\n')),
    })
    await page.getByText(/^3,000 rows checked in/).waitFor()
    await page.getByRole('button', { name: /Controlled\s*300/ }).click()
    expect(page.url()).toContain('verdict=controlled')
    await page.getByText('300 of 3,000 shown').waitFor()
    await page.getByRole('link', { name: 'Row 11: show the whole answer' }).click()
    await page.getByRole('region', { name: 'Answer to row 11' }).getByRole('article', { name: 'CWC 2.B.13' }).waitFor()
    expect(page.url()).toContain('row=11')
    expect(await page.getByRole('row').count()).toBeLessThan(120)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save NDJSON' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(300)
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ row: 11, id: '11', verdict: 'controlled' })
    expect(await violationsOf(page)).toEqual([])
    await page.context().close()
  })

  test('a file dropped on the border check is checked as a manifest, with the movement of the page', async () => {
    const page = await open('#/?direction=export&destination=DE')
    await page.getByRole('heading', { name: 'Border check' }).waitFor()
    const dataTransfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['description\nThiodiglycol 98%\nSodium chloride\n'], 'dropped.csv'))
      return data
    })
    await page.getByRole('main').dispatchEvent('dragover', { dataTransfer })
    await page.getByText('Drop the file to check it as a manifest').waitFor()
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer })
    await page.getByText(/^2 rows checked in/).waitFor()
    expect(page.url()).toContain('#/manifests?direction=export&destination=DE')
    await page.context().close()
  })

  test('a printed manifest says when and by which law, and cuts nothing', async () => {
    const page = await open('#/manifests')
    await page.getByRole('button', { name: 'Try the example' }).click()
    await page.getByText(/^10 rows checked in/).waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('heading', { name: 'Screening report' }).waitFor()
    const cut = await page
      .getByRole('cell')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length)
    expect(cut).toBe(0)
    await page.context().close()
  })

  test('a manifest is refused in a sentence, and the page stays ready', async () => {
    const page = await open('#/manifests')
    await page
      .getByLabel('Manifest file')
      .setInputFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0, 0, 1]) })
    await page.getByRole('alert').getByText('This kind of file is not read.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Try the example' }).click()
    await page.getByText(/^10 rows checked in/).waitFor()
    await page.context().close()
  })
})
