// The front door of the storage: what the kernel, the server and the command line may use.
export { openStorage, type Storage, type StorageSettings } from './open.ts'
export type { StorageRefusal, StorageRefusalCode } from './refusal.ts'
export type { Tables } from './tables.ts'
