import { z } from 'zod'
import {
  CONFIDENCES,
  CONSEQUENCES,
  DIRECTIONS,
  HS_EDITIONS,
  LIMIT_BASES,
  LIMIT_OPERATORS,
  LIMIT_WHENS,
  MEMBER_ROLES,
  NAME_KINDS,
  PARAMETER_NAMES,
  PARAMETER_OPERATORS,
  PARAMETER_UNITS,
  PARTNERS,
  SALTS_PRINTED,
  SUBSTANCE_KINDS,
} from '../choices.ts'
import {
  CasCell,
  CasList,
  Confidence,
  DateCell,
  NullableDate,
  NullableNumber,
  NullableSubstance,
  NullableText,
  OptionalText,
  Patterns,
  Percent,
  SubstanceCell,
  Text,
  YesNo,
} from './cells.ts'

export const EntryRow = z.object({
  entry: Text,
  title: Text,
  text: OptionalText,
  from: DateCell,
  until: NullableDate,
  salts: z.enum(SALTS_PRINTED),
  except: Patterns,
  citation: Text,
  confidence: Confidence,
  from_confidence: z.union([Confidence, z.literal('').transform((): 'unverified' => 'unverified')]),
  note: NullableText,
})

export const MemberRow = z.object({
  entry: Text,
  substance: SubstanceCell,
  role: z.enum(MEMBER_ROLES),
  printed_name: Text,
  printed_cas: CasCell,
  form: NullableText,
  min_percent: NullableNumber,
  citation: Text,
  confidence: Confidence,
  note: NullableText,
})

export const LimitRow = z.object({
  id: Text,
  entries: Patterns,
  basis: z.enum(LIMIT_BASES),
  operator: z.enum(LIMIT_OPERATORS),
  percent: Percent,
  when: z.enum(LIMIT_WHENS),
  frees: Patterns.pipe(z.array(z.enum(CONSEQUENCES))),
  condition: NullableText,
  text: Text,
  from: DateCell,
  until: NullableDate,
  citation: Text,
  confidence: Confidence,
})

export const ThresholdRow = z.object({
  id: Text,
  entries: Patterns,
  kind: Text,
  activity: OptionalText,
  operator: OptionalText,
  value: OptionalText,
  unit: OptionalText,
  period: OptionalText,
  min_percent: NullableNumber,
  quality: OptionalText,
  requirement: OptionalText,
  from: DateCell,
  until: NullableDate,
  citation: Text,
  confidence: Confidence,
})

export const HsRow = z.object({
  entry: Text,
  substance: NullableSubstance,
  code: z.string().regex(/^\d{4}\.\d{2}$/, 'is a subheading, 2931.41'),
  edition: z.enum(HS_EDITIONS),
  names_it: YesNo,
  confidence: Confidence,
  note: NullableText,
})

export const SubstanceRow = z.object({
  id: SubstanceCell,
  name: Text,
  cas: CasList,
  smiles: NullableText,
  kind: z.enum(SUBSTANCE_KINDS),
  parent: NullableSubstance,
  note: NullableText,
})

export const TradeRow = z.object({
  id: SubstanceCell,
  name: Text,
  cas: CasList,
  smiles: NullableText,
  formula: NullableText,
  kind: z.union([z.enum(SUBSTANCE_KINDS), z.literal('').transform((): 'substance' => 'substance')]),
  synonyms: OptionalText,
})

export const InchiKeyRow = z.object({
  id: SubstanceCell,
  inchikey: z.string().regex(/^[A-Z]{14}-[A-Z]{8}SA-[A-Z]$/, 'is a standard InChIKey'),
})

/** `id` is a substance id or a CAS number: name tables come from people who think in CAS numbers. */
export const NameRow = z.object({
  id: Text,
  name: Text,
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'is a language tag'),
  kind: z.enum(NAME_KINDS),
  ambiguous: YesNo,
  source: OptionalText,
  confidence: Confidence,
})

export const UnRow = z.object({
  number: z.string().regex(/^\d{4}$/, 'has four digits'),
  shipping_name: Text,
  substances: Patterns.pipe(z.array(SubstanceCell)),
  generic: YesNo,
})

export const StateRow = z.object({
  iso2: z.string().regex(/^[A-Z]{2}$/, 'is a country code of two letters'),
  name: Text,
  from: NullableDate,
  until: NullableDate,
  citation: Text,
  confidence: Confidence,
})

const CitationKeys = z.strictObject({ source: Text, confidence: z.enum(CONFIDENCES) })

export const ListFile = z.strictObject({
  id: z.string().optional(),
  title: Text,
  short: Text,
  publisher: Text,
  legalBasis: Text,
  url: z.string().nullable(),
  editions: z.array(z.strictObject({ id: Text, inForce: DateCell, citation: CitationKeys })).min(1),
  reviewBy: DateCell,
  lapsedOn: DateCell.nullable(),
  interpretations: z
    .array(
      z.strictObject({ key: Text, value: Text, choices: z.array(Text).min(1), text: Text, citation: CitationKeys }),
    )
    .default([]),
})

export const ObligationFile = z.array(
  z.strictObject({
    id: Text,
    entries: z.array(Text).min(1),
    directions: z.array(z.enum(DIRECTIONS)).min(1),
    partner: z.enum(PARTNERS),
    consequence: z.enum(CONSEQUENCES),
    abovePercent: z.number().min(0).max(100).nullable().default(null),
    upToPercent: z.number().min(0).max(100).nullable().default(null),
    condition: z.string().nullable().default(null),
    text: Text,
    from: DateCell,
    until: DateCell.nullable().default(null),
    citation: CitationKeys,
  }),
)

export const EquipmentFile = z.array(
  z.strictObject({
    entry: Text,
    id: Text,
    kind: Text,
    text: Text,
    parameters: z.array(
      z.strictObject({
        name: z.enum(PARAMETER_NAMES),
        operator: z.enum(PARAMETER_OPERATORS),
        value: z.number(),
        unit: z.enum(PARAMETER_UNITS),
      }),
    ),
    materials: z.array(Text),
    citation: CitationKeys,
  }),
)
