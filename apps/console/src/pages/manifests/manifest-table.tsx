import type { JSX } from 'react'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import { VirtualTable } from '../../components/virtual-table.tsx'
import type { RowSummary } from '../../engine/protocol.ts'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

export function ManifestTable({
  rows,
  selected,
  onSelect,
}: {
  readonly rows: readonly RowSummary[]
  readonly selected: number | null
  readonly onSelect: (row: number) => void
}): JSX.Element {
  return (
    <VirtualTable
      label={m.manifest_rows()}
      columns={[
        { key: 'row', head: m.column_row(), width: '72px' },
        { key: 'verdict', head: m.column_verdict(), width: '140px' },
        { key: 'line', head: m.column_line(), width: '44%' },
        { key: 'findings', head: m.column_findings(), width: '24%' },
        { key: 'substances', head: m.column_substances(), width: '32%' },
      ]}
      count={rows.length}
      selected={rows.findIndex(({ row }) => row === selected)}
      onSelect={(index) => {
        const row = rows[index]
        if (row !== undefined) onSelect(row.row)
      }}
      cells={(index) => {
        const row = rows[index]
        if (row === undefined) return []
        return [
          <a
            key="row"
            href={`#row-${row.row}`}
            onClick={(event) => open(event, () => onSelect(row.row))}
            aria-label={m.open_row({ row: row.row })}
          >
            {formatNumber(row.row)}
          </a>,
          <VerdictMark key="verdict" verdict={row.verdict} />,
          <bdi key="line" dir="auto">
            {row.line}
          </bdi>,
          <bdi key="findings" dir="ltr">
            {row.findings}
          </bdi>,
          <bdi key="substances" dir="ltr">
            {row.substances}
          </bdi>,
        ]
      }}
    />
  )
}

function open(event: React.MouseEvent, select: () => void): void {
  event.preventDefault()
  select()
}
