// The front door of the storage: what the kernel, the server and the command line may use.
export { backup } from './backup/backup.ts'
export type { TableDigest } from './backup/digest.ts'
export { StorageByJurisdiction } from './by-jurisdiction.ts'
export { restore } from './backup/restore.ts'
export { openStorage, usualDataFolder, visitStorage, type Storage, type StorageSettings } from './open.ts'
export type { StorageRefusal, StorageRefusalCode } from './refusal.ts'
export { foreignToSchema } from './schema-check.ts'
export type { Tables } from './tables.ts'
