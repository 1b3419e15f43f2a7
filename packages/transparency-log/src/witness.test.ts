import { beforeEach, describe, expect, it } from 'vitest'
import {
  checkpointOf,
  COSIGNED_S,
  leafAt,
  logSigner,
  ORIGIN,
  signedCheckpoint,
  signer,
  treeOf,
  witnessSigners,
} from '../test/small-log.ts'
import { codeOf, valueOf } from '../test/value.ts'
import {
  answerAddCheckpoint,
  consistencyProof,
  formatAddCheckpoint,
  formatCheckpoint,
  formatNote,
  hashLeaf,
  isHash,
  MemoryTree,
  parseNote,
  readWitnessAnswer,
  SIZE_CONTENT_TYPE,
  signText,
  type TreeHead,
  type WitnessAnswer,
  type WitnessMemory,
} from './index.ts'
import { nodeCrypto } from './node.ts'

/** A witness that remembers in memory; `beforeReplace` runs another request in between. */
class Witness implements WitnessMemory {
  readonly heads = new Map<string, TreeHead>()
  beforeReplace: (() => Promise<unknown>) | null = null

  logKeys(origin: string): (typeof logSigner.key)[] | null {
    return origin === ORIGIN ? [logSigner.key] : null
  }

  latest(origin: string): TreeHead | null {
    return this.heads.get(origin) ?? null
  }

  async replace(origin: string, oldSize: number, head: TreeHead): Promise<boolean> {
    const between = this.beforeReplace
    this.beforeReplace = null
    await between?.()
    if ((this.heads.get(origin)?.size ?? 0) !== oldSize) return false
    this.heads.set(origin, head)
    return true
  }

  answer(body: string): Promise<WitnessAnswer> {
    return answerAddCheckpoint(nodeCrypto, this, witnessSigners, body, COSIGNED_S)
  }
}

let witness = new Witness()
beforeEach(() => {
  witness = new Witness()
})

async function bodyOf(oldSize: number, size: number, tree = treeOf(size)): Promise<string> {
  const proof = oldSize === 0 ? [] : valueOf(await consistencyProof(nodeCrypto, tree, oldSize, tree.size))
  return formatAddCheckpoint({ oldSize, proof, checkpoint: await signedCheckpoint(tree) })
}

async function codeFor(body: string): Promise<readonly [number, string | undefined]> {
  const { status, refusal } = await witness.answer(body)
  return [status, refusal?.code]
}

