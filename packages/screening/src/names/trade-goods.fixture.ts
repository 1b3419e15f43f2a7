/** Usual names of the goods that the world trades most: every one must be known as written. Names may hold commas and slashes: bars part them. */
export const TRADE_GOODS: readonly string[] = `
urea|ammonia|anhydrous ammonia|aqueous ammonia|ammonium nitrate|ammonium sulphate|ammonium chloride|monoammonium phosphate
MAP fertilizer|diammonium phosphate|DAP fertilizer|triple superphosphate|TSP fertilizer|single superphosphate|SSP fertilizer
potassium chloride|muriate of potash|MOP fertilizer|potassium sulphate|sulphate of potash|SOP fertilizer|calcium ammonium nitrate
CAN fertilizer|potassium nitrate|calcium nitrate|magnesium sulphate|epsom salt|kieserite|monopotassium phosphate|MKP
rock phosphate|phosphate rock|sulphur|sulfur granular|phosphoric acid|sulphuric acid|oleum|nitric acid|hydrochloric acid
hydrofluoric acid|acetic acid|formic acid|citric acid|citric acid anhydrous|lactic acid|tartaric acid|malic acid|fumaric acid
oxalic acid|propionic acid|butyric acid|acrylic acid|glacial acrylic acid|methacrylic acid|benzoic acid|salicylic acid
acetylsalicylic acid|adipic acid|sebacic acid|succinic acid|maleic acid|maleic anhydride|phthalic anhydride|terephthalic acid|PTA
isophthalic acid|stearic acid|oleic acid|palmitic acid|lauric acid|myristic acid|ascorbic acid|boric acid|sulfamic acid
amino sulfonic acid|chromic acid|perchloric acid|hydrobromic acid|gluconic acid|glycolic acid|thioglycolic acid|chloroacetic acid
monochloroacetic acid|trichloroacetic acid|methanesulfonic acid|p-toluenesulfonic acid|dodecylbenzenesulfonic acid|LABSA
hydroxyethylidene diphosphonic acid|HEDP|ATMP|DTPMP|EDTA|EDTA disodium|tetrasodium EDTA|DTPA|NTA
sodium hydroxide|caustic soda|caustic soda flakes|caustic soda pearls|caustic soda liquid|potassium hydroxide|caustic potash
calcium hydroxide|hydrated lime|slaked lime|quicklime|calcium oxide|magnesium oxide|magnesium hydroxide|aluminium hydroxide
lithium hydroxide|lithium hydroxide monohydrate|lithium carbonate|soda ash|soda ash dense|soda ash light|sodium carbonate
sodium bicarbonate|baking soda|potassium carbonate|potassium bicarbonate|ammonium bicarbonate|ammonium carbonate
calcium carbonate|ground calcium carbonate|precipitated calcium carbonate|limestone|dolomite|barium carbonate|strontium carbonate
sodium sulphate|Glauber's salt|sodium sulphate anhydrous|sodium bisulfate|sodium bisulfite|sodium metabisulfite|sodium sulfite
sodium thiosulfate|sodium hydrosulfite|sodium dithionite|sodium silicate|water glass|sodium metasilicate|potassium silicate
sodium aluminate|sodium chloride|rock salt|industrial salt|calcium chloride|magnesium chloride|magnesium chloride hexahydrate
aluminium chloride|polyaluminium chloride|aluminium sulphate|alum|potassium alum|ferric chloride|ferrous sulphate|ferric sulphate
ferrous chloride|iron oxide|iron oxide red|iron oxide yellow|iron oxide black|titanium dioxide|anatase|zinc oxide|zinc sulphate
zinc sulphate heptahydrate|zinc chloride|zinc stearate|zinc phosphate|zinc borate|copper sulphate|copper sulphate pentahydrate
cuprous oxide|cupric oxide|copper oxychloride|nickel sulphate|cobalt sulphate|manganese sulphate|manganese dioxide
potassium permanganate|potassium dichromate|sodium dichromate|chromium trioxide|chrome oxide green|basic chromium sulphate
lead oxide|red lead|lead nitrate|litharge|antimony trioxide|stannous chloride|tin oxide|silver nitrate|mercury|cadmium oxide
barium sulphate|barytes|blanc fixe|barium chloride|barium hydroxide|calcium hypochlorite|sodium hypochlorite|sodium chlorite
sodium chlorate|potassium chlorate|sodium perchlorate|hydrogen peroxide|sodium percarbonate|sodium perborate|potassium persulfate
ammonium persulfate|sodium persulfate|peracetic acid|chlorine|liquid chlorine|bromine|iodine|fluorspar|cryolite|sodium fluoride
sodium fluorosilicate|fluorosilicic acid|potassium fluoride|sodium bromide|potassium bromide|calcium bromide|potassium iodide
sodium nitrate|sodium nitrite|borax|borax pentahydrate|borax decahydrate|boric oxide|sodium tripolyphosphate|STPP
tetrasodium pyrophosphate|TSPP|sodium hexametaphosphate|SHMP|sodium acid pyrophosphate|SAPP|trisodium phosphate
disodium phosphate|monosodium phosphate|dicalcium phosphate|DCP feed grade|monocalcium phosphate|MCP|tricalcium phosphate
sodium cyanide|potassium cyanide|sodium ferrocyanide|potassium ferrocyanide|potassium ferricyanide|sodium thiocyanate
sodium sulfide|sodium hydrosulfide|carbon black|activated carbon|graphite|silica|precipitated silica|fumed silica|silica gel
quartz sand|kaolin|china clay|bentonite|talc|mica|wollastonite|diatomaceous earth|perlite|vermiculite|zeolite|zeolite 4A|feldspar
gypsum|calcium sulphate|plaster of paris|alumina|calcined alumina|activated alumina|aluminium fluoride|silicon carbide
calcium carbide|ferrosilicon|silicon metal|aluminium powder|zinc dust|copper cathodes|yellow phosphorus|red phosphorus
phosphorus pentoxide|polyphosphoric acid|argon|nitrogen|liquid nitrogen|oxygen|helium|carbon dioxide|dry ice|carbon monoxide
acetylene|nitrous oxide|sulphur dioxide|sulphur hexafluoride|hydrogen sulphide|neon|krypton|xenon
methanol|ethanol|denatured ethanol|isopropyl alcohol|IPA|n-propanol|n-butanol|isobutanol|sec-butanol|tert-butanol|2-ethylhexanol
octanol|isononanol|decanol|lauryl alcohol|cetyl alcohol|stearyl alcohol|cetostearyl alcohol|cetearyl alcohol|fatty alcohol
benzyl alcohol|furfuryl alcohol|cyclohexanol|ethylene glycol|monoethylene glycol|MEG|diethylene glycol|DEG|triethylene glycol|TEG
propylene glycol|monopropylene glycol|dipropylene glycol|1,4-butanediol|BDO|neopentyl glycol|NPG|hexylene glycol
1,3-butylene glycol|glycerine|glycerol|sorbitol|sorbitol 70%|mannitol|xylitol|maltitol|erythritol|pentaerythritol
trimethylolpropane|polyethylene glycol|PEG 400|PEG 4000|polypropylene glycol|ethylene glycol monobutyl ether|butyl glycol
butyl cellosolve|2-butoxyethanol|ethyl cellosolve|propylene glycol methyl ether|PM solvent|PGME
propylene glycol methyl ether acetate|PGMEA|diethylene glycol monobutyl ether|butyl diglycol|butyl carbitol|acetone
methyl ethyl ketone|methyl isobutyl ketone|MIBK|cyclohexanone|isophorone|diacetone alcohol|acetophenone|diisobutyl ketone
ethyl acetate|butyl acetate|n-butyl acetate|isobutyl acetate|isopropyl acetate|methyl acetate|vinyl acetate|vinyl acetate monomer
ethyl lactate|dimethyl carbonate|DMC|propylene carbonate|ethylene carbonate|diethyl ether|tetrahydrofuran|THF|1,4-dioxane|MTBE
methyl tert-butyl ether|ETBE|dimethyl ether|hexane|n-hexane|heptane|n-heptane|pentane|cyclopentane|isopentane|cyclohexane
isooctane|white spirit|mineral spirits|mineral turpentine|naphtha|solvent naphtha|kerosene|petroleum ether|benzene|toluene|xylene
mixed xylenes|o-xylene|p-xylene|paraxylene|m-xylene|ethylbenzene|cumene|styrene|styrene monomer|alpha-methylstyrene|naphthalene
dichloromethane|methylene chloride|chloroform|carbon tetrachloride|trichloroethylene|perchloroethylene|tetrachloroethylene
1,2-dichloroethane|EDC|vinyl chloride|vinyl chloride monomer|vinylidene chloride|chlorobenzene|o-dichlorobenzene
p-dichlorobenzene|benzyl chloride|epichlorohydrin|allyl chloride|dimethylformamide|DMF|dimethylacetamide|DMAC|dimethyl sulfoxide
DMSO|N-methylpyrrolidone|NMP|acetonitrile|pyridine|morpholine|formamide|nitromethane|nitrobenzene|aniline|phenol|cresol
mixed cresols|bisphenol A|BPA|resorcinol|hydroquinone|catechol|nonylphenol|p-tert-butylphenol|BHT|butylated hydroxytoluene
2,6-di-tert-butyl-4-methylphenol|BHA|TBHQ|formaldehyde|formalin|paraformaldehyde|acetaldehyde|glutaraldehyde|glyoxal|furfural
benzaldehyde|acrolein|butyraldehyde|n-butyraldehyde|methylal|ethylene|propylene|butadiene|1,3-butadiene|isobutylene|butene-1
1-hexene|1-octene|isoprene|propane|butane|n-butane|isobutane|methane|LNG|ethane|ethylene oxide|propylene oxide|acrylonitrile
acrylamide|methyl methacrylate|butyl acrylate|ethyl acrylate|methyl acrylate|2-ethylhexyl acrylate|2-hydroxyethyl methacrylate
HEMA|hydroxyethyl acrylate|glycidyl methacrylate|caprolactam|hexamethylenediamine|HMDA|adiponitrile|toluene diisocyanate|TDI
TDI 80/20|methylene diphenyl diisocyanate|MDI|polymeric MDI|PMDI|HDI|hexamethylene diisocyanate|isophorone diisocyanate|IPDI
melamine|dicyandiamide|DCDA|cyanuric acid|thiourea|guanidine carbonate|hexamine|hexamethylenetetramine|monoethanolamine|MEA
diethanolamine|triethanolamine|methylamine|dimethylamine|trimethylamine|ethylamine|diethylamine|triethylamine|isopropylamine
diisopropylamine|butylamine|dibutylamine|tributylamine|cyclohexylamine|dicyclohexylamine|ethylenediamine|diethylenetriamine|DETA
TETA|triethylenetetramine|TEPA|piperazine|aminoethylpiperazine|dimethylaminopropylamine|DMAPA|benzylamine|dimethylethanolamine
methyldiethanolamine|hydrazine hydrate|hydroxylamine sulfate
dioctyl phthalate|DOP|DEHP|bis(2-ethylhexyl) phthalate|diisononyl phthalate|DINP|diisodecyl phthalate|DIDP|dibutyl phthalate|DBP
diethyl phthalate|dimethyl phthalate|dioctyl terephthalate|DOTP|dioctyl adipate|DOA|acetyl tributyl citrate|ATBC|tributyl citrate
triethyl citrate|triacetin|epoxidized soybean oil|ESBO|chlorinated paraffin|tricresyl phosphate|triphenyl phosphate
triethyl phosphate|TCPP|tris(2-chloroisopropyl) phosphate|tributyl phosphate|dimethyl sulfate|diethyl sulfate|dimethyl disulfide
carbon disulphide|mercaptoethanol|2-mercaptoethanol|thioglycerol|tert-dodecyl mercaptan|sodium lauryl sulfate|SLS
sodium lauryl ether sulfate|SLES|SLES 70%|cocamidopropyl betaine|CAPB|cocamide DEA|cocodiethanolamide|alkyl polyglucoside
decyl glucoside|linear alkylbenzene|sodium dodecylbenzenesulfonate|nonylphenol ethoxylate|NP-9|NP-10|polysorbate 80|Tween 80
polysorbate 20|sorbitan monooleate|Span 80|benzalkonium chloride|BKC 80%|didecyldimethylammonium chloride|cetrimonium chloride
CTAC|glyceryl monostearate|lecithin|soya lecithin|castor oil|hydrogenated castor oil|palm oil|coconut oil|soybean oil|linseed oil
tall oil|tall oil fatty acid|TOFA|rosin|gum rosin|turpentine|gum turpentine|beeswax|paraffin wax|microcrystalline wax
petroleum jelly|vaseline|white oil|liquid paraffin|mineral oil|bitumen|asphalt|coal tar|creosote|petroleum coke
calcined petroleum coke|diesel|gasoline|jet fuel|fuel oil|biodiesel|fatty acid methyl ester
polyethylene|LDPE|LLDPE|HDPE|polypropylene|PP homopolymer|polyvinyl chloride|PVC resin|PVC K67|polystyrene|GPPS|HIPS|EPS
ABS resin|PET resin|PET chips|polycarbonate|PC resin|nylon 6|nylon 66|polyamide 6|POM|polyacetal|PMMA|PBT|EVA|EVA 28|TPU|PTFE
polyvinyl alcohol|PVOH|polyvinyl acetate|polyvinylpyrrolidone|PVP K30|polyacrylamide|polyacrylic acid|sodium polyacrylate
superabsorbent polymer|epoxy resin|unsaturated polyester resin|alkyd resin|phenolic resin|melamine formaldehyde resin
urea formaldehyde resin|silicone oil|polydimethylsiloxane|silicone rubber|natural rubber|SBR|NBR|EPDM|polybutadiene rubber
polyisobutylene|polyether polyol|carboxymethyl cellulose|CMC|hydroxypropyl methylcellulose|HPMC|hydroxyethyl cellulose|HEC
methyl cellulose|microcrystalline cellulose|MCC|nitrocellulose|cellulose acetate|starch|corn starch|modified starch
tapioca starch|maltodextrin|dextrose|dextrose monohydrate|glucose syrup|fructose|lactose|sucrose|xanthan gum|guar gum|gum arabic
carrageenan|agar|pectin|gelatin|gelatine|sodium alginate|locust bean gum|gellan gum|chitosan|collagen|casein|sodium caseinate
whey powder|soy protein isolate|wheat gluten
monosodium glutamate|MSG|sodium benzoate|potassium sorbate|sorbic acid|calcium propionate|sodium propionate|sodium acetate
sodium acetate trihydrate|potassium acetate|calcium acetate|sodium diacetate|sodium citrate|trisodium citrate|potassium citrate
calcium citrate|sodium gluconate|calcium gluconate|sodium lactate|calcium lactate|ferrous fumarate|ferrous gluconate
sodium erythorbate|sodium ascorbate|calcium ascorbate|vitamin C|vitamin E|tocopherol|tocopheryl acetate|vitamin E acetate
vitamin A acetate|vitamin A palmitate|retinol|vitamin D3|cholecalciferol|vitamin B1|thiamine|thiamine hydrochloride|riboflavin
vitamin B2|niacin|nicotinic acid|niacinamide|nicotinamide|vitamin B6|pyridoxine|pyridoxine hydrochloride|vitamin B12
cyanocobalamin|folic acid|biotin|calcium pantothenate|D-calcium pantothenate|panthenol|inositol|choline chloride|betaine
betaine hydrochloride|taurine|L-lysine|L-lysine hydrochloride|lysine HCl|lysine sulphate|DL-methionine|methionine|L-threonine
L-tryptophan|glycine|L-alanine|L-arginine|L-glutamine|L-cysteine|L-cysteine hydrochloride|L-leucine|L-isoleucine|L-valine
L-carnitine|creatine monohydrate|aspartame|acesulfame K|acesulfame potassium|sucralose|sodium saccharin|saccharin
sodium cyclamate|stevia|neotame|vanillin|ethyl vanillin|ethyl maltol|maltol|menthol|l-menthol|thymol|eugenol|camphor|citral
linalool|limonene|d-limonene|geraniol|citronellol|anethole|coumarin|musk ketone|galaxolide|hedione|iso E super|benzyl acetate
phenylethyl alcohol|2-phenylethanol|cinnamaldehyde|methyl salicylate|eucalyptus oil|citronella oil|peppermint oil|clove oil
orange oil|caffeine|caffeine anhydrous|theobromine|theophylline|curcumin|beta-carotene|lutein|lycopene|astaxanthin|caramel color
titanium white|tartrazine|sunset yellow|allura red|brilliant blue|indigo|indigo blue|sulphur black|malachite green|methylene blue
rhodamine B|phthalocyanine blue|pigment blue 15:3|pigment green 7|pigment red 57:1|pigment yellow 12|pigment yellow 83
carbon black N330|ultramarine blue|lithopone|reactive black 5|disperse blue 56|acid black 210|solvent black 5|optical brightener
paracetamol|acetaminophen|ibuprofen|aspirin|metformin|metformin hydrochloride|amoxicillin|amoxicillin trihydrate|ampicillin
penicillin G potassium|6-APA|7-ACA|cephalexin|ceftriaxone sodium|cefixime|azithromycin|erythromycin|clarithromycin|doxycycline
doxycycline hyclate|tetracycline|oxytetracycline|oxytetracycline hydrochloride|chlortetracycline|tylosin|tilmicosin|enrofloxacin
ciprofloxacin|ciprofloxacin hydrochloride|levofloxacin|ofloxacin|norfloxacin|metronidazole|sulfamethoxazole|trimethoprim
sulfadiazine|florfenicol|chloramphenicol|gentamicin sulfate|streptomycin|neomycin sulfate|lincomycin|colistin|ivermectin
albendazole|mebendazole|levamisole|praziquantel|fenbendazole|omeprazole|pantoprazole|ranitidine|famotidine|atorvastatin
simvastatin|rosuvastatin|amlodipine|amlodipine besylate|losartan|losartan potassium|valsartan|telmisartan|enalapril|captopril
lisinopril|atenolol|metoprolol|propranolol|furosemide|hydrochlorothiazide|spironolactone|warfarin|heparin|heparin sodium
clopidogrel|diclofenac sodium|naproxen|indomethacin|ketoprofen|meloxicam|celecoxib|tramadol|lidocaine|lidocaine hydrochloride
procaine|procaine hydrochloride|benzocaine|dexamethasone|prednisolone|prednisone|hydrocortisone|betamethasone|testosterone
progesterone|estradiol|levonorgestrel|insulin|cetirizine|cetirizine hydrochloride|loratadine|chlorpheniramine maleate
diphenhydramine|diphenhydramine hydrochloride|salbutamol|montelukast|dextromethorphan|guaifenesin|ambroxol|bromhexine|acyclovir
lamivudine|zidovudine|tenofovir|efavirenz|oseltamivir|fluconazole|ketoconazole|clotrimazole|miconazole|terbinafine|griseofulvin
chloroquine|chloroquine phosphate|hydroxychloroquine|artemisinin|artesunate|quinine|carbamazepine|phenytoin|valproic acid
sodium valproate|gabapentin|pregabalin|diazepam|haloperidol|sertraline|fluoxetine|risperidone|olanzapine|sildenafil|tadalafil
finasteride|minoxidil|analgin|metamizole sodium|domperidone|ondansetron|metoclopramide|loperamide|allopurinol|glibenclamide
glimepiride|sitagliptin|levothyroxine|povidone iodine|chlorhexidine|chlorhexidine gluconate|triclosan|glucosamine
glucosamine sulfate|chondroitin sulfate|hyaluronic acid|sodium hyaluronate|coenzyme Q10|melatonin|resveratrol
glyphosate|glyphosate isopropylamine|2,4-D|2,4-D acid|atrazine|paraquat|paraquat dichloride|diquat|glufosinate
glufosinate ammonium|acetochlor|butachlor|metolachlor|S-metolachlor|pretilachlor|pendimethalin|trifluralin|dicamba|clethodim
haloxyfop|quizalofop|nicosulfuron|metsulfuron-methyl|bensulfuron-methyl|mesotrione|clomazone|oxyfluorfen|imazethapyr
bispyribac sodium|ametryn|diuron|linuron|chlorpyrifos|malathion|dimethoate|acephate|profenofos|phosmet|dichlorvos|diazinon
triazophos|methamidophos|monocrotophos|cypermethrin|alpha-cypermethrin|deltamethrin|lambda-cyhalothrin|bifenthrin|permethrin
esfenvalerate|imidacloprid|acetamiprid|thiamethoxam|clothianidin|fipronil|abamectin|emamectin benzoate|indoxacarb
chlorantraniliprole|spinosad|carbofuran|carbaryl|methomyl|cartap|buprofezin|pymetrozine|chlorfenapyr|aluminium phosphide
zinc phosphide|methyl bromide|phosphine|mancozeb|carbendazim|chlorothalonil|tebuconazole|propiconazole|difenoconazole
hexaconazole|azoxystrobin|pyraclostrobin|trifloxystrobin|metalaxyl|captan|thiram|thiophanate-methyl|tricyclazole
fosetyl aluminium|cymoxanil|dimethomorph|iprodione|copper hydroxide|wettable sulfur|gibberellic acid|ethephon|paclobutrazol
brodifacoum|bromadiolone|metaldehyde|piperonyl butoxide|DEET|icaridin|potassium humate|humic acid|seaweed extract
azodicarbonamide|ADC blowing agent|dicumyl peroxide|benzoyl peroxide|MEKP|methyl ethyl ketone peroxide|di-tert-butyl peroxide
tert-butyl hydroperoxide|AIBN|azobisisobutyronitrile|calcium stearate|magnesium stearate|antioxidant 1010|antioxidant 168
Irganox 1010|Irgafos 168|erucamide|oleamide|2-mercaptobenzothiazole|MBT|MBTS|CBS accelerator|TMTD|6PPD|TMQ
stearic acid rubber grade|DOTG|DPG|sulfur insoluble|cobalt naphthenate|dibutyltin dilaurate|DBTDL|stannous octoate|ethyl silicate
tetraethyl orthosilicate|TEOS|vinyltrimethoxysilane|3-aminopropyltriethoxysilane|methyltrichlorosilane|dimethyldichlorosilane
trichlorosilane|silicon tetrachloride|hexamethyldisilazane|octamethylcyclotetrasiloxane|1,1,1,2-tetrafluoroethane|R134a|R410A
R404A|R22|R32|R407C|R290|R600a|HFC-152a|hexafluoropropylene|tetrafluoroethylene|vinylidene fluoride|dodecane|paraffin|n-paraffin
isopropyl myristate|isopropyl palmitate|caprylic/capric triglyceride|dimethicone|cyclomethicone|squalane|phenoxyethanol
methylparaben|propylparaben|imidazolidinyl urea|DMDM hydantoin|methylisothiazolinone|CMIT/MIT|allantoin|kojic acid|arbutin
niacinamide cosmetic|octyl methoxycinnamate|octocrylene|avobenzone|benzophenone-3|homosalate|zinc pyrithione|climbazole
PEG-40 hydrogenated castor oil|ceteareth-20|carbomer|carbomer 940|triethylene glycol dimethacrylate|2-methyl-1,3-propanediol
dipropylene glycol methyl ether|gamma-butyrolactone|GBL|sulfolane|tetramethylammonium hydroxide|TMAH|tetrabutylammonium bromide
TBAB|sodium methoxide|sodium methylate|sodium ethoxide|potassium tert-butoxide|sodium borohydride|lithium aluminium hydride
sodium hydride|n-butyllithium|palladium on carbon|Raney nickel|platinum catalyst|vanadium pentoxide|ammonium molybdate
ammonium metavanadate|sodium molybdate|sodium tungstate|tungsten trioxide|molybdenum trioxide|cerium oxide|lanthanum oxide
neodymium oxide|yttrium oxide|zirconium dioxide|zircon sand|zirconium oxychloride|lithium hexafluorophosphate|LiPF6
lithium cobalt oxide|lithium iron phosphate|LFP|NMC 811|cobalt oxide|nickel hydroxide|manganese carbonate|selenium
selenium dioxide|tellurium|bismuth|gallium|germanium|indium|arsenic trioxide|cyanuric chloride|phosphorus trichloride
phosphorus oxychloride|thionyl chloride|sulfuryl chloride|acetyl chloride|benzoyl chloride|chloroacetyl chloride|acetic anhydride
propionic anhydride|diketene|ethyl acetoacetate|methyl acetoacetate|dimethyl malonate|diethyl malonate|malononitrile
cyanoacetic acid|trimethyl orthoformate|triethyl orthoformate|benzotriazole|tolyltriazole|imidazole|2-methylimidazole|pyrrolidine
piperidine|quinoline|p-nitrophenol|p-nitroaniline|p-chloroaniline|o-toluidine|p-phenylenediamine|o-phenylenediamine
m-phenylenediamine|diphenylamine|2-naphthol|H acid|anthraquinone|p-cresol|o-cresol|m-cresol|2,4-dichlorophenol|p-chlorophenol
anisole|p-anisidine|vanillic acid|gallic acid|tannic acid|pyrogallol|cinnamic acid|phenylacetic acid|anthranilic acid
p-aminobenzoic acid|nicotine|atropine|L-tartaric acid|DL-malic acid|pyruvic acid|levulinic acid|itaconic acid|azelaic acid
undecylenic acid|caprylic acid|capric acid|2-ethylhexanoic acid|isononanoic acid|neodecanoic acid|behenic acid|ricinoleic acid
12-hydroxystearic acid|dimer acid
gallium arsenide|indium phosphide|indium tin oxide|cadmium telluride|gallium nitride|lithium niobate|barium titanate
boron nitride|boron carbide|silicon nitride|tungsten carbide|titanium carbide|titanium nitride|molybdenum disulfide
mercuric chloride|mercuric oxide|cadmium chloride|cadmium sulfate|cadmium sulfide|lead acetate|lead sulfate|lead carbonate
lead chromate|copper chloride|cuprous chloride|copper nitrate|copper acetate|copper carbonate|nickel chloride|nickel nitrate
cobalt chloride|cobalt nitrate|cobalt acetate|manganese chloride|manganese acetate|zinc nitrate|zinc acetate|zinc carbonate
zinc gluconate|aluminium nitrate|aluminium isopropoxide|magnesium nitrate|magnesium carbonate|magnesium acetate|calcium fluoride
calcium phosphate|calcium silicate|calcium formate|sodium formate|potassium formate|sodium tungstate dihydrate
potassium titanium fluoride|potassium fluoroborate|potassium fluorosilicate|ammonium fluoride|ammonium thiocyanate
ammonium iron sulfate|ammonium sulfamate|ammonium acetate|ammonium oxalate|sodium oxalate|potassium oxalate|sodium tartrate
potassium bitartrate|potassium sodium tartrate|sodium stannate|sodium antimonate|sodium selenite|sodium arsenite|sodium azide
sodium iodide|sodium bromate|sodium iodate|potassium iodate|potassium bromate|lithium chloride|lithium bromide|lithium fluoride
lithium metal|sodium metal|potassium metal|calcium metal|cesium chloride|rubidium chloride|strontium nitrate|strontium chloride
barium nitrate|bismuth oxide|bismuth nitrate|bismuth subsalicylate|antimony metal|antimony trichloride|tin metal|tin ingots
stannic chloride|titanium tetrachloride|titanium sponge|zirconium sponge|hafnium|niobium pentoxide|tantalum pentoxide
tantalum powder|tungsten powder|molybdenum powder|nickel powder|cobalt powder|iron powder|copper powder|ferrochrome
ferromanganese|silicomanganese|ferrovanadium|ferronickel|chromite|bauxite|ilmenite|iron ore|manganese ore|copper concentrate
zinc concentrate|lead concentrate|barite|celestite|magnesite|dead burned magnesia|fused magnesia|brown fused alumina
white fused alumina|chamotte|mullite|portland cement|clinker|fly ash|slag|glass frit|glass beads|rock wool|glass fibre|asbestos
carbon fibre|tetrahydrofurfuryl alcohol|gamma-valerolactone|dimethyl succinate|dibasic ester|texanol|ethyl 3-ethoxypropionate
3-methoxybutyl acetate|amyl acetate|isoamyl acetate|hexyl acetate|benzyl benzoate|ethyl benzoate|methyl benzoate|butyl benzoate
diphenyl ether|biphenyl|decalin|tetralin|indene|dicyclopentadiene|cyclopentadiene|norbornene|divinylbenzene|vinyl toluene
p-methylstyrene|pinene|beta-pinene|myrcene|terpineol|camphene|isobornyl acetate|eucalyptol|carvone|pulegone|citronellal
hydroxycitronellal|ionone|methyl ionone|lilial|vanillyl alcohol|ethyl butyrate|ethyl hexanoate|ethyl propionate|methyl propionate
butyl butyrate|gamma-decalactone|delta-decalactone|diacetyl|acetoin|acetal|triethylene glycol monobutyl ether
diethylene glycol monoethyl ether|ethylene glycol diacetate|propylene glycol diacetate|tripropylene glycol|tetraethylene glycol
1,6-hexanediol|1,5-pentanediol|1,2-hexanediol|pentylene glycol|ethylhexylglycerin|caprylyl glycol|PEG-100 stearate
cetyl palmitate|isononyl isononanoate|decyl oleate|ethyl oleate|methyl oleate|oleyl alcohol|butyl stearate|isooctyl acrylate
lauryl acrylate|stearyl acrylate|1,6-hexanediol diacrylate|HDDA|TPGDA|TMPTA|trimethylolpropane triacrylate
pentaerythritol triacrylate|isobornyl acrylate|acrylic acid glacial|itaconic anhydride|methyl vinyl ether|N-vinylpyrrolidone
N-vinylcaprolactam|allyl alcohol|allyl methacrylate|diallyl phthalate|triallyl cyanurate|TAIC|triallyl isocyanurate
photoinitiator 1173|photoinitiator 184|photoinitiator TPO|benzophenone|benzoin|UV-531|UV-326|UV-328|Tinuvin 770|antioxidant 1076
DLTDP|DSTDP|zinc dibutyldithiophosphate|ZDDP|zinc diethyldithiocarbamate|ZDEC|TETD|NOBS|TBBS|CTP-50|cumarone resin
C5 hydrocarbon resin|C9 petroleum resin|terpene resin|rosin ester|EVA wax|PE wax|polyethylene wax|Fischer-Tropsch wax|montan wax
carnauba wax|candelilla wax|lanolin|shea butter|cocoa butter|jojoba oil|argan oil|almond oil|olive oil|sunflower oil|rapeseed oil
corn oil|sesame oil|fish oil|lard|tallow|glycerol tristearate|stearin
`
  .split(/[|\n]/)
  .filter((name) => name !== '')
