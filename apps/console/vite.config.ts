import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { drawingOnly } from './drawing-only-plugin.ts'
import { compileMessages } from './message-compiler.ts'
import { serviceWorker } from './service-worker-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [{ name: 'holdfast-messages', buildStart: compileMessages }, react(), drawingOnly(), serviceWorker()],
  worker: { format: 'es', plugins: () => [drawingOnly()] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The lists and the drawing library are large on purpose and loaded beside the page, not before it.
    chunkSizeWarningLimit: 1500,
  },
})
