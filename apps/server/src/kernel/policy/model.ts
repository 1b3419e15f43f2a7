import { z } from 'zod'
import { isJurisdiction, type Jurisdiction } from '../ids.ts'
import type { Role } from './roles.ts'

/** A jurisdiction where it comes from outside. */
export const jurisdictionSchema = z.custom<Jurisdiction>(
  (value) => typeof value === 'string' && isJurisdiction(value),
  {
    message: 'a jurisdiction is a code of two capital letters, such as KE',
  },
)

/** Who asks: a signed-in person, or a program with a key. `id` is the account's or the key's. */
export type Principal<Action extends string = string> = PersonPrincipal | MachinePrincipal<Action>

export interface PersonPrincipal {
  readonly kind: 'person'
  readonly id: string
  readonly jurisdiction: Jurisdiction
  readonly roles: readonly Role[]
}

export interface MachinePrincipal<Action extends string = string> {
  readonly kind: 'machine'
  readonly id: string
  readonly jurisdiction: Jurisdiction
  readonly scopes: readonly Action[]
}

/** What is acted on. `owner` is the person or machine it belongs to, null where that has no meaning. */
export interface Resource {
  readonly id: string
  readonly jurisdiction: Jurisdiction
  readonly owner: string | null
}

/** The circumstances. `strong`: this sign-in proved a passkey or a second factor. */
export interface PolicyContext {
  readonly strong: boolean
}

/** The actions of a module: name in the form `module.verb`, the kind of resource, and what it means in a few words. */
export type ActionTable = Readonly<Record<string, { readonly on: string; readonly means: string }>>

/** One module's part of the policy. */
export interface PolicySource {
  readonly module: string
  readonly actions: ActionTable
  /** The text of its `policy.cedar`. */
  readonly text: string
}

/** The actions that the tables of some sources declare. */
export type ActionOf<Source extends PolicySource> = KeysOf<Source['actions']>
type KeysOf<Table> = Table extends unknown ? Extract<keyof Table, string> : never

export interface SecondPerson {
  /** Id of the permit that asks for one. */
  readonly policy: string
  /** One sentence: why one person is not enough. */
  readonly why: string
}

/** What somebody asked for and another must approve. */
export interface Proposal<Action extends string = string> {
  readonly action: Action
  readonly resource: Resource
  /** Id of the person who asked. */
  readonly proposedBy: string
}

/** The answer to "may they?". `decidedBy` is for the record; only `refusal` may be shown to the one who asked. */
export type Permission =
  | { readonly ok: true; readonly decidedBy: readonly string[]; readonly secondPerson: SecondPerson | null }
  | { readonly ok: false; readonly decidedBy: readonly string[]; readonly refusal: PolicyDenial }

export interface PolicyDenial {
  readonly code: 'policy-denied' | 'policy-failed' | 'policy-no-second-person'
  readonly message: string
  /** Ids of the rules that refused; empty for those who may not see rules. */
  readonly rules: readonly string[]
}

/** Why the policy was not loaded. The server does not start without one. */
export interface PolicyRefusal {
  readonly code: PolicyRefusalCode
  readonly module: string
  /** Id of the policy at fault, null where it has none. */
  readonly policy: string | null
  readonly message: string
}

export type PolicyRefusalCode =
  | 'policy-too-large'
  | 'policy-syntax'
  | 'policy-invalid'
  | 'policy-id-missing'
  | 'policy-id-foreign'
  | 'policy-id-twice'
  | 'policy-why-missing'
  | 'policy-annotation-unknown'
  | 'policy-action-foreign'
  | 'policy-action-unreachable'
  | 'policy-second-person-unequal'
