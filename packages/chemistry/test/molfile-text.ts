import { symbolOf, type Molecule } from '../src/index.ts'

/** Writes molecules as molfiles, for tests only: hydrogens are left to the reader except where the format cannot imply them. */
export function v2000Of(molecule: Molecule): string {
  const atoms = molecule.element.map((element, atom) => {
    const symbol = (symbolOf(element) ?? '*').padEnd(3)
    return `    0.0000    0.0000    0.0000 ${symbol} 0  0  0  0  0${column(statedValence(molecule, atom))}  0  0  0  0  0  0`
  })
  const bonds = molecule.bondFrom.map((from, bond) =>
    [from + 1, (molecule.bondTo[bond] ?? 0) + 1, bondType(molecule, bond), 0].map(column).join(''),
  )
  const counts = `${column(atoms.length)}${column(bonds.length)}  0  0  0  0            999 V2000`
  const properties = [...propertyLines('CHG', molecule.charge), ...propertyLines('ISO', molecule.isotope)]
  return ['', '', '', counts, ...atoms, ...bonds, ...properties, 'M  END', ''].join('\n')
}

export function v3000Of(molecule: Molecule): string {
  const atoms = molecule.element.map((element, atom) => {
    const charge = molecule.charge[atom] === 0 ? '' : ` CHG=${molecule.charge[atom]}`
    const mass = molecule.isotope[atom] === 0 ? '' : ` MASS=${molecule.isotope[atom]}`
    const stated = statedValence(molecule, atom)
    const valence = stated === 0 ? '' : ` VAL=${stated === 15 ? -1 : stated}`
    return `M  V30 ${atom + 1} ${symbolOf(element) ?? '*'} 0 0 0 0${charge}${mass}${valence}`
  })
  const bonds = molecule.bondFrom.map(
    (from, bond) => `M  V30 ${bond + 1} ${bondType(molecule, bond)} ${from + 1} ${(molecule.bondTo[bond] ?? 0) + 1}`,
  )
  const begin = (name: string): string => `M  V30 BEGIN ${name}`
  const end = (name: string): string => `M  V30 END ${name}`
  const lines = [
    begin('CTAB'),
    `M  V30 COUNTS ${atoms.length} ${bonds.length} 0 0 0`,
    begin('ATOM'),
    ...atoms,
    end('ATOM'),
  ]
  if (bonds.length > 0) lines.push(begin('BOND'), ...bonds, end('BOND'))
  return ['', '', '', '  0  0  0     0  0            999 V3000', ...lines, end('CTAB'), 'M  END', ''].join('\n')
}

/** Charged atoms, aromatic heteroatoms and boron in bridges need a valence; the rest must come from the usual rules. */
function statedValence(molecule: Molecule, atom: number): number {
  const aromatic = molecule.aromatic[atom] === true && molecule.element[atom] !== 6
  const needed = aromatic || molecule.element[atom] === 5
  const charged = molecule.charge[atom] !== 0
  if (!needed && !charged) return 0
  let sum = molecule.hydrogens[atom] ?? 0
  for (const [bond, from] of molecule.bondFrom.entries()) {
    const order = molecule.bondOrder[bond] ?? 1
    if (from === atom || molecule.bondTo[bond] === atom) sum += order === 5 ? 1 : order
  }
  return sum === 0 ? 15 : sum
}

function bondType(molecule: Molecule, bond: number): number {
  const order = molecule.bondOrder[bond] ?? 1
  return order === 5 ? 4 : order
}

function propertyLines(kind: string, values: readonly number[]): string[] {
  return [...values.entries()]
    .filter(([, value]) => value !== 0)
    .map(([atom, value]) => `M  ${kind}  1${column(atom + 1).padStart(4)}${column(value).padStart(4)}`)
}

function column(value: number): string {
  return String(value).padStart(3)
}
