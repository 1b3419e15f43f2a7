/** Raised when the compiled form changes: an artefact of another format is refused, never half-read. */
export const ARTEFACT_FORMAT = 3

/**
 * What `loadLists` expects; only the outer frame is typed, because everything inside is read from `unknown`.
 * Long tables are columns: one text per column, a line per row. That parses and compresses several times better than objects.
 */
export interface ArtefactBody {
  readonly format: number
  readonly lists: readonly object[]
  readonly substances: {
    readonly id: string
    readonly name: string
    /** Several are divided by `;`. `=`: the id is the CAS number. */
    readonly cas: string
    readonly smiles: string
    readonly formula: string
    /** Standard InChIKeys; without `PLAIN_KEY_END` where they end so. */
    readonly inchikey: string
    /** Index → value, for the few rows where it is not the default. */
    readonly kind: Readonly<Record<string, string>>
    readonly parent: Readonly<Record<string, string>>
  }
  readonly names: {
    /** How many names each substance has, in the order of the substances. */
    readonly counts: readonly number[]
    readonly name: string
    /** One character for each name: the position in `marks`, from `0` upwards. */
    readonly mark: string
    /** `[language, kind, ambiguous, unverified]` */
    readonly marks: readonly (readonly [string, string, 0 | 1, 0 | 1])[]
  }
  readonly un: {
    readonly number: string
    readonly shippingName: string
    readonly substances: string
    readonly generic: string
  }
  readonly states: readonly object[]
  /** `[source, 0 verified | 1 unverified]` */
  readonly citations: readonly (readonly [string, 0 | 1])[]
}

/** Marks are characters from here upwards: printable, and none that JSON must escape up to 79 different marks. */
export const MARK_BASE = 48

/** How a standard InChIKey ends without stereochemistry, isotopes and moved protons. */
export const PLAIN_KEY_END = '-UHFFFAOYSA-N'

export interface ListsRefusal {
  readonly code: 'artefact-format' | 'artefact-malformed'
  readonly message: string
}
