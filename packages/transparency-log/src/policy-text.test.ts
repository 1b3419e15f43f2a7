import { describe, expect, it } from 'vitest'
import { logSigner, signer } from '../test/small-log.ts'
import { codeOf, valueOf } from '../test/value.ts'
import {
  formatPolicy,
  formatVerifierKey,
  meetsQuorum,
  parsePolicy,
  POLICY_LENGTH_MAX,
  POLICY_LOGS_MAX,
  type Policy,
} from './index.ts'
import { nodeCrypto } from './node.ts'

const LOG = formatVerifierKey(logSigner.key)
const vkeyOf = (name: string): string => formatVerifierKey(signer(`example.test/${name}`, 'ed25519-cosignature').key)
const witness = (name: string): string => `witness ${name} ${vkeyOf(name)}\n`

/** The form of the example in C2SP tlog-policy: two of three, and any of another three. */
const NESTED = `# who is believed
log ${LOG} https://log.example.test/

${['X1', 'X2', 'X3'].map(witness).join('')}
group X-witnesses 2 X1 X2 X3
${['Y1', 'Y2', 'Y3'].map(witness).join('')}group Y-witnesses any Y1 Y2 Y3
\t group  X-and-Y\tall X-witnesses Y-witnesses  \nquorum X-and-Y
`

function holds(policy: Policy, ...names: readonly string[]): boolean {
  return meetsQuorum(policy.quorum, new Set(policy.witnesses.filter(({ name }) => names.includes(name))))
}

describe('a policy of nested groups', () => {
  const policy = valueOf(parsePolicy(nodeCrypto, NESTED))

  it('is read with its logs and witnesses', () => {
    expect(policy.logs).toEqual([{ key: logSigner.key, url: 'https://log.example.test/' }])
    expect(policy.witnesses.map(({ name, url }) => [name, url])).toEqual(
      ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'].map((name) => [name, null]),
    )
  })

  it.each([
    [['X1', 'X2', 'Y1'], true],
    [['X1', 'X3', 'Y2', 'Y3'], true],
    [['X1', 'X2', 'X3'], false],
    [['X1', 'Y1', 'Y2', 'Y3'], false],
    [[], false],
  ])('cosigned by %j: %s', (names, expected) => {
    expect(holds(policy, ...names)).toBe(expected)
  })

  it('is written so that it is read the same again', () => {
    expect(valueOf(parsePolicy(nodeCrypto, formatPolicy(policy)))).toEqual(policy)
  })
})

it('a quorum may be one witness, or none', () => {
  const one = valueOf(parsePolicy(nodeCrypto, `${witness('W')}quorum W\n`))
  expect([holds(one, 'W'), holds(one)]).toEqual([true, false])
  const none = valueOf(parsePolicy(nodeCrypto, 'quorum none\n'))
  expect(holds(none)).toBe(true)
  for (const policy of [one, none]) expect(valueOf(parsePolicy(nodeCrypto, formatPolicy(policy)))).toEqual(policy)
})

it('a witness may be named by any word, and names are told apart byte by byte', () => {
  const text = `witness K ${vkeyOf('a')}\nwitness \u212a ${vkeyOf('b')}\ngroup both all K \u212a\nquorum both\n`
  expect(valueOf(parsePolicy(nodeCrypto, text)).witnesses.length).toBe(2)
})

const PLAIN = formatVerifierKey(signer('example.test/plain', 'ed25519').key)
const TWICE = formatVerifierKey({ ...signer('example.test/A', 'ed25519-cosignature').key })

it.each([
  ['no quorum', '', 'policy-malformed'],
  ['only a comment', '# nothing\n', 'policy-quorum-missing'],
  ['two quorums', 'quorum none\nquorum none\n', 'policy-malformed'],
  ['an end cut off', `${witness('A')}quorum A`, 'policy-malformed'],
  ['an unknown word', 'logs\nquorum none\n', 'policy-malformed'],
  ['a form feed', 'quorum\fnone\n', 'policy-malformed'],
  ['a carriage return', 'quorum none\r\n', 'policy-malformed'],
  ['half a character', '# \ud800\nquorum none\n', 'policy-malformed'],
  ['too many items', 'quorum none none\n', 'policy-malformed'],
  ['a log without a key', 'log\nquorum none\n', 'policy-malformed'],
  ['a log with a broken key', 'log abc\nquorum none\n', 'policy-key-malformed'],
  ['a log twice', `log ${LOG}\nlog ${LOG} https://b.example.test\nquorum none\n`, 'policy-key-duplicate'],
  ['a witness with the key of a log', `witness A ${PLAIN}\nquorum A\n`, 'policy-key-malformed'],
  ['a witness twice', `${witness('A')}witness B ${TWICE}\nquorum B\n`, 'policy-key-duplicate'],
  ['a name twice', `${witness('A')}witness A ${vkeyOf('B')}\nquorum A\n`, 'policy-name-duplicate'],
  ['a group called none', `${witness('A')}group none any A\nquorum none\n`, 'policy-name-duplicate'],
  ['a quorum that nobody defined', 'quorum A\n', 'policy-name-unknown'],
  ['a quorum defined below', `quorum A\n${witness('A')}`, 'policy-name-unknown'],
  ['none as a member', 'group G any none\nquorum G\n', 'policy-name-unknown'],
  ['a group in itself', 'group G any G\nquorum G\n', 'policy-name-unknown'],
  ['a group without members', 'group G all\nquorum G\n', 'policy-malformed'],
  ['a member twice', `${witness('A')}group G 2 A A\nquorum G\n`, 'policy-member-twice'],
  ['a member of two groups', `${witness('A')}group G any A\ngroup H any A G\nquorum H\n`, 'policy-member-twice'],
  ['more than all', `${witness('A')}group G 2 A\nquorum G\n`, 'policy-threshold-wrong'],
  ['zero of all', `${witness('A')}group G 0 A\nquorum G\n`, 'policy-threshold-wrong'],
  ['a number with zeros', `${witness('A')}group G 01 A\nquorum G\n`, 'policy-threshold-wrong'],
  ['some of all', `${witness('A')}group G some A\nquorum G\n`, 'policy-threshold-wrong'],
  ['a megabyte', `${'#'.repeat(POLICY_LENGTH_MAX)}\n`, 'policy-too-long'],
])('%s is refused', (_, text, code) => {
  expect(codeOf(parsePolicy(nodeCrypto, text))).toBe(code)
})

it('a policy has at most 64 logs', () => {
  const logs = Array.from(
    { length: POLICY_LOGS_MAX + 1 },
    (_, index) => `log ${formatVerifierKey(signer(`l${index}`, 'ed25519').key)}\n`,
  )
  expect(codeOf(parsePolicy(nodeCrypto, `${logs.slice(1).join('')}quorum none\n`))).toBe('accepted')
  expect(codeOf(parsePolicy(nodeCrypto, `${logs.join('')}quorum none\n`))).toBe('policy-too-large')
})

it('a refusal names the line', () => {
  expect(parsePolicy(nodeCrypto, '# one\n\nquorum A\n')).toMatchObject({ refusal: { line: 3 } })
})
