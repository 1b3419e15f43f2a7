/**
 * What people make long passwords of when they must. Ours and small: with a minimum of fifteen characters the lists of leaked
 * passwords hold little else than these, repeated, joined and numbered.
 */
const COMMON = `
  password passwort passphrase motdepasse contrasena contraseña пароль senha wachtwoord administrator admin
  qwertyuiop qwerty azerty qwertz asdfghjkl asdf zxcvbnm йцукен letmein welcome iloveyou monkey dragon football
  baseball sunshine princess superman batman master shadow trustno1 changeme secret login default temporary
  example test correcthorsebatterystaple holdfast chemical security authority ministry customs licence spring
  summer autumn winter january february march april june july august september october november december monday
  friday
`
  .trim()
  .split(/\s+/)

/** What must be left once everything guessable is taken out: as much as a password beside a second factor must have. */
const CHARACTERS_LEFT_MIN = 8
/** A name shorter than this is in many innocent words. */
const NAME_LENGTH_MIN = 3

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const YEAR = /(?:19|20)\d\d/g

/** Whether a password, already of permitted length, is made of common words, runs, repetitions or the person's own names. */
export function isGuessable(password: string, names: readonly string[]): boolean {
  const plain = password.toLowerCase()
  const folded = Array.from(plain, (character) => LOOKALIKES[character] ?? character).join('')
  const own = names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((name) => name.length >= NAME_LENGTH_MIN)
  const words = [...COMMON, ...own].toSorted((one, other) => other.length - one.length)
  return [plain, folded].some(
    (text) => Array.from(distinct(withoutRuns(without(words, text)))).length < CHARACTERS_LEFT_MIN,
  )
}

function without(words: readonly string[], text: string): string {
  // A bar keeps apart what a removed word stood between: two halves must not become a word or a run.
  return words.reduce((left, word) => left.replaceAll(word, '|'), text.replaceAll(YEAR, '|'))
}

/** Takes out "1234", "abcd", "9876" and "aaaa": each character that goes on as the last step did. */
function withoutRuns(text: string): string {
  const characters = Array.from(text)
  const points = characters.map((character) => character.codePointAt(0) ?? 0)
  const isRun = (index: number): boolean => {
    const step = (points[index] ?? 0) - (points[index - 1] ?? 0)
    return index >= 2 && Math.abs(step) <= 1 && step === (points[index - 1] ?? 0) - (points[index - 2] ?? 0)
  }
  return characters.filter((character, index) => character !== '|' && !isRun(index)).join('')
}

/** A text that repeats itself is worth one of its repetitions. */
function distinct(text: string): string {
  const [, once = text] = /^(.+?)\1+.{0,3}$/su.exec(text) ?? []
  return once
}
