/**
 * Boundary tables of the CWC families, clause by clause from the printed text: each substituent that the text names,
 * and the first one outside. Fixtures for recognition only: the printed scaffold with one trivial group put in place.
 */
export type Answer = 'in' | 'out' | 'ask'

export interface BoundaryRow {
  readonly entry: string
  readonly what: string
  readonly smiles: string
  readonly answer: Answer
}

type Scaffold = (group: string) => string
type Table = readonly (readonly [group: string, answer: Answer])[]

/** "(Me, Et, n-Pr or i-Pr)" */
const SMALL: Table = [
  ['C', 'in'],
  ['CC', 'in'],
  ['CCC', 'in'],
  ['C(C)C', 'in'],
  ['CCCC', 'out'],
  ['CC(C)C', 'out'],
  ['C(C)CC', 'out'],
  ['C(C)(C)C', 'out'],
  ['CC=C', 'out'],
  ['C=C', 'out'],
  ['C1CC1', 'out'],
  ['C(F)(F)F', 'out'],
  ['CCl', 'out'],
  ['CO', 'out'],
  ['[H]', 'out'],
]

/** "(<=C10, incl. cycloalkyl)" */
const TEN: Table = [
  ['C', 'in'],
  ['C'.repeat(10), 'in'],
  ['C(C)(C)CCCCCCC', 'in'],
  ['C1CC1', 'in'],
  ['CC1CCCCC1', 'in'],
  ['C1CCCCCCCCC1', 'in'],
  ['C1CCC(CCCC)CC1', 'in'],
  ['C'.repeat(11), 'out'],
  ['C(C)(C)CCCCCCCC', 'out'],
  ['C1CCCCCCCCCC1', 'out'],
  ['C1CCC(CCCCC)CC1', 'out'],
  ['C1CC1C1CC1', 'ask'],
  ['C1CCC2CCCCC2C1', 'ask'],
  ['C1CCCCC1C1CCCC1', 'out'],
  ['CC=C', 'out'],
  ['c1ccccc1', 'out'],
  ['CCO', 'out'],
  ['CCCl', 'out'],
  ['C1CCOC1', 'out'],
]
const TEN_NO_HYDROGEN: Table = [...TEN, ['[H]', 'out']]
const TEN_OR_HYDROGEN: Table = [...TEN, ['[H]', 'in']]

/** "(<=C10)", not "incl. cycloalkyl" */
const TEN_ACYCLIC: Table = [
  ['C', 'in'],
  ['C'.repeat(10), 'in'],
  ['C'.repeat(11), 'out'],
  ['C1CC1', 'out'],
  ['CC=C', 'out'],
  ['CCCl', 'out'],
]

/** "alkylidene(H or <=C10, incl. cycloalkyl)": the carbon joined to nitrogen counts; one more is a question. */
const ALKYLIDENE: Table = [
  ['[H]', 'in'],
  ['C', 'in'],
  ['C'.repeat(9), 'in'],
  ['C1CCCCCCCC1', 'in'],
  ['C'.repeat(10), 'ask'],
  ['C1CCCCCCCCC1', 'ask'],
  ['C'.repeat(11), 'out'],
  ['C1CC1C1CC1', 'ask'],
  ['C=C', 'out'],
  ['CCl', 'out'],
]

const HALOGENS: Table = [
  ['F', 'in'],
  ['Cl', 'in'],
  ['Br', 'in'],
  ['I', 'in'],
  ['O', 'out'],
  ['C#N', 'out'],
  ['[H]', 'out'],
]

function fill(entry: string, what: string, scaffold: Scaffold, table: Table): BoundaryRow[] {
  return table.map(([group, answer]) => ({ entry, what: `${what}: ${group}`, smiles: scaffold(group), answer }))
}

function rows(
  entry: string,
  lines: readonly (readonly [what: string, smiles: string, answer: Answer])[],
): BoundaryRow[] {
  return lines.map(([what, smiles, answer]) => ({ entry, what, smiles, answer }))
}

