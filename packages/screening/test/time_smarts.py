"""Time RDKit's parse with sixty substructure queries: SMILES lines on standard input, molecules a second on standard output."""
import sys
import time

from rdkit import Chem, RDLogger

RDLogger.DisableLog("rdApp.*")
# Ordinary functional groups: the peer does as many queries as there are families and discrete groups on the lists.
SMARTS = [
    "[#15]", "[#33]", "[#16]", "[CH3]P(=O)", "P(=O)(O)O", "P(=O)F", "P(=O)Cl", "P#N", "[#15]N", "[#15]S", "[#15]C", "OP(=O)C",
    "S(=O)(=O)", "S(Cl)", "ClCCS", "ClCCN", "OCCN", "SCCN", "N(C)C", "N(CC)CC", "C#N", "N=[N+]=[N-]", "[N+](=O)[O-]", "C(=O)Cl",
    "C(=O)O", "C(=O)N", "C=O", "c1ccccc1", "c1ccncc1", "C1CCNCC1", "[#9]", "[#17]", "[#35]", "[#53]", "C(F)(F)F", "OO", "NN", "N=N",
    "C=C", "C#C", "[OX2H]", "[NX3;H2]", "[SX2H]", "O=C1CCCC1", "C1CC1", "[Si]", "B(O)O", "[Na+]", "[K+]", "[Cl-]", "OC(=O)C=C",
    "c1ccsc1", "c1ccoc1", "[#6]O[#6]", "[#6]S[#6]", "[#6]N[#6]", "ClC(Cl)Cl", "FC(F)F", "N1CCOCC1", "[nH]",
]
queries = [Chem.MolFromSmarts(smarts) for smarts in SMARTS]
rows = sys.stdin.read().split("\n")[:4000]
start = time.process_time()
for row in rows:
    molecule = Chem.MolFromSmiles(row)
    if molecule is not None:
        for query in queries:
            molecule.HasSubstructMatch(query)
print(int(len(rows) / (time.process_time() - start)))
