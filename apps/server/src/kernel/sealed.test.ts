import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileKeyStore } from './keystore.ts'
import { commitmentsOnly, seal, unseal } from './sealed.ts'

let folder: string
let keys: FileKeyStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-keys-'))
  keys = new FileKeyStore(join(folder, 'keys'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what is sealed comes back, and two seals of one text look unlike', async () => {
  const [one, other] = [await seal(keys, 'person/1', 'Amina Wanjiru'), await seal(keys, 'person/1', 'Amina Wanjiru')]
  expect(await unseal(keys, one)).toEqual({ ok: true, value: 'Amina Wanjiru' })
  expect(one.sealed.box).not.toBe(other.sealed.box)
  expect(one.sealed.commitment).not.toBe(other.sealed.commitment)
  expect(JSON.stringify(one)).not.toContain('Amina')
})

test('a destroyed key forgets, and what the log holds stays the same', async () => {
  const field = await seal(keys, 'person/2', 'secret')
  const logged = commitmentsOnly({ name: field, list: [field, 1] })
  await keys.destroy('person/2')
  expect(await unseal(keys, field)).toMatchObject({ ok: false, refusal: { code: 'sealed-forgotten' } })
  expect(commitmentsOnly({ name: field, list: [field, 1] })).toEqual(logged)
  expect(JSON.stringify(logged)).not.toContain(field.sealed.box)
})

test('a box that was changed, moved to another subject or exchanged does not open', async () => {
  const field = await seal(keys, 'person/3', 'one')
  const other = await seal(keys, 'person/3', 'two')
  const { sealed } = field
  const damaged = { ok: false, refusal: { code: 'sealed-damaged' } }
  const turned = Buffer.from(sealed.box, 'base64')
  turned.writeUInt8((turned.at(-1) ?? 0) ^ 1, turned.length - 1)
  expect(await unseal(keys, { sealed: { ...sealed, box: turned.toString('base64') } })).toMatchObject(damaged)
  expect(await unseal(keys, { sealed: { ...sealed, box: '' } })).toMatchObject(damaged)
  expect(await unseal(keys, { sealed: { ...sealed, box: other.sealed.box } })).toMatchObject(damaged)
  await keys.keyFor('person/4')
  expect(await unseal(keys, { sealed: { ...sealed, subject: 'person/4' } })).toMatchObject(damaged)
})

test('two who ask for a new key at once get the same, and no other file stays behind', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => keys.keyFor('person/5')))
  expect(new Set(made.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
  expect((await readdir(join(folder, 'keys'))).every((name) => /^[0-9a-f]{64}\.key$/.test(name))).toBe(true)
})
