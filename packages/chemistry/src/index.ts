export * from './result.ts'
export * from './molecule.ts'
export * from './refusal.ts'
export * from './family-definition.ts'
