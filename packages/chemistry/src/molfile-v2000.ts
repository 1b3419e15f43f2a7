import { ATOM_COUNT_MAX } from './molecule.ts'
import { draftAtom, MolfileProblem, type MolfileDraft } from './molfile-draft.ts'
import type { MolfileLines } from './molfile-lines.ts'

/** Charge codes of the atom block. 4 is a radical without charge. */
const CHARGE_BY_CODE: readonly number[] = [0, 3, 2, 1, 0, -1, -2, -3]
const NUMBER = /^\s*-?\d+(?:\.\d*)?\s*$/
const ENTRIES_MAX = 8

/** Groups whose atoms are all drawn: abbreviations shown expanded, data, multiples, plain brackets. */
export const HARMLESS_GROUPS: ReadonlySet<string> = new Set(['SUP', 'DAT', 'MUL', 'GEN'])
/** Details of groups; nothing in them changes atoms or bonds. */
const GROUP_DETAILS: ReadonlySet<string> = new Set(
  'SLB SCN SAL SBL SDI SMT SDT SDD SCD SED SPA SNC SPL SST SDS SAP SBV SCL SBT CRS'.split(' '),
)

export function readV2000(draft: MolfileDraft, lines: MolfileLines, counts: string): MolfileProblem | null {
  const atoms = wholeNumber(counts.slice(0, 3))
  const bonds = wholeNumber(counts.slice(3, 6))
  const lists = counts.slice(6, 9).trim() === '' ? 0 : wholeNumber(counts.slice(6, 9))
  if (atoms === null || bonds === null || lists === null) {
    return MolfileProblem.malformed('The counts line starts with the numbers of atoms and bonds.', lines.offset)
  }
  if (lists > 0) return MolfileProblem.unsupported('Atom lists do not describe one substance.', lines.offset)
  if (atoms > ATOM_COUNT_MAX) {
    return new MolfileProblem('structure-too-many-atoms', `A structure has at most ${ATOM_COUNT_MAX} atoms.`)
  }
  for (let index = 0; index < atoms; index++) {
    const problem = readAtom(draft, lines)
    if (problem !== null) return problem
  }
  for (let index = 0; index < bonds; index++) {
    const problem = readBond(draft, lines)
    if (problem !== null) return problem
  }
  return readProperties(draft, lines)
}

function readAtom(draft: MolfileDraft, lines: MolfileLines): MolfileProblem | null {
  const line = lines.next()
  if (line === null) return MolfileProblem.malformed('The atom block ends too early.')
  const place = [line.slice(0, 10), line.slice(10, 20), line.slice(20, 30)]
  if (!place.every((text) => NUMBER.test(text))) {
    return MolfileProblem.malformed('An atom line starts with three coordinates of ten columns.', lines.offset)
  }
  const atom = draftAtom(line.slice(31, 34).trim(), lines.offset + 31)
  if (atom instanceof MolfileProblem) return atom
  const difference = optional(line.slice(34, 36))
  const chargeCode = optional(line.slice(36, 39))
  const valence = optional(line.slice(48, 51))
  if (difference === null || chargeCode === null || valence === null) {
    return MolfileProblem.malformed('The columns of this atom line cannot be read.', lines.offset)
  }
  const charge = CHARGE_BY_CODE[chargeCode]
  if (charge === undefined || valence < 0 || valence > 15) {
    return MolfileProblem.malformed('This atom line states an impossible charge or valence.', lines.offset)
  }
  atom.charge = charge
  atom.radical = chargeCode === 4 ? 1 : 0
  atom.valence = valence === 0 ? null : valence % 15
  draft.atoms.push(atom)
  if (difference !== 0 && !draft.setMassDifference(draft.atoms.length - 1, difference)) {
    return MolfileProblem.malformed('This atom line states an impossible mass.', lines.offset)
  }
  return null
}

