/** Documents, transport, packing, quality, dates and little words. */
export const ENGLISH_PAPERS = `
invoices, invoiced, proforma, pro forma, quotation, quote, offer, enquiry, inquiry, purchase, purchase order, sales
order, sales, sale, sold, selling, buyer, seller, buyers, sellers, buying, bought, customer, customers, client,
clients, supplier, suppliers, vendor, vendors, supplied, supply, contract no, agreement, letter of credit, lc no,
credit, debit, payment, payable, paid, unpaid, terms, term, price, prices, pricing, unit price, amount, amounts,
value, values, currency, dollars, dollar, euros, euro, rupees, yuan, subtotal, sum, discount, discounts, rebate, tax,
taxes, vat, duty, duties, duty free, excise, customs, customs clearance, cleared, clearance, declared, declaration,
declarations, undeclared, declarant, bill of lading, b l, bl no, bills, airway bill, air waybill, awb, mawb, hawb,
waybill, waybills, sea waybill, telex release, manifest, manifests, manifested, packinglist, certificate,
certificates, certification, certificate of origin, certificate of analysis, coa, coc, msds, sds, msds attached, tds,
data sheet, datasheet, data sheets, safety data sheet, document, documents, documentation, docs, paperwork, attached,
attachment, enclosed, enclosure, see attached, as per, as follows, according, accordance, according to, annex,
appendix, schedule, list, lists, listed, detail, details, detailed, information, info, remark, remarks, note, notes,
notice, notify, notify party, notification, comment, comments, instruction, instructions, instructed, special
instructions, spec, specs, specification, specifications, specified, standard, standards, requirement, requirements,
required, request, requested, request no, requisition, approval, approved, approvals, permit, permits, license,
licence, licenses, licences, licensed, registration, registered, registered trademark, trademark, trade mark, trade
name, tradename, synonym, synonyms, also known as, aka, formerly, so called, namely, viz, see, refer, refers,
reference, references, reference number, serial, serial no, serial number, barcode, bar code, qr code, ean, gtin, sku,
upc, lot no, lot number, batch no, batch number, batch nr, article, articles, article no, art, art no, art nr, item
no, item number, part, parts, part no, part number, catalog, catalogue, catalog no, cat no, cat, position, pos, row,
rows, column, page, pages, sheet, sheets, copy, copies, original, originals, duplicate, triplicate, draft, final,
version, revision, revised, rev, edition, issue, issued, issuer, valid, validity, validated, verified, verification,
checked, check, checks, control, controlled, controls, controlled temperature, inspected, inspection, inspector,
inspection certificate, tested, test, tests, testing, test report, report, reports, reported, analysis, analysed,
analyzed, result, results, pass, passed, fail, failed, accepted, acceptance, rejected, rejects, complaint, claim,
claims, claimed, warranty, guaranteed, guarantee, signature, signed, sign, stamp, stamped, names, named, address,
street, avenue, building, floor, room, suite, zone, industrial zone, industrial park, free zone, free trade zone,
district, city, town, state, province, region, county, village, postal, post code, postcode, zip, zip code, telephone,
tel, phone, fax, mobile, email, mail, website, web, www, http, https, com, contact, contacts, contact person,
attention, attn, person, manager, director, officer, broker, brokers, forwarder, forwarders, freight forwarder,
shipper, shippers, consignee, consignees, consignor, consigned, consignment, consignments, sender, recipient,
receiver, received, receipt, receive, delivered, delivery, deliveries, deliver, delivery order, delivery note,
delivery date, dispatch, dispatched, despatch, despatched, ship, ships, shipped, shipping, shipments, shipped on
board, on board, shipping marks, mark, marking, marked, markings, label, labels, labelled, labeled, labelling,
labeling, sticker, stickers, tag, tags, placard, placards, placarded, prepaid freight, freight prepaid, freight
collect, collect freight, charges, charge, charged, cost, costs, cost and freight, insurance, insured, insurance
value, incoterms, incoterm, fca, fas, cpt, cip, dat, dpu, cnf, c f, ddu, ex works, exworks, free on board, loading,
unloading, unloaded, discharge, discharged, discharging, port of loading, port of discharge, place of delivery, place
of receipt, pol, pod, transshipment, transhipment, transit, in transit, transit time, route, routing, routed, voyage,
voy, vessel name, vessel, vessels, m v, feeder, barge, truck, trucks, trucking, lorry, lorries, trailer, trailers,
rail, railway, train, air, airfreight, air freight, airport, by air, by sea, by road, by rail, sea, seafreight, sea
freight, seaport, ocean, ocean freight, ocean going, inland, overland, multimodal, intermodal, terminal, terminals,
depot, depots, warehouse, warehouses, warehousing, warehoused, bonded, bonded warehouse, store, stored, stores, stock,
stocks, stocked, in stock, ex stock, inventory, surplus, excess, shortage, short, balance, remaining, remainder, rest,
partial, part load, part shipment, full container load, less than container load, groupage, consolidated,
consolidation, door to door, port to port, cfs, cy cy, door, demurrage, detention, dg surcharge, surcharge, handling,
handled, handle, handle with care, fragile, this side up, this way up, do not drop, do not stack, stack, stacked,
stackable, stacking, top load, on top, on deck, deck, hold, holds, stowed, stowage, stuffed, stuffing, stripped,
secured, lashed, lashing, dunnage, shrink wrapped, shrinkwrapped, shrink wrap, shrinkwrap, stretch wrapped, wrapped,
wrap, wrapping, wrapper, strapped, strapping, strap, straps, banded, palletized, palletised, palletization,
unpalletized, palletised goods, europallet, wooden, heat treated, ispm 15, ispm, fumigated, fumigation, fumigation
certificate, slip sheet, slip sheets, liner, liners, lined, inner liner, with liner, pe liner, with pe liner, outer,
inner, net of, weights, weighing, weighed, volumetric, volume, volumes, measurement, measurements, measure, dimension,
dimensions, dims, size, sizes, sized, length, width, height, depth, diameter, thickness, long, wide, high, tall,
large, small, medium, big, mini, micro, macro, extra, extra large, heavy, light, lightweight, heavy duty, thick, thin,
narrow, broad, half, halves, quarter, double, single, triple, twin, dual, pair, pairs, dozen, dozens, gross dozen,
set, sets, kit, kits, lots, batches, series, range, type of, kind, kinds, variety, hdpe, ldpe, lldpe, pvc, epal, chep,
hmhdpe, composite, plastic, plastics, metal, metals, metallic, steel, stainless, stainless steel, mild steel, carbon
steel, galvanized, galvanised, tinplate, glass, glassware, amber glass, paper, papers, cardboard, fibreboard,
fiberboard, corrugated, kraft, kraft paper, woven, non woven, polybag, polybags, polythene, foil, sachet, sachets,
pouch, pouches, tube, tubes, roll, rolls, reel, reels, spool, spools, coil, coils, bundle, bundles, bale, bales,
baled, block, blocks, log, logs, sheet form, tray, trays, rack, racks, skid, skids, cage, cages, cask, casks,
hogshead, tub, tubs, jar, jars, jug, jugs, pot, pots, cup, cups, cartridge, cartridges, dewar, dewars, tanktainer,
tanktainers, swap body, bulk vessel, bulk carrier, break bulk, breakbulk, reconditioned, un approved, un rated, lid,
lids, cap, caps, cork, stopper, closed head, open top, open head, tight head, removable head, closure, closures,
sealed, unsealed, seals, security seal, tamper evident, tamper proof, hermetically sealed, airtight, vacuum, nitrogen
blanket, nitrogen blanketed, inert, moisture proof, waterproof, water proof, weatherproof, shockproof, protected,
protect, protection, protective, reefer, reefers, high cube, flat rack, teu, teus, feu, container load, container
loads, containerized, containerised, contents, said contents, shippers load, stow and count, sl c, slac, slsc, said to
weigh, shippers load stow and count, laden, unladen, clean on board, apparent good order, good order, good condition,
in good condition, condition, conditions, usd, eur, gbp, cny, rmb, jpy, inr, rub, aed, sar, egp, try, chf, cad, aud,
sgd, hkd, krw, brl, mxn, zar, us dollars, cents, net price, exchange, rate, rates, ratio, ratios, fibre, fiber,
fibres, fibers, dated, dating, vii, viii, xii, xiii, xiv, xvi, xvii, xviii, s t c, mfr, mfrs, manuf, prod, pkd, nwt,
gwt, qtty, amt, hereof, thereof, herein, hereby, herewith, whatsoever, bears, containerised cargo, laycan, charter,
charterer, charter party, bulker, lighter aboard, berth, jetty, quay, wharf, dock, docks, pier, anchorage, port area,
customs area, customs broker, customs tariff, tariff heading, heading, subheading, chapter, tariff item, clearing,
clearing agent, surveyor, survey, sampling, sampled, sealed sample, draft survey, tallied, tally, stowage plan, loaded
on, discharged at, arrived, arrival, arriving, departure, departed, sailing, sailed, estimated time, scheduled,
schedule date, deadline, cut off, closing, closing date, booking, booked, booking no, reservation, reserved,
allocation, allocated, quota, quotas, tender, tenders, award, awarded, bid, bids, procurement, purchasing, purchased,
requisitioned, indent, indents, commission, commissions, agent fee, fee, fees, bank, banks, banking, bank account,
account, accounts, transfer, remittance, cash, cheque, deposit, advance, advance payment, prepayment, installment, at
sight, usance, days after, from bl date, net days, due, due date, overdue, penalty, interest, exemption, exempt,
exempted, suspended, temporary import, temporary admission, inward processing, outward processing, bonded goods, free
circulation, preferential, preference, preferential origin, eur 1, atr, form a, gsp, fta, origin criterion, supplier
declaration, euro 1, carnet, cmr, cim, tir, t1, t2, ex1, mrn, lrn, ucr, eori no, quality control, quality assurance,
premium, premium quality, prime, prime quality, first quality, first grade, superior, superior grade, supreme,
special, special grade, specialty, speciality, selected, select, choice, super, superfine, extra fine, fine, finest,
finely, fine grade, coarse, coarse grade, medium grade, ultra, ultrafine, ultrapure, ultra high purity, uhp, highest
purity, purified, high grade, higher, highest, lower, lowest, low, low grade, regular, normal grade, ordinary,
general, general purpose, multipurpose, multi purpose, universal, common, basic, base grade, classic, typical,
average, nominal, actual, estimated, theoretical, equivalent, equiv, equal, similar, same, identical, different,
corresponding, certified reference, reference standard, reference material, analytical standard, analytical standards,
standard grade, certified grade, kosher, halal, halal certified, kosher certified, organic certified, non gmo, gmo
free, gmo, gluten free, bse free, tse free, vegan, vegetarian, vegetable origin, animal origin, plant based, bio
based, biobased, eco, ecological, environmental, environmentally friendly, green grade, sustainable, rspo, mass
balance, iscc, reach, reach registered, reach registration, clp, ghs, rohs, rohs compliant, compliant, compliance,
conforms, conform, conforming, conformity, complies, meets, meet, meeting, exceeds, according to spec, gmp, haccp,
din, astm, jis, gost, is standard, cep, us dmf, eu gmp, who gmp, fda, fda approved, efsa, codex, jecfa, usp nf, usp
grade, bp grade, ep grade, nf grade, fcc grade, acs grade, acs reagent, gc grade, lc ms, lcms grade, uv grade,
spectroscopy grade, spectrophotometric grade, synthesis grade, for synthesis, for analysis, for laboratory use, for
lab use, for research use, research grade, research use only, for industrial use, for industrial use only, for
technical use, for food use, for food industry, for feed use, for agricultural use, for external use only, not for
food use, not for human consumption, not for medicinal use, not for drug use, not for resale, for export, for export
only, for domestic use, for professional use only, food additive, food additives, feed additive, feed additives, api,
pharmaceutical raw material, pharma intermediate, cosmetic grade raw material, personal care, photographic grade,
electronic, electronics grade, el grade, plating grade, metallurgical grade, refractory grade, textile grade, leather
grade, mining grade, oilfield grade, welding grade, medical grade, medical, veterinary, veterinary grade, pool grade,
water treatment grade, potable, potable water, feed, food, foods, foodstuff, foodstuffs, edible, non edible, inedible,
dietary, nutrition, nutritional, natural origin, nature identical, aroma, flavour grade, flavor grade, fragrance
grade, perfumery grade, beverage grade, brewing grade, baking grade, kosher grade, injection grade, injectable,
sterile, non sterile, pyrogen free, endotoxin free, low endotoxin, parenteral, bacteriological grade, molecular
biology grade, cell culture grade, biotech grade, tissue culture, cell culture, biology, biological, biochemical,
biochemistry, molecular, diagnostic, clinical, histology, microscopy, spectroscopy, chromatography, titration, ready
to use, ready made, concentrate, concentrates, strength, strong, weak, mild, double strength, extra strength, low
iron, low arsenic, low sulphur, low sulfur, low chloride, dustless, free flowing, free flow, flowing, non caking, non
caked, anticaking, anti caking, treated, untreated, coated, uncoated, oiled, milled, micronized, micronised, ground,
crushed, sieved, screened, graded, washed, unwashed, calcined, roasted, baked, dried, oven dried, freeze dried, spray
dried, vacuum dried, sun dried, activated, deactivated, modified, unmodified, with stabilizer, stabilised with,
stabilized with, with inhibitor, preserved, preservative free, filtered, unfiltered, decolorized, decolourised,
bleached, unbleached, deodorized, deodorised, hydrogenated, refined grade, semi refined, unrefined, raw, precipitated,
pressed, compacted, extruded, formed, shaped, cut, broken, whole, split, sliced, shredded, chopped, porous, dense,
light grade, heavy grade, soda ash light, bulk density, density, specific gravity, particle size, mesh, mesh size,
micron, microns, grain, grains, grit, amorphous, crystallised, crystallized, needles, plates, appearance, odour, odor,
odorless, odourless, colourless, colorless, colour, color, colours, colors, coloured, colored, transparent, clear,
translucent, opaque, cloudy, turbid, bright, dark, pale, brilliant, fluorescent, white, off white, offwhite,
whiteness, black, grey, gray, red, yellow, yellowish, blue, green, orange, brown, purple, violet, pink, beige, cream,
ivory, golden, gold colour, silver colour, silvery, navy, cyan colour, magenta, maroon, khaki, turquoise, scarlet,
crimson, multicolour, multicolor, assay by titration, assay by gc, by hplc, by titration, as is basis, as is, as such,
basis, ph value, viscosity, melting point, boiling point, freezing point, bp range, refractive index, optical
rotation, residue, residue on ignition, loss on drying, lod, loi, loss on ignition, insoluble, soluble, solubility,
insolubles, insoluble matter, moisture, moisture content, humidity, impurity, impurities, foreign matter, ash content,
heavy metals, heavy metal, trace, traces, tolerance, deviation, limit, limits, limited to, guaranteed analysis, npk
fertilizer grade, retail, wholesale, sample only, free sample, free samples, samples only, no commercial value, ncv,
value for customs, for customs purposes only, not restricted, unrestricted, non restricted, not dangerous, not
dangerous goods, not hazardous, non dangerous, non regulated, not regulated, unregulated, regulated, restricted,
exempt quantity, excepted quantity, excepted quantities, limited quantity, limited quantities, ltd qty,
environmentally hazardous, hazardous substance, hazardous material, hazardous materials, hazardous cargo, hazardous
class, hazard class, dangerous cargo, marine pollutant no, marine pollutant yes, harmful, irritant, irritating,
caution, warning, danger, attention please, combustible, non combustible, non flammable, nonflammable, highly
flammable, oxidizing agent hazard, adr, rid, iata, icao, adn, cfr 49, dot, imo class, un class, sub class, subsidiary
risk, sub label, pg ii, pg iii, pg i, pgii, pgiii, ems no, ems code, mfag, hazchem, tremcard, emergency, emergency
contact, emergency phone, emergency response, chemtrec, hotline, away from, away from heat, keep cool, keep away, keep
frozen, keep refrigerated, refrigerated, refrigeration, frozen, chilled, ambient, ambient temperature, room
temperature, cool place, well ventilated, ventilated, store in, store at, store between, storage conditions, protect
from light, protected from light, protect from moisture, avoid, avoid sunlight, sunlight, direct sunlight, shelf life,
shelf, life, best before, use by, use before, expiry, expiry date, expires, expired, expiration, expiration date,
retest, retest date, manufacture date, manufacturing date, mfg date, mfd, manufactured, manufacture, manufacturer,
manufacturers, manufacturing, production date, produced, producer, producers, production, product of, produce of, made
of, made from, made by, country of origin, origin country, originating, of origin, origin of, absolute, isomer,
isomers, isomer grade, solvent grade, fibre grade, fiber grade, antifreeze grade, fuel grade, textile quality,
injection, injections, for injection, infusion, softener, softening, indirect, direct, indirect method, direct method,
method, methods, process, processes, processing, processed, procedure, micropearls, pearls, pearl, microprills,
microgranules, noodles form, tablets form, non crystallising, non crystallizing, crystallising, crystallizing, palm,
palm based, coconut based, soya based, corn based, wheat based, potato based, tapioca based, beet, cane, plant origin,
synthetic origin, petro based, based, based on, water based, solvent based, oil based, self life, full strength, full
spectrum, broad spectrum, high density, low density, high viscosity, low viscosity, high molecular weight, low
molecular weight, high speed, high performance, high temperature, high pressure, low pressure, low temperature, high
active, high activity, high gloss, semi gloss, matt, matte, gloss, glossy, smooth, rough, soft, softness, hard,
hardness, sticky, tacky, clean grade, extra grade, export quality, export grade, local grade, standard quality, best
quality, top quality, good quality, fair average quality, faq, sound, merchantable, off spec, off grade, offspec, off
specification, on spec, substandard, reject, seconds, surplus stock, obsolete, expired stock, returned goods, damaged,
leaking, leak, leaks, leakproof, leak proof, spill, spillage, sweepings, residue free, lead free, low lead, free of
charge, foc, free replacement, gratis, complimentary, promotional, promotion, advertising, advertisement, catalogue
sample, swatch, lab sample, laboratory sample, retain sample, retention sample, reference sample, blank, blanks,
cleaned, uncleaned, residues, waste, wastes, recycling, recovery, reclaimed, regenerated, reprocessed, reworked,
upgraded, new lot, fresh stock, fresh production, current production, pre shipment, preshipment, post shipment, pre
shipment sample, psi certificate, third party, third party inspection, msds available, tds available, coa available,
coa attached, on request, upon request, if required, if any, before use, after opening, once opened, shake, shake
well, stir, dissolve, dilute before use, rinse, wash, wear gloves, wear, safety, safe, first aid, eye protection, ppe,
spill kit, hygroscopic, deliquescent, volatile, stable, unstable, sensitive, light sensitive, air sensitive, moisture
sensitive, heat sensitive, non toxic, nontoxic, non corrosive, non oxidizing, biodegradable, compostable, recyclable,
reusable, disposable, odor free, fragrance free, dye free, colour free, sugar free, salt free, fat free, oil free,
phosphate free, silicone free, solvent free, halogen free, asbestos free, apha, hazen, pt co, gardner, turbidity, ntu,
conductivity, brix, brookfield, centipoise, cps, cst, iodine value, acid value, saponification value, hydroxyl value,
peroxide value, flash, pour point, cloud point, softening point, distillation range, drying loss, sulphated ash, sieve
analysis, retained, passing, undersize, oversize, median, d50, d90, d97, bet, surface area, oil absorption,
brightness, tint, tinting, hiding power, tapped, tap density, pass through, mesh pass, 100 mesh, granulometry,
neutral, acidic, alkaline, basicity, january, february, march, april, may, june, july, august, september, october,
november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday,
friday, saturday, sunday, day, days, week, weeks, weekly, month, months, monthly, year, years, yearly, annual, hour,
hours, minute, minutes, time, times, today, tomorrow, now, daily, first, second, third, fourth, last, next, previous,
following, early, late, later, latest, before, after, since, until, till, during, within, between, q1, q2, q3, q4,
quarterly, eta, etd, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty,
thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, thousand, million, zero, half a, once, twice, only one,
dozen of, its, this, that, these, those, they, them, their, there, here, she, our, ours, you, your, yours, his, her,
who, whom, whose, which, what, when, where, why, how, has, have, had, having, been, being, was, were, does, did, done,
could, will, would, shall, should, must, might, need, needs, needed, let, get, gets, got, give, given, gives, take,
taken, takes, make, makes, making, goes, gone, going, come, comes, came, coming, put, kept, keeps, hold it, use only,
used as, use in, use as, uses, using, user, users, end use, end user, end users, end use certificate, useful, usage,
utilised, utilized, application, applications, applied, apply, purpose, purposes, intended, intended use, destination,
destinations, destined, final destination, bound, into, onto, off, out, outside, inside, upon, through, thru, via,
toward, towards, against, along, around, across, behind, beside, near, further, also, too, very, much, many, most of,
more, less, few, little, some, any, all, both, either, neither, every, another one, own, else, just, even, still, yet,
again, already, always, never, often, usually, otherwise, however, therefore, thus, hence, because, then, than,
though, although, while, whether, unless, except, but, nor, not applicable, n a, not available, nil, none, yes, tbd,
tba, tbc, okay, please, thank, thanks, thank you, dear, sir, sirs, madam, mrs, prof, regards, best regards, kind
regards, sincerely, hello, urgent, urgently, priority, express, rush, immediate, immediately, asap, soon, new order,
repeat order, trial order, pending, open order, closed, complete, completed, completely, complete set, incomplete,
cancelled, canceled, replaced, replacement, return, returned, returns, returnable, non returnable, refund, repair,
repaired, spare, old, older, recent, modern, current, present, temporary, permanent, private, public, national,
domestic, foreign, local, regional, global, worldwide, overseas, abroad, european, american, asian, african, northern,
southern, eastern, western, north, south, east, west, central, middle, upper, left, right, front, back, rear, top,
bottom, side, sides, end, start, begin, beginning, center, centre, corner, line item, total net weight, total gross
weight, total net, total gross, total weight, total qty, total quantity, total amount, total value, grand total, total
of, in total, number of, no of, description of goods, goods description, commodity, commodities, commodity code,
merchandise, item description, product name, product names, product code, product no, product number, chemical name,
common name, iupac name, technical name, generic name, brand name, brands, branded, commercial name, molecular
formula, formula, molecular weight, structure, cas registry number, cas reg no, registry, ec number, einecs no, einecs
number, ec list no, index no, inci, inci name, e number, un code, imdg code, taric code, hts code, hsn code, ncm code,
schedule b, eccn, ear99, ear, itar, eccn ear99, export control, dual use, not dual use, licence required, no licence
required, nlr, license exception, end user statement, customer po, customer reference, your ref, our ref, your order,
our order, job no, job, file no, file, case no, dossier, project, projects, department, dept, division, div, section,
unit no, plant, plants, factory, factories, works, mill, mills, refinery, site, sites, facility, facilities, workshop,
office, offices, headquarters, branch, head office, laboratories, lab, labs, institute, institution, university,
universities, college, school, faculty, hospital, hospitals, clinic, pharmacy, museum, ministry, government,
authority, authorities, agency, bureau, council, committee, board, federal, police, military, army, civil, civilian,
farm, farms, farmer, farmers, garden, household, home, homes, house, housing, kitchen, office use, shop, market,
marketing, supermarket, hotel, restaurant, industry, industrials, industrially, business, commerce, trade, traders,
trader, dealers, dealer, distributor, distributors, distribution, distributed, importer, importers, imported, imports,
exporter, exporters, exported, exporting, exports, re export, reexport, re import, owner, partner, partners,
associates, associated, affiliates, subsidiary, joint, venture, joint venture, holding, holdings, management,
services, service, logistics, logistic, transport, transportation, transported, carriage, carrier, carriers, shipping
line, shipping lines, shipping company, lines, airline, airlines, airways, cargo services, courier, forwarding,
freight services, agencies, enterprise, enterprises, corporation, limited liability, partnership, sons, brothers,
bros, international trading, general trading, foreign trade, import export, economic, development, technology,
technologies, technical services, engineering, engineers, engineer, consulting, consultant, consultants, design,
designed, system, systems, science, sciences, scientific, life sciences, innovation, research and development, r d, r
and d, biotech, biotechnology, agro, agrochemicals division, chemical co, chemical company, chemical industry,
chemical works, chemical plant, chemicals division, petrochemical company, petrochemicals company, fertilizer company,
co ltd, company ltd, pvt ltd, pvt, private limited, pty ltd, pty, plc, llp, incorporated, corp inc, sdn bhd, bhd, sdn,
pte ltd, pte, tbk, kgaa, gmbh co, mbh, ohg, b v, n v, vof, s a, sarl, s a r l, sas, s a s, sasu, eurl, snc, s p a,
srl, s r l, s l, slu, sau, s a u, sapi, sa de cv, s a de c v, ltda, lda, eirl, oyj, aps, asa, sp z o o, spolka, zoo,
kft, zrt, nyrt, sro, s r o, doo, d o o, ood, eood, ooo, oao, zao, pao, tov, llc fz, fze, fzco, fzc, dmcc, wll, w l l,
saoc, saog, psc, pjsc, jsc, ojsc, cjsc, k k, ltd sti, sti, tic, san, san ve tic, sanayi, ticaret, anonim, sirketi, dis
ticaret, ithalat, ihracat, star, stars, sun, moon, sky, ocean star, queen, king, royal, imperial, crown, eagle, tiger,
dragon, lion brand, elephant, horse brand, diamond, pearl river, flower brand, lotus, lily, rose, olive, delta, omega,
sigma brand, bravo, charlie, foxtrot, golf, lima, oscar, papa, romeo, sierra, tango, uniform, victor, whiskey, yankee,
zulu, abc, xyz, express line, pacific, atlantic, arctic, antarctic, indian ocean, caribbean, river, canal, lake, bay,
gulf of, island, islands, isle, mount, mountain, valley, hill, park, plaza, square, tower, block no, plot, plot no,
phase, phase ii, estate, industrial estate, industrial area, economic zone, free port, business park, center point,
mall, gate, crossing, bridge, highway, motorway, ring road, kms, miles, mile, nautical, coordinates, elevation, flat
no, first floor, second floor, ground floor, building no, warehouse no, shed, shed no, godown, yard, bin, bins, shelf
no, aisle, bay no, slot, dock no, silo, silos, storage area, cold store, cold storage, person in charge, in charge,
prepared by, prepared, checked by, approved by, authorized, authorised, authorized by, authorised signatory,
signatory, seal and signature, stamped and signed, company seal, notary, notarized, legalized, attested, embassy,
consulate, chamber, chamber of commerce, commercial invoice no, tax invoice, tax id, tax number, vat no, vat id,
company no, registration number, reg no, cr no, crn, trn, ntn, strn, pan no, gst, gstin no, iec no, cin no, fssai,
licence no, license number, permit no, drug licence, manufacturing licence, import permit, import licence, import
license, export licence, export license, export permit, end use declaration, end user declaration, non proliferation,
non military, civil use, civil use only, peaceful, peaceful purposes, not for military use, industrial purposes,
commercial purposes, research purposes, educational purposes, scientific research, university research, internal use,
internal, captive use, own use, own consumption, consumption, consumed, production of, manufacture of, manufacturing
of, treatment of, cleaning of, processing of, synthesis of, analysis of, extraction of, raw material of, used in the,
for use, intended for, suitable, suitable for use, ideal, recommended, recommended for, not recommended, effective,
efficient, powerful, economical, excellent, perfect, seaworthy, airworthy, air worthy, repacked, repack, repacking,
relabelled, relabeled, rebranded, private label, oem, odm, toll manufacturing, contract manufacturing, third country,
cross trade, switch bl, back to back, back order, backorder, pre order, framework, framework agreement, blanket order,
call off, release no, release order, delivery schedule, schedule line, requirement no, project no, cost center, cost
centre, gl account, budget, internal order, workorder, work order, task, phase no, stage, step, level, levels, tier,
group no, family, families, member, members, team, staff, employee, employees, worker, workers, operator, operators,
driver, drivers, captain, master, crew, passenger, visitor, guest, doctor, professor, student, students, teacher,
children, kids, adult, adults, woman, women, man, men, people, human, humans, use for humans, intact, membrane, dmt,
wmt, adt, option, options, buyer s option, seller s option, essence, heat, heat stable, flexible, base, bases of,
imco, wgk, dluo, kibbled, amendment, salt grade, solar salt, undenatured, e ad, ead, emcs, wipes, wipe, towelette,
swab, swabs, pad, pads, intended end use, lsa, hsa, sgs inspected, nil class, class nil, quota free, lien, mortgage,
hypothecation, pledged, endorsed, endorsement, negotiable, non negotiable, order of, to order, to the order, to order
of, bearer, straight, surrendered, express release, sea waybill no, house bill, master bill, through bill, liner
terms, fiost, fio, filo, gencon, laytime, despatch money, hire, bunker, bunkers, ballast, draught, beam length, loa,
grt, nrt, dwt, imo number, flag, flags, mmsi, call sign, callsign, hatch, hatches, tween, lower hold, stowed in,
tanktop, port side, starboard, manifold, rob, obq, slops, heel, wall wash, nitrogen purge, purged, pigged, pigging,
gauging, innage, outturn, shore figure, ship figure, bbl, cwt, quintal, quintals, maund, arroba, picul, amazon, fba,
spout, tight, edqm, cooperative, cooperatives, cluster, arabic, winery, vape, free in, free out, free in and out,
boards, subsidized, subsidised, unpaved, compartment, compartments, locked, parcel, parcels, ebay, alibaba,
aliexpress, taobao, walmart, lidl, carrefour, online, online shop, e commerce, webshop, marketplace, dropshipping,
buffalo, cow, cows, goat, camel, baby, babies, oil base, kitchen use, grandma, hand made, handmade, craftsman,
artisan, artisanal, hobby use, refill, refills, trigger, nozzle, sprayer, sprayers, hand pump, measuring cup, spoon,
spoons, scoop, funnel, pharmacopoeia, pharmacopeia, subject, subject to, coolant, coolants, antifreeze coolant,
spherical, spheres, telex, telex released, algae, algae control, century, pan, adblue, careful, carefully, as agreed,
agreed, hereto, thereto, along with, together, together with, separately, individually, respectively, mainly, mostly,
partly, fully, freshly, newly, properly, strictly, directly, approximate, roughly, exactly, promptly, kindly, prompt,
forward, spot, long term, short term, annual contract, spot cargo, heated, unheated, dedicated, last cargo, previous
cargo, cleaning certificate, steam, steam heated, steam coils, hot, warm, cold, lukewarm, boiled, boiling, melted,
solidified, gel like, gelatinous, waxy, crumbly, clumped, lumpy, caked, labelled in english, english label, bilingual,
language, english language, spanish language, french language, translation, translated, apostille, hard copy, soft
copy, scan, scanned, photo attached, picture, pictures, drawing, drawings, diagram, map
`
