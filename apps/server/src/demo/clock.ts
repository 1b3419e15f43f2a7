/** A clock that is set to days of the past while a demonstration is filled, and then tells the time. */
export class DemoClock {
  #behind: Temporal.Duration | null = null

  readonly now = (): Temporal.Instant => {
    const now = Temporal.Now.instant()
    return this.#behind === null ? now : now.subtract(this.#behind)
  }

  goTo(daysAgo: number): void {
    this.#behind = Temporal.Duration.from({ hours: 24 * daysAgo })
  }

  release(): void {
    this.#behind = null
  }
}
