import { expect, test } from 'vitest'
import { makeMachineKey, readMachineKey } from './machine-key.ts'
import { hashSecret, isSameHash, makeSessionToken } from './secret.ts'
import { hashTypedCode, makeBackupCodes, makeOneTimeCode } from './typed-code.ts'

test('a session token has 256 bits, and is found by its hash', () => {
  const { secret, hash } = makeSessionToken()
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(hashSecret(secret)).toBe(hash)
  expect(hash).not.toContain(secret)
  expect(makeSessionToken().secret).not.toBe(secret)
})

test('hashes are compared, whatever their length', () => {
  expect(isSameHash(hashSecret('a'), hashSecret('a'))).toBe(true)
  expect(isSameHash(hashSecret('a'), hashSecret('b'))).toBe(false)
  expect(isSameHash(hashSecret('a'), '')).toBe(false)
})

test('ten back-up codes, all different, found however they are typed', () => {
  const codes = makeBackupCodes()
  expect(new Set(codes.map(({ hash }) => hash)).size).toBe(10)
  for (const { secret, hash } of codes) {
    expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(hashTypedCode(secret)).toBe(hash)
    expect(hashTypedCode(secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(
      hash,
    )
  }
})

test('a one-time code has five groups', () => {
  const { secret, hash } = makeOneTimeCode()
  expect(secret).toHaveLength(24)
  expect(hashTypedCode(secret)).toBe(hash)
})

test.each(['', 'ABCD', 'U'.repeat(16), 'A'.repeat(15), 'A'.repeat(21), '-'.repeat(1_000_000), 'ÄBCD-EFGH-JKMN-PQRS'])(
  'no code: %#',
  (typed) => {
    expect(hashTypedCode(typed)).toBeNull()
  },
)

test('a machine key is found by its prefix and known by its hash', () => {
  const { key, prefix, hash } = makeMachineKey()
  expect(key.startsWith(`hfk_${prefix}_`)).toBe(true)
  expect(readMachineKey(key)).toEqual({ prefix, hash })
})

test.each([
  '',
  'hfk_',
  'Bearer x',
  `hfk_0123456789_${'A'.repeat(42)}`,
  `hfk_0123456789_${'A'.repeat(1_000_000)}`,
  'hfk_0123456789_\n',
])('no machine key: %#', (presented) => {
  expect(readMachineKey(presented)).toBeNull()
})
