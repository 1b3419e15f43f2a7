/** What chemicals are sold as, in the six languages: beside one name it is its use, joined to it by "and" it is other goods. */
export const STUFF = `
solvent, solvents, cleaning solvent, industrial solvent, diluent, diluents, extractant, extraction solvent, reagents,
chemical reagent, chemical reagents, lab reagent, laboratory reagent, laboratory reagents, catalyst, catalysts,
initiator, initiators, hardener, hardeners, accelerator, accelerators, activator, plasticizer, plasticiser,
plasticizers, flame retardant, flame retardants, fire retardant, retardant, antioxidant, antioxidants, emulsifier,
emulsifiers, surfactant, surfactants, dispersant, thickener, thickeners, binder, binders, filler, fillers, pigment,
pigments, white pigment, dye, dyes, dyestuff, dyestuffs, colorant, colourant, preservative, preservatives, sweetener,
sweeteners, acidulant, acidity regulator, ph regulator, leavening agent, raising agent, flavouring, flavoring,
flavour, flavor, flavours, flavors, fragrance, fragrances, bleaching agent, neutralizing agent, neutraliser,
neutralizer, descaler, rust remover, coagulant, flocculant, flocculants, desiccant, desiccants, absorbent, adsorbent,
drying agent, dehydrating agent, reducing agent, oxidant, oxidising agent, oxidizing agent, humectant, chelating
agent, complexing agent, buffer, buffers, corrosion inhibitor, antiscalant, biocide, biocides, fungicide, fungicides,
herbicide, herbicides, insecticide, insecticides, pesticide, pesticides, rodenticide, nutrient, nutrients,
micronutrient, micronutrients, vitamin, vitamins, medicine, medicines, fertilizer, fertilizers, fertiliser,
fertilisers, agrochemical, agrochemicals, petrochemical, petrochemicals, pharmaceutical, pharmaceuticals, fuel, fuels,
lubricants, heat transfer fluid, hydraulic fluid, refrigerant, refrigerants, blowing agent, foaming agent, antifoam,
defoamer, antifoaming agent, release agent, degreaser, additive, additives, ingredient, ingredients, excipient,
excipients, intermediate, intermediates, inhibitor, inhibitors, stabilizer, stabiliser, active, actives, active
ingredient, active pharmaceutical ingredient, solvant, solvants, réactif, réactifs, catalyseur, colorants,
conservateur, ignifugeant, retardateur de flamme, plastifiant, tensioactif, dégraissant, engrais, additif, additifs,
médicament, médicaments, disolvente, disolventes, solvente, solventes, reactivo, reactivos, catalizador, pigmento,
pigmentos, colorante, colorantes, conservante, retardante de llama, ignífugo, plastificante, desengrasante,
fertilizante, fertilizantes, abono, abonos, aditivo, aditivos, medicamento, medicamentos, растворитель, растворители,
реагент, реагенты, реактивы, катализатор, пигмент, пигменты, краситель, красители, консервант, антипирен,
пластификатор, удобрение, удобрения, добавка, добавки, присадка, присадки, пестицид, пестициды, гербицид, лекарства,
лекарство, مذيب, مذيبات, كواشف, محفز, صبغة, أصباغ, صباغ, ملون, مادة حافظة, ملدن, سماد, أسمدة, مبيد, مبيدات, مضافات,
أدوية, 溶剂, 化学试剂, 催化剂, 颜料, 染料, 着色剂, 防腐剂, 阻燃剂, 增塑剂, 表面活性剂, 添加剂, 助剂, 肥料, 化肥, 农药, 药品, 中间体, abrasive agent, anti caking
agent, anticaking agent, bulking agent, carrier agent, clarifying agent, coating material, curing agent, crosslinker,
crosslinking agent, deicing agent, de icing agent, delimer, developer, electrolyte salt, fire extinguishing agent,
firming agent, fixing agent, flux, fluxes, gelling agent, glazing agent, grinding agent, leveling agent, levelling
agent, matting agent, nucleating agent, opacifier, oxygen scavenger, polishing agent, precipitant, sequestrant,
sizing, softening agent, stabilizers, stabilisers, suspending agent, tanning agent, texturizer, wetting agent,
whitening agent, white filler, mineral filler, food colouring, raising powder, charge minérale, agent, agents,
auxiliary, auxiliaries, aid, aids, épaississant, émulsifiant, acidifiant, espesante, emulsionante, acidulante, carga
mineral, наполнитель, загуститель, эмульгатор, регулятор кислотности, مستحلب غذائي, 填料, 增稠剂, 乳化剂
`
