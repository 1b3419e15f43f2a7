import type { IsoDate } from '@holdfast/control-lists'
import { entryNumberOf } from '@holdfast/screening'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { ListsSearch } from '../../app/search.ts'
import { ReviewDue } from '../../components/due.tsx'
import { Drawing } from '../../drawing/drawing.tsx'
import { useDepiction } from '../../drawing/use-depiction.ts'
import { engine } from '../../engine/client.ts'
import type { EntryInFull } from '../../engine/law.ts'
import type { ListSummary } from '../../engine/protocol.ts'
import { formatDate, formatList, formatSince } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { EmptyState } from '../../parts/empty-state.tsx'
import { EvidenceDrawer } from '../../parts/evidence-drawer.tsx'
import { Facts, Section, Subject } from '../../parts/subject.tsx'
import { editionOn } from './editions.tsx'
import { EntryMembers } from './entry-members.tsx'
import { EntryRules } from './entry-rules.tsx'
import { FamilyPhrases } from './family-phrases.tsx'
import { Law } from './law.tsx'
import { useAsked } from './use-asked.ts'

/** An entry of a list as it is law on a day: its words, what they stand for, whom they name and what follows. */
export function EntryPage({
  list,
  entry,
  day,
  search: { asOf },
}: {
  readonly list: ListSummary
  readonly entry: string
  readonly day: IsoDate
  readonly search: ListsSearch
}): JSX.Element {
  const loaded = useAsked(`${list.id} ${entry} ${day}`, async () => ({
    entry: await engine.entry(list.id, entry, day),
  }))
  const found = loaded.value?.entry ?? null
  return (
    <Subject
      title={<bdi dir="ltr">{`${list.short} ${entryNumberOf(entry)}`.trim()}</bdi>}
      state={editionOn(list, day)}
      acts={
        <>
          {found !== null && <CheckWithIt entry={found} />}
          <Link to="/lists" search={{ list: list.id, ...(asOf !== undefined && { asOf }) }}>
            <Law>{list.short}</Law>
          </Link>
        </>
      }
      loaded={loaded}
      drawer={found === null ? undefined : <EvidenceDrawer basis={<Basis list={list} entry={found} />} />}
    >
      {({ entry: shown }) =>
        shown === null ? (
          <EmptyState title={m.no_such_entry()}>{editionOn(list, day)}</EmptyState>
        ) : (
          <WholeEntry entry={shown} list={list} />
        )
      }
    </Subject>
  )
}

/** The border check with the first chemical that the entry names; a family alone is no line of goods. */
function CheckWithIt({ entry }: { readonly entry: EntryInFull }): JSX.Element | null {
  const named = entry.members.find(({ role }) => role !== 'exemption')
  if (named === undefined) return null
  return (
    <Link to="/" search={{ line: named.printedCas ?? named.name }} className="button primary">
      {m.check_with_it()}
    </Link>
  )
}

function Basis({ list, entry }: { readonly list: ListSummary; readonly entry: EntryInFull }): JSX.Element {
  return (
    <Facts
      facts={[
        [
          m.evidence_citation(),
          <span key="citation">
            <Law>{entry.citation}</Law> {!entry.verified && <strong>{m.unverified()}</strong>}
          </span>,
        ],
        [m.column_list(), <Law key="list">{list.title}</Law>],
        [m.column_since(), formatSince(entry.from, list.editions)],
        ...(entry.until === null ? [] : ([[m.until(), formatDate(entry.until)]] as const)),
        [m.column_publisher(), <Law key="publisher">{list.publisher}</Law>],
        [m.evidence_basis(), <Law key="basis">{list.legalBasis}</Law>],
        [m.column_review(), <ReviewDue key="review" date={list.reviewBy} />],
      ]}
    />
  )
}

function WholeEntry({ entry, list }: { readonly entry: EntryInFull; readonly list: ListSummary }): JSX.Element {
  const drawn = entry.members.find(({ role, smiles }) => role !== 'exemption' && smiles !== null)
  return (
    <>
      <div className="entry-head">
        <div>
          <p className="phrase" lang="en" dir="ltr">
            “{entry.text}”
          </p>
          <p className="small mid">{m.quoted_in_english()}</p>
          {entry.note !== null && (
            <p className="small">
              <Law>{entry.note}</Law>
            </p>
          )}
          {list.lapsedOn !== null && <strong>{m.authority_lapsed({ date: formatDate(list.lapsedOn) })}</strong>}
        </div>
        {drawn !== undefined && <Molecule smiles={drawn.smiles} name={drawn.name} />}
      </div>
      <FamilyPhrases families={entry.families} />
      <EntryMembers members={entry.members} />
      {entry.equipment.length > 0 && (
        <Section title={m.example_equipment()}>
          <ul className="law-items">
            {entry.equipment.map(({ id, text }) => (
              <li key={id}>
                <Law>{text}</Law>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <EntryRules entry={entry} list={list} />
      {entry.hs.length > 0 && (
        <Section title={m.read_hs()}>
          <p className="mono small">
            <bdi dir="ltr">{formatList(entry.hs)}</bdi>
          </p>
        </Section>
      )}
    </>
  )
}

function Molecule({ smiles, name }: { readonly smiles: string | null; readonly name: string }): JSX.Element | null {
  const depiction = useDepiction(smiles)
  if (typeof depiction === 'string') return null
  return (
    <figure>
      <Drawing depiction={depiction} marks={new Map()} title={m.drawing_of({ name })} />
      <figcaption className="small mid">
        <Law>{name}</Law>
      </figcaption>
    </figure>
  )
}
