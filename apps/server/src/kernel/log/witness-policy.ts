import { join } from 'node:path'
import { parsePolicy } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { accept, refuse, type Result } from '../../result.ts'
import { textAt } from './durable-file.ts'
import { openLogFolder } from './log-folder.ts'
import { Witnesses } from './witnesses.ts'

/** Beside the published log, so that it is copied along with it. */
const USUAL_FILE = 'witnesses.policy'

/**
 * Whom the log asks to cosign, and how many must (C2SP tlog-policy). Null: no file was named and none lies beside the log, so the
 * log has no witnesses. A file that cannot be followed to the letter is refused, in one sentence: a log that believes it is watched
 * and is not is worse than one that does not start.
 *
 * @param named A file that must be there; null for the usual one, which need not.
 * @param dataFolder The folder whose logs they are.
 */
export async function readWitnesses(
  named: string | null,
  dataFolder: string,
): Promise<Result<Witnesses | null, string>> {
  const path = named ?? join((await openLogFolder(dataFolder)).published, USUAL_FILE)
  const text = await textAt(path).catch(() => undefined)
  if (text === undefined || (text === null && named !== null))
    return refuse(`the policy of witnesses ${path} cannot be read; correct the path or the rights.`)
  if (text === null) return accept(null)
  const policy = parsePolicy(nodeCrypto, text)
  if (!policy.ok) {
    const { line, message } = policy.refusal
    return refuse(`the policy of witnesses ${path}${line === null ? '' : `, line ${line}`}: ${message}`)
  }
  const { witnesses, quorum } = policy.value
  const unreachable = witnesses.find(({ url }) => url === null || !isWebAddress(url))
  if (unreachable !== undefined)
    return refuse(
      `the policy of witnesses ${path} does not say where ${unreachable.name} is asked: end its line with an address, http:// or https://.`,
    )
  if (quorum.kind === 'none' || witnesses.length === 0)
    return refuse(
      `the policy of witnesses ${path} asks for none; name a quorum, or take the file away if the log shall have no witnesses.`,
    )
  return accept(new Witnesses(policy.value))
}

function isWebAddress(url: string): boolean {
  const protocol = URL.parse(url)?.protocol
  return protocol === 'http:' || protocol === 'https:'
}
