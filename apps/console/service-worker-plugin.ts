import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const PUBLIC_FILES = ['./', 'theme.js', 'manifest.webmanifest', 'icon.svg', 'icon-maskable.svg']

/**
 * Writes `service-worker.js` with the list of everything that was built, so that the console works without a server once loaded.
 * The name of the cache is a hash of the list: a new build is a new cache, and the old one is removed whole.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'holdfast-service-worker',
    apply: 'build',
    async generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((name) => !name.endsWith('.map') && name !== 'index.html')
      const page = bundle['index.html']
      const pageText = page?.type === 'asset' ? String(page.source) : ''
      const still = await Promise.all(
        PUBLIC_FILES.slice(1).map((name) => readFile(join(import.meta.dirname, 'public', name), 'utf8')),
      )
      const files = [...PUBLIC_FILES, ...built].toSorted()
      const version = createHash('sha256')
        .update([...files, pageText, ...still].join('\n'))
        .digest('hex')
        .slice(0, 16)
      const source = await readFile(join(import.meta.dirname, 'src', 'app', 'service-worker.js'), 'utf8')
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: `const VERSION = 'holdfast-${version}'\nconst FILES = ${JSON.stringify(files)}\n${source}`,
      })
    },
  }
}
