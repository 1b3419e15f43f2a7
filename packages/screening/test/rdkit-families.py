"""A second, independent reading of the CWC families, in RDKit's own terms: SMARTS for the core, Python for the groups.

Reads SMILES, one a line, from standard input; prints one JSON object a line: the entries whose family covers the line, and those
that a person must decide. Written from the printed text of the Annex, not from the product's definitions, to be compared with them.
"""
import json
import sys

from rdkit import Chem, RDLogger

RDLogger.DisableLog("rdApp.*")

SMALL = {"Me", "Et", "n-Pr", "i-Pr"}


def smarts(text):
    pattern = Chem.MolFromSmarts(text)
    assert pattern is not None, text
    return pattern


def branch(mol, start, blocked):
    """Atoms reached from `start` without passing `blocked`; None when the branch comes back to the blocked atom elsewhere."""
    seen, todo = {start}, [start]
    while todo:
        atom = mol.GetAtomWithIdx(todo.pop())
        for other in atom.GetNeighbors():
            index = other.GetIdx()
            if index == blocked:
                if atom.GetIdx() != start:
                    return None
            elif index not in seen:
                seen.add(index)
                todo.append(index)
    return seen


def saturated_carbon(atom):
    return (
        atom.GetAtomicNum() == 6
        and atom.GetFormalCharge() == 0
        and atom.GetNumRadicalElectrons() == 0
        and all(bond.GetBondType() == Chem.BondType.SINGLE for bond in atom.GetBonds())
    )


def alkyl(mol, start, blocked):
    """(carbons, rings) of an unsubstituted saturated group, or None."""
    atoms = branch(mol, start, blocked)
    if atoms is None or not all(saturated_carbon(mol.GetAtomWithIdx(index)) for index in atoms):
        return None
    bonds = sum(1 for bond in mol.GetBonds() if bond.GetBeginAtomIdx() in atoms and bond.GetEndAtomIdx() in atoms)
    return len(atoms), bonds - len(atoms) + 1


def small(mol, start, blocked):
    """Me, Et, n-Pr or i-Pr: every acyclic saturated group of at most three carbons is one of them."""
    found = alkyl(mol, start, blocked)
    return found is not None and found[1] == 0 and found[0] <= 3


def up_to_ten(mol, start, blocked, cyclo=True):
    """'yes', 'ask' or 'no' for "<= C10, incl. cycloalkyl"."""
    found = alkyl(mol, start, blocked)
    if found is None or found[0] > 10:
        return "no"
    if found[1] == 0:
        return "yes"
    if not cyclo:
        return "no"
    return "yes" if found[1] == 1 else "ask"


def worst(*answers):
    return "no" if "no" in answers else "ask" if "ask" in answers else "yes"


def others(atom, *known):
    return [n for n in atom.GetNeighbors() if n.GetIdx() not in known]


def amine_groups(mol, nitrogen, *known):
    """Neighbours of an amine nitrogen beside the known ones, with the kind of salt: none, protonated, alkylated."""
    groups = others(nitrogen, *known)
    charge, hydrogens = nitrogen.GetFormalCharge(), nitrogen.GetTotalNumHs()
    if charge == 0 and hydrogens == 0 and len(groups) == 2:
        return groups, "none"
    if charge == 1 and hydrogens == 1 and len(groups) == 2:
        return groups, "protonated"
    if charge == 1 and hydrogens == 0 and len(groups) == 3:
        return groups, "alkylated"
    return None, None


def dialkyl_small(mol, nitrogen, salts, *known):
    """'yes', 'ask' (a protonated salt where the entry is silent about salts) or 'no'."""
    groups, kind = amine_groups(mol, nitrogen, *known)
    if groups is None or (kind == "alkylated" and salts != "both"):
        return "no"
    fits = [small(mol, group.GetIdx(), nitrogen.GetIdx()) for group in groups]
    if kind != "alkylated":
        return "no" if not all(fits) else "ask" if kind == "protonated" and salts == "no" else "yes"
    anything = [alkyl(mol, group.GetIdx(), nitrogen.GetIdx()) is not None for group in groups]
    return "yes" if all(anything) and sum(fits) >= 2 else "no"


