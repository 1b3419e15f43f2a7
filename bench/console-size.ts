// What a browser loads for the border check before the drawing editor: page, style, console, engine with all lists. Bar: 700 kB gzip.
// Run `npm run build:console` first. Reads the built files as a browser would: what is imported on demand
// (the library that lays out drawings and holds their editor, workbooks) is not counted, but named with its size.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const SIZE_KB_MAX = 700
const GZIP_LEVEL = 9 // as a server that compresses once would

const dist = join(import.meta.dirname, '..', 'apps', 'console', 'dist')
if (!existsSync(join(dist, 'index.html'))) {
  console.error('the console is not built: npm run build:console')
  process.exit(2)
}

const loaded = new Set<string>(['index.html'])
const onDemand = new Set<string>()
const pending = ['index.html']
for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
  for (const { name, lazy } of referencesOf(file)) {
    if (lazy) onDemand.add(name)
    else if (!loaded.has(name)) {
      loaded.add(name)
      pending.push(name)
    }
  }
}

let total = 0
for (const name of [...loaded].toSorted()) {
  const kb = gzipKb(name)
  total += kb
  console.log(`${kb.toFixed(1).padStart(8)} kB  ${name}`)
}
console.log(`${total.toFixed(1).padStart(8)} kB  before the drawing editor (bar ${SIZE_KB_MAX} kB)`)
for (const name of [...onDemand].filter((file) => !loaded.has(file)).toSorted())
  console.log(`${gzipKb(name).toFixed(1).padStart(8)} kB  on demand: ${name}`)
process.exitCode = total < SIZE_KB_MAX ? 0 : 1

/** The files that a file names: by attribute in the page, by import or as a worker in a script. */
function referencesOf(file: string): readonly { readonly name: string; readonly lazy: boolean }[] {
  const text = readFileSync(join(dist, file), 'utf8')
  if (file.endsWith('.html'))
    return [...text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name = '']) => ({ name, lazy: false }))
  if (!file.endsWith('.js')) return []
  // The build lists beforehand what an import on demand will need; naming it there loads nothing.
  const listed = /__vite__mapDeps=.*?m\.f=\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  const demanded = new Set([...listed.matchAll(/([\w-]+\.(?:js|css))/g)].map(([, name]) => name))
  const known = (name: string): boolean => existsSync(join(dist, 'assets', name))
  // The entry starts the worker and then imports the page itself: that waits for nobody's demand.
  const isEntry = file.startsWith('assets/index-')
  return [...text.matchAll(/(import\(\s*)?["'`](?:\.\/|\/?assets\/)?([\w-]+\.(?:js|css))["'`]/g)]
    .filter(([, , name = '']) => known(name))
    .map(([, lazy, name = '']) => ({
      name: `assets/${name}`,
      lazy: !isEntry && (lazy !== undefined || demanded.has(name)),
    }))
}

function gzipKb(name: string): number {
  return gzipSync(readFileSync(join(dist, name)), { level: GZIP_LEVEL }).byteLength / 1000
}
