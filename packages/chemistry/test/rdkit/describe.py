"""Reads SMILES from standard input, one a line; writes one JSON array a line: [heavy atoms, hydrogens, charge, molfile V2000, V3000].

With --counts-only the molfiles are left out. A line that RDKit refuses becomes null.
"""
import json
import sys

from rdkit import Chem, RDLogger

RDLogger.DisableLog("rdApp.*")


def describe(smiles, counts_only):
    molecule = Chem.MolFromSmiles(smiles)
    if molecule is None:
        molecule = Chem.MolFromSmiles(smiles, sanitize=False)
        if molecule is None:
            return None
        molecule.UpdatePropertyCache(strict=False)
        counts_only = True
    heavy = sum(1 for atom in molecule.GetAtoms() if atom.GetAtomicNum() != 1)
    drawn = molecule.GetNumAtoms() - heavy
    hydrogens = drawn + sum(atom.GetTotalNumHs() for atom in molecule.GetAtoms())
    charge = sum(atom.GetFormalCharge() for atom in molecule.GetAtoms())
    row = [heavy, hydrogens, charge]
    if not counts_only:
        row += [Chem.MolToMolBlock(molecule), Chem.MolToV3KMolBlock(molecule)]
    return row


def main():
    counts_only = "--counts-only" in sys.argv
    for line in sys.stdin:
        json.dump(describe(line.rstrip("\n"), counts_only), sys.stdout)
        sys.stdout.write("\n")


main()
