import { z } from 'zod'
import {
  defineFreeCommand,
  isAccountId,
  isCommandId,
  mustBe,
  newId,
  type Journal,
  type Jurisdiction,
} from '../src/kernel/index.ts'
import type { Ground } from '../src/kernel/journal/append.ts'

/** A ground without modules: every kind of fact is allowed, and nothing is written beside them. */
export const BARE_GROUND: Ground = { companions: [], digestKey: new Uint8Array(32), flawOf: () => null }

const write = defineFreeCommand({
  name: 'notes/write',
  input: z.object({ texts: z.array(z.string()), stream: z.string().nullable() }),
  decide: ({ texts, stream }, context) => ({
    ok: true,
    facts: texts.map((text) => ({
      kind: 'notes/written',
      stream: `note/${stream ?? context.newId()}`,
      body: { text },
    })),
  }),
})

/** Records notes by one command: facts that mean nothing. Each has a stream of its own, unless one is named for all. */
export async function writeNotes(
  journal: Journal,
  jurisdiction: Jurisdiction,
  texts: readonly string[],
  stream: string | null = null,
): Promise<void> {
  const prepared = write.prepare({ texts, stream })
  if (!prepared.ok) throw new Error(prepared.refusal.message)
  const [id, who] = [mustBe(newId(), isCommandId), mustBe(newId(), isAccountId)]
  const done = await journal.record({ id, command: prepared.value, jurisdiction, who, secondPerson: null })
  if (!done.ok) throw new Error(done.refusal.message)
}
