import { z } from 'zod'
import { isStream } from './ids.ts'
import { defineFreeCommand } from './module.ts'

// Every reading of sealed data by somebody is a fact: who, for what, of which streams. What was read is not in it.

/** Fields that one reading opens: a page of rows with two names each. */
const READ_FIELDS_MAX = 200

const reading = z.strictObject({
  /** The action it was done for. */
  purpose: z.string().min(1).max(100),
  /** Whose fields were opened: `account/ID`, `screening/ID`. */
  of: z
    .array(z.string().refine(isStream, { message: 'a stream has the form noun/ID' }))
    .min(1)
    .max(READ_FIELDS_MAX)
    .readonly(),
})

export const READING_FACTS = { 'kernel/sealed-opened': reading } as const

/** Recorded before anything is opened, so that nothing is read unrecorded. */
export const openSealed = defineFreeCommand({
  name: 'kernel/open-sealed',
  input: reading,
  decide: ({ purpose, of }, { actor }) => ({
    ok: true,
    facts: [{ kind: 'kernel/sealed-opened', stream: `reader/${actor.id ?? 'system'}`, body: { purpose, of: [...of] } }],
  }),
})
