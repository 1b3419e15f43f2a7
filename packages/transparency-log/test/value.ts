import { isHash, parseHash, type Hash, type Result } from '../src/index.ts'

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

export function codeOf(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? 'accepted' : result.refusal.code
}

export function base64Hash(text: string): Hash {
  const hash = parseHash(text)
  if (hash === null) throw new Error(`no hash: ${text}`)
  return hash
}

export function hexHash(text: string): Hash {
  const bytes = Uint8Array.fromHex(text)
  if (!isHash(bytes)) throw new Error(`no hash: ${text}`)
  return bytes
}
