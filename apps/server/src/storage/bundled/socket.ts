import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, Refused } from '../refusal.ts'
import type { Account } from './account.ts'
import type { DataFolder } from './folder.ts'

/** The number in the name of the socket. Nothing listens on a network port. */
export const SOCKET_PORT = 5432
/** What `sun_path` holds without its end mark: 107 bytes on Linux, 103 on macOS. The smaller serves both. */
const SOCKET_PATH_BYTES_MAX = 103
const SOCKET = `.s.PGSQL.${SOCKET_PORT}`
const OURS_ALONE = 0o700

/** The folder of the socket: inside the data folder, or a short one with a name made from it when the path is too long. */
export function socketFolderOf(folder: DataFolder): string {
  const inside = join(folder.home, 'socket')
  const bytes = Buffer.byteLength(join(inside, SOCKET))
  if (bytes <= SOCKET_PATH_BYTES_MAX) return inside
  return join('/tmp', `holdfast-${createHash('sha256').update(folder.path).digest('hex').slice(0, 24)}`)
}

/** Makes the folder for the account alone, when no server of the data folder runs. One that somebody else made first (`/tmp` is everybody's) is refused, never used. */
export async function makeSocketFolder(folder: DataFolder, account: Account | null): Promise<string> {
  const path = socketFolderOf(folder)
  const owner = account?.uid ?? process.getuid?.() ?? 0
  try {
    const made = await mkdir(path, { mode: OURS_ALONE }).then(
      () => true,
      (cause: unknown) => {
        if (codeOf(cause) !== 'EEXIST') throw cause
        return false
      },
    )
    if (made && account !== null) await chown(path, account.uid, account.gid)
    const found = await lstat(path)
    if (!found.isDirectory() || found.uid !== owner) {
      throw new Refused(
        'socket-folder-unsafe',
        `${path} belongs to somebody else; remove it, or give a shorter data folder.`,
      )
    }
    await chmod(path, OURS_ALONE)
    // A killed server leaves these, and a new one would wait for its number to be free. No server of this folder runs now.
    await rm(join(path, SOCKET), { force: true })
    await rm(join(path, `${SOCKET}.lock`), { force: true })
    return path
  } catch (cause) {
    if (cause instanceof Refused) throw cause
    throw new Refused('socket-folder-unsafe', `The folder ${path} for the socket cannot be made (${codeOf(cause)}).`)
  }
}
