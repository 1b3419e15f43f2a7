/** Why something was not read, not made or not believed. Codes are stable; messages are for people and may change. */
export interface LogRefusal<Code extends LogRefusalCode = LogRefusalCode> {
  readonly code: Code
  /** One sentence: what is wrong and what would be right. */
  readonly message: string
  /** One-based line of the text that was read, or null where no line is meaningful. */
  readonly line: number | null
}

export type LogRefusalCode =
  | KeyRefusalCode
  | NoteRefusalCode
  | SignatureRefusalCode
  | CheckpointRefusalCode
  | TreeRefusalCode
  | TileRefusalCode
  | ProofTextRefusalCode
  | PolicyRefusalCode
  | WitnessRefusalCode
  | TrustRefusalCode

/** Of a verifier key. */
export type KeyRefusalCode =
  | 'key-malformed'
  | 'key-name-malformed'
  | 'key-type-unknown'
  | 'key-length-wrong'
  | 'key-id-wrong'

/** Of a signed note. */
export type NoteRefusalCode =
  | 'note-malformed'
  | 'note-too-long'
  | 'note-control-character'
  | 'note-signature-malformed'
  | 'note-too-many-signatures'

/** Of the signatures of a note, once it has been read. */
export type SignatureRefusalCode = 'signature-wrong' | 'signature-missing' | 'algorithm-unavailable'

/** Of the text of a checkpoint. */
export type CheckpointRefusalCode =
  | 'checkpoint-malformed'
  | 'checkpoint-origin-malformed'
  | 'checkpoint-size-malformed'
  | 'checkpoint-root-malformed'

/** Of a question about the tree, or of a proof that does not lead to the root. */
export type TreeRefusalCode =
  | 'tree-size-out-of-range'
  | 'leaf-outside-tree'
  | 'subtree-invalid'
  | 'tree-edge-malformed'
  | 'inclusion-wrong'
  | 'consistency-wrong'

/** Of tiles and entry bundles. */
export type TileRefusalCode =
  | 'tile-path-malformed'
  | 'tile-malformed'
  | 'tile-missing'
  | 'bundle-malformed'
  | 'leaf-too-long'

/** Of the text of a proof. */
export type ProofTextRefusalCode =
  | 'proof-malformed'
  | 'proof-too-long'
  | 'proof-extra-malformed'
  | 'proof-index-malformed'
  | 'proof-hash-malformed'
  | 'proof-too-many-hashes'

/** Of a policy. */
export type PolicyRefusalCode =
  | 'policy-malformed'
  | 'policy-too-long'
  | 'policy-too-large'
  | 'policy-key-malformed'
  | 'policy-key-duplicate'
  | 'policy-name-unknown'
  | 'policy-name-duplicate'
  | 'policy-member-twice'
  | 'policy-threshold-wrong'
  | 'policy-quorum-missing'

/** Of a request to a witness, and of what a witness answered. */
export type WitnessRefusalCode =
  | 'witness-request-malformed'
  | 'witness-origin-unknown'
  | 'witness-old-size-too-large'
  | 'witness-old-size-stale'
  | 'witness-root-differs'
  | 'witness-answer-malformed'
  | 'witness-refused'

/** Of a checkpoint or receipt that does not satisfy the policy. */
export type TrustRefusalCode = 'log-unknown' | 'quorum-not-met' | 'cosignature-in-future'

export function refuse<Code extends LogRefusalCode>(
  code: Code,
  message: string,
  line: number | null = null,
): { readonly ok: false; readonly refusal: LogRefusal<Code> } {
  return { ok: false, refusal: { code, message, line } }
}
