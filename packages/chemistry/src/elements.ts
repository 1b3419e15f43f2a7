/** Symbols in order of atomic number; index 0 is the wildcard. IUPAC names of the elements up to 118. */
const SYMBOLS: readonly string[] = (
  '* H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr ' +
  'Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu ' +
  'Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr ' +
  'Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og'
).split(' ')

const NUMBER_BY_SYMBOL: ReadonlyMap<string, number> = new Map(SYMBOLS.map((symbol, index) => [symbol, index]))

/** Atomic numbers by letters, one row of 27 for each first letter: no strings are made while a structure is read. */
const NUMBER_BY_LETTERS = new Uint8Array(26 * 27)
for (let number = 1; number < SYMBOLS.length; number++) {
  const symbol = SYMBOLS[number] ?? ''
  const second = symbol.length > 1 ? symbol.charCodeAt(1) - 96 : 0
  NUMBER_BY_LETTERS[(symbol.charCodeAt(0) - 65) * 27 + second] = number
}

/** Everything that is neither a non-metal nor a metalloid: bonds to these are drawn or left out at the author's taste. */
const NON_METALS: ReadonlySet<number> = new Set([
  0, 1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 51, 52, 53, 54, 85, 86, 117, 118,
])

/**
 * Largest sum of bond orders (hydrogens included, metals and boron clusters not) that a second-row atom is read with.
 * Nitrogen has five because nitro groups are drawn so; heavier atoms are not limited: hypervalent drawings are common.
 */
const BOND_SUM_MAX: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [6, 4],
  [7, 5],
  [8, 3],
  [9, 2],
  [15, 6],
  [16, 6],
])

/** No known compound has more neighbours on one atom; without a limit, one hostile atom makes every search quadratic. */
export const NEIGHBOUR_COUNT_MAX = 20

/** Bond sum limit by atomic number; 255 where there is none. */
export const BOND_SUM_MAX_BY_NUMBER: Uint8Array = Uint8Array.from(
  SYMBOLS,
  (_, number) => BOND_SUM_MAX.get(number) ?? 255,
)

export function symbolOf(atomicNumber: number): string | undefined {
  return SYMBOLS[atomicNumber]
}

export function atomicNumberOf(symbol: string): number | undefined {
  return NUMBER_BY_SYMBOL.get(symbol)
}

/** Letters as character codes; `second` is 0 for a one-letter symbol. 0 when there is no such element. */
export function atomicNumberOfLetters(first: number, second: number): number {
  if (first < 65 || first > 90) return 0
  if (second === 0) return NUMBER_BY_LETTERS[(first - 65) * 27] ?? 0
  if (second < 97 || second > 122) return 0
  return NUMBER_BY_LETTERS[(first - 65) * 27 + second - 96] ?? 0
}

export function isMetal(atomicNumber: number): boolean {
  return IS_METAL[atomicNumber] === 1
}

const IS_METAL = Uint8Array.from(SYMBOLS, (_, number) => (NON_METALS.has(number) ? 0 : 1))

/** Standard atomic weights (IUPAC), rounded; the longest-lived isotope where there is none. InChI and molfile count from these. */
const NOMINAL_MASSES: readonly number[] = (
  '0 1 4 7 9 11 12 14 16 19 20 23 24 27 28 31 32 35 40 39 40 45 48 51 52 55 56 59 59 64 65 70 73 75 79 80 84 ' +
  '85 88 89 91 93 96 98 101 103 106 108 112 115 119 122 128 127 131 133 137 139 140 141 144 145 150 152 157 159 ' +
  '163 165 167 169 173 175 178 181 184 186 190 192 195 197 201 204 207 209 209 210 222 223 226 227 232 231 238 237 ' +
  '244 243 247 247 251 252 257 258 259 262 267 268 271 272 270 276 281 280 285 284 289 288 293 294 294'
)
  .split(' ')
  .map(Number)

export function nominalMass(atomicNumber: number): number {
  return NOMINAL_MASSES[atomicNumber] ?? 0
}
