import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import {
  answerOf,
  type ConsoleSession,
  expectVerdict,
  lineAddress,
  openSession,
  violationsOf,
} from './console-session.ts'

// What an officer does, by role and label. Nothing is intercepted: the real engine answers in its worker.

const DMMP = '4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41'
const SALT = 'SODIUM CHLORIDE 99.5%, 25 KG BAGS, HS 2501.00'
const FIELD = 'Goods line, as written on the paper or the label'

/** Eight pages, each walked by axe: slow on a machine that does other work beside it. */
const AXE_TIMEOUT_MS = 300_000

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('border check', () => {
  let session: ConsoleSession

  beforeAll(async () => {
    session = await openSession()
  })
  afterAll(() => session?.close())

  const open: ConsoleSession['open'] = (...at) => session.open(...at)

  test('a controlled line: the verdict, the law in its own words, the molecule, what follows', async () => {
    const page = await open()
    await page.getByLabel(FIELD).fill(DMMP)
    await page.getByRole('button', { name: 'Check line' }).click()
    await expectVerdict(page, 'Controlled')
    const finding = page.getByRole('article', { name: 'CWC 2.B.4' })
    // Once, also before the drawing library is there: what is quoted is not said again.
    expect(await finding.getByText('but not further carbon atoms').count()).toBe(1)
    await finding.getByRole('img', { name: 'Structure of Dimethyl methylphosphonate' }).waitFor()
    await page.getByRole('article', { name: 'AG 3' }).waitFor()
    await page.getByRole('heading', { name: 'What follows' }).waitFor()
    expect(await page.getByRole('cell', { name: /Prohibited/ }).count()).toBeGreaterThan(0)
    // Not the line in what the server was asked for: it stands behind the hash.
    expect(new URL(page.url()).search).toBe('')
    expect(page.url()).toContain('#/?line=4+DRUMS')
    await page.context().close()
  })

  test('a reload shows the same answer, and so does an address written by hand', async () => {
    const page = await open(`?line=${encodeURIComponent(SALT)}&direction=export&destination=VN&asOf=2025-01-31`)
    await expectVerdict(page, 'Not listed')
    await page.getByText('No entry applies on 31 Jan 2025.').waitFor()
    await page.getByText('Viet Nam').or(page.getByText('Vietnam')).first().waitFor()
    await page.reload()
    await page.getByText('No entry applies on 31 Jan 2025.').waitFor()
    await page.context().close()
  })

  test('review states the question, unidentified asks for the composition', async () => {
    const page = await open(lineAddress('1 IBC TEA 85%, NET 1000 KG'))
    await expectVerdict(page, 'Review')
    await page.getByText('Hold. A person must decide which substance this is.').waitFor()
    await page.getByRole('region', { name: 'Open questions' }).waitFor()
    await page.getByLabel(FIELD).fill('CLEANING COMPOUND X-40, 12 CANS')
    await page.getByLabel(FIELD).press('Enter')
    await expectVerdict(page, 'Unidentified')
    await page.getByText('Cannot decide. Ask for the composition.').waitFor()
    await page.context().close()
  })

  test('the movement is part of the question and of the address', async () => {
    const page = await open(lineAddress(DMMP))
    await expectVerdict(page, 'Controlled')
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Export').check()
    await dialog.getByLabel('To', { exact: true }).selectOption('DE')
    await dialog.getByLabel('Law in force on').fill('2026-01-01')
    await dialog.getByRole('button', { name: 'Use these' }).click()
    await page.getByText('Germany').waitFor()
    expect(page.url()).toContain('direction=export')
    expect(page.url()).toContain('destination=DE')
    expect(page.url()).toContain('asOf=2026-01-01')
    await page.getByText('Hold. Release only against an export licence.').waitFor()
    await page.context().close()
  })

  test('by keyboard alone: slash, a line, Enter; help and its end', async () => {
    const page = await open()
    await page.getByRole('heading', { name: 'Border check' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('7719-09-7')
    await page.keyboard.press('Enter')
    await expectVerdict(page, 'Controlled')
    expect(await page.getByLabel(FIELD).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Next line' }).focus()
    await page.keyboard.press('Shift+?')
    await page.getByRole('dialog', { name: 'Keys of this page' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(
      await page.getByRole('button', { name: 'Next line' }).evaluate((button) => button === document.activeElement),
    ).toBe(true)
    await page.context().close()
  })

  test('what was checked today is kept, opened again and cleared', async () => {
    const page = await open(lineAddress(DMMP))
    await expectVerdict(page, 'Controlled')
    const side = page.getByRole('complementary')
    await page.reload()
    await expectVerdict(page, 'Controlled')
    await side.getByText('1 line', { exact: true }).waitFor()
    await side.getByRole('link', { name: /DIMETHYL/ }).click()
    await side.getByRole('button', { name: 'Clear these lines' }).click()
    await side.getByText('0 lines').waitFor()
    await page.context().close()
  })

  test('Arabic: right to left, the law quoted in English, the goods line left to right', async () => {
    const page = await open(lineAddress(DMMP), { locale: 'ar' })
    await answerOf(page, 'الجواب').getByText('خاضعة للرقابة', { exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.getByText('النص القانوني بلغة الطبعة المحمّلة', { exact: false }).first().waitFor()
    expect(
      await page
        .getByText('but not further carbon atoms')
        .first()
        .evaluate((part) => getComputedStyle(part).direction),
    ).toBe('ltr')
    const nav = await page.getByRole('navigation').boundingBox()
    expect(nav?.x).toBeGreaterThan(1000)
    await page.context().close()
  })

  test.each([
    ['fr', 'Contrôlé'],
    ['es', 'Controlado'],
    ['ru', 'Подлежит контролю'],
  ])('%s says the verdict in its words, and remembers the choice', async (language, word) => {
    const page = await open(lineAddress(DMMP))
    await page.getByLabel('Language').selectOption(language)
    const verdict = page.locator('.verdict').getByText(word, { exact: true })
    await verdict.waitFor()
    await page.reload()
    await verdict.waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page.context().close()
  })

  test('360 px wide: nothing scrolls sideways, touch targets are large', async () => {
    const page = await open(lineAddress(DMMP), { viewport: { width: 360, height: 740 } })
    await expectVerdict(page, 'Controlled')
    await page.getByRole('img', { name: /Structure of/ }).waitFor()
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll).toBe(client)
    const check = await page.getByRole('button', { name: 'Check line' }).boundingBox()
    expect(check?.height).toBeGreaterThanOrEqual(44)
    expect(await violationsOf(page)).toEqual([])
    await page.context().close()
  })

  test('works without a server once it was loaded', async () => {
    const page = await open()
    await page.getByText('Stored on this device').waitFor()
    await page.context().setOffline(true)
    await page.goto(`${session.address}${lineAddress(DMMP)}`)
    await page.reload()
    await expectVerdict(page, 'Controlled')
    await page.getByRole('img', { name: /Structure of/ }).waitFor()
    await page.getByText('Offline, works fully').waitFor()
    await page.context().close()
  })

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

  test('a browser that keeps nothing still answers', async () => {
    const page = await open()
    await page.context().addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError')
        },
      })
    })
    await page.goto(`${session.address}${lineAddress(DMMP)}`)
    await page.reload()
    await expectVerdict(page, 'Controlled')
    await page.getByLabel('Theme').selectOption('dark')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.context().close()
  })

  test('an address that names no page says so and leads back', async () => {
    const page = await open('#/nowhere')
    await page.getByRole('heading', { name: 'No such page' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Border check' }).click()
    await page.getByLabel(FIELD).waitFor()
    await page.context().close()
  })

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

  test('the drawing editor opens, is loaded only then, and closes', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Draw a molecule' }).click()
    const dialog = page.getByRole('dialog', { name: 'Draw a molecule' })
    await dialog.getByText('Choose an atom or a bond', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Check drawing' }).click()
    await dialog.getByRole('alert').getByText('Nothing is drawn yet.').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.context().close()
  })

  test('on paper: the report and nothing else, in black on white also from a dark console', async () => {
    const page = await open(lineAddress(DMMP), { colorScheme: 'dark' })
    await expectVerdict(page, 'Controlled')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.getByRole('heading', { name: 'Screening report' }).waitFor()
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Next line' }).isVisible()).toBe(false)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(21, 25, 26)')
    await page.context().close()
  })

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
