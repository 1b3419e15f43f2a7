import type { Consequence } from '@holdfast/control-lists'
import {
  entryLabelOf,
  type Finding,
  type Issue,
  type IssueCode,
  type Screening,
  type ScreeningOptions,
  type Verdict,
} from '@holdfast/screening'
import type { ListSummary } from '../engine/protocol.ts'
import { formatDate, formatList, formatNumber } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { issueText } from './words.ts'

export interface Instruction {
  /** What to do, in one line. */
  readonly say: string
  /** Why, in one. */
  readonly why: string
}

/** What an officer does with this answer. The banner says it, the print says it, a screen reader says it. */
export function instructionOf(
  screening: Screening,
  options: ScreeningOptions,
  lists: readonly ListSummary[],
): Instruction {
  return INSTRUCTIONS[screening.verdict](screening, options, lists)
}

type Instruct = (screening: Screening, options: ScreeningOptions, lists: readonly ListSummary[]) => Instruction

const INSTRUCTIONS: Readonly<Record<Verdict, Instruct>> = {
  controlled: (screening, options, lists) =>
    lapsedInstruction(screening, options, lists) ?? {
      say: controlledSay(screening, options),
      why: findingsWhy(screening.findings, lists),
    },
  review: (screening, options, lists) => {
    const lapsed = decisiveIssue(screening.issues) === undefined ? lapsedInstruction(screening, options, lists) : null
    return lapsed ?? { say: reviewSay(screening.issues), why: reviewWhy(screening, lists) }
  },
  'not-listed': (_, options, lists) => ({
    say: m.say_not_listed({ date: formatDate(options.asOf) }),
    why: m.why_not_listed({ count: askedCount(options, lists) }),
  }),
  unidentified: ({ issues }) => {
    const issue = decisiveIssue(issues)
    return {
      say: m.say_unidentified(),
      why: issue === undefined ? m.issue_nothing_identified() : issueText(issue.code),
    }
  },
}

/** `CWC 2.B.4`: how an entry is named in a sentence. */
export function entryLabel(
  { list, entry, title }: Pick<Finding, 'list' | 'entry' | 'title'>,
  lists: readonly ListSummary[],
): string {
  return entryLabelOf(lists.find(({ id }) => id === list)?.short ?? list, { entry, title })
}

/** Issues that tell about the lists or the reading, and ask nobody anything. */
export function isNotice({ code }: Issue): boolean {
  return NOTICES.has(code)
}

export function askedCount(options: ScreeningOptions, lists: readonly ListSummary[]): number {
  return options.lists?.length ?? lists.length
}

/** The question that keeps a line from being decided; notices about lists and repairs are none. */
function decisiveIssue(issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ code }) => REVIEW_SAYS[code] !== undefined) ?? issues.find(({ code }) => !NOTICES.has(code))
}

const NOTICES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'list-authority-lapsed',
  'list-review-overdue',
  'cas-repaired',
])

/** An answer that rests only on lists whose authority has ended holds nobody by itself. */
function lapsedInstruction(
  { findings }: Screening,
  { asOf }: ScreeningOptions,
  lists: readonly ListSummary[],
): Instruction | null {
  const speaking = [...new Set<string>(inEffect(findings).map(({ list }) => list))]
  const lapsed = speaking.flatMap((id) => {
    const list = lists.find((candidate) => candidate.id === id)
    return list !== undefined && list.lapsedOn !== null && list.lapsedOn <= asOf
      ? [{ short: list.short, lapsedOn: list.lapsedOn }]
      : []
  })
  const [first] = lapsed.toSorted((a, b) => b.lapsedOn.localeCompare(a.lapsedOn))
  if (first === undefined || lapsed.length < speaking.length) return null
  return {
    say: m.say_lapsed(),
    why: m.why_lapsed({ list: formatList(lapsed.map(({ short }) => short)), date: formatDate(first.lapsedOn) }),
  }
}

const STRICTEST_FIRST: readonly Consequence[] = ['prohibited', 'licence', 'end-use-certificate', 'notification']

