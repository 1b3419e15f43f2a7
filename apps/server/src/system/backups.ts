import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { House } from '../house.ts'
import type { AccountId, CommandId, Refusal } from '../kernel/index.ts'
import { recordBackup } from '../modules/system/index.ts'
import { accept, refuse, type Result } from '../result.ts'
import { backup } from '../storage/index.ts'

/** Where the operator wants backups, and the file that holds the passphrase: never on the command line, where all could read it. */
export interface BackupSettings {
  readonly folder: string
  readonly passphraseFile: string
}

export interface RunningBackup {
  readonly file: string
  readonly startedAt: Temporal.Instant
}

interface FailedBackup {
  readonly at: Temporal.Instant
  readonly code: string
}

const RUNNING: Refusal = {
  code: 'system-backup-running',
  message: 'A backup is being written. Wait until it is done.',
}

/** Writes backups into the folder of the operator, one at a time, while others record on. */
export class Backups {
  readonly #settings: BackupSettings
  #running: RunningBackup | null = null
  #failure: FailedBackup | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(settings: BackupSettings) {
    this.#settings = settings
  }

  get running(): RunningBackup | null {
    return this.#running
  }

  /** Of the last one, until one succeeds. */
  get failure(): FailedBackup | null {
    return this.#failure
  }

  /** Begins one, and answers before it is done. Once written it is recorded under the name of who asked. */
  begin(house: House, id: CommandId, who: AccountId): Result<RunningBackup, Refusal> {
    if (this.#running !== null) return refuse(RUNNING)
    const startedAt = house.now()
    const running = { file: `${house.jurisdiction}-${nameOf(startedAt)}.holdfast`, startedAt }
    this.#running = running
    this.#work = this.#finish(this.#write(house, id, who, running.file), house)
    return accept(running)
  }

  /** Waits for the one that is being written. */
  async settled(): Promise<void> {
    await this.#work
  }

  async #finish(writing: Promise<string | null>, { now }: House): Promise<void> {
    const code = await writing.catch(() => 'server-failed')
    this.#failure = code === null ? null : { at: millisecond(now()), code }
    this.#running = null
  }

  /** Null: it is written and recorded; else the code of what went wrong. */
  async #write(house: House, id: CommandId, who: AccountId, name: string): Promise<string | null> {
    const passphrase = await readPassphrase(this.#settings.passphraseFile)
    if (!passphrase.ok) return passphrase.refusal.code
    const path = join(this.#settings.folder, name)
    const written = await backup(house.storage, path, passphrase.value)
    if (!written.ok) return written.refusal.code
    const { size: bytes } = await stat(path)
    const rows = Number([...written.value.values()].reduce((sum, table) => sum + table.rows, 0n))
    const { jurisdiction, kernel } = house
    const input = { file: name, rows, bytes }
    const recorded = await kernel.recordUnasked({ id, jurisdiction, who, command: recordBackup, input })
    return recorded.ok ? null : recorded.refusal.code
  }
}

/** The first line of the file, as the command line reads it too. */
export async function readPassphrase(file: string): Promise<Result<string, Refusal<'backup-passphrase-unreadable'>>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const line = text.split('\n', 1).join('').trimEnd()
  const message = `the passphrase file ${file} cannot be read, or its first line is empty; correct the path, the rights or the file.`
  return line === '' ? refuse({ code: 'backup-passphrase-unreadable', message }) : accept(line)
}

/** An instant as part of a file's name, on every system. */
function nameOf(instant: Temporal.Instant): string {
  return millisecond(instant).toString({ smallestUnit: 'millisecond' }).replaceAll(/[-:.]/g, '')
}

function millisecond(instant: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds)
}