function readBond(draft: MolfileDraft, lines: MolfileLines): MolfileProblem | null {
  const line = lines.next()
  const from = wholeNumber(line?.slice(0, 3) ?? '')
  const to = wholeNumber(line?.slice(3, 6) ?? '')
  const type = wholeNumber(line?.slice(6, 9) ?? '')
  const stereo = optional(line?.slice(9, 12) ?? '')
  if (from === null || to === null || type === null || stereo === null) {
    return MolfileProblem.malformed('A bond line starts with two atom numbers and a type.', lines.offset)
  }
  if (stereo === 1 || stereo === 6) draft.hasStereo = true
  return draft.addBond(from - 1, to - 1, type, lines.offset)
}

function readProperties(draft: MolfileDraft, lines: MolfileLines): MolfileProblem | null {
  const cleared = { charges: false, isotopes: false }
  for (let line = lines.next(); line !== null; line = lines.next()) {
    const kind = line.slice(3, 6)
    if (line.startsWith('M  ')) {
      if (kind === 'END') return line.trim() === 'M  END' ? null : unreadable(lines)
      const problem = readProperty(draft, lines, line, kind, cleared)
      if (problem !== null) return problem
    } else if (line.startsWith('V  ')) continue
    else if (/^[AGS] {2}/.test(line)) {
      return MolfileProblem.unsupported('Aliases and abbreviated groups hide what is drawn.', lines.offset)
    } else if (line.trim() !== '') return unreadable(lines)
  }
  return MolfileProblem.malformed('A molfile ends with "M  END".')
}

function readProperty(
  draft: MolfileDraft,
  lines: MolfileLines,
  line: string,
  kind: string,
  cleared: { charges: boolean; isotopes: boolean },
): MolfileProblem | null {
  if (GROUP_DETAILS.has(kind)) return null
  if (kind === 'STY') return checkGroups(line, lines)
  if (kind !== 'CHG' && kind !== 'RAD' && kind !== 'ISO') {
    return MolfileProblem.unsupported('This property line is not read.', lines.offset)
  }
  // One such line replaces everything that the atom block says of the kind.
  if (kind === 'ISO' && !cleared.isotopes) {
    for (const atom of draft.atoms) if (atom.element !== 1) atom.isotope = 0
    cleared.isotopes = true
  }
  if (kind !== 'ISO' && !cleared.charges) {
    for (const atom of draft.atoms) {
      atom.charge = 0
      atom.radical = 0
    }
    cleared.charges = true
  }
  const entries = entriesOf(line)
  if (entries === null) return unreadable(lines)
  for (const [atom, value] of entries) {
    const index = atom - 1
    const set =
      kind === 'CHG'
        ? draft.setCharge(index, value)
        : kind === 'RAD'
          ? draft.setRadical(index, value)
          : draft.setIsotope(index, value)
    if (!set) return unreadable(lines)
  }
  return null
}

/** `M  XXXnn8 aaa vvv …` */
function entriesOf(line: string): [number, number][] | null {
  const fields = line.slice(6).trim().split(/\s+/).map(wholeNumber)
  const [count = null, ...rest] = fields
  if (count === null || count < 1 || count > ENTRIES_MAX || rest.length !== count * 2) return null
  const entries: [number, number][] = []
  for (let index = 0; index < rest.length; index += 2) {
    const atom = rest[index]
    const value = rest[index + 1]
    if (atom === null || atom === undefined || value === null || value === undefined) return null
    entries.push([atom, value])
  }
  return entries
}

function checkGroups(line: string, lines: MolfileLines): MolfileProblem | null {
  const types = line.slice(9).match(/[A-Z]{3}/g) ?? []
  if (types.every((type) => HARMLESS_GROUPS.has(type))) return null
  return MolfileProblem.unsupported('Polymers and mixtures are not one molecule.', lines.offset)
}

function unreadable(lines: MolfileLines): MolfileProblem {
  return MolfileProblem.malformed('This line of the property block cannot be read.', lines.offset)
}

/** A whole number with any padding; null when it is something else. */
export function wholeNumber(text: string): number | null {
  const trimmed = text.trim()
  return /^[+-]?\d{1,6}$/.test(trimmed) ? Number(trimmed) : null
}

/** A column that may be blank or missing, which means zero. */
function optional(text: string): number | null {
  return text.trim() === '' ? 0 : wholeNumber(text)
}
