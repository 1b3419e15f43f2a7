// Spreadsheets save text in three encodings. UTF-8 is tried strictly on the first bytes; what is not UTF-8 is the Windows one.

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Enough to see an encoding; a cut through the last character is allowed for. */
export const SAMPLE_BYTES = 65_536

export function encodingOf(sample: Uint8Array): TextEncoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  try {
    // `stream` leaves a character cut by the end of the sample for later instead of refusing it.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
