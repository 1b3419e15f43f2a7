import { expect, test } from 'vitest'
import { repositoryFiles, textOf } from './repository.ts'

// The floors of the house, ground first. An import never goes up, and a workspace is entered by its front door only.

/** What each workspace may stand on. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  '@holdfast/chemistry': [],
  '@holdfast/control-lists': ['@holdfast/chemistry'],
  '@holdfast/screening': ['@holdfast/chemistry', '@holdfast/control-lists'],
  '@holdfast/drawing': ['@holdfast/chemistry'],
  '@holdfast/transparency-log': [],
  '@holdfast/client': [],
  '@holdfast/server': ['@holdfast/transparency-log', '@holdfast/control-lists', '@holdfast/screening'],
  '@holdfast/cli': [
    '@holdfast/chemistry',
    '@holdfast/control-lists',
    '@holdfast/screening',
    '@holdfast/drawing',
    '@holdfast/transparency-log',
    '@holdfast/server',
  ],
  '@holdfast/console': [
    '@holdfast/chemistry',
    '@holdfast/control-lists',
    '@holdfast/screening',
    '@holdfast/drawing',
    '@holdfast/transparency-log',
  ],
  '@holdfast/docs': ['@holdfast/screening', '@holdfast/control-lists', '@holdfast/chemistry'],
}
/** The one package that may use a drawing library: it never decides. */
const DRAWING = 'packages/drawing/'
/**
 * The one module of a package that may use a part of Node: the transparency log signs and hashes by a port, and this entrance,
 * apart from the package's front door, fills it with Node's own cryptography, of which nothing reads, writes or throws dice.
 */
const NODE_CRYPTO = ['packages/transparency-log/src/node.ts', 'node:crypto'] as const
const FRAMEWORKS = ['react', 'react-dom', 'fastify', 'openchemlib', 'playwright-core', 'vite', 'pg']
const MODULES_MIN = 60

interface Workspace {
  readonly name: string
  readonly folder: string
  readonly dependencies: readonly string[]
}

const files = repositoryFiles()
const workspaces = files
  .filter((path) => /^((packages|apps)\/[^/]+|docs)\/package\.json$/.test(path))
  .map((path): Workspace => {
    const manifest: unknown = JSON.parse(textOf(path))
    return {
      name: field(manifest, 'name'),
      folder: path.replace('/package.json', ''),
      dependencies: [...keysOf(manifest, 'dependencies'), ...keysOf(manifest, 'devDependencies')],
    }
  })

function field(value: unknown, key: string): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'string' ? found : ''
}

function keysOf(value: unknown, key: string): readonly string[] {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'object' && found !== null ? Object.keys(found) : []
}

function importsOf(path: string): readonly string[] {
  return [...textOf(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target)
}

function modulesOf(workspace: Workspace): readonly string[] {
  return files.filter((path) => path.startsWith(`${workspace.folder}/`) && /\.tsx?$/.test(path))
}

test('the walk saw every workspace and enough modules', () => {
  expect(workspaces.map((workspace) => workspace.name).sort()).toEqual(Object.keys(FLOORS).sort())
  const seen = workspaces.flatMap(modulesOf).length
  console.log(`architecture: ${workspaces.length} workspaces, ${seen} modules seen`)
  expect(seen).toBeGreaterThanOrEqual(MODULES_MIN)
})

test.each(workspaces)('$name stands only on the floors below it', (workspace) => {
  const allowed = new Set(FLOORS[workspace.name])
  const wrong = [
    ...workspace.dependencies.filter((name) => name.startsWith('@holdfast/') && !allowed.has(name)),
    ...modulesOf(workspace).flatMap((path) =>
      importsOf(path).flatMap((target) => {
        const own = workspace.name === target.split('/').slice(0, 2).join('/')
        const floor = target.split('/').slice(0, 2).join('/')
        return target.startsWith('@holdfast/') && !own && !allowed.has(floor) ? [`${path} → ${target}`] : []
      }),
    ),
  ]
  expect(wrong).toEqual([])
})

test('no cycle among workspaces', () => {
  const climbs = (name: string, seen: readonly string[]): boolean =>
    seen.includes(name) || (FLOORS[name] ?? []).some((below) => climbs(below, [...seen, name]))
  expect(Object.keys(FLOORS).filter((name) => climbs(name, []))).toEqual([])
})

test('packages know no framework and no machine', () => {
  const pure = workspaces.filter((workspace) => workspace.folder.startsWith('packages/'))
  expect(pure.length).toBe(5)
  const wrong = pure
    .flatMap(modulesOf)
    .filter((path) => path.includes('/src/') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      importsOf(path).flatMap((target) =>
        (target.startsWith('node:') && !(path === NODE_CRYPTO[0] && target === NODE_CRYPTO[1])) ||
        (FRAMEWORKS.includes(target) && !(target === 'openchemlib' && path.startsWith(DRAWING)))
          ? [`${path} → ${target}`]
          : [],
      ),
    )
  expect(wrong).toEqual([])
})

test('no module reaches into another workspace past its front door', () => {
  const wrong = workspaces.flatMap((workspace) =>
    modulesOf(workspace).flatMap((path) =>
      importsOf(path).flatMap((target) => {
        if (!target.startsWith('.')) return []
        const resolved = new URL(target, `file:///${path}`).pathname.slice(1)
        return resolved.startsWith(`${workspace.folder}/`) || resolved.startsWith('scripts/')
          ? []
          : [`${path} → ${target}`]
      }),
    ),
  )
  expect(wrong).toEqual([])
})
