import type { Plugin } from 'vite'

/**
 * openchemlib may load tables for force fields and property predictors. Holdfast draws with it and nothing else,
 * so the tables are never built in: neither carried to a device nor there to be used.
 */
export function drawingOnly(): Plugin {
  return {
    name: 'holdfast-drawing-only',
    apply: 'build',
    transform: {
      filter: { id: /openchemlib[\\/]dist[\\/]openchemlib\.js/ },
      handler: (code) =>
        code.replace(
          /new URL\(\s*(["'`])[./]*resources\.json\1\s*,\s*import\.meta\.url\s*\)/g,
          "new URL('about:blank')",
        ),
    },
  }
}
