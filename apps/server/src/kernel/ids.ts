import { createHash, randomUUIDv7 } from 'node:crypto'
import { refuse, accept, type Result } from '../result.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** The country or territory whose law and data a record belongs to: ISO 3166-1 alpha-2, with a subdivision where it has its own authority. */
export type Jurisdiction = Branded<'jurisdiction'>
export type FactId = Branded<'fact'>
export type CommandId = Branded<'command'>
export type AccountId = Branded<'account'>
/** What facts are about, one after the other: `screening/0198…`. Its versions have no gap. */
export type Stream = Branded<'stream'>

const JURISDICTION = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const STREAM = /^[a-z]+(?:-[a-z]+)*\/[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/

export type IdRefusal = { readonly code: 'id-malformed'; readonly message: string }

export function parseJurisdiction(text: string): Result<Jurisdiction, IdRefusal> {
  return isJurisdiction(text) ? accept(text) : malformed('A jurisdiction is a code of two capital letters, such as KE.')
}

/** Made by the client, so that asking again after a lost answer is harmless. */
export function parseCommandId(text: string): Result<CommandId, IdRefusal> {
  return isCommandId(text) ? accept(text) : malformed('A command id is a UUID in small letters.')
}

export function parseAccountId(text: string): Result<AccountId, IdRefusal> {
  return isAccountId(text) ? accept(text) : malformed('An account id is a UUID in small letters.')
}

export function parseStream(text: string): Result<Stream, IdRefusal> {
  return isStream(text) ? accept(text) : malformed('A stream is named by its kind, a slash and an id.')
}

/** Who records what nobody asked for: timers, and the first account of all. */
export const SYSTEM: AccountId = mustBe('00000000-0000-0000-0000-000000000000', isAccountId)

export function newId(): string {
  return randomUUIDv7()
}

/**
 * The id of the `index`-th fact of a command, the first having the command's own. A function of the command's id, so that a command
 * sent twice would make the same facts.
 */
export function factIdOf(command: CommandId, index: number): FactId {
  return mustBe(index === 0 ? command : derivedId(`${command}#${index}`), isFactId)
}

/** The id of a command that follows from something else, such as a fact that a module reacts to: the same each time. */
export function derivedCommandId(text: string): CommandId {
  return mustBe(derivedId(text), isCommandId)
}

/** A UUID of version 8 (RFC 9562): the first bits of a hash. */
function derivedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export function isJurisdiction(text: string): text is Jurisdiction {
  return JURISDICTION.test(text)
}
export function isFactId(text: string): text is FactId {
  return UUID.test(text)
}
export function isCommandId(text: string): text is CommandId {
  return UUID.test(text)
}
export function isAccountId(text: string): text is AccountId {
  return UUID.test(text)
}
export function isStream(text: string): text is Stream {
  return STREAM.test(text)
}

/** For what we made or stored ourselves: if it is malformed, the program or the database is damaged. */
export function mustBe<Id extends string>(text: string, is: (text: string) => text is Id): Id {
  if (!is(text)) throw new Error(`damaged id in our own data: ${text.slice(0, 60)}`)
  return text
}

function malformed(message: string): { readonly ok: false; readonly refusal: IdRefusal } {
  return refuse({ code: 'id-malformed', message })
}
