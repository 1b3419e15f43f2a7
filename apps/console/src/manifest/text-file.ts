import { ENCODING_SAMPLE_BYTES, encodingOf } from '@holdfast/screening'

/** The text of a file in pieces, with the part of the file that was read. Old spreadsheets write Windows pages. */
export async function* textOf(file: File): AsyncGenerator<{ readonly text: string; readonly part: number }> {
  const decoder = new TextDecoder(encodingOf(new Uint8Array(await file.slice(0, ENCODING_SAMPLE_BYTES).arrayBuffer())))
  const reader = file.stream().getReader()
  let readBytes = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    readBytes += piece.value.byteLength
    yield { text: decoder.decode(piece.value, { stream: true }), part: readBytes / file.size }
  }
  const rest = decoder.decode()
  if (rest !== '') yield { text: rest, part: 1 }
}
