import { CanvasEditor } from 'openchemlib'

export interface MoleculeEditor {
  /** What is drawn, or an empty text. */
  smiles(): string
  close(): void
}

export function openMoleculeEditor(area: HTMLElement): MoleculeEditor {
  const editor = new CanvasEditor(area, { initialMode: 'molecule' })
  return {
    smiles: () => {
      const molecule = editor.getMolecule()
      return molecule.getAllAtoms() === 0 ? '' : molecule.toIsomericSmiles()
    },
    close: () => editor.destroy(),
  }
}
