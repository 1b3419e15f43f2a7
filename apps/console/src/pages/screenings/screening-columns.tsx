import { Link } from '@tanstack/react-router'
import type { KeptScreening } from '../../api/replies.ts'
import { formatDate } from '../../i18n/format.ts'
import { useLists } from '../../engine/use-engine.ts'
import { entryNumberOf } from '@holdfast/screening'
import * as m from '../../messages/messages.js'
import { Moment } from '../../parts/moment.tsx'
import type { QueueColumn } from '../../parts/queue.tsx'
import { nameOf } from '../../parts/who.tsx'
import { AnswerMark } from './settled-answer.tsx'

/** How a screening stands in a queue: the substance, the answer, the entry; never the words as asked, which are sealed. */
export function useScreeningColumns(): readonly QueueColumn<KeptScreening>[] {
  const lists = useLists()
  const short = (list: string): string => lists.find(({ id }) => id === list)?.short ?? list
  return [
    {
      head: m.column_screening(),
      cell: ({ id, reference, answer }) => (
        <Link to="/screenings/$screening" params={{ screening: id }}>
          <bdi>{substancesOf(answer) ?? reference ?? m.nothing_named()}</bdi>
        </Link>
      ),
    },
    {
      head: m.column_verdict(),
      kind: 'fit',
      cell: (kept) => <AnswerMark kept={kept} />,
    },
    {
      head: m.column_entry(),
      cell: ({ answer }) => (
        <bdi dir="ltr" className="mid">
          {entriesOf(answer, short)}
        </bdi>
      ),
    },
    {
      head: m.column_reference(),
      cell: ({ reference }) => (
        <bdi dir="ltr" className="mono small">
          {reference ?? ''}
        </bdi>
      ),
    },
    { head: m.law_in_force_on(), kind: 'fit', cell: ({ asOf }) => formatDate(asOf) },
    { head: m.column_asked_by(), cell: ({ askedBy }) => <bdi>{nameOf(askedBy)}</bdi> },
    { head: m.column_asked_at(), kind: 'fit', cell: ({ askedAt }) => <Moment at={askedAt} /> },
  ]
}

export function substancesOf({ substances }: KeptScreening['answer']): string | null {
  return substances.length === 0 ? null : substances.map(({ name }) => name).join(', ')
}

function entriesOf({ findings }: KeptScreening['answer'], short: (list: string) => string): string {
  return [...new Set(findings.map(({ list, entry }) => `${short(list)} ${entryNumberOf(entry)}`.trim()))].join(', ')
}
