import type { RowField } from '../model.ts'

/** How people head the columns of a manifest: English, French, Spanish, Russian, Arabic, Chinese. Data, read by `mapColumns`. */
export const COLUMN_NAMES: readonly { readonly field: RowField; readonly names: readonly string[] }[] = [
  {
    field: 'id',
    names: split(`
      id | row | row id | line | line no | line number | item | item no | item number | no | number | ref
      | reference | position | pos | seq | sl no | sr no | key | record | record id | declaration no | numero
      | n | ligne | no ligne | numero de ligne | poste | article | linea | no de linea | partida | referencia
      | renglon | номер | № п/п | no п п | п п | п/п | строка | позиция | رقم | الرقم | م | رقم السطر
      | رقم البند | المرجع | 序号 | 编号 | 行号 | 项号
      | lfd nr | zeile | positionsnummer
      | пп | articulo | artikel | артикул | البند | 项目
    `),
  },
  {
    field: 'description',
    names: split(`
      description | desc | goods | goods description | description of goods | cargo | cargo description | text
      | commodity | commodity description | item description | product description | line text | goods line
      | free text | contents | merchandise | particulars | kind and quantity | nature of goods | details
      | material description | designation | designation des marchandises | description des marchandises
      | marchandise | marchandises | libelle | descripcion | descripcion de la mercancia
      | descripcion de mercancias | mercancia | mercancias | mercaderia | detalle | описание | описание товара
      | описание груза | товар | груз | наименование товара | наименование груза | الوصف | وصف | وصف البضاعة
      | وصف البضائع | البضاعة | البضائع | بيان البضاعة | البيان | 描述 | 货物描述 | 货物 | 品名及规格 | 商品描述 | 货物名称 | 货名
      | ware | waren | warenbezeichnung | warenbeschreibung | bezeichnung | beschreibung | gut | güter
      | nature de la marchandise | nature et quantite | intitule | descripcion del producto | descripcion de los bienes
      | shipping description | cargo details | commodity name | goods name | name of goods | description of articles
      | характер груза | описание продукции | продукция | وصف السلعة | وصف السلع | السلعة | السلع | الصنف | وصف الصنف | 品名规格 | 货品名称
    `),
  },
  {
    field: 'name',
    names: split(`
      name | chemical | chemical name | substance | substance name | product | product name | trade name
      | material | iupac name | iupac | compound | compound name | proper shipping name | psn | shipping name
      | common name | synonym | nom | nom chimique | substance chimique | produit | nom du produit
      | nom commercial | produit chimique | nombre | nombre quimico | sustancia | producto
      | nombre del producto | nombre comercial | producto quimico | название | наименование | вещество
      | химическое название | наименование вещества | продукт | торговое наименование | الاسم | اسم
      | اسم المادة | المادة | الاسم الكيميائي | اسم المنتج | المنتج | الاسم التجاري | 名称 | 化学名称 | 品名 | 物质名称
      | 产品名称 | 化学品名称 | 中文名称 | 商品名称
      | stoff | stoffname | produkt | produktname | handelsname | chemikalie | chemische bezeichnung
      | item name | article name | name of article | name of substance | name of chemical | denomination | denominacion
      | denominacion comercial | название продукта | название товара | название груза | наименование продукта
      | наименование продукции | اسم الصنف | اسم السلعة
    `),
  },
  {
    field: 'cas',
    names: split(`
      cas | cas no | cas number | cas nr | cas rn | casrn | cas registry number | cas code | cas id | cas num
      | no cas | numero cas | n cas | no de cas | numero de cas | num cas | номер cas | cas номер | no кас
      | кас | رقم cas | رقم كاس | كاس | رقم التسجيل cas | cas号 | cas 号 | cas编号 | cas登记号
      | cas-nr | cas nummer | casnr
      | casno | casnumber | cas numero | numero registro cas | cas登录号 | 化学文摘号
    `),
  },
  {
    field: 'smiles',
    names: split(`
      smiles | smile | smiles code | canonical smiles | isomeric smiles | structure | structure smiles
      | estructura | структура
    `),
  },
  {
    field: 'inchi',
    names: split(`
      inchi | standard inchi | inchi code | inchikey | inchi key | standard inchikey
    `),
  },
  {
    field: 'molfile',
    names: split(`
      molfile | mol file | mol | molblock | ctab | mdl
    `),
  },
  {
    field: 'hs',
    names: split(`
      hs | hs code | hs no | hs number | hs6 | hs subheading | hts | hts code | htsus | tariff | tariff code
      | tariff no | tariff number | commodity code | customs code | customs tariff | cn code | taric
      | taric code | harmonized code | harmonised code | harmonized system code | heading | sh | code sh
      | code tarifaire | position tarifaire | code douanier | nomenclature | codigo sa | sa
      | codigo arancelario | partida arancelaria | fraccion arancelaria | ncm | naladisa | тн вэд | код тн вэд
      | код тнвэд | тнвэд | код товара | гс | код гс | رمز النظام المنسق | الرمز الجمركي | البند الجمركي
      | التعريفة | رمز hs | hs编码 | hs 编码 | 海关编码 | 税号 | 商品编码 | 税则号列
      | warennummer | zolltarifnummer | zolltarif
      | hsn | hsn code | hsc | hs code no | hsn sac | schedule b | schedule b no | schedule b number | arancel | nandina
      | posicion arancelaria | код тн вэд еаэс | код тн вэд тс | тн вэд еаэс | رمز التعريفة | رمز التعريفة الجمركية
      | البند التعريفي | hs code 海关编码
    `),
  },
  {
    field: 'un',
    names: split(`
      un | un no | un number | un code | unno | un id | un na | un/na | dg un | undg | no onu | onu
      | numero onu | code onu | no un | numero un | numero de onu | номер оон | оон | no оон
      | رقم الامم المتحدة | رقم un | 联合国编号 | un编号 | un号
      | un-nr | un nummer
    `),
  },
  {
    field: 'concentration',
    names: split(`
      concentration | conc | purity | assay | strength | content | percent | percentage | % | pct | w/w | wt%
      | % w/w | grade | concentration % | purete | teneur | titre | pourcentage | concentracion | pureza
      | contenido | porcentaje | ley | концентрация | чистота | содержание | процент | массовая доля | التركيز
      | تركيز | النقاوة | النسبة | 浓度 | 纯度 | 含量
      | konzentration | gehalt | anteil | conc % | conc | concentration %
      | % w/v | % v/v | w/w % | wt % | weight % | concentration % w/w | conc % w/w | concentration w/w | purity %
      | assay % | content % | strength % | riqueza | riqueza % | pureza % | purete % | teneur % | концентрация % | чистота %
      | концентрация масс %
    `),
  },
  {
    field: 'quantity',
    names: split(`
      quantity | qty | amount | weight | net weight | net mass | mass | net | gross weight | gross mass
      | volume | net wt | wt | weight kg | net weight kg | quantite | poids | poids net | masse nette | masse
      | qte | cantidad | peso | peso neto | masa | количество | вес | вес нетто | масса | масса нетто | кол во
      | الكمية | كمية | الوزن | الوزن الصافي | الكتلة | 数量 | 重量 | 净重 | 质量
      | menge | gewicht | nettogewicht
      | quantity kg | quantities | nett weight | net quantity | cantidad neta | количество кг
    `),
  },
  {
    field: 'unit',
    names: split(`
      unit | units | uom | unit of measure | measure | quantity unit | unite | unite de mesure | unidad
      | unidad de medida | единица | единица измерения | ед изм | ед | الوحدة | وحدة | وحدة القياس | 单位 | 计量单位
      | einheit | mengeneinheit
    `),
  },
  {
    field: 'origin',
    names: split(`
      origin | country of origin | origin country | from | exporter country | export country
      | country of export | coo | shipper country | country of dispatch | dispatch country | origine
      | pays d'origine | pays origine | provenance | pays de provenance | origen | pais de origen
      | procedencia | происхождение | страна происхождения | страна отправления | المنشا | بلد المنشا
      | دولة المنشا | 原产国 | 原产地 | 起运国
      | herkunft | herkunftsland | ursprungsland | versendungsland
      | ship from country | country of shipment | exporting country | страна экспорта | بلد التصدير
    `),
  },
  {
    field: 'destination',
    names: split(`
      destination | country of destination | destination country | to | dest | importer country
      | import country | consignee country | ship to | final destination | pays de destination
      | destinataire pays | destino | pais de destino | pais destino | назначение | страна назначения
      | страна получателя | الوجهة | بلد المقصد | دولة المقصد | بلد الوصول | 目的国 | 目的地 | 运抵国
      | bestimmungsland | zielland | empfangsland
      | ship to country | country ship to | destination country code | delivery country | country of delivery
      | country of final destination | country of import | importing country | pays destinataire | pays de livraison
      | بلد الوجهة | بلد الوجهة النهائية | страна доставки | 最终目的国
    `),
  },
]

