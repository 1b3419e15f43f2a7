import { useEffect, useState } from 'react'

/** A file may be given while the lists are still opening: it is kept and read when they are. */
export function useWhenReady(ready: boolean, onFile: (file: File) => void): (file: File) => void {
  const [waiting, setWaiting] = useState<File | null>(null)
  useEffect(() => {
    if (!ready || waiting === null) return
    setWaiting(null)
    onFile(waiting)
  }, [ready, waiting, onFile])
  return setWaiting
}
