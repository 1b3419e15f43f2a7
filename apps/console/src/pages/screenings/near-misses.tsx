import { entryNumberOf } from '@holdfast/screening'
import { type JSX, useState } from 'react'
import { nearMisses } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { useLists } from '../../engine/use-engine.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { QueueTable } from '../../parts/queue.tsx'
import { Section } from '../../parts/subject.tsx'

/** Which entries the row just misses, and by which clause: for the national authority, and only when somebody asks. */
export function NearMisses({ screening }: { readonly screening: string }): JSX.Element {
  const [isAsked, setAsked] = useState(false)
  const lists = useLists()
  const loaded = useLoaded(isAsked ? `screenings/${encodeURIComponent(screening)}/near-misses` : null, nearMisses)
  const items = loaded.value?.items ?? null
  const short = (list: string): string => lists.find(({ id }) => id === list)?.short ?? list
  return (
    <Section title={m.near_misses()} note={m.opening_is_recorded()}>
      {!isAsked && (
        <>
          <p className="mid">{m.near_misses_what()}</p>
          <div className="acts section-acts no-print">
            <button type="button" className="button" onClick={() => setAsked(true)}>
              {m.show_near_misses()}
            </button>
          </div>
        </>
      )}
      <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
      {isAsked && items === null && loaded.failure === null && <p className="mid pending">{m.waiting_for_server()}</p>}
      {items?.length === 0 && <p className="mid">{m.near_misses_none()}</p>}
      {items !== null && items.length > 0 && (
        <QueueTable
          label={m.near_misses()}
          items={items}
          keyOf={({ list, entry, failedClause }) => `${list} ${entry} ${failedClause}`}
          columns={[
            {
              head: m.column_entry(),
              kind: 'fit',
              cell: ({ list, entry }) => <bdi dir="ltr">{`${short(list)} ${entryNumberOf(entry)}`.trim()}</bdi>,
            },
            {
              head: m.near_miss_because(),
              cell: ({ because }) => (
                <span lang="en" dir="ltr">
                  {because}
                </span>
              ),
            },
            {
              head: m.near_miss_clause(),
              cell: ({ failedClause }) => (
                <bdi lang="en" dir="ltr" className="mid">
                  {failedClause}
                </bdi>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
