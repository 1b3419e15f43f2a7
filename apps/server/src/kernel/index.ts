// The front door of the kernel: what modules, the server and the command line may use.
export type { Decided, DecisionContext, FactDraft, Refusal } from './decision.ts'
export { leafHashOf, leafOf, type Fact } from './fact.ts'
export * from './ids.ts'
export { canonicalJson, type Json, type JsonObject } from './json.ts'
export type { Outcome, Receipt, Submission } from './journal/append.ts'
export { factsFrom, factsOfCommand, factsOfStream, PLACES_LOOKED_AT_MAX, placedFacts } from './journal/facts.ts'
export { Journal } from './journal/journal.ts'
export { instantText } from './journal/rows.ts'
export type { Reader, Writer } from './journal/tables.ts'
export { digestKeyOf, Kernel, type Answer, type Asked, type Asker, type ToOpen } from './kernel.ts'
export { LogStatusHolder } from './log/log-status.ts'
export { LogFiles } from './log/log-files.ts'
export { auditLog, type AuditFinding, type AuditReport } from './log/audit.ts'
export { openLogFolder, publishedJurisdictions, type LogFolder } from './log/log-folder.ts'
export { proofOf, type ProofRefusal } from './log/proofs.ts'
export { originOf, type PublishRefusal } from './log/publisher.ts'
export { Publishing, type PublishAlarm, type Published } from './log/publishing.ts'
export { WitnessFolder } from './log/witness-folder.ts'
export { readWitnesses } from './log/witness-policy.ts'
export { Witnesses, type WitnessTrouble } from './log/witnesses.ts'
export { startSigner, type SignerPort } from './log/signer.ts'
export { signerMemory } from './log/signing.ts'
export {
  defineCommand,
  defineFreeCommand,
  type Command,
  type Companion,
  type Module,
  type Reaction,
  type View,
} from './module.ts'
export { lapsesAt } from './proposals/commands.ts'
export { allProposals, openProposals, proposalOf, proposalView } from './proposals/view.ts'
export type { Proposal } from './proposals/facts.ts'
export { Reacting } from './reactions.ts'
export type { RowDifference } from './compare-table.ts'
export { compareViews, rebuildViews } from './rebuild.ts'
export { FileKeyStore } from './keystore.ts'
export { seal, unseal, type KeyStore, type SealedField } from './sealed.ts'
