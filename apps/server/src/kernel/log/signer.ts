import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Checkpoint, Proof } from '@holdfast/transparency-log'
import { z } from 'zod'
import { accept, refuse, type Result } from '../../result.ts'
import type { SigningRefusal } from './signing.ts'

/** Where checkpoints are signed: not in this process. */
export interface SignerPort {
  verifierKey(origin: string): Promise<string>
  sign(checkpoint: Checkpoint, oldSize: number, proof: Proof): Promise<Result<string, SigningRefusal>>
  close(): Promise<void>
}

const answerSchema = z.object({
  id: z.number(),
  key: z.string().optional(),
  checkpoint: z.string().optional(),
  refusal: z
    .object({
      code: z.enum(['signer-is-elsewhere', 'signer-sees-rewriting']),
      message: z.string(),
      signedSize: z.number(),
    })
    .optional(),
  fault: z.string().optional(),
})
type Answer = z.infer<typeof answerSchema>

/** Starts the signer's process. It keeps keys and memory in a folder that the database cannot reach. */
export function startSigner(folder: string): SignerPort {
  const main = fileURLToPath(new URL('signer-main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const questions = new Questions(child)
  return {
    async verifierKey(origin) {
      const { key } = await questions.ask({ ask: 'key', origin })
      if (key === undefined) throw new Error('the signer answered without a key')
      return key
    },
    async sign({ origin, size, root }, oldSize, proof) {
      const asked = { ask: 'sign', origin, size, root: base64(root), oldSize, proof: proof.map(base64) }
      const { checkpoint, refusal } = await questions.ask(asked)
      if (refusal !== undefined) return refuse(refusal)
      if (checkpoint === undefined) throw new Error('the signer answered without a checkpoint')
      return accept(checkpoint)
    },
    close: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.stdin.end()
      }),
  }
}

class Questions {
  readonly #child: ChildProcess
  readonly #open = new Map<
    number,
    { readonly answer: (answer: Answer) => void; readonly fail: (cause: Error) => void }
  >()
  #asked = 0

  constructor(child: ChildProcess) {
    this.#child = child
    if (child.stdout !== null)
      createInterface({ input: child.stdout, terminal: false }).on('line', (line) => this.#take(line))
    child.on('exit', () =>
      this.#failAll(new Error('the signer has ended: nothing is signed until the server is started again')),
    )
    child.on('error', (cause) => this.#failAll(cause))
    child.stdin?.on('error', () => undefined)
  }

  ask(question: object): Promise<Answer> {
    const id = ++this.#asked
    return new Promise((answer, fail) => {
      this.#open.set(id, { answer, fail })
      this.#child.stdin?.write(`${JSON.stringify({ id, ...question })}\n`)
    })
  }

  #take(line: string): void {
    const answer = answerSchema.parse(JSON.parse(line))
    const waiting = this.#open.get(answer.id)
    this.#open.delete(answer.id)
    if (answer.fault === undefined) waiting?.answer(answer)
    else waiting?.fail(new Error(`the signer failed: ${answer.fault}`))
  }

  #failAll(cause: Error): void {
    for (const { fail } of this.#open.values()) fail(cause)
    this.#open.clear()
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
