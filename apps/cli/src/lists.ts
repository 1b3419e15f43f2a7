import { readdir, readFile, stat } from 'node:fs/promises'
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
    if (typeof files === 'string') return { ok: false, refusal: files }
    const added = parseListFolder(basename(resolve(folder)), files, lists)
    if (!added.ok) {
      const problems = added.refusal.map(describeProblem).join('\n')
      return { ok: false, refusal: `the list in ${folder} is refused:\n${problems}` }
    }
    lists = added.value
  }
  return { ok: true, value: lists }
}

/** A list is a few hundred kilobytes of text; a pipe, a device or a huge file in its folder is a mistake or an attack. */
const LIST_FILE_BYTES_MAX = 4_000_000

async function readFolder(folder: string): Promise<Record<string, string> | string> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return `${folder} is not a folder that this account may read.`
  const files: Record<string, string> = {}
  // Anything that could be meant as part of the list is handed over, so that a misspelt file name is refused, not overlooked.
  for (const name of names.filter((one) => /\.(csv|yaml|yml|md)$/i.test(one))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found === null || !found.isFile()) return `${path} is not a file.`
    if (found.size > LIST_FILE_BYTES_MAX) return `${path} is over ${LIST_FILE_BYTES_MAX / 1e6} MB; a list is smaller.`
    files[name] = await readFile(path, 'utf8')
  }
  return files
}
