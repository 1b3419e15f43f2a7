import { ATOM_COUNT_MAX } from './molecule.ts'
import { draftAtom, MolfileProblem, type MolfileDraft } from './molfile-draft.ts'
import type { MolfileLines } from './molfile-lines.ts'
import { HARMLESS_GROUPS, wholeNumber } from './molfile-v2000.ts'

const PREFIX = 'M  V30 '
const COORDINATE = /^-?\d+(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/
/** Atom properties that say nothing of the substance as long as they are zero. */
const QUERY_KEYS: ReadonlySet<string> = new Set(['HCOUNT', 'SUBST', 'UNSAT', 'RBCNT', 'ATTCHPT', 'RGROUPS', 'ATTCHORD'])

type Block = 'ATOM' | 'BOND' | 'SGROUP' | 'COLLECTION'

/** What has been read of the connection table. */
class TableState {
  readonly index = new Map<number, number>()
  readonly seen = new Set<string>()
  atomsStated = -1
  bondsStated = -1
  bonds = 0
}

export function readV3000(draft: MolfileDraft, lines: MolfileLines): MolfileProblem | null {
  const state = new TableState()
  let block: Block | null = null
  let begun = false
  for (let line = nextLogical(lines); line !== null; line = nextLogical(lines)) {
    if (line instanceof MolfileProblem) return line
    if (line === 'BEGIN CTAB' && !begun) {
      begun = true
      continue
    }
    if (!begun) return malformed(lines)
    if (line === 'END CTAB') return block === null ? finish(draft, lines, state) : malformed(lines)
    if (line.startsWith('BEGIN ') && block === null) {
      const next: Block | null = blockNamed(line.slice(6).trim())
      if (next === null) return MolfileProblem.unsupported('This block is not read.', lines.offset)
      if (state.seen.has(next)) return malformed(lines)
      state.seen.add(next)
      block = next
    } else if (block !== null && line === `END ${block}`) block = null
    else {
      const problem = readEntry(draft, lines, state, block, line)
      if (problem !== null) return problem
    }
  }
  return MolfileProblem.malformed('The connection table is not ended.')
}

function blockNamed(name: string): Block | null {
  return name === 'ATOM' || name === 'BOND' || name === 'SGROUP' || name === 'COLLECTION' ? name : null
}

/** One entry, its continuation lines ("-" at the end) joined. */
function nextLogical(lines: MolfileLines): string | MolfileProblem | null {
  let joined = ''
  for (let line = lines.next(); line !== null; line = lines.next()) {
    if (!line.startsWith(PREFIX)) return malformed(lines)
    const content = line.slice(PREFIX.length).trimEnd()
    if (!content.endsWith('-')) return (joined + content).trim()
    joined += content.slice(0, -1)
  }
  return null
}

function finish(draft: MolfileDraft, lines: MolfileLines, state: TableState): MolfileProblem | null {
  if (draft.atoms.length !== state.atomsStated || state.bonds !== state.bondsStated) {
    return MolfileProblem.malformed(
      'The blocks do not have as many atoms and bonds as the counts line says.',
      lines.offset,
    )
  }
  const end = lines.next()
  return end?.trim() === 'M  END' ? null : MolfileProblem.malformed('A molfile ends with "M  END".', lines.offset)
}

function readEntry(
  draft: MolfileDraft,
  lines: MolfileLines,
  state: TableState,
  block: Block | null,
  line: string,
): MolfileProblem | null {
  const fields = line.split(/\s+/)
  switch (block) {
    case null:
      return fields[0] === 'COUNTS' ? readCounts(lines, state, fields) : unsupported(lines)
    case 'ATOM':
      return readAtom(draft, lines, state, fields)
    case 'BOND':
      return readBond(draft, lines, state, fields)
    case 'SGROUP':
      if (HARMLESS_GROUPS.has(fields[1] ?? '') || fields[0] === 'DEFAULT') return null
      return MolfileProblem.unsupported('Polymers and mixtures are not one molecule.', lines.offset)
    case 'COLLECTION':
      if (fields[0]?.startsWith('MDLV30/STE') === true) draft.hasStereo = true
      break
  }
  return null
}

function readCounts(lines: MolfileLines, state: TableState, fields: readonly string[]): MolfileProblem | null {
  const atoms = wholeNumber(fields[1] ?? '')
  const bonds = wholeNumber(fields[2] ?? '')
  if (atoms === null || bonds === null || atoms < 0 || bonds < 0 || state.atomsStated >= 0) return malformed(lines)
  if (atoms > ATOM_COUNT_MAX) {
    return new MolfileProblem('structure-too-many-atoms', `A structure has at most ${ATOM_COUNT_MAX} atoms.`)
  }
  state.atomsStated = atoms
  state.bondsStated = bonds
  return null
}

function readAtom(
  draft: MolfileDraft,
  lines: MolfileLines,
  state: TableState,
  fields: readonly string[],
): MolfileProblem | null {
  const [number = '', symbol = '', ...rest] = fields
  const key = wholeNumber(number)
  if (key === null || key < 1 || state.index.has(key) || draft.atoms.length >= state.atomsStated)
    return malformed(lines)
  const atom = draftAtom(symbol, lines.offset)
  if (atom instanceof MolfileProblem) return atom
  if (rest.length < 4 || !rest.slice(0, 3).every((text) => COORDINATE.test(text))) return malformed(lines)
  const index = draft.atoms.length
  state.index.set(key, index)
  draft.atoms.push(atom)
  for (const option of rest.slice(4)) {
    const [name = '', text = ''] = option.split('=')
    const value = wholeNumber(text)
    if (QUERY_KEYS.has(name) && value !== 0) return unsupported(lines)
    if (name === 'CHG' && (value === null || !draft.setCharge(index, value))) return malformed(lines)
    if (name === 'RAD' && (value === null || !draft.setRadical(index, value))) return malformed(lines)
    if (name === 'MASS' && (value === null || !draft.setIsotope(index, value))) return malformed(lines)
    if (name === 'CFG' && (value === 1 || value === 2)) draft.hasStereo = true
    if (name === 'VAL') {
      if (value === null || value < -1 || value > 14) return malformed(lines)
      atom.valence = value === 0 ? null : Math.max(0, value)
    }
  }
  return null
}

function readBond(
  draft: MolfileDraft,
  lines: MolfileLines,
  state: TableState,
  fields: readonly string[],
): MolfileProblem | null {
  const [number = '', type = '', from = '', to = '', ...options] = fields
  const order = wholeNumber(type)
  const one = state.index.get(wholeNumber(from) ?? -1)
  const other = state.index.get(wholeNumber(to) ?? -1)
  if (wholeNumber(number) === null || order === null || one === undefined || other === undefined)
    return malformed(lines)
  for (const option of options) {
    if (option.startsWith('ENDPTS') || option.startsWith('TOPO') || option.startsWith('ATTACH'))
      return unsupported(lines)
    if (option === 'CFG=1' || option === 'CFG=3') draft.hasStereo = true
  }
  state.bonds++
  return draft.addBond(one, other, order, lines.offset)
}

function malformed(lines: MolfileLines): MolfileProblem {
  return MolfileProblem.malformed('This line of the connection table cannot be read.', lines.offset)
}

function unsupported(lines: MolfileLines): MolfileProblem {
  return MolfileProblem.unsupported('This feature does not describe one substance.', lines.offset)
}
