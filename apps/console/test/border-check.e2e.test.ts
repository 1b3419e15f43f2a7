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

  test('without a server that knows people, no sign-in is offered', async () => {
    const page = await open()
    await page.getByText('Stored on this device').waitFor()
    expect(await page.getByText('Sign in').count()).toBe(0)
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
})
