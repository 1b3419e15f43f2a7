import type { CustomFetch } from 'openid-client'

/** Metadata, keys and tokens are some kilobytes; a provider that sends more is broken, or not one. */
const RESPONSE_BYTES_MAX = 1024 * 1024

/** The provider's metadata points to an origin that the operator did not name. */
export class BlockedAddress extends Error {
  constructor(origin: string) {
    super(`The identity provider wants to be asked at ${origin.slice(0, 200)}, which is not configured.`)
  }
}

/** A fetch that asks the given origins and no others, follows no redirect, and reads no more than it should. */
export function fetchFrom(origins: ReadonlySet<string>): CustomFetch {
  return async (address, { body, headers, method, redirect, signal }) => {
    const { origin } = new URL(address)
    if (!origins.has(origin)) throw new BlockedAddress(origin)
    const response = await fetch(address, {
      ...bodyOf(body),
      headers,
      method,
      redirect,
      ...(signal ? { signal } : {}),
    })
    return new Response(await readAtMost(response), { status: response.status, headers: response.headers })
  }
}

/** What the library sends is a form, or nothing. */
function bodyOf(body: Parameters<CustomFetch>[1]['body']): { readonly body?: string } {
  if (body instanceof URLSearchParams) return { body: body.toString() }
  return typeof body === 'string' ? { body } : {}
}

async function readAtMost(response: Response): Promise<ArrayBuffer | null> {
  if (response.body === null) return null
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of response.body) {
    bytes += piece.byteLength
    // Leaving the loop cancels the rest of the transfer.
    if (bytes > RESPONSE_BYTES_MAX) throw new RangeError('The identity provider sends too much.')
    pieces.push(new Uint8Array(piece))
  }
  return await new Blob(pieces).arrayBuffer()
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
