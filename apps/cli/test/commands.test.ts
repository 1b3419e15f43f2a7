import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runCli, runCliInto } from './run-cli.ts'

describe('classify', () => {
  test('a goods line, for people', async () => {
    const { status, stdout } = await runCli(['classify', 'POCl3 drums 2x200kg UN1810'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Controlled\n/)
    expect(stdout).toContain('CWC 3.B.5')
  })

  test('a structure, for programs, with the atoms of each clause', async () => {
    const { stdout } = await runCli(['classify', 'COP(C)(=O)OC', '--format', 'json', '--lists', 'cwc'])
    const answer: unknown = JSON.parse(stdout)
    expect(answer).toMatchObject({ verdict: 'controlled', findings: [{ entry: '2.B.4', certainty: 'certain' }] })
  })

  test('nothing to classify is wrong usage', async () => {
    expect((await runCli(['classify'])).status).toBe(2)
  })
})

describe('lists', () => {
  test('the overview names every list and its review date', async () => {
    const { stdout } = await runCli(['lists'])
    for (const id of ['cwc', 'ag-chem', 'ag-equip', 'cfats', 'eu-2019-1148', 'un-1988']) expect(stdout).toContain(id)
  })

  test('show prints the text of an entry and how sure it is', async () => {
    const { stdout } = await runCli(['lists', 'show', 'cwc', '2.B.4'])
    expect(stdout).toContain('but not further carbon atoms')
    expect(stdout).toContain('exemption')
  })

  test('show finds an entry without its points, and names what is near', async () => {
    expect((await runCli(['lists', 'show', 'cwc', '2b4'])).stdout).toContain('2.B.4')
    const { status, stderr } = await runCli(['lists', 'show', 'cwc', '2.B.99'])
    expect(status).toBe(2)
    expect(stderr).toContain('2.B.9')
  })

  test('show prints the materials of equipment, and each tariff code once', async () => {
    const pumps = await runCli(['lists', 'show', 'ag-equip', 'I.8'])
    expect(pumps.stdout).toContain('alloys with more than 40 % nickel')
    expect(pumps.stdout).toContain('ferrosilicon')
    const family = await runCli(['lists', 'show', 'cwc', '2.B.4'])
    expect(family.stdout.split('2931.90 (2012)').length).toBe(2)
  })

  test('diff over the day of the 2020 additions names exactly those', async () => {
    const { stdout } = await runCli(['lists', 'diff', '--from', '2020-06-06', '--to', '2020-06-07'])
    expect([...stdout.matchAll(/\+ (1\.A\.\d+) /g)].map(([, entry]) => entry)).toEqual([
      '1.A.13',
      '1.A.14',
      '1.A.15',
      '1.A.16',
    ])
  })

  test.each([[['lists', 'show', 'cwcc']], [['lists', 'show', 'cwc', '9.Z.9']], [['lists', 'diff']]] as const)(
    '%j is refused',
    async (args) => {
      const { status, stderr } = await runCli(args)
      expect(status).toBe(2)
      expect(stderr.length).toBeGreaterThan(10)
    },
  )
})

test('version, help and completion', async () => {
  expect((await runCli(['version'])).stdout).toMatch(/^holdfast \d+\.\d+\.\d+, lists [0-9a-f]{12}, Node v26/)
  expect((await runCli(['--version'])).stdout).toMatch(/^holdfast \d/)
  expect((await runCli(['screen', '--help'])).stdout).toContain('--fail-on')
  expect((await runCli(['completion', 'bash'])).stdout).toContain('complete -o filenames -F _holdfast holdfast')
})

// The device of a full disk is Linux's.
test.skipIf(!existsSync('/dev/full'))('a full disk is said in a sentence, whatever is written', async () => {
  for (const args of [['classify', 'phosgene'], ['lists'], ['version'], ['screen', '--help'], ['completion', 'fish']]) {
    const { status, stderr } = await runCliInto('/dev/full', args)
    expect({ status, stderr }, args.join(' ')).toEqual({
      status: 2,
      stderr: 'holdfast: the output cannot be written: the disk is full.\n',
    })
  }
})
