import { type JSX, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

export interface Column {
  readonly key: string
  readonly head: string
  readonly width: string
}

/** Rows drawn beyond the edges, so that a quick scroll shows no gap. */
const OVERSCAN = 12
/** On paper there is no scrolling: this many rows are drawn, as many as anybody prints. */
export const PRINTED_ROWS_MAX = 5_000

/** A table of any length with rows of one height: only what is in sight is in the page. */
export function VirtualTable({
  label,
  columns,
  count,
  cells,
  selected,
  onSelect,
}: {
  readonly label: string
  readonly columns: readonly Column[]
  readonly count: number
  readonly cells: (index: number) => readonly ReactNode[]
  /** Index of the selected row, or -1. */
  readonly selected: number
  readonly onSelect: (index: number) => void
}): JSX.Element {
  const scroll = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const printing = usePrinting()
  const [view, setView] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => {
    const area = scroll.current
    if (area === null) return undefined
    const look = (): void => setView({ top: area.scrollTop, height: area.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(area)
    return () => observer.disconnect()
  }, [])
  // The answer opens below the table and leaves it less room: the row it belongs to stays in sight.
  useLayoutEffect(() => {
    if (selected >= 0) showRow(scroll.current, selected * rowHeight, rowHeight)
  }, [selected, view.height, rowHeight])
  const first = printing ? 0 : Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN)
  const last = printing
    ? Math.min(count, PRINTED_ROWS_MAX)
    : Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN)
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -count, End: count }[event.key]
    if (step === undefined || count === 0) return
    event.preventDefault()
    const next = Math.min(count - 1, Math.max(0, selected + step))
    onSelect(next)
  }
  return (
    <div
      ref={scroll}
      className="scroll pad"
      role="region"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKey}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <table className="table fixed" aria-rowcount={count + 1} aria-label={label}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, head, width }) => (
              <th key={key} style={{ inlineSize: width }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer height={first * rowHeight} span={columns.length} />}
          {Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset).map((index) => (
            <tr
              key={index}
              aria-rowindex={index + 2}
              data-selected={index === selected}
              onClick={() => onSelect(index)}
            >
              {cells(index).map((cell, column) => (
                <td key={columns[column]?.key}>{cell}</td>
              ))}
            </tr>
          ))}
          {!printing && last < count && <Spacer height={(count - last) * rowHeight} span={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }): JSX.Element {
  return (
    <tr className="spacer" aria-hidden="true">
      <td colSpan={span} style={{ blockSize: height }} />
    </tr>
  )
}

function showRow(area: HTMLDivElement | null, top: number, height: number): void {
  if (area === null) return
  const head = height // the sticky head covers one row
  if (top < area.scrollTop) area.scrollTop = top
  else if (top + height + head > area.scrollTop + area.clientHeight)
    area.scrollTop = top + height + head - area.clientHeight
}

function useRowHeight(): number {
  const [height, setHeight] = useState(28)
  useEffect(() => {
    const measure = (): void => {
      const text = getComputedStyle(document.documentElement).getPropertyValue('--table-row')
      setHeight(Number.parseFloat(text) || 28)
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  return height
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    const look = (): void => setPrinting(paper.matches)
    look()
    paper.addEventListener('change', look)
    return () => paper.removeEventListener('change', look)
  }, [])
  return printing
}
