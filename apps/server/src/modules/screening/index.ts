// The front door of the module: what routes and other modules may use.
import type { Module } from '../../kernel/module.ts'
import { ask, rescreen, settle } from './commands.ts'
import { FACTS } from './facts.ts'
import type { Desk } from './sealing.ts'
import { screeningView } from './views.ts'

export { SCREENING_ACTIONS } from './actions.ts'
export { lawOn } from './answer.ts'
export { ask, askWith, rescreen, settle, type Screener } from './commands.ts'
export { screeningIdSchema, type Answer, type Law, type Scope, type ScreeningFact, type ScreeningId } from './facts.ts'
export {
  history,
  outdated,
  PAGE_ROWS_MAX,
  reviewQueue,
  screeningOf,
  screeningsAskedBy,
  type HistoryFilter,
  type KeptScreening,
  type Page,
  type Settlement,
} from './queries.ts'
export { questionSchema, type Question } from './question.ts'
export type { ScreeningRefusalCode } from './refusal.ts'
export { openDesk, sealedFor, type Desk } from './sealing.ts'
export { screeningView } from './views.ts'

/**
 * The module over an engine and a store of keys.
 *
 * @example
 * const screening = screeningModule(await openDesk(openEngine(builtinLists()), new FileKeyStore(folder)))
 * const kernel = new Kernel({ storage, policy, isAction, modules: [screening], digestKey, now })
 */
export function screeningModule(desk: Desk): Module {
  return {
    name: 'screening',
    facts: FACTS,
    commands: [ask(desk), settle(desk), rescreen(desk)],
    views: [screeningView],
  }
}
