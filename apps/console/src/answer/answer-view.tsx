import type { Finding } from '@holdfast/screening'
import type { JSX, ReactNode } from 'react'
import type { Answer, ListSummary } from '../engine/protocol.ts'
import { formatList } from '../i18n/format.ts'
import { useLocale } from '../i18n/locale.ts'
import * as m from '../messages/messages.js'
import { ConsequencesTable } from './consequences-table.tsx'
import { FindingView } from './finding-view.tsx'
import { marksAtoms } from './shown-reasons.ts'
import { instructionOf } from './instruction.ts'
import { Notes, OpenQuestions } from './issues-list.tsx'
import { ReadBackList } from './read-back.tsx'
import { VerdictBanner } from './verdict-banner.tsx'

/** A whole answer: the verdict, what was read, what applies and why, what follows, what was asked and does not apply. */
export function AnswerView({
  answer,
  lists,
  acts,
  isSettled = false,
}: {
  readonly answer: Answer
  readonly lists: readonly ListSummary[]
  readonly acts?: ReactNode
  /** A person has decided what the lists leave open: what to do stands with that decision, not here. */
  readonly isSettled?: boolean
}): JSX.Element {
  const { screening, options } = answer
  const translated = useLocale() !== 'en'
  // A number that was repaired is seen before anything rests on it; notes about the lists come last.
  const repaired = screening.issues.some(({ code }) => code === 'cas-repaired')
  return (
    <>
      {!isSettled && (
        <VerdictBanner verdict={screening.verdict} instruction={instructionOf(screening, options, lists)}>
          {acts}
        </VerdictBanner>
      )}
      {/* Where answers are read out as they come, the verdict is: the rest is there to be read. */}
      <div className="pad" aria-live="off">
        <ReadBackList answer={answer} />
        <OpenQuestions issues={screening.issues} />
        {repaired && <Notes issues={screening.issues} />}
        {translated && screening.findings.length > 0 && <p className="quoted">{m.quoted_in_english()}</p>}
        {screening.findings.map((finding, index) => (
          <FindingView
            key={`${finding.list} ${finding.entry} ${finding.substance}`}
            finding={finding}
            entry={answer.entries[index] ?? null}
            substance={finding.substance === null ? null : (screening.substances[finding.substance] ?? null)}
            drawn={isDrawn(finding, index, answer)}
            named={screening.substances.length > 1}
            lists={lists}
          />
        ))}
        <SilentLists answer={answer} lists={lists} />
        <ConsequencesTable findings={screening.findings} lists={lists} />
        {!repaired && <Notes issues={screening.issues} />}
      </div>
    </>
  )
}

/** Where no finding of a substance marks atoms by a clause, its first finding shows the plain molecule. */
function isDrawn(finding: Finding, index: number, answer: Answer): boolean {
  const { findings } = answer.screening
  const marks = (at: number): boolean => marksAtoms(findings[at], answer.entries[at] ?? null)
  if (marks(index)) return true
  const same = findings.flatMap(({ substance }, at) => (substance === finding.substance ? [at] : []))
  return !same.some(marks) && same[0] === index
}

function SilentLists({
  answer,
  lists,
}: {
  readonly answer: Answer
  readonly lists: readonly ListSummary[]
}): JSX.Element | null {
  if (answer.screening.verdict === 'unidentified') return null
  const speaking = new Set<string>(answer.screening.findings.map(({ list }) => list))
  const asked = answer.options.lists
  const silent = lists.filter(({ id }) => !speaking.has(id) && (asked === undefined || asked.includes(id)))
  if (silent.length === 0) return null
  return (
    <p className="small dim silent">
      {m.no_entry_applies_in({
        lists: formatList(silent.map(({ short }) => short)),
      })}
    </p>
  )
}
