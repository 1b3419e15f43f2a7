import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The floors inside the server: an import never goes up, and a module is entered by its front door.

const files = globSync('**/*.ts', { cwd: import.meta.dirname }).map((path) => path.replaceAll('\\', '/'))

interface Import {
  readonly from: string
  readonly to: string
}

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(new URL(from, import.meta.url), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, target = '']) => ({ from, to: new URL(target, `file:///${from}`).pathname.slice(1) }),
  ),
)

/** The module that a path lies in, null when in none. */
function moduleOf(path: string): string | null {
  return /^modules\/([^/]+)\/./.exec(path)?.[1] ?? null
}

function isInside(folder: string): (path: string) => boolean {
  return (path) => path.startsWith(`${folder}/`)
}

test('the walk saw the server', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(imports.length).toBeGreaterThan(80)
})

test.each([
  ['kernel', 'modules'],
  ['kernel', 'http'],
  ['modules', 'http'],
  ['modules', 'jobs'],
  ['jobs', 'http'],
  ['storage', 'modules'],
  ['storage', 'http'],
])('%s does not know %s', (below, above) => {
  const [isBelow, isAbove] = [isInside(below), isInside(above)]
  expect(imports.filter(({ from, to }) => isBelow(from) && isAbove(to))).toEqual([])
})

test('modules reach each other only through index.ts', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [one, other] = [moduleOf(from), moduleOf(to)]
    return one !== null && other !== null && one !== other && to !== `modules/${other}/index.ts`
  })
  expect(wrong).toEqual([])
})