const schedule1: readonly BoundaryRow[] = [
  ...fill('1.A.1', 'O-alkyl', (r) => `FP(C)(=O)O${r}`, TEN_NO_HYDROGEN),
  ...fill('1.A.1', 'P-alkyl', (r) => `FP(=O)(OC)${r}`, SMALL),
  ...rows('1.A.1', [
    ['chloride in place of fluoride', 'ClP(C)(=O)OC', 'out'],
    ['thiono', 'FP(C)(=S)OC', 'out'],
    ['S-alkyl', 'FP(C)(=O)SC', 'out'],
    ['trivalent', 'FP(C)OC', 'out'],
    ['ring that returns to phosphorus', 'FP1(=O)CCCO1', 'out'],
    ['arsenic in place of phosphorus', 'F[As](C)(=O)OC', 'out'],
    ['unknown O-alkyl', 'FP(C)(=O)O*', 'ask'],
    ['unknown end of O-alkyl', 'FP(C)(=O)OCC*', 'ask'],
  ]),

  ...fill('1.A.2', 'O-alkyl', (r) => `CN(C)P(=O)(C#N)O${r}`, TEN_NO_HYDROGEN),
  ...fill('1.A.2', 'first N-alkyl', (r) => `CN(${r})P(=O)(C#N)OC`, SMALL),
  ...fill('1.A.2', 'mixed N-alkyl', (r) => `CCN(${r})P(=O)(C#N)OC`, SMALL),
  ...fill('1.A.2', 'both N-alkyl', (r) => `N(${r})(${r})P(=O)(C#N)OC`, SMALL),
  ...rows('1.A.2', [
    ['isocyanide', 'CN(C)P(=O)([N+]#[C-])OC', 'out'],
    ['chloride in place of cyanide', 'CN(C)P(=O)(Cl)OC', 'out'],
    ['thiono', 'CN(C)P(=S)(C#N)OC', 'out'],
    ['S-alkyl', 'CN(C)P(=O)(C#N)SC', 'out'],
    ['pyrrolidine in place of dialkylamine', 'C1CCCN1P(=O)(C#N)OC', 'out'],
    ['salt, of which the text is silent', 'C[NH+](C)P(=O)(C#N)OC.[Cl-]', 'ask'],
    ['quaternary salt', 'C[N+](C)(C)P(=O)(C#N)OC.[I-]', 'out'],
  ]),

  ...fill('1.A.3', 'O-alkyl', (r) => `CP(=O)(O${r})SCCN(C)C`, TEN_OR_HYDROGEN),
  ...fill('1.A.3', 'P-alkyl', (r) => `COP(=O)(${r})SCCN(C)C`, SMALL),
  ...fill('1.A.3', 'N-alkyl', (r) => `CCOP(=O)(C)SCCN(CC)${r}`, SMALL),
  ...fill('1.A.3', 'both N-alkyl', (r) => `CCOP(=O)(C)SCCN(${r})${r}`, SMALL),
  ...rows('1.A.3', [
    ['O-ester in place of S-ester', 'CP(=O)(OC)OCCN(C)C', 'out'],
    ['thiono', 'CP(=S)(OC)SCCN(C)C', 'out'],
    ['S-alkyl in place of O-alkyl', 'CP(=O)(SC)SCCN(C)C', 'out'],
    ['propylene', 'CP(=O)(OC)SCCCN(C)C', 'out'],
    ['branched ethylene', 'CP(=O)(OC)SC(C)CN(C)C', 'out'],
    ['ethylene branched beside nitrogen', 'CP(=O)(OC)SCC(C)N(C)C', 'out'],
    ['vinylene', 'CP(=O)(OC)SC=CN(C)C', 'out'],
    ['protonated salt', 'CP(=O)(OC)SCC[NH+](C)C.[Cl-]', 'in'],
    ['protonated salt, neutral drawing', 'CP(=O)(OC)SCCN(C)C.OC(=O)C(O)=O', 'in'],
    ['zwitterion of the acid', 'CP(=O)([O-])SCC[NH+](C)C', 'in'],
    ['sodium salt of the acid', 'CP(=O)([O-])SCCN(C)C.[Na+]', 'ask'],
    ['alkylated salt', 'CP(=O)(OC)SCC[N+](C)(C)C.[I-]', 'in'],
    ['salt alkylated with a long group', `CP(=O)(OC)SCC[N+](C)(C)${'C'.repeat(14)}.[Br-]`, 'in'],
    ['salt alkylated with benzyl', 'CP(=O)(OC)SCC[N+](C)(C)Cc1ccccc1.[Br-]', 'out'],
    ['salt alkylated with two rings', 'CP(=O)(OC)SCC[N+](C)(C)C1CC1C1CC1.[Br-]', 'ask'],
    ['N-oxide', 'CP(=O)(OC)SCC[N+](C)(C)[O-]', 'out'],
  ]),

  ...fill('1.A.13', 'P-alkyl', (r) => `FP(=O)(${r})N=C(C)N(C)C`, TEN_OR_HYDROGEN),
  ...fill('1.A.13', 'N-alkyl', (r) => `FP(=O)(C)N=C(C)N(C)${r}`, TEN_NO_HYDROGEN),
  ...fill('1.A.13', 'both N-alkyl', (r) => `FP(=O)(C)N=C(C)N(${r})${r}`, TEN_NO_HYDROGEN),
  ...fill('1.A.13', 'alkylidene', (r) => `FP(=O)(C)N=C(${r})N(C)C`, ALKYLIDENE),
  ...rows('1.A.13', [
    ['chloride', 'ClP(=O)(C)N=C(C)N(C)C', 'out'],
    ['thiono', 'FP(=S)(C)N=C(C)N(C)C', 'out'],
    ['acid drawn P(III)-OH', 'FP(O)N=C(C)N(C)C', 'in'],
    ['guanidine (its own entry, 1.A.15)', 'FP(=O)(C)N=C(N(C)C)N(C)C', 'out'],
    ['aminal in place of amidine', 'FP(=O)(C)NC(C)N(C)C', 'out'],
    ['ether in place of amine', 'FP(=O)(C)N=C(C)OC', 'out'],
    ['protonated salt, charge on the imine', 'FP(=O)(C)[NH+]=C(C)N(C)C.[Cl-]', 'in'],
    ['protonated salt, charge on the amine', 'FP(=O)(C)NC(C)=[N+](C)C.[Cl-]', 'in'],
    ['alkylated salt, charge on the other nitrogen', 'FP(=O)(C)N(CC)C(C)=[N+](C)C.[I-]', 'in'],
    ['alkylated twice', 'FP(=O)(C)[N+](C)=C(C)[N+](C)(C)C.[I-].[I-]', 'out'],
  ]),

  ...fill('1.A.14', 'O-alkyl', (r) => `FP(=O)(O${r})N=C(C)N(C)C`, TEN_OR_HYDROGEN),
  ...fill('1.A.14', 'N-alkyl', (r) => `FP(=O)(OC)N=C(C)N(C)${r}`, TEN_NO_HYDROGEN),
  ...fill('1.A.14', 'both N-alkyl', (r) => `FP(=O)(OC)N=C(C)N(${r})${r}`, TEN_NO_HYDROGEN),
  ...fill('1.A.14', 'alkylidene', (r) => `FP(=O)(OC)N=C(${r})N(C)C`, ALKYLIDENE),
  ...rows('1.A.14', [
    ['chloride', 'ClP(=O)(OC)N=C(C)N(C)C', 'out'],
    ['thiono', 'FP(=S)(OC)N=C(C)N(C)C', 'out'],
    ['S-alkyl', 'FP(=O)(SC)N=C(C)N(C)C', 'out'],
    ['aminal in place of amidine', 'FP(=O)(OC)NC(C)N(C)C', 'out'],
    ['protonated salt', 'FP(=O)(OC)[NH+]=C(C)N(C)C.[Cl-]', 'in'],
    ['alkylated salt', 'FP(=O)(OC)[N+](CC)=C(C)N(C)C.[I-]', 'in'],
  ]),

  ...fill('1.B.9', 'P-alkyl', (r) => `FP(F)(=O)${r}`, SMALL),
  ...rows('1.B.9', [
    ['one chloride', 'CP(=O)(F)Cl', 'out'],
    ['thiono', 'CP(=S)(F)F', 'out'],
    ['trivalent', 'CP(F)F', 'out'],
  ]),

  ...fill('1.B.10', 'O-alkyl', (r) => `CP(O${r})OCCN(C)C`, TEN_OR_HYDROGEN),
  ...fill('1.B.10', 'P-alkyl', (r) => `COP(${r})OCCN(C)C`, SMALL),
  ...fill('1.B.10', 'N-alkyl', (r) => `COP(C)OCCN(CC)${r}`, SMALL),
  ...fill('1.B.10', 'both N-alkyl', (r) => `COP(C)OCCN(${r})${r}`, SMALL),
  ...fill('1.B.10', 'P-alkyl of the acid', (r) => `OP(${r})OCCN(C)C`, SMALL),
  ...fill('1.B.10', 'N-alkyl of the acid', (r) => `OP(C)OCCN(CC)${r}`, SMALL),
  ...fill('1.B.10', 'both N-alkyl of the acid', (r) => `OP(C)OCCN(${r})${r}`, SMALL),
  ...rows('1.B.10', [
    ['acid drawn H-P=O', 'C[PH](=O)OCCN(C)C', 'in'],
    ['thio acid', 'C[PH](=S)OCCN(C)C', 'out'],
    ['pentavalent', 'CP(=O)(OC)OCCN(C)C', 'out'],
    ['S-ester', 'CP(OC)SCCN(C)C', 'out'],
    ['S-alkyl', 'CP(SC)OCCN(C)C', 'out'],
    ['S-ester of the acid', 'C[PH](=O)SCCN(C)C', 'out'],
    ['branched ethylene', 'CP(OC)OC(C)CN(C)C', 'out'],
    ['ethylene branched beside nitrogen', 'CP(OC)OCC(C)N(C)C', 'out'],
    ['branched ethylene of the acid', 'C[PH](=O)OC(C)CN(C)C', 'out'],
    ['ethylene of the acid branched beside nitrogen', 'C[PH](=O)OCC(C)N(C)C', 'out'],
    ['vinylene', 'CP(OC)OC=CN(C)C', 'out'],
    ['vinylene of the acid', 'C[PH](=O)OC=CN(C)C', 'out'],
    ['protonated salt', 'CP(OC)OCC[NH+](C)C.[Cl-]', 'in'],
    ['protonated salt of the acid', 'C[PH](=O)OCC[NH+](C)C.[Cl-]', 'in'],
    ['alkylated salt', 'CP(OC)OCC[N+](C)(C)C.[I-]', 'in'],
    ['alkylated salt of the acid', 'C[PH](=O)OCC[N+](C)(C)C.[I-]', 'in'],
  ]),
]

