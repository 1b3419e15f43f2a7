import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  validate,
  type DetailedError,
  type PolicyJson,
} from '@cedar-policy/cedar-wasm/nodejs'
import { accept, refuse, type Result } from '../../result.ts'
import { PolicyBook } from './book.ts'
import type { ActionOf, PolicyRefusal, PolicyRefusalCode, PolicySource, SecondPerson } from './model.ts'
import { schemaOf } from './schema.ts'

const KERNEL: PolicySource = {
  module: 'kernel',
  actions: {},
  text: readFileSync(new URL('kernel.cedar', import.meta.url), 'utf8'),
}

/** A page of rules is some kilobytes; far beyond that a file is no longer read by anybody, and not meant to be one. */
const POLICY_BYTES_MAX = 256 * 1024
const ANNOTATIONS: ReadonlySet<string> = new Set(['id', 'why', 'second_person'])

/** A policy with its text, as Cedar parsed it. */
interface Rule {
  readonly module: string
  readonly id: string
  readonly why: string
  readonly text: string
  readonly json: PolicyJson
  readonly actions: readonly string[]
}

/** Thrown inside this file only, and turned into the typed refusal at its border. */
class Refused extends Error {
  readonly refusal: PolicyRefusal
  constructor(code: PolicyRefusalCode, module: string, policy: string | null, message: string) {
    super(message)
    this.refusal = { code, module, policy, message }
  }
}

/**
 * Reads, checks and pre-parses the policies of all modules and the kernel's own. To be called once, at start.
 *
 * @returns the book that answers `can`, or the first thing that is wrong with the policies
 */
export function loadPolicy<Source extends PolicySource>(
  sources: readonly Source[],
): Result<PolicyBook<ActionOf<Source>>, PolicyRefusal> {
  try {
    const rules = [KERNEL, ...sources].flatMap(readRules)
    checkIds(rules)
    checkValid(rules, sources)
    checkReachable(rules, sources)
    const secondPersons = secondPersonsOf(rules)
    const whys = new Map(rules.map((rule) => [rule.id, rule.why]))
    return accept(new PolicyBook(preparse(rules, sources), kindsOf(sources), secondPersons, whys))
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    throw error
  }
}

function readRules(source: PolicySource): readonly Rule[] {
  const { module, text } = source
  if (Buffer.byteLength(text) > POLICY_BYTES_MAX)
    throw new Refused('policy-too-large', module, null, `The policy is larger than ${POLICY_BYTES_MAX} bytes.`)
  const parts = policySetTextToParts(text)
  if (parts.type === 'failure') throw new Refused('policy-syntax', module, null, sentenceOf(parts.errors, text))
  if (parts.policy_templates.length > 0)
    throw new Refused('policy-syntax', module, null, 'Templates (?principal, ?resource) are not used here.')
  return parts.policies.map((policy) => readRule(source, policy))
}

function readRule(source: PolicySource, text: string): Rule {
  const { module } = source
  const parsed = policyToJson(text)
  if (parsed.type === 'failure') throw new Refused('policy-syntax', module, null, sentenceOf(parsed.errors, text))
  const { json } = parsed
  const notes = json.annotations ?? {}
  const id = notes['id'] ?? ''
  const no = (code: PolicyRefusalCode, message: string): Refused => new Refused(code, module, id || null, message)

  if (id === '') throw no('policy-id-missing', `A policy has no @id: ${text.slice(0, 80)}`)
  if (!id.startsWith(`${module}.`)) throw no('policy-id-foreign', `The id must begin with "${module}.".`)
  const unknown = Object.keys(notes).find((name) => !ANNOTATIONS.has(name))
  if (unknown !== undefined) throw no('policy-annotation-unknown', `There is no annotation @${unknown}.`)
  if (notes['second_person'] !== undefined && json.effect === 'forbid')
    throw no('policy-annotation-unknown', 'A forbid cannot ask for a second person.')
  if ((notes['why'] ?? '') === '') throw no('policy-why-missing', 'The policy does not say why it is there.')

  const actions = actionsOf(json)
  const isForeign = actions.length === 0 || actions.some((action) => !Object.hasOwn(source.actions, action))
  if (source === KERNEL ? json.effect === 'permit' : isForeign)
    throw no('policy-action-foreign', `Only a policy that names actions of "${module}" alone may stand here.`)
  return { module, id, why: notes['why'] ?? '', text, json, actions }
}

