/** The tables of the journal, as their columns arrive and are given. Times are text that `Temporal.Instant.from` reads. */
export interface Tables {
  journal: JournalTable
  log_head: LogHeadTable
  /** How far each reaction has read the journal. */
  reaction_cursor: { jurisdiction: string; reaction: string; position: bigint }
}

interface JournalTable {
  jurisdiction: string
  /** Place in the log of the jurisdiction, from 0. */
  position: bigint
  fact_id: string
  command_id: string
  /** Of what was asked and by whom: base64url of a SHA-256. */
  command_digest: string
  stream: string
  /** Place in the stream. */
  version: bigint
  kind: string
  occurred_at: string
  recorded_at: string
  who: string
  second_person: string | null
  /** The exact canonical JSON (RFC 8785) that the leaf was made of. */
  body: string
  leaf_hash: Uint8Array
}

interface LogHeadTable {
  jurisdiction: string
  size: bigint
  /** The 32-byte hashes of the perfect subtrees of the log, largest first, one after the other. */
  right_edge: Uint8Array
  /** When the last fact was recorded. */
  recorded_at: string
}
