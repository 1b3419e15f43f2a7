import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { builtinLists, type Lists } from '@holdfast/control-lists'

type Answer = { readonly ok: true; readonly value: Lists } | { readonly ok: false; readonly refusal: string }

/** The lists of this version, and with them the national lists that an operator keeps in folders of the same format. */
export async function openLists(folders: readonly string[]): Promise<Answer> {
  let lists = builtinLists()
  if (folders.length === 0) return { ok: true, value: lists }
  // The reader of source folders brings parsers along that a plain run does not need.
  const { describeProblem, parseListFolder } = await import('@holdfast/control-lists/source')
  for (const folder of folders) {
    const files = await readFolder(folder)
    if (files === null) return { ok: false, refusal: `${folder} is not a folder that this account may read.` }
    const added = parseListFolder(basename(resolve(folder)), files, lists)
    if (!added.ok) {
      const problems = added.refusal.map(describeProblem).join('\n')
      return { ok: false, refusal: `the list in ${folder} is refused:\n${problems}` }
    }
    lists = added.value
  }
  return { ok: true, value: lists }
}

async function readFolder(folder: string): Promise<Record<string, string> | null> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return null
  // Anything that could be meant as part of the list is handed over, so that a misspelt file name is refused, not overlooked.
  const known = names.filter((name) => /\.(csv|yaml|yml|md)$/i.test(name))
  const texts = await Promise.all(known.map((name) => readFile(join(folder, name), 'utf8')))
  return Object.fromEntries(known.map((name, index) => [name, texts[index] ?? '']))
}
