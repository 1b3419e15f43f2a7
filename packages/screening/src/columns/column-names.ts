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
    `),
  },
  {
    field: 'cas',
    names: split(`
      cas | cas no | cas number | cas nr | cas rn | casrn | cas registry number | cas code | cas id | cas num
      | no cas | numero cas | n cas | no de cas | numero de cas | num cas | номер cas | cas номер | no кас
      | кас | رقم cas | رقم كاس | كاس | رقم التسجيل cas | cas号 | cas 号 | cas编号 | cas登记号
      | cas-nr | cas nummer | casnr
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
    `),
  },
]

function split(text: string): readonly string[] {
  return text.split('|').map((name) => name.trim())
}