def oxygen_group(mol, oxygen, blocked, hydrogen):
    """The O-alkyl condition of a P–O oxygen: 'yes', 'ask', 'no'."""
    rest = others(oxygen, blocked)
    if not rest:
        single = mol.GetBondBetweenAtoms(oxygen.GetIdx(), blocked).GetBondType() == Chem.BondType.SINGLE
        return "yes" if hydrogen and single else "no"
    return up_to_ten(mol, rest[0].GetIdx(), oxygen.GetIdx()) if len(rest) == 1 else "no"


FLUORIDATE = smarts("[P;X4;+0](=[O;X1])([F;X1])([#6])[O;X2;H0;+0]")
CYANIDATE = smarts("[P;X4;+0](=[O;X1])(C#[N;X1])([$([N;X3;+0]),$([N;X4;+;H1])])[O;X2;H0;+0]")
THIOLATE = smarts("[P;X4;+0](=[O;X1])([#6])([$([O;X2]),$([O;X1;-])])[S;X2][CH2][CH2][#7]")
AMIDINE_P = smarts("[P;X4;+0](=[O;X1])([F;X1])[N;X2,$([NX3;+;H1])]=[#6]")
DIFLUORIDE = smarts("[P;X4;+0](=[O;X1])([F;X1])([F;X1])[#6]")
PHOSPHONITE = smarts("[P;X3;+0]([#6])([$([O;X2]),$([O;X1;-])])[O;X2][CH2][CH2][#7]")
# "O-Alkyl (H or …)" with H, in the drawing with hydrogen on phosphorus: the same chemical.
HYDROGEN_PHOSPHONITE = smarts("[P;X4;H1;+0]([#6])(=[O;X1])[O;X2][CH2][CH2][#7]")
AMITON = smarts("[P;X4;+0](=[O;X1])([O;X2][CH2][CH3])([O;X2][CH2][CH3])[S;X2][CH2][CH2][#7]")
DIHALIDE = smarts("[P;X4;+0](=[O;X1])([F,Cl,Br,I;X1])([F,Cl,Br,I;X1])[$([N;X3;+0]),$([N;X4;+;H1])]")
AMIDATE = smarts("[P;X4;+0](=[O;X1])([O;X2;H0])([O;X2;H0])[$([N;X3;+0]),$([N;X4;+;H1])]")
ETHYL = {
    "2.B.10": smarts("[#7][CH2][CH2][Cl;X1]"),
    "2.B.11": smarts("[#7][CH2][CH2][$([O;X2;H1]),$([O;X1;-])]"),
    "2.B.12": smarts("[#7][CH2][CH2][$([S;X2;H1]),$([S;X1;-])]"),
}


def matches(mol, pattern):
    return mol.GetSubstructMatches(pattern, uniquify=False)


def family_1a1(mol):
    for p, _, _, carbon, oxygen in matches(mol, FLUORIDATE):
        if small(mol, carbon, p):
            yield oxygen_group(mol, mol.GetAtomWithIdx(oxygen), p, False)


def family_1a2(mol):
    for p, _, carbon, cyanide, nitrogen, oxygen in matches(mol, CYANIDATE):
        amine = dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "no", p)
        yield worst(amine, oxygen_group(mol, mol.GetAtomWithIdx(oxygen), p, False))


def family_1a3(mol):
    for p, _, carbon, oxygen, sulfur, one, two, nitrogen in matches(mol, THIOLATE):
        if small(mol, carbon, p):
            amine = dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "both", two)
            yield worst(amine, oxygen_group(mol, mol.GetAtomWithIdx(oxygen), p, True))


