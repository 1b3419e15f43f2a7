import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { openHouse } from '../../house.ts'
import { isJurisdiction, mustBe } from '../../kernel/index.ts'
import { statusOf } from '../problem.ts'
import { nothing, type RouteAccess } from '../route.ts'
import { buildServer } from '../server.ts'
import { explainedRefusals } from './refusals.ts'
import { objectOf, textOf, type Json, type JsonObject } from './schemas.ts'

let own: TestDatabase
let folder = ''
let server: FastifyInstance
let routes: readonly RouteAccess[]
let document: JsonObject = {}

beforeAll(async () => {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database to test with')
  own = await testDatabase(backend)
  folder = await mkdtemp(join(tmpdir(), 'holdfast-description-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Border check</title>')
  const house = await openHouse({
    storage: own.storage,
    keysFolder: join(folder, 'keys'),
    jurisdiction: mustBe('KE', isJurisdiction),
  })
  if (!house.ok) throw new Error(house.refusal)
  ;({ server, routes } = await buildServer({ consoleFolder: folder, house: house.value }))
  const reply = await server.inject('/api/v1/openapi.json')
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  document = objectOf(reply.json())
})
afterAll(async () => {
  await server.close()
  await own.drop()
  await rm(folder, { recursive: true })
})

const at = (from: Json | undefined, ...keys: readonly string[]): Json | undefined =>
  keys.reduce<Json | undefined>((value, key) => (value === undefined ? value : objectOf(value)[key]), from)

const operations = (): readonly { readonly path: string; readonly method: string; readonly said: JsonObject }[] =>
  Object.entries(objectOf(document['paths'])).flatMap(([path, item]) =>
    Object.entries(objectOf(item)).map(([method, said]) => ({
      path,
      method: method.toUpperCase(),
      said: objectOf(said),
    })),
  )

const told = () => routes.filter(({ url, method }) => /^\/(api\/v1|health)\//.test(url) && method !== 'HEAD')

test('every route of the interface is in it, and nothing else', () => {
  const registered = told().map(({ method, url }) => `${method} ${url.replace('/api/v1', '')}`)
  const described = operations().map(({ path, method }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`)
  expect(registered.length).toBeGreaterThan(10)
  expect(described.sort()).toEqual(registered.sort())
})

test('it keeps the rules of OpenAPI 3.1', () => {
  expect(document['openapi']).toMatch(/^3\.1\.\d$/)
  expect(document['info']).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  const ids = operations().map(({ said }) => said['operationId'])
  expect(new Set(ids).size).toBe(ids.length)
  const tags = z
    .array(z.object({ name: z.string() }))
    .parse(document['tags'])
    .map(({ name }) => name)
  for (const { path, method, said } of operations()) {
    const parameters = z
      .array(
        z.object({
          name: z.string(),
          in: z.enum(['path', 'query', 'header']),
          required: z.boolean(),
          schema: z.json(),
        }),
      )
      .parse(said['parameters'])
    const inPath = parameters.filter((one) => one.in === 'path')
    expect(inPath.every(({ required }) => required)).toBe(true)
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length)
    for (const tag of z.array(z.string()).parse(said['tags'])) expect(tags).toContain(tag)
    const responses = Object.entries(objectOf(said['responses']))
    expect(responses.some(([status]) => status.startsWith('2'))).toBe(true)
    for (const [status, response] of responses) {
      expect(status).toMatch(/^[1-5]\d\d$/)
      expect(objectOf(response)['description']).toEqual(expect.any(String))
    }
    for (const scheme of z.array(z.record(z.string(), z.array(z.string()))).parse(said['security']))
      expect(Object.keys(objectOf(at(document, 'components', 'securitySchemes')))).toEqual(
        expect.arrayContaining(Object.keys(scheme)),
      )
    if (method === 'GET') expect(said['requestBody']).toBeUndefined()
  }
})

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference)
  expect(references.length).toBeGreaterThan(10)
  for (const reference of references) expect(at(document, ...reference.slice(2).split('/'))).toBeDefined()
})

test('every refusal is explained in a README, with its status', () => {
  const explained = explainedRefusals()
  const codes = Object.entries(objectOf(document['x-refusals']))
  expect(codes.length).toBeGreaterThan(30)
  expect(codes.filter(([code]) => !explained.has(code)).map(([code]) => code)).toEqual([])
  for (const [code, said] of codes) expect(said).toEqual({ status: statusOf(code), ...explained.get(code) })
  for (const { said } of operations())
    for (const code of z.array(z.string()).parse(said['x-refusals'])) {
      const schema = at(said, 'responses', String(statusOf(code)), 'content', 'application/problem+json', 'schema')
      expect(JSON.stringify(schema)).toContain(`"${code}"`)
    }
})

test('every example is one that the route takes, or answers', () => {
  let examples = 0
  for (const { path, method, said } of operations()) {
    const url = path.replaceAll(/\{(\w+)\}/g, ':$1')
    const route = told().find((one) => one.url.replace('/api/v1', '') === url && one.method === method)?.described
    if (!route) throw new Error(`no route ${method} ${url}`)
    const check = (what: string, schema: z.ZodType, example: unknown) => {
      const parsed = schema.safeParse(example)
      expect.soft([method, path, what, parsed.error?.issues ?? []]).toEqual([method, path, what, []])
      examples += 1
    }
    const parameters = z
      .array(z.object({ name: z.string(), in: z.string(), example: z.json().optional() }))
      .parse(said['parameters'])
    const given = (kind: string) =>
      Object.fromEntries(parameters.filter((one) => one.in === kind).map(({ name, example }) => [name, example]))
    check('params', z.object(route.params), given('path'))
    const body = at(said, 'requestBody', 'content', 'application/json', 'example')
    if (route.asks['query'] !== undefined) {
      const query = Object.entries(given('query')).map(([name, value]) => [name, textOf(value)])
      check('query', route.asks['query'], Object.fromEntries(query))
    }
    if (route.asks['body'] !== undefined) check('body', route.asks['body'], body)
    if (route.lines !== undefined || route.reply === nothing) continue
    const status = Object.keys(objectOf(said['responses'])).find((one) => one.startsWith('2')) ?? ''
    check('reply', route.reply, at(said, 'responses', status, 'content', 'application/json', 'example'))
  }
  expect(examples).toBeGreaterThan(20)
})

test('who may come is said: anybody, people, or programs too', () => {
  const security = (path: string, method: string) => at(document, 'paths', path, method, 'security')
  expect(security('/sign-in', 'post')).toEqual([])
  expect(security('/me', 'get')).toEqual([{ session: [] }])
  expect(at(document, 'paths', '/me', 'get', 'x-action')).toBe('accounts.change-own')
})

test('people read the same on one page that loads nothing and runs nothing', async () => {
  const reply = await server.inject('/docs')
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(reply.body).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import|href="http/i)
  for (const { path, method, said } of operations()) {
    expect(reply.body).toContain(`id="${z.string().parse(said['operationId'])}"`)
    expect(reply.body).toMatch(new RegExp(`<strong>${method}</strong> (/api/v1)?${path.replaceAll(/[{}]/g, '.')}<`))
  }
  const anchors = [...reply.body.matchAll(/href="#([^"]+)"/g)].map(([, name]) => `id="${name ?? ''}"`)
  expect(anchors.filter((one) => !reply.body.includes(one))).toEqual([])
})
