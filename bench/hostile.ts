// A million random and mutated inputs through every reader. Bars: no exception, under 5 ms each.
import {
  findCas,
  readCas,
  readFormula,
  readInchi,
  readInchiKey,
  readMolfile,
  readSmiles,
  readStructure,
} from '@holdfast/chemistry'
import { HOSTILE_SEEDS, HostileInputs } from '../packages/chemistry/test/hostile-input.ts'

const INPUTS = Number(process.argv[2] ?? 1_000_000)
const SEED = Number(process.argv[3] ?? 1)
const INPUT_MS_MAX = 5

/** Texts that other programs choke on, and the most work that each limit lets through. */
const WORST: readonly (readonly [name: string, text: string])[] = [
  ['1,000 atoms in a chain', 'C'.repeat(1_000)],
  ['20,000 atoms in a chain', 'C'.repeat(20_000)],
  ['1,000,000 atoms in a chain', 'C'.repeat(1_000_000)],
  ['1,000 nested branches', `${'C('.repeat(1_000)}C${')'.repeat(1_000)}`],
  ['200,000 nested branches', `${'C('.repeat(200_000)}C${')'.repeat(200_000)}`],
  ['10,000 fragments', `${'C.'.repeat(9_999)}C`],
  ['16,000 brackets', '['.repeat(16_000)],
  ['16,000 open brackets', '('.repeat(16_000)],
  ['2,000 aromatic atoms in one ladder', `${'c1'.repeat(2)}${'c1c1'.repeat(998)}`],
  ['a molecule with every ring open', Array.from({ length: 999 }, (_, ring) => `C%(${ring + 1})`).join('')],
  ['crossing rings', `${ringRun(90)}${ringRun(90)}`],
  ['empty', ''],
  ['unclosed branch', 'C(C'],
  ['NUL inside', 'C\0C'],
  ['emoji', '😀'.repeat(4_000)],
  ['molfile "hello"', '\n\n\nhello\n'],
  ['an InChI of 2,000 atoms', `InChI=1S/C2000H4002/c${chain(2_000)}/h3-2000H2,1-2H3`],
  ['an InChI star', `InChI=1S/C2000/c1${Array.from({ length: 1_990 }, (_, index) => `(${index + 2})`).join('')}`],
  ['an InChI that moves many protons', `InChI=1S/C2000H4002/c${chain(2_000)}/h3-2000H2,1-2H3/p-200`],
  ['16,000 digits', '7'.repeat(16_000)],
  ['digits and dashes', '77-'.repeat(5_000)],
  ['spaces and digits', '77 - '.repeat(3_000)],
  ['CAS, CAS, CAS', 'CAS '.repeat(4_000)],
  ['a formula of brackets', '('.repeat(500)],
]

function ringRun(count: number): string {
  return Array.from({ length: count }, (_, ring) => `c%${ring + 10}`).join('')
}

function chain(length: number): string {
  // 1 and 2 are the ends, as InChI numbers a chain.
  return ['1', ...Array.from({ length: length - 2 }, (_, index) => String(index + 3)), '2'].join('-')
}

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['readSmiles', readSmiles],
  ['readInchi', readInchi],
  ['readMolfile', readMolfile],
  ['readInchiKey', readInchiKey],
  ['readFormula', readFormula],
  ['readCas', readCas],
  ['findCas', findCas],
  ['readStructure', readStructure],
]

let worstMs = 0
let worstWhere = ''
let exceptions = 0
let read = 0

/** A slow input is slow every time; compiling and collecting garbage are not the input's doing. */
const REPEATS = 4

function timed(name: string, run: () => unknown, label: string): void {
  let took = Infinity
  for (let repeat = 0; repeat < REPEATS && took > INPUT_MS_MAX / 2; repeat++)
    took = Math.min(took, once(name, run, label))
  if (took > worstMs) {
    worstMs = took
    worstWhere = `${name}: ${label}`
  }
}

/** CPU time of this thread: on a shared machine the clock also counts what others do. */
function once(name: string, run: () => unknown, label: string): number {
  const before = process.threadCpuUsage()
  try {
    run()
  } catch (error) {
    exceptions++
    console.error(`${name} threw on ${label}: ${String(error)}`)
  }
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

const inputs = new HostileInputs(HOSTILE_SEEDS, SEED)
for (let index = 0; index < INPUTS; index++) {
  const text = inputs.next()
  const [name, reader] = READERS[index % READERS.length] ?? ['readStructure', readStructure]
  timed(name, () => reader(text), `input ${index} of seed ${SEED}`)
  if (readStructure(text).ok) read++
}
console.log(
  `${INPUTS.toLocaleString('en')} inputs (seed ${SEED}), of which ${read.toLocaleString('en')} are readable structures`,
)
console.log(`slowest ${worstMs.toFixed(2)} ms, ${worstWhere}`)
const randomExceptions = exceptions

worstMs = 0
for (const [label, text] of WORST) for (const [name, reader] of READERS) timed(name, () => reader(text), label)
console.log(
  `${WORST.length} worst cases with ${READERS.length} readers: slowest ${worstMs.toFixed(2)} ms, ${worstWhere}`,
)
console.log(`${exceptions} exceptions (${randomExceptions} in random input); bar: none, each under ${INPUT_MS_MAX} ms`)
