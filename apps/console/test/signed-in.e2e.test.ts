import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './browser.ts'
import { violationsOf } from './console-session.ts'
import { type Demonstration, openDemonstration, signInAs, START_TIMEOUT_MS, TIMEOUT_MS } from './signed-in.ts'

// What people do who are signed in, by role and label, at the real server with its demonstration.

const reason = whyNoBrowser()

describe.skipIf(reason !== null)('signed in', () => {
  let server: Demonstration
  const open: Demonstration['open'] = (hash, options) => server.open(hash, options)

  beforeAll(async () => {
    server = await openDemonstration()
  }, START_TIMEOUT_MS)
  afterAll(() => server?.close())

  test(
    'a page of the server asks for sign-in, and comes back after it; a wrong password is said and erases nothing',
    async () => {
      const page = await open('#/accounts')
      await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
      await page.getByLabel('Sign-in name').fill('administrator')
      await page.getByLabel('Password').fill('another password')
      await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('alert').getByText('sign-in-failed').waitFor()
      expect(await page.getByLabel('Sign-in name').inputValue()).toBe('administrator')
      await signInAs(page, /Ada Kiplagat/)
      await page.getByRole('heading', { name: 'Accounts and roles' }).waitFor()
      await page.getByText('Demonstration', { exact: true }).waitFor()
      await page.getByRole('link', { name: 'Chipo Marandu' }).waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'a role is asked for by one administrator and given by another',
    async () => {
      const first = await open('#/sign-in?to=/accounts')
      await signInAs(first, /Ada Kiplagat/)
      await first.getByRole('link', { name: 'Mei Tanaka' }).click()
      await first.getByLabel('Role', { exact: true }).selectOption('elimination-manager')
      await first.getByRole('button', { name: 'Ask to grant role' }).click()
      const dialog = first.getByRole('dialog')
      await dialog.getByText('Nothing changes until another administrator approves.').waitFor()
      await dialog.getByRole('button', { name: 'Ask to grant role' }).click()
      await first.getByText('Already asked for and waiting').waitFor()
      await first.goto(`${server.address}#/proposals`)
      const own = first.getByRole('article', { name: 'Grant role: Mei Tanaka' })
      await own.waitFor()
      expect(await own.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled')).toBe('true')

      const second = await open('#/sign-in?to=/proposals')
      await signInAs(second, /Benedikt Sorensen/)
      const asked = second.getByRole('article', { name: 'Grant role: Mei Tanaka' })
      await asked.getByText('Elimination manager').waitFor()
      await asked.getByRole('button', { name: 'Approve' }).click()
      await second.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
      await asked.waitFor({ state: 'detached' })
      await first.goto(`${server.address}#/accounts`)
      await first
        .getByRole('row', { name: /Mei Tanaka/ })
        .getByText('Elimination manager')
        .waitFor()
      await first.getByRole('link', { name: 'Mei Tanaka' }).click()
      const history = first.getByRole('complementary', { name: 'Evidence' })
      await history.getByText('Role granted: Elimination manager').waitFor()
      await history.getByText('Second person: Benedikt Sorensen').first().waitFor()
      await first.context().close()
      await second.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'a line is recorded with its receipt, and another officer settles what the lists leave open',
    async () => {
      const asker = await open('#/sign-in')
      await signInAs(asker, /Imani Okello/)
      await asker.goto(`${server.address}#/?line=1+IBC+TEA+85%25,+NET+900+KG`)
      await asker.getByRole('button', { name: 'Record this screening' }).click()
      await asker.getByRole('region', { name: 'Receipt' }).waitFor()
      await asker.getByRole('link', { name: 'Open screening' }).click()
      await asker.getByRole('heading', { name: 'Triethylamine, Triethanolamine' }).waitFor()
      const address = asker.url().slice(server.address.length)

      const officer = await open(`#/sign-in?to=${encodeURIComponent(address.slice(1))}`)
      await signInAs(officer, /Grace Lindqvist/)
      await officer.getByText('1 IBC TEA 85%, NET 900 KG').waitFor()
      await officer.getByRole('button', { name: 'Settle screening' }).click()
      const dialog = officer.getByRole('dialog')
      await dialog.getByRole('radio', { name: 'Controlled' }).check()
      await dialog.getByLabel('Reason').fill('The consignor states triethanolamine.')
      await dialog.getByRole('button', { name: 'Settle screening' }).click()
      await officer.getByText('Settled: controlled.').waitFor()
      await officer.getByRole('complementary', { name: 'Evidence' }).getByText('Settled, Grace Lindqvist').waitFor()
      await officer.getByText('You decided it: another officer withdraws it.').waitFor()
      await officer.getByRole('button', { name: 'Show near misses' }).click()
      await officer
        .getByRole('table', { name: 'Near misses' })
        .or(officer.getByText('The row just misses no entry.'))
        .waitFor()

      const other = await open(`#/sign-in?to=${encodeURIComponent(address.slice(1))}`)
      await signInAs(other, /Elena Markova/)
      await other.getByRole('button', { name: 'Withdraw settlement' }).click()
      await other.getByRole('dialog').getByLabel('Reason').fill('The consignor’s paper names triethylamine.')
      await other.getByRole('dialog').getByRole('button', { name: 'Withdraw settlement' }).click()
      await other.getByRole('button', { name: 'Settle screening' }).waitFor()
      await other.getByRole('complementary', { name: 'Evidence' }).getByText('Settlement withdrawn').waitFor()
      await other.context().close()
      await asker.context().close()
      await officer.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'an invitation is shown once, and its code sets a password',
    async () => {
      const page = await open('#/sign-in?to=/accounts/new')
      await signInAs(page, /Ada Kiplagat/)
      await page.getByLabel('Sign-in name').fill('n.okafor')
      await page.getByLabel('Name', { exact: true }).fill('Ngozi Okafor')
      await page.getByText('Ngozi Okafor gets an invitation code').waitFor()
      await page.getByRole('button', { name: 'Create account' }).click()
      const shown = page.getByRole('region', { name: 'Invitation code' })
      const code = (await shown.getByRole('listitem').textContent()) ?? ''
      await page.getByRole('region', { name: 'Receipt' }).waitFor()
      await shown.getByRole('button', { name: 'I have kept it' }).click()
      expect(await page.getByText(code).count()).toBe(0)

      const invited = await open('#/invitation')
      await invited.getByLabel('Invitation code').fill(code)
      await invited.getByLabel('New password').fill('short')
      await invited.getByRole('button', { name: 'Set password' }).click()
      await invited.getByText('password-too-short').waitFor()
      await invited.getByLabel('New password').fill('lantern harbour cedar 41')
      await invited.getByRole('button', { name: 'Set password' }).click()
      await invited.getByRole('heading', { name: 'The password is set.' }).waitFor()
      await page.context().close()
      await invited.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'the palette goes to a page, a substance and an entry, by the keyboard alone',
    async () => {
      const page = await open('#/sign-in')
      await signInAs(page, /Imani Okello/)
      await page.getByRole('button', { name: 'Check line' }).focus()
      await page.keyboard.press('/')
      const field = page.getByRole('combobox', { name: 'Find or go to' })
      await field.waitFor()
      await page.keyboard.type('thiodiglycol')
      await page.getByRole('option', { name: /Thiodiglycol.*substance/ }).waitFor()
      await page.getByRole('option', { name: /CWC 2\.B\.13/ }).waitFor()
      await field.fill('my account')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'My account' }).waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test(
    'a lost connection signs nobody out: it is said, and the border check works on',
    async () => {
      const page = await open('#/sign-in?to=/account')
      await signInAs(page, /Imani Okello/)
      await page.getByRole('heading', { name: 'My account' }).waitFor()
      await page.route('**/api/v1/**', (route) => route.abort())
      await page.getByRole('button', { name: 'Set up an app for codes' }).or(page.getByText('Replace the app')).click()
      await page.getByRole('alert').getByText('The server does not answer.').waitFor()
      await page.getByRole('link', { name: 'Border check' }).click()
      await page.getByRole('textbox').fill('SODIUM CHLORIDE 99.5%')
      await page.getByRole('button', { name: 'Check line' }).click()
      await page.getByText('Not listed', { exact: true }).first().waitFor()
      await page.context().close()
    },
    TIMEOUT_MS,
  )

  test.each([
    ['light', 'en-GB', 1440],
    ['dark', 'ar', 390],
  ] as const)(
    'no accessibility violation: %s, %s, %i px',
    async (colorScheme, locale, width) => {
      const options = { colorScheme, locale, viewport: { width, height: 844 }, serviceWorkers: 'block' } as const
      const page = await open('#/sign-in', options)
      await page.locator('.demo-accounts').waitFor()
      expect(await violationsOf(page)).toEqual([])
      await page.locator('.demo-accounts button').first().click()
      await page.locator('.account-menu').waitFor()
      for (const hash of [
        '#/account',
        '#/accounts',
        '#/accounts/new',
        '#/proposals',
        '#/keys',
        '#/evidence',
        '#/system',
      ]) {
        await page.goto(server.address + hash)
        await page.locator('.page-head').waitFor()
        await page.waitForFunction(() => document.querySelector('.pending') === null)
        expect([hash, ...(await violationsOf(page))]).toEqual([hash])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
      await page.context().close()
    },
    START_TIMEOUT_MS,
  )
})
