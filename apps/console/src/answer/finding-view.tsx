import { atomText, type Depiction } from '@holdfast/drawing'
import {
  atomMarks,
  entryNumberOf,
  type Finding,
  type IdentifiedSubstance,
  type LetteredReason,
} from '@holdfast/screening'
import type { JSX } from 'react'
import { Drawing } from '../drawing/drawing.tsx'
import { useDepiction } from '../drawing/use-depiction.ts'
import type { EntryText, ListSummary } from '../engine/protocol.ts'
import * as m from '../messages/messages.js'
import { entryLabel } from './instruction.ts'
import { Phrase } from './phrase.tsx'
import { shownReasons } from './shown-reasons.ts'
import { FindingEvidence } from './finding-evidence.tsx'
import { effectWord, howWord } from './words.ts'

/** One entry that applies, or may: the law's words, what met each clause, and the molecule in the same letters. */
export function FindingView({
  finding,
  entry,
  substance,
  drawn,
  named,
  lists,
}: {
  readonly finding: Finding
  readonly entry: EntryText | null
  readonly substance: IdentifiedSubstance | null
  /** Whether this finding shows the molecule: one drawing a substance is enough where no atoms are marked. */
  readonly drawn: boolean
  /** Whether the line holds more than one substance, so that each finding says whose it is. */
  readonly named: boolean
  readonly lists: readonly ListSummary[]
}): JSX.Element {
  const list = lists.find(({ id }) => id === finding.list)
  const reasons = shownReasons(finding, entry)
  const smiles = drawn ? (substance?.smiles ?? null) : null
  const depiction = useDepiction(smiles)
  return (
    <article className="finding" aria-label={entryLabel(finding, lists)}>
      <div>
        <p className="entry">
          <bdi dir="ltr">{`${list?.short ?? finding.list} ${entryNumberOf(finding.entry)}`}</bdi>
        </p>
        <p className="how">
          {effectWord(finding)}
          <small>{howWord(finding.how)}</small>
          {named && substance !== null && (
            <small>
              <bdi dir="ltr">{substance.name}</bdi>
            </small>
          )}
        </p>
      </div>
      <div>
        <Phrase text={entry?.text ?? finding.title} reasons={reasons} />
        <Reasons reasons={reasons} entry={entry} depiction={typeof depiction === 'string' ? null : depiction} />
        <FindingEvidence finding={finding} entry={entry} list={list} />
      </div>
      {smiles !== null && depiction !== 'none' && substance !== null && (
        <Molecule depiction={depiction} reasons={reasons} name={substance.name} />
      )}
    </article>
  )
}

/** Up to these widths a drawing stands beside the text, with its usual place or a broad one, and its letters are read; wider it goes below. */
const USUAL_WIDTH_MAX = 260
const BROAD_WIDTH_MAX = 340

function Molecule({
  depiction,
  reasons,
  name,
}: {
  readonly depiction: Depiction | 'loading'
  readonly reasons: readonly LetteredReason[]
  readonly name: string
}): JSX.Element {
  // The place of the drawing is kept while its library is fetched, so that the text does not move under the eye.
  if (depiction === 'loading') return <figure aria-busy />
  const { width } = depiction
  const marked = reasons.some(({ reason }) => reason.atoms.length > 0)
  const place = width <= USUAL_WIDTH_MAX ? 'usual' : width <= BROAD_WIDTH_MAX ? 'broad' : 'below'
  return (
    <figure className={place} style={{ maxInlineSize: Math.max(USUAL_WIDTH_MAX, Math.ceil(width)) }}>
      <Drawing depiction={depiction} marks={atomMarks(reasons)} title={m.drawing_of({ name })} />
      <figcaption>{marked ? m.atoms_in_clause_colour() : name}</figcaption>
    </figure>
  )
}

function Reasons({
  reasons,
  entry,
  depiction,
}: {
  readonly reasons: readonly LetteredReason[]
  readonly entry: EntryText | null
  readonly depiction: Depiction | null
}): JSX.Element | null {
  if (reasons.length === 0) return null
  return (
    <dl className="clauses">
      {reasons.map((lettered) => (
        <div key={lettered.letter} style={{ display: 'contents' }}>
          <dt className={`clause-${lettered.colour}`}>{lettered.letter}</dt>
          <dd>
            <ReasonText lettered={lettered} entry={entry} depiction={depiction} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function ReasonText({
  lettered: { reason, quote },
  entry,
  depiction,
}: {
  readonly lettered: LetteredReason
  readonly entry: EntryText | null
  readonly depiction: Depiction | null
}): JSX.Element {
  const isQuoted = quote !== null && quote.toLowerCase() === reason.text.toLowerCase()
  return (
    <>
      {!isQuoted && (
        <bdi lang="en" dir="ltr">
          {withPowers(reason.text)}
        </bdi>
      )}{' '}
      {reason.atoms.length > 0
        ? metByText(reason.atoms, depiction)
        : isQuoted && (exceptionText(reason.clause, entry) ?? m.met_by_no_atom())}
    </>
  )
}

/** Atoms have names only in a drawing; until there is one, their number tells enough. */
function metByText(atoms: readonly number[], depiction: Depiction | null): string {
  return depiction === null
    ? m.met_by_atom_count({ count: atoms.length })
    : m.met_by_atoms({ atoms: atomsText(atoms, depiction) })
}

/** "6.3 m3" as print has it. */
function withPowers(text: string): string {
  return text.replaceAll(/(?<=\d )m2\b/g, 'm²').replaceAll(/(?<=\d )m3\b/g, 'm³')
}

/** "Except for those listed in Schedule 1" is met by having looked there and found nothing. */
function exceptionText(clause: string, entry: EntryText | null): string | null {
  if (!clause.startsWith('except') || entry === null || entry.exceptEntries.length === 0) return null
  const schedule = /^(\d)\.\*$/.exec(entry.exceptEntries.length === 1 ? (entry.exceptEntries[0] ?? '') : '')?.[1]
  return schedule === undefined ? m.searched_no_entry() : m.searched_no_schedule({ schedule })
}

/** "CH₃, 3 O": the atoms of a clause, alike ones counted. */
function atomsText(indices: readonly number[], depiction: Depiction): string {
  const counts = new Map<string, number>()
  for (const index of indices) {
    const atom = depiction.atoms.find((candidate) => candidate.index === index)
    const name = atom === undefined ? '?' : atomText(atom)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const text = [...counts].map(([atom, count]) => (count === 1 ? atom : `${count} ${atom}`)).join(', ')
  return `\u2066${text}\u2069` // left to right, also in a sentence that is not
}
