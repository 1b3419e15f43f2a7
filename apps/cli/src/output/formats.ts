import { type Format, FORMAT_NAMES, type FormatName } from './format.ts'

/** Only the format that is asked is loaded: the report brings a drawing library along, which costs every start its time. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case 'table':
      return (await import('./table.ts')).table
    case 'csv':
      return (await import('./csv.ts')).csv
    case 'ndjson':
      return (await import('./ndjson.ts')).ndjson
    case 'json':
      return (await import('./json.ts')).json
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsx
    case 'html':
      return (await import('./html.ts')).html
  }
}

/** The format that a file name asks for. */
export function formatOfFile(path: string): FormatName | null {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  if (extension === 'jsonl') return 'ndjson'
  if (extension === 'htm') return 'html'
  return FORMAT_NAMES.find((name) => name === extension) ?? null
}
