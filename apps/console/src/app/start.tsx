import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startSession } from '../api/session.ts'
import { openRouter } from './router.tsx'

export function start(): void {
  const place = document.querySelector('#console')
  if (place === null) throw new Error('the page has no place for the console')
  startSession()
  createRoot(place).render(
    <StrictMode>
      <RouterProvider router={openRouter()} />
    </StrictMode>,
  )
}
