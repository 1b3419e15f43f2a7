import type { Summary } from '../pool/answer.ts'
import { duration } from './progress.ts'

/** The last line of a run: what it came to. */
export function summaryLine(summary: Summary, seconds: number, output: string | null, isInterrupted: boolean): string {
  const { verdicts, rows, damaged } = summary
  const counts = [
    `${count(verdicts.controlled)} controlled`,
    `${count(verdicts.review)} to review`,
    `${count(verdicts['not-listed'])} not listed`,
    `${count(verdicts.unidentified)} unidentified`,
  ].join(', ')
  const damage = damaged === 0 ? '' : ` ${count(damaged)} damaged.`
  const where = output === null ? '' : ` Written to ${output}.`
  const cut = isInterrupted ? ' Interrupted: the rows after these were not screened.' : ''
  return `${count(rows)} ${rows === 1 ? 'row' : 'rows'} in ${duration(seconds)}: ${counts}.${damage}${where}${cut}\n`
}

function count(value: number): string {
  return value.toLocaleString('en')
}
