// Flags as the argument scanner takes them, said once for all commands.

export const askFlags = {
  lists: { kind: 'parsed', parse: String, optional: true, placeholder: 'a,b', brief: 'Ask only these lists' },
  asOf: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'DATE',
    brief: 'The law of that day (2026-11-24)',
  },
  direction: {
    kind: 'enum',
    values: ['import', 'export', 'transit', 'domestic'],
    optional: true,
    brief: 'The movement, for what follows from a finding',
  },
  nearMiss: {
    kind: 'boolean',
    default: false,
    withNegated: false,
    brief: 'Also name entries of which one clause failed (for national authorities)',
  },
  interpret: {
    kind: 'parsed',
    parse: String,
    variadic: true,
    optional: true,
    placeholder: 'list/key=value',
    brief: 'Choose another reading where the law leaves a choice (see lists show LIST)',
  },
  addLists: {
    kind: 'parsed',
    parse: String,
    variadic: true,
    optional: true,
    placeholder: 'FOLDER',
    brief: 'Also ask the national list in this folder',
  },
} as const
