import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { type Demonstration, openDemonstration, signInAs, START_TIMEOUT_MS, TIMEOUT_MS } from './signed-in.ts'

// What somebody keeps of an act, and what a browser can say of it later.

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('evidence', () => {
  let server: Demonstration

  beforeAll(async () => {
    server = await openDemonstration()
  }, START_TIMEOUT_MS)
  afterAll(() => server?.close())

  /** Lets go of a file over the place where receipts are checked. */
  const drop = async (page: Page, name: string, text: string): Promise<void> => {
    const dropped = await page.evaluateHandle(
      ([called, held]) => {
        const data = new DataTransfer()
        data.items.add(new File([held], called, { type: 'application/json' }))
        return data
      },
      [name, text] as const,
    )
    await page.locator('.drop-file').dispatchEvent('drop', { dataTransfer: dropped })
  }

  test(
    'the receipt of a screening is saved as a file, and the file holds in the browser; a changed one does not',
    async () => {
      const page = await server.open('#/sign-in')
      await signInAs(page, /Imani Okello/)
      await page.goto(`${server.address}#/?line=THIODIGLYCOL+99%25,+NET+200+KG`)
      await page.getByRole('button', { name: 'Record this screening' }).click()
      await page.getByRole('region', { name: 'Receipt' }).getByRole('link', { name: 'Proof' }).click()
      await page.getByRole('heading', { name: 'Evidence log' }).waitFor()
      await page.getByText('Holds.').first().waitFor()
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save receipt file' }).click()
      const saved = await (await saving).path()
      const text = await readFile(saved, 'utf8')

      const checked = page.getByRole('region', { name: 'What was checked' })
      await drop(page, 'receipt.json', text)
      await checked.getByText('Holds.').first().waitFor()
      expect(await checked.getByText('Does not hold').count()).toBe(0)

      const kind = /"kind": "([^"]+)"/.exec(text)?.[1] ?? ''
      const altered = text.replace(`"kind": "${kind}"`, '"kind": "screening/nothing"')
      await drop(page, 'altered.json', altered)
      await checked.getByText('altered.json').waitFor()
      await checked.getByText('This file says something else than the log holds.').first().waitFor()

      const leaf = /"leaf": "([^"]+)"/.exec(text)?.[1] ?? ''
      await drop(page, 'forged.json', text.replace(leaf, `${leaf.slice(0, -8)}AAAAAAA=`))
      await checked.getByText('inclusion-wrong').first().waitFor()

      await drop(page, 'note.json', '{"hello": 1}')
      await checked.getByText('This file is neither a receipt of this system nor a proof.').waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'the log says how far it is published, by which key, and that nobody watches it',
    async () => {
      const page = await server.open('#/sign-in?to=/evidence')
      await signInAs(page, /Grace Lindqvist/)
      await page.getByRole('heading', { name: 'Witnesses' }).waitFor()
      await page.getByText('No quorum is asked for').waitFor()
      await page.getByRole('heading', { name: 'Checkpoint' }).waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )
})
