import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', 'messages')

function messagesOf(language: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${language}.json holds no messages`)
  return new Map(Object.entries(parsed).map(([key, message]) => [key, JSON.stringify(message)]))
}

function inputsOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted()
}

const english = messagesOf('en')

test.each(['fr', 'es', 'ru', 'ar'])(
  '%s has every message, none more, none empty, with the same values in it',
  (language) => {
    const messages = messagesOf(language)
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    for (const [key, message] of messages) {
      expect(message, key).not.toBe('""')
      // A form for one or two may spell the number out, but no form may know more than the English one.
      expect(inputsOf(english.get(key) ?? ''), key).toEqual(expect.arrayContaining([...inputsOf(message)]))
      expect(inputsOf(message).length, key).toBe(inputsOf(english.get(key) ?? '').length)
    }
  },
)