const ETHYL: Table = [
  ['CC', 'in'],
  ['C', 'out'],
  ['CCC', 'out'],
  ['C(C)C', 'out'],
  ['C=C', 'out'],
  ['CCCl', 'out'],
  ['[H]', 'out'],
]

const schedule2: readonly BoundaryRow[] = [
  ...fill('2.A.1', 'O-ethyl', (r) => `CCOP(=O)(O${r})SCCN(CC)CC`, ETHYL),
  ...fill('2.A.1', 'N-ethyl', (r) => `CCOP(=O)(OCC)SCCN(CC)${r}`, ETHYL),
  ...rows('2.A.1', [
    ['thionate isomer', 'CCOP(=S)(OCC)OCCN(CC)CC', 'out'],
    ['oxygen analogue', 'CCOP(=O)(OCC)OCCN(CC)CC', 'out'],
    ['dithio analogue', 'CCOP(=S)(OCC)SCCN(CC)CC', 'out'],
    ['S-ethyl in place of O-ethyl', 'CCSP(=O)(OCC)SCCN(CC)CC', 'out'],
    ['vinylene', 'CCOP(=O)(OCC)SC=CN(CC)CC', 'out'],
    ['branched ethylene', 'CCOP(=O)(OCC)SC(C)CN(CC)CC', 'out'],
    ['ethylene branched beside nitrogen', 'CCOP(=O)(OCC)SCC(C)N(CC)CC', 'out'],
    ['hydrogen oxalate', 'CCOP(=O)(OCC)SCC[NH+](CC)CC.OC(=O)C(=O)[O-]', 'in'],
    ['alkylated salt', 'CCOP(=O)(OCC)SCC[N+](C)(CC)CC.[I-]', 'in'],
  ]),

  ...fill('2.B.4', 'group', (r) => `ClP(Cl)(=O)${r}`, SMALL),
  ...rows('2.B.4', [
    ['two methyl groups', 'CP(C)(=O)Cl', 'out'],
    ['methyl and phenyl', 'CP(=O)(Cl)c1ccccc1', 'out'],
    ['ester carbon is not bonded to phosphorus', 'CP(=O)(OCC)OCC', 'in'],
    ['no carbon on phosphorus', 'COP(=O)(OC)OC', 'out'],
    ['trivalent', 'CP(Cl)Cl', 'in'],
    ['thiono', 'CP(=S)(Cl)Cl', 'in'],
    ['acid', 'CP(=O)(O)O', 'in'],
    ['disodium salt, covered by its own words', 'CP(=O)([O-])[O-].[Na+].[Na+]', 'in'],
    ['amine salt of the acid', 'CP(=O)(O)[O-].CC[NH3+]', 'in'],
    ['phosphine', 'CP', 'in'],
    ['phosphonium', 'C[PH3+].[Cl-]', 'in'],
    ['phosphonium without hydrogens', 'C[P+](Cl)(Cl)Cl.[Cl-]', 'in'],
    ['charge-separated drawing', 'C[P+]([O-])(OC)OC', 'in'],
    ['one of two phosphorus atoms', 'CP(=O)(O)OP(=O)(O)O', 'in'],
    ['phosphorus joined to phosphorus', 'CP(Cl)P(C)Cl', 'in'],
    ['phosphonomethyl group (glyphosate)', 'OC(=O)CNCP(=O)(O)O', 'out'],
    ['bridge between two phosphorus atoms', 'OP(=O)(O)CP(=O)(O)O', 'out'],
    ['arsenic in place of phosphorus', 'C[As](=O)(O)O', 'out'],
    ['unknown neighbour', '*P(C)(=O)Cl', 'ask'],
  ]),

  ...fill('2.B.5', 'first halogen', (r) => `CN(C)P(=O)(Cl)${r}`, HALOGENS),
  ...fill('2.B.5', 'both halogens', (r) => `CN(C)P(=O)(${r})${r}`, HALOGENS),
  ...fill('2.B.5', 'N-alkyl', (r) => `CCN(${r})P(=O)(Cl)Cl`, SMALL),
  ...fill('2.B.5', 'both N-alkyl', (r) => `N(${r})(${r})P(=O)(Cl)Cl`, SMALL),
  ...rows('2.B.5', [
    ['one halide', 'CN(C)P(=O)(Cl)C', 'out'],
    ['trivalent', 'CN(C)P(Cl)Cl', 'out'],
    ['thiono', 'CN(C)P(=S)(Cl)Cl', 'out'],
    ['diamide', 'CN(C)P(=O)(Cl)N(C)C', 'out'],
    ['salt, of which the text is silent', 'C[NH+](C)P(=O)(Cl)Cl.[Cl-]', 'ask'],
    ['quaternary salt', 'C[N+](C)(C)P(=O)(Cl)Cl.[I-]', 'out'],
  ]),

  ...fill('2.B.6', 'O-alkyl', (r) => `COP(=O)(O${r})N(C)C`, SMALL),
  ...fill('2.B.6', 'both O-alkyl', (r) => `O(${r})P(=O)(O${r})N(C)C`, SMALL),
  ...fill('2.B.6', 'N-alkyl', (r) => `CCOP(=O)(OCC)N(CC)${r}`, SMALL),
  ...fill('2.B.6', 'both N-alkyl', (r) => `CCOP(=O)(OCC)N(${r})${r}`, SMALL),
  ...rows('2.B.6', [
    ['thiono', 'COP(=S)(OC)N(C)C', 'out'],
    ['one S-alkyl', 'COP(=O)(SC)N(C)C', 'out'],
    ['diamide', 'COP(=O)(N(C)C)N(C)C', 'out'],
    ['trivalent', 'COP(OC)N(C)C', 'out'],
    ['salt, of which the text is silent', 'COP(=O)(OC)[NH+](C)C.[Cl-]', 'ask'],
    ['quaternary salt', 'COP(=O)(OC)[N+](C)(C)C.[I-]', 'out'],
  ]),
]

