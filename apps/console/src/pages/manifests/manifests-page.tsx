import { useNavigate, useSearch } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { optionsOf } from '../../app/movement.ts'
import type { ManifestSearch, MovementSearch } from '../../app/search.ts'
import { FileDropMain } from '../../components/file-drop.tsx'
import { useWhenReady } from '../../components/use-when-ready.ts'
import { PrintHead } from '../../components/print-head.tsx'
import { PRINTED_ROWS_MAX } from '../../components/virtual-table.tsx'
import { useEngine, useLists } from '../../engine/use-engine.ts'
import { formatNumber } from '../../i18n/format.ts'
import { EXAMPLE_MANIFEST } from '../../manifest/example.ts'
import * as m from '../../messages/messages.js'
import { MovementDialog } from '../border-check/movement-dialog.tsx'
import { ManifestDrop } from './manifest-drop.tsx'
import { ManifestExports } from './manifest-exports.tsx'
import { ManifestFilters } from './manifest-filters.tsx'
import { ManifestProgress, NotRead } from './manifest-progress.tsx'
import type { OpenManifest } from './manifest-store.ts'
import { closeManifest, openManifest, useManifest } from './manifest-store.ts'
import { ManifestTable } from './manifest-table.tsx'
import { useMatchingRows } from './matching-rows.ts'
import { RowAnswer } from './row-answer.tsx'

/** A manifest, line by line, as fast as it can be read. */
export function ManifestsPage(): JSX.Element {
  const search: ManifestSearch = useSearch({ from: '/manifests' })
  const manifest = useManifest()
  const navigate = useNavigate()
  const lists = useLists()
  const ready = useEngine().status === 'ready'
  const [movementOpen, setMovementOpen] = useState(false)
  const go = (next: ManifestSearch): void => void navigate({ to: '/manifests', search: next, replace: true })
  const take = useWhenReady(ready, (file) => {
    const { verdict: _v, list: _l, text: _t, row: _r, ...movement } = search
    go(movement)
    openManifest(file, optionsOf(search, lists))
  })
  const changeMovement = (movement: MovementSearch): void => {
    setMovementOpen(false)
    go(movement)
  }
  return (
    <FileDropMain wide onFile={take}>
      {manifest === null || manifest.status === 'refused' ? (
        <div className="pad">
          <div className="head">
            <h1 className="sr-narrow">{m.nav_manifests()}</h1>
            <span className="dim wide">{m.nothing_leaves()}</span>
            <div className="ways">
              <button type="button" className="link" onClick={() => setMovementOpen(true)}>
                {m.change_movement()}
              </button>
            </div>
          </div>
          <ManifestDrop
            ready={ready}
            refusal={manifest?.refusal ?? null}
            onFile={take}
            onExample={() => take(new File([EXAMPLE_MANIFEST], 'example.csv', { type: 'text/csv' }))}
          />
        </div>
      ) : (
        <Manifest manifest={manifest} search={search} go={go} />
      )}
      {movementOpen && (
        <MovementDialog
          search={search}
          lists={lists}
          onSubmit={changeMovement}
          onClose={() => setMovementOpen(false)}
        />
      )}
    </FileDropMain>
  )
}

function Manifest({
  manifest,
  search,
  go,
}: {
  readonly manifest: OpenManifest
  readonly search: ManifestSearch
  readonly go: (next: ManifestSearch) => void
}): JSX.Element {
  const lists = useLists()
  const broken = useEngine().status === 'broken'
  const rowCount = manifest.rows.length
  const rows = useMatchingRows(manifest.rows, search)
  const filtered = rows.length !== rowCount
  const select = (row: number | null): void => {
    const { row: _, ...rest } = search
    go(row === null ? rest : { ...rest, row })
  }
  return (
    <div className="manifest">
      <div className="pad">
        <PrintHead asOf={manifest.options.asOf} />
        <div className="head">
          <h1>
            <bdi dir="auto">{manifest.name}</bdi>
          </h1>
          <ManifestProgress manifest={manifest} />
          <div className="ways no-print">
            <button type="button" className="link" onClick={closeManifest}>
              {m.other_manifest()}
            </button>
            <button type="button" className="link" onClick={() => print()}>
              {m.print_manifest()}
            </button>
          </div>
        </div>
        {broken && manifest.status === 'reading' && (
          <p className="notice" role="alert">
            {m.engine_broken()}
          </p>
        )}
        <NotRead manifest={manifest} />
        <ManifestFilters counts={manifest.counts} search={search} lists={lists} go={go} />
        <ManifestExports name={manifest.name} rows={filtered ? rows : null} shown={rows.length} all={rowCount} />
        {rows.length > PRINTED_ROWS_MAX && (
          <p className="only-print">{m.printed_first({ shown: formatNumber(PRINTED_ROWS_MAX) })}</p>
        )}
      </div>
      <ManifestTable rows={rows} selected={search.row ?? null} onSelect={select} />
      {search.row !== undefined && search.row <= rowCount && (
        <RowAnswer key={`${manifest.name} ${search.row}`} row={search.row} onClose={() => select(null)} />
      )}
    </div>
  )
}
