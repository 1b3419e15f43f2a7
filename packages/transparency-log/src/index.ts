export * from './result.ts'
export type * from './refusal.ts'
export type { CryptoPort, Hasher, MaybePromise, SignatureAlgorithm, SignatureVerdict, Signer } from './crypto.ts'
export { emptyRoot, HASH_BYTES, hashLeaf, hashNode, isHash, LEAF_BYTES_MAX, parseHash, type Hash } from './hash.ts'
export { coveringSubtrees, isSubtree, TREE_SIZE_MAX, type NodeAddress, type Subtree } from './subtree.ts'
export { RightEdge, type OnNode } from './right-edge.ts'
export { MemoryTree, type HashSource, type SourceRefusal } from './hash-source.ts'
export {
  consistencyProof,
  inclusionProof,
  PROOF_HASHES_MAX,
  subtreeConsistencyProof,
  subtreeInclusionProof,
  subtreeRoot,
  type Proof,
} from './proof.ts'
export {
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './verify-proof.ts'
export {
  bundleAt,
  bundlePath,
  decodeTile,
  encodeTile,
  newBundles,
  newTiles,
  parseLogPath,
  TILE_WIDTH,
  tileAt,
  tilePath,
  type BundleAddress,
  type LogFile,
  type TileAddress,
} from './tile.ts'
export { decodeBundle, encodeBundle } from './entry-bundle.ts'
export { tileSource, type ReadTiles } from './tile-source.ts'
export { TileEdge, type Tile } from './tile-edge.ts'
export {
  formatVerifierKey,
  isKeyName,
  KEY_NAME_BYTES_MAX,
  parseVerifierKey,
  VERIFIER_KEY_LENGTH_MAX,
  verifierKey,
  type CosignatureType,
  type KeyType,
  type VerifierKey,
} from './key.ts'
export {
  formatNote,
  formatSignatureLine,
  NOTE_LENGTH_MAX,
  NOTE_SIGNATURES_MAX,
  parseNote,
  parseSignatureLines,
  type Note,
  type NoteSignature,
} from './note.ts'
export {
  CHECKPOINT_LENGTH_MAX,
  formatCheckpoint,
  formatSignedCheckpoint,
  isOrigin,
  ORIGIN_BYTES_MAX,
  parseCheckpoint,
  parseSignedCheckpoint,
  type Checkpoint,
  type SignedCheckpoint,
} from './checkpoint.ts'
export { cosign, signText, verifySignatures, type VerifiedSignature, type VerifiedSignatures } from './signature.ts'
export {
  formatProofText,
  parseProofText,
  PROOF_EXTRA_BYTES_MAX,
  PROOF_LENGTH_MAX,
  type ProofText,
} from './proof-text.ts'
export { meetsQuorum, type Policy, type PolicyLog, type PolicyWitness, type Quorum } from './policy.ts'
export {
  formatPolicy,
  parsePolicy,
  POLICY_GROUPS_MAX,
  POLICY_LENGTH_MAX,
  POLICY_LOGS_MAX,
  POLICY_WITNESSES_MAX,
} from './policy-text.ts'
export {
  CLOCK_DIFFERENCE_MAX_S,
  verifyCheckpoint,
  verifyReceipt,
  type CheckpointTrustRefusal,
  type Receipt,
  type ReceiptRefusal,
  type TrustedCheckpoint,
  type TrustedReceipt,
  type TrustOptions,
} from './receipt.ts'
export {
  ADD_CHECKPOINT_LENGTH_MAX,
  formatAddCheckpoint,
  parseAddCheckpoint,
  type AddCheckpoint,
} from './witness-request.ts'
export {
  answerAddCheckpoint,
  decideAddCheckpoint,
  SIZE_CONTENT_TYPE,
  type TreeHead,
  type WitnessAnswer,
  type WitnessMemory,
} from './witness.ts'
export { readWitnessAnswer, type WitnessReply, type WitnessReplyRefusal } from './witness-answer.ts'
