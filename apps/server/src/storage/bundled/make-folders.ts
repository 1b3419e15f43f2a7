import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from '../refusal.ts'

/**
 * Makes a folder and those above it. Node's own way never ends where the system answers "no such file" for a folder whose parent is
 * there, as `/proc` does.
 */
export async function makeFolders(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode })
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return
    if (codeOf(cause) !== 'ENOENT' || dirname(path) === path) throw cause
    await makeFolders(dirname(path), mode)
    await mkdir(path, { mode })
  }
}
