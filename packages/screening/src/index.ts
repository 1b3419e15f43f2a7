export * from './model.ts'
export * from './columns/columns.ts'
