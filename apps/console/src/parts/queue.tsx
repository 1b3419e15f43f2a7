import type { JSX, ReactNode } from 'react'
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
      <tbody>
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
