import { expect, test } from 'vitest'
import { textOf } from './test/pages.ts'

// Every code is documented with its meaning and what to do; no code is documented that does not exist.

const ISSUES = ['packages/screening/src/model.ts', 'IssueCode', 30] as const
const READERS = ['packages/chemistry/src/refusal.ts', 'ChemistryRefusalCode', 20] as const
const FAMILIES = ['packages/chemistry/src/family-plan.ts', 'FamilyRefusal', 5] as const
const BRANDS = ['packages/control-lists/src/brand.ts', 'BrandRefusal', 3] as const
const ARTEFACT = ['packages/control-lists/src/artefact.ts', 'ListsRefusal', 1] as const
const SOURCE = ['packages/control-lists/src/source/problem.ts', 'SourceProblemCode', 10] as const
const MANIFEST = ['apps/console/src/engine/protocol.ts', 'ManifestRefusal', 3] as const

const LOG = [
  ['KeyRefusalCode', 4],
  ['NoteRefusalCode', 4],
  ['SignatureRefusalCode', 2],
  ['CheckpointRefusalCode', 3],
  ['TreeRefusalCode', 5],
  ['TileRefusalCode', 4],
  ['ProofTextRefusalCode', 5],
  ['PolicyRefusalCode', 9],
  ['WitnessRefusalCode', 6],
  ['TrustRefusalCode', 2],
] as const
const LOG_UNIONS = LOG.map(([name, least]) => ['packages/transparency-log/src/refusal.ts', name, least] as const)

const PAGES = [
  {
    path: 'docs/reference/refusals.md',
    unions: [ISSUES, READERS, FAMILIES, BRANDS, ARTEFACT, MANIFEST, ...LOG_UNIONS],
  },
  { path: 'docs/reference/list-format.md', unions: [SOURCE] },
] as const

/** The members of a closed union of string literals, or of the codes of an interface, read where they are declared. */
function codesOf(file: string, name: string): readonly string[] {
  const source = textOf(file)
  const start = source.search(new RegExp(`export (?:type|interface) ${name}\\b`))
  const body = start === -1 ? '' : (/^[\s\S]*?(?=\n\n|\n\}|$(?![\s\S]))/.exec(source.slice(start))?.[0] ?? '')
  return [...body.matchAll(/(?:[|=]|code:) '([a-z-]+)'/g)].map(([, code = '']) => code)
}

/** Code → its other cells, from every table of the page whose first column is headed "code". */
function explainedIn(path: string): ReadonlyMap<string, readonly string[]> {
  const explained = new Map<string, readonly string[]>()
  let isOfCodes = false
  for (const line of textOf(path).split('\n')) {
    const [first = '', ...cells] = line.startsWith('| ')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : []
    if (first === '') isOfCodes = false
    else if (first === 'code') isOfCodes = true
    else if (isOfCodes && first.startsWith('`')) explained.set(first.replaceAll('`', ''), cells)
  }
  return explained
}

test.each(PAGES.flatMap(({ path, unions }) => unions.map((union) => [path, ...union] as const)))(
  '%s explains every code of %s %s',
  (path, file, name, least) => {
    const codes = codesOf(file, name)
    expect(codes.length).toBeGreaterThan(least)
    const explained = explainedIn(path)
    const isExplained = (code: string): boolean =>
      (explained.get(code) ?? []).length >= 2 && (explained.get(code) ?? []).every((cell) => cell !== '')
    expect(codes.filter((code) => !isExplained(code))).toEqual([])
  },
)

test.each(PAGES)('$path explains no code that does not exist', ({ path, unions }) => {
  const known = new Set(unions.flatMap(([file, name]) => codesOf(file, name)))
  const explained = [...explainedIn(path).keys()]
  expect(explained.length).toBeGreaterThan(10)
  expect(explained.filter((code) => !known.has(code))).toEqual([])
})

const ANSWER = [
  'Screening',
  'IdentifiedSubstance',
  'Concentration',
  'Finding',
  'Reason',
  'FindingConsequence',
  'Issue',
  'ReadBack',
  'NearMiss',
] as const

/** Names in code font in the first column of a table. */
function namedIn(path: string): ReadonlySet<string> {
  const firsts = [...textOf(path).matchAll(/^\| ([^|]+) \|/gm)].map(([, first = '']) => first)
  return new Set(firsts.flatMap((first) => [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)))
}

test.each(ANSWER)('the JSON page explains every field of %s', (name) => {
  const [body = ''] = new RegExp(`export interface ${name} \\{[\\s\\S]*?\\n\\}`).exec(textOf(ISSUES[0])) ?? []
  const fields = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field = '']) => field)
  expect(fields.length).toBeGreaterThan(1)
  const named = namedIn('docs/reference/json.md')
  expect(fields.filter((field) => !named.has(field))).toEqual([])
})

test.each(['Verdict', 'Certainty', 'Effect', 'How'])('the JSON page explains every value of %s', (name) => {
  const [body = ''] = new RegExp(`export type ${name} =[\\s\\S]*?(?=\\nexport|\\n\\n)`).exec(textOf(ISSUES[0])) ?? []
  const values = [...body.matchAll(/'([^']+)'/g)].map(([, value = '']) => value)
  expect(values.length).toBeGreaterThan(1)
  const page = textOf('docs/reference/json.md')
  expect(values.filter((value) => !page.includes(`\`${value}\``))).toEqual([])
})

test('the page of the list format names every column and key that is read', () => {
  const schema = textOf('packages/control-lists/src/source/schema.ts')
  const columns = [...schema.matchAll(/^ {2,6}(\w+): /gm)].map(([, column = '']) => column)
  // Of the built-in tables, which a list folder does not have.
  const builtin = new Set(['formula', 'synonyms', 'number', 'shipping_name', 'substances', 'generic', 'iso2', 'code'])
  expect(columns.length).toBeGreaterThan(50)
  const page = textOf('docs/reference/list-format.md')
  expect(columns.filter((column) => !builtin.has(column) && !page.includes(`\`${column}\``))).toEqual([])
})
