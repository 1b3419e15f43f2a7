import type { Direction } from '@holdfast/control-lists'
import type { ScreeningRow } from '@holdfast/screening'

export interface Consignment {
  /** Sign-in name of who asks. */
  readonly by: string
  readonly daysAgo: number
  readonly direction: Direction
  readonly reference: string
  readonly lines: readonly ScreeningRow[]
}

/** What came to the border and to the desks in a quarter: lines as people write them, in the languages they write them in. */
export const CONSIGNMENTS: readonly Consignment[] = [
  {
    by: 'customs',
    daysAgo: 88,
    direction: 'import',
    reference: 'IM-2026-0311',
    lines: [
      {
        description: 'SODIUM CHLORIDE 99.5%, 25 KG BAGS',
        cas: '7647-14-5',
        hs: '2501.00',
        quantity: '20000',
        unit: 'kg',
        origin: 'NL',
      },
      {
        description: 'TITANIUM DIOXIDE RUTILE, 25 KG BAGS',
        cas: '13463-67-7',
        quantity: '24000',
        unit: 'kg',
        origin: 'CN',
      },
      {
        description: 'ETHYL ACETATE 99.8% UN1173',
        cas: '141-78-6',
        hs: '2915.31',
        concentration: '99.8%',
        quantity: '16000',
        unit: 'kg',
        origin: 'BE',
      },
    ],
  },
  {
    by: 'customs',
    daysAgo: 86,
    direction: 'import',
    reference: 'IM-2026-0318',
    lines: [
      {
        description: 'Trichlorure de phosphore 99 % fûts acier',
        hs: '2812.13',
        concentration: '99 %',
        quantity: '1200',
        unit: 'kg',
        origin: 'FR',
      },
      { description: 'Chlorure de thionyle, fûts de 300 kg', hs: '2812.17', quantity: '600', unit: 'kg', origin: 'FR' },
    ],
  },
  {
    by: 'licensing',
    daysAgo: 81,
    direction: 'export',
    reference: 'LQ-2026-014',
    lines: [
      {
        description: 'DIMETHYL METHYLPHOSPHONATE, 4 DRUMS',
        cas: '756-79-6',
        hs: '2931.41',
        concentration: '97%',
        quantity: '800',
        unit: 'kg',
        destination: 'DE',
      },
    ],
  },
  {
    by: 'customs',
    daysAgo: 79,
    direction: 'transit',
    reference: 'TR-2026-0077',
    lines: [
      {
        description: 'тионилхлорид технический 99%',
        cas: '7719-09-7',
        concentration: '99%',
        quantity: '600',
        unit: 'kg',
        origin: 'RU',
        destination: 'KZ',
      },
      { description: 'поваренная соль, мешки 25 кг', quantity: '5000', unit: 'kg', origin: 'RU', destination: 'KZ' },
    ],
  },
  {
    by: 'custodian',
    daysAgo: 74,
    direction: 'domestic',
    reference: 'STORE-4/118',
    lines: [
      {
        description: 'Methyldiethanolamine 20% in water',
        cas: '105-59-9',
        concentration: '20%',
        quantity: '1000',
        unit: 'kg',
      },
      {
        description: '2-(Dimethylamino)ethanol',
        cas: '108-01-0',
        hs: '2922.19',
        concentration: '99%',
        quantity: '200',
        unit: 'kg',
      },
      { description: 'Acetone, technical, 200 L drums', cas: '67-64-1', quantity: '1600', unit: 'L' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 69,
    direction: 'import',
    reference: 'IM-2026-0352',
    lines: [
      { description: 'CLEANING COMPOUND X-40, 12 CANS', quantity: '12', unit: 'pc', origin: 'US' },
      { description: 'FLAMMABLE LIQUID, N.O.S., UN1993', quantity: '200', unit: 'L', origin: 'GB' },
      { description: '1 IBC TEA 85%', quantity: '1000', unit: 'kg', origin: 'DE' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 63,
    direction: 'import',
    reference: 'IM-2026-0366',
    lines: [
      { description: '三氯氧磷 99% 200kg/桶', quantity: '4000', unit: 'kg', origin: 'CN' },
      { description: 'ثلاثي إيثانول أمين ٨٥٪', hs: '2922.15', quantity: '1000', unit: 'kg', origin: 'SA' },
    ],
  },
  {
    by: 'licensing',
    daysAgo: 57,
    direction: 'export',
    reference: 'LQ-2026-021',
    lines: [
      {
        description: 'REACTOR, GLASS-LINED, 6.3 M3, WITH AGITATOR',
        hs: '8419.89',
        quantity: '1',
        unit: 'pc',
        destination: 'IN',
      },
      {
        description: 'REACTOR, STAINLESS STEEL 316L, 10 M3',
        hs: '8419.89',
        quantity: '1',
        unit: 'pc',
        destination: 'TN',
      },
    ],
  },
  {
    by: 'licensing',
    daysAgo: 52,
    direction: 'export',
    reference: 'LQ-2026-019',
    lines: [
      {
        description: 'CENTRIFUGAL PUMP, MAG-DRIVE, HASTELLOY',
        hs: '8413.70',
        quantity: '6',
        unit: 'pc',
        destination: 'EG',
      },
      { description: 'HEAT EXCHANGER, TANTALUM', hs: '8419.50', quantity: '2', unit: 'pc', destination: 'EG' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 44,
    direction: 'import',
    reference: 'IM-2026-0399',
    lines: [
      { description: 'MDEA 30% activated', quantity: '9000', unit: 'kg', origin: 'NL' },
      { description: 'POLYMER OF ETHYLENE, GRANULES', quantity: '25000', unit: 'kg', origin: 'SA' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 18,
    direction: 'transit',
    reference: 'TR-2026-0093',
    lines: [
      {
        description: 'STORAGE TANK, GLASS LINED',
        hs: '7309.00',
        quantity: '3',
        unit: 'pc',
        origin: 'DE',
        destination: 'UG',
      },
      {
        description: 'REACTOR, HASTELLOY C276',
        hs: '8419.89',
        quantity: '1',
        unit: 'pc',
        origin: 'DE',
        destination: 'UG',
      },
    ],
  },
  {
    by: 'customs',
    daysAgo: 48,
    direction: 'import',
    reference: 'IM-2026-0391',
    lines: [
      {
        description: 'HYDROGEN PEROXIDE 8% SOLUTION',
        cas: '7722-84-1',
        hs: '2847.00',
        concentration: '8%',
        quantity: '900',
        unit: 'kg',
        origin: 'BE',
      },
      {
        description: 'HYDROGEN PEROXIDE 35%',
        cas: '7722-84-1',
        hs: '2847.00',
        concentration: '35%',
        quantity: '900',
        unit: 'kg',
        origin: 'BE',
      },
      {
        description: 'Ammonium nitrate, 34.5 % N, big bags',
        cas: '6484-52-2',
        quantity: '22000',
        unit: 'kg',
        origin: 'PL',
      },
    ],
  },
  {
    by: 'security',
    daysAgo: 41,
    direction: 'domestic',
    reference: 'GATE/2026-09',
    lines: [{ description: 'Chlorine, cylinders, UN1017', cas: '7782-50-5', quantity: '900', unit: 'kg' }],
  },
  {
    by: 'elimination',
    daysAgo: 36,
    direction: 'domestic',
    reference: 'ELIM-07/reagents',
    lines: [
      { description: 'Sodium hydroxide pellets', cas: '1310-73-2', quantity: '4000', unit: 'kg' },
      { description: 'Monoethanolamine 99%', cas: '141-43-5', concentration: '99%', quantity: '12000', unit: 'kg' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 29,
    direction: 'import',
    reference: 'IM-2026-0427',
    lines: [
      {
        description: 'Glyphosate 360 g/L SL',
        cas: '1071-83-6',
        hs: '3808.93',
        quantity: '1000',
        unit: 'L',
        origin: 'BE',
      },
      { description: 'Triethylphosphit 98%', cas: '122-52-1', quantity: '180', unit: 'kg', origin: 'DE' },
      { description: 'Sodium fluoride, 25 kg', cas: '7681-49-4', quantity: '500', unit: 'kg', origin: 'IN' },
    ],
  },
  {
    by: 'inspector',
    daysAgo: 22,
    direction: 'domestic',
    reference: 'VISIT-19/finding-3',
    lines: [{ description: 'TEA, unlabelled drum, 80 kg', quantity: '80', unit: 'kg' }],
  },
  {
    by: 'customs',
    daysAgo: 15,
    direction: 'export',
    reference: 'EX-2026-0104',
    lines: [
      { description: 'Fosfito de dimetilo 97%', cas: '868-85-9', quantity: '250', unit: 'kg', destination: 'AR' },
      { description: 'Azúcar blanco refinado', hs: '1701.99', quantity: '18000', unit: 'kg', destination: 'AR' },
    ],
  },
  {
    by: 'programme',
    daysAgo: 9,
    direction: 'import',
    reference: 'CTR-GRANT-3/kit',
    lines: [
      { description: 'Detector tubes, assorted', quantity: '400', unit: 'pc', origin: 'DE' },
      { description: 'Chemical protective suits', hs: '6210.10', quantity: '60', unit: 'pc', origin: 'CZ' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 3,
    direction: 'import',
    reference: 'IM-2026-0488',
    lines: [
      { description: 'Thionyl chlorid 99% 2 drums', quantity: '400', unit: 'kg', origin: 'DE' },
      { description: 'Diethylaminoethanol', cas: '100-37-8', quantity: '170', unit: 'kg', origin: 'DE' },
      { description: 'N,N-Diisopropyl-(beta)-aminoethanol', cas: '96-80-0', quantity: '25', unit: 'kg', origin: 'CH' },
    ],
  },
  {
    by: 'customs',
    daysAgo: 0,
    direction: 'import',
    reference: 'IM-2026-0495',
    lines: [
      { description: 'Mixture of amines, proprietary', quantity: '640', unit: 'kg', origin: 'US' },
      { description: 'POCl3 drums 2x200kg UN1810', hs: '2812.12', quantity: '400', unit: 'kg', origin: 'CN' },
    ],
  },
]

interface Settled {
  readonly reference: string
  readonly line: number
  readonly by: string
  readonly daysAgo: number
  readonly answer: 'controlled' | 'not-listed'
  readonly reason: string
}

/** What officers decided of what the lists leave to a person; the rest still waits. */
export const SETTLEMENTS: readonly Settled[] = [
  {
    reference: 'IM-2026-0352',
    line: 3,
    by: 'licensing',
    daysAgo: 68,
    answer: 'controlled',
    reason: 'The safety data sheet of the sender names triethanolamine.',
  },
  {
    reference: 'LQ-2026-019',
    line: 2,
    by: 'authority',
    daysAgo: 50,
    answer: 'controlled',
    reason: 'The data sheet gives 0.3 square metres of tantalum surface, within the entry.',
  },
  {
    reference: 'IM-2026-0399',
    line: 2,
    by: 'licensing',
    daysAgo: 43,
    answer: 'not-listed',
    reason: 'A polymer, not its monomer; no entry names it.',
  },
]
