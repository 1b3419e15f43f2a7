import type { Engine, Screening, ScreeningOptions } from '@holdfast/screening'
import type { InputRow } from '../input/input-row.ts'

/** The answer for one row, as every format presents it. `row` counts from 1. */
export interface RowAnswer {
  readonly row: number
  readonly id: string | null
  readonly input: string
  readonly screening: Screening
}

/** What the whole run came to. */
export interface Summary {
  readonly rows: number
  readonly verdicts: Readonly<Record<Screening['verdict'], number>>
  readonly damaged: number
}

export const NO_ROWS: Summary = {
  rows: 0,
  verdicts: { controlled: 0, review: 0, 'not-listed': 0, unidentified: 0 },
  damaged: 0,
}

export function add(left: Summary, right: Summary): Summary {
  return {
    rows: left.rows + right.rows,
    damaged: left.damaged + right.damaged,
    verdicts: {
      controlled: left.verdicts.controlled + right.verdicts.controlled,
      review: left.verdicts.review + right.verdicts.review,
      'not-listed': left.verdicts['not-listed'] + right.verdicts['not-listed'],
      unidentified: left.verdicts.unidentified + right.verdicts.unidentified,
    },
  }
}

/** A damaged row is screened for what could be read of it, and never passes as "not listed". */
export function answerRow(engine: Engine, input: InputRow, row: number, options: ScreeningOptions): RowAnswer {
  const screened = engine.screen(input.row, options)
  const screening: Screening =
    input.damage === null
      ? screened
      : {
          ...screened,
          verdict: screened.verdict === 'not-listed' ? 'review' : screened.verdict,
          issues: [...screened.issues, { code: 'row-malformed', message: `This row is damaged: ${input.damage}.` }],
        }
  return { row, id: input.row.id ?? null, input: textOf(input), screening }
}

function textOf({ row }: InputRow): string {
  return row.description ?? row.name ?? row.smiles ?? row.inchi ?? row.cas ?? ''
}

export function summarise(answers: readonly RowAnswer[]): Summary {
  const verdicts = { controlled: 0, review: 0, 'not-listed': 0, unidentified: 0 }
  let damaged = 0
  for (const { screening } of answers) {
    verdicts[screening.verdict] += 1
    if (screening.issues.some((issue) => issue.code === 'row-malformed')) damaged += 1
  }
  return { rows: answers.length, verdicts, damaged }
}