def amidine(mol, carbon, imine):
    """The 1-(dialkylamino)alkylidene on nitrogen: 'yes', 'ask' or 'no'."""
    centre = mol.GetAtomWithIdx(carbon)
    rest = others(centre, imine)
    answers = ["no"]
    for nitrogen in rest:
        if nitrogen.GetAtomicNum() != 7:
            continue
        groups, kind = amine_groups(mol, nitrogen, carbon)
        if groups is None:
            continue
        fits = [up_to_ten(mol, group.GetIdx(), nitrogen.GetIdx()) for group in groups]
        if kind == "alkylated":
            free = [alkyl(mol, group.GetIdx(), nitrogen.GetIdx()) is not None for group in groups]
            fits = sorted(fits, key=["yes", "ask", "no"].index)[:2] if all(free) else ["no"]
        chain = [other for other in rest if other.GetIdx() != nitrogen.GetIdx()]
        if len(chain) == 0:
            tail = "yes"
        elif len(chain) == 1:
            found = alkyl(mol, chain[0].GetIdx(), carbon)
            # The carbon joined to nitrogen counts: a decylidene has nine more.
            size = None if found is None else found[0] + 1
            tail = "no" if size is None or size > 11 else "ask" if size == 11 or found[1] > 1 else "yes"
        else:
            tail = "no"
        answers.append(worst(*fits, tail))
    return "yes" if "yes" in answers else "ask" if "ask" in answers else "no"


def family_amidine(mol, with_oxygen):
    for p, o, f, imine, carbon in matches(mol, AMIDINE_P):
        fourth = others(mol.GetAtomWithIdx(p), o, f, imine)
        hydrogens = mol.GetAtomWithIdx(p).GetTotalNumHs()
        if with_oxygen:
            if len(fourth) != 1 or fourth[0].GetAtomicNum() != 8 or hydrogens:
                continue
            group = oxygen_group(mol, fourth[0], p, True)
        elif len(fourth) == 0:
            group = "yes" if hydrogens == 1 else "no"
        else:
            group = up_to_ten(mol, fourth[0].GetIdx(), p) if fourth[0].GetAtomicNum() == 6 else "no"
        yield worst(group, amidine(mol, carbon, imine))


def family_1b9(mol):
    for p, _, _, _, carbon in matches(mol, DIFLUORIDE):
        yield "yes" if small(mol, carbon, p) else "no"


def family_1b10(mol):
    for p, carbon, oxygen, ether, one, two, nitrogen in matches(mol, PHOSPHONITE):
        if small(mol, carbon, p):
            amine = dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "both", two)
            yield worst(amine, oxygen_group(mol, mol.GetAtomWithIdx(oxygen), p, True))
    for p, carbon, _, ether, one, two, nitrogen in matches(mol, HYDROGEN_PHOSPHONITE):
        if small(mol, carbon, p):
            yield dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "both", two)


def family_2a1(mol):
    for match in matches(mol, AMITON):
        nitrogen = mol.GetAtomWithIdx(match[-1])
        groups, kind = amine_groups(mol, nitrogen, match[-2])
        if groups is None:
            continue
        sizes = [alkyl(mol, group.GetIdx(), nitrogen.GetIdx()) for group in groups]
        ethyls = sum(1 for size in sizes if size == (2, 0))
        yield "yes" if None not in sizes and ethyls >= 2 else "no"


def family_2b4(mol):
    """The one family of the Annex that names an atom with its carbon and leaves the rest of the molecule open."""
    for atom in mol.GetAtoms():
        if atom.GetAtomicNum() == 15:
            carbons = [n for n in atom.GetNeighbors() if n.GetAtomicNum() == 6]
            if len(carbons) == 1 and small(mol, carbons[0].GetIdx(), atom.GetIdx()):
                yield "yes"


def family_2b5(mol):
    for p, _, _, _, nitrogen in matches(mol, DIHALIDE):
        yield dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "no", p)


