import { type JSX, useState } from 'react'
import { saveFile } from '../../components/save-file.ts'
import { engine } from '../../engine/client.ts'
import type { ExportFormat, RowSummary } from '../../engine/protocol.ts'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

const FORMATS: readonly ExportFormat[] = ['csv', 'ndjson', 'xlsx']

/** Writes the rows that are shown, with their whole answers, to a file on this device. */
export function ManifestExports({
  name,
  rows,
  shown,
  all,
}: {
  readonly name: string
  /** Null: every row. */
  readonly rows: readonly RowSummary[] | null
  readonly shown: number
  readonly all: number
}): JSX.Element {
  const [busy, setBusy] = useState<ExportFormat | null>(null)
  const save = async (format: ExportFormat): Promise<void> => {
    setBusy(format)
    const blob = await engine.exportManifest(format, rows?.map(({ row }) => row) ?? null)
    saveFile(blob, `${name.replace(/\.[^.]+$/, '')}-holdfast.${format}`)
    setBusy(null)
  }
  return (
    <div className="exports">
      <span className="strong" role="status">
        {m.rows_shown({ shown: formatNumber(shown), all: formatNumber(all) })}
      </span>
      <span className="grow" />
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button no-print"
          disabled={busy !== null}
          onClick={() => void save(format)}
        >
          {busy === format ? m.writing() : m.save_as({ format: format.toUpperCase() })}
        </button>
      ))}
    </div>
  )
}
