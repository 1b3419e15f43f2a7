import { createHash } from 'node:crypto'

/** How many rows a table has, and what they add up to. */
export interface TableDigest {
  readonly rows: bigint
  /** 64 hexadecimal digits: the sum of the SHA-256 of the rows, modulo 2^256. */
  readonly digest: string
}

const MODULUS = 2n ** 256n

/** Adds up the rows of a table in whatever order they come. */
export class RunningDigest {
  #rows = 0n
  #sum = 0n

  add(row: string): void {
    this.#rows += 1n
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % MODULUS
  }

  value(): TableDigest {
    return { rows: this.#rows, digest: this.#sum.toString(16).padStart(64, '0') }
  }
}
