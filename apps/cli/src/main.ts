#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// TypeScript runs unbuilt: keeping what was stripped and compiled halves the time of the next start.
enableCompileCache()
await import('./run.ts')
