import { createHmac } from 'node:crypto'
import type { RightEdge } from '@holdfast/transparency-log'
import { accept, refuse, type Result } from '../../result.ts'
import type { FactDraft, Refusal } from '../decision.ts'
import { BODY_BYTES_MAX, leafHashOf, type Fact } from '../fact.ts'
import { factIdOf, isStream, mustBe, newId, SYSTEM } from '../ids.ts'
import type { AccountId, CommandId, FactId, Jurisdiction, Stream } from '../ids.ts'
import { canonicalJson } from '../json.ts'
import { applyToViews, type Companion, type PreparedCommand } from '../module.ts'
import { holdHead } from './head.ts'
import { insertFacts, recordedBefore, versionsOf, type LeafedFact } from './facts.ts'
import { instantText } from './rows.ts'
import type { Writer } from './tables.ts'

/** A command that was allowed and waits to be decided. */
export interface Submission {
  readonly id: CommandId
  readonly command: PreparedCommand
  readonly jurisdiction: Jurisdiction
  /** Who asks; SYSTEM for what nobody asked for. */
  readonly who: AccountId
  /** Who approved it, where the policy wants two people. */
  readonly secondPerson: AccountId | null
}

export interface RecordedFact {
  readonly id: FactId
  /** Place in the jurisdiction's log, from 0. */
  readonly position: number
  /** Base64. */
  readonly leafHash: string
}

/** Where in the log the facts of a command stand. Before the next checkpoint that is a promise; with it, a proof. */
export interface Receipt {
  readonly jurisdiction: Jurisdiction
  readonly command: CommandId
  readonly facts: readonly RecordedFact[]
  readonly recordedAt: string
}

export type AppendRefusalCode = 'command-id-used' | 'body-too-large'
export type Outcome = Result<Receipt, Refusal>

/** What every append stands on. */
export interface Ground {
  readonly companions: readonly Companion[]
  /** Keys the digests of commands: without it, a copy of the database would let anybody try names on them. */
  readonly digestKey: Uint8Array
  /** What is wrong with a draft by the schema of its kind; null: nothing. */
  readonly flawOf: (draft: FactDraft) => string | null
}

/** Where facts are collected before they are written: many rows in one statement. */
interface Batch {
  readonly writer: Writer
  readonly jurisdiction: Jurisdiction
  readonly edge: RightEdge
  readonly ground: Ground
  readonly recordedAt: string
  readonly receipts: Map<CommandId, { readonly digest: string; readonly receipt: Receipt }>
  waiting: Undertaking[]
}

/** A decided command whose facts are not yet written. */
interface Undertaking {
  readonly submission: Submission
  readonly digest: string
  readonly drafts: readonly SpelledDraft[]
}

/** A draft with its body in its one spelling: what is measured is what is written. */
interface SpelledDraft {
  readonly draft: FactDraft
  readonly canonicalBody: string
}

/**
 * Decides commands one after the other and records what they say in the transaction that is given: facts, views, leaves. A command
 * that was recorded before gets its first receipt; a refused one writes nothing and does not disturb the others. Answers in order.
 */
export async function appendAll(
  writer: Writer,
  jurisdiction: Jurisdiction,
  submissions: readonly Submission[],
  ground: Ground,
  now: Temporal.Instant,
): Promise<readonly Outcome[]> {
  const head = await holdHead(writer, jurisdiction)
  const { edge } = head
  // A clock that was set back does not take the journal with it: recorded-at never falls.
  const recordedAt = later(instantText(now), head.recordedAt)
  const ids = submissions.map(({ id }) => id)
  const receipts = await recordedBefore(writer, jurisdiction, ids)
  const batch: Batch = { writer, jurisdiction, edge, ground, recordedAt, receipts, waiting: [] }
  const refusals = new Map<Submission, Refusal>()
  for (const submission of submissions) {
    const refusal = await decide(batch, submission, now)
    if (refusal !== null) refusals.set(submission, refusal)
  }
  await writeWaiting(batch)
  return submissions.map((submission) => outcomeOf(submission, batch, refusals))
}

function outcomeOf(submission: Submission, { receipts }: Batch, refusals: ReadonlyMap<Submission, Refusal>): Outcome {
  const refusal = refusals.get(submission)
  if (refusal !== undefined) return refuse(refusal)
  const known = receipts.get(submission.id)
  if (known === undefined) throw new Error('a command was neither refused nor recorded')
  return accept(known.receipt)
}

