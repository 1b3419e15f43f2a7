/** Documents, transport, packing, quality, uses, dates and little words. */
export const FRENCH_PAPERS = `
facture, facture proforma, devis, commande, bon de commande, bon de livraison, numéro de commande, n de commande,
fournisseur, fournisseurs, acheteur, vendeur, achat, achats, vente, ventes, prix, prix unitaire, montant, valeur,
valeur en douane, valeur déclarée, tva, taxe, droits, douane, douanes, dédouanement, dédouané, déclaration, déclarant,
connaissement, lettre de transport, lettre de voiture, manifeste, liste de colisage, certificat, certificats,
certificat d origine, certificat d analyse, fiche de données de sécurité, fds, fds jointe, fiche technique, ci joint,
jointe, annexe, référence, références, réf, numéro de série, numéro de lot, n de lot, série, désignation,
dénomination, description des marchandises, nature des marchandises, nom, nom commercial, marque, marques, étiquette,
étiquettes, étiqueté, étiquetage, codes, permis, autorisation, conforme, conformité, selon, norme, normes, contrôle,
contrôlé, analyse, essai, essais, expéditeur, destinataire, transporteur, transports, expédition, expédié, envoi,
livraison, livré, livrée, livrés, réception, reçu, chargement, déchargement, chargé, port payé, port dû, port de
chargement, port de déchargement, fret, fret payé, fret payé d avance, assurance, navire, bateau, camion, camions,
avion, mer, par mer, par route, par avion, maritime, aérien, aérienne, routier, terrestre, ferroviaire, entrepôt,
magasin, stockage, conditionnement, conditionné, conditionnée, emballage, emballages, emballé, emballée, emballés,
vrac, en vrac, boîte, boîtes, seau, seaux, rouleau, rouleaux, palettisé, palettisés, papier, plastique, métal,
métallique, acier, inox, verre, bois, neuf, neufs, neuve, vide, vides, plein, scellé, scellés, plombé, consigné,
perdu, poids total, poids net total, poids brut total, quantité, quantités, nombre, unité, unités, pièce, pièces, lot
de, mètre, mètres, longueur, largeur, hauteur, taille, grand, grande, petit, petite, moyen, total général, qualité
supérieure, qualité alimentaire, qualité pharmaceutique, qualité industrielle, qualité laboratoire, qualité réactif,
qualité cosmétique, premier choix, première qualité, pour analyse, pour analyses, pour laboratoire, pour synthèse, à
usage industriel, usage industriel, usages, usage alimentaire, usage pharmaceutique, usage professionnel, utilisation,
utilisé, utilisée, destiné, destinée, destinés, alimentaire, pharmaceutique, cosmétique, agricole, industriel,
industrielle, industriels, commerciale, laboratoire, laboratoires, raffiné, raffinée, distillé, distillée, purifié,
purifiée, cristallisé, cristallisée, synthétique, naturel, naturelle, biologique, végétal, végétale, animale, minéral,
minérale, granulée, broyé, moulu, fin, gros, grosse, blanc, blanche, noir, noire, rouge, bleu, bleue, vert, verte,
jaune, gris, grise, brun, brune, incolore, inodore, clair, claire, foncé, limpide, couleur, couleurs, odeur, densité,
viscosité, humidité, teneur, teneur en, titre, matière première, matières premières, additif alimentaire, nettoyage,
traitement, traitement de surface, industrie, industrie textile, industrie alimentaire, industrie du cuir, industrie
du papier, élevage, alimentation animale, bâtiment, mines, métallurgie, galvanoplastie, tannerie, savonnerie,
verrerie, imprimerie, piscine, piscines, pharmacie, cosmétiques, recherche, enseignement, échantillon, échantillons,
échantillon gratuit, sans valeur commerciale, non dangereux, non dangereuse, non réglementé, matière dangereuse,
marchandises dangereuses, quantité limitée, quantités limitées, dangers, nocif, comburant, liquides inflammables,
groupe emballage, polluant marin, danger pour l environnement, conserver, tenir, garder, à l abri, lumière, au frais,
frais, sèche, température, température ambiante, date de fabrication, date de péremption, date d expiration,
péremption, validité, fabrication, fabriqué, fabriquée, fabriqué en, fabricant, producteur, produit de, pays, pays d
origine, pays de destination, provenance, made in france, société, entreprise, établissements, compagnie, groupe
industriel, filiale, maison, usine, négoce, distributeur, exportateur, importateur, adresse, rue, boulevard, ville,
téléphone, tél, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, jour,
jours, semaine, mois, ans, année, années, lundi, mardi, mercredi, jeudi, vendredi, une, deux, trois, quatre, cinq,
huit, dix, cent, mille, cet, cette, ces, elle, est, sont, être, sera, pas, moins, très, bien, aussi, sous, sur, vers,
chez, entre, aux, que, qui, dont, son, ses, leur, notre, votre, vos, tout, tous, toute, toutes, même, ainsi, soit,
comme, depuis, jusque, jusqu, lors, pendant, avant, après, hors, hors taxes, ttc, franco, départ usine, rendu,
marchandise de, origine france, lessive, peinture industrielle, léger, légère, lourd, lourde, dénaturé, dénaturée,
absolu, absolue, pression, triple pression, bleus, blancs, blanches, rouges, verts, noirs, micronisé, micronisée,
enrobé, enrobée, séché, séchée, lavé, lavée, calciné, calcinée, précipité, stérile, perfusion, déneigement, verglas,
adoucisseur, adoucissement, céramique, caoutchouc, caoutchoucs, matières plastiques, plasturgie, peintures, encres,
vernis industriel, colles, détergence, détergents industriels, tannage, cuir, cuirs, teinture, teintures, blanchiment,
papeterie, savon industriel, bougies, boulangerie, pâtisserie, confiserie, laiterie, fromagerie, brasserie,
vinification, oenologie, vinaigrerie, conserverie, charcuterie, boissons, viticulture, maraîchage, céréales,
betterave, canne, palme, coco, tournesol, colza, soja, maïs, bovins, volailles, porcs, pisciculture, fourrage,
hôpital, hôpitaux, clinique, officine, vétérinaire, dentaire, hygiène, désinfection, nettoyant, entretien, ménager,
ménage, aéronautique, naval, marine, pétrole, pétrolier, pétrolière, forage, raffinerie, raffinage, énergie, nucléaire
civil, solaire, électronique, électrique, batterie, batteries au plomb, galvanisation, décapage, dégraissage, soudure,
fonderie, sidérurgie, aciérie, béton, ciment, mortier industriel, carrelage, isolation, étanchéité, routes, chantier,
école, lycée, université, faculté, institut, direction, département, ministère, mairie, commune, région, zone
industrielle, parc, étage, boîte postale, cedex, code postal, monsieur, madame, mme, cachet, tampon, visa, daté,
signé, fait à, bon pour accord, paiement, règlement, virement, chèque, échéance, acompte, solde, remise, escompte, net
à payer, sous total, hors douane, sous douane, libre circulation, exportation, importation, réexportation, à
destination de, en provenance de, quai, à quai, embarqué, débarqué, arrimage, calage, film étirable, housse, housses,
cerclé, sous film, sous vide, hermétique, étanche, double enveloppe, intérieur, extérieur, sans odeur, sans danger,
garanti, garantie, certifié, certifiée, homologué, agréé, pur à, extra pur, surfin, supérieur, supérieure, ordinaire,
courant, spécial, spéciale, première, deuxième, choix, cru, brut de, fourni, fournie, fourniture, fournitures, reçus,
utiliser, utilisable, emploi, prêt à l emploi, mode d emploi, précaution, précautions, avertissement, interdit, ne
pas, porter, gants, lunettes, ventiler, aéré, tempéré, congelé, réfrigéré, hors gel, instable, hygroscopique, volatil,
ddm, saumurage, morceaux, en morceaux, eaux usées, eau usée, plat, verre plat, complet, complète, gare, bidistillé,
bidistillée, récipient, récipients, précision, refroidissement, charge papetière, oligo éléments, oligo élément,
ferme, fermes, jardin, jardins, particulier, particuliers, magasins, rayon, détail, demi gros, vente au détail,
barquette, aérosol, pulvérisateur, spray, pompe doseuse, bouchon, bouchons, couvercle, sangle, coiffe, rétention, quai
n, remorque, semi remorque, tracteur, immatriculation, chauffeur, affréteur, commissionnaire, transitaire, mandataire,
représentant, tiers, bénéficiaire, payeur, nantissement, avoir, acquit, bordereau, souche, feuille, feuilles,
slovénie, slovaquie, croatie, serbie, lettonie, lituanie, estonie, ukraine, biélorussie, géorgie, arménie,
azerbaïdjan, islande, chypre, malte, afrique du sud, nouvelle zélande, australie, philippines, cambodge, birmanie,
népal, koweït, bahreïn, yémen, oman, qatar, soudan, éthiopie, kenya, ouganda, tanzanie, mozambique, zambie, angola,
nigéria, ghana, libéria, guatemala, équateur, bolivie, chili, uruguay, paraguay, venezuela, cuba, haïti, jamaïque,
bio, magasin bio, sécurité enfant, enfant, enfants, coopérative, coopératives, sablage, doux, douce, substitut,
substitut de sel, sel de table, ongles, jardinier, artisanale, atelier, ateliers, bricolage, loisirs, maison et
jardin, cuisine, salle de bain, gerbable, non gerbable, en ligne, boutique, chronopost, la poste, brute, retour,
retour à vide, autonome, port autonome, selon contrat, selon accord, accord, convenu, immédiat, immédiate, différé,
partiel, partielle, anticipé, urgente, journalier, mensuel, mensuelle, annuel, annuelle, trimestre, semestre, cadre,
contrat cadre, appel, appels, solde de commande, reliquat, reprise, échange, rebut, avarie, casse, manquant,
manquants, conforme à, non conforme, réserve, réserves
`

/** Things that are no chemicals. */
export const FRENCH_WARES = `
sucre, café, thé, riz, blé, farine, lait, huile, vin, viande, poisson, légumes, coton, tissu, tissus, vêtements,
chaussures, meubles, matériel, équipement, équipements, outillage, pièces détachées, véhicule, véhicules, voiture,
jouets, livres, ordinateur
`
