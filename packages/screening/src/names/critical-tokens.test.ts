import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { readLine } from '../line/index.ts'
import { buildNameIndex } from './index.ts'

const index = buildNameIndex(builtinLists())

function meant(line: string): Set<string> {
  return new Set(readLine(line, index).names.flatMap((hit) => hit.substances))
}

/** Each row: names of different substances that a typing error could not tell apart by distance alone. */
const APART: readonly (readonly string[])[] = [
  ['trimethyl phosphate', 'trimethyl phosphite', 'trimethylphosphine'],
  ['triethyl phosphate', 'triethyl phosphite', 'triethylphosphine'],
  ['dimethyl phosphite', 'diethyl phosphite', 'dimethyl phthalate'],
  ['phosphate de triméthyle', 'phosphite de triméthyle'],
  ['fosfato de trimetilo', 'fosfito de trimetilo'],
  ['триметилфосфат', 'триметилфосфит'],
  ['磷酸三甲酯', '亚磷酸三甲酯'],
  ['فوسفات ثلاثي الميثيل', 'فوسفيت ثلاثي الميثيل'],
  ['sodium chlorite', 'sodium chlorate', 'sodium chloride', 'sodium hypochlorite', 'sodium perchlorate'],
  ['chlorite de sodium', 'chlorate de sodium', 'chlorure de sodium', 'hypochlorite de sodium', 'perchlorate de sodium'],
  ['clorito de sodio', 'clorato de sodio', 'cloruro de sodio', 'hipoclorito de sodio', 'perclorato de sodio'],
  ['хлорит натрия', 'хлорат натрия', 'хлорид натрия', 'гипохлорит натрия', 'перхлорат натрия'],
  ['хлористый натрий', 'хлорноватистокислый натрий', 'хлористокислый натрий'],
  ['亚氯酸钠', '氯酸钠', '氯化钠', '次氯酸钠', '高氯酸钠'],
  ['كلوريت الصوديوم', 'كلورات الصوديوم', 'كلوريد الصوديوم', 'هيبوكلوريت الصوديوم', 'بيركلورات الصوديوم'],
  ['亜塩素酸ナトリウム', '塩素酸ナトリウム', '次亜塩素酸ナトリウム', '過塩素酸ナトリウム'],
  ['아염소산나트륨', '염소산나트륨', '차아염소산나트륨', '과염소산나트륨'],
  ['pinacolone', 'pinacol', 'pinacolyl alcohol'],
  ['thionyl chloride', 'sulfuryl chloride', 'sulfur dichloride', 'sulfur monochloride'],
  ['тионилхлорид', 'сульфурилхлорид', 'винилхлорид'],
  ['phosphorus trichloride', 'phosphorus pentachloride', 'phosphorus oxychloride', 'thiophosphoryl chloride'],
  ['citric acid', 'nitric acid', 'picric acid'],
  ['sulfuric acid', 'sulfamic acid', 'sulfurous acid'],
  ['benzoic acid', 'benzilic acid'],
  ['methanol', 'methanal', 'methane'],
  ['этанол', 'этаналь', 'этан'],
  ['triethylamine', 'triethanolamine', 'trimethylamine'],
  ['sodium nitrate', 'sodium nitrite', 'sodium citrate'],
  ['potassium chromate', 'potassium chlorate'],
]

describe('names that differ in a critical part', () => {
  it.each(APART.map((names) => [names.join(', '), names] as const))('%s', (_, names) => {
    const seen = new Set<string>()
    for (const name of names) {
      for (const substance of meant(name)) {
        expect(seen).not.toContain(substance)
        seen.add(substance)
      }
    }
  })
})

describe('a typing error', () => {
  // No table has the first name: it must not be taken for the second, which a list has.
  it.each([
    ['trimethyl phosphonite', 'trimethyl-phosphite'],
    ['dipropyl chlorite', 'thionyl-chloride'],
    ['хлорит таллия', 'thallium-chloride'],
    ['hypobromite de potassium', 'potassium-bromate'],
    ['sodium persulfide', 'sodium-sulfide'],
    ['1,1,3-trichloroethane', '1-1-1-trichloroethane'],
    ['dibutyl phosphite', 'diethyl-phosphite'],
    ['磷酸三丙酯', 'trimethyl-phosphite'],
  ])('%s is not %s', (typed, substance) => {
    expect(meant(`${typed} 99% 4 drums`)).not.toContain(substance)
  })

  it.each([
    ['phosphorous tri chloride', 'phosphorus-trichloride'],
    ['thionil cloride', 'thionyl-chloride'],
    ['dimetyl metylphosphonate', 'dimethyl-methylphosphonate'],
    ['fosgene', 'phosgene'],
    ['phosphorus oxycloride', 'phosphorus-oxychloride'],
    ['tri ethanol amine', 'triethanolamine'],
    ['tio diglycol', 'thiodiglycol'],
    ['hydrofloric acid', 'hydrogen-fluoride'],
    ['хлороксид фосфора', 'phosphorus-oxychloride'],
    ['диметилметилфосфанат', 'dimethyl-methylphosphonate'],
    ['chlorure de tionyle', 'thionyl-chloride'],
    ['clorure de thionyle', 'thionyl-chloride'],
  ])('%s may be %s', (typed, substance) => {
    expect(meant(`${typed} 99% 4 drums`)).toContain(substance)
  })
})
