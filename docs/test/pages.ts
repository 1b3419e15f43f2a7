import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const docs = join(root, 'docs')

/** Set by an author to write what the program says into the pages, instead of comparing. */
export const isUpdate = process.env.HOLDFAST_UPDATE_DOCS === '1'

/** The pages of the manual and the first page of the repository, as paths from the root. */
export function pages(): readonly string[] {
  const found = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules') && !path.startsWith('.vitepress'))
    .map((path) => relative(root, join(docs, path)).split(sep).join('/'))
  return ['README.md', ...found.toSorted()]
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export interface Fence {
  readonly info: string
  readonly text: string
  /** Line of its first line of content, from 1. */
  readonly line: number
}

/** Fenced blocks of a page, in order. */
export function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = []
  let open: { info: string; line: number; lines: string[] } | null = null
  for (const [index, line] of page.split('\n').entries()) {
    const fence = /^ {0,3}```(.*)$/.exec(line)
    if (fence === null) open?.lines.push(line)
    else if (open === null) open = { info: (fence[1] ?? '').trim(), line: index + 2, lines: [] }
    else {
      fences.push({ info: open.info, line: open.line, text: open.lines.join('\n') })
      open = null
    }
  }
  return fences
}
