import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtinLists, parseIsoDate, parseListId } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { expect, test } from 'vitest'

// Two readings of the same printed text, by two hands: the definitions of the lists, and RDKit's SMARTS with rules in Python.

const reference = process.env['HOLDFAST_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference')
const molecules = join(reference, 'smiles', 'bench20k.smi')
const hasRdkit = spawnSync('/usr/bin/python3', ['-c', 'import rdkit']).status === 0
const noRdkit = hasRdkit ? null : 'RDKit for Python is not installed'
const noMolecules = existsSync(molecules) ? noRdkit : `${molecules} is absent`
for (const reason of new Set([noRdkit, noMolecules]))
  if (reason !== null) console.log(`not compared with RDKit: ${reason}`)
if (process.env['HOLDFAST_REQUIRE_RDKIT'] === '1' && !hasRdkit) throw new Error('RDKit is required here')

const FAMILIES =
  '1.A.1 1.A.2 1.A.3 1.A.13 1.A.14 1.A.16 1.B.9 1.B.10 2.A.1 2.B.4 2.B.5 2.B.6 2.B.10 2.B.11 2.B.12'.split(' ')

interface Reading {
  readonly certain: readonly string[]
  readonly asked: readonly string[]
}

/** RDKit's reading, with the order of the schedules applied: 2.B.4 leaves out what Schedule 1 lists. */
function askRdkit(smiles: readonly string[]): readonly (Reading | null)[] {
  const script = join(import.meta.dirname, 'rdkit-families.py')
  const done = spawnSync('/usr/bin/python3', [script], { input: smiles.join('\n'), encoding: 'utf8', maxBuffer: 1e9 })
  return done.stdout.trim().split('\n').map(readingOf)
}