async function decide(batch: Batch, submission: Submission, now: Temporal.Instant): Promise<Refusal | null> {
  const { writer, jurisdiction, receipts } = batch
  const digest = digestOf(submission, batch.ground.digestKey)
  const earlier =
    receipts.get(submission.id)?.digest ?? batch.waiting.find((other) => other.submission.id === submission.id)?.digest
  if (earlier !== undefined) return earlier === digest ? null : ID_USED
  // A decision that reads must see what the commands before it did.
  if (submission.command.readsState) await writeWaiting(batch)
  const { who, secondPerson } = submission
  const context = { now, actor: { id: who === SYSTEM ? null : who, secondPerson }, newId }
  const decided = await submission.command.decide(writer, jurisdiction, context)
  if (!decided.ok) return decided.refusal
  const drafts: SpelledDraft[] = []
  for (const draft of decided.facts) {
    const flaw = batch.ground.flawOf(draft)
    // A module that drafts what its own schema refuses is a fault of ours, not of who asked.
    if (flaw !== null) throw new Error(`${submission.command.name} drafted a malformed ${draft.kind}: ${flaw}`)
    const canonicalBody = canonicalJson(draft.body)
    if (Buffer.byteLength(canonicalBody) > BODY_BYTES_MAX) return TOO_LARGE
    drafts.push({ draft, canonicalBody })
  }
  batch.waiting.push({ submission, digest, drafts })
  return null
}

const ID_USED: Refusal<AppendRefusalCode> = {
  code: 'command-id-used',
  message: 'This id was used for another command. Make a new id for a new question.',
}
const TOO_LARGE: Refusal<AppendRefusalCode> = {
  code: 'body-too-large',
  message: `What one fact says has at most ${BODY_BYTES_MAX} bytes. Divide it.`,
}

/** The same id with another question, another person or another command is not the same command. */
function digestOf({ command, who, secondPerson }: Submission, key: Uint8Array): string {
  const asked = canonicalJson([command.name, who, secondPerson, command.canonical])
  return createHmac('sha256', key).update(asked).digest('base64url')
}

async function writeWaiting(batch: Batch): Promise<void> {
  const { writer, jurisdiction, edge, recordedAt, ground, waiting } = batch
  if (waiting.length === 0) return
  batch.waiting = []
  const streams = waiting.flatMap(({ drafts }) => drafts.map(({ draft }) => mustBe(draft.stream, isStream)))
  const versions = await versionsOf(writer, jurisdiction, streams)
  const written: LeafedFact[] = []
  for (const undertaking of waiting) {
    const facts = undertaking.drafts.map((spelled, index) => leafed(batch, undertaking, spelled, index, versions))
    batch.receipts.set(undertaking.submission.id, {
      digest: undertaking.digest,
      receipt: receiptOf(batch, undertaking.submission.id, facts),
    })
    written.push(...facts)
  }
  if (written.length === 0) return
  await insertFacts(writer, written, { jurisdiction, edge, recordedAt })
  const facts = written.map(({ fact }) => fact)
  await applyToViews(writer, ground.companions, facts)
}

function leafed(
  { jurisdiction, edge, recordedAt }: Batch,
  { submission, digest }: Undertaking,
  { draft, canonicalBody }: SpelledDraft,
  index: number,
  versions: Map<Stream, number>,
): LeafedFact {
  const stream = mustBe(draft.stream, isStream)
  const version = (versions.get(stream) ?? 0) + 1
  versions.set(stream, version)
  const fact: Fact = {
    jurisdiction,
    position: edge.size,
    id: factIdOf(submission.id, index),
    command: submission.id,
    commandDigest: digest,
    stream,
    version,
    kind: draft.kind,
    occurredAt: draft.occurredAt === undefined ? recordedAt : instantText(draft.occurredAt),
    recordedAt,
    who: submission.who,
    secondPerson: submission.secondPerson,
    body: draft.body,
  }
  const leafHash = leafHashOf(fact)
  edge.append(leafHash)
  return { fact, leafHash, canonicalBody }
}

function receiptOf({ jurisdiction, recordedAt }: Batch, command: CommandId, facts: readonly LeafedFact[]): Receipt {
  return {
    jurisdiction,
    command,
    facts: facts.map(({ fact, leafHash }) => ({
      id: fact.id,
      position: fact.position,
      leafHash: Buffer.from(leafHash).toString('base64'),
    })),
    recordedAt,
  }
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
