/** A program that divides its rows among more gets no answer sooner: threads and journal are the same. */
const STREAMS_OF_ONE_MAX = 2
/** Each holds a few megabytes. */
const STREAMS_MAX = 16

/** How many streams are open at a time, of one account and of all. */
export class StreamGate {
  readonly #open = new Map<string, number>()

  /** Null: too many are open. Otherwise what is to be called, once, at the end. */
  enter(account: string): (() => void) | null {
    const ofAll = this.#open.values().reduce((sum, count) => sum + count, 0)
    const ofOne = this.#open.get(account) ?? 0
    if (ofOne >= STREAMS_OF_ONE_MAX || ofAll >= STREAMS_MAX) return null
    this.#open.set(account, ofOne + 1)
    return () => {
      const left = (this.#open.get(account) ?? 1) - 1
      if (left === 0) this.#open.delete(account)
      else this.#open.set(account, left)
    }
  }
}
