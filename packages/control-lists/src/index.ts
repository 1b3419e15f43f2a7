export * from './model.ts'
export { parseIsoDate, parseListId, parseSubstanceId, type BrandRefusal } from './brand.ts'
export { builtinLists } from './builtin.ts'
export { diffLists, type Difference, type ListDifference } from './diff.ts'
export { entryMatches, entryMatchesAny } from './entry-pattern.ts'
export {
  editionOn,
  entriesInForce,
  holdsFirstEdition,
  inForce,
  limitsInForce,
  listsInForce,
  obligationsInForce,
} from './in-force.ts'
export { loadLists } from './load.ts'
export type { ListsRefusal } from './artefact.ts'
