export * from './model.ts'
export * from './columns/columns.ts'
export { cellText, type CellValue, showsPercent } from './columns/cell-text.ts'
export { openEngine, type Engine } from './engine/engine.ts'
export { countryCode } from './engine/countries.ts'
export { ENCODING_SAMPLE_BYTES, encodingOf, isBinary, type TextEncoding } from './manifest/text-encoding.ts'
export { JsonLineReader, type JsonRecord } from './manifest/json-lines.ts'
export { delimiterOf, type ManifestRecord, RECORD_LENGTH_MAX, RecordReader } from './manifest/records.ts'
export { csvCell } from './presentation/csv-cell.ts'
export {
  atomMarks,
  letteredReasons,
  type LetteredReason,
  printedEntry,
  type PrintedEntry,
} from './presentation/lettered-reasons.ts'
export { entryLabelOf, entryNumberOf } from './engine/entry-label.ts'
export { phrasePieces, type PhrasePiece } from './presentation/phrase.ts'
