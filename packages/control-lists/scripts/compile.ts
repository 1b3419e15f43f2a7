import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compileLists, describeProblem, encodeLists, type SourceTree } from '../src/source/index.ts'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))

/** The source texts by path inside `lists/`. */
export function readTree(folder: string): SourceTree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(csv|yaml)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
  return Object.fromEntries(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

/** The artefact as text: same sources, same bytes. */
export function compileText(tree: SourceTree): { readonly text: string; readonly notes: readonly string[] } {
  const compiled = compileLists(tree)
  if (!compiled.ok) throw new Error(compiled.refusal.map(describeProblem).join('\n'))
  const body = encodeLists(compiled.value.lists)
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const text = `${JSON.stringify({ ...body, digest })}\n`
  const { lists, substances, names, unNumbers } = compiled.value.lists
  const unplaced = new Set(compiled.value.unplaced.map(({ id }) => id))
  return {
    text,
    notes: [
      ...lists.map((list) => `${list.id}: ${list.entries.length} entries, ${list.editions.length} editions`),
      `${substances.length} substances, ${names.length} names, ${unNumbers.length} UN numbers`,
      `${compiled.value.unplaced.length} names of ${unplaced.size} CAS numbers have no substance yet`,
      `${(gzipSync(text).length / 1000).toFixed(1)} kB gzip, SHA-256 ${digest}`,
    ],
  }
}

if (import.meta.main) {
  try {
    const { text, notes } = compileText(readTree(join(PACKAGE, 'lists')))
    mkdirSync(join(PACKAGE, 'compiled'), { recursive: true })
    writeFileSync(join(PACKAGE, 'compiled', 'lists.json'), text)
    for (const note of notes) console.log(note)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
