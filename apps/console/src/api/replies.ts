import {
  anything,
  count,
  fields,
  flag,
  list,
  oneOf,
  orElse,
  orNull,
  type Read,
  type Reader,
  text,
  texts,
} from './shape.ts'

// What the server answers, as far as the console reads it.

const VERDICT_WORDS = ['controlled', 'review', 'not-listed', 'unidentified'] as const

function pageOf<Item>(item: Reader<Item>) {
  return fields({ items: list(item), next: orNull(text) })
}

export const receipt = fields({
  jurisdiction: text,
  command: text,
  facts: list(fields({ id: text, position: count, leafHash: text })),
  recordedAt: text,
})
export type Receipt = Read<typeof receipt>

const awaits = orNull(fields({ proposal: text, why: text }))
export const answer = fields({ receipt, awaits })
export const receiptOnly = fields({ receipt })

export const me = fields({
  account: text,
  jurisdiction: text,
  signInName: orNull(text),
  displayName: orNull(text),
  roles: list(text),
  isStrong: flag,
  hasSecondFactor: flag,
  backupCodesLeft: count,
  passkeys: orElse(count, 0),
  isLinked: orElse(flag, false),
  actions: list(text),
})
export type Me = Read<typeof me>

export const ways = fields({
  jurisdiction: orNull(text),
  /** Codes that the server printed at its start still wait to be used. */
  needsSetUp: orElse(flag, false),
  passkey: orElse(flag, false),
  provider: orNull(fields({ label: text })),
  demo: orNull(list(fields({ signInName: text, displayName: text, role: text, password: text }))),
})
export type Ways = Read<typeof ways>

export const sessions = fields({
  sessions: list(fields({ session: text, createdAt: text, lastSeenAt: text, isStrong: flag, isThis: flag })),
})
const ownPasskey = fields({ passkey: text, label: orNull(text), addedAt: text, lastUsedAt: orNull(text) })
export type OwnPasskey = Read<typeof ownPasskey>
export const ownPasskeys = fields({ items: list(ownPasskey) })
export const factorOffer = fields({ address: text, pending: text })
export const backupCodes = fields({ backupCodes: list(text) })

const who = fields({ account: text, displayName: orNull(text), isProgram: orElse(flag, false) })
export type Who = Read<typeof who>

export const screening = fields({
  id: text,
  askedAt: text,
  askedBy: who,
  asOf: text,
  reference: orNull(text),
  scope: fields({ lists: orNull(list(text)), direction: orNull(text) }),
  answer: fields({
    verdict: oneOf(VERDICT_WORDS),
    substances: list(fields({ name: text, cas: orNull(text) })),
    findings: list(fields({ list: text, entry: text, effect: text })),
  }),
  law: fields({ lists: text }),
  settlement: orNull(fields({ answer: text, reason: text, by: who, at: text })),
  rescreenedAt: orNull(text),
})
export type KeptScreening = Read<typeof screening>
export const screenings = pageOf(screening)
export const asked = fields({ receipt, screenings: list(screening) })

const screeningMore = fields({
  row: orNull(texts),
  history: list(
    fields({
      at: text,
      kind: text,
      by: who,
      secondPerson: orNull(anything),
      reason: orNull(text),
      answer: orNull(text),
    }),
  ),
})
export const screeningWhole: Reader<KeptScreening & Read<typeof screeningMore>> = (value) => ({
  ...screening(value),
  ...screeningMore(value),
})

export const nearMisses = fields({
  items: list(fields({ list: text, entry: text, failedClause: text, because: text })),
})

export const rescreening = fields({
  job: text,
  startedAt: text,
  asOf: text,
  state: oneOf(['running', 'done', 'stopped', 'failed']),
  checked: count,
  total: orNull(count),
  changed: count,
  newlyControlled: count,
  rowsPerSecond: orNull(count),
  secondsLeft: orNull(count),
  error: orNull(text),
})
export type Rescreening = Read<typeof rescreening>
export const rescreenings = fields({ items: list(rescreening), next: orNull(text), outdated: orElse(count, 0) })
export const begunRescreening = fields({ job: text })
export const rescreeningChanges = fields({
  items: list(
    fields({
      screening: text,
      reference: orNull(text),
      before: oneOf(VERDICT_WORDS),
      after: oneOf(VERDICT_WORDS),
      newEntries: list(fields({ list: text, entry: text })),
    }),
  ),
  next: orNull(text),
})

