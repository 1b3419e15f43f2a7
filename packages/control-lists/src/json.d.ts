/** The compiled artefact is read like any foreign file: nothing is known about it until `loadLists` has looked. */
declare module '*.json' {
  const value: unknown
  export default value
}
