import { expect, test } from 'vitest'
import { readPhc, writePhc } from './phc.ts'
import { hashPassword, PASSWORD_CHARACTERS_MAX, verifyNoPassword, verifyPassword } from './password.ts'

const GOOD = 'ein Reiher steht im Schilf'

async function hashed(password: string): Promise<string> {
  const made = await hashPassword(password, [])
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

test('a password is right, another is not, and the hash says how it was made', async () => {
  const phc = await hashed(GOOD)
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await verifyPassword(GOOD, phc)).toEqual({ isRight: true, isStale: false })
  expect(await verifyPassword(`${GOOD} `, phc)).toEqual({ isRight: false, isStale: false })
  expect(await hashed(GOOD)).not.toBe(phc)
})

test('a hash of the reference implementation is read, and is stale', async () => {
  // phc-winner-argon2, test of Argon2id: password "password", salt "somesalt", m=65536, t=2, p=1.
  const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword('password', phc)).toEqual({ isRight: true, isStale: true })
  expect(await verifyPassword('Password', phc)).toEqual({ isRight: false, isStale: false })
})

test('the same characters typed on another keyboard are the same password', async () => {
  expect(
    (await verifyPassword('Zürich am See, früh um vier', await hashed('Zürich am See, früh um vier'))).isRight,
  ).toBe(true)
})

test.each([
  ['password-malformed', `${'x'.repeat(20)}\ud800`],
  ['password-too-short', 'fourteen chars'],
  ['password-too-short', '😀'.repeat(14)],
  ['password-too-long', 'ab cd '.repeat(60)],
  ['password-too-long', 'a'.repeat(10_000_000)],
  ['password-common', 'passwordpassword'],
  ['password-common', 'P@ssw0rd!P@ssw0rd!2026'],
  ['password-common', '123456789012345'],
  ['password-common', 'abcdefghijklmnopqrstuvwxyz'],
  ['password-common', 'aaaaaaaaaaaaaaaaaaaa'],
  ['password-common', 'tree7tree7tree7tree7'],
  ['password-common', 'correct horse battery staple'.replaceAll(' ', '')],
  ['password-common', 'Holdfast-Summer-2026!!'],
  ['password-common', 'a.jansen.a.jansen'],
])('refuses with %s', async (code, password) => {
  expect(await hashPassword(password, ['A. Jansen'])).toMatchObject({ ok: false, refusal: { code } })
})

test.each([
  GOOD,
  'k9#mQ2!vXz7@Lw4',
  'три слона под дождём',
  '山の上に月がのぼる静かな夜に歩く',
  'jansen met een rode fiets',
])('takes %s', async (password) => {
  expect((await hashPassword(password, ['Jansen'])).ok).toBe(true)
})

test('the longest password is taken, and one more character is not compared', async () => {
  const longest = Array.from({ length: PASSWORD_CHARACTERS_MAX }, (_, index) =>
    String.fromCodePoint(0x4e00 + 7 * index),
  ).join('')
  const phc = await hashed(longest)
  expect((await verifyPassword(longest, phc)).isRight).toBe(true)
  expect((await verifyPassword(`${longest}x`, phc)).isRight).toBe(false)
})

test('nobody has no password', async () => {
  expect(await verifyNoPassword(GOOD)).toEqual({ isRight: false, isStale: false })
})

test.each([
  '',
  'plain',
  '$argon2i$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '$argon2id$v=19$m=999999999,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '$argon2id$v=19$m=65536,t=999,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '$argon2id$v=19$m=65536,t=3,p=0$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '$argon2id$v=19$m=8,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
])('a damaged or planted hash is a no: %s', async (phc) => {
  expect(readPhc(phc)).toBeNull()
  expect(await verifyPassword(GOOD, phc)).toEqual({ isRight: false, isStale: false })
})

test('what is written is read', () => {
  const hash = {
    memoryKib: 65536,
    passes: 3,
    lanes: 4,
    salt: new Uint8Array(16).fill(7),
    tag: new Uint8Array(32).fill(9),
  }
  expect(readPhc(writePhc(hash))).toEqual(hash)
})
