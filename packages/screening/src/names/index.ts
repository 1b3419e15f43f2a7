export { buildNameIndex, type NameIndex } from './name-index.ts'
export type { NameHit, NameSalt } from './name-hit.ts'
