import { parseDecimal } from './bytes.ts'
import { NOTE_LENGTH_MAX } from './note.ts'
import type { Proof } from './proof.ts'
import { formatHashLines, readHashLines } from './proof-text.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** What a log asks of a witness: the body of `POST <prefix>/add-checkpoint`, C2SP tlog-witness. */
export interface AddCheckpoint {
  /** Size of the latest checkpoint that this witness cosigned; 0 when there is none. */
  readonly oldSize: number
  /** Consistency proof from there to the checkpoint; empty from 0. */
  readonly proof: Proof
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string
}

/** The longest checkpoint and 63 lines of hashes, with room to spare: what a witness's server need accept. */
export const ADD_CHECKPOINT_LENGTH_MAX = NOTE_LENGTH_MAX + 4_096

export function parseAddCheckpoint(body: string): Result<AddCheckpoint, LogRefusal<'witness-request-malformed'>> {
  if (typeof body !== 'string' || body.length > ADD_CHECKPOINT_LENGTH_MAX) return malformed(null)
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, end).split('\n')
  const oldSize = end !== -1 && first.startsWith('old ') ? parseDecimal(first.slice('old '.length)) : null
  if (oldSize === null) return malformed(1)
  const proof = readHashLines(lines, 2)
  if (!proof.ok) return refuse('witness-request-malformed', proof.refusal.message, proof.refusal.line)
  return accept({ oldSize, proof: proof.value, checkpoint: body.slice(end + 2) })
}

/**
 * Writes the body of the request.
 *
 * @example
 * formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: signed }) // 'old 0\n\nexample.org/log\n…'
 */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return `old ${oldSize}\n${formatHashLines(proof)}\n${checkpoint}`
}

function malformed(line: number | null): Result<never, LogRefusal<'witness-request-malformed'>> {
  return refuse(
    'witness-request-malformed',
    'A request is "old <size>", lines of a proof, an empty line, a checkpoint.',
    line,
  )
}
