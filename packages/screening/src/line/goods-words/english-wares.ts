/** Things that are no chemicals, and the trades that use chemicals. */
export const ENGLISH_WARES = `
cotton, wool, silk, linen, jute, hemp, textile, textiles, fabric, fabrics, cloth, cloths, clothing, clothes, garment,
garments, apparel, shirt, shirts, t shirt, t shirts, tshirts, trousers, jeans, dress, dresses, shoes, shoe, boots,
boot, socks, gloves, glove, hat, hats, jacket, jackets, coat, coats, belt, belts, handbags, leather, fur, yarn,
thread, knitted, carpet, carpets, rug, rugs, curtain, curtains, blanket, blankets, towel, towels, pillow, mattress,
mattresses, furniture, chair, chairs, table, tables, desk, sofa, bed, beds, cabinet, cabinets, shelves, wood, timber,
plywood, lumber, mdf, board panels, panel, panels, door frame, doors, window, windows, floor tiles, tile, tiles,
ceramics, ceramic, porcelain, brick, bricks, cement, concrete, gravel, sand, stone, stones, marble, granite, slate,
gypsum board, roof, roofing, insulation, insulated, sanitary, sanitary ware, toilet, sink, faucet, tap, taps,
bathroom, lamp, lamps, lighting, led, bulb, bulbs, cable, cables, wires, rope, ropes, chain, chains, hook, hooks,
screw, screws, bolt, bolts, nut, nuts, nail, nails, rivet, rivets, washer, washers, spring, springs, bearing,
bearings, gear, gears, gearbox, shaft, wheel, wheels, tyre, tyres, tire, tires, rubber, rubber products, pipe, pipes,
tubing, tube fittings, flange, flanges, profile, profiles, bar, bars, rod, rods, beam, beams, plate, plate steel,
strip, strips, coil steel, scrap, casting, castings, forging, forgings, moulding, molding, mould, molds, die, dies,
tool, tools, toolkit, hand tools, power tools, drill, drills, drilling, saw, saws, knife, knives, blade, blades,
scissors, hammer, wrench, pliers, machine, machines, machinery, machine parts, spare parts, parts of machinery,
equipment, equipments, device, devices, apparatus, appliance, appliances, instrument, instruments, instrumentation,
accessories, accessory, component, components, assembly, assemblies, module, modules, circuit, circuits, pcb, chip,
semiconductor, semiconductors, electronics, electrical, electric, motor, motors, engine, engines, generator,
generators, transformer, transformers, compressor, compressors, turbine, turbines, boiler, boilers, furnace, furnaces,
oven, ovens, heater, heaters, cooler, coolers, chiller, chillers, fan, fans, filter, filters, filtration, mixer,
mixers, blender, blenders, conveyor, conveyors, crane, cranes, forklift, forklifts, excavator, excavators, bulldozer,
tractor, tractors, vehicle, vehicles, car, cars, automobile, automotive, auto parts, car parts, bus, buses,
motorcycle, motorcycles, bicycle, bicycles, aircraft, aviation, boat, boats, yacht, computer, computers, laptop,
laptops, printer, printers, phone accessories, telephones, television, televisions, radio, audio, video, camera,
cameras, software, hardware, keyboard, screen, display, displays, battery charger, charger, chargers, adapter,
adapters, adaptor, plug, plugs, socket, sockets, switch, switches, toy, toys, game, games, doll, dolls, sport, sports,
sporting goods, ball, balls, stationery, pen, pens, pencil, pencils, book, books, magazine, magazines, newspaper,
printing, printed matter, gift, gifts, jewelry, jewellery, watch, watches, clock, clocks, glasses, eyewear, luggage,
suitcase, umbrella, umbrellas, personal effects, household goods, kitchenware, cookware, cutlery, tableware, crockery,
dishes, cups and saucers, brush, brushes, sponge, mop, candle, incense, cigarettes, tobacco, food products, meat,
beef, chicken, pork, lamb, fish, seafood, shrimp, milk, cheese, butter, eggs, egg, bread, biscuits, biscuit, cookies,
cake, cakes, pastry, chocolate, candy, confectionery, sweets, ice cream, honey, jam, juice, juices, coffee, wine,
beer, spirits drinks, beverage, beverages, soft drink, soft drinks, drinking, bottled water, mineral water, fruit,
fruits, apple, apples, banana, bananas, oranges, lemon, lemons, grape, grapes, mango, mangoes, dates fruit, dried
fruit, vegetable, vegetables, potato, potatoes, tomato, tomatoes, onion, onions, garlic, pepper, spice, spices, herb,
herbs, seed, seeds, nuts and seeds, peanut, peanuts, almond, almonds, cashew, cashews, sesame, sunflower, soybean,
soybeans, soya, soy, maize, corn, wheat, barley, oats, flour, noodles, cereals, cereal, grain products, pulses,
lentils, beans, bean, chickpeas, peas, pet food, animal feed, cattle feed, poultry feed, fish feed, fodder, hay,
straw, flowers, flower, plants live, trees, animal, animals, horse, cattle, poultry, tablet, tablets, capsule,
capsules, medical devices, medical equipment, surgical, surgical instruments, syringe, syringes, bandage, masks, face
mask, face masks, dental, optical, laboratory equipment, lab equipment, lab supplies, laboratory supplies, glassware
items, tank cleaning, wastewater, sewage, effluent treatment, cooling tower, swimming pool, pool, oilfield, oil field,
drilling fluid, mining, ore, ores, minerals, mineral, metallurgy, metallurgical, foundry, steelmaking, steel industry,
electroplating, galvanizing, galvanic, plating, anodizing, etching, pickling, surface treatment, metal treatment,
metal finishing, degreasing, cleaning, cleaning industry, laundry industry, textile industry, textile dyeing, dyeing,
tanning, tannery, leather industry, leather processing, paper industry, pulp, pulp and paper, paper making, printing
industry, coating, coatings, coating industry, plastics industry, plastic industry, rubber industry, tyre industry,
tire industry, foam, foams, foam industry, construction, construction industry, building materials, glass industry,
glass making, ceramic industry, food industry, food processing, beverage industry, brewery, sugar, sugar industry,
dairy, dairy industry, bakery, baking, confectionery industry, feed industry, animal nutrition, agriculture,
agricultural, horticulture, horticultural, crop protection, aquaculture, fishery, fishing, forestry, pharmaceutical
industry, pharma industry, personal care industry, electronics industry, semiconductor industry, automotive industry,
aviation industry, marine industry, marine use, energy, power plant, power plants, nuclear power, solar, wind,
petroleum, petroleum industry, petrochemical industry, refining, biofuel, biodiesel production, heating, cooling,
antifreeze production, thinner industry, extraction, carrier fluid, catalytic, food colour, food color, ph adjuster,
bleaching, descaling, scale remover, deicing, de icing, road salt, snow melting, oxidizer agent, moisturizer,
anticorrosive, biocide use, fungicide use, protein, proteins, supplement, supplements, dietary supplement, dietary
supplements, heat transfer, mould release, welding, brazing, soldering, polishing, grinding, abrasive, abrasives,
fireworks industry, match industry, photo, photographic, photography, film, films, x ray, 3d printing, education,
educational, teaching, training, school use, demonstration, exhibition, trade fair, hobby, diy, professional,
consumer, consumers, consumer goods, domestic appliances, oil drilling, drilling grade, oil well, oil wells, well
drilling, drilling mud additive, completion fluid, well completion, workover, fracking, fracturing, hydraulic
fracturing, cementing, pipeline, pipelines, refinery use, desalination, reverse osmosis, ro plant, water plant,
softener salt, ion exchange, regeneration, boiler feed, boiler feed water, demineralization, demineralised, hand
sanitizer, hand sanitiser, sanitizer, sanitiser, sanitizing, disinfection, hygiene, antiseptic, hospital use,
dialysis, haemodialysis, hemodialysis, iv fluid, oral, topical, ophthalmic, inhalation, dosage, tableting, tabletting,
granulation, coating agent, capsule filling, syrup, syrups, cough, antacid, laxative, toothpaste industry, candle
making, soap noodles, glycerin soap, bath, bath bombs, bath salts, spa, wellness, salon, skin care, skincare, hair
care, baby care, oral care, home care, homecare, car care, car wash, car battery, lead acid battery, lithium battery,
lithium battery materials, electrolyte, electrode, electrodes, anode, cathode, solar cell, solar cells, solar panel,
solar panels, photovoltaic, wafer, wafers, silicon wafer, lcd, oled, optical fibre, optical fiber, fiberglass, glass
fibre, glass fiber, float glass, flat glass, enamel, glaze, glazes, frit, refractory, refractories, foundry sand,
moulding sand, casting industry, steel mill, smelter, smelting, flotation, ore processing, mineral processing, gold
mining, copper mining, leaching, hydrometallurgy, explosives industry use excluded, quarry, tunnel, tunnelling, road,
roads, road construction, asphalt, bitumen, waterproofing, tile adhesive, drymix, plaster, plasters, putty, wall
putty, wallpaper, wall, walls, flooring, epoxy flooring, self levelling, concrete admixture, admixture, admixtures,
cement industry, grinding aid, brick making, insulation foam, polyurethane, pu foam, mattress foam, shoe sole, shoe
soles, footwear, tyre manufacture, conveyor belt, conveyor belts, cable industry, pipe industry, film grade,
masterbatch, masterbatches, compounding, injection moulding, injection molding, blow moulding, blow molding,
extrusion, thermoforming, recycling industry, woodworking, wood industry, furniture industry, particle board, plywood
industry, wood treatment, wood preservation, wood coating, pulp bleaching, paper coating, paper mill, tissue, tissue
paper, label industry, flexo, gravure, offset, screen printing, textile printing, digital printing, inkjet,
sublimation, denim, washing, industrial washing, finishing, sizing agent, warp sizing, desizing, scouring,
mercerizing, bleaching textile, reactive dyeing, wool dyeing, leather finishing, fatliquor, retanning, liming,
deliming, hides, hide, skins, raw hides, fur processing, shoe polish industry, meat processing, meat curing, sausage,
ham, bacon, canned, canning, canned food, frozen food, ready meals, soups, sauces, ketchup, mayonnaise, mustard sauce
free, pickles, olives, table olives, vinegar, vinegar production, dressing, seasoning, seasonings, bouillon, snacks,
crackers, breakfast cereal, instant noodles, yeast, dough, bread making, bread improver, confectioner, chewing gum,
gum, gums, jelly, jellies, gelatin capsules, marmalade, fruit juice, soft drinks industry, carbonated, carbonated
drinks, energy drink, beer brewing, brewing, winemaking, wine making, distillery, distilleries, sugar refining, sugar
mill, starch industry, edible oil, edible oil refining, oil refining, oil refinery, margarine, dairy products, cheese
making, cheesemaking, ice cream making, infant formula, infant, baby food, pet, pets, pet care, livestock, ruminant,
ruminants, dairy cattle, layers, broilers, broiler, pigs, swine, sheep, goats, aqua feed, shrimp farming, shrimp feed,
feed industry use, silage, silage additive, hoof bath, dairy hygiene, milking, greenhouse, greenhouses, hydroponic,
hydroponics, drip irrigation, irrigation, fertigation, foliar, foliar spray, foliar fertilizer, soil, soil
conditioner, compost, turf, lawn, orchard, vineyard, crop, crops, rice field, cotton field, seed treatment, plant
nutrition, plant protection, soil treatment, storage of grain, grain storage, tobacco industry, cigarette filters,
match factory, photographic industry, film development, x ray film, microscope slides, school laboratory, schools,
kindergarten, laboratories use, quality control laboratory, qc laboratory, qc lab, r d laboratory, pilot plant, pilot,
scale up, laboratory scale, bench scale, hobbyist, model making, candles making, crafts, craft, art supplies, artist,
artists
`
