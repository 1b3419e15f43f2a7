import { Readable } from 'node:stream'
import type { House } from '../../../house.ts'
import { derivedCommandId, type CommandId, type Refusal } from '../../../kernel/index.ts'
import {
  answersTo,
  askWith,
  type Answering,
  type AnsweredRow,
  type optionsOf,
  type Question,
  type Row,
} from '../../../modules/screening/index.ts'
import { accept, refuse, type Result } from '../../../result.ts'
import { own } from '../../access.ts'
import type { Asker } from '../../asker.ts'
import { batchesOf, type Batch, type Broken } from './batches.ts'
import type { BodyReader } from './body-reader.ts'

/** One batch answered by a thread, one being recorded, one on its way: this is what bounds the memory of a stream. */
const BATCHES_UNDER_WAY = 4

const FAILED: Refusal = {
  code: 'server-failed',
  message:
    'The engine failed at these rows. Send them again with the same Idempotency-Key; if it stays, tell the operator.',
}

/** Says nothing to anybody: nobody reads any more. */
const OVER: Refusal = { code: 'stream-gone', message: 'The answers are over.' }

export interface Stream {
  readonly house: House
  readonly answering: Answering
  readonly asker: Asker
  /** The key of the whole: those of the batches follow from it. */
  readonly key: CommandId
  /** What is asked of every row. */
  readonly question: Omit<Question, 'rows'>
  readonly options: Extract<ReturnType<typeof optionsOf>, { readonly ok: true }>['value']
  readonly body: BodyReader
}

/** The answers as lines, made as they are read: who reads slowly slows down the reading of what is asked. */
export function answersOf(stream: Stream): Readable {
  return Readable.from(linesOf(stream), { highWaterMark: 1 })
}

type Answered = Result<string, Refusal>
type Next =
  | { readonly kind: 'read'; readonly read: IteratorResult<Batch | Broken> }
  | { readonly kind: 'answered'; readonly answered: Answered }

/** Each batch is recorded before its answers are sent. When the stream is broken off, its last line says why. */
async function* linesOf(stream: Stream): AsyncGenerator<string> {
  const batches = batchesOf(stream.body)
  const underWay: Promise<Answered>[] = []
  let reading: Promise<IteratorResult<Batch | Broken>> | null = batches.next()
  try {
    while (reading !== null || underWay.length > 0) {
      const next: Next = await sooner(underWay.length < BATCHES_UNDER_WAY ? reading : null, underWay[0])
      if (next.kind === 'answered') {
        void underWay.shift()
        yield textOf(next.answered)
        if (!next.answered.ok) return
      } else if (next.read.done === true) {
        reading = null
      } else {
        const batch = next.read.value
        underWay.push(batch.kind === 'broken' ? Promise.resolve(refuse(batch.refusal)) : answerOrFail(stream, batch))
        reading = batches.next()
      }
    }
  } finally {
    // The client may be gone: what was begun is finished and recorded all the same.
    stream.body.breakOff(OVER)
    await Promise.all(underWay)
  }
}

/** Whatever comes first: more to ask, or the answers that are to be sent next. */
function sooner(
  reading: Promise<IteratorResult<Batch | Broken>> | null,
  first: Promise<Answered> | undefined,
): Promise<Next> {
  return Promise.race([
    ...(reading === null ? [] : [reading.then((read) => ({ kind: 'read', read }) as const)]),
    ...(first === undefined ? [] : [first.then((answered) => ({ kind: 'answered', answered }) as const)]),
  ])
}

function textOf(answered: Result<string, Refusal>): string {
  return answered.ok ? answered.value : lineOf({ refusal: problemOf(answered.refusal) })
}

async function answerOrFail(stream: Stream, batch: Batch): Promise<Result<string, Refusal>> {
  try {
    return await answerBatch(stream, batch)
  } catch {
    return refuse(FAILED)
  }
}

async function answerBatch(stream: Stream, { first, lines }: Batch): Promise<Result<string, Refusal>> {
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
  const answered = rows.length === 0 ? accept([]) : await record(stream, first, rows)
  if (!answered.ok) return answered
  const answers = answered.value[Symbol.iterator]()
  const texts = lines.map((line, at) => {
    const row = first + at
    if (line.kind === 'refused') return lineOf({ row, refusal: problemOf(line.refusal) })
    const { value } = answers.next()
    if (value === undefined) throw new Error('a row was recorded without its answer')
    return lineOf({ row, ...value })
  })
  return accept(texts.join(''))
}

async function record(
  { house, answering, asker, key, question, options }: Stream,
  first: number,
  rows: readonly Row[],
): Promise<Result<readonly AnsweredRow[], Refusal>> {
  const answers = await answering.answer({ rows: rows.map(({ cells }) => cells), options })
  const command = askWith(house.desk, (_row, _options, index) => {
    const answer = answers[index]
    if (answer === undefined) throw new Error('a thread left out an answer')
    return answer
  })
  const { principal, strong } = asker
  const id = derivedCommandId(`${key}/screen/${first}`)
  const asked = await house.ask({
    id,
    principal,
    strong,
    action: 'screening.ask',
    resource: own(asker),
    command,
    input: { ...question, rows },
  })
  return asked.ok ? accept(await answersTo(house.storage.database, house.jurisdiction, id)) : asked
}

function problemOf({ code, message }: Refusal): { readonly type: string; readonly detail: string } {
  return { type: code, detail: message }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`
}
