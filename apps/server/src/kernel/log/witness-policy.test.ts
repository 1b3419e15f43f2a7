import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatVerifierKey } from '@holdfast/transparency-log'
import { signerFromSeed } from '@holdfast/transparency-log/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLogFolder } from './log-folder.ts'
import { readWitnesses } from './witness-policy.ts'
import { Witnesses } from './witnesses.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'holdfast-policy-'))
})
afterAll(() => rm(data, { recursive: true }))

const signer = signerFromSeed('auditor.example/w', 'ed25519-cosignature', Buffer.alloc(32, 1))
const key = signer.ok ? formatVerifierKey(signer.value.key) : ''

async function readingOf(text: string) {
  const path = join(data, 'named.policy')
  await writeFile(path, text)
  return readWitnesses(path, data)
}

test('without a file there are no witnesses; one beside the log, or one that is named, is followed', async () => {
  expect(await readWitnesses(null, data)).toEqual({ ok: true, value: null })
  const policy = `witness auditor ${key} http://127.0.0.1:4401\nquorum auditor\n`
  expect(await readingOf(policy)).toEqual({ ok: true, value: expect.any(Witnesses) })
  await writeFile(join((await openLogFolder(data)).published, 'witnesses.policy'), policy)
  expect(await readWitnesses(null, data)).toEqual({ ok: true, value: expect.any(Witnesses) })
})

test.each([
  ['no policy', 'hello\n', 'line 1'],
  ['a line cut off', `witness auditor ${key} http://127.0.0.1:4401\nquorum auditor`, 'cut off'],
  ['a witness that nobody can ask', `witness auditor ${key}\nquorum auditor\n`, 'auditor is asked'],
  ['an address of no web', `witness auditor ${key} file:///etc/passwd\nquorum auditor\n`, 'auditor is asked'],
  ['what is no address', `witness auditor ${key} auditor\nquorum auditor\n`, 'auditor is asked'],
  ['a quorum of none', `witness auditor ${key} http://127.0.0.1:4401\nquorum none\n`, 'asks for none'],
])('%s is refused: a log that only believes it is watched does not start', async (_what, text, sentence) => {
  expect(await readingOf(text)).toMatchObject({ ok: false, refusal: expect.stringContaining(sentence) })
})

test('a file that is named must be there, and be a file', async () => {
  for (const path of [join(data, 'missing'), data])
    expect(await readWitnesses(path, data)).toMatchObject({
      ok: false,
      refusal: expect.stringContaining('cannot be read'),
    })
})
