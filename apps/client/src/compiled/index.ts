// Written from the description of the interface by `npm run generate:client`; do not edit.

export * from './schemas.ts'
export * from './system.ts'
export * from './sign-in.ts'
export * from './own-account.ts'
export * from './screening.ts'
export * from './lists.ts'
export * from './evidence.ts'
export * from './accounts.ts'
export * from './second-person.ts'
