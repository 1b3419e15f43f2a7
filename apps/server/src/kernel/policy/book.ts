import { statefulIsAuthorized, type EntityJson, type TypeAndId } from '@cedar-policy/cedar-wasm/nodejs'
import type { Permission, PolicyContext, PolicyDenial, Principal, Proposal, Resource, SecondPerson } from './model.ts'
import { maySeeRules } from './roles.ts'

/** The loaded policies. Made by `loadPolicy` only. */
export class PolicyBook<Action extends string> {
  readonly #name: string
  readonly #kinds: ReadonlyMap<string, string>
  readonly #secondPersons: ReadonlyMap<string, SecondPerson>
  readonly #whys: ReadonlyMap<string, string>

  constructor(
    name: string,
    kinds: ReadonlyMap<string, string>,
    secondPersons: ReadonlyMap<string, SecondPerson>,
    whys: ReadonlyMap<string, string>,
  ) {
    this.#name = name
    this.#kinds = kinds
    this.#secondPersons = secondPersons
    this.#whys = whys
  }

  /** Whether the principal may do the action to the resource. Never throws: what cannot be decided is refused. */
  can(principal: Principal<Action>, action: Action, resource: Resource, context: PolicyContext): Permission {
    const kind = this.#kinds.get(action)
    if (kind === undefined || !isText(principal, resource)) return failed()
    const entities = [principalEntity(principal), resourceEntity(kind, resource)] as const
    const answer = statefulIsAuthorized({
      principal: entities[0].uid,
      action: actionUid(action),
      resource: entities[1].uid,
      context: { strong: context.strong },
      entities: [...entities],
      preparsedPolicySetId: this.#name,
      preparsedSchemaName: this.#name,
      validateRequest: true,
    })
    // Cedar leaves out a policy that fails. A forbid that is left out would be a permission, so a failure of any is a no.
    if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0) return failed()
    const { decision, diagnostics } = answer.response
    return decision === 'allow'
      ? { ok: true, decidedBy: diagnostics.reason.toSorted(), secondPerson: this.secondPersonFor(action) }
      : this.#denied(principal, action, diagnostics.reason.toSorted())
  }

  /**
   * Whether the principal may be the second person: one who could have proposed the same, and did not. Machines never
   * approve; the one whom it is about is kept out by the policies.
   */
  canApprove(principal: Principal<Action>, proposal: Proposal<Action>, context: PolicyContext): Permission {
    const { action, resource, proposedBy } = proposal
    if (principal.kind === 'machine' || principal.id === proposedBy || this.secondPersonFor(action) === null)
      return { ok: false, decidedBy: [], refusal: NO_SECOND }
    return this.can(principal, action, resource, context)
  }

  /** Why the action needs a second person, or null when one may do it alone. */
  secondPersonFor(action: Action): SecondPerson | null {
    return this.#secondPersons.get(action) ?? null
  }

  /** Every action there is, in the order of the modules. */
  actions(): readonly string[] {
    return [...this.#kinds.keys()]
  }

  #denied(principal: Principal<Action>, action: Action, decidedBy: readonly string[]): Permission {
    const isShown = principal.kind === 'person' && maySeeRules(principal.roles)
    const message = isShown ? this.#explained(action, decidedBy) : HIDDEN
    return { ok: false, decidedBy, refusal: { code: 'policy-denied', message, rules: isShown ? decidedBy : [] } }
  }

  #explained(action: Action, decidedBy: readonly string[]): string {
    if (decidedBy.length === 0) return `None of your roles permits "${action}" here. Ask an administrator of accounts.`
    const rules = decidedBy.map((id) => `${id} (${this.#whys.get(id) ?? ''})`)
    return `"${action}" is forbidden by ${rules.join(' and ')}.`
  }
}

const NO_SECOND: PolicyDenial = {
  code: 'policy-no-second-person',
  message: 'This needs the approval of another person, who could have proposed it and did not.',
  rules: [],
}

const HIDDEN = 'You may not do this. If your work needs it, ask an administrator of accounts.'

function failed(): Permission {
  const message = 'Whether you may do this could not be decided, so nothing was done. Tell the operator.'
  return { ok: false, decidedBy: [], refusal: { code: 'policy-failed', message, rules: [] } }
}

/** Half of a surrogate pair is no text; Cedar would throw at it. */
function isText(principal: Principal, resource: Resource): boolean {
  const scopes = principal.kind === 'machine' ? principal.scopes : []
  return [
    principal.id,
    principal.jurisdiction,
    ...scopes,
    resource.id,
    resource.jurisdiction,
    resource.owner ?? '',
  ].every((text) => text.isWellFormed())
}

interface Entity extends EntityJson {
  uid: TypeAndId
}

function principalEntity(principal: Principal): Entity {
  const { id, jurisdiction } = principal
  switch (principal.kind) {
    case 'person':
      return {
        uid: { type: 'Person', id },
        attrs: { id, jurisdiction },
        parents: principal.roles.map((role) => ({ type: 'Role', id: role })),
      }
    case 'machine':
      return {
        uid: { type: 'Machine', id },
        attrs: { id, jurisdiction, scopes: principal.scopes.map((scope) => ({ __entity: actionUid(scope) })) },
        parents: [],
      }
  }
}

function resourceEntity(kind: string, { id, jurisdiction, owner }: Resource): Entity {
  return { uid: { type: kind, id }, attrs: owner === null ? { jurisdiction } : { jurisdiction, owner }, parents: [] }
}

function actionUid(action: string): TypeAndId {
  return { type: 'Action', id: action }
}
