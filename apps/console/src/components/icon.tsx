import type { JSX } from 'react'
import type { Verdict } from '@holdfast/screening'

/** A sign beside a word, never instead of one. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {VERDICT_SHAPES[verdict]}
    </svg>
  )
}

// Shapes differ as signs on a road do: octagon, triangle, ring with tick, dashed ring.
const VERDICT_SHAPES: Readonly<Record<Verdict, JSX.Element>> = {
  controlled: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M4.900.6h6.200l4.300 4.300v6.200l-4.300 4.300H4.900L.6 11.100V4.900zM3.600 6.700v2.600h8.800V6.700z"
    />
  ),
  review: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 .8 15.800 15H.2zM7 5.800v4.600h2V5.800zm0 5.800v1.900h2v-1.900z"
    />
  ),
  'not-listed': (
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM4.600 8.300l2.400 2.400 4.500-5"
    />
  ),
  unidentified: (
    <g fill="none" stroke="currentColor" strokeWidth="1.6">
      <circle cx="8" cy="8" r="7" strokeDasharray="2.8 2.1" />
      <path d="M5 8h6" />
    </g>
  ),
}

type Sign = 'menu' | 'offline' | 'online' | 'over' | 'soon'

export function Icon({ sign }: { readonly sign: Sign }): JSX.Element {
  const [viewBox, shape] = SIGNS[sign]
  return (
    <svg className="icon" viewBox={viewBox} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4">
      {shape}
    </svg>
  )
}

const SIGNS: Readonly<Record<Sign, readonly [string, JSX.Element]>> = {
  menu: ['0 0 16 16', <path key="menu" d="M1.500 4h13M1.500 8h13M1.500 12h13" />],
  online: [
    '0 0 16 16',
    <g key="online">
      <path d="M1.500 6.200c3.700-3.500 9.300-3.500 13 0M4.200 9.200c2.200-2 5.400-2 7.600 0" />
      <circle cx="8" cy="12.400" r="0.900" fill="currentColor" />
    </g>,
  ],
  offline: [
    '0 0 16 16',
    <path
      key="offline"
      d="M2 14 14 2M1.500 6.200C3.300 4.500 5.500 3.600 8 3.600M14.500 6.200c-.6-.6-1.300-1.100-2-1.500M4.200 9.200c1-.9 2.300-1.400 3.800-1.500M8 12.800v.1"
    />,
  ],
  over: ['0 0 12 12', <circle key="over" cx="6" cy="6" r="5.300" fill="currentColor" stroke="none" />],
  soon: [
    '0 0 12 12',
    <g key="soon">
      <circle cx="6" cy="6" r="4.600" />
      <path d="M6 1.400a4.600 4.600 0 0 1 0 9.200z" fill="currentColor" stroke="none" />
    </g>,
  ],
}
