import {
  cosign,
  formatCheckpoint,
  formatNote,
  formatProofText,
  hashLeaf,
  inclusionProof,
  MemoryTree,
  signText,
  type Checkpoint,
  type CosignatureType,
  type KeyType,
  type Policy,
  type Quorum,
  type Signer,
} from '../src/index.ts'
import { nodeCrypto, signerFromSeed } from '../src/node.ts'
import { valueOf } from './value.ts'

export const ORIGIN = 'example.test/log'
export const COSIGNED_S = 1_763_959_191

/** The same signer for the same name and type, always. */
export function signer<Type extends KeyType>(name: string, type: Type): Signer<Type> {
  return valueOf(signerFromSeed(name, type, nodeCrypto.sha256(new TextEncoder().encode(`${name} ${type}`))))
}

export const logSigner = signer(ORIGIN, 'ed25519')
export const witnessSigners: readonly Signer<CosignatureType>[] = [
  signer('example.test/authority', 'ed25519-cosignature'),
  signer('example.test/auditor', 'ed25519-cosignature'),
  signer('example.test/neighbour', 'ml-dsa-44-cosignature'),
]

export function leafAt(index: number): Uint8Array {
  return new TextEncoder().encode(`fact ${index}`)
}

export function treeOf(size: number): MemoryTree {
  const tree = new MemoryTree(nodeCrypto)
  for (let index = 0; index < size; index += 1) tree.append(valueOf(hashLeaf(nodeCrypto, leafAt(index))))
  return tree
}

export function checkpointOf(tree: MemoryTree): Checkpoint {
  return { origin: ORIGIN, size: tree.size, root: tree.root(), extensions: [] }
}

/** The checkpoint of a tree, signed by the log and cosigned by these witnesses. */
export async function signedCheckpoint(
  tree: MemoryTree,
  witnesses: readonly Signer<CosignatureType>[] = [],
  log: Signer<'ed25519'> = logSigner,
): Promise<string> {
  const checkpoint = checkpointOf(tree)
  const text = formatCheckpoint(checkpoint)
  const cosignatures = await Promise.all(witnesses.map((witness) => cosign(witness, checkpoint, COSIGNED_S)))
  return formatNote({ text, signatures: [await signText(log, text), ...cosignatures] })
}

export async function proofTextOf(tree: MemoryTree, index: number, checkpoint: string): Promise<string> {
  const hashes = valueOf(await inclusionProof(nodeCrypto, tree, index, tree.size))
  return formatProofText({ extra: null, index, hashes, checkpoint })
}

/** Two of the three witnesses. */
export function policyOf(threshold = 2): Policy {
  const witnesses = witnessSigners.map(({ key }) => ({ name: key.name, key, url: null }))
  const members = witnesses.map((witness): Quorum => ({ kind: 'witness', witness }))
  return {
    logs: [{ key: logSigner.key, url: null }],
    witnesses,
    quorum: threshold === 0 ? { kind: 'none' } : { kind: 'group', name: 'enough', threshold, members },
  }
}
