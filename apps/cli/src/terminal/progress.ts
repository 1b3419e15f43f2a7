import type { WriteStream } from 'node:tty'

const REDRAW_MS = 100
const BAR_COLUMNS = 24

/** A line that moves on a terminal: how much is read, how fast, how long still. Silent anywhere else. */
export class Progress {
  readonly #stream: WriteStream
  readonly #startedMs = performance.now()
  #drawnMs = 0
  #isShown = false

  constructor(stream: WriteStream) {
    this.#stream = stream
  }

  show(rows: number, bytesRead: number, bytesTotal: number | null): void {
    const nowMs = performance.now()
    if (!this.#stream.isTTY || nowMs - this.#drawnMs < REDRAW_MS) return
    this.#drawnMs = nowMs
    this.#isShown = true
    const seconds = (nowMs - this.#startedMs) / 1000
    this.#stream.write(`\r\u001b[2K${progressLine(rows, seconds, bytesTotal === null ? null : bytesRead / bytesTotal)}`)
  }

  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[2K')
    this.#isShown = false
  }
}

/** `share` is how much of the input is read, 0 to 1, or null when its size is not known. */
export function progressLine(rows: number, seconds: number, share: number | null): string {
  const rate = seconds > 0 ? Math.round(rows / seconds) : 0
  const counted = `${rows.toLocaleString('en')} rows, ${rate.toLocaleString('en')}/s`
  if (share === null || share <= 0) return counted
  const full = Math.min(BAR_COLUMNS, Math.round(share * BAR_COLUMNS))
  const bar = '█'.repeat(full) + '░'.repeat(BAR_COLUMNS - full)
  return `${bar} ${Math.floor(Math.min(1, share) * 100)} %  ${counted}, ${duration((seconds / share) * (1 - share))} left`
}

export function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
