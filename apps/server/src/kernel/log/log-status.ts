import type { Policy } from '@holdfast/transparency-log'
import type { LogFiles } from './log-files.ts'
import type { Published } from './publishing.ts'

/** How the log of the jurisdiction is published, as whoever publishes it says. */
export interface LogStatus {
  readonly origin: string
  /** The key that checkpoints are verified with. */
  readonly key: string
  readonly files: LogFiles
  /** Whom the log asks to cosign; null: nobody. */
  readonly policy: Policy | null
  /** Null: nothing was published since the start. */
  readonly state: () => Published | null
}

/** Filled once the log is published; before, and without publishing, there is nothing to say. */
export class LogStatusHolder {
  #status: LogStatus | null = null

  get status(): LogStatus | null {
    return this.#status
  }

  set(status: LogStatus): void {
    this.#status = status
  }
}
