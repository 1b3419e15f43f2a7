import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase32 } from './base32.ts'
import { checkTotp, makeTotpSecret, stepAt, totpAddress, totpOf } from './totp.ts'

const seed = (length: number): Uint8Array => Buffer.from('1234567890'.repeat(7).slice(0, length))

// RFC 6238, appendix B: seconds, and the code by SHA-1, SHA-256 and SHA-512.
test.each([
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
])('vectors of RFC 6238 at %i seconds', (seconds, sha1, sha256, sha512) => {
  const step = stepAt(at(seconds))
  expect(totpOf(seed(20), step, 8, 'sha1')).toBe(sha1)
  expect(totpOf(seed(32), step, 8, 'sha256')).toBe(sha256)
  expect(totpOf(seed(64), step, 8, 'sha512')).toBe(sha512)
})

function at(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
}

const secret = seed(20)
const now = at(1111111111)
const codeAt = (steps: number): string => totpOf(secret, stepAt(now) + steps, 6, 'sha1')

test('accepts the code of now and of one step around', () => {
  for (const steps of [-1, 0, 1])
    expect(checkTotp({ secret, typed: codeAt(steps), now, lastStep: null })).toEqual({
      ok: true,
      value: stepAt(now) + steps,
    })
  for (const steps of [-3, -2, 2, 3])
    expect(checkTotp({ secret, typed: codeAt(steps), now, lastStep: null })).toMatchObject({
      refusal: { code: 'totp-wrong' },
    })
})

test('accepts a code once, and none from before it', () => {
  const lastStep = stepAt(now)
  for (const steps of [-1, 0])
    expect(checkTotp({ secret, typed: codeAt(steps), now, lastStep })).toMatchObject({
      refusal: { code: 'totp-replayed' },
    })
  expect(checkTotp({ secret, typed: codeAt(1), now, lastStep }).ok).toBe(true)
})

test('takes the code as the app shows it, and nothing else', () => {
  const code = codeAt(0)
  expect(checkTotp({ secret, typed: ` ${code.slice(0, 3)} ${code.slice(3)}`, now, lastStep: null }).ok).toBe(true)
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '0'.repeat(1_000_000)])
    expect(checkTotp({ secret, typed, now, lastStep: null })).toMatchObject({ refusal: { code: 'totp-malformed' } })
})

test('base32 as RFC 4648 prints it', () => {
  const vectors = {
    '': '',
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  }
  for (const [text, base32] of Object.entries(vectors)) expect(toBase32(Buffer.from(text))).toBe(base32)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (data) => {
      const bits = Array.from(data, (byte) => byte.toString(2).padStart(8, '0')).join('')
      const letters = (bits.match(/.{1,5}/g) ?? []).map(
        (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)],
      )
      expect(toBase32(data)).toBe(letters.join(''))
    }),
  )
})

test('gives the app its address', () => {
  expect(totpAddress(secret, 'Holdfast (NL)', 'a:b@c')).toBe(
    'otpauth://totp/Holdfast%20(NL):a%3Ab%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Holdfast%20(NL)&algorithm=SHA1&digits=6&period=30',
  )
  expect(makeTotpSecret()).toHaveLength(20)
})
