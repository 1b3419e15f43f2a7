/**
 * Parts of names that decide what a substance is. A typing error may damage one, but it may never turn one into another, add one or
 * take one away: phosphate is not phosphite, 1,1,2 is not 1,1,1, dimethyl is not diethyl.
 * Written as keys are: without accents, ph as f; Russian and Arabic words without their endings and articles.
 */
const TOKENS = [
  // numbers and locants
  '\\d+(?:,\\d+)*',
  // how many
  'mono|deca|hexa|hepta|octa|nona|penta|tetra|tris|tri|bis|di',
  // substituents
  'methyl|methoxy|ethyl|ethoxy|propyl|butyl|pentyl|hexyl|metil|metoxi|etil|etoxi|propil|butil|fenyl|benzyl|vinyl|allyl',
  'chlor|fluor|brom|iod|clor|nitros|nitr|amin|amid|imid|imin|thio|tio|thi|cyan|cian|hydroxy|hydr',
  // where
  'ortho|orto|meta|para|cis|trans|sec|tert|iso|cyclo|ciclo|alfa|beta|gamma|delta',
  // how far oxidised, acid or salt or ester
  'hypo|hipo|per|acid|ester|ates?|ato|ites?|ito|ides?|ido|uro|ure|oate|ous|rus|ique|eux|oso|ico|ic|ose|ol|al|one|ona|ane|ano|ene|eno|yne',
  // which salt, which element
  'sodium|sodio|potass|potas|ammoni|amoni|calci|lithi|liti|magnes|bari|zinc|fosf|sulf|arsen|selen|tellur|silic|germ|stann|antimon',
  // Russian
  'моно|ди|три|тетра|пента|бис|трис|метил|этил|пропил|бутил|хлор|фтор|бром|иод|йод|нитро|амин|амид|тио|циан|орто|мета|пара|изо|цис|транс|гипо|пер',
  'кислот|эфир|ат|ит|ид|натри|кали|аммони|кальци|бари|фосф|сульф|мышьяк|сер',
  // Arabic
  'احادي|ثنايي|ثنائي|ثاني|ثلاثي|رباعي|خماسي|سداسي|ميثيل|ايثيل|اثيل|بروبيل|بيوتيل|كلور|فلور|بروم|يود|نيتر|حمض|ات|يت|يد',
  'صوديوم|بوتاسيوم|امونيوم|كالسيوم|فوسف|فسف|كبريت',
].join('|')

/** The critical parts of a key, in order. */
function criticalTokens(key: string): string[] {
  return key.match(new RegExp(TOKENS, 'g')) ?? []
}

/** Whether a typing error can have made `typed` from the name `key`. */
export function differOnlyInSpelling(typed: string, key: string): boolean {
  const typedTokens = criticalTokens(typed)
  const keyTokens = criticalTokens(key)
  let start = 0
  while (start < typedTokens.length && start < keyTokens.length && typedTokens[start] === keyTokens[start]) start++
  let typedEnd = typedTokens.length
  let keyEnd = keyTokens.length
  while (typedEnd > start && keyEnd > start && typedTokens[typedEnd - 1] === keyTokens[keyEnd - 1]) {
    typedEnd--
    keyEnd--
  }
  if (typedEnd > start) return false
  // Tokens of the name that the typed text lacks must be damaged, not left out; numbers may not even be damaged.
  const missing = keyTokens.slice(start, keyEnd)
  const shorter = key.length - typed.length
  return missing.every((token) => !/^\d/.test(token) && shorter < token.length)
}
