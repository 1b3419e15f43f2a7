import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileText, readTree } from '../scripts/compile.ts'
import { builtinLists } from '../src/index.ts'
import { compileLists, encodeLists } from '../src/source/index.ts'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
/** What a browser downloads once: names of 2,800 substances in eight languages are most of it. */
const GZIP_BYTES_MAX = 300_000

describe('the compiled artefact', () => {
  const committed = readFileSync(join(PACKAGE, 'compiled', 'lists.json'), 'utf8')
  const tree = readTree(join(PACKAGE, 'lists'))

  it('is what the sources compile to, byte for byte', () => {
    // On a difference: run `npm run compile:lists` and commit the artefact with the sources.
    expect(compileText(tree).text === committed).toBe(true)
  })

  it('loads back to exactly what was compiled', () => {
    const compiled = compileLists(tree)
    if (!compiled.ok) throw new Error('the sources do not compile')
    const loaded = builtinLists()
    const source = compiled.value.lists
    expect(loaded.lists).toEqual(source.lists)
    expect(loaded.unNumbers).toEqual(source.unNumbers)
    expect(loaded.statesNotParty).toEqual(source.statesNotParty)
    // Compared as text: a difference in thousands of rows would drown the report.
    expect(JSON.stringify(loaded.substances) === JSON.stringify(source.substances)).toBe(true)
    const [again, once] = [encodeLists(loaded).names, encodeLists(source).names]
    expect(JSON.stringify(again) === JSON.stringify(once)).toBe(true)
  })

  it('stays small enough to be sent to a browser', () => {
    expect(gzipSync(committed).length).toBeLessThan(GZIP_BYTES_MAX)
  })
})
