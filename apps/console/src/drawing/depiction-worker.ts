import { depict } from '@holdfast/drawing/depiction'
import type { Depicted, DepictionRequest } from './depictions.ts'

// Reading the drawing library and laying out atoms takes longer than a page may stand still.

self.addEventListener('message', ({ data: { id, smiles } }: MessageEvent<DepictionRequest>) => {
  const answer: Depicted = { id, depiction: depict(smiles) }
  postMessage(answer, { transfer: [] })
})
