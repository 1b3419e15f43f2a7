import type { JSX } from 'react'
import { formatDuration, formatElapsed, formatList, formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import type { OpenManifest } from './manifest-store.ts'
import { cancelManifest } from './manifest-store.ts'

/** Rate and time left while it runs; what was done when it ended. */
export function ManifestProgress({ manifest }: { readonly manifest: OpenManifest }): JSX.Element {
  const { progress, status } = manifest
  const { rowsDone, part, elapsedMs } = progress
  const rate = elapsedMs > 0 ? formatNumber((rowsDone / elapsedMs) * 1000) : '0'
  const leftMs = part === null || part <= 0 ? null : (elapsedMs / part) * (1 - part)
  return (
    <div className="progress no-print">
      {status === 'reading' ? (
        <>
          <progress aria-label={m.manifest_progress()} max={1} {...(part !== null && { value: part })} />
          <span>{m.progress_rows({ count: rowsDone, shown: formatNumber(rowsDone), rate })}</span>
          {leftMs !== null && rowsDone > 0 && (
            <span className="dim">{m.time_left({ time: formatDuration(leftMs) })}</span>
          )}
          <button type="button" className="button" onClick={cancelManifest}>
            {m.cancel_manifest()}
          </button>
        </>
      ) : (
        <span className="mid" role="status">
          {status === 'cancelled'
            ? m.manifest_cancelled({ count: rowsDone, shown: formatNumber(rowsDone) })
            : m.manifest_done({ count: rowsDone, shown: formatNumber(rowsDone), time: formatElapsed(elapsedMs) })}
        </span>
      )}
    </div>
  )
}

/** Whatever of the file is not part of the answers is named. */
export function NotRead({
  manifest: { unknownColumns, sheetsNotRead },
}: {
  readonly manifest: OpenManifest
}): JSX.Element {
  return (
    <>
      {unknownColumns.length > 0 && (
        <p className="small dim">{m.columns_not_read({ columns: unknownColumns.join(', ') })}</p>
      )}
      {sheetsNotRead.length > 0 && (
        <p className="notice">{m.sheets_not_read({ count: sheetsNotRead.length, names: formatList(sheetsNotRead) })}</p>
      )}
    </>
  )
}
