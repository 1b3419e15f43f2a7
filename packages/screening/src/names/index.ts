export { buildNameIndex, type NameIndex } from './name-index.ts'
export type { NameHit } from './name-hit.ts'
