import type { Lists, Substance, SubstanceId, UnNumber } from '@holdfast/control-lists'
import type { Finding, Issue } from '../model.ts'
import { consequencesOf } from './consequences.ts'
import type { Movement } from './partner.ts'
import type { EntryScope, Scope } from './scope.ts'
import { isResidual, mayFallUnder } from './subheadings.ts'

/** A subheading that names a listed chemical, or under which one falls. */
interface HsNaming {
  /** It points to the chemical: it names it, or holds a few chemicals and is no "other". */
  readonly points: boolean
  readonly edition: string
  readonly entry: EntryScope
  readonly substance: SubstanceId | null
  readonly code: string
}

export interface CodeDecision {
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
}

const HS_DIGITS = 6
/** Mixtures lose the code of their chemical and move here. */
const MIXTURE_CHAPTERS = ['38', '30', '31', '33', '36']
const CHEMICAL_CHAPTERS = /^(?:2[5-9]|3[0-9])/u

const namings = new WeakMap<Scope, ReadonlyMap<string, readonly HsNaming[]>>()

function namingsOf(scope: Scope): ReadonlyMap<string, readonly HsNaming[]> {
  let kept = namings.get(scope)
  if (kept !== undefined) return kept
  const built = new Map<string, HsNaming[]>()
  for (const list of scope.lists) {
    for (const entry of list.entries) {
      for (const reference of entry.entry.hs) {
        const digits = hsDigits(reference.code)
        const known = built.get(digits)
        const { substance, code, edition } = reference
        const naming = { entry, substance, code, edition, points: reference.namesIt || !isResidual(code) }
        if (known === undefined) built.set(digits, [naming])
        else if (!known.some((other) => other.entry === entry && other.substance === substance && other.points))
          known.push(naming)
      }
    }
  }
  kept = built
  namings.set(scope, kept)
  return kept
}

function hsDigits(code: string): string {
  return code.replaceAll(/\D/gu, '').slice(0, HS_DIGITS)
}

/** `2931.49` for a code of six digits or more; null for anything that is no tariff code. */
export function readHs(text: string): string | null {
  const digits = text.replaceAll(/[\s.-]/gu, '')
  if (!/^\d{4,12}$/u.test(digits)) return null
  return digits.length > 4 ? `${digits.slice(0, 4)}.${digits.slice(4)}` : digits
}

/**
 * What a tariff code adds. Alone it is a hint; beside a name it supports or contradicts.
 * `covered`: entries that the identified substances already come under. `known`: the substances of the row.
 */
export function decideHs(
  code: string,
  scope: Scope,
  movement: Movement,
  covered: readonly EntryScope[],
  known: readonly Substance[],
): CodeDecision {
  const digits = hsDigits(code)
  if (digits.length < HS_DIGITS) return { findings: [], issues: [] }
  const references = namingsOf(scope).get(digits) ?? []
  const supported = references.some(
    ({ entry, substance }) => covered.includes(entry) || known.some((one) => one.id === substance),
  )
  if (supported) return { findings: [], issues: [] }
  const named = references.filter((naming) => naming.points)
  if (named.length > 0) {
    const findings = named.map(({ entry, edition }) =>
      codeFinding(entry, 'hs-code', `HS ${code} (${edition} edition) holds: ${entry.entry.title}`, movement),
    )
    const titles = [...new Set(named.map(({ entry }) => entry.entry.title))]
    const issues: readonly Issue[] =
      known.length > 0
        ? [
            {
              code: 'hs-disagrees',
              message: `HS ${code} holds other chemicals than the row names: ${shownTitles(titles)}.`,
            },
          ]
        : []
    return { findings: onePerEntry(findings), issues }
  }
  const strangers = references.length === 0 ? [] : known.filter((substance) => !mayFallUnder(digits, substance))
  if (strangers.length > 0 && strangers.length === known.length) {
    const titles = [...new Set(references.map(({ entry }) => entry.entry.title))]
    const issue: Issue = {
      code: 'hs-disagrees',
      message: `${strangers[0]?.name ?? ''} cannot fall under HS ${code}, which listed chemicals fall under: ${shownTitles(titles)}.`,
    }
    return { findings: [], issues: [issue] }
  }
  return { findings: [], issues: contradiction(code, digits, covered) }
}

/** A message is for reading. */
const TITLES_SHOWN_MAX = 3

function shownTitles(titles: readonly string[]): string {
  const shown = titles.slice(0, TITLES_SHOWN_MAX).map(shorten)
  return titles.length > TITLES_SHOWN_MAX ? `${shown.join('; ')} …` : shown.join('; ')
}

const TITLE_LENGTH_MAX = 80

function shorten(title: string): string {
  return title.length > TITLE_LENGTH_MAX ? `${title.slice(0, TITLE_LENGTH_MAX - 1)}…` : title
}

/** A listed chemical that has a subheading of its own, declared under one that cannot hold it. */
function contradiction(code: string, digits: string, covered: readonly EntryScope[]): readonly Issue[] {
  const referenced = covered.filter((entry) => entry.entry.hs.length > 0)
  if (referenced.length === 0) return []
  const chapter = digits.slice(0, 2)
  const fits = referenced.some((entry) =>
    entry.entry.hs.some((reference) => hsDigits(reference.code).slice(0, 4) === digits.slice(0, 4)),
  )
  if (fits || MIXTURE_CHAPTERS.includes(chapter)) return []
  if (CHEMICAL_CHAPTERS.test(chapter) && !referenced.some((entry) => entry.entry.hs.some((hs) => hs.namesIt))) return []
  const expected = [...new Set(referenced.flatMap((entry) => entry.entry.hs.map((hs) => hs.code)))].slice(0, 4)
  return [
    {
      code: 'hs-disagrees',
      message: `HS ${code} does not hold the chemical that the row names (expected, for example, ${expected.join(', ')}).`,
    },
  ]
}

export function codeFinding(
  entry: EntryScope,
  how: 'hs-code' | 'un-number',
  text: string,
  movement: Movement,
): Finding {
  return {
    list: entry.list.list.id,
    edition: entry.list.edition.id,
    entry: entry.entry.id,
    title: entry.entry.title,
    how,
    certainty: 'possible',
    effect: 'controlled',
    substance: null,
    reasons: [{ clause: how, text, atoms: [] }],
    consequences: consequencesOf(entry, movement, 'possible', false),
    unverified: true,
  }
}

export function onePerEntry(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = `${finding.list} ${finding.entry}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export function unIndex(lists: Lists): ReadonlyMap<string, UnNumber> {
  return new Map(lists.unNumbers.map((un) => [un.number, un]))
}
