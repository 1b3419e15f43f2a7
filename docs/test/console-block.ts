import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, textOf } from './pages.ts'

export interface Shown {
  readonly command: string
  readonly output: readonly string[]
}

/** What a reader sees at a prompt: lines that begin with `$ ` are typed, the others are answered. */
export function shownIn(block: string): readonly Shown[] {
  const shown: { command: string; output: string[] }[] = []
  let isContinued = false
  for (const line of block.split('\n')) {
    const last = shown.at(-1)
    if (isContinued && last !== undefined) last.command += `\n${line}`
    else if (line.startsWith('$ ')) shown.push({ command: line.slice(2), output: [] })
    else last?.output.push(line)
    isContinued = (isContinued || line.startsWith('$ ')) && line.endsWith('\\')
  }
  return shown.map(({ command, output }) => ({ command, output: withoutBlankEnd(output) }))
}

/** Beside the answer stands what goes to standard error, as on a terminal. */
export async function run(command: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-docs-'))
  try {
    symlinkSync(join(root, 'examples'), join(folder, 'examples'), 'junction')
    // In the manual a program that is installed; here the one of this checkout.
    const npx = 'npx() { shift; "$HOLDFAST_NODE" "$HOLDFAST_MAIN" "$@"; }'
    const text = await shell(`exec 2>&1\n${npx}\n${command}`, folder)
    return withoutBlankEnd(text.replaceAll('\r', '').replaceAll('\uFEFF', '').split('\n'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function shell(script: string, cwd: string): Promise<string> {
  const main = join(root, 'apps/cli', programOf('apps/cli/package.json'))
  const { FORCE_COLOR: _, ...inherited } = process.env
  const env = { ...inherited, HOLDFAST_NODE: process.execPath, HOLDFAST_MAIN: main, NO_COLOR: '1', COLUMNS: '120' }
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', () => resolve(Buffer.concat(parts).toString('utf8')))
  })
}

/** Where the command begins, as its manifest says. */
function programOf(manifest: string): string {
  const path = /"holdfast": "([^"]+)"/.exec(textOf(manifest))?.[1]
  if (path === undefined) throw new Error(`${manifest} names no program`)
  return path
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return lines.slice(0, last + 1).map((line) => line.trimEnd())
}

/** `…` stands for anything in a line; alone on a line, for any number of lines. */
export function agrees(shown: readonly string[], actual: readonly string[]): boolean {
  return pattern(shown).test(actual.map((line) => `${line}\n`).join(''))
}

function pattern(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line.trim() === '…' ? '(?:[^\\n]*\\n)*?' : `${line.split('…').map(RegExp.escape).join('[^\\n]*')}\\n`,
  )
  return new RegExp(`^${lines.join('')}$`)
}

export function hasCut(output: readonly string[]): boolean {
  return output.some((line) => line.trim() === '…')
}

/** What changes from run to run is left open when a page is rewritten. */
export function steady(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/(rows?) in [\d.,]+ m?s\b(?: \([^)]*\))?/, '$1 in …'))
}
