import { readKind, type KindReading } from './kinds.ts'
import { readMaterials, type MaterialReading } from './materials.ts'
import { readMeasures, type Measures } from './measures.ts'

/** A line that speaks of process equipment, as far as it could be read. */
export interface EquipmentReading {
  readonly kind: KindReading
  readonly materials: MaterialReading
  readonly measures: Measures
  readonly features: Features
}

/** The chemical that the goods find or hold: whether the lists that the entry means have it. */
export type Target = 'listed' | 'unlisted' | 'unknown'

/** What an entry asks beside size and material; null: not stated. */
export interface Features {
  /** Pumps: seal-less or several seals; `single`: one seal is stated. */
  readonly seal: 'multiple-or-none' | 'single' | null
  /** Filling: operated from a distance. */
  readonly remote: boolean | null
  readonly leakPort: boolean | null
  readonly cholinesterase: boolean
  /** Repair assemblies: the vessel that they are for. */
  readonly mends: 'reactor' | 'tank' | null
  /** Incinerators, gas monitors: meant for warfare agents or listed precursors. */
  readonly warfareAgents: boolean
  /** Gas monitors: built to run without pause; null: not stated. */
  readonly continuous: boolean | null
  readonly target: Target | null
}

/** Longer lines are no goods descriptions. */
const EQUIPMENT_TEXT_LENGTH_MAX = 2_000

const SEALLESS =
  /seal[ -]?less|\bmag(?:netic(?:ally)?)?[ -]?(?:drive|driven|coupl)|\bmagdrive|\bcanned\b|\bdiaphragm|\bbellows\b|\b(?:double|dual|multiple|multi)[ -](?:mechanical )?seal|\baodd\b|entra[iî]nement magn[ée]tique|[àa] membrane|rotor noy[ée]|double garniture|accionamiento magn[eé]tico|de diafragma|doble sello|магнитн\p{L}* (?:муфт|привод)|мембранн|герметичн|двойн\p{L}* уплотнен|مغناطيسي|غشائي|磁力|屏蔽|隔膜|无密封|双(?:端面|密封|机械密封)/u
const SINGLE_SEAL =
  /\bsingle[ -](?:mechanical )?seal|\bgland[ -]?pack|\bstuffing box|одинарн\p{L}* уплотнен|单端面|填料密封/u
const REMOTE =
  /\bremote(?:ly)?\b|t[ée]l[ée]command|commande [àa] distance|a distancia|control remoto|дистанционн|عن بعد|远程|遥控/u
const LEAK = /\bleak|fuite|fuga|утечк|تسرب|泄漏|检漏/u
const MANUAL = /\bmanual(?:ly)?\b|\bhand[ -]operated\b|manuel|ручн|手动/u
/** What a part is for has materials of its own: "agitator for glass-lined reactor". */
const MEANT_FOR = /(?:^|\s)(?:for|pour|para|для)\s[^,;]*/gu
const MENDS_REACTOR = /\breact(?:or|ion)|r[ée]acteur|реактор|مفاعل|反应/u
const MENDS_TANK = /\btanks?\b|\bcontainers?\b|\breceivers?\b|r[ée]servoir|tanque|резервуар|خزان|罐/u
const AGENTS =
  /\bwarfare\b|\bnerve agents?\b|\bchemical (?:agents?|weapons?|munitions?)\b|\bcw agents?\b|\bsarin\b|armes? chimiques?|armas? qu[ií]micas?|боев\p{L}* отравляющ|химическ\p{L}* оруж|حربية|أسلحة كيميائية|化学(?:战剂|武器)|毒剂/u

const CONTINUOUS =
  /\bcontinuous|\bfixed\b|\bon-?line\b|\bstationary\b|24\s?\/\s?7|\ben continu|\bfixes?\b|\bcontinu[oa]s?\b|непрерывн|стационарн|مستمر|ثابت|连续|固定式|在线/u
const PORTABLE = /\bdetector tubes?\b|\bsingle[ -]use\b|\btest strips?\b|检测管/u

export function readEquipment(text: string, target: Target | null = null): EquipmentReading | null {
  if (text.length > EQUIPMENT_TEXT_LENGTH_MAX) return null
  const folded = fold(text)
  const kind = readKind(folded, target !== null)
  if (kind === null) return null
  return {
    kind,
    materials: readMaterials(kind.part || kind.kind === 'agitator' ? folded.replaceAll(MEANT_FOR, ' ') : folded),
    measures: readMeasures(folded),
    features: {
      seal: SEALLESS.test(folded) ? 'multiple-or-none' : SINGLE_SEAL.test(folded) ? 'single' : null,
      remote: REMOTE.test(folded) ? true : MANUAL.test(folded) ? false : null,
      leakPort: LEAK.test(folded) ? true : null,
      mends: MENDS_REACTOR.test(folded) ? 'reactor' : MENDS_TANK.test(folded) ? 'tank' : null,
      cholinesterase: /cholin|холин|胆碱/u.test(folded),
      warfareAgents: AGENTS.test(folded),
      continuous: PORTABLE.test(folded) ? false : CONTINUOUS.test(folded) ? true : null,
      target,
    },
  }
}

/** Nothing but ASCII: no mark and no foreign digit to look for. */
const IS_PLAIN = /^[ -~\t\r\n]*$/

/** Lower case, Latin letters without marks, digits of every script as ASCII. Offsets are not kept. */
function fold(text: string): string {
  if (IS_PLAIN.test(text)) return text.toLowerCase().replaceAll(/\s+/g, ' ')
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x06_60))
    .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06_f0))
    .replaceAll('٫', '.')
    .replaceAll(/\s+/gu, ' ')
}
