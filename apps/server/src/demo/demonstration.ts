import type { House } from '../house.ts'
import { renewSetUpCodes, setUp } from '../http/set-up.ts'
import { createAccount } from '../http/accounts/codes.ts'
import { isCommandId, mustBe, newId, SYSTEM, type CommandId, type Refusal } from '../kernel/index.ts'
import type { PersonPrincipal } from '../kernel/policy/model.ts'
import type { Role } from '../kernel/policy/roles.ts'
import {
  accountCommands,
  accountIdSchema,
  accountsIn,
  hashPassword,
  hashSecret,
  hashTypedCode,
  makeMachineKey,
} from '../modules/accounts/index.ts'
import { ask, screeningsAskedBy, settle, type ScreeningId } from '../modules/screening/index.ts'
import type { Result } from '../result.ts'
import type { DemoClock } from './clock.ts'
import { CONSIGNMENTS, SETTLEMENTS, type Consignment } from './goods.ts'
import { ADMINISTRATORS, DEMO_PASSWORD, OTHERS, type DemoPerson } from './persons.ts'

/** The quarter before the first consignment: people come before goods. */
const PEOPLE_DAYS_AGO = 91

/**
 * Fills an empty demonstration by the commands that people use: each fact has its author, and what needs two persons has two. Only
 * the clock is told what day it is.
 */
export async function fillDemonstration(house: House, clock: DemoClock): Promise<void> {
  clock.goTo(PEOPLE_DAYS_AGO)
  const codes = await renewSetUpCodes(house)
  // With none or one left it was filled before.
  if (codes.length < ADMINISTRATORS.length) return clock.release()
  for (const [at, person] of ADMINISTRATORS.entries()) {
    const { signInName, displayName } = person
    const done = await setUp(house, { code: codes[at] ?? '', signInName, displayName, password: DEMO_PASSWORD })
    if (!done.ok) throw new Error(done.refusal.message)
  }
  const [first, second] = await Promise.all(ADMINISTRATORS.map((person) => principalOf(house, person)))
  if (first === undefined || second === undefined) throw new Error('a demonstration has two administrators')
  // One hash for all: everybody sees the password, and a hash is a good part of a second.
  const phc = valueOf(await hashPassword(DEMO_PASSWORD, []))
  await Promise.all(OTHERS.map((person) => addPerson(house, person, phc, first, second)))
  const people = new Map<string, PersonPrincipal>()
  for (const person of OTHERS) people.set(person.signInName, await principalOf(house, person))
  const settlements = [...SETTLEMENTS]
  for (const consignment of CONSIGNMENTS.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    await screenConsignment(house, clock, people, consignment)
    for (const settled of settlements.filter(({ reference }) => reference === consignment.reference))
      await settleOne(house, clock, people, settled)
  }
  clock.release()
  await proposeSomething(house, first)
}

async function addPerson(
  house: House,
  { signInName, displayName, role }: DemoPerson,
  phc: string,
  first: PersonPrincipal,
  second: PersonPrincipal,
): Promise<void> {
  const asker = { principal: first, strong: true }
  const made = valueOf(await createAccount(house, asker, commandId(), { signInName, displayName }))
  const { account, invitation } = made
  const codeHash = hashTypedCode(invitation?.code ?? '')
  valueOf(await house.record(accountCommands.enrol, { account, codeHash }, SYSTEM, { phc }))
  const resource = { id: account, jurisdiction: house.jurisdiction, owner: account }
  const command = { command: accountCommands.grantRole, input: { account, role } }
  const asked = { id: commandId(), principal: first, strong: true, action: 'accounts.grant-role', resource } as const
  const { awaits } = valueOf(await house.ask({ ...asked, ...command }))
  if (awaits === null) throw new Error('a role was given by one person')
  valueOf(await house.approve(commandId(), awaits.proposal, { principal: second, strong: true }))
}

async function screenConsignment(
  house: House,
  clock: DemoClock,
  people: ReadonlyMap<string, PersonPrincipal>,
  { by, daysAgo, direction, reference, lines }: Consignment,
): Promise<void> {
  clock.goTo(daysAgo)
  const principal = people.get(by)
  if (principal === undefined) throw new Error(`there is no ${by} in the demonstration`)
  const rows = lines.map((cells, at) => ({ reference: `${reference}/${at + 1}`, cells }))
  const asOf = house.now().toString().slice(0, 'YYYY-MM-DD'.length)
  const input = { asOf, lists: null, direction, interpretations: {}, rows }
  const resource = { id: reference, jurisdiction: house.jurisdiction, owner: principal.id }
  const asked = { id: commandId(), principal, strong: true, action: 'screening.ask', resource } as const
  valueOf(await house.ask({ ...asked, command: ask(house.desk), input }))
}

async function settleOne(
  house: House,
  clock: DemoClock,
  people: ReadonlyMap<string, PersonPrincipal>,
  { reference, line, by, daysAgo, answer, reason }: (typeof SETTLEMENTS)[number],
): Promise<void> {
  clock.goTo(daysAgo)
  const principal = people.get(by)
  const screening = await screeningWith(house, `${reference}/${line}`)
  if (principal === undefined || screening === null) throw new Error(`nothing to settle: ${reference}/${line}`)
  const resource = { id: screening, jurisdiction: house.jurisdiction, owner: null }
  const asked = { id: commandId(), principal, strong: true, action: 'screening.settle-review', resource } as const
  valueOf(await house.ask({ ...asked, command: settle(house.desk), input: { screening, answer, reason } }))
}

async function screeningWith(house: House, reference: string): Promise<ScreeningId | null> {
  const { storage, jurisdiction } = house
  const rows = await storage.database
    .selectFrom('journal')
    .select('command_id')
    .where('jurisdiction', '=', jurisdiction)
    .where('kind', '=', 'screening/asked')
    .where('body', 'like', `%"reference":"${reference}"%`)
    .execute()
  for (const { command_id: id } of rows) {
    const asked = await screeningsAskedBy(storage.database, jurisdiction, mustBe(id, isCommandId))
    const found = asked.find((screening) => screening.reference === reference)
    if (found !== undefined) return found.id
  }
  return null
}

/** Something that waits for whoever opens the demonstration as the second administrator. */
async function proposeSomething(house: House, principal: PersonPrincipal): Promise<void> {
  const { prefix, hash: keySha256 } = makeMachineKey()
  const expiresAt = house
    .now()
    .add({ hours: 24 * 180 })
    .toString({ smallestUnit: 'second' })
  const input = { prefix, keySha256, label: 'Single window of customs', scopes: ['screening.ask'], expiresAt }
  const resource = { id: 'keys', jurisdiction: house.jurisdiction, owner: null }
  const asked = { id: commandId(), principal, strong: true, action: 'accounts.issue-key', resource } as const
  valueOf(await house.ask({ ...asked, command: accountCommands.issueKey, input }))
}

async function principalOf(house: House, { signInName, role }: DemoPerson): Promise<PersonPrincipal> {
  const { account } = await accountsIn(house.storage.database)
    .selectFrom('account_name')
    .select('account')
    .where('jurisdiction', '=', house.jurisdiction)
    .where('name_hash', '=', hashSecret(signInName))
    .executeTakeFirstOrThrow()
  const roles: readonly Role[] = [role]
  return { kind: 'person', id: accountIdSchema.parse(account), jurisdiction: house.jurisdiction, roles }
}

function commandId(): CommandId {
  return mustBe(newId(), isCommandId)
}

/** The demonstration asks nothing that could be refused: a refusal is a fault of ours. */
function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal.code} ${result.refusal.message}`)
  return result.value
}
