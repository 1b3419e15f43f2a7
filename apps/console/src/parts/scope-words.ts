import { formatList } from '../i18n/format.ts'
import * as m from '../messages/messages.js'

const WORDS: ReadonlyMap<string, () => string> = new Map([
  ['screening.ask', m.scope_ask],
  ['screening.read-own', m.scope_read_own],
  ['screening.rescreen', m.scope_rescreen],
  ['lists.read', m.scope_read_lists],
  ['evidence.read-checkpoint', m.scope_read_checkpoint],
  ['evidence.read-receipts', m.scope_read_receipts],
  ['evidence.verify', m.scope_verify],
  ['system.read-health', m.scope_read_health],
  ['system.read-alarms', m.scope_read_alarms],
  ['system.backup', m.scope_backup],
])

/** What a program can be let do: no program manages people, reads what others asked or decides. */
export const SCOPES: readonly string[] = [...WORDS.keys()]

export function scopeWord(scope: string): string {
  return WORDS.get(scope)?.() ?? scope
}

export function scopesText(scopes: readonly string[]): string {
  return formatList(scopes.map(scopeWord))
}
