export type { Answered, Options, Refused, Server, Unreached } from './call.ts'
export { newCommandId } from './command-id.ts'
export * from './compiled/index.ts'
