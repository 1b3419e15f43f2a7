import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'

const folder = import.meta.dirname
const outdir = join(folder, 'src', 'messages')

/** A message that must exist afterwards: without its plugin the compiler reports success and writes nothing. */
const KNOWN_MESSAGE = 'verdict_controlled'

/** Compiles the message files of all languages to functions, with a declaration that TypeScript reads. */
export async function compileMessages(): Promise<void> {
  await compile({
    project: join(folder, 'project.inlang'),
    outdir,
    strategy: ['globalVariable', 'baseLocale'],
    emitReadme: false,
    emitPrettierIgnore: false,
  })
  const english: unknown = JSON.parse(await readFile(join(folder, 'messages', 'en.json'), 'utf8'))
  if (typeof english !== 'object' || english === null || !(KNOWN_MESSAGE in english))
    throw new Error(`messages/en.json holds no "${KNOWN_MESSAGE}"`)
  const index = await readFile(join(outdir, 'messages', '_index.js'), 'utf8')
  if (!index.includes(KNOWN_MESSAGE))
    throw new Error('the message compiler wrote no messages: is its plugin installed?')
  await writeFile(join(outdir, 'messages.d.ts'), declarationsOf(english))
  await writeFile(join(outdir, 'runtime.d.ts'), RUNTIME_DECLARATIONS)
}

const RUNTIME_DECLARATIONS = [
  "export type Locale = 'en' | 'fr' | 'es' | 'ru' | 'ar'",
  'export const locales: readonly Locale[]',
  'export function overwriteGetLocale(get: () => Locale): void',
  '',
].join('\n')

function declarationsOf(messages: object): string {
  return Object.entries(messages)
    .filter(([key]) => !key.startsWith('$'))
    .map(([key, message]) => {
      const names = [
        ...new Set(
          [...JSON.stringify(message).matchAll(/\{(\w+)\}|"input (\w+)"/g)].map(([, used, input]) => used ?? input),
        ),
      ]
      const inputs = names.map((name) => `${name}: string | number`).join('; ')
      return `export function ${key}(${names.length > 0 ? `inputs: { ${inputs} }` : ''}): string\n`
    })
    .join('')
}

if (import.meta.main) await compileMessages()
