import { accept, refuse, type Result } from '../../result.ts'
import type { Refusal } from '../../kernel/decision.ts'

/** Long enough for any name or address of mail. */
const CHARACTERS_MAX = 100

/** Letters and digits of any script, and what stands in names and addresses of mail. No spaces: two of them look like one. */
const SHAPE = /^[\p{L}\p{M}\p{N}._@+'’-]+$/u

/**
 * The form under which a sign-in name is compared and looked up: NFKC, lower case. Two people whose names differ only in how
 * they are typed would be one person on a screen.
 */
export function readSignInName(typed: string): Result<string, Refusal<'sign-in-name-malformed'>> {
  const name = typed
    .slice(0, 4 * CHARACTERS_MAX)
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
  if (!SHAPE.test(name) || Array.from(name).length > CHARACTERS_MAX)
    return refuse({
      code: 'sign-in-name-malformed',
      message: `A sign-in name has letters, digits and . _ @ + - only, at most ${CHARACTERS_MAX}.`,
    })
  return accept(name)
}
