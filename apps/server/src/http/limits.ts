/** An office behind one address signs in within a minute; a guesser gets no further. */
const ATTEMPTS_MAX = 30
const WINDOW_MS = 60_000
/** Memory for this many addresses; beyond, the one that was seen first is forgotten. */
const ADDRESSES_MAX = 10_000
/** Twenty a second: more than a person's pages ask, with several open. */
const PERSON_REQUESTS_MAX = 1_200
/** A hundred a second; goods in bulk are many lines of one request. */
const MACHINE_REQUESTS_MAX = 6_000
/** More accounts and keys than a country has. */
const ASKERS_MAX = 100_000
/** A password costs 64 MiB and a good part of a second, four at a time; more waiting ones would only wait longer. */
const HASHES_WAITING_MAX = 32

/** How often each of many may do something in a window of time. Counted in this process: two processes allow twice as much. */
class Windows {
  readonly #windows = new Map<string, { readonly since: number; count: number }>()
  readonly #remembered: number

  constructor(remembered: number) {
    this.#remembered = remembered
  }

  /** Counts one, and answers how many milliseconds to wait; 0: it may go on. */
  take(key: string, max: number, now: Temporal.Instant): number {
    const at = now.epochMilliseconds
    const window = this.#windows.get(key)
    if (window === undefined || at - window.since >= WINDOW_MS) {
      this.#windows.delete(key)
      this.#windows.set(key, { since: at, count: 1 })
      const [oldest] = this.#windows.keys()
      if (this.#windows.size > this.#remembered && oldest !== undefined) this.#windows.delete(oldest)
      return 0
    }
    window.count += 1
    return window.count <= max ? 0 : WINDOW_MS - (at - window.since)
  }
}

/** How often each network address may try. */
export class AddressLimits {
  readonly #windows = new Windows(ADDRESSES_MAX)

  /** Counts one attempt and answers whether it may go on. */
  take(address: string, now: Temporal.Instant): boolean {
    return this.#windows.take(networkOf(address), ATTEMPTS_MAX, now) === 0
  }
}

/** How often each person and each program may ask, from wherever: nobody slows the others down. */
export class AskerLimits {
  readonly #windows = new Windows(ASKERS_MAX)

  /** Counts one request and answers after how many seconds to ask again; 0: it may go on. */
  take({ kind, id }: { readonly kind: 'person' | 'machine'; readonly id: string }, now: Temporal.Instant): number {
    const max = kind === 'person' ? PERSON_REQUESTS_MAX : MACHINE_REQUESTS_MAX
    return Math.ceil(this.#windows.take(id, max, now) / 1_000)
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