describe('a witness', () => {
  it('cosigns a log that only grows, from nothing on, with all its keys', async () => {
    for (const [oldSize, size] of [
      [0, 0],
      [0, 4],
      [4, 4],
      [4, 7],
      [7, 100],
    ] as const) {
      const answer = await witness.answer(await bodyOf(oldSize, size))
      expect(answer).toMatchObject({ status: 200, refusal: null })
      const note = valueOf(parseNote(await signedCheckpoint(treeOf(size))))
      const keys = witnessSigners.map(({ key }) => key)
      const reply = valueOf(await readWitnessAnswer(nodeCrypto, note, keys, answer))
      expect(reply.kind === 'cosigned' && reply.signatures.map(({ name }) => name)).toEqual(
        keys.map(({ name }) => name),
      )
      expect(witness.latest(ORIGIN)).toEqual({ size, root: treeOf(size).root() })
    }
  })

  it('answers 400 to what is no request', async () => {
    const body = await bodyOf(0, 4)
    const broken = [
      '',
      'old 0',
      'old 00\n\nx',
      'new 0\n\nx',
      body.replace('old 0', 'old -1'),
      body.replace('\n4\n', '\n04\n'),
      `old 0\nAAAA\n\n${body}`,
    ]
    for (const one of broken) expect((await codeFor(one))[0], one.slice(0, 20)).toBe(400)
    expect(await codeFor(`old 1\n${'A'.repeat(300_000)}\n\nx`)).toEqual([400, 'witness-request-malformed'])
    const lines = `${nodeCrypto.sha256(new Uint8Array()).toBase64()}\n`.repeat(64)
    expect(await codeFor(`old 1\n${lines}\nx`)).toEqual([400, 'witness-request-malformed'])
  })

  it('answers 400 when the old size is beyond the checkpoint', async () => {
    expect(
      await codeFor(formatAddCheckpoint({ oldSize: 5, proof: [], checkpoint: await signedCheckpoint(treeOf(4)) })),
    ).toEqual([400, 'witness-old-size-too-large'])
  })

  it('answers 404 for a log that it does not know', async () => {
    const stranger = signer('example.test/other', 'ed25519')
    const text = formatCheckpoint({ ...checkpointOf(treeOf(4)), origin: stranger.key.name })
    const checkpoint = formatNote({ text, signatures: [await signText(stranger, text)] })
    expect(await codeFor(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint }))).toEqual([
      404,
      'witness-origin-unknown',
    ])
  })

  it('answers 403 without a right signature of the log', async () => {
    const forged = await signedCheckpoint(treeOf(4), [], signer('example.test/thief', 'ed25519'))
    expect(await codeFor(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: forged }))).toEqual([
      403,
      'signature-missing',
    ])
    const changed = (await signedCheckpoint(treeOf(4))).replace('\n4\n', '\n5\n')
    expect(await codeFor(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: changed }))).toEqual([
      403,
      'signature-wrong',
    ])
  })

  it('answers 409 with the size it has, which the log can go on from', async () => {
    await witness.answer(await bodyOf(0, 4))
    const answer = await witness.answer(await bodyOf(0, 7))
    expect(answer).toMatchObject({ status: 409, contentType: SIZE_CONTENT_TYPE, body: '4\n' })
    const note = valueOf(parseNote(await signedCheckpoint(treeOf(7))))
    expect(valueOf(await readWitnessAnswer(nodeCrypto, note, [], answer))).toEqual({ kind: 'conflict', size: 4 })
    expect((await witness.answer(await bodyOf(4, 7))).status).toBe(200)
  })

  it('never cosigns a rewritten log: 422, or 409 at the same size', async () => {
    await witness.answer(await bodyOf(0, 4))
    const rewritten = new MemoryTree(nodeCrypto)
    for (const index of [0, 1, 9, 3, 4, 5, 6]) rewritten.append(valueOf(hashLeaf(nodeCrypto, leafAt(index))))
    expect(await codeFor(await bodyOf(4, 7, rewritten))).toEqual([422, 'consistency-wrong'])
    const fork = new MemoryTree(nodeCrypto)
    for (const index of [0, 1, 9, 3]) fork.append(valueOf(hashLeaf(nodeCrypto, leafAt(index))))
    expect(await codeFor(await bodyOf(4, 4, fork))).toEqual([409, 'witness-root-differs'])
    expect(witness.latest(ORIGIN)).toEqual({ size: 4, root: treeOf(4).root() })
  })

  it('answers 422 to a proof from nothing, and to hashes too many', async () => {
    const root = treeOf(4).root()
    const checkpoint = await signedCheckpoint(treeOf(4))
    expect(await codeFor(formatAddCheckpoint({ oldSize: 0, proof: [root], checkpoint }))).toEqual([
      422,
      'consistency-wrong',
    ])
    await witness.answer(await bodyOf(0, 4))
    expect(await codeFor(formatAddCheckpoint({ oldSize: 4, proof: [root], checkpoint }))).toEqual([
      422,
      'consistency-wrong',
    ])
  })

  it('does not cosign an empty log with a root that is not of nothing', async () => {
    const root = new Uint8Array(32)
    if (!isHash(root)) throw new Error('32 bytes')
    const text = formatCheckpoint({ origin: ORIGIN, size: 0, root, extensions: [] })
    const checkpoint = formatNote({ text, signatures: [await signText(logSigner, text)] })
    expect(await codeFor(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint }))).toEqual([
      409,
      'witness-root-differs',
    ])
  })

  it('is never led back by two requests at once', async () => {
    await witness.answer(await bodyOf(0, 4))
    const larger = await bodyOf(4, 100)
    witness.beforeReplace = async () => expect((await witness.answer(larger)).status).toBe(200)
    const answer = await witness.answer(await bodyOf(4, 7))
    expect(answer).toMatchObject({ status: 409, body: '100\n', refusal: { code: 'witness-old-size-stale' } })
    expect(witness.latest(ORIGIN)?.size).toBe(100)
  })
})

describe('what a witness answered', () => {
  const keys = witnessSigners.map(({ key }) => key)

  it('is kept only where it verifies and the key is known', async () => {
    const note = valueOf(parseNote(await signedCheckpoint(treeOf(4))))
    const { body } = await witness.answer(await bodyOf(0, 4))
    const [first] = keys
    if (first === undefined) throw new Error('there are three')
    const reply = valueOf(await readWitnessAnswer(nodeCrypto, note, [first], { status: 200, body }))
    expect(reply.kind === 'cosigned' && reply.signatures.map(({ name }) => name)).toEqual([first.name])
    expect(codeOf(await readWitnessAnswer(nodeCrypto, note, [], { status: 200, body }))).toBe('signature-missing')
    const other = valueOf(parseNote(await signedCheckpoint(treeOf(5))))
    expect(codeOf(await readWitnessAnswer(nodeCrypto, other, keys, { status: 200, body }))).toBe('signature-wrong')
  })

  it.each([
    [200, '', 'note-malformed'],
    [200, 'hello\n', 'note-signature-malformed'],
    [409, '', 'witness-answer-malformed'],
    [409, '4', 'witness-answer-malformed'],
    [409, '04\n', 'witness-answer-malformed'],
    [422, '', 'witness-refused'],
    [500, '4\n', 'witness-refused'],
  ])('%s %j is refused', async (status, body, code) => {
    const note = valueOf(parseNote(await signedCheckpoint(treeOf(4))))
    expect(codeOf(await readWitnessAnswer(nodeCrypto, note, keys, { status, body }))).toBe(code)
  })
})
