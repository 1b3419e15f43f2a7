import { accept, refuse, type Result } from '@holdfast/chemistry'
import type { Lists } from '../model.ts'
import { checkLists } from './assemble.ts'
import { readCatalogue } from './catalogue.ts'
import { LIST_FILES, readListFolder } from './folder.ts'
import { Problems, type SourceProblem } from './problem.ts'

/** Everything a national list folder may hold. `substances.csv` and `names.csv` add what the built-in tables lack. */
export const LIST_FOLDER_FILES = [...LIST_FILES, 'substances.csv', 'names.csv', 'README.md'] as const

/**
 * Adds the list of one folder to lists already loaded, as if it had been built in. The folder's name is the list's id.
 *
 * @example
 * const added = parseListFolder('national-list', { 'list.yaml': '…', 'entries.csv': '…' }, builtinLists())
 * if (!added.ok) for (const problem of added.refusal) console.error(describeProblem(problem))
 */
export function parseListFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
  base: Lists,
): Result<Lists, readonly SourceProblem[]> {
  const problems = new Problems()
  for (const name of Object.keys(files)) {
    if (!LIST_FOLDER_FILES.some((known) => known === name)) {
      problems.add(
        'file-unknown',
        `${folder}/${name}`,
        null,
        `means nothing here; known: ${LIST_FOLDER_FILES.join(', ')}`,
      )
    }
  }
  const { catalogue, unplaced } = readCatalogue(folder, { substances: files, un: '' }, base, problems)
  for (const { file, line, id } of unplaced) problems.add('id-unknown', file, line, `no substance has CAS ${id}`)
  const parsed = readListFolder(folder, files, problems)
  if (parsed !== null) {
    checkLists([parsed], catalogue, problems)
    if (base.lists.some((list) => list.id === parsed.list.id)) {
      problems.add('id-duplicate', folder, null, `${parsed.list.id} is already a list`)
    }
  }
  if (parsed === null || problems.found.length > 0) return refuse(problems.found)
  // The digest names the built-in artefact; with a list added, results must not claim to rest on it alone.
  const digest = `${base.digest}+${parsed.list.id}`
  return accept({ ...base, ...catalogue, lists: [...base.lists, parsed.list], digest })
}
