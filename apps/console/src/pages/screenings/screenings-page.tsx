import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { JSX } from 'react'
import { verdictWord } from '../../answer/words.ts'
import { type Me, screenings } from '../../api/replies.ts'
import { may } from '../../api/session.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { type QueueSearch, stringifySearch, VERDICTS } from '../../app/search.ts'
import * as m from '../../messages/messages.js'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterBar, Tabs } from '../../parts/filter-bar.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { Queue } from '../../parts/queue.tsx'
import { ExportScreenings } from './export-screenings.tsx'
import { useScreeningColumns } from './screening-columns.tsx'

/** What was asked and recorded here: one's own, or everybody's where the role reads them. */
export function ScreeningsPage(): JSX.Element {
  return <SignedInPage>{(me) => <Screenings me={me} />}</SignedInPage>
}

function Screenings({ me }: { readonly me: Me }): JSX.Element {
  const search: QueueSearch = useSearch({ from: '/screenings' })
  const navigate = useNavigate()
  const readsAll = may(me, 'screening.read')
  const mine = search.mine === 'true' || !readsAll
  const { verdict, text, after } = search
  const filter = { ...(mine && { mine: 'true' }), verdict, text }
  const filterText = stringifySearch(filter)
  const query = stringifySearch({ ...filter, after })
  const loaded = useLoaded(`screenings${query}`, screenings)
  // Another filter begins at the first page.
  const go = (next: QueueSearch): void => {
    const { after: _, ...first } = next
    void navigate({ to: '/screenings', search: first })
  }
  const turnTo = (next: string | null): void => {
    const { after: _, ...first } = search
    void navigate({ to: '/screenings', search: next === null ? first : { ...first, after: next } })
  }
  const columns = useScreeningColumns()
  const isFiltered = verdict !== undefined || text !== undefined
  return (
    <Queue
      title={m.nav_screenings()}
      note={m.screenings_note()}
      acts={
        <>
          <ExportScreenings key={filterText} filter={filter} />
          <Link to="/" className="button">
            {m.record_line()}
          </Link>
        </>
      }
      tabs={
        readsAll && (
          <Tabs
            label={m.whose_screenings()}
            current={mine ? 'mine' : 'all'}
            tabs={[
              { key: 'all', word: m.screenings_all() },
              { key: 'mine', word: m.screenings_mine() },
            ]}
            onChoose={(whose) => {
              const { mine: _, ...rest } = search
              go(whose === 'mine' ? { ...rest, mine: 'true' } : rest)
            }}
          />
        )
      }
      filters={
        <FilterBar
          label={m.search_screenings()}
          text={text ?? ''}
          onText={(typed) => {
            const { text: _, ...rest } = search
            go(typed === '' ? rest : { ...rest, text: typed })
          }}
        >
          <div className="field">
            <label htmlFor="queue-verdict">{m.column_verdict()}</label>
            <select
              id="queue-verdict"
              className="input"
              value={verdict ?? ''}
              onChange={({ target }) => {
                const { verdict: _, ...rest } = search
                const chosen = VERDICTS.find((candidate) => candidate === target.value)
                go(chosen === undefined ? rest : { ...rest, verdict: chosen })
              }}
            >
              <option value="">{m.every_verdict()}</option>
              {VERDICTS.map((candidate) => (
                <option key={candidate} value={candidate}>
                  {verdictWord(candidate)}
                </option>
              ))}
            </select>
          </div>
        </FilterBar>
      }
      columns={columns}
      loaded={loaded}
      keyOf={({ id }) => id}
      after={after}
      onAfter={turnTo}
      empty={
        <EmptyState
          title={isFiltered ? m.nothing_found() : m.screenings_empty()}
          acts={
            <Link to="/" className="button primary">
              {m.record_line()}
            </Link>
          }
        >
          {isFiltered ? m.nothing_found_what() : m.screenings_empty_what()}
        </EmptyState>
      }
    />
  )
}
