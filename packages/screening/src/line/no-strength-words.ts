/**
 * What a percentage may measure besides the strength of the goods, as parts of regular expressions. Words that end in a noun of the
 * trade ("agent", "substances") take it with them.
 */
export const NO_STRENGTH_WORDS: readonly string[] = [
  // Money and terms of trade
  'vat|tva|iva|gst|ндс|mwst|ضريبة|增值税|tax(?:es)?|(?:customs )?duty|discount|rebate|remise|rabais|descuento|скидк[аи]|خصم|折扣|rabatt|sconto|desconto',
  'commission|interest|insurance|tolerance|more or less|advance|deposit|down payment|prepayment|payment|t\\/t|off|freight|surcharge|margin|markup|penalty|demurrage',
  'balance(?!\\s(?!due|payable|before|after|against|on|upon|at|by|paid|t\\/t)\\p{L})|(?:over|under)[- ]?insured|insured|shortage|overage|excess|shrinkage|loss(?:es)?|wastage|breakage|damaged?|rejects?',
  // How full, how wet, how bright
  'moisture|humidity|humidité|humedad|влажность|влаг[аи]|رطوبة|الرطوبة|水分|湿度|r\\.?h\\.?|h\\.?r\\.?|relative humidity|ullage|outage|fill(?:ed|ing)?(?: to| up to| level| ratio| volume)?|headspace|full|capacity',
  'whiteness|brightness|blancheur|blancura|transmittance|transmission|absorbance|opacity|gloss|haze|porosity|void|shrinkage|elongation|slope|leak(?:age)?(?: rate)?|deviation|batch|lot|gradient|recycled',
  // Impurities and what is left of a sample
  'impurit(?:y|ies)|impuretés?|impurezas?|примес(?:и|ей|ь)|شوائب|杂质|heavy metals?(?: as \\p{L}{2})?|métaux lourds|metales pesados|тяжел(?:ые|ых) металл(?:ы|ов)|重金属|chlorides|sulph?ates|chlorures|sulfatos|cloruros',
  'water content|content of water|teneur en eau|contenido de agua|содержани[ея] воды|含水量?|محتوى الماء',
  'acidity|alkalinity|free acid|acidité|acidez|кислотность|酸度|loss on (?:drying|ignition)|lod|loi|ash|sulph?ated ash|cendres|cenizas|зола|رماد|灰分|(?:water )?insolubles?(?: matter)?|нерастворим\\p{L}{0,5}|residues?(?: on (?:ignition|evaporation))?|non[- ]?volatiles?(?: matter| residue)?|volatiles?|sediment|turbidity|colou?r|peroxides? content',
  // What is added
  'combustible(?:s| substances?| materials?| matter)?|organic (?:matter|substances?|materials?)|matières? combustibles?|sustancias? combustibles?|горюч\\p{L}{2,4}(?: веществ\\p{L}{0,3})?|可燃物',
  'coating|coated(?: with)?|anti[- ]?caking(?: agents?)?|anticaking(?: agents?)?|антислеживател\\p{L}{0,3}|antiagglom[ée]rants?|antiaglomerante|防结块剂|additives?|additifs?|aditivos?|добав(?:ка|ки|ок)|添加剂|stabili[sz]ers?|stabilizing agent|stabilisants?|estabilizantes?|стабилизатор\\p{L}{0,2}|稳定剂|inhibitors?|ингибитор\\p{L}{0,2}|阻聚剂|denaturants?|dénaturants?|desnaturalizantes?|preservatives?|antioxidants?|fillers?|binders?|diluents?|carriers?|inerts?|phlegmati[sz]ers?|emulsifiers?|surfactants?|plastici[sz]ers?|dyes?|pigments?|tracers?|odori[sz]ants?|desensiti[sz]ers?',
]
