import { defineConfig } from 'vitest/config'
import PlainCounts from './scripts/plain-counts.ts'

export default defineConfig({
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'apps/*/{src,test}/**/*.test.ts',
      'scripts/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    reporters: ['default', new PlainCounts()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
