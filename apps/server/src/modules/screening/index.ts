// The front door of the module: what routes and other modules may use.
import type { Module } from '../../kernel/module.ts'
import { ask, settle, withdrawSettlement } from './commands.ts'
import { FACTS } from './facts.ts'
import { forgetMonth, FORGETTING_FACTS } from './forgetting.ts'
import { beginRescreening, endRescreening } from './rescreening/commands.ts'
import { RESCREENING_FACTS } from './rescreening/facts.ts'
import { rescreeningView } from './rescreening/view.ts'
import type { Desk } from './sealing.ts'
import { screeningView } from './views.ts'

export { SCREENING_ACTIONS } from './actions.ts'
export { lawOn } from './answer.ts'
export { ask, askWith, settle, withdrawSettlement, type Answerer } from './commands.ts'
export { eventsOf, type ScreeningEvent } from './events.ts'
export {
  ANSWERS,
  answerSchema,
  dayText,
  lawSchema,
  reference,
  scopeSchema,
  screeningIdSchema,
  settlement,
  verdictSchema,
  withdrawal,
  type Answer,
  type Law,
  type Scope,
  type ScreeningFact,
  type ScreeningId,
} from './facts.ts'
export { forgetMonth, monthsOver, retention, type MonthOver, type Retention } from './forgetting.ts'
export { inFull, nearMissesOf } from './in-full.ts'
export { Answering } from './pool/answering.ts'
export {
  answersTo,
  history,
  outdated,
  PAGE_ROWS_MAX,
  reviewQueue,
  screeningOf,
  screeningsAskedBy,
  type AnsweredRow,
  type HistoryFilter,
  type KeptScreening,
  type Page,
  type Settlement,
} from './queries.ts'
export { optionsOf, questionSchema, ROWS_MAX, rowOf, rowSchema, type Question, type Row } from './question.ts'
export type { ScreeningRefusalCode } from './refusal.ts'
export { askAgain, beginRescreening, endRescreening, lawOfDay, rescreen } from './rescreening/commands.ts'
export type { RescreeningState } from './rescreening/decide.ts'
export {
  changesOf,
  countOutdated,
  rescreeningOf,
  rescreeningsBefore,
  runningRescreening,
  type Change,
  type Rescreening,
} from './rescreening/queries.ts'
export { openDesk, sealedFor, type Desk } from './sealing.ts'
export { rescreeningView } from './rescreening/view.ts'
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
    facts: { ...FACTS, ...RESCREENING_FACTS, ...FORGETTING_FACTS },
    commands: [ask(desk), settle(desk), withdrawSettlement, beginRescreening(desk), endRescreening, forgetMonth],
    views: [screeningView, rescreeningView],
  }
}
