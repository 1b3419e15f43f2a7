/** Makers and sellers of chemicals, carriers and surveyors whose names stand on papers without a word like "Ltd". */
export const FIRMS = `
basf, bayer, evonik, lanxess, wacker, covestro, henkel, merck, merck kgaa, clariant, lonza, dsm, akzo, akzonobel, akzo
nobel, nouryon, solvay, syensqo, arkema, linde, messer, praxair, air products, ineos, ineos oxide, sabic, borealis,
borouge, totalenergies, shell, bp chemicals, exxon, exxonmobil, chevron, phillips, sasol, dow, dow chemical,
dowdupont, dupont, dupont de nemours, eastman, huntsman, celanese, ashland, albemarle, olin, oxychem, oxea, perstorp,
kemira, yara, borregaard, eurochem, phosagro, uralchem, acron, sibur, nizhnekamskneftekhim, kazanorgsintez, tatneft,
lukoil, gazprom, rosneft, mol group, grupa azoty, synthos, anwil, spolchem, unipetrol, bochemie, borsodchem, brenntag,
univar, azelis, imcd, biesterfeld, helm, helm ag, stockmeier, overlack, nordmann, oqema, caldic, barentz, tricon,
tricon energy, interchem, sigma, sigma aldrich, sigma-aldrich, aldrich, fluka, supelco, milliporesigma, millipore,
fisher, fisher scientific, thermo, thermo fisher, thermo scientific, thermofisher, acros, acros organics, alfa aesar,
honeywell, riedel de haen, riedel, vwr, avantor, jt baker, j t baker, baker, mallinckrodt, carl roth, roth, panreac,
panreac applichem, applichem, scharlau, carlo erba, honeywell fluka, tci, tokyo chemical industry, wako, fujifilm
wako, kanto, kanto chemical, nacalai, junsei, daejung, samchun, duksan, loba, loba chemie, himedia, sd fine, sdfcl, s
d fine chem, finar, rankem, qualigens, spectrochem, avra, molychem, sinopharm, macklin, aladdin, energy chemical, j k,
bide, sinopec, petrochina, cnooc, sinochem, chemchina, syngenta, wanhua, wanhua chemical, hualu, hualu hengsheng,
luxi, luxi chemical, xinjiang zhongtai, hengli, rongsheng, kingfa, lomon, lomon billions, tronox, kronos, venator,
chemours, ishihara, sumitomo, mitsubishi, mitsubishi chemical, mitsui, mitsui chemicals, toray, asahi, asahi kasei,
showa, showa denko, resonac, daicel, nippon, nippon shokubai, tosoh, kuraray, shin etsu, shinetsu, kaneka, zeon, ube,
tokuyama, adeka, denka, agc, itochu, marubeni, sojitz, lg chem, lotte, lotte chemical, hanwha, kumho, oci, skc, sk
chemicals, posco, formosa, formosa plastics, nan ya, chimei, petronas, ptt, ptt global, ioc, pttgc, indorama, siam
cement, scg, wilmar, klk, klk oleo, ioi, ioi oleochemical, musim mas, emery, emery oleochemicals, godrej, reliance,
reliance industries, gnfc, gsfc, gacl, dcm shriram, tata, tata chemicals, aditya birla, grasim, deepak nitrite, deepak
fertilisers, aarti, aarti industries, atul, upl, srf, navin fluorine, gujarat fluorochemicals, laxmi organic,
jubilant, jubilant ingrevia, balaji amines, alkyl amines chemicals, nocil, vinati, iffco, oswal, engro, fauji, descon,
sitara, ittehad, petkim, tupras, soda sanayi, sisecam, kimetsan, akkim, egypt basic industries, abu qir, mopco,
helwan, ocp, maaden, sipchem, tasnee, sadara, petro rabigh, equate, qafco, qapco, qvc, gpic, omifco, adnoc,
fertiglobe, npc iran, shiraz petrochemical, braskem, petrobras, unigel, quimica, quimicos, pemex, alpek, mexichem,
orbia, ypf, profertil, enaex, sqm, codelco, unipar, nutrien, cf industries, mosaic, koch, orica, dyno nobel, incitec,
incitec pivot, omnia, aeci, sasol chemicals, perrigo, roquette, cargill, adm, archer daniels midland, tate lyle,
jungbunzlauer, citrique belge, ensign, cofco, ttca, rzbc, fufeng, meihua, csm, corbion, purac, givaudan, firmenich,
symrise, iff, robertet, takasago, croda, stepan, lubrizol, afton, infineum, sasol olefins, kao, lion, procter, procter
gamble, unilever, reckitt, ecolab, diversey, nalco, suez water, veolia, kurita, solenis, novozymes, chr hansen,
danisco, pfizer, novartis, roche, sanofi, gsk, astrazeneca, teva, sandoz, cipla, sun pharma, lupin, aurobindo, hetero,
zydus, ipca, divis, glenmark, wockhardt, huahai, livzon, maersk, maersk line, msc, mediterranean shipping company, cma
cgm, cma, cgm, hapag, hapag lloyd, evergreen, cosco, cosco shipping, oocl, one line, ocean network express, yang ming,
hmm, zim, pil, wan hai, sitc, kmtc, heung a, sinokor, rcl, irisl, samudera, arkas, turkon, safmarine, hamburg sud,
seago, sealand, unifeeder, matson, crowley, seaboard, x press, xpress, stolt, stolt nielsen, odfjell, hoyer, bertschi,
den hartogh, suttons, newport, interflow, vopak, oiltanking, dhl, fedex, ups, dpd, gls, dachser, kuehne, kuehne nagel,
schenker, db schenker, dsv, panalpina, agility, ceva, bollore, geodis, expeditors, nippon express, yusen, kintetsu,
sinotrans, toll, aramex, sf express, lufthansa, lufthansa cargo, emirates skycargo, qatar airways, turkish airlines,
etihad, cathay, cathay pacific, air china, air france, klm, saudia, ethiopian airlines, sgs, intertek, bureau veritas,
cotecna, tuv, rina, dnv, lloyds, ccic, ciq, saybolt, alex stewart, k s, kali, belaruskali, uralkali, sylvinit,
galactic, musim, shell eastern, omyacarb, omya, imerys, sibelco, minerals technologies, huber, ppg, sherwin, akzo
coatings, hempel, jotun, sika, mapei, basf se, jiangshan, luwei, northeast pharma, csspc, welcome, xingfa, yihua,
yuntianhua, wengfu, kailin, chuandong, aostar, nutriagri, kemapco, jpmc, arab potash, icl, icl group, dead sea works,
bromine compounds, haifa chemicals, haifa group, rotem, cinkarna, sodi, crimidesa, minera santa marta, ciech,
qemetica, soda polska, solvay sodi, sisecam soda, kazan soda, eti soda, eti maden, we soda, ansac, genesis alkali,
nirma, ghcl, rsplg, tata chemicals magadi, magadi, botash, akzo salt, nobian, salins, esco, cargill salt, morton,
compass, mitsui plastics, perstorp ab, lcy, deza, spolana, fosfa, precheza, chemko, duslo, bc mch, nitrogenmuvek,
chimcomplex, oltchim, azomures, agropolychim, neochim, petrokimia gresik, pupuk, chandra asri, tpc, ptt gc, vinythai,
thai oil, irpc, ducgiang, bank melli, melli, jordan bank, eastern petroleum, quimpac, oxiquim, pochteca, brenntag
latin america, univar brasil, elekeiroz, rhodia, rhodia solvay, synthesis ooo, sumtitan, sumykhimprom, сумыхимпром,
уралкалий, еврохим, фосагро, акрон, уралхим, сибур, лукойл, газпром, роснефть, башкирская содовая, казаньоргсинтез,
нижнекамскнефтехим, каустик, метафракс, щекиноазот, невинномысский азот, крымский титан, мосхимфарм, реахим, экос,
вектон, химмед, компонент реактив, داو, باسف, سابك, معادن, أوراسكوم, أبو قير, البوتاس العربية, 陶氏, 巴斯夫, 中石化, 中石油, 石药,
万华, 扬子江, 龙佰, 国药, 阿拉丁, 麦克林, 西陇
`
