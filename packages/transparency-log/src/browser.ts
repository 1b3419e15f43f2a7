import type { CryptoPort, SignatureAlgorithm, SignatureVerdict } from './crypto.ts'
import { isHash } from './hash.ts'
import { sha256 } from './sha256.ts'

export interface BrowserCryptoOptions {
  /** Checks ML-DSA-44 where the browser cannot: a library that the application brings. */
  readonly verifyMlDsa44?: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

/**
 * Cryptography of a browser: SHA-256 of our own, because a browser's is not synchronous; signatures by Web Cryptography where it
 * has the algorithm. Where ML-DSA-44 is missing and none is supplied, its signatures are not counted.
 *
 * @example
 * const held = await verifyReceipt(browserCrypto(), policy, { leaf, proof })
 */
export function browserCrypto({ verifyMlDsa44 }: BrowserCryptoOptions = {}): CryptoPort {
  return {
    sha256(bytes) {
      const hash = sha256(bytes)
      if (!isHash(hash)) throw new Error('SHA-256 gives 32 bytes')
      return hash
    },
    async verify(algorithm, publicKey, message, signature) {
      const verdict = await verifyByBrowser(algorithm, publicKey, message, signature)
      if (verdict !== 'unavailable' || algorithm !== 'ml-dsa-44' || verifyMlDsa44 === undefined) return verdict
      return verifyMlDsa44(publicKey, message, signature) ? 'valid' : 'invalid'
    },
  }
}

/** What is used of Web Cryptography. The types of the DOM do not know the format of ML-DSA keys yet. */
interface SignatureCheck {
  importKey(format: string, key: BufferSource, name: string, extractable: false, uses: 'verify'[]): Promise<CryptoKey>
  verify(name: string, key: CryptoKey, signature: BufferSource, message: BufferSource): Promise<boolean>
}

const NAMES: Readonly<Record<SignatureAlgorithm, { readonly name: string; readonly format: string }>> = {
  ed25519: { name: 'Ed25519', format: 'raw' },
  'ml-dsa-44': { name: 'ML-DSA-44', format: 'raw-public' },
}

async function verifyByBrowser(
  algorithm: SignatureAlgorithm,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<SignatureVerdict> {
  const { name, format } = NAMES[algorithm]
  try {
    const subtle: SignatureCheck = crypto.subtle
    const key = await subtle.importKey(format, new Uint8Array(publicKey), name, false, ['verify'])
    const isRight = await subtle.verify(name, key, new Uint8Array(signature), new Uint8Array(message))
    return isRight ? 'valid' : 'invalid'
  } catch (error) {
    // A browser that does not know the algorithm or the format says so; anything else is a key that is none.
    const isUnknown =
      error instanceof TypeError || (error instanceof DOMException && error.name === 'NotSupportedError')
    return isUnknown ? 'unavailable' : 'invalid'
  }
}