function controlledSay({ findings }: Screening, { direction }: ScreeningOptions): string {
  const consequences = inEffect(findings).flatMap((finding) => finding.consequences)
  const applying = new Set(consequences.flatMap(({ consequence, when }) => (when === 'applies' ? [consequence] : [])))
  const maybeProhibited = consequences.some(({ consequence, when }) => consequence === 'prohibited' && when === 'if')
  const strictest = STRICTEST_FIRST.find((consequence) => applying.has(consequence))
  switch (strictest) {
    case 'prohibited':
      return m.say_prohibited()
    case 'licence':
      return direction === 'import'
        ? m.say_import_licence()
        : direction === 'export'
          ? m.say_export_licence()
          : m.say_licence()
    case 'end-use-certificate':
      return m.say_end_use_certificate()
    case 'notification':
      return m.say_notification()
    default:
      if (maybeProhibited) return m.say_prohibited_if()
      return consequences.length === 0 ? m.say_no_rule() : m.say_controlled()
  }
}

const REVIEW_SAYS: Partial<Readonly<Record<IssueCode, () => string>>> = {
  'name-ambiguous': m.say_which_substance,
  'name-fuzzy': m.say_confirm_name,
  'name-cas-disagree': m.say_papers_disagree,
  'name-structure-disagree': m.say_papers_disagree,
  'cas-structure-disagree': m.say_papers_disagree,
  'hs-disagrees': m.say_papers_disagree,
  'un-disagrees': m.say_papers_disagree,
  'cas-check-digit': m.say_confirm_cas,
  'concentration-unknown': m.say_ask_concentration,
  'concentration-straddles-limit': m.say_ask_concentration,
  'concentration-unreadable': m.say_ask_concentration,
  'destination-matters': m.say_ask_country,
  'form-unknown': m.say_ask_form,
  'equipment-parameter-unknown': m.say_ask_equipment,
  'substance-unknown': m.say_ask_composition,
  'mixture-undefined': m.say_ask_composition,
  polymer: m.say_ask_composition,
  'not-otherwise-specified': m.say_ask_composition,
  'un-generic': m.say_ask_composition,
  'structure-unreadable': m.say_ask_composition,
}

function reviewSay(issues: readonly Issue[]): string {
  const issue = decisiveIssue(issues)
  return issue === undefined ? m.say_review() : (REVIEW_SAYS[issue.code] ?? m.say_review)()
}

function reviewWhy({ findings, issues }: Screening, lists: readonly ListSummary[]): string {
  const issue = decisiveIssue(issues)
  if (inEffect(findings).length > 0) return findingsWhy(findings, lists)
  return issue === undefined ? m.issue_person_decides() : issueText(issue.code)
}

function findingsWhy(findings: readonly Finding[], lists: readonly ListSummary[]): string {
  const certain = labels(
    inEffect(findings).filter(({ certainty }) => certainty === 'certain'),
    lists,
  )
  const possible = labels(
    inEffect(findings).filter(({ certainty }) => certainty === 'possible'),
    lists,
  )
  if (certain.length === 0) return m.why_possible({ count: possible.length, entries: listed(possible) })
  if (possible.length === 0) return m.why_certain({ count: certain.length, entries: listed(certain) })
  return m.why_certain_and_possible({
    count: certain.length,
    entries: listed(certain),
    possible: listed(possible),
  })
}

function labels(findings: readonly Finding[], lists: readonly ListSummary[]): readonly string[] {
  return [...new Set(findings.map((finding) => unbroken(entryLabel(finding, lists))))]
}

/** "AG 3" never ends a line as "AG". */
function unbroken(label: string): string {
  return label.length <= NUMBERED_LENGTH_MAX ? label.replaceAll(' ', '\u00a0') : label
}

/** Longer labels hold a title, which may break. */
const NUMBERED_LENGTH_MAX = 16

/** One line in a banner: the first entries by name, the others by their number. */
function listed(entries: readonly string[]): string {
  if (entries.length <= ENTRIES_NAMED_MAX) return formatList(entries)
  const more = entries.length - (ENTRIES_NAMED_MAX - 1)
  return formatList([
    ...entries.slice(0, ENTRIES_NAMED_MAX - 1),
    m.more_entries({ count: more, shown: formatNumber(more) }),
  ])
}

const ENTRIES_NAMED_MAX = 4

function inEffect(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ effect }) => effect === 'controlled')
}