function aminoethyl(entry: string, end: string, others: Table): BoundaryRow[] {
  return [
    ...fill(entry, 'N-alkyl', (r) => `CN(${r})CC${end}`, SMALL),
    ...fill(entry, 'both N-alkyl', (r) => `N(${r})(${r})CC${end}`, SMALL),
    ...fill(entry, 'mixed N-alkyl', (r) => `C(C)(C)N(${r})CC${end}`, SMALL),
    ...fill(entry, 'end group', (r) => `CN(C)CC${r}`, others),
    ...rows(entry, [
      ['propylene', `CN(C)CCC${end}`, 'out'],
      ['branched ethylene', `CN(C)CC(C)${end}`, 'out'],
      ['ethylene branched beside nitrogen', `CN(C)C(C)C${end}`, 'out'],
      ['vinylene', `CN(C)C=C${end}`, 'out'],
      ['ring nitrogen', `C1CCCN1CC${end}`, 'out'],
      ['protonated salt', `C[NH+](C)CC${end}.[Cl-]`, 'in'],
      ['protonated salt, neutral drawing', `CN(C)CC${end}.Cl`, 'in'],
      ['quaternary salt', `C[N+](C)(C)CC${end}.[Cl-]`, 'out'],
      ['N-oxide', `C[N+](C)([O-])CC${end}`, 'out'],
    ]),
  ]
}

