import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { answerOf, type ConsoleSession, expectVerdict, lineAddress, openSession } from './console-session.ts'

// What an answer says beyond its verdict, and how it says it in other languages and on a phone.

const DMMP = '4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41'

describe.skipIf(whyNoBrowser() !== null)('answers', () => {
  let session: ConsoleSession

  beforeAll(async () => {
    session = await openSession()
  })
  afterAll(() => session?.close())

  const open: ConsoleSession['open'] = (...at) => session.open(...at)

  test('what follows from the line by arithmetic is read back, and each clause says what met it', async () => {
    const page = await open(lineAddress(DMMP))
    await expectVerdict(page, 'Controlled')
    for (const text of ['776 kg of the substance', '4 drums', '200 kg each', 'HS 2022, names this substance'])
      await answerOf(page).getByText(text, { exact: true }).waitFor()
    const finding = page.getByRole('article', { name: 'CWC 2.B.4' })
    await finding.getByText('Searched: no entry of Schedule 1 applies.').waitFor()
    await finding.getByText('Met by \u2066CH₃\u2069.').waitFor()
    await finding.getByText('one methyl', { exact: false }).first().waitFor()
    const citation = finding.getByText('CWC Annex on Chemicals, Schedule 2 B(4)')
    expect(await citation.isVisible()).toBe(false)
    await finding.getByText('Evidence', { exact: true }).click()
    await citation.waitFor()
    await page.context().close()
  })

  test('an amount of each package and shares of several substances are read back as such', async () => {
    const page = await open(lineAddress('thionyl chloride 50%, phosphorus trichloride 30%, 10 drums 200 kg each'))
    await expectVerdict(page, 'Controlled')
    for (const text of ['each, 2,000 kg in all', '50 %', '30 %'])
      await answerOf(page).getByText(text, { exact: true }).waitFor()
    await page.context().close()
  })

  test('on a phone the verdict comes right below the line, other ways after the answer', async () => {
    const page = await open(lineAddress(DMMP), { viewport: { width: 360, height: 740 } })
    await expectVerdict(page, 'Controlled')
    const top = async (name: string): Promise<number> =>
      (await page.getByText(name, { exact: true }).first().boundingBox())?.y ?? Number.NaN
    expect(await top('Controlled')).toBeLessThan(320)
    expect(await top('Print this answer')).toBeGreaterThan(await top('What follows'))
    await page.context().close()
  })

  test('where no rule is recorded for a movement, that is said, and nothing points at what is not there', async () => {
    const page = await open(lineAddress('REACTOR, GLASS-LINED, 6.3 M3, WITH AGITATOR'))
    await expectVerdict(page, 'Controlled')
    await page.getByText('Hold. No rule is recorded for this movement.').waitFor()
    await page.getByText('no rule on this device says what follows', { exact: false }).waitFor()
    await page.context().close()
  })

  test('a list whose authority has ended holds nobody by itself, and is a note, not a question', async () => {
    const page = await open(lineAddress('acetaldehyde 99%'))
    await page.getByText('Hold only if your national law uses this list.').waitFor()
    await page.getByText('Listed by CFATS alone, whose authority lapsed on 28 Jul 2023.').waitFor()
    await page.getByRole('article', { name: 'CFATS: Acetaldehyde' }).waitFor()
    await page.getByRole('region', { name: 'Notes' }).waitFor()
    expect(await page.getByRole('region', { name: 'Open questions' }).count()).toBe(0)
    await page.context().close()
  })

  test('a structure that cannot be read is said to be one', async () => {
    const page = await open(lineAddress('CC(C(C'))
    await expectVerdict(page, 'Unidentified')
    await page.getByText('The structure could not be read.').first().waitFor()
    await page.context().close()
  })

  test('an edition is shown as exactly as it is known', async () => {
    const page = await open()
    const lists = page.getByRole('complementary').getByRole('row')
    await lists.filter({ hasText: 'CWC' }).getByRole('cell', { name: '7 Jun 2020' }).waitFor()
    await lists.filter({ hasText: 'AG equipment' }).getByRole('cell', { name: '2014', exact: true }).waitFor()
    await page.context().close()
  })

  test('Russian and Arabic say packages and amounts in their own words and end sentences once', async () => {
    const russian = await open(lineAddress(DMMP), { locale: 'ru' })
    await russian.getByText('4 бочки', { exact: true }).waitFor()
    await russian.getByText('776 кг вещества', { exact: true }).waitFor()
    expect(await russian.getByRole('main').textContent()).not.toMatch(/г\.\.|\.\.(?!\.)/u)
    await russian.context().close()
    const arabic = await open(lineAddress('1 IBC TEA 85%, NET 1000 KG'), { locale: 'ar' })
    const question = arabic.getByRole('region', { name: 'أسئلة مفتوحة' })
    await question.getByText('التفاصيل بالإنكليزية.').waitFor()
    const code = question.getByText('name-ambiguous', { exact: true })
    expect(await code.evaluate((part) => [part.getAttribute('dir'), getComputedStyle(part).whiteSpace])).toEqual([
      'ltr',
      'nowrap',
    ])
    expect(await question.locator('[lang=en]').first().getAttribute('dir')).toBe('ltr')
    await arabic.context().close()
  })

  test.each(['', lineAddress('1 IBC TEA 85%, NET 1000 KG'), '#/lists', '#/manifests'])(
    'on a phone everything that can be pressed is 44 px high: "%s"',
    async (address) => {
      const page = await open(address, { viewport: { width: 360, height: 740 } })
      if (address.includes('line=')) await page.locator('.verdict').waitFor()
      else await page.getByRole('main').waitFor()
      if (address.includes('lists')) await page.getByRole('cell').first().waitFor()
      const small = await page
        .locator('a:visible, button:visible, summary:visible, select:visible, input:visible, textarea:visible')
        .evaluateAll((parts) =>
          parts
            .filter(
              (part) =>
                part.getBoundingClientRect().height < 44 && !part.matches('.skip, [type=checkbox], [type=radio]'),
            )
            .map((part) => part.outerHTML.slice(0, 80)),
        )
      expect(small).toEqual([])
      await page.context().close()
    },
  )

  test('a workbook: per cent cells as shown, every sheet with goods, the others named', async () => {
    const { writeXlsx } = await import('hucre/xlsx')
    const goods = [
      ['Name', 'Concentration'],
      ['Thiodiglycol', 0.98],
    ]
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Goods', columns: [{}, { numFmt: '0%' }], rows: goods },
        { name: 'More', rows: [['Description'], ['Acetone']] },
        { name: 'Notes', rows: [['Call before delivery']] },
      ],
    })
    const page = await open('#/manifests', { viewport: { width: 360, height: 740 } })
    await page
      .getByLabel('Manifest file')
      .setInputFiles({ name: 'goods.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await page.getByText(/^2 rows checked in/).waitFor()
    await page.getByText('1 further sheet was not read: Notes. It has no column with goods.').waitFor()
    // Two lines a row on a phone, and the entries are on the first.
    const row = page.getByRole('row').filter({ hasText: 'Thiodiglycol' })
    await row.getByText('CWC 2.B.13', { exact: false }).waitFor()
    expect((await row.boundingBox())?.height).toBe(64)
    await row.getByRole('link').click()
    await page.getByRole('region', { name: 'Answer to row 1' }).getByText('98 %', { exact: true }).waitFor()
    await page.context().close()
  })
})
