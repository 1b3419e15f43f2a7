import { defineConfig } from 'vitest/config'
import PlainCounts from './scripts/plain-counts.ts'

const SERVER = 'apps/server/{src,test}/**/*.test.ts'

export default defineConfig({
  test: {
    reporters: ['default', new PlainCounts()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The server's tests share one database server; it is started only when a test of theirs is asked for.
    projects: [
      {
        extends: true,
        test: { name: 'server', include: [SERVER], globalSetup: ['apps/server/test/database-servers.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'apps/*/{src,test}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'docs/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', SERVER],
        },
      },
    ],
  },
})
