import type { Finding } from '@holdfast/screening'
import type { JSX, ReactNode } from 'react'
import { ReviewDue } from '../components/due.tsx'
import type { EntryText, ListSummary } from '../engine/protocol.ts'
import { formatDate } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { editionText } from './words.ts'

/** Which list and edition decided and whether they are still good; behind "Evidence", where it is printed. */
export function FindingEvidence({
  finding,
  entry,
  list,
}: {
  readonly finding: Finding
  readonly entry: EntryText | null
  readonly list: ListSummary | undefined
}): JSX.Element {
  return (
    <div className="edition">
      {list !== undefined && <bdi lang="en" dir="ltr">{`${list.title}.`}</bdi>}
      <span>{editionText(finding.edition)}</span>
      {list !== undefined && <ReviewDue date={list.reviewBy} />}
      {list !== undefined && list.lapsedOn !== null && (
        <strong>{m.authority_lapsed({ date: formatDate(list.lapsedOn) })}</strong>
      )}
      {finding.unverified && <strong>{m.unverified()}</strong>}
      {entry !== null && <Evidence entry={entry} list={list} />}
    </div>
  )
}

function Evidence({ entry, list }: { readonly entry: EntryText; readonly list: ListSummary | undefined }): JSX.Element {
  return (
    <details className="evidence">
      <summary>{m.evidence()}</summary>
      <dl>
        <Fact label={m.evidence_citation()}>
          {entry.citation}
          {!entry.verified && ` (${m.unverified()})`}
        </Fact>
        {list !== undefined && (
          <>
            <Fact label={m.column_publisher()} screenOnly>
              {list.publisher}
            </Fact>
            <Fact label={m.evidence_basis()} screenOnly>
              {list.legalBasis}
            </Fact>
            {list.url !== null && (
              <Fact label={m.evidence_text()} screenOnly>
                <a href={list.url} target="_blank" rel="noreferrer">
                  {list.url}
                </a>
              </Fact>
            )}
          </>
        )}
        {entry.note !== null && <Fact label={m.evidence_note()}>{entry.note}</Fact>}
      </dl>
    </details>
  )
}

function Fact({
  label,
  screenOnly = false,
  children,
}: {
  readonly label: string
  /** The same for every finding of a list: left out on paper. */
  readonly screenOnly?: boolean
  readonly children: ReactNode
}): JSX.Element {
  const className = screenOnly ? 'no-print' : undefined
  return (
    <>
      <dt className={className}>{label}</dt>
      <dd className={className}>
        <bdi lang="en" dir="ltr">
          {children}
        </bdi>
      </dd>
    </>
  )
}