def family_2b6(mol):
    for p, _, first, second, nitrogen in matches(mol, AMIDATE):
        ends = [others(mol.GetAtomWithIdx(oxygen), p)[0].GetIdx() for oxygen in (first, second)]
        esters = all(small(mol, end, oxygen) for end, oxygen in zip(ends, (first, second)))
        yield dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "no", p) if esters else "no"


def family_ethyl(mol, entry):
    for nitrogen, one, two, end in matches(mol, ETHYL[entry]):
        amine = dialkyl_small(mol, mol.GetAtomWithIdx(nitrogen), "protonated", one)
        # A metal salt of the alcohol or thiol is no protonated salt: the entry is silent. An inner salt is the neutral chemical.
        charge = mol.GetAtomWithIdx(end).GetFormalCharge() + mol.GetAtomWithIdx(nitrogen).GetFormalCharge()
        yield worst(amine, "ask" if charge < 0 else "yes")


PYRIDYL = smarts("[n;+0]1c([CH2][N;X4;+])c(OC(=O)N([CH3])[CH3])ccc1")


def chain_between(mol, start, end):
    path = Chem.GetShortestPath(mol, start, end)
    return list(path)


def nitrogen_dialkyl(mol, nitrogen, *known):
    groups = others(mol.GetAtomWithIdx(nitrogen), *known)
    return worst(*[up_to_ten(mol, g.GetIdx(), nitrogen, cyclo=False) for g in groups]) if len(groups) == 2 else "no"


def family_1a16(mol):
    heads = {}
    for match in matches(mol, PYRIDYL):
        heads[match[3]] = match[2]
    charged = [a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 7 and a.GetFormalCharge() == 1]
    if len(charged) != 2 or not heads:
        return
    for head, methylene in heads.items():
        (tail,) = [index for index in charged if index != head]
        path = chain_between(mol, head, tail)[1:-1]
        atoms = [mol.GetAtomWithIdx(index) for index in path]
        if tail in heads:
            ketones = [i for i, a in enumerate(atoms) if any(
                b.GetBondType() == Chem.BondType.DOUBLE and b.GetOtherAtom(a).GetAtomicNum() == 8 for b in a.GetBonds())]
            plain = all(a.GetAtomicNum() == 6 and a.GetDegree() == (3 if i in ketones else 2) for i, a in enumerate(atoms))
            if plain and 2 <= len(path) <= 12 and ketones == sorted({1, len(path) - 2}):
                yield worst(nitrogen_dialkyl(mol, head, methylene, path[0]), nitrogen_dialkyl(mol, tail, heads[tail], path[-1]))
        else:
            decane = all(saturated_carbon(a) and a.GetDegree() == 2 for a in atoms) and len(path) == 10
            if not decane or nitrogen_dialkyl(mol, head, methylene, path[0]) == "no":
                continue
            for group in others(mol.GetAtomWithIdx(tail), path[-1]):
                rest = [g for g in others(mol.GetAtomWithIdx(tail), path[-1]) if g.GetIdx() != group.GetIdx()]
                plain = [up_to_ten(mol, g.GetIdx(), tail, cyclo=False) for g in rest]
                if len(rest) == 2 and "no" not in plain and ends_as_named(mol, group, tail):
                    yield worst(*plain)


ENDS = [smarts("[O;X2;H1]"), smarts("C#[N;X1]"), smarts("O[C;X3](=[O;X1])[CH3]")]


def ends_as_named(mol, group, blocked):
    """n-(hydroxyl, cyano, acetoxy)alkyl(<= C10): one such end on an acyclic saturated alkyl."""
    atoms = branch(mol, group.GetIdx(), blocked)
    if atoms is None:
        return False
    for pattern in ENDS:
        for match in matches(mol, pattern):
            if not set(match) <= atoms:
                continue
            left = atoms - set(match)
            carbon = [mol.GetAtomWithIdx(index) for index in left]
            if 1 <= len(left) <= 10 and all(a.GetAtomicNum() == 6 for a in carbon):
                bonds = sum(1 for b in mol.GetBonds() if b.GetBeginAtomIdx() in left and b.GetEndAtomIdx() in left)
                single = all(saturated_carbon(a) for a in carbon)
                if single and bonds == len(left) - 1:
                    return True
    return False