const aminoethyls: readonly BoundaryRow[] = [
  ...aminoethyl('2.B.10', 'Cl', [
    ['Br', 'out'],
    ['F', 'out'],
    ['O', 'out'],
  ]),
  ...aminoethyl('2.B.11', 'O', [
    ['OC', 'out'],
    ['OC(C)=O', 'out'],
    ['S', 'out'],
  ]),
  ...aminoethyl('2.B.12', 'S', [
    ['SC', 'out'],
    ['SSCCN(C)C', 'out'],
    ['O', 'out'],
  ]),
  ...rows('2.B.11', [['sodium alkoxide', 'CN(C)CC[O-].[Na+]', 'ask']]),
  ...rows('2.B.12', [['sodium thiolate', 'CN(C)CC[S-].[Na+]', 'ask']]),
]

const RING = 'CN(C)C(=O)Oc1cccnc1C'
const BROMIDES = '.[Br-].[Br-]'
const DECANE = 'C'.repeat(10)

interface Carbamate {
  /** The picolinyl arm up to the ammonio nitrogen. */
  readonly ring?: string
  /** The second arm of a bis compound, from the ammonio nitrogen on. */
  readonly arm?: string
  readonly nearRing?: string
  readonly farFromRing?: string
  readonly functional?: string
  readonly place?: number
  readonly middle?: string
  readonly ions?: string
}

