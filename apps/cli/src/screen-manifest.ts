import { fstat, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { editionOn, type Lists } from '@holdfast/control-lists'
import { ROW_FIELDS, type RowField, type ScreeningOptions } from '@holdfast/screening'
import { EXIT, UsageError } from './exit.ts'
import { openManifest } from './input/manifest.ts'
import { openLists } from './lists.ts'
import { type ScreenFlags, screeningOptions } from './options.ts'
import type { RunContext } from './output/format.ts'
import { formatOfFile, loadFormat } from './output/formats.ts'
import { openSink, type Sink } from './output/sink.ts'
import { add, NO_ROWS, type Summary } from './pool/answer.ts'
import { screenAll } from './pool/pool.ts'
import { interruption } from './terminal/interruption.ts'
import { Progress } from './terminal/progress.ts'
import { summaryLine } from './terminal/summary.ts'
import { printable } from './terminal/width.ts'

/** `holdfast screen`: open, screen, write, sum up. */
export async function screenManifest(flags: ScreenFlags, args: readonly string[]): Promise<void> {
  const { path, columns } = readArguments(flags, args)
  const lists = await openLists(flags.addLists ?? [])
  if (!lists.ok) throw new UsageError(lists.refusal)
  const options = screeningOptions(flags, lists.value)
  const name = flags.format ?? (flags.output === undefined ? null : formatOfFile(flags.output)) ?? 'table'
  const format = await loadFormat(name)
  const context = contextOf(path, options, lists.value)

  await refuseOwnInput(path, flags.output)
  const manifest = await openManifest(path, { columns })
  const stop = interruption()
  const progress = new Progress(process.stderr)
  const started = performance.now()
  const setup = { format: name, options, context, listFolders: flags.addLists ?? [] }
  let summary = NO_ROWS
  let sink: Sink | null = null
  let isComplete = false
  // Not before the first answers: a manifest that is refused must cost nobody the file that stood there.
  const begin = async (): Promise<Sink> => {
    const opened = await openSink(name, flags.output)
    await opened.write(format.head(context))
    return opened
  }
  try {
    for await (const answer of screenAll(manifest.rows, setup)) {
      sink ??= await begin()
      await sink.write(answer.text)
      summary = add(summary, answer.summary)
      progress.show(summary.rows, manifest.bytesRead(), manifest.bytesTotal)
      if (stop.wanted || sink.isClosed) break
    }
    sink ??= await begin()
    isComplete = !stop.wanted
  } finally {
    // Whatever ended the run, what stands in the output is a valid file of the rows that were answered.
    progress.clear()
    stop.release()
    await sink?.write(format.foot(summary, context, isComplete))
    await sink?.close()
  }
  for (const notice of manifest.notices) process.stderr.write(`${printable(notice)}\n`)
  process.stderr.write(
    summaryLine(
      summary,
      (performance.now() - started) / 1000,
      flags.output === undefined ? null : printable(flags.output),
      stop.wanted,
    ),
  )
  process.exitCode = exitStatus(summary, flags.failOn, stop.wanted)
}

/** The answers take the place of the file they are written to: of the manifest itself, nothing would be left. */
async function refuseOwnInput(input: string, output: string | undefined): Promise<void> {
  if (output === undefined) return
  const from = await (input === '-' ? statOfInput() : stat(input).catch(() => null))
  const to = await stat(output).catch(() => null)
  if (from === null || to === null || !from.isFile() || from.dev !== to.dev || from.ino !== to.ino) return
  throw new UsageError(`--output ${output} is the manifest itself; choose another file.`)
}

function statOfInput(): Promise<Stats | null> {
  return new Promise((resolve) => fstat(0, (cause, found) => resolve(cause === null ? found : null)))
}

function readArguments(
  flags: ScreenFlags,
  args: readonly string[],
): { readonly path: string; readonly columns: ReadonlyMap<RowField, string> } {
  const isMapping = (text: string): boolean => ROW_FIELDS.some((field) => text.toLowerCase().startsWith(`${field}=`))
  const paths = args.filter((arg) => !isMapping(arg))
  if (paths.length > 1) throw new UsageError(`one manifest at a time; got ${paths.length}.`)
  const path = paths[0] ?? (process.stdin.isTTY ? undefined : '-')
  if (path === undefined) throw new UsageError('give a manifest file, or - for standard input.')
  const columns = new Map<RowField, string>()
  for (const mapping of [...(flags.map ?? []), ...args.filter(isMapping)].flatMap((text) => text.split(','))) {
    const [name = '', column = ''] = mapping.split('=')
    const field = ROW_FIELDS.find((known) => known === name.trim().toLowerCase())
    if (field === undefined || column === '')
      throw new UsageError(`--map ${mapping}: write field=COLUMN, with one of ${ROW_FIELDS.join(', ')}.`)
    columns.set(field, column)
  }
  return { path, columns }
}

function contextOf(path: string, options: ScreeningOptions, lists: Lists): RunContext {
  const asked = lists.lists.filter((list) => options.lists === undefined || options.lists.includes(list.id))
  return {
    source: path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) ?? path),
    asOf: options.asOf,
    lists: asked.map((list) => ({
      id: list.id,
      title: list.title,
      edition: editionOn(list, options.asOf)?.id ?? 'not in force',
      note: list.reviewBy < options.asOf ? `review overdue since ${list.reviewBy}` : '',
    })),
    digest: lists.digest,
    width: process.stdout.columns ?? 120,
  }
}

function exitStatus(summary: Summary, failOn: ScreenFlags['failOn'], isInterrupted: boolean): number {
  if (isInterrupted) return EXIT.interrupted
  const { controlled, review } = summary.verdicts
  const met = failOn === 'controlled' ? controlled > 0 : failOn === 'review' && controlled + review > 0
  return met ? EXIT.failOnMet : EXIT.done
}