/** The actions that the head of a policy names; none when it is about all. */
function actionsOf({ action }: PolicyJson): readonly string[] {
  if (action.op === 'All') return []
  const named = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : []
  return named.map((uid) => ('__entity' in uid ? uid.__entity.id : uid.id))
}

function checkIds(rules: readonly Rule[]): void {
  const seen = new Set<string>()
  for (const { id, module } of rules) {
    if (seen.has(id)) throw new Refused('policy-id-twice', module, id, 'This id is used twice.')
    seen.add(id)
  }
}

function checkValid(rules: readonly Rule[], sources: readonly PolicySource[]): void {
  const answer = validate({ schema: schemaOf(sources), policies: { staticPolicies: textsOf(rules) } })
  if (answer.type === 'failure')
    throw new Refused('policy-invalid', 'kernel', null, answer.errors.map((error) => error.message).join(' '))
  // A warning is, for one, a condition that can never hold: in a policy that is an error too.
  const [first] = [...answer.validationErrors, ...answer.validationWarnings]
  if (first === undefined) return
  const module = rules.find((rule) => rule.id === first.policyId)?.module ?? 'kernel'
  const { message, help } = first.error
  throw new Refused('policy-invalid', module, first.policyId, help === null ? message : `${message} (${help})`)
}

function checkReachable(rules: readonly Rule[], sources: readonly PolicySource[]): void {
  const permitted = new Set(rules.filter(({ json }) => json.effect === 'permit').flatMap(({ actions }) => actions))
  for (const { module, actions } of sources)
    for (const action of Object.keys(actions))
      if (!permitted.has(action))
        throw new Refused('policy-action-unreachable', module, null, `Nobody may ever do "${action}".`)
}

function secondPersonsOf(rules: readonly Rule[]): ReadonlyMap<string, SecondPerson> {
  const found = new Map<string, SecondPerson | null>()
  for (const { id, module, json, actions } of rules) {
    if (json.effect === 'forbid') continue
    const why = json.annotations?.['second_person'] ?? null
    for (const action of actions) {
      const before = found.get(action)
      if (before !== undefined && (before?.why ?? null) !== why)
        throw new Refused('policy-second-person-unequal', module, id, `Permits of "${action}" disagree.`)
      if (before === undefined) found.set(action, why === null ? null : { policy: id, why })
    }
  }
  return new Map([...found].flatMap(([action, second]) => (second === null ? [] : [[action, second] as const])))
}

/** Parses once for all later questions; Cedar keeps the result under a name, here the digest of everything that was parsed. */
function preparse(rules: readonly Rule[], sources: readonly PolicySource[]): string {
  const schema = schemaOf(sources)
  const staticPolicies = textsOf(rules)
  const name = createHash('sha256')
    .update(JSON.stringify([schema, staticPolicies]))
    .digest('hex')
  for (const parsed of [preparseSchema(name, schema), preparsePolicySet(name, { staticPolicies })])
    if (parsed.type === 'failure')
      throw new Refused('policy-invalid', 'kernel', null, parsed.errors.map((error) => error.message).join(' '))
  return name
}

function kindsOf(sources: readonly PolicySource[]): ReadonlyMap<string, string> {
  return new Map(sources.flatMap(({ actions }) => Object.entries(actions).map(([action, { on }]) => [action, on])))
}

function textsOf(rules: readonly Rule[]): Record<string, string> {
  return Object.fromEntries(rules.map(({ id, text }) => [id, text]))
}

/** What Cedar says, with the line it says it about. */
function sentenceOf(errors: readonly DetailedError[], text: string): string {
  return errors
    .map(({ message, sourceLocations }) => {
      const [place] = sourceLocations ?? []
      if (place === undefined) return message
      const line = text.slice(0, place.start).split('\n').length
      return place.label === null ? `Line ${line}: ${message}` : `Line ${line}: ${message}: ${place.label}`
    })
    .join(' ')
}
