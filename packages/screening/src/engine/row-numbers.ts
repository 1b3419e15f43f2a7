import { readCas } from '@holdfast/chemistry'
import type { SubstanceId } from '@holdfast/control-lists'
import type { LineReading } from '../line/reading.ts'
import type { Issue, ScreeningRow } from '../model.ts'
import type { CasEvidence } from './identified.ts'
import { casParts, type RowLine } from './row-lines.ts'
import { shorten } from './shorten.ts'
import { hsCodesOf, unNumbersOf } from './stray-cells.ts'

/** Registry numbers of the cell and of every line. */
export function casOf(
  row: ScreeningRow,
  lines: readonly RowLine[],
  byCas: () => ReadonlyMap<string, SubstanceId>,
  hasStructure: boolean,
  issues: Issue[],
): readonly CasEvidence[] {
  const found: CasEvidence[] = []
  const take = (
    cas: string,
    text: string,
    place: CasEvidence['at'],
    checkDigitOk: boolean,
    repaired: boolean,
  ): void => {
    const substance = byCas().get(cas)
    if (!checkDigitOk) {
      issues.push({
        code: 'cas-check-digit',
        message: `The check digit of CAS ${cas} is wrong: look the number up again.`,
      })
    } else if (repaired) {
      issues.push({ code: 'cas-repaired', message: `"${shorten(text)}" was read as CAS ${cas}.` })
    }
    if (substance !== undefined) found.push({ text, cas, substance, at: place })
    else if (checkDigitOk && !hasStructure) {
      issues.push({ code: 'cas-unknown', message: `CAS ${cas} is not among the substances known here.` })
    }
  }
  const words = lines.find((line) => line.field === 'cas')
  for (const text of casParts(row.cas ?? '')) {
    const read = readCas(text)
    if (read.ok) {
      const { cas, checkDigitOk, repaired } = read.value
      take(cas, text, { field: 'cas', start: 0, end: text.length }, checkDigitOk, repaired !== null)
    } else if (words === undefined || !namesSomething(words.reading)) {
      issues.push({ code: 'cas-check-digit', message: `"${shorten(text)}" is not a CAS number.` })
    }
  }
  for (const { field, text, reading } of lines) {
    for (const mention of reading.cas) {
      const place = { field, start: mention.start, end: mention.end }
      take(mention.value, text.slice(mention.start, mention.end), place, mention.checkDigitOk, mention.repaired)
    }
  }
  return found
}

/** The cell for the number holds words, and they are understood. */
function namesSomething({ names, cas, structures, formulas, leftover }: LineReading): boolean {
  return names.length + cas.length + structures.length + formulas.length > 0 && !leftover.some((word) => word.chemical)
}

/** A row names one or two; hostile text names thousands. */
const CODES_MAX = 32

/** Tariff codes of the cell and of every line, each once. */
export function hsOf(row: ScreeningRow, lines: readonly RowLine[]): readonly string[] {
  return codesOf(
    row.hs === undefined ? [] : hsCodesOf(row.hs),
    lines.flatMap(({ reading }) => reading.hs.map(({ code }) => code)),
  )
}

/** UN numbers of the cell and of every line, each once. */
export function unOf(row: ScreeningRow, lines: readonly RowLine[]): readonly string[] {
  return codesOf(
    row.un === undefined ? [] : unNumbersOf(row.un),
    lines.flatMap(({ reading }) => reading.un.map(({ number }) => number)),
  )
}

function codesOf(cell: readonly string[], text: readonly string[]): readonly string[] {
  if (cell.length + text.length < 2) return cell.length > 0 ? cell : text
  return [...new Set([...cell, ...text])].slice(0, CODES_MAX)
}