/** Columns of numbers of rows that other tables fill with the goods: read as goods where no other column is. */
export const ITEM_NAMES: ReadonlySet<string> = new Set(
  split('item | article | articulo | artikel | position | позиция | артикул | البند | 项目'),
)

/** Words in the headers of columns about firms, prices, papers and ways, which never hold the goods; in the singular. */
export const ASIDE_WORDS: ReadonlySet<string> = new Set(
  split(`
    shipper | consignee | consignor | exporter | importer | supplier | manufacturer | vendor | buyer | seller | customer
    | client | notify | party | agent | broker | carrier | forwarder | producer | maker | brand | firm | company | address
    | street | city | town | port | terminal | warehouse | bin | shelf | store | location | site | room | country | vessel
    | voyage | ship | flight | truck | container | seal | mark | bl | awb | bill | lading | invoice | order | po | contract
    | licence | license | permit | certificate | document | date | day | time | year | month | expiry | eta | etd | price
    | value | cost | currency | total | tax | duty | freight | insurance | incoterm | payment | package | packaging | packing
    | pallet | drum | colour | color | appearance | size | class | hazard | group | pg | adr | imdg | flash | temperature
    | batch | lot | serial | sku | barcode | ean | upc | code | no | number | ref | id | status | user | operator | owner
    | responsible | contact | phone | email | fax | remark | note | comment | file | link | url
    | expediteur | fournisseur | fabricant | exportateur | importateur | acheteur | vendeur | transporteur | adresse | ville
    | navire | facture | commande | valeur | prix | devise | emballage | colis | couleur | classe | danger | lot | remarque
    | observation | commentaire | entrepot | depot | pays | lieu
    | expedidor | proveedor | fabricante | exportador | importador | comprador | vendedor | transportista | direccion | ciudad
    | puerto | buque | factura | pedido | valor | precio | moneda | embalaje | bulto | clase | peligro | lote | observacione
    | comentario | almacen | pais | fecha | marca
    | отправитель | получатель | поставщик | производитель | изготовитель | экспортер | импортер | покупатель | продавец
    | перевозчик | адрес | город | порт | судно | контейнер | счет | заказ | дата | цена | стоимость | валюта | упаковка
    | место | мест | цвет | класс | опасности | партия | партии | примечание | примечания | склад | страна | контракт
    | المرسل | المستورد | المصدر | المورد | العنوان | المدينة | الميناء | السفينة | الحاوية | الفاتورة | التاريخ | السعر
    | القيمة | العملة | التعبئة | اللون | الملاحظات | ملاحظات
    | 发货人 | 收货人 | 供应商 | 生产商 | 地址 | 城市 | 港口 | 船名 | 箱号 | 发票号 | 日期 | 单价 | 总价 | 金额 | 币种 | 包装 | 颜色
    | 备注 | 批号 | 仓库 | 国家
    | lieferant | hersteller | absender | empfänger | kunde | adresse | stadt | hafen | schiff | rechnung | bestellung | datum
    | preis | wert | währung | verpackung | farbe | klasse | charge | bemerkung | lager | land
  `).map(plainWord),
)

/** As `mapColumns` sees words: without accents. */
function plainWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '')
}

function split(text: string): readonly string[] {
  return text.split('|').map((name) => name.trim())
}
