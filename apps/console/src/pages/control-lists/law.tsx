import type { JSX, ReactNode } from 'react'

/** Words of the law or its publisher: as printed, in the language of the edition. */
export function Law({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <bdi lang="en" dir="ltr">
      {children}
    </bdi>
  )
}
