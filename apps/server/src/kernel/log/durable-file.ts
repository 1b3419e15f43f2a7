import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Null: there is no such file. */
export async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && Reflect.get(cause, 'code') === 'ENOENT') return null
    throw cause
  }
}

/** All of it or nothing, readable by its owner only, and on the disk when it answers: the content, and then the name that leads to it. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  const file = await open(beside, 'w', OWNER_ONLY)
  try {
    await file.chmod(OWNER_ONLY) // a file that was left over keeps the mode it had
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  const folder = await open(dirname(path))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const OWNER_ONLY = 0o600
