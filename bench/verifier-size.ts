// What a page loads to check a receipt without a network: receipt, policy, proofs, SHA-256. Bar: 40 kB gzip.
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const SIZE_KB_MAX = 40
const GZIP_LEVEL = 9 // as a server that compresses once would
const ENTRY = 'virtual:verifier'

const SOURCE = `
export { verifyReceipt, parsePolicy } from '@holdfast/transparency-log'
export { browserCrypto } from '@holdfast/transparency-log/browser'
`

const built = await build({
  root: join(import.meta.dirname, '..'),
  configFile: false,
  logLevel: 'error',
  plugins: [
    {
      name: 'verifier',
      resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
      load: (id) => (id === `\0${ENTRY}` ? SOURCE : null),
    },
  ],
  build: { write: false, rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' } },
})
const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('')
const kb = gzipSync(code, { level: GZIP_LEVEL }).byteLength / 1000
console.log(`verifier: ${(code.length / 1000).toFixed(1)} kB, ${kb.toFixed(1)} kB gzip (bar ${SIZE_KB_MAX} kB)`)
if (/node:|require\(/.test(code)) throw new Error('the verifier reaches for Node')
process.exitCode = kb > 1 && kb < SIZE_KB_MAX ? 0 : 1
