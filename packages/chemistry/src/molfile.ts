import { STRUCTURE_TEXT_LENGTH_MAX, type Molecule } from './molecule.ts'
import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal } from './refusal.ts'
import { MolfileDraft, MolfileProblem } from './molfile-draft.ts'
import { MolfileLines } from './molfile-lines.ts'
import { readV2000 } from './molfile-v2000.ts'
import { readV3000 } from './molfile-v3000.ts'

/**
 * Reads a molfile, V2000 or V3000, with any line ends; the first record of an SD file only when nothing but "$$$$" follows it.
 * Query features, polymers and abbreviations that are not drawn out are refused: their graph is not the substance.
 */
export function readMolfile(text: string): Result<Molecule, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
  if (text.trim().length === 0)
    return refuse({ code: 'structure-empty', message: 'The structure is empty.', position: 0 })
  if (text.length > STRUCTURE_TEXT_LENGTH_MAX) {
    const message = `A structure has at most ${STRUCTURE_TEXT_LENGTH_MAX} characters.`
    return refuse({ code: 'structure-too-long', message, position: null })
  }
  const control = controlCharacter(text)
  if (control >= 0) {
    const message = 'A structure holds no control characters.'
    return refuse({ code: 'structure-control-character', message, position: control })
  }
  const draft = new MolfileDraft()
  const problem = readInto(draft, new MolfileLines(text))
  if (problem !== null) return refuse(problem.refusal)
  const molecule = draft.molecule()
  return molecule instanceof MolfileProblem ? refuse(molecule.refusal) : accept(molecule)
}

function readInto(draft: MolfileDraft, lines: MolfileLines): MolfileProblem | null {
  for (let header = 0; header < 3; header++) lines.next()
  const counts = lines.next()
  if (counts === null) return MolfileProblem.malformed('A molfile has three header lines and a counts line.', 0)
  const version = counts.slice(33).trim()
  if (version === 'V3000') return readV3000(draft, lines) ?? checkEnd(lines)
  if (version === 'V2000' || version === '') return readV2000(draft, lines, counts) ?? checkEnd(lines)
  return MolfileProblem.malformed('The counts line ends with V2000 or V3000.', lines.offset)
}

function checkEnd(lines: MolfileLines): MolfileProblem | null {
  let records = 0
  for (let line = lines.next(); line !== null; line = lines.next()) {
    const content = line.trim()
    if (content === '') continue
    records++
    if (content !== '$$$$' || records > 1)
      return MolfileProblem.malformed('Nothing follows the end of a molfile.', lines.offset)
  }
  return null
}

/** Tabs and line ends are no control characters here. */
function controlCharacter(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code < 32 && code !== 10 && code !== 13 && code !== 9) || code === 127) return at
  }
  return -1
}
