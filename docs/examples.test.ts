import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agrees, hasCut, run, shownIn, steady } from './test/console-block.ts'
import { fencesOf, isUpdate, pages, root, textOf } from './test/pages.ts'

// Every command that the manual shows is run, and what it shows is what the program says.

const consoleBlocks = pages().flatMap((path) =>
  fencesOf(textOf(path))
    .filter(({ info }) => info === 'console')
    .flatMap(({ text, line }) => shownIn(text).map(({ command, output }) => ({ path, line, command, output }))),
)

test('the manual shows commands', () => {
  expect(consoleBlocks.length).toBeGreaterThan(20)
})

describe.concurrent('commands', () => {
  test.for(consoleBlocks)('$path:$line $command', async ({ path, line, command, output }, { expect }) => {
    expect(command).toMatch(/\bnpx holdfast\b/)
    const actual = await run(command)
    // Never of this machine: an accident of the program must not become a page of the manual.
    expect(actual.filter((text) => text.includes(root))).toEqual([])
    const isRight = agrees(output, actual)
    if (!isRight && isUpdate && !hasCut(output)) rewrite(path, line, command, output, steady(actual))
    else expect(isRight ? output : steady(actual)).toEqual(output)
  })
})

/** Replaces what a command shows, in the block that begins at or before its line. */
function rewrite(
  path: string,
  line: number,
  command: string,
  before: readonly string[],
  after: readonly string[],
): void {
  const page = textOf(path)
  const lines = page.split('\n').slice(0, line - 1)
  const typed = `\n$ ${command}\n`
  const at = page.indexOf(typed, Math.max(0, lines.join('\n').length - 1))
  const from = at + typed.length
  const shown = before.map((text) => `${text}\n`).join('')
  expect(at, `the command stands in ${path}`).toBeGreaterThan(-1)
  expect(page.slice(from, from + shown.length)).toBe(shown)
  const written = after.map((text) => `${text}\n`).join('')
  writeFileSync(join(root, path), page.slice(0, from) + written + page.slice(from + shown.length))
}

const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`)
const programs = [...pages(), ...packages].flatMap((path) =>
  fencesOf(textOf(path))
    .filter(({ info }) => info === 'ts run')
    .map(({ text, line }) => ({ path, line, text })),
)

describe('programs', () => {
  test.each(programs)('$path:$line runs', ({ text }) => {
    const done = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
      cwd: root,
      input: text,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    expect(done.stderr).toBe('')
    expect(done.status).toBe(0)
    // A program says in comments what it prints, and it prints nothing else.
    const said = [...text.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, output = '']) => output)
    expect(done.stdout.trimEnd().split('\n')).toEqual(said)
  })
})