FAMILIES = {
    "1.A.1": family_1a1,
    "1.A.2": family_1a2,
    "1.A.3": family_1a3,
    "1.A.13": lambda mol: family_amidine(mol, False),
    "1.A.14": lambda mol: family_amidine(mol, True),
    "1.A.16": family_1a16,
    "1.B.9": family_1b9,
    "1.B.10": family_1b10,
    "2.A.1": family_2a1,
    "2.B.4": family_2b4,
    "2.B.5": family_2b5,
    "2.B.6": family_2b6,
    "2.B.10": lambda mol: family_ethyl(mol, "2.B.10"),
    "2.B.11": lambda mol: family_ethyl(mol, "2.B.11"),
    "2.B.12": lambda mol: family_ethyl(mol, "2.B.12"),
}


def tidy(mol):
    """Labels off, drawn hydrogens in, P(+)–O(-) as P=O and P(III)–OH as HP=O."""
    for atom in mol.GetAtoms():
        atom.SetIsotope(0)
        atom.SetAtomMapNum(0)
    mol = Chem.RemoveAllHs(mol, sanitize=False)
    edit = Chem.RWMol(mol)
    for bond in edit.GetBonds():
        ends = sorted((bond.GetBeginAtom(), bond.GetEndAtom()), key=lambda atom: atom.GetAtomicNum())
        light, heavy = ends
        if heavy.GetAtomicNum() == 15 and heavy.GetFormalCharge() == 1 and light.GetFormalCharge() == -1:
            bond.SetBondType(Chem.BondType.DOUBLE)
            heavy.SetFormalCharge(0)
            light.SetFormalCharge(0)
    mol = edit.GetMol()
    mol.UpdatePropertyCache(strict=False)
    edit = Chem.RWMol(mol)
    for atom in edit.GetAtoms():
        if atom.GetAtomicNum() != 15 or atom.GetFormalCharge() != 0 or atom.GetDegree() + atom.GetTotalNumHs() != 3:
            continue
        if any(bond.GetBondType() != Chem.BondType.SINGLE for bond in atom.GetBonds()):
            continue
        for oxygen in atom.GetNeighbors():
            if oxygen.GetAtomicNum() == 8 and oxygen.GetDegree() == 1:
                edit.GetBondBetweenAtoms(atom.GetIdx(), oxygen.GetIdx()).SetBondType(Chem.BondType.DOUBLE)
                oxygen.SetFormalCharge(0)
                oxygen.SetNumExplicitHs(0)
                oxygen.SetNoImplicit(True)
                atom.SetNumExplicitHs(atom.GetTotalNumHs() + 1)
                atom.SetNoImplicit(True)
                break
    mol = edit.GetMol()
    Chem.SanitizeMol(mol, catchErrors=True)
    return mol


def fragments(mol):
    return Chem.GetMolFrags(mol, asMols=True, sanitizeFrags=False)


def read(text):
    mol = Chem.MolFromSmiles(text)
    if mol is not None:
        return mol
    mol = Chem.MolFromSmiles(text, sanitize=False)
    if mol is not None:
        mol.UpdatePropertyCache(strict=False)
        Chem.SanitizeMol(mol, catchErrors=True)
    return mol


def covers(mol, rule):
    answers = list(rule(mol))
    return "yes" if "yes" in answers else "ask" if "ask" in answers else "no"


for line in sys.stdin:
    mol = read(line.strip())
    if mol is None:
        print(json.dumps({"read": False}))
        continue
    found = {"yes": set(), "ask": set()}
    for part in fragments(tidy(mol)):
        for entry, rule in FAMILIES.items():
            answer = covers(part, rule)
            if answer != "no":
                found[answer].add(entry)
    print(json.dumps({"read": True, "yes": sorted(found["yes"]), "ask": sorted(found["ask"] - found["yes"])}))
