export { readLine } from './read-line.ts'
export * from './reading.ts'
