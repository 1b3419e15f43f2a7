import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Every file that git knows, or would if it were added: what a reader of the repository gets. */
export function repositoryFiles(): readonly string[] {
  const said = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
  })
  const deleted = new Set(
    execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean),
  )
  return said.split('\n').filter((path) => path !== '' && !deleted.has(path))
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
