// The front door of the module: what routes may use.
export { LISTS_ACTIONS } from './actions.ts'
export { dayOf, editionBefore, editionIdOn, listOf, type ListsRefusal } from './day.ts'
export { differenceOf } from './differences.ts'
export { entriesWith, entryInFull, entryRow, type Part } from './entries.ts'
