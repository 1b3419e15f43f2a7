/** Random and mutated inputs from a seed, so that a failure can be repeated. */
export class HostileInputs {
  private state: number
  private readonly seeds: readonly string[]

  constructor(seeds: readonly string[], seed: number) {
    this.seeds = seeds
    this.state = seed | 0
  }

  next(): string {
    const kind = this.below(10)
    if (kind === 0) return this.random(FORMAT_CHARACTERS, this.below(80))
    if (kind === 1) return this.random('', this.below(60))
    if (kind === 2) return this.repeated()
    return this.mutated(this.seeds[this.below(this.seeds.length)] ?? '')
  }

  /** Whole number from 0 to below `limit` (a linear congruential generator, good enough for noise). */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) | 0
    return Math.floor(((this.state >>> 0) / 4_294_967_296) * limit)
  }

  private mutated(text: string): string {
    let result = text
    for (let change = this.below(4); change >= 0; change--) {
      const at = this.below(result.length + 1)
      const piece = this.random(FORMAT_CHARACTERS, this.below(3))
      result = result.slice(0, at) + piece + result.slice(at + this.below(3))
    }
    return this.below(8) === 0 ? result.slice(this.below(result.length + 1)) + result : result
  }

  private repeated(): string {
    const piece = this.random(FORMAT_CHARACTERS, 1 + this.below(6))
    return piece.repeat(1 + this.below(this.below(20) === 0 ? 4_000 : 200))
  }

  private random(characters: string, length: number): string {
    let text = ''
    for (let index = 0; index < length; index++) {
      text +=
        characters === '' ? String.fromCharCode(this.below(0x1_0000)) : characters.charAt(this.below(characters.length))
    }
    return text
  }
}

const FORMAT_CHARACTERS =
  'CCCCNOPSFIcnospb()[]=#$:/\\.-+@%*0123456789HBrClInChI=1S/hqptmi,;(H,)\n\r\tM  V30ENDSefl \0\u007f\u2013\u0661é😀'

/** One or more of everything that the readers read, to be mutated. */
export const HOSTILE_SEEDS: readonly string[] = [
  'CC1(C)S[C@@H]2[C@H](NC(=O)Cc3ccccc3)C(=O)N2[C@H]1C(O)=O',
  'C%12CC%12.[13CH3:7]/C=C\\[Fe+2]',
  'CN(=O)=O.OS(=O)(=O)O.[nH]1cccc1',
  'C(C(C(C(C(C(C))))))',
  'InChI=1S/C2H4O2.Na/c1-2(3)4;/h1H3,(H,3,4);/q;+1/p-1',
  'InChI=1S/C10H16N5O13P3/c11-8-5-9(13-2-12-8)15(3-14-5)10-7(17)6(16)4(26-10)1-25-30(21,22)28-31(23,24)27-29(18,19)20/h2-4,6-7,10,16-17H,1H2,(H,21,22)(H,23,24)(H2,11,12,13)(H2,18,19,20)/t4-,6-,7-,10-/m1/s1',
  'InChI=1S/CH4O/c1-2/h2H,1H3/i1D3,2D',
  'InChI=1S/2ClH.Mg/h2*1H;/q;;+2/p-2',
  'LFQSCWFLJHTTHZ-UHFFFAOYSA-N',
  '\n\n\n  2  1  0  0  0  0            999 V2000\n    0.0000    0.0000    0.0000 C   0  0\n    1.0000    0.0000    0.0000 O   0  0\n  1  2  1  0\nM  CHG  1   2  -1\nM  END\n',
  '\n\n\n  0  0  0     0  0            999 V3000\nM  V30 BEGIN CTAB\nM  V30 COUNTS 2 1 0 0 0\nM  V30 BEGIN ATOM\nM  V30 1 C 0 0 0 0 CHG=1\nM  V30 2 O 1 0 0 0\nM  V30 END ATOM\nM  V30 BEGIN BOND\nM  V30 1 1 1 2\nM  V30 END BOND\nM  V30 END CTAB\nM  END\n',
  '7719-09-7',
  '0464-07-03 00:00:00',
  '09/07/7719',
  'thionyl chloride, CAS No. 7719-09-7, 4 drums, tel +31 70 416 3300',
  '(NH4)2SO4·6H2O',
  '[Fe(CN)6]4-',
]
