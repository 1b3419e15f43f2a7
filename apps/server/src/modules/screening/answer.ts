import { editionOn, type IsoDate, type ListId, type Lists } from '@holdfast/control-lists'
import type { Finding, Screening } from '@holdfast/screening'
import { FINDINGS_KEPT_MAX, SUBSTANCES_KEPT_MAX, type Answer, type Law } from './facts.ts'

/** What is kept of an answer. Everything in it comes from the lists, nothing from the words of the row. */
export function inShort({ verdict, substances, findings, issues }: Screening): Answer {
  const kept = findings.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, FINDINGS_KEPT_MAX)
  const known = substances.flatMap(({ substance, name, cas }) =>
    substance === null ? [] : [{ id: substance, name, cas }],
  )
  return {
    verdict,
    substances: known.slice(0, SUBSTANCES_KEPT_MAX),
    findings: kept.map(({ list, edition, entry, how, certainty, effect }) => ({
      list,
      edition,
      entry,
      how,
      certainty,
      effect,
    })),
    findingsLeftOut: findings.length - kept.length,
    issues: [...new Set(issues.map(({ code }) => code))],
  }
}

function weightOf({ certainty, effect }: Finding): number {
  return (effect === 'controlled' ? 2 : 0) + (certainty === 'certain' ? 1 : 0)
}

/** The law of a day, as far as it was asked for. */
export function lawOn({ lists, digest }: Lists, day: IsoDate, asked: readonly ListId[] | undefined): Law {
  const editions = lists.flatMap((list) => {
    const edition = asked === undefined || asked.includes(list.id) ? editionOn(list, day) : null
    return edition === null ? [] : [[list.id, edition.id] as const]
  })
  return { lists: digest, editions: Object.fromEntries(editions) }
}
