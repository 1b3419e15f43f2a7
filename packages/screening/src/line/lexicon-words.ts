/**
 * Words of transport papers that name no chemical, in the six languages of the United Nations. Each row: what they are, the English
 * word that stands for them (or `-`), and the words, separated by bars. Spelling is free where keys are: case, accents, Russian
 * endings and the Arabic article are taken off before comparing.
 */
export const LEXICON_ROWS: readonly (readonly [category: LexiconCategory, word: string, words: string])[] = [
  // Packages
  [
    'package',
    'drum',
    'drum|drums|steel drum|steel drums|iron drum|iron drums|plastic drum|plastic drums|fibre drum|fibre drums|fiber drum|fiber drums|HDPE drum|HDPE drums|PE drums|poly drums|open head drums|dr|drs|fût|fûts|tambor|tambores|bidón|bidones|tambour|tambours|бочка|бочки|бочек|бочках|барабан|барабаны|барабанов|برميل|براميل|برميلا|طبل|桶|铁桶|钢桶|塑料桶|纸板桶|镀锌桶',
  ],
  ['package', 'barrel', 'barrel|barrels|bbls|baril|barils|barril|barriles'],
  [
    'package',
    'ibc',
    'IBC|IBCs|IBC tank|IBC tanks|IBC container|IBC containers|intermediate bulk container|intermediate bulk containers|GRV|GRG|RIG|吨桶|еврокуб|кубовый контейнер|контейнер КСМ',
  ],
  [
    'package',
    'iso tank',
    'ISO tank|ISO tanks|isotank|isotanks|ISO tank container|ISO tank containers|ISO-container|tank container|tank containers|T11|T14|T20|T50|T75|танк-контейнер|танк-контейнеры|танк контейнер|conteneur-citerne|conteneurs-citernes|contenedor cisterna|iso contenedor|isotanque|isotanques|ISO罐|罐箱|罐式集装箱|خزان ايزو|صهريج',
  ],
  [
    'package',
    'tank',
    'tank|tanks|tank car|tank cars|tank truck|rail tank car|railcar|railcars|RTC|road tanker|tanker|tankers|flexitank|flexitanks|flexibag|cisterna|cisternas|citerne|citernes|wagon|wagons|wagon-citerne|цистерна|цистерны|цистерн|вагон|вагона|槽车|储罐|罐|خزان|خزانات',
  ],
  [
    'package',
    'bag',
    'bag|bags|big bag|big bags|bigbag|bigbags|FIBC|FIBCs|jumbo bag|jumbo bags|jumbo|sack|sacks|paper bags|PP bags|PE bags|PP/PE bag|PP/PE bags|PE/PP bags|PP woven bags|PP/PE sacks|woven bags|kraft bags|super sack|super sacks|sac|sacs|saco|sacos|мешок|мешка|мешков|мешки|биг-бэг|биг-бэга|биг-бэгов|كيس|أكياس|شيكارة|袋|吨袋|编织袋|纸袋',
  ],
  [
    'package',
    'cylinder',
    'cylinder|cylinders|cyl|cyls|gas cylinder|gas cylinders|ton cylinder|bottle bundle|bouteille|bouteilles|bouteille de gaz|bouteilles de gaz|bonbonne|bonbonnes|cilindro|cilindros|botella|botellas|botella de gas|bombona|bombonas|баллон|баллона|баллонов|баллоны|أسطوانة|أسطوانات|اسطوانة|اسطوانات|钢瓶|气瓶|瓶',
  ],
  [
    'package',
    'bottle',
    'bottle|bottles|glass bottle|glass bottles|btl|btls|flask|flasks|vial|vials|ampoule|ampoules|ampule|ampules|flacon|flacons|frasco|frascos|бутылка|бутылки|бутылок|бутыль|бутыли|флакон|флакона|флаконов|ампула|ампул|زجاجة|زجاجات|قنينة|قارورة|قوارير|玻璃瓶|安瓿',
  ],
  [
    'package',
    'can',
    'jerrican|jerricans|jerrycan|jerrycans|jerry can|jerry cans|can|cans|canister|canisters|tins|carboy|carboys|pail|pails|bucket|buckets|keg|kegs|tote|totes|bidon|bidons|jerricane|garrafa|garrafas|lata|latas|cubo|cubos|канистра|канистры|канистр|ведро|ведра|جركن|جراكن|جالون|صفيحة|听|罐装',
  ],
  [
    'package',
    'box',
    'box|boxes|carton|cartons|ctn|ctns|case|cases|crate|crates|case(s)|fibreboard box|fibreboard boxes|4G|caisse|caisses|caja|cajas|cartón|cartones|ящик|ящика|ящиков|ящики|коробка|коробки|коробок|صندوق|صناديق|كرتون|كراتين|箱|纸箱|盒|木箱',
  ],
  [
    'package',
    'pallet',
    'pallet|pallets|plt|plts|palette|palettes|palé|palés|palet|palets|паллета|паллеты|паллет|паллета|поддон|поддона|поддонов|поддоны|طبلية|طبليات|بالتة|منصة|托盘|卡板',
  ],
  [
    'package',
    'container',
    'container|containers|cntr|cntrs|ctnr|FCL|LCL|20 ft|40 ft|conteneur|conteneurs|contenedor|contenedores|контейнер|контейнера|контейнеров|контейнеры|حاوية|حاويات|集装箱|柜',
  ],
  [
    'package',
    'package',
    'package|packages|pkg|pkgs|pack|packs|packed|packing|packaging|unit|units|pcs|pc|piece|pieces|colis|bulto|bultos|место|места|мест|упаковка|упаковки|упаковок|طرد|طرود|عبوة|عبوات|件|包|包装',
  ],
  // Physical forms, worded as the lists word them
  [
    'form',
    'powder',
    'powder|powders|powdered|pulverised|pulverized|dust|poudre|polvo|порошок|порошка|порошке|пудра|مسحوق|بودرة|粉|粉末|粉状',
  ],
  [
    'form',
    'anhydrous',
    'anhydrous|anhyd|anhydr|anh|water free|dry|anhydre|anhidro|anhidra|безводный|безводная|безводного|لامائي|لا مائي|无水',
  ],
  ['form', 'solid', 'solid|solids|solide|sólido|sólida|твердый|твёрдый|твердая|твердого|صلب|صلبة|固体|固态'],
  [
    'form',
    'liquid',
    'liquid|liquids|liq|liquide|líquido|líquida|жидкий|жидкая|жидкость|жидкости|سائل|سائلة|液体|液态|液',
  ],
  ['form', 'gas', 'gas|gases|gaseous|gaz|gazeux|gas comprimido|газ|газа|газообразный|غاز|غازي|气体|气'],
  [
    'form',
    'liquefied',
    'liquefied|liquified|liquefied gas|compressed|liquéfié|comprimé|licuado|comprimido|сжиженный|сжатый|مسال|مضغوط|液化|压缩',
  ],
  [
    'form',
    'granules',
    'granule|granules|granular|granulated|prill|prills|prilled|granulés|granulé|gránulos|granulado|гранулы|гранул|гранулированный|гранулированная|حبيبات|محبب|颗粒|颗粒状|粒状',
  ],
  ['form', 'pellets', 'pellet|pellets|bead|beads|pastilles|microbeads|perlas|perles|billes|таблетки|أقراص|片碱片|珠状'],
  ['form', 'flakes', 'flake|flakes|flaked|écailles|paillettes|escamas|чешуя|чешуированный|хлопья|قشور|رقائق|片状|片'],
  [
    'form',
    'crystals',
    'crystal|crystals|crystalline|cristal|cristaux|cristallin|cristales|cristalino|кристаллы|кристаллический|кристаллическая|بلورات|بلوري|结晶|晶体',
  ],
  ['form', 'molten', 'molten|fused|fondu|fundido|расплав|расплавленный|расплавленная|منصهر|熔融'],
  [
    'form',
    'wetted',
    'wetted|wet|moist|humidifié|mouillé|humedecido|húmedo|увлажненный|увлажнённый|влажный|مبلل|湿|润湿',
  ],
  ['form', 'paste', 'paste|pâte|pasta|паста|معجون|膏'],
  [
    'form',
    'emulsion',
    'emulsion|suspension|slurry|dispersion|émulsion|emulsión|suspensión|dispersión|эмульсия|суспензия|дисперсия|مستحلب|معلق|乳液|乳剂|悬浮液',
  ],
  [
    'form',
    'lumps',
    'lump|lumps|chips|sticks|ingot|ingots|wire|turnings|shavings|briquettes|bloc|blocs|lingotes|куски|слитки|块|块状',
  ],
  ['form', 'oil', 'oily|huileux|aceitoso'],
  [
    'form',
    'dihydrate',
    'hydrate|hydrated|monohydrate|dihydrate|trihydrate|tetrahydrate|pentahydrate|hexahydrate|heptahydrate|octahydrate|nonahydrate|decahydrate|hydraté|hydratée|pentahydraté|heptahydraté|monohydraté|dihydraté|décahydraté|hidratado|monohidratado|dihidratado|pentahidratado|heptahidratado|decahidratado|monohidrato|dihidrato|pentahidrato|heptahidrato|monoidrato|diidrato|pentaidrato|eptaidrato|sitrik monohidrat|гидрат|одноводный|одноводная|двуводный|пятиводный|шестиводный|семиводный|десятиводный|أحادي الماء|ثنائي الماء|خماسي الماء|سداسي الماء|سباعي الماء|三水|四水|五水|六水|七水|八水|九水|十水|моногидрат|дигидрат|水合物|一水|二水',
  ],
  [
    'form',
    'solution',
    'solution|solutions|sol|soln|solns|solution of|solution in|solvent solution|dissolved|dissolved in|en solution|solución|solucion|en solución|disolución|disuelto|disuelto en|раствор|раствора|растворе|растворенный|растворенный в|محلول|مذاب|مذاب في|溶液|溶剂溶液',
  ],
  [
    'form',
    'aqueous',
    'aqueous|aq|aq sol|aq soln|aqueous solution|aqueous solutions|water solution|solution aqueuse|en solution aqueuse|aqueux|aqueuse|solución acuosa|en solución acuosa|acuoso|acuosa|водный|водная|водный раствор|водного раствора|محلول مائي|مائي|مائية|水溶液',
  ],
  // Grades
  [
    'grade',
    '-',
    'USP|BP|EP|Ph Eur|NF|FCC|ACS|AR|LR|GR|CP|AR grade|LR grade|HPLC|HPLC grade|GC|PA|p.a.|puriss|purum|technical|technical grade|tech|tech grade|industrial|industrial grade|commercial|commercial grade|pure|purity|high purity|ultra pure|extra pure|reagent|reagent grade|analytical|analytical grade|laboratory grade|lab grade|food grade|feed grade|pharma grade|pharmaceutical grade|pharma|electronic grade|semiconductor grade|battery grade|agricultural grade|agri grade|fertilizer grade|cosmetic grade|grade|quality|min purity|assay|stabilized|stabilised|uninhibited|inhibited|unstabilized|denatured|refined|crude|recovered|spent|distilled|redistilled|fuming|concentrated|conc|dilute|diluted|glacial|synthetic|natural|virgin|recycled|fresh',
  ],
  [
    'grade',
    '-',
    'qualité technique|qualité|technique|pur|pure|pureté|concentré|concentrée|dilué|diluée|stabilisé|stabilisée|fumant|grado técnico|grado industrial|grado reactivo|grado alimenticio|grado|técnico|puro|pura|pureza|concentrado|concentrada|diluido|estabilizado|fumante|технический|техническая|технического|чистый|чистая|чистота|чистоты|чда|хч|осч|марка|марки|сорт|сорта|концентрированный|концентрированная|разбавленный|стабилизированный|дымящая|реактив|تقني|تقنية|نقي|نقية|نقاوة|نقاء|مركز|مخفف|درجة|صناعي|صناعية|工业级|工业|工业品|食品级|试剂级|试剂|分析纯|化学纯|优级纯|医药级|电池级|农业级|纯度|含量|高纯|浓|稀|发烟|冰|级|纯',
  ],
  // Mixtures, not otherwise specified, polymers
  [
    'mixture',
    '-',
    'mixture|mixtures|mixture of|mix|mixed|blend|blends|blend of|containing|contains|contain|preparation|preparations|formulation|formulations|reaction mass|reaction mass of|reaction product|reaction products|cocktail|premix|concentrate of|mélange|mélanges|mélange de|contenant|préparation|préparations|masse de réaction|mezcla|mezclas|mezcla de|que contiene|conteniendo|preparado|preparados|preparación|masa de reacción|смесь|смеси|смесей|содержащий|содержащая|содержит|препарат|состав|реакционная масса|خليط|مزيج|مخلوط|يحتوي|يحتوي على|مستحضر|混合物|混合|混合液|含|制剂|配制品|反应产物',
  ],
  [
    'nos',
    '-',
    'n.o.s.|nos|n.o.s|n.e.c.|nec|n.e.s.|nes|n.o.i.|noi|noibn|n.o.i.b.n.|not otherwise specified|not otherwise indexed|not elsewhere specified|not elsewhere classified|n.s.a.|nsa|n.d.a.|n.e.p.|nep|n.c.o.p.|non spécifié ailleurs|non dénommé ailleurs|no especificado en otra parte|no expresado en otra parte|не указанный в другом месте|не указанные|н.у.к.|н.у.к|нук|غير محدد|غير مذكور|غير مذكورة في مكان آخر|غ.م.ب|未另列明|未另作规定的|未列名|不另说明',
  ],
  [
    'polymer',
    '-',
    'polymer|polymers|copolymer|copolymers|terpolymer|homopolymer|prepolymer|polymerized|resin|resins|epoxy resin|polyester|polyester resin|polyol|polyols|polymère|polymères|copolymère|résine|résines|polímero|polímeros|copolímero|resina|resinas|полимер|полимера|полимеры|сополимер|смола|смолы|بوليمر|بوليمرات|راتنج|راتنجات|聚合物|共聚物|树脂|聚醚|聚酯',
  ],
  // Absence and purpose
  [
    'without',
    '-',
    'without|w/o|free of|free from|not containing|not contain|does not contain|do not contain|containing no|contains no|with no|no added|non|sans|exempt de|exempte de|exempt d|ne contient pas|ne contenant pas|ne contient pas de|sin|libre de|exento de|no contiene|que no contiene|без|не содержит|не содержащий|не содержащая|свободный от|ohne|frei von|nicht enthaltend|بدون|خالي من|خال من|خالية من|لا يحتوي على|لا يحتوي|不含|不含有|无|免',
  ],
  [
    'for',
    '-',
    'for|used for|used in|used on|for the|for use with|for use in|suitable for|designed for|resistant to|resistance to|protection against|protective against|against|compatible with|msds of|sds of|msds for|sds for|safety data sheet of|safety data sheet for|data sheet of|label for|labels for|résistant à|résistants à|résistantes au|résistant au|résistants au|protection contre|resistente a|resistentes al|protección contra|стойкие к|устойчивые к|защита от|для защиты от|pour|para|для|für|fuer|用于|适用于|لأجل',
  ],
  // What the goods are
  [
    'equipment',
    '-',
    'reactor|reactors|autoclave|autoclaves|réacteur|réacteurs|reactores|реактор|реакторы|автоклав|مفاعل|反应釜|反应器|agitator|agitators|stirrer|stirrers|impeller|agitateur|agitador|мешалка|搅拌器|storage tank|storage tanks|holding tank|mixing tank|receiver tank|storage vessel|pressure vessel|réservoir|réservoirs|cuve|tanque de almacenamiento|tanque|tanques|резервуар|емкость|خزان تخزين|储罐|heat exchanger|heat exchangers|condenser|condensers|échangeur|intercambiador|теплообменник|конденсатор|مبادل حراري|换热器|冷凝器|distillation column|absorption column|distillation tower|scrubber|колонна|精馏塔|valve|valves|vanne|vannes|válvula|válvulas|клапан|вентиль|صمام|阀|阀门|pump|pumps|vacuum pump|pompe|pompes|bomba|bombas|насос|насосы|مضخة|泵|真空泵|incinerator|incinérateur|incinerador|инсинератор|焚烧炉|detector|detectors|gas detector|gas detectors|monitor|monitors|gas monitor|analyser|analyzer|analysers|analyzers|sensor|sensors|alarm|gas alarm|détecteur|détecteurs|analyseur|capteur|detectores|analizador|датчик|газоанализатор|газоанализаторы|детектор|كاشف|جهاز كشف|探测器|检测仪|报警器|分析仪|filling machine|filling equipment|dosing equipment|piping|fittings|gasket|gaskets|flowmeter|flow meter|hose|hoses|dispenser|respirator|gas mask|filter cartridge|air conditioner',
  ],
  [
    'product',
    '-',
    'toothpaste|tooth paste|mouthwash|dentifrice|shampoo|conditioner|shower gel|body wash|soap|soaps|lotion|hand cream|face cream|ointment|cosmetic|cosmetics|make up|perfume|deodorant|sunscreen|hair dye|nail varnish|nail polish|nail polish remover|matches|match boxes|lighter|lighters|candles|firework|fireworks|detergent|detergents|dishwasher tablets|dishwashing liquid|washing powder|laundry|fabric softener|cleaner|cleaners|cleaning agent|disinfectant|bleach|polish|shoe polish|paint|paints|varnish|lacquer|primer|thinner|ink|inks|toner|adhesive|adhesives|glue|sealant|mortar|grout|pesticide formulation|insect spray|fly spray|battery|batteries|fire extinguisher|brake fluid|antifreeze|lubricant|grease|shampooing|savon|peinture|vernis|colle|encre|détergent|allumettes|champú|jabón|pintura|barniz|pegamento|tinta|detergente|fósforos de seguridad|cerillas|pasta de dientes|шампунь|мыло|краска|лак|клей|чернила|спички|зубная паста|моющее средство|شامبو|صابون|معجون أسنان|طلاء|دهان|حبر|غراء|洗发水|肥皂|牙膏|油漆|涂料|油墨|胶水|火柴|洗涤剂|清洁剂|指甲油',
  ],
  // What leaves the goods open
  [
    'others',
    '-',
    "etc|etc.|etcetera|et cetera|& others|and others|and other|others|other|other chemical|other chemicals|other product|other products|other goods|other substances|other materials|other ingredients|other components|and more|and so on|so on|and similar|and related|and the like|various|misc|miscellaneous|assorted|sundry|sundries|unknown|unspecified|unidentified|unnamed|undisclosed|proprietary|confidential|trade secret|different chemicals|several chemicals|additional chemicals|among others|inter alia|and chemicals|and chemical products|and solvents|and reagents|autres|autre|et autres|d'autres|divers|diverses|produits divers|inconnu|inconnue|non précisé|non identifié|otros|otras|y otros|otro|otra|varios|varias|diversos|diversas|desconocido|desconocida|sin especificar|entre otros|surtido|и др|и др.|др|и т.д.|и т д|и т.п.|и т п|и так далее|и тому подобное|другие|другое|и другие|прочие|прочее|прочих|и прочее|разные|разное|различные|неизвестный|неизвестное|неизвестная|неизвестно|أخرى|وغيرها|إلخ|الخ|وأخرى|مواد أخرى|متنوعة|متنوع|مختلفة|مجهول|مجهولة|غير معروف|غير معروفة|وغير ذلك|等|等等|其他|其它|及其他|各种|多种|不明|未知|杂项|其余|sonstige|andere|unbekannt|verschiedene|altri|altro|vari|sconosciuto|outros|diğer|diverse",
  ],
  [
    'class',
    '-',
    'agent orange|toxic gas|toxic gases|poison gas|poison gases|poisonous gas|war gas|war gases|nerve agent|nerve agents|nerve gas|blister agent|blister agents|chemical agent|chemical agents|warfare agent|warfare agents|chemical warfare agent|chemical warfare agents|chemical weapon|chemical weapons|toxic chemical|toxic chemicals|toxic substance|toxic substances|toxin|toxins|explosive|explosives|gaz toxique|gaz toxiques|gaz de combat|gaz innervant|agent neurotoxique|arme chimique|armes chimiques|explosif|explosifs|gas tóxico|gases tóxicos|gas nervioso|agente nervioso|arma química|armas químicas|explosivo|explosivos|ядовитый газ|отравляющий газ|токсичный газ|отравляющее вещество|отравляющие вещества|боевое отравляющее вещество|химическое оружие|взрывчатка|взрывчатое вещество|взрывчатые вещества|غاز سام|غازات سامة|غاز الأعصاب|عامل أعصاب|أسلحة كيميائية|سلاح كيميائي|متفجرات|مواد متفجرة|毒气|毒剂|神经毒剂|化学武器|炸药|爆炸物',
  ],
  // Longer than the words and names inside them
  [
    'noise',
    '-',
    'assorted sizes|various sizes|assorted colours|assorted colors|various colours|various colors|assorted designs|different sizes|different colours|other than|keep dry|dry place|cool and dry place|dry cargo|dry basis|on dry basis|dry van|tin can island|by gc|eau de parfum|等级|优等品|一桶|一袋|一箱|一瓶|一罐|一件|一批|两桶|两袋|等于|一等品|特等|mixed isomers|isomer mixture|isomers mixture|mixture of isomers|mélange d isomères|mezcla de isómeros|смесь изомеров|water soluble|solubles in water|insoluble in water|soluble in water|water softener|water softening|water softener salt|water white|fresh water|sea water|printing ink industry|printing inks|paint manufacture|water cooled|water treatment|wastewater treatment|waste water treatment|boiler water treatment|drinking water treatment|cooling water|cooling water treatment|traitement des eaux|traitement de l eau|tratamiento de agua|tratamiento de aguas|водоподготовка|очистка воды|для очистки воды|معالجة المياه|لمعالجة المياه|تنقية المياه|水处理|污水处理|水处理剂|paint industry|ink industry|soap industry|soap making|detergent industry|adhesive industry|battery industry|gas industry|oil and gas|lubricants industry|cosmetics industry|cosmetic industry|battery grade|paint grade|ink grade|soap grade|cosmetic grade|detergent grade|photo grade|rubber grade|ceramic grade|glass grade|cosmetic raw material|detergent raw material|paint raw material|soap raw material|battery raw material|battery material',
  ],
  [
    'ware',
    '-',
    'black tea|green tea|badges|name badge|plastic badge|id badge|badge holder|badge holders|badge reel|badge reels',
  ],
  ['stuff', '-', 'reagent chemical|reagent chemicals'],
  // Little words
  ['in', '-', 'in|dans|en|в|во|في|in a|dans le|dans la|dans du|dans l|en el|en la'],
  ['of', '-', 'of|de|du|des|d|del|di|da|من|из|의|的|l|le|la|les|el|los|las|the|с|со'],
  ['and', '-', 'and|et|y|e|и|و|und|with|avec|con|mit|مع|和|与|及|или|or|ou|u|o|plus|n'],
  [
    'least',
    '-',
    'min|minimum|mín|mínimo|min.|at least|not less than|no less than|nlt|more than|over|above|greater than|au moins|minimal|al menos|como mínimo|no menos de|más de|plus de|мин|минимум|не менее|более|не ниже|حد أدنى|على الأقل|لا يقل عن|أكثر من|至少|不低于|大于|以上|最低',
  ],
  [
    'most',
    '-',
    'max|maximum|máx|máximo|up to|not more than|no more than|nmt|less than|below|under|au plus|moins de|jusqu à|a lo sumo|como máximo|no más de|menos de|hasta|макс|максимум|не более|менее|до|не выше|حد أقصى|لا يزيد عن|أقل من|حتى|不超过|低于|小于|以下|最高|最多',
  ],
  [
    'unit',
    '-',
    'kg|kgs|kilo|kilos|kilogram|kilograms|kgm|g|gm|gms|gr|gram|grams|mg|t|mt|mts|ton|tons|tonne|tonnes|metric ton|metric tons|lb|lbs|pound|pounds|oz|ounce|ounces|liter|liters|litre|litres|lt|ltr|ltrs|ml|gal|gals|gallon|gallons|m3|cbm|kilogramme|kilogrammes|gramme|grammes|kilogramo|kilogramos|gramo|gramos|tonelada|toneladas|litro|litros|galón|galones|libra|libras|кг|килограмм|килограмма|килограммов|г|гр|грамм|граммов|т|тонна|тонны|тонн|л|литр|литра|литров|мл|كجم|كغ|كغم|كيلو|كيلوجرام|كيلوغرام|كيلو غرام|جرام|غرام|طن|أطنان|لتر|لترات|公斤|千克|克|吨|公吨|升|毫升|磅|斤|wt|vol|v|w|ppm|ppb|ppmw|percent|per cent|pct|pour cent|por ciento|процентов|процент|процента|масс|мас|об|вес|في المئة|بالمئة|بالمائة|في المائة|质量|质量分数|重量|体积|体积分数|mm|cm|µm|μm|um|micron|microns|micrometre|micrometres|micrometer|micrometers|nm|nanometre|nanometres|мм|см|мкм|нм|микрон|микрона|مم|سم|ميكرون|毫米|厘米|微米|纳米|mesh|µg|μg|mol|mmol|моль|Gew|Gew.|Ma.|mass|by mass|by weight|mass fraction|wt fraction|weight fraction|fraction massique|en masse|en poids|fracción másica|en peso|массовая доля|масс. доля|по массе|Massenanteil|balance|mbar|kPa|MPa|bar|psi|rpm|ppt',
  ],
  [
    'noise',
    '-',
    'said to contain|s.t.c.|stc|shipper s load and count|slc|net|nett|net weight|gross|gross weight|weight|tare|n.w.|g.w.|nw|gw|total|qty|quantity|each|per|x|ea|approx|approximately|abt|about|only|new|used|empty|full|load|loaded|on|at|to|from|by|as|is|are|not|no|nos.|nr|number|numbers|n°|ref|item|items|line|lot|batch|po|order|invoice|contract|hs|hts|hs code|hscode|cn|cn code|code|tariff|tariff code|un|un no|un number|na|cas|cas no|cas number|cas rn|rn|ec no|einecs|imo|imdg|imdg class|class|subclass|sub risk|pg|packing group|pkg group|p.g.|ems|marine pollutant|flash point|flashpoint|fp|hazmat|haz|hazardous|hazard|dangerous|dangerous goods|dg|non hazardous|non haz|goods|cargo|freight|product|products|material|materials|chemical|chemicals|chem|substance|substances|raw material|raw materials|sample|samples|shipment|brand|origin|made|country|port|fob|cif|cfr|exw|dap|ddp|prepaid|collect|description|name|proper shipping name|psn|ltd|limited|co|inc|llc|gmbh|corp|company|group|trading|industries|international|import|export|laboratory|research|use|industrial use|lab use|only for|in bulk|bulk|packed in|storage|keep|cool|date|exp|mfg|marks|container no|seal|seal no|ii|iii|iv|i|ml|type|model|ph|content|water content|smiles|inchi|inchikey|certified|iso 9001|flammable|corrosive|toxic|poison|oxidizing|oxidizer|temperature|temp|deg|degrees|c|f|pure|clean|a|an|b',
  ],
  [
    'noise',
    '-',
    'poids|poids net|poids brut|net|brut|total|environ|chacun|chaque|par|produit|produits|produit chimique|produits chimiques|chimique|marchandise|marchandises|classe|groupe|groupe d emballage|numéro|n|et|matière|matières|dangereux|dangereuses|corrosif|toxique|inflammable|onu|code sh|code douanier|sh|origine|lot|peso|peso neto|peso bruto|neto|bruto|aprox|cada|por|producto|productos|producto químico|productos químicos|químico|químicos|mercancía|mercancías|clase|grupo|grupo de embalaje|número|materia|materias|peligroso|peligrosas|corrosivo|tóxico|código sa|partida arancelaria|lote|origen|uso|uso industrial',
  ],
  [
    'noise',
    '-',
    'вес|вес нетто|вес брутто|нетто|брутто|масса|всего|итого|примерно|около|по|на|от|каждый|каждая|груз|товар|продукт|химический|химическая|химическое|химические|химикат|вещество|сырье|класс|группа|группа упаковки|номер|оон|код|тн вэд|код тн вэд|тнвэд|партия|производство|страна|опасный|опасный груз|кас|гост|ту|шт|штук|الوزن|وزن|صافي|الوزن الصافي|إجمالي|الإجمالي|الكمية|كمية|تقريبا|عدد|رقم|رقم الأمم المتحدة|الأمم المتحدة|فئة|صنف|مجموعة|مجموعة التعبئة|بضاعة|منتج|مادة|مواد|مادة كيميائية|مواد كيميائية|كيميائي|كيميائية|خطرة|خطر|شحنة|بلد المنشأ|على|إلى|النظام المنسق|رمز|净重|毛重|重|总重|共|约|每|数量|品名|货物|化工|化学品|化工原料|原料|产品|危险品|易燃|腐蚀|有毒|易燃液体|类|第|包装类|编号|联合国编号|海关编码|商品编码|税号|批号|产地|中国|公司|有限公司|用|装|为|级别|类别|规格|型号|样品',
  ],
  [
    'noise',
    '-',
    'usa|china|india|germany|france|spain|russia|egypt|iran|iraq|syria|turkey|turkiye|uae|dubai|japan|korea|netherlands|belgium|italy|brazil|mexico|canada|uk|rotterdam|antwerp|hamburg|shanghai|ningbo|qingdao|tianjin|mumbai|nhava sheva|jebel ali|singapore|houston|busan|карачи|karachi|istanbul|mersin|alexandria|damietta|россия|китай|مصر|العراق|سوريا|الصين|الهند|تركيا',
  ],
]

export type LexiconCategory =
  | 'package'
  | 'form'
  | 'grade'
  | 'mixture'
  | 'nos'
  | 'polymer'
  | 'without'
  | 'for'
  | 'equipment'
  | 'product'
  | 'in'
  | 'of'
  | 'and'
  | 'least'
  | 'most'
  | 'unit'
  | 'noise'
  /** Leaves open what else there is: "etc", "other chemicals", "unknown". */
  | 'others'
  /** Says a kind of chemical and no chemical: the name is missing. */
  | 'class'
  /** Things that are no chemicals. */
  | 'ware'
  /** What a chemical is sold as: solvent, pigment, fertilizer. */
  | 'stuff'
