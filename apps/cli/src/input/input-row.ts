import type { RowField, ScreeningRow } from '@holdfast/screening'

/** A row as it goes to the engine, or why it could not be read. Rows are numbered from 1 after the header. */
export type InputRow = { readonly row: ScreeningRow; readonly damage: string | null }

export interface ManifestOptions {
  /** Column chosen by hand for a field: a header text, or a number from 1. */
  readonly columns: ReadonlyMap<RowField, string>
}

/** The input cannot be read as a manifest at all: exit status 3. */
export class UnreadableManifest extends Error {}
