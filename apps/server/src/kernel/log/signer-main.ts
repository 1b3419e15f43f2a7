import { createInterface } from 'node:readline'
import { isHash, type Hash } from '@holdfast/transparency-log'
import { z } from 'zod'
import { CheckpointSigner } from './signing.ts'

// The signer's process: one question a line on standard input, one answer a line on standard output, both JSON. It ends when its
// input does.

const hash = z.base64().transform((text, context): Hash => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  if (isHash(bytes)) return bytes
  context.addIssue('no hash')
  return z.NEVER
})

export const signerQuestion = z.discriminatedUnion('ask', [
  z.object({ id: z.number(), ask: z.literal('key'), origin: z.string() }),
  z.object({
    id: z.number(),
    ask: z.literal('sign'),
    origin: z.string(),
    size: z.number(),
    root: hash,
    oldSize: z.number(),
    proof: z.array(hash),
  }),
])

// Ctrl-C reaches every process of the terminal; the last checkpoint is still to be signed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

const [folder = ''] = process.argv.slice(2)
const signer = new CheckpointSigner(folder)

// One after the other: a signature is given only after the one before it was remembered.
for await (const line of createInterface({ input: process.stdin, terminal: false })) {
  const question = signerQuestion.parse(JSON.parse(line))
  process.stdout.write(`${JSON.stringify({ id: question.id, ...(await answer(question)) })}\n`)
}

async function answer(question: z.infer<typeof signerQuestion>): Promise<object> {
  try {
    if (question.ask === 'key') return { key: await signer.verifierKey(question.origin) }
    const { origin, size, root, oldSize, proof } = question
    const signed = await signer.sign({ origin, size, root, extensions: [] }, oldSize, proof)
    return signed.ok ? { checkpoint: signed.value } : { refusal: signed.refusal }
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) }
  }
}