function readingOf(line: string): Reading | null {
  const said: unknown = JSON.parse(line)
  if (typeof said !== 'object' || said === null || !('yes' in said) || !('ask' in said)) return null
  return withOrder({ certain: textsOf(said.yes), asked: textsOf(said.ask) })
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** Entries of Schedule 1 that are named one by one are no families, so both readings drop 2.B.4 only beside a family of Schedule 1. */
function withOrder({ certain, asked }: Reading): Reading {
  const scheduleOne = [...certain, ...asked].some((entry) => entry.startsWith('1.'))
  const keep = (entry: string): boolean => entry !== '2.B.4' || !scheduleOne
  return { certain: certain.filter(keep).sort(), asked: asked.filter(keep).sort() }
}

const asOf = parseIsoDate('2026-11-24')
const cwc = parseListId('cwc')
const engine = openEngine(builtinLists())

function askEngine(smiles: string): Reading {
  if (!asOf.ok || !cwc.ok) throw new Error('a date and a list')
  const { findings } = engine.screen({ smiles }, { asOf: asOf.value, lists: [cwc.value] })
  const families = findings.filter((finding) => FAMILIES.includes(finding.entry))
  const certain = new Set(families.filter((one) => one.certainty === 'certain').map((one) => one.entry))
  const asked = new Set(families.map((one) => one.entry).filter((entry) => !certain.has(entry)))
  return withOrder({ certain: [...certain], asked: [...asked] })
}

function differences(smiles: readonly string[]): readonly string[] {
  return askRdkit(smiles).flatMap((theirs, index) => {
    const text = smiles[index] ?? ''
    const ours = askEngine(text)
    if (theirs === null || JSON.stringify(ours) === JSON.stringify(theirs)) return []
    return [`${text}: ours ${JSON.stringify(ours)}, RDKit ${JSON.stringify(theirs)}`]
  })
}

test.skipIf(noMolecules !== null)('families agree with RDKit over 20,000 public molecules', () => {
  const smiles = readFileSync(molecules, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t', 1).join(''))
  expect(smiles.length).toBe(20_000)
  expect(differences(smiles)).toEqual([])
})

/** Groups on both sides of every boundary that the Annex draws. Fixtures of recognition, joined to the printed scaffolds. */
const SMALL = ['C', 'CC', 'CCC', 'C(C)C', 'CCCC', 'C(C)(C)C', 'CC=C', 'C1CC1', 'C(F)(F)F', 'CCl', 'CO', 'c1ccccc1']
const LONG = [
  'C',
  'C(C)C',
  'CCCCCCCCCC',
  'CCCCCCCCCCC',
  'C1CCCCC1',
  'C1CCCCCCCCC1',
  'C1CCCCCCCCCC1',
  'CC1CCC2CCCC2C1',
  'CCOC',
  'CC=C',
]
const H_OR_LONG = ['[H]', ...LONG]
const AMINES = [
  'N(C)C',
  'N(CC)CC',
  'N(CCC)C(C)C',
  'N(CCCC)CCCC',
  'N1CCCC1',
  'NC',
  'N(C)C1CC1',
  '[NH+](C)C',
  '[N+](C)(C)C',
  '[N+](C)(C)CCCCC',
  '[N+](C)(C)CC=C',
]

function each(
  groups: readonly string[],
  others: readonly string[],
  scaffold: (a: string, b: string) => string,
): string[] {
  return groups.flatMap((first) => others.map((second) => scaffold(first, second)))
}

const BOUNDARIES: Readonly<Record<string, readonly string[]>> = {
  '1.A.1': each(SMALL, H_OR_LONG, (r, o) => `FP(=O)(${r})O${o}`),
  '1.A.2': each(AMINES, H_OR_LONG, (n, o) => `N#CP(=O)(${n})O${o}`),
  '1.A.3': each(AMINES, H_OR_LONG, (n, o) => `O=P(C)(O${o})SCC${n}`),
  '1.A.3 on phosphorus': each(SMALL, AMINES, (r, n) => `O=P(${r})(OCC)SCC${n}`),
  '1.A.13': each(H_OR_LONG, H_OR_LONG, (p, c) => `FP(=O)(${p})N=C(${c})N(CC)CC`),
  '1.A.13 on nitrogen': each(LONG, LONG, (a, b) => `FP(=O)(C)N=C(C)N(${a})${b}`),
  '1.A.14': each(H_OR_LONG, H_OR_LONG, (o, c) => `FP(=O)(O${o})N=C(${c})N(CC)CC`),
  '1.B.9': SMALL.map((r) => `FP(=O)(F)${r}`),
  '1.B.10': each(AMINES, H_OR_LONG, (n, o) => `CP(O${o})OCC${n}`),
  '2.A.1': AMINES.map((n) => `CCOP(=O)(OCC)SCC${n.replaceAll('(C)', '(CC)').replace(/C$/, 'CC')}`),
  '2.B.4': each(SMALL, ['Cl', 'OC', 'O', '[O-]', 'N(C)C', 'SC', 'C', 'c1ccccc1'], (r, x) => `O=P(${r})(${x})O`),
  '2.B.5': each(AMINES, ['F', 'Cl', 'Br', 'I', 'O', 'C'], (n, x) => `O=P(Cl)(${x})${n}`),
  '2.B.6': each(SMALL, SMALL, (a, b) => `CN(CC)P(=O)(O${a})O${b}`),
  '2.B.10': AMINES.flatMap((n) => [`ClCC${n}`, `ClCCC${n}`, `BrCC${n}`, `ClC(C)C${n}`]),
  '2.B.11': AMINES.flatMap((n) => [`OCC${n}`, `[O-]CC${n}`, `OCCC${n}`, `COCC${n}`]),
  '2.B.12': AMINES.flatMap((n) => [`SCC${n}`, `[S-]CC${n}`, `SCCC${n}`, `CSCC${n}`]),
  drawings: [
    'C[P+]([O-])(F)OC(C)C',
    '[2H]C([2H])([2H])P(=O)(F)OC(C)C',
    'C[P@@](=O)(F)OC(C)C',
    'CP(=O)(F)OC(C)C.[Na+].[Cl-]',
    'CP(O)(=O)O',
    'CP(O)O',
    'C[PH](=O)O',
    'COP(C)(=O)OP(C)(=O)OC',
    'C[P+](C)(C)C.[I-]',
    'OCC[NH+](C(C)C)C(C)C.[Cl-]',
  ],
}

test.skipIf(noRdkit !== null).each(Object.entries(BOUNDARIES))(
  'the boundaries of %s are where RDKit has them',
  (_, smiles) => {
    expect(smiles.length).toBeGreaterThan(5)
    expect(differences(smiles)).toEqual([])
  },
)
