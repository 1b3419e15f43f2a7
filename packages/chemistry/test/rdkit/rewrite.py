"""Reads SMILES from standard input, one a line; writes one JSON array a line: the same molecule as RDKit writes it in other ways.

Random order of atoms, Kekule form, every hydrogen and bond stated, hydrogens as atoms. A line that RDKit refuses becomes an empty array.
"""
import json
import sys

from rdkit import Chem, RDLogger

RDLogger.DisableLog("rdApp.*")


def rewrite(smiles):
    molecule = Chem.MolFromSmiles(smiles)
    if molecule is None:
        return []
    kekule = Chem.Mol(molecule)
    Chem.Kekulize(kekule, clearAromaticFlags=True)
    return [
        Chem.MolToSmiles(molecule, doRandom=True),
        Chem.MolToSmiles(kekule, kekuleSmiles=True),
        Chem.MolToSmiles(molecule, allHsExplicit=True, allBondsExplicit=True),
        Chem.MolToSmiles(Chem.AddHs(molecule)),
    ]


def main():
    for line in sys.stdin:
        json.dump(rewrite(line.rstrip("\n")), sys.stdout)
        sys.stdout.write("\n")


main()
