/** Stems of chemical words as keys write them: lower case, no accents, ph as f, Russian and Arabic without endings and articles. */
const STEMS =
  /chlor|clor|fluor|flour|brom(?!e)|iod|yod|nitr|sulf|fosf|amin|amid|imid(?!o$)|azin|azol|thi[oa]|tio(?!n)|cyan|cian|hydr(?!a[un]l)|hidr|oxid|oxyd|peroxi|acet|benz|fenol|fenyl|fenil|tolu|xyl|arsen|arsin|silan|silic|ester|ether(?!n)|keton|aldehyd|glycol|glycid|methyl|ethyl|metil|etil|propyl|propil|butyl|butil|pentyl|hexyl|decyl|methan|ethan|propan|butan|hexan|methox|ethox|isocya|cyclo|ciclo|piper|pyrid|pirid|fent[ay]|anilin|quin[ou]|tropan|sodium|sodio|potass|potas|ammoni|amoni|lithi|calci|magnes|bari[uo]|stront|cadmi|mercur|zinc|cupr|ferr[io]|nickel|chrom|mangan|titan|vanad|tungst|molybd|antimon|tellur|selen|german|gallium|bor(?:on|at|an|ic)|хлор|фтор|бром|йод|иод|нитр|сульф|фосф|амин|амид|метил|этил|пропил|бутил|фенил|оксид|оксо|окси|кисл(?!ород)|азотн|гидр|циан|ацет|бенз|натри|кали(?!б)|аммони|кальци|мышьяк|пипер|эфир|كلور|فلور|بروم|يود|نيتر|كبريت|سلف|فوسف|فسف|امين|ميثيل|ايثيل|اثيل|بروبيل|بيوتيل|حمض|اكسيد|سيان|هيدر|صوديوم|بوتاسيوم|امونيوم|بنز|اسيت/
const ENDINGS =
  /(?:ylate|oate|onate|inate|idine|anol|enol|anone|enone|zene|lene|tane|pane|xane|ium|oside|ulose|mycin|cillin|idone|azepam|thrin|phos|fos|anide|elide|ticide)$/
const IDEOGRAPHS =
  /[酸碱盐酯胺醇酮醛醚酚腈烷烯炔苯萘磷硫氯氟溴碘氧氮氢钠钾铵钙镁锂钡锌铜铁铅汞砷硒碲硅硼锑铋铬锰镍钴钛锡银肼脲胍膦胂肟酰羟巯氰硝甲乙丙丁戊己庚辛壬癸]/
const LENGTH_MIN = 5

/** Built like the name of a chemical. Generous: a plain word that looks like one costs a question, the other way round costs more. */
export function looksChemical(word: string): boolean {
  if (/[\u2e80-\u9fff]/.test(word)) return IDEOGRAPHS.test(word)
  if (word.length < LENGTH_MIN) return SHORT.test(word)
  return STEMS.test(word) || ENDINGS.test(word)
}

const SHORT =
  /^(?:hcl|hbr|acid|acide|mono|tri|tris|bis|tetra|iso|meta|para|poly|thio|azo|oxo|ди|три|бис|моно|тио|амин|хлор|фтор|бром|йод|حمض)$/

const PREFIX =
  '(?:[yi]ls?|oxy|oxi|oxo|[aeiou]thio|thio|tio|chloro?|cloro?|fluoro?|bromo?|iodo|yodo|nitro|nitroso|amino|imino|azo|cyano|ciano|hydroxy|hydro|hidroxi|hidro|sulfo|fosfo|fosfono|mono|di|tri|tetra|penta|hexa|hepta|octa|bis|tris|iso|ortho|orto|meta|para|cis|trans|per|hypo|hipo|pyro|piro|poly|cyclo|ciclo|sec|tert|neo|alfa|beta|gamma|bi|acid|acide|acido|ил|окси|хлор|фтор|бром|йод|иод|нитро|амино|циано|моно|ди|три|тетра|пента|бис|трис|изо|орто|мета|пара|цис|транс|пер|гипо|тио|гидро|кислот|ثنايي|ثلاثي|رباعي|خماسي|احادي|ميثيل|ايثيل|اثيل|كلورو|فلورو|برومو|نيترو|هيدروكسي|امينو|حمض)$'
const PREFIXES = new RegExp(PREFIX)
const ONLY_PREFIX = new RegExp(`^${PREFIX}`)

/** Can stand in front of a name and make it another: a substituent, a number, "iso", "hydro". */
export function looksLikePrefix(word: string): boolean {
  return PREFIXES.test(word)
}

/** "chloro", "methyl": half a name, and no misspelling of chlorine. */
export function isOnlyPrefix(word: string): boolean {
  return ONLY_PREFIX.test(word)
}

const CATIONS =
  /^(?:sodium|potassium|ammonium|lithium|calcium|magnesium|barium|zinc|copper|iron|lead|mercury|silver|aluminum|aluminium|nickel|cobalt|chromium|manganese|cadmium|tin|titanium|antimony|arsenic|bismuth|fosforus|sulfur|silicon|boron|strontium|cesium|rubidium|selenium|thallium|beryllium|vanadium|zirconium|uranium|hydrogen|sodio|potasio|amonio|calcio|hydrogene|натри|кали|аммони|кальци|магни|цинк|фосфор|сер|желез|водород|صوديوم|بوتاسيوم|امونيوم|كالسيوم|فوسفور|فسفور|كبريت|هيدروجين)$/

/** An element or ion whose name is also the first half of the names of its compounds. */
export function isCation(word: string): boolean {
  return CATIONS.test(word)
}

const HALOGENS =
  /^(?:chlorine|bromine|fluorine|iodine|chlore|brome|fluor|iode|cloro|bromo|yodo|хлор|бром|фтор|иод|كلور|بروم|فلور|يود)$/

export function isHalogen(word: string): boolean {
  return HALOGENS.test(word)
}
