import { csvCell } from '@holdfast/screening'
import { type JSX, useEffect, useRef, useState } from 'react'
import { ask, type Failure } from '../../api/client.ts'
import { type KeptScreening, screenings } from '../../api/replies.ts'
import { noteOutcome } from '../../api/note-outcome.ts'
import { stringifySearch } from '../../app/search.ts'
import { saveFile } from '../../components/save-file.ts'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { nameOf } from '../../parts/who.tsx'

/** Rows of a page that the server gives at once. */
const PAGE_ROWS = 100
/** More than a person reads; a filter makes it less. */
const EXPORT_ROWS_MAX = 20_000
const HEADER = [
  'id',
  'asked at',
  'asked by',
  'law of',
  'reference',
  'verdict',
  'substances',
  'cas',
  'entries',
  'settled',
]

/** Saves the rows that the filters leave as CSV. The words as asked stay sealed on the server and are not in it. */
export function ExportScreenings({ filter }: { readonly filter: Readonly<Record<string, unknown>> }): JSX.Element {
  const [written, setWritten] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isCut, setCut] = useState(false)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const save = async (): Promise<void> => {
    const control = new AbortController()
    stop.current = control
    setFailure(null)
    setWritten(0)
    const lines: string[] = [csvLine(HEADER)]
    let after: string | null = null
    do {
      const outcome = await pageAfter(filter, after, control.signal)
      if (control.signal.aborted) return
      noteOutcome(outcome)
      if (!outcome.ok) {
        setFailure(outcome.failure)
        return setWritten(null)
      }
      lines.push(...outcome.value.items.map((one) => csvLine(cellsOf(one))))
      after = outcome.value.next
      setWritten(lines.length - 1)
    } while (after !== null && lines.length <= EXPORT_ROWS_MAX)
    // The mark at the start tells spreadsheets that this is UTF-8.
    saveFile(new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' }), 'screenings.csv')
    setCut(after !== null)
    setWritten(null)
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={written !== null}
        onClick={() => {
          if (written === null) void save()
        }}
      >
        {written === null ? m.save_as({ format: 'CSV' }) : m.rows_written({ count: formatNumber(written) })}
      </button>
      {isCut && <span role="status">{m.export_cut({ count: formatNumber(EXPORT_ROWS_MAX) })}</span>}
      <FailureNotice failure={failure} onRetry={() => void save()} />
    </>
  )
}

function pageAfter(filter: Readonly<Record<string, unknown>>, after: string | null, signal: AbortSignal) {
  const query = stringifySearch({ ...filter, limit: PAGE_ROWS, ...(after !== null && { after }) })
  return ask(`screenings${query}`, screenings, { signal })
}

function cellsOf({ id, askedAt, askedBy, asOf, reference, answer, settlement }: KeptScreening): readonly string[] {
  const { verdict, substances, findings } = answer
  return [
    id,
    askedAt,
    nameOf(askedBy),
    asOf,
    reference ?? '',
    verdict,
    substances.map(({ name }) => name).join('; '),
    substances.flatMap(({ cas }) => cas ?? []).join('; '),
    findings.map(({ list, entry }) => `${list} ${entry}`).join('; '),
    settlement?.answer ?? '',
  ]
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
