/** Something wrong in a source file, with the place a person opens. */
export interface SourceProblem {
  readonly code: SourceProblemCode
  /** Path inside the folder, as it was given. */
  readonly file: string
  /** Line of the file, counted from 1, or null where the whole file is meant. */
  readonly line: number | null
  readonly message: string
}

export type SourceProblemCode =
  | 'file-missing'
  | 'file-unknown'
  | 'file-too-long'
  | 'csv-malformed'
  | 'csv-columns'
  | 'yaml-malformed'
  | 'value-malformed'
  | 'id-duplicate'
  | 'id-unknown'
  | 'date-outside-edition'
  | 'quote-not-in-text'
  | 'structure-unreadable'
  | 'formula-differs'

export function describeProblem(problem: SourceProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`
  return `${place}: ${problem.message} (${problem.code})`
}

/** A file that is longer is not a list: the largest built-in one is a tenth of this. */
export const SOURCE_FILE_LENGTH_MAX = 4_000_000

/** Collects problems so that an author sees all of them at once, not one a run. */
export class Problems {
  readonly found: SourceProblem[] = []

  add(code: SourceProblemCode, file: string, line: number | null, message: string): void {
    this.found.push({ code, file, line, message })
  }
}