export const account = fields({
  account: text,
  signInName: orNull(text),
  displayName: orNull(text),
  roles: list(text),
  state: oneOf(['invited', 'active', 'locked', 'no-means']),
  lockedUntil: orNull(text),
  hasSecondFactor: flag,
  passkeys: orElse(count, 0),
  lastSignInAt: orNull(text),
  openProposals: orElse(count, 0),
})
export type Account = Read<typeof account>
export const accounts = pageOf(account)
const accountEvent = fields({ at: text, kind: text, by: orNull(who), secondPerson: orNull(who), role: orNull(text) })
export type AccountEvent = Read<typeof accountEvent>
const accountMore = fields({ history: orElse(list(accountEvent), []) })
export const accountWhole: Reader<Account & Read<typeof accountMore>> = (value) => ({
  ...account(value),
  ...accountMore(value),
})
const invitation = fields({ code: text, expiresAt: text })
export const created = fields({ receipt, awaits, account: text, invitation: orNull(invitation) })
export const approved = fields({ receipt, recovery: orNull(invitation) })
export const keyAsked = fields({ receipt, awaits, secret: text })
export const invited = fields({ receipt, awaits, invitation: orNull(invitation) })

export const proposal = fields({
  proposal: text,
  action: text,
  proposedBy: who,
  proposedAt: text,
  /** Whose account it is about. */
  about: orNull(who),
  detail: texts,
  mayApprove: flag,
  whyNotCode: orNull(text),
  state: oneOf(['open', 'approved', 'declined']),
  lapsesAt: orNull(text),
  decidedBy: orNull(who),
  decidedAt: orNull(text),
  reason: orNull(text),
})
export type Proposal = Read<typeof proposal>
export const proposals = pageOf(proposal)

const machineKey = fields({
  key: text,
  prefix: text,
  label: text,
  scopes: list(text),
  issuedAt: text,
  expiresAt: orNull(text),
  revokedAt: orNull(text),
  approvedBy: orNull(text),
})
export const keys = pageOf(machineKey)

export const log = fields({
  /** Null: nothing is published yet. */
  origin: orNull(text),
  key: orNull(text),
  published: orNull(fields({ size: count, at: text, checkpoint: orNull(text) })),
  recorded: count,
  witnesses: list(
    fields({ name: text, key: orNull(text), lastCosignedAt: orNull(text), ok: flag, trouble: orNull(text) }),
  ),
  quorum: orNull(fields({ needed: count, have: count })),
  alarm: orNull(fields({ code: text, since: orNull(text), message: orNull(text) })),
})
export type LogState = Read<typeof log>
export const proofOfCommand = fields({
  receipt,
  facts: list(fields({ position: count, kind: text, at: text, leaf: text, proof: orNull(text) })),
})
export type ProofOfCommand = Read<typeof proofOfCommand>

export const system = fields({
  version: text,
  startedAt: text,
  storage: fields({ kind: text, version: orNull(text), sizeBytes: orNull(count) }),
  lists: orElse(list(fields({ id: text, edition: orNull(text), reviewBy: text, overdue: flag })), []),
  backups: anything,
  jobs: orNull(
    list(fields({ name: text, state: text, startedAt: orNull(text), progress: orNull(anything), error: orNull(text) })),
  ),
  alarms: orNull(
    list(
      fields({
        id: text,
        since: text,
        code: text,
        message: text,
        acknowledgedBy: orNull(anything),
        acknowledgedAt: orNull(text),
      }),
    ),
  ),
})
export const backups = list(fields({ at: text, bytes: count, verified: orElse(flag, false) }))
