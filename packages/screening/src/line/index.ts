export { readConcentrationText } from './concentration-text.ts'
export { readLine } from './read-line.ts'
export * from './reading.ts'
