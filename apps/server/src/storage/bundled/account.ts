import { readFile, stat } from 'node:fs/promises'

/** Whom the database runs as. PostgreSQL refuses to run as root, so root lends it an account without rights. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Accounts made for this, best first. */
const DEDICATED = ['holdfast', 'postgres']
/** `nobody` on nearly every system. */
const NOBODY = { uid: 65_534, gid: 65_534 }

/** The account for the database, or null when it runs as we do. A database that exists keeps the account that owns it. */
export async function accountFor(databaseFolder: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(databaseFolder).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const known = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const name of DEDICATED) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:([1-9]\\d*):(\\d+):`, 'm').exec(known) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  return NOBODY
}
