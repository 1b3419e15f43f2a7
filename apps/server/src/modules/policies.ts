import { readFileSync } from 'node:fs'
import type { ActionOf, ActionTable } from '../kernel/policy/model.ts'
import { ACCOUNTS_ACTIONS } from './accounts/actions.ts'
import { EVIDENCE_ACTIONS } from './evidence/actions.ts'
import { LISTS_ACTIONS } from './lists/actions.ts'
import { SCREENING_ACTIONS } from './screening/actions.ts'
import { SYSTEM_ACTIONS } from './system/actions.ts'

/** Every action of every module. A new module adds its table here; the policies are found beside it. */
export const ACTIONS = {
  screening: SCREENING_ACTIONS,
  lists: LISTS_ACTIONS,
  evidence: EVIDENCE_ACTIONS,
  accounts: ACCOUNTS_ACTIONS,
  system: SYSTEM_ACTIONS,
} as const satisfies Record<string, ActionTable>

type Source = ReturnType<typeof policySources>[number]
export type Action = ActionOf<Source>

const KNOWN: ReadonlySet<string> = new Set(Object.values(ACTIONS).flatMap((table) => Object.keys(table)))

export function isAction(text: string): text is Action {
  return KNOWN.has(text)
}

/** What `loadPolicy` reads: the tables of actions with the text of each module's `policy.cedar`. */
export function policySources() {
  return Object.entries(ACTIONS).map(([module, actions]) => ({
    module,
    actions,
    text: readFileSync(new URL(`${module}/policy.cedar`, import.meta.url), 'utf8'),
  }))
}
