/**
 * Parts of names that decide what a substance is, by kind. A typing error may damage one, but it may never turn one into another of
 * its kind, add one or take one away: phosphate is not phosphite, dimethyl is not diethyl, 1,1,2 is not 1,1,1.
 * Written as keys are: without accents, ph as f, й as и; Russian and Arabic words without their endings and articles.
 */
const KINDS: readonly string[] = [
  // how many: kinds by line, meanings parted by bars, spellings of one meaning by equals signs
  'mono=моно=احادي|deca|hexa=سداسي|hepta|octa|nona|penta=пента=خماسي|tetra=тетра=رباعي|tris=трис|tri=три=ثلاثي|bis=бис|di=ди=ثنايي=ثاني|thio|одно|двух=дву|трех|четырех|пяти',
  // alkyl, acyl and aryl
  'methyl=meethyl=meetil=metil=метил=ميثيل|methox=metox|ethyl=etil=этил=ايثيل=اثيل|ethox=etox|propyl=propil=пропил=بروبيل|butyl=butil=бутил=بيوتيل|pentyl=amyl=amil=амил=اميل|hexyl|fenyl=fenil=фенил=فينيل|benzyl=benzil=bencil=бензил=بنزيل|benzoi=benzoa=бензоа=بنزوي|vinyl=vinil=винил=فينيل|allyl=alil=аллил=اليل|methan=meethan=metan=метан|ethan=etan=этан|ethen=eten=этен|propan=пропан|propen=пропен|propyn=propin|butan=бутан|buten=бутен',
  // halogens and what stands in their place
  'chlor=clor=хлор=كلور|fluor=flour=фтор=فلور|brom=бром=بروم|iod=yod=иод=يود|cyan=cian=циан=سيان|chrom=crom=хром=كروم|azid=азид=ازيد|oxid=oxyd=оксид=اكسيد',
  'nitroso=нитрозо|nitr=нитр=نيتر=نتر|citr=цитр=ستر|picr=pikr=пикр=بكر|amin=амин=امين|amid=амид=اميد|imid|imin',
  'acet=ацет=اسيت|azot=азот',
  // where
  'ortho=orto=орто|meta=мета|para=пара',
  'sec=втор=ثانوي|tert=terc=трет=ثالثي',
  'cis=цис|trans=транс',
  'alfa=альфа|beta=бета|gamma=гамма|delta=дельта',
  'hypo=hipo=гипо|per=пер|pyro=piro=пиро|hydro=hidro=гидро=هيدرو',
  // how far oxidised; acid, salt, ester or ether
  'ate=ato=aat=ат=ات|ite=ito=iet=ит=يت|ide=ido=ure=uro=ид=يد',
  'ous=rus=eux=oso|ique=ico=ic',
  'ester|ether',
  // which salt, which element
  'sodium=sodio=natri=натри=صوديوم|potas=kali=кали=بوتاسيوم|ammoni=amoni=аммони=امونيوم|calci=кальци=كالسيوم|lithi=liti=лити|magnes=магни|bari=бари=باريوم|alumin=алюмин=الومنيوم=المنيوم',
  'fosfat=fosfaat=фосфат=فوسفات|fosfon=фосфон=فوسفون|fosfit=fosfiet=фосфит=فوسفيت|fosfin=фосфин=فوسفين|fosfid=фосфид|fosfor=фосфор=فوسفور',
  'sulfat=sulfaat=сульфат=كبريتات|sulfon=сульфон=سلفون|sulfit=sulfiet=сульфит=كبريتيت|sulfid=sulfet=сульфид=كبريتيد|sulfin=сульфин|sulfam=сульфам|sulfur|thionyl=tionil=тионил=ثيونيل|mesyl=mesil',
  'fosf=фосф=فوسف=فسف|sulf=сульф=سلف=كبريت|arsen=мышьяк|selen=селен|tellur',
]
/** Endings of organic names, at the end of the whole only: inside they are pieces of other words. */
const LAST_PARTS =
  'ane=ano=an=ан=ان|ene=eno=en=ен|yne=ino|ols=ol=ол=ول|als=al=ал=ال|one=ona=on=он=ون|ine=ina=in=ин|اين|ين'

interface CriticalToken {
  readonly kind: number
  readonly meaning: string
}

const TOKENS = new Map<string, CriticalToken>()
for (const [kind, meanings] of KINDS.entries()) {
  for (const spellings of meanings.split('|')) {
    for (const spelling of spellings.split('=')) TOKENS.set(spelling, { kind, meaning: `${kind} ${spellings}` })
  }
}

const TOKEN = new RegExp([...TOKENS.keys()].sort((one, other) => other.length - one.length).join('|'), 'g')
const LAST = new RegExp(`(?:${LAST_PARTS.replaceAll('=', '|')})$`)

/** Two different endings of organic names: hexane and hexene, ethanol and ethanal, bromoethane and bromoethanol. */
function differsInEnding(typed: string, key: string): boolean {
  const one = LAST.exec(typed)?.[0]
  const other = LAST.exec(key)?.[0]
  if (one === undefined || other === undefined || one === other) return false
  return !LAST_PARTS.split('|').some(
    (spellings) => spellings.split('=').includes(one) && spellings.split('=').includes(other),
  )
}

const NUMBER = /\d+(?:,\d+)*/g
const NONE: readonly string[] = []

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === other || TOKENS.get(one ?? '')?.meaning === TOKENS.get(other ?? '')?.meaning
}

/** Whether a typing error can have made `typed` from the name `key`. */
export function differOnlyInSpelling(typed: string, key: string): boolean {
  if ((typed.match(NUMBER) ?? NONE).join(' ') !== (key.match(NUMBER) ?? NONE).join(' ')) return false
  if (differsInRingPlace(typed, key) || differsInEnding(typed, key)) return false
  const typedTokens = typed.match(TOKEN) ?? NONE
  const keyTokens = key.match(TOKEN) ?? NONE
  let start = 0
  while (start < typedTokens.length && start < keyTokens.length && isSame(typedTokens[start], keyTokens[start])) start++
  let typedEnd = typedTokens.length
  let keyEnd = keyTokens.length
  while (typedEnd > start && keyEnd > start && isSame(typedTokens[typedEnd - 1], keyTokens[keyEnd - 1])) {
    typedEnd--
    keyEnd--
  }
  const gained = typedTokens.slice(start, typedEnd)
  const lost = keyTokens.slice(start, keyEnd)
  if (gained.some((token) => lost.some((other) => isOtherOfKind(token, other)))) return false
  // A whole part more or less is another substance; a damaged one changes the length by less than itself.
  const longer = typed.length - key.length
  return gained.every((token) => longer < token.length) && lost.every((token) => -longer < token.length)
}

function isOtherOfKind(one: string, other: string): boolean {
  return TOKENS.get(one)?.kind === TOKENS.get(other)?.kind && !isSame(one, other)
}

/** o-, m- and p-cresol: one letter at the beginning that says where on the ring. */
function differsInRingPlace(typed: string, key: string): boolean {
  if (typed.length !== key.length) return false
  for (let at = 0; at < key.length; at++) {
    if (typed[at] === key[at]) continue
    const isFirst = at === 0 || /[\d,]/.test(key[at - 1] ?? '')
    return isFirst && 'omp'.includes(typed[at] ?? ' ') && 'omp'.includes(key[at] ?? ' ')
  }
  return false
}