/** 1-[...hydroxyethyl ammonio]-10-[...picolinyl ammonio]decane dibromide, with one thing changed. */
function quaternary(change: Carbamate): string {
  const { ring = RING, nearRing = '(C)(C)', farFromRing = '(C)(C)', functional = 'CCO', ions = BROMIDES } = change
  const { place } = change
  const tail = place === undefined ? DECANE : `C(${'C'.repeat(10 - place)})${'C'.repeat(place - 1)}`
  return `${ring}[N+]${nearRing}${change.middle ?? tail}[N+]${farFromRing}${functional}${ions}`
}

/** 1,n-Bis[...picolyl...ammonio]alkane-(2,(n-1)-dione) dibromide, with one thing changed. */
function bis(change: Carbamate): string {
  const { ring = RING, nearRing = '(C)(CC)', farFromRing = '(C)(CC)', ions = BROMIDES } = change
  const { middle = 'CC(=O)CCCCCCC(=O)C', arm = 'Cc2ncccc2OC(=O)N(C)C' } = change
  return `${ring}[N+]${nearRing}${middle}[N+]${farFromRing}${arm}${ions}`
}

/** Substituents on the picolinyl arm that the text does not name, as arm before and after the ammonio nitrogen. */
const ARMS: readonly (readonly [what: string, ring: string, arm: string])[] = [
  ['ethyl methyl carbamate', 'CCN(C)C(=O)Oc1cccnc1C', 'Cc2ncccc2OC(=O)N(C)CC'],
  ['diethylcarbamate', 'CCN(CC)C(=O)Oc1cccnc1C', 'Cc2ncccc2OC(=O)N(CC)CC'],
  ['methylcarbamate', 'CNC(=O)Oc1cccnc1C', 'Cc2ncccc2OC(=O)NC'],
  ['thiocarbamate', 'CN(C)C(=S)Oc1cccnc1C', 'Cc2ncccc2OC(=S)N(C)C'],
  ['carbamate at another ring place', 'CN(C)C(=O)Oc1ccnc(c1)C', 'Cc2nccc(c2)OC(=O)N(C)C'],
  ['benzene in place of pyridine', 'CN(C)C(=O)Oc1ccccc1C', 'Cc2ccccc2OC(=O)N(C)C'],
  ['dihydropyridine', 'CN(C)C(=O)OC1=C(N=CCC1)C', 'CC2=C(CCC=N2)OC(=O)N(C)C'],
  ['methyl at ring place 4', 'CN(C)C(=O)Oc1c(C)ccnc1C', 'Cc2nccc(C)c2OC(=O)N(C)C'],
  ['methyl at ring place 5', 'CN(C)C(=O)Oc1cc(C)cnc1C', 'Cc2ncc(C)cc2OC(=O)N(C)C'],
  ['methyl at ring place 6', 'CN(C)C(=O)Oc1ccc(C)nc1C', 'Cc2nc(C)ccc2OC(=O)N(C)C'],
  ['branched picolinyl', 'CN(C)C(=O)Oc1cccnc1C(C)', 'C(C)c2ncccc2OC(=O)N(C)C'],
]

