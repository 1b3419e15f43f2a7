import { type JSX, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { Loaded } from '../api/use-loaded.ts'
import * as m from '../messages/messages.js'
import { FailureNotice } from './failure-notice.tsx'
import { Page } from './page.tsx'
import { Pager } from './pager.tsx'

export interface QueueColumn<Item> {
  readonly head: string
  readonly cell: (item: Item) => ReactNode
  /** As narrow as what stands in it; a quantity at its end. */
  readonly kind?: 'fit' | 'num' | 'small'
}

/** The page kind of everything that waits in rows: filters in the address, a dense table, pages by cursor. */
export function Queue<Item>({
  title,
  note,
  acts,
  tabs,
  filters,
  above,
  columns,
  loaded,
  keyOf,
  selected,
  empty,
  after,
  onAfter,
  drawer,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly acts?: ReactNode
  readonly tabs?: ReactNode
  readonly filters?: ReactNode
  /** What stands over the table: a form that is open, proposals that wait. */
  readonly above?: ReactNode
  readonly columns: readonly QueueColumn<Item>[]
  readonly loaded: Loaded<{ readonly items: readonly Item[]; readonly next: string | null }>
  readonly keyOf: (item: Item) => string
  /** Key of the row that the drawer shows. */
  readonly selected?: string
  readonly empty: ReactNode
  /** The cursor in the address. */
  readonly after?: string | undefined
  readonly onAfter?: (after: string | null) => void
  readonly drawer?: ReactNode
}): JSX.Element {
  const { value, failure, isLoading, reload } = loaded
  return (
    <Page title={title} note={note} acts={acts} drawer={drawer}>
      {tabs}
      {filters}
      {above}
      <FailureNotice failure={failure} onRetry={reload} />
      {value === null && isLoading && <p className="mid pending">{m.waiting_for_server()}</p>}
      {value !== null && value.items.length === 0 && empty}
      {value !== null && value.items.length > 0 && (
        <>
          <QueueTable
            label={title}
            columns={columns}
            items={value.items}
            keyOf={keyOf}
            {...(selected !== undefined && { selected })}
          />
          {onAfter !== undefined && (
            <Pager count={value.items.length} next={value.next} after={after} onAfter={onAfter} />
          )}
        </>
      )}
    </Page>
  )
}

/** Up, down, first and last: the focus goes to what a row opens with. */
function moveByKey(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const rows = [...event.currentTarget.rows]
  const at = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select')
  if (to === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  rows[to]?.querySelector<HTMLElement>('a, button')?.focus()
}

/** Down from anywhere on the page goes to the first row. */
function useRowsByKey(): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isNowhere = event.target === document.body || event.target === document.querySelector('#main')
      if (event.key !== 'ArrowDown' || !isNowhere) return
      const first = document.querySelector<HTMLElement>('.queue tbody a, .queue tbody button')
      if (first === null || body.current?.contains(first) !== true) return
      event.preventDefault()
      first.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return body
}

export function QueueTable<Item>({
  label,
  columns,
  items,
  keyOf,
  selected,
}: {
  readonly label: string
  readonly columns: readonly QueueColumn<Item>[]
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly selected?: string
}): JSX.Element {
  const body = useRowsByKey()
  return (
    <table className="table queue" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ head, kind = '' }) => (
            <th key={head} className={kind === 'small' ? '' : kind} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={moveByKey}>
        {items.map((item) => (
          <tr key={keyOf(item)} data-selected={keyOf(item) === selected}>
            {columns.map(({ head, cell, kind = '' }) => (
              <td key={head} className={kind} data-label={head}>
                {cell(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
