import { builtinLists } from '@holdfast/control-lists'
import { readLine } from '../packages/screening/src/line/index.ts'
import { READ_LINES } from '../packages/screening/src/line/read-lines.fixture.ts'
import { buildNameIndex } from '../packages/screening/src/names/index.ts'

/** How fast the line reader reads lines in the manner of real papers, on one core. Run: node bench/line-read.ts */
const SECONDS = 3
const ROUND = 20

const lists = builtinLists()
const before = performance.now()
const index = buildNameIndex(lists)
const built = performance.now() - before

const lines = READ_LINES.map(([line]) => line)
for (const line of lines) readLine(line, index)

let read = 0
const start = performance.now()
const cpu = process.cpuUsage()
while (performance.now() - start < SECONDS * 1000) {
  for (let round = 0; round < ROUND; round++) {
    for (const line of lines) readLine(line, index)
    read += lines.length
  }
}
const used = process.cpuUsage(cpu)
const wall = (performance.now() - start) / 1000
const busy = (used.user + used.system) / 1_000_000

console.log(`names             ${lists.names.length}`)
console.log(`index built in    ${built.toFixed(1)} ms (first time in the process)`)
console.log(`lines read        ${read} (${lines.length} different)`)
console.log(`lines a second    ${Math.round(read / wall)} by the clock, ${Math.round(read / busy)} by processor time`)
