/** A manifest to try: every verdict, several ways of writing, one line of equipment. */
export const EXAMPLE_MANIFEST = `id,description,cas,hs,quantity,unit,destination
1,"Dimethyl methylphosphonate 97%, 4 drums",756-79-6,2931.41,800,kg,
2,"Sodium chloride 99.5%, 25 kg bags",7647-14-5,2501.00,1000,kg,
3,"1 IBC TEA 85%",,,1000,kg,
4,"Thionyl chloride 99%, 2 drums",7719-09-7,2812.17,400,kg,
5,"Cleaning compound X-40, 12 cans",,,12,cans,
6,"Ethyl acetate 99.8%, 20 drums",141-78-6,2915.31,3600,kg,
7,"Reactor, glass-lined, 6.3 m3, with agitator",,8419.89,1,unit,
8,"Phosphorus oxychloride, UN1810",10025-87-3,,600,kg,
9,"Acetone, technical",67-64-1,2914.11,160,L,
10,"Thiodiglycol 98%",111-48-8,2930.70,220,kg,
`
