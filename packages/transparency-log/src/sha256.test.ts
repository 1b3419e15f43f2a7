import fc from 'fast-check'
import { expect, it } from 'vitest'
import { browserCrypto } from './browser.ts'
import { nodeCrypto } from './node.ts'

it('gives what Node gives, at every length around a block and at random', () => {
  const browser = browserCrypto()
  for (let length = 0; length < 260; length += 1) {
    const bytes = new Uint8Array(length).fill(length)
    expect(browser.sha256(bytes).toHex()).toBe(nodeCrypto.sha256(bytes).toHex())
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.nat({ max: 20 }), (bytes, from) => {
      const part = bytes.subarray(from) // a view that does not begin where its memory begins
      expect(browser.sha256(part).toHex()).toBe(nodeCrypto.sha256(part).toHex())
    }),
  )
})
