import type { Depiction } from '@holdfast/drawing'

export interface DepictionRequest {
  readonly id: number
  readonly smiles: string
}

export interface Depicted {
  readonly id: number
  /** Null where the structure cannot be drawn. */
  readonly depiction: Depiction | null
}

/** The page's end of the drawing library: one worker, started when the first molecule is drawn. */
class Depictions {
  #nextId = 1
  readonly #worker = new Worker(new URL('./depiction-worker.ts', import.meta.url), {
    type: 'module',
    name: 'holdfast-drawing',
  })
  readonly #waiting = new Map<number, (depiction: Depiction | null) => void>()

  constructor() {
    this.#worker.addEventListener('message', ({ data: { id, depiction } }: MessageEvent<Depicted>) =>
      this.#answer(id, depiction),
    )
    // The library was not fetched: answers stand without drawings.
    this.#worker.addEventListener('error', () => [...this.#waiting.keys()].map((id) => this.#answer(id, null)))
  }

  of(smiles: string): Promise<Depiction | null> {
    return new Promise((resolve) => {
      const request: DepictionRequest = { id: this.#nextId++, smiles }
      this.#waiting.set(request.id, resolve)
      this.#worker.postMessage(request, { transfer: [] })
    })
  }

  #answer(id: number, depiction: Depiction | null): void {
    this.#waiting.get(id)?.(depiction)
    this.#waiting.delete(id)
  }
}

export const depictions = new Depictions()