/** The same table for a reading that is open anyway. */
function asked(table: Table): Table {
  return table.map(([group, answer]) => [group, answer === 'in' ? 'ask' : answer])
}

const FUNCTIONAL: Table = [
  ['CO', 'in'],
  ['CC#N', 'in'],
  ['CCOC(C)=O', 'in'],
  [`${'C'.repeat(8)}O`, 'in'],
  [`${'C'.repeat(9)}O`, 'ask'],
  [`CC(O)${'C'.repeat(8)}`, 'in'],
  [`CC(O)${'C'.repeat(9)}`, 'out'],
  ['CC(C)O', 'in'],
  ['CC(C)(C)O', 'ask'],
  ['CC', 'out'],
  ['CCCl', 'out'],
  ['CCOC', 'out'],
  ['CCOC(=O)CC', 'out'],
  ['CC(O)CO', 'out'],
  ['C1CC1O', 'out'],
]

/** All that the text says of the substituents, for the printed place of the second ammonio group or another one. */
function substituted(where: string, change: Carbamate, expected: (table: Table) => Table): BoundaryRow[] {
  const at = (what: string, scaffold: Scaffold, table: Table) => fill('1.A.16', what + where, scaffold, expected(table))
  const arms = ARMS.map(([what, ring]) => [what + where, quaternary({ ...change, ring }), 'out'] as const)
  return [
    ...at('functional alkyl', (functional) => quaternary({ ...change, functional }), FUNCTIONAL),
    ...at('N-alkyl', (r) => quaternary({ ...change, farFromRing: `(C)(${r})` }), TEN_ACYCLIC),
    ...at('both N-alkyl', (r) => quaternary({ ...change, farFromRing: `(${r})(${r})` }), TEN_ACYCLIC),
    ...at('N-alkyl at the ring', (r) => quaternary({ ...change, nearRing: `(C)(${r})` }), TEN_ACYCLIC),
    ...at('both N-alkyl at the ring', (r) => quaternary({ ...change, nearRing: `(${r})(${r})` }), TEN_ACYCLIC),
    ...rows('1.A.16', arms),
  ]
}

