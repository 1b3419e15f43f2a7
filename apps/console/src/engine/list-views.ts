import {
  type ControlList,
  editionOn,
  entriesInForce,
  type Entry,
  type IsoDate,
  type Lists,
} from '@holdfast/control-lists'
import type { Screening } from '@holdfast/screening'
import type { EntryRow, EntryText, HsMeaning, ListSummary } from './protocol.ts'

/** The lists as they are on a day: only what is in force counts, as everywhere else. */
export function listSummaries(lists: Lists, day: IsoDate): readonly ListSummary[] {
  return lists.lists.flatMap((list) => {
    const edition = editionOn(list, day) ?? list.editions.at(-1)
    if (edition === undefined) return []
    return [
      {
        id: list.id,
        title: list.title,
        short: list.short,
        publisher: list.publisher,
        legalBasis: list.legalBasis,
        url: list.url,
        edition: edition.id,
        editions: list.editions.map(({ id, inForce }) => ({ id, inForce })),
        reviewBy: list.reviewBy,
        lapsedOn: list.lapsedOn,
        entryCount: entriesInForce(list, day).length,
      },
    ]
  })
}

/** The printed text behind each finding, so that the page can quote the law and colour its clauses. */
export function entryTextsOf(lists: Lists, screening: Screening): readonly (EntryText | null)[] {
  return screening.findings.map((finding) => {
    const list = lists.lists.find(({ id }) => id === finding.list)
    const entry = list?.entries.find(({ id }) => id === finding.entry)
    return list === undefined || entry === undefined ? null : textOf(list, entry)
  })
}

function textOf(list: ControlList, entry: Entry): EntryText {
  return {
    list: list.id,
    entry: entry.id,
    text: entry.text === '' ? entry.title : entry.text,
    citation: entry.citation.source,
    verified: entry.citation.confidence === 'verified',
    note: entry.note,
    exceptEntries: entry.exceptEntries,
    clauses: entry.families.flatMap(({ clauses }) => clauses.map(({ id, quote }) => ({ id, quote }))),
  }
}

/** The entries of a list that are law on a day. */
export function entriesOf(lists: Lists, id: string, day: IsoDate): readonly EntryRow[] {
  const list = lists.lists.find((candidate) => candidate.id === id)
  const editionFrom = (first: string): string => list?.editions.find(({ inForce }) => inForce === first)?.id ?? first
  return (list === undefined ? [] : entriesInForce(list, day)).map((entry) => ({
    entry: entry.id,
    title: entry.title,
    since: editionFrom(entry.from),
    until: entry.until,
    cas: [...new Set(entry.members.flatMap(({ printedCas }) => (printedCas === null ? [] : [printedCas])))],
    citation: entry.citation.source,
    verified: entry.citation.confidence === 'verified',
  }))
}

/** What an HS code says of the substance of the line, by the newest edition of the code that the lists hold for the pair. */
export function hsMeaningOf(lists: Lists, { read, substances }: Screening): HsMeaning | null {
  const digits = digitsOf(read.hs ?? '').slice(0, HS_DIGITS)
  if (digits.length < HS_DIGITS) return null
  const goods = new Set(substances.flatMap(({ role, substance }) => (role === 'goods' ? [substance] : [])))
  const references = lists.lists
    .flatMap(({ entries }) => entries.flatMap(({ hs }) => hs))
    .filter(({ code, substance }) => substance !== null && goods.has(substance) && digitsOf(code) === digits)
    .toSorted((a, b) => b.edition.localeCompare(a.edition))
  const newest = references[0]
  return newest === undefined ? null : { edition: newest.edition, namesIt: newest.namesIt }
}

/** International subheadings have six digits; further ones are national. */
const HS_DIGITS = 6

function digitsOf(code: string): string {
  return code.replaceAll(/\D/g, '')
}
