import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import config from './.vitepress/config.ts'
import { docs, pages, root, textOf } from './test/pages.ts'

const sidebar = config.themeConfig?.sidebar
const groups = Array.isArray(sidebar) ? sidebar : []
const linked = groups.flatMap((group) => group.items ?? []).flatMap(({ link }) => (link === undefined ? [] : [link]))

/** The file behind an address of the manual. */
function fileOf(address: string, from: string): string {
  const path = address.startsWith('/') ? join(docs, address) : join(root, dirname(from), address)
  if (address.endsWith('/')) return join(path, 'index.md')
  return [path, `${path}.md`, join(docs, 'public', address)].find((file) => existsSync(file)) ?? `${path}.md`
}

test('every page of the menu is there', () => {
  expect(linked.length).toBeGreaterThan(15)
  expect(linked.filter((link) => !existsSync(fileOf(link, 'docs/index.md')))).toEqual([])
})

test('every page is in the menu', () => {
  const listed = new Set(linked.map((link) => fileOf(link, 'docs/index.md')))
  const outside = new Set(['README.md', 'docs/index.md', 'docs/README.md'])
  expect(pages().filter((path) => !outside.has(path) && !listed.has(join(root, path)))).toEqual([])
})

test('every link leads to a page, and every named place is a heading of it', () => {
  const broken = pages().flatMap((path) => {
    const text = textOf(path)
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
      ([, one, other]) => one ?? other ?? '',
    )
    return links
      .filter((link) => !/^https?:|^mailto:/.test(link))
      .flatMap((link) => {
        const [address = '', place] = link.split('#')
        const file = address === '' ? join(root, path) : fileOf(address, path)
        if (!existsSync(file)) return [`${path}: ${link}`]
        return place === undefined || headingsOf(file).includes(place) ? [] : [`${path}: ${link}`]
      })
  })
  expect(broken).toEqual([])
})

test('no page loads anything from elsewhere', () => {
  const loading = pages().filter((path) => /!\[[^\]]*\]\(https?:|<(?:img|script|link)[^>]+https?:/.test(textOf(path)))
  expect(loading).toEqual([])
})

function headingsOf(file: string): readonly string[] {
  return [...textOf(file.slice(root.length + 1)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[`*]/g, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, ''),
  )
}
