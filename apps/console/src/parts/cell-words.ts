import type { ScreeningRow } from '@holdfast/screening'
import * as m from '../messages/messages.js'

const CELLS: Readonly<Record<keyof ScreeningRow, () => string>> = {
  id: m.cell_id,
  description: m.cell_description,
  name: m.cell_name,
  cas: m.cell_cas,
  smiles: m.cell_smiles,
  inchi: m.cell_inchi,
  molfile: m.cell_molfile,
  hs: m.cell_hs,
  un: m.cell_un,
  concentration: m.cell_concentration,
  quantity: m.cell_quantity,
  unit: m.cell_unit,
  origin: m.cell_origin,
  destination: m.cell_destination,
  further: m.cell_further,
  aside: m.cell_aside,
}
const KNOWN: ReadonlyMap<string, () => string> = new Map(Object.entries(CELLS))

/** What a cell of a row holds; a column that no list asks for keeps its own name. */
export function cellWord(name: string): string {
  return KNOWN.get(name)?.() ?? name
}
