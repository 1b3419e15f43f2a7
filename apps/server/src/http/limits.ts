/** An office behind one address signs in within a minute; a guesser gets no further. */
const ATTEMPTS_MAX = 30
const WINDOW_MS = 60_000
/** Memory for this many addresses; beyond, the one that was seen first is forgotten. */
const ADDRESSES_MAX = 10_000
/** A password costs 64 MiB and a good part of a second, four at a time; more waiting ones would only wait longer. */
const HASHES_WAITING_MAX = 32

/** How often each network address may try. */
export class AddressLimits {
  readonly #windows = new Map<string, { readonly since: number; count: number }>()

  /** Counts one attempt and answers whether it may go on. */
  take(address: string, now: Temporal.Instant): boolean {
    const [key, at] = [networkOf(address), now.epochMilliseconds]
    const window = this.#windows.get(key)
    if (window === undefined || at - window.since >= WINDOW_MS) {
      this.#windows.delete(key)
      this.#windows.set(key, { since: at, count: 1 })
      const [oldest] = this.#windows.keys()
      if (this.#windows.size > ADDRESSES_MAX && oldest !== undefined) this.#windows.delete(oldest)
      return true
    }
    window.count += 1
    return window.count <= ATTEMPTS_MAX
  }
}

/** One IPv6 customer has a whole /64: the first four groups are the address that counts. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::', 2)
  const front = head.split(':').filter(Boolean)
  if (tail === undefined) return front.slice(0, 4).join(':')
  const back = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}

/** Lets only so many pass at a time. */
export class HashGate {
  #inside = 0

  /** Null: too many wait. */
  async pass<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    if (this.#inside >= HASHES_WAITING_MAX) return null
    this.#inside += 1
    try {
      return await work()
    } finally {
      this.#inside -= 1
    }
  }
}
