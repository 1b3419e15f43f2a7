import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The tables in the READMEs of the floors are the one place where refusals are explained: people read them there, the description
// of the interface repeats them.

/** What a refusal means and what to do about it, as a README says it. */
export interface Explained {
  readonly means: string
  readonly todo: string
}

const SOURCE = join(import.meta.dirname, '../..')
const HEADS = /^\| code \| (?:status \| )?(?:means|what happened) \| (?:do|what to do) \|$/

/** Every refusal that a README of the server explains, by its code. */
export function explainedRefusals(): ReadonlyMap<string, Explained> {
  const found = new Map<string, Explained>()
  for (const path of globSync('**/README.md', { cwd: SOURCE }).sort())
    for (const [code, explained] of tablesIn(readFileSync(join(SOURCE, path), 'utf8')))
      if (!found.has(code)) found.set(code, explained)
  return found
}

function tablesIn(text: string): readonly (readonly [string, Explained])[] {
  const rows: (readonly [string, Explained])[] = []
  let isTable = false
  for (const line of text.split('\n')) {
    isTable = line.startsWith('|') && (isTable || HEADS.test(line))
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    const codes = [...(cells[0] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code)
    const [means = '', todo = ''] = cells.slice(-2)
    if (isTable) rows.push(...codes.map((code) => [code, { means, todo }] as const))
  }
  return rows
}
