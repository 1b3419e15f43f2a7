// Plain JavaScript: with what was stripped and compiled kept, no thread loads the stripper of types.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./answering.ts')
