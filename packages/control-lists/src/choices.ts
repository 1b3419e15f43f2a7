/** The closed sets of the model as values, for every reader of data: source files and compiled artefact. */
export const CONFIDENCES = ['verified', 'unverified'] as const
export const SALTS_PRINTED = ['none', 'protonated', 'alkylated-or-protonated', 'any', 'excluded'] as const
export const MEMBER_ROLES = ['entry', 'example', 'member', 'exemption'] as const
export const HS_EDITIONS = ['2012', '2017', '2022'] as const
export const LIMIT_BASES = ['percent-by-weight', 'percent-nitrogen'] as const
export const LIMIT_OPERATORS = ['<=', '<'] as const
export const LIMIT_WHENS = ['any-movement', 'transfer-state-not-party'] as const
export const DIRECTIONS = ['import', 'export', 'transit', 'domestic'] as const
export const PARTNERS = ['any', 'state-party', 'state-not-party'] as const
export const CONSEQUENCES = [
  'prohibited',
  'licence',
  'notification',
  'end-use-certificate',
  'declaration',
  'report',
  'security',
] as const
export const SUBSTANCE_KINDS = ['substance', 'mixture', 'polymer', 'group'] as const
export const NAME_KINDS = ['iupac', 'synonym', 'trade', 'abbreviation', 'legal'] as const
export const PARAMETER_NAMES = [
  'volume',
  'area',
  'diameter',
  'nominal-size',
  'flow',
  'temperature',
  'detection',
] as const
export const PARAMETER_OPERATORS = ['>', '>=', '<', '<='] as const
export const PARAMETER_UNITS = ['m3', 'm2', 'm', 'cm', 'm3/h', 'degC', 'mg/m3'] as const