const quaternaries: readonly BoundaryRow[] = [
  ...substituted('', {}, (table) => table),
  ...substituted(', place 9', { place: 9 }, asked),
  ...rows('1.A.16', [
    ['printed example', quaternary({}), 'in'],
    ['decane place 9', quaternary({ place: 9 }), 'ask'],
    ['decane place 1', quaternary({ place: 1 }), 'ask'],
    ['nonane', quaternary({ middle: 'C'.repeat(9) }), 'out'],
    ['undecane', quaternary({ middle: 'C'.repeat(11) }), 'out'],
    ['undecane, place 10', quaternary({ middle: `C(C)${'C'.repeat(9)}` }), 'out'],
    ['branch that is not the rest of decane', quaternary({ middle: `C(C)${'C'.repeat(7)}` }), 'out'],
    ['unsaturated decane', quaternary({ middle: 'CC=CCCCCCCC' }), 'out'],
    ['dichloride', quaternary({ ions: '.[Cl-].[Cl-]' }), 'ask'],
    ['cation alone', quaternary({ ions: '' }), 'ask'],
    ['one bromide', quaternary({ ions: '.[Br-]' }), 'ask'],
    ['hydrate of the dibromide', quaternary({ ions: `${BROMIDES}.O` }), 'in'],
  ]),
]

const SHORT = [
  ['n=3', 'CC(=O)C'],
  ['n=2', 'C(=O)C(=O)'],
] as const

const bisquaternaries: readonly BoundaryRow[] = [
  ...fill('1.A.16', 'bis N-alkyl', (r) => bis({ nearRing: `(C)(${r})` }), TEN_ACYCLIC),
  ...fill(
    '1.A.16',
    'bis, all alkyl',
    (r) => bis({ nearRing: `(${r})(${r})`, farFromRing: `(${r})(${r})` }),
    TEN_ACYCLIC,
  ),
  ...SHORT.flatMap(([length, middle]) => [
    ...fill('1.A.16', `bis ${length} N-alkyl`, (r) => bis({ middle, nearRing: `(C)(${r})` }), asked(TEN_ACYCLIC)),
    ...fill(
      '1.A.16',
      `bis ${length}, all alkyl`,
      (r) => bis({ middle, nearRing: `(${r})(${r})`, farFromRing: `(${r})(${r})` }),
      asked(TEN_ACYCLIC),
    ),
  ]),
  ...[['n=10', 'CC(=O)CCCCCCC(=O)C'] as const, ...SHORT].flatMap(([length, middle]) =>
    ARMS.flatMap(([what, ring, arm]) =>
      rows('1.A.16', [
        [`bis ${length}, one ${what}`, bis({ middle, ring }), 'out'],
        [`bis ${length}, both ${what}`, bis({ middle, ring, arm }), 'out'],
      ]),
    ),
  ),
  ...rows('1.A.16', [
    ['n=12', bis({ middle: 'CC(=O)CCCCCCCCC(=O)C' }), 'in'],
    ['n=13', bis({ middle: 'CC(=O)CCCCCCCCCC(=O)C' }), 'out'],
    ['n=5', bis({ middle: 'CC(=O)CC(=O)C' }), 'in'],
    ['n=4', bis({ middle: 'CC(=O)C(=O)C' }), 'in'],
    ['n=3', bis({ middle: 'CC(=O)C' }), 'ask'],
    ['n=2', bis({ middle: 'C(=O)C(=O)' }), 'ask'],
    ['monoketone', bis({ middle: 'CC(=O)CCCCCCCC' }), 'out'],
    ['3,8-dione', bis({ middle: 'CCC(=O)CCCCC(=O)CC' }), 'out'],
    ['dithione', bis({ middle: 'CC(=S)CCCCCCC(=S)C' }), 'out'],
    ['unsaturated chain', bis({ middle: 'CC(=O)CCC=CCCC(=O)C' }), 'out'],
    ['branched beside nitrogen', bis({ middle: 'C(C)C(=O)CCCCCCC(=O)C' }), 'out'],
    ['branched beside nitrogen twice', bis({ middle: 'C(C)C(=O)CCCCCCC(=O)C(C)' }), 'out'],
    ['branched n=3', bis({ middle: 'C(C)C(=O)C' }), 'out'],
    ['bis dichloride', bis({ ions: '.[Cl-].[Cl-]' }), 'ask'],
  ]),
]

export const CWC_BOUNDARY_ROWS: readonly BoundaryRow[] = [
  ...schedule1,
  ...schedule2,
  ...aminoethyls,
  ...quaternaries,
  ...bisquaternaries,
]
