// Runs around `npm pack` in a package: inside the workspace a package is its TypeScript source; what is published is JavaScript with types,
// because Node does not strip types under node_modules. `prepare` builds and points the manifest at the build, `restore` puts it back.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './repository.ts'

const folder = process.cwd()
const manifest = join(folder, 'package.json')
const kept = join(folder, 'package.json.workspace')
const BELOW: Readonly<Record<string, readonly string[]>> = {
  chemistry: [],
  'control-lists': ['chemistry'],
  screening: ['chemistry', 'control-lists'],
  'transparency-log': [],
}

function build(name: string): void {
  const target = join(root, 'packages', name)
  rmSync(join(target, 'dist'), { recursive: true, force: true })
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', join(target, 'tsconfig.build.json')], { stdio: 'inherit' })
}

/** `./src/x.ts` → the built module and its types. */
function published(path: string): { readonly types: string; readonly default: string } {
  const built = path.replace('./src/', './dist/').replace(/\.ts$/, '')
  return { types: `${built}.d.ts`, default: `${built}.js` }
}

function prepare(): void {
  const name = resolve(folder).split(/[\\/]/).at(-1) ?? ''
  for (const below of BELOW[name] ?? []) build(below)
  build(name)
  const text = readFileSync(manifest, 'utf8')
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null || !('exports' in parsed))
    throw new Error(`${manifest} has no exports`)
  const doors = Object.entries(parsed.exports ?? {}).map(([door, path]) => [
    door,
    typeof path === 'string' && path.startsWith('./src/') ? published(path) : path,
  ])
  writeFileSync(kept, text)
  writeFileSync(
    manifest,
    JSON.stringify({ ...parsed, exports: Object.fromEntries(doors), scripts: {} }, null, 2) + '\n',
  )
}

function restore(): void {
  if (existsSync(kept)) renameSync(kept, manifest)
}

if (process.argv[2] === 'prepare') prepare()
else if (process.argv[2] === 'restore') restore()
else throw new Error('say "prepare" or "restore"')
