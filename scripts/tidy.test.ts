import { expect, test } from 'vitest'
import { repositoryFiles, textOf } from './repository.ts'

// The repository polices itself: what a reviewer would have to say every time is said here once.

const LINE_LENGTH_MAX = 132 // the formatter breaks code at 120; a comment may run on a little
const SOURCE_LINES_MAX = 420 // over 350 asks for a split by noun; this is where it stops being a question
/** Tables of words and of boundary rows are data in TypeScript's clothes: they grow with the law, not with the logic. */
const IS_TABLE = /(-names|-rows|-words|-fixtures|lexicon)\.ts$/
const FILE_BYTES_MAX = 2_500_000 // the compiled lists are the largest file that may live here

const files = repositoryFiles()
const code = files.filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
const source = code.filter((path) => !/\.test\.tsx?$/.test(path))
const prose = files.filter((path) => /\.(md|yaml|yml|json|css|html|sh)$/.test(path) && !path.includes('compiled/'))

function places(paths: readonly string[], found: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (found.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  )
}

test('the walk sees the repository', () => {
  expect(code.length).toBeGreaterThan(60)
  expect(source.length).toBeGreaterThan(40)
})

test('no line of code is longer than a screen is wide', () => {
  const long = code.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        line.length > LINE_LENGTH_MAX && !/['"`/]/.test(line) ? [`${path}:${index + 1} ${line.length}`] : [],
      ),
  )
  expect(long).toEqual([])
})

test('one concept a file: no source file grows past the limit', () => {
  const large = source.filter(
    (path) => !IS_TABLE.test(path) && !path.includes('compiled/') && textOf(path).split('\n').length > SOURCE_LINES_MAX,
  )
  expect(large).toEqual([])
})

test('no file is larger than the repository should carry', () => {
  const large = files.filter((path) => /\.(json|csv|ts|md|svg)$/.test(path) && textOf(path).length > FILE_BYTES_MAX)
  expect(large).toEqual([])
})

test('no leftover markers', () => {
  const marker = /\b(T[O]DO|FIX[M]E|X[X]X|HAC[K])\b/
  expect(places([...code, ...prose.filter((path) => path !== 'package-lock.json')], marker)).toEqual([])
})

test('no test is switched off or alone', () => {
  const alone = /\b(test|it|describe)\.(onl[y]|tod[o]|fail[s])\b/
  expect(places(code, alone)).toEqual([])
})

test('types tell the truth: no any, no silenced checker', () => {
  const silenced = /@ts-(ignor[e]|nochec[k]|expect-erro[r])|\bas an[y]\b|: an[y](?=[\s;,)\]=>])/
  expect(places(code, silenced).filter((place) => !/: (\/?\*|\/\/)/.test(place))).toEqual([])
})

test('packages have no clock, no chance, no input and no output', () => {
  const pure = source.filter((path) => /^packages\/[^/]+\/src\//.test(path))
  expect(pure.length).toBeGreaterThan(20)
  const impure =
    /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b|\bfetch\(|from 'node:|\bprocess\.|\beval\(/
  // Node's own cryptography, behind the port of the transparency log: see architecture.test.ts.
  const allowed = /^packages\/transparency-log\/src\/node\.ts:\d+: import [^;]* from 'node:crypto'$/
  expect(places(pure, impure).filter((place) => !allowed.test(place))).toEqual([])
})

test('no address of a package registry and no path of a machine', () => {
  const address = /registry\.(npmj[s]|yarnpk[g])|\/(wor[k]\/(main|shared)|hom[e]\/[a-z]+\/|roo[t]\/)/
  expect(places([...code, ...prose], address)).toEqual([])
})

test('every relative import names a file that is there', () => {
  const known = new Set(files)
  // It writes imports of other files than itself.
  const writers: readonly string[] = ['apps/server/src/http/description/client-source.ts']
  const broken = code
    .filter((path) => !writers.includes(path))
    .flatMap((path) =>
      [...textOf(path).matchAll(/from '(\.{1,2}\/[^']+)'/g)].flatMap(([, target = '']) => {
        const resolved = new URL(target, `file:///${path}`).pathname.slice(1)
        return known.has(resolved) || resolved.includes('/messages/') ? [] : [`${path} → ${target}`]
      }),
    )
  expect(broken).toEqual([])
})

test('no dead source file: each is imported, run by a script, or an entrance', () => {
  const texts = new Map(
    files
      .filter(
        (path) =>
          /\.(ts|tsx|mjs|json|html|yaml|yml|md|run)$|\.ci\/run$/.test(path) &&
          !path.includes('package-lock') &&
          !path.includes('compiled/'),
      )
      .map((path) => [path, textOf(path)]),
  )
  const dead = source.filter((path) => {
    // Written whole by a program, which a test compares.
    if (path.includes('/compiled/')) return false
    if (/(^|\/)(index|main|vite\.config|vitest\.config|config)\.(ts|tsx|mts)$|\.d\.ts$/.test(path)) return false
    const name = path.split('/').at(-1) ?? ''
    return ![...texts].some(([other, text]) => other !== path && text.includes(name))
  })
  expect(dead).toEqual([])
})

test('every workspace has a README that says what it is for', () => {
  const workspaces = files.filter((path) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path))
  expect(workspaces.length).toBeGreaterThanOrEqual(6)
  const silent = workspaces.filter((path) => !files.includes(path.replace('package.json', 'README.md')))
  expect(silent).toEqual([])
})
