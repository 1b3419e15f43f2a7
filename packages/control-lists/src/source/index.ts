export { compileLists, type CompiledSource, type SourceTree } from './compile.ts'
export { parseListFolder, LIST_FOLDER_FILES } from './national.ts'
export { describeProblem, type SourceProblem, type SourceProblemCode } from './problem.ts'
export { encodeLists } from './encode.ts'
