/** Raised when the compiled form changes: an artefact of another format is refused, never half-read. */
export const ARTEFACT_FORMAT = 1

/** What `loadLists` expects; only the outer frame is typed, because everything inside is read from `unknown`. */
export interface ArtefactBody {
  readonly format: number
  readonly lists: readonly object[]
  /** `[id, name, cas;cas, smiles, kind, parent, formula]`, trailing defaults left out. */
  readonly substances: readonly (readonly (string | number)[])[]
  /** `[index of the substance, name, language, kind, ambiguous, unverified]` */
  readonly names: readonly (readonly (string | number)[])[]
  /** `[number, shipping name, generic, substance;substance]` */
  readonly un: readonly (readonly (string | number)[])[]
  readonly states: readonly object[]
  /** `[source, 0 verified | 1 unverified]` */
  readonly citations: readonly (readonly [string, 0 | 1])[]
}

export interface ListsRefusal {
  readonly code: 'artefact-format' | 'artefact-malformed'
  readonly message: string
}
