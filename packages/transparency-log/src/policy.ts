import type { CosignatureType, VerifierKey } from './key.ts'

/** Whom somebody who checks believes: C2SP tlog-policy. */
export interface Policy {
  /** Any of them may have signed. Each key's name is the origin of its log. */
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly quorum: Quorum
}

export interface PolicyLog {
  readonly key: VerifierKey
  readonly url: string | null
}

export interface PolicyWitness {
  /** Of meaning within the policy only. */
  readonly name: string
  readonly key: VerifierKey<CosignatureType>
  /** Where the witness takes requests, for logs that ask it. */
  readonly url: string | null
}

/** How many of whom must have cosigned. No witness stands in it twice. */
export type Quorum =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly witness: PolicyWitness }
  | {
      readonly kind: 'group'
      readonly name: string
      /** At least this many of the members, from 1 to their number. */
      readonly threshold: number
      readonly members: readonly Quorum[]
    }

/**
 * Whether the witnesses that cosigned are enough.
 *
 * @example
 * meetsQuorum(policy.quorum, new Set(policy.witnesses.slice(0, 2)))
 */
export function meetsQuorum(quorum: Quorum, cosigned: ReadonlySet<PolicyWitness>): boolean {
  switch (quorum.kind) {
    case 'none':
      return true
    case 'witness':
      return cosigned.has(quorum.witness)
    case 'group':
      return quorum.members.filter((member) => meetsQuorum(member, cosigned)).length >= quorum.threshold
  }
}
