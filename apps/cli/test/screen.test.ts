import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples, objectsOf, runCli } from './run-cli.ts'

const manifest = join(examples, 'manifest.csv')
let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'holdfast-cli-'))))
afterAll(() => rm(folder, { recursive: true }))

const KEYS = ['row', 'id', 'verdict', 'substances', 'findings', 'issues', 'read']

describe('screen', () => {
  test('answers every row of a manifest, in order, as NDJSON', async () => {
    const { status, stdout, stderr } = await runCli(['screen', manifest, '--format', 'ndjson'])
    const rows = objectsOf(stdout)
    expect(status).toBe(0)
    expect(rows.map((row) => row['row'])).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(rows.map((row) => row['id'])).toContain('M-020')
    for (const row of rows) expect(Object.keys(row)).toEqual(KEYS)
    expect(stderr).toMatch(/^20 rows in .*: \d+ controlled, \d+ to review, \d+ not listed, \d+ unidentified\.\n$/)
  })

  test('the verdicts of the example manifest', async () => {
    const { stdout } = await runCli(['screen', manifest, '--format', 'ndjson', '--as-of', '2026-11-24'])
    expect(Object.fromEntries(objectsOf(stdout).map((row) => [row['id'], row['verdict']]))).toEqual({
      'M-001': 'controlled',
      'M-002': 'controlled',
      'M-003': 'not-listed',
      'M-004': 'controlled',
      'M-005': 'controlled',
      'M-006': 'controlled',
      'M-007': 'controlled',
      'M-008': 'not-listed',
      'M-009': 'review',
      'M-010': 'unidentified',
      'M-011': 'controlled',
      'M-012': 'not-listed',
      'M-013': 'not-listed',
      'M-014': 'not-listed',
      'M-015': 'controlled',
      'M-016': 'unidentified',
      'M-017': 'not-listed',
      'M-018': 'not-listed',
      'M-019': 'controlled',
      'M-020': 'not-listed',
    })
  })

  test('standard input, TSV, and columns named by hand', async () => {
    const input = 'Pos\tWare\tNr\n1\tthionyl chloride\t7719-09-7\n'
    const { stdout } = await runCli(['screen', '-', '--map', 'description=Ware', '--map', 'cas=3', '-f', 'ndjson'], {
      input,
    })
    expect(objectsOf(stdout)[0]?.['verdict']).toBe('controlled')
  })

  test('NDJSON in, with the names that other systems use', async () => {
    const input = '{"Product":"phosgene","CAS No":"75-44-5"}\nnot json\n{"product":"water"}\n'
    const { status, stdout } = await runCli(['screen', '-', '--format', 'ndjson'], { input })
    const rows = objectsOf(stdout)
    expect(status).toBe(0)
    expect(rows.map((row) => row['verdict'])).toEqual(['controlled', 'unidentified', 'not-listed'])
    expect(JSON.stringify(rows[1]?.['issues'])).toContain('row-malformed')
  })

  test('a workbook in and a workbook out', async () => {
    const book = join(folder, 'in.xlsx')
    const rows = [
      ['Shipment list', null],
      ['Description', 'CAS'],
      ['arsenic trichloride', '7784-34-1'],
      ['acetone', '67-64-1'],
    ]
    await writeFile(book, await writeXlsx({ sheets: [{ name: 'Goods', rows }] }))
    const out = join(folder, 'out.xlsx')
    const { status } = await runCli(['screen', book, '--output', out, '--lists', 'cwc,ag-chem'])
    expect(status).toBe(0)
    const [sheet] = (await readXlsx(await readFile(out))).sheets
    expect(sheet?.rows.map((row) => row[2])).toEqual(['verdict', 'controlled', 'not-listed'])
  })

  test('a workbook that shows per cent, and one with goods on two sheets', async () => {
    const book = join(folder, 'percent.xlsx')
    const percent = { numFmt: '0%' }
    await writeFile(
      book,
      await writeXlsx({
        sheets: [
          {
            name: 'First',
            rows: [
              ['description', 'concentration'],
              ['hydrogen peroxide', 0.35],
              ['hydrogen peroxide', 0.08],
            ],
            cells: new Map([
              ['1,1', { value: 0.35, style: percent }],
              ['2,1', { value: 0.08, style: percent }],
            ]),
          },
          { name: 'Second', rows: [['Description'], ['phosgene']] },
          { name: 'Notes', rows: [['by', 'hand']] },
        ],
      }),
    )
    const { stdout, stderr } = await runCli(['screen', book, '-f', 'ndjson', '--lists', 'eu-2019-1148,cwc'])
    expect(objectsOf(stdout).map((row) => row['verdict'])).toEqual(['controlled', 'not-listed', 'controlled'])
    expect(stderr).toContain('Sheet "Notes" was not read')
  })

  test('a table without a header, columns named by number, loses no row', async () => {
    const input = '1,POCl3 drums,10025-87-3\n2,ethanol,64-17-5\n'
    const { stdout } = await runCli(['screen', '-', '--map', 'description=2', '--map', 'cas=3', '-f', 'ndjson'], {
      input,
    })
    expect(objectsOf(stdout).map((row) => row['verdict'])).toEqual(['controlled', 'not-listed'])
  })

  test('German headers, Windows encodings, and columns that are not read are said', async () => {
    const german = await runCli(['screen', '-', '-f', 'ndjson'], {
      input: 'Warenbezeichnung;CAS-Nr.;Lager\nPhosphoroxychlorid;10025-87-3;A3\n',
    })
    expect(objectsOf(german.stdout)[0]?.['verdict']).toBe('controlled')
    expect(german.stderr).toContain('Columns not read: Lager')
    const cyrillic = Buffer.from(
      '\xed\xe0\xe8\xec\xe5\xed\xee\xe2\xe0\xed\xe8\xe5;cas\n\xf4\xee\xf1\xe3\xe5\xed;75-44-5\n',
      'latin1',
    )
    const russian = await runCli(['screen', '-', '-f', 'ndjson'], { input: cyrillic })
    expect(objectsOf(russian.stdout)[0]?.['verdict']).toBe('controlled')
    expect(russian.stderr).toContain('Read as windows-1251')
    const chinese = Buffer.from('c6b7c3fb3b434153bac50ad1c7c1f2f5a3c2c83b373731392d30392d370a', 'hex')
    const answer = await runCli(['screen', '-', '-f', 'ndjson'], { input: chinese })
    expect(objectsOf(answer.stdout)[0]?.['verdict']).toBe('controlled')
    expect(answer.stderr).toContain('Read as gb18030')
  })

  test.each(['csv', 'json', 'html', 'table'])('%s is written whole', async (format) => {
    const out = join(folder, `out.${format}`)
    const { status } = await runCli(['screen', manifest, '--format', format, '--output', out])
    const text = await readFile(out, 'utf8')
    expect(status).toBe(0)
    expect(text).toContain('2.B.4')
    if (format === 'json') expect(JSON.parse(text)).toMatchObject({ complete: true, summary: { rows: 20 } })
    if (format === 'csv') expect(text.trimEnd().split('\r\n').length).toBe(21)
    if (format === 'html') expect(text).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  })

  test('an HTML report loads nothing from elsewhere and shows input as text', async () => {
    const out = join(folder, 'report.html')
    await runCli(['screen', '-', '-o', out], { input: 'description\n"<img src=x onerror=alert(1)> sarin"\n' })
    const text = await readFile(out, 'utf8')
    expect(text).not.toMatch(/<img|<script|https?:\/\/(?!www\.w3\.org)|@import|url\(/)
    expect(text).toContain('&lt;img')
  })

  test('a cell that begins like a formula is not run by a spreadsheet', async () => {
    const { stdout } = await runCli(['screen', '-', '-f', 'csv'], { input: 'description\n"=cmd|calc sarin"\n' })
    expect(stdout).toContain("'=cmd|calc sarin")
  })

  test('a goods line cannot steer the terminal', async () => {
    const { stdout } = await runCli(['screen', '-'], { input: 'description\n\u001b[2Jsarin\u202e\n' })
    expect(stdout).toContain('sarin')
    expect(stdout).not.toMatch(/\u001b\[2J|\u202e/)
  })

  test('a damaged row is a row with issues and the run goes on', async () => {
    const input = 'id,description\n1,"acetone\n2,phosgene\n'
    const { status, stdout } = await runCli(['screen', '-', '-f', 'ndjson', '--lists', 'cwc'], { input })
    const rows = objectsOf(stdout)
    expect(status).toBe(0)
    expect(rows.map((row) => row['verdict'])).toEqual(['review', 'controlled'])
  })
})

describe('nothing of a manifest is lost in silence', () => {
  test.each([
    ['a cell beyond the header', 'id,description\n1,isopropanol,phosgene\n'],
    ['a second column of goods', 'description,description 2\nisopropanol,phosgene\n'],
    ['a product beside a name', 'name,product\nisopropanol,phosgene\n'],
    ['a nested value', '{"name":"isopropanol","description":{"a":"phosgene"}}\n'],
    ['two keys for the goods', '{"Description":"isopropanol","goods":"phosgene"}\n'],
    ['goods under an unknown header', 'Nazwa towaru;CAS\nChlorure de thionyle;7647-14-5\n'],
    ['goods under an unknown header, beside goods', 'Product;Xyzzy\nisopropanol;phosgene\n'],
    ['a number under an unknown header', 'Product;Xyzzy\nisopropanol;75-44-5\n'],
    ['an unknown chemical under an unknown header', 'Product;Xyzzy\nisopropanol;dipropyl ethylphosphonodithioate\n'],
    ['a chemical in the remarks', 'Product;Remarks\nisopropanol;phosgene\n'],
    ['goods called an article', 'Article;CAS\nphosgene;67-63-0\n'],
    ['a zero byte', 'description\nphosgene\u0000 gas\n'],
  ])('%s', async (_what, input) => {
    const { status, stdout } = await runCli(['screen', '-', '-f', 'ndjson', '--lists', 'cwc'], { input })
    expect(status).toBe(0)
    expect(['controlled', 'review', 'unidentified']).toContain(objectsOf(stdout)[0]?.['verdict'])
  })
})

describe('an output file', () => {
  test('that cannot be written is refused in a sentence, in every format', async () => {
    for (const format of ['csv', 'json', 'xlsx', 'html']) {
      const { status, stderr } = await runCli(['screen', manifest, '--output', '/dev/full', '--format', format])
      expect([format, status]).toEqual([format, 2])
      expect(stderr).toMatch(/cannot be written: .+/)
    }
  })

  test('is never the manifest itself', async () => {
    const file = join(folder, 'own.csv')
    await writeFile(file, 'description\nphosgene\n')
    const { status, stderr } = await runCli(['screen', file, '--output', file])
    expect(status).toBe(2)
    expect(stderr).toContain('is the manifest itself')
    expect(await readFile(file, 'utf8')).toBe('description\nphosgene\n')
  })

  test('is left as it was when the manifest is refused', async () => {
    const file = join(folder, 'kept.csv')
    await writeFile(file, 'earlier answers')
    expect((await runCli(['screen', '-', '--output', file], { input: 'a,b\n1,2\n' })).status).toBe(3)
    expect(await readFile(file, 'utf8')).toBe('earlier answers')
  })
})

describe('exit status', () => {
  test.each([
    [['screen', manifest, '--fail-on', 'controlled'], 1],
    [['screen', manifest, '--fail-on', 'controlled', '--lists', 'un-1988'], 0],
    [['screen', manifest, '--fail-on', 'review', '--lists', 'ag-chem'], 1],
    [['screen', manifest], 0],
    [['screen', manifest, '--format', 'pdf'], 2],
    [['screen', manifest, '--lists', 'cwc,nope'], 2],
    [['screen', manifest, '--as-of', '2026-02-30'], 2],
    [['screen', manifest, '--map', 'goods=1'], 2],
    [['screen', manifest, '--interpret', 'cwc/nothing=1'], 2],
    [['classify', 'phosgene', '--to', 'XX'], 2],
    [['screen', manifest, 'second.csv'], 2],
    [['screne', manifest], 2],
    [['screen', 'no-such-file.csv'], 3],
    [['screen', examples], 3],
    [['screen', process.execPath], 3],
  ] as const)('%j → %i, in one sentence', async (args, expected) => {
    const { status, stderr } = await runCli(args)
    expect(status).toBe(expected)
    expect(stderr).not.toContain('    at ')
  })

  test('an empty input and a table without goods are unreadable', async () => {
    expect((await runCli(['screen', '-'], { input: '' })).status).toBe(3)
    expect((await runCli(['screen', '-'], { input: Uint8Array.of(0, 1, 2, 3, 0xff, 0xfe) })).status).toBe(3)
    const { status, stderr } = await runCli(['screen', '-'], { input: 'a,b\n1,2\n' })
    expect(status).toBe(3)
    expect(stderr).toContain('--map description=COLUMN')
  })
})

test('ctrl-C leaves a valid partial file', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index},thionyl chloride 99% drum ${index}`)
  const input = `id,description\n${rows.join('\n')}\n`
  const { status, stdout, stderr } = await runCli(['screen', '-', '--format', 'json'], {
    input,
    interruptWhen: (text) => text.length > 50_000,
  })
  const answer: unknown = JSON.parse(stdout)
  expect(status).toBe(130)
  expect(answer).toMatchObject({ complete: false })
  expect(stderr).toContain('Interrupted')
})

test('many rows on workers come out in order', async () => {
  const rows = Array.from(
    { length: 12_000 },
    (_, index) => `R${index},${index % 2 === 0 ? 'phosgene' : 'sodium chloride'}`,
  )
  const { stdout } = await runCli(['screen', '-', '--format', 'ndjson', '--lists', 'cwc'], {
    input: `id,description\n${rows.join('\n')}\n`,
  })
  const answers = objectsOf(stdout)
  expect(answers.map((row) => row['id'])).toEqual(rows.map((_, index) => `R${index}`))
  expect(answers.every((row, index) => row['verdict'] === (index % 2 === 0 ? 'controlled' : 'not-listed'))).toBe(true)
})

test('rows as long as a row may be are answered like others, on workers too', async () => {
  const padding = 'sodium chloride, '.repeat(1_800)
  const rows = Array.from({ length: 1_500 }, (_, index) => `R${index},phosgene,"${padding}"`)
  const { status, stdout } = await runCli(['screen', '-', '--format', 'csv', '--lists', 'cwc'], {
    input: `id,name,description\n${rows.join('\n')}\n`,
  })
  expect(status).toBe(0)
  const answers = stdout.trimEnd().split('\r\n').slice(1)
  expect(answers.map((line) => line.split(',')[1])).toEqual(rows.map((_, index) => `R${index}`))
  expect(answers.every((line) => line.includes(',controlled,'))).toBe(true)
})
