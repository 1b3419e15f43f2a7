import { z } from 'zod'
import type { Fact, FactDraft, Json } from '../../kernel/index.ts'
import { FACTS, type AccountFact, type AccountFactKind } from './facts.ts'

// Decisions speak of names in clear; the journal holds them sealed. This file is the border between the two.

export const sealedField = z.strictObject({
  sealed: z.strictObject({ subject: z.string().min(1), box: z.base64(), commitment: z.base64() }),
})

/** The body of each kind of fact as the journal holds it: personal fields are sealed. */
export const RECORDED_FACTS = {
  ...FACTS,
  'accounts/created': FACTS['accounts/created'].extend({ signInName: sealedField, displayName: sealedField }),
  'accounts/passkey-added': FACTS['accounts/passkey-added'].extend({ label: sealedField }),
  'accounts/provider-linked': FACTS['accounts/provider-linked'].extend({ subject: sealedField }),
} as const satisfies Record<AccountFactKind, z.ZodType>

/** Stands for a sealed field while facts are folded: what it says is not needed there. */
const UNREAD = 'sealed'

/** A recorded fact as the fold reads it; null for a fact of another module. */
export function foldable({ kind, stream, body }: Pick<Fact, 'kind' | 'stream' | 'body'>): AccountFact | null {
  if (!isAccountKind(kind)) return null
  const read = { kind, stream, body: Object.fromEntries(Object.entries(body).map(unread)) }
  if (!isAccountFact(read)) throw new Error(`a recorded ${kind} in ${stream} cannot be read`)
  return read
}

function unread([name, value]: readonly [string, Json]): readonly [string, Json] {
  return [name, sealedField.safeParse(value).success ? UNREAD : value]
}

function isAccountFact(fact: FactDraft): fact is AccountFact {
  return isAccountKind(fact.kind) && FACTS[fact.kind].safeParse(fact.body).success
}

function isAccountKind(kind: string): kind is AccountFactKind {
  return Object.hasOwn(FACTS, kind)
}

/** What is wrong with a drafted fact of this module; null: nothing, or it is another module's. */
export function flawOf({ kind, body }: FactDraft): string | null {
  if (!isAccountKind(kind)) return null
  const read = RECORDED_FACTS[kind].safeParse(body)
  return read.success ? null : z.prettifyError(read.error)
}
