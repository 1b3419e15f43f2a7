import { z } from 'zod'
import { fieldsOf, typeOf } from './fields.ts'
import { html, Html, withCode } from './html.ts'
import { REFERENCE_STYLE } from './reference-style.ts'
import { objectOf, textOf, type Json, type JsonObject } from './schemas.ts'

// The reference for people, written from the published description and from nothing else.

const explained = z.record(z.string(), z.object({ status: z.int(), means: z.string(), todo: z.string() }))
const parameterList = z.array(
  z.object({
    name: z.string(),
    in: z.string(),
    required: z.boolean(),
    description: z.string().default(''),
    schema: z.json(),
    example: z.json().optional(),
  }),
)
const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string().default(''),
  servers: z.array(z.object({ url: z.string() })).optional(),
  parameters: parameterList,
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.json(), example: z.json() })) })
    .optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.json()).default({}) }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-action': z.string().optional(),
  'x-action-means': z.string().optional(),
  'x-refusals': z.array(z.string()),
})
type Operation = z.output<typeof operationSchema> & { readonly method: string; readonly path: string }

/** The whole reference as one page. */
export function referencePage(document: JsonObject): string {
  const { title, version, description } = objectOf(document['info'])
  const named = objectOf(objectOf(document['components'])['schemas'])
  const refusals = explained.parse(document['x-refusals'])
  const operations = operationsOf(document)
  const chapters = [...Map.groupBy(operations, ({ tags: [tag = ''] }) => tag)]
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Interface of ${textOf(title)} ${textOf(version)}</title>
        <style>
          ${new Html(REFERENCE_STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">To the content</a>
        <nav aria-label="Chapters">
          ${chapters.map(([chapter, some]) => contentsOf(chapter, some))}
          <p><a href="#refusals">All refusals</a></p>
        </nav>
        <main id="content">
          <h1>Interface of ${textOf(title)} ${textOf(version)}</h1>
          ${textOf(description)
            .split('\n\n')
            .map((one) => html`<p>${withCode(one)}</p>`)}
          <p>For programs: <a href="/api/v1/openapi.json">the same as OpenAPI 3.1</a>.</p>
          ${chapters.map(
            ([chapter, some]) =>
              html`<section aria-labelledby="${anchor(chapter)}">
                <h2 id="${anchor(chapter)}">${chapter}</h2>
                ${some.map((one) => articleOf(one, named, refusals))}
              </section>`,
          )}
          <section aria-labelledby="refusals">
            <h2 id="refusals">All refusals</h2>
            ${refusalTable(Object.keys(refusals), refusals)}
          </section>
        </main>
      </body>
    </html>`.source
}

function operationsOf(document: JsonObject): readonly Operation[] {
  return Object.entries(objectOf(document['paths'])).flatMap(([path, item]) =>
    Object.entries(objectOf(item)).map(([method, said]) => {
      const operation = operationSchema.parse(said)
      const [server = { url: '/api/v1' }] = operation.servers ?? []
      return Object.assign(operation, { method: method.toUpperCase(), path: server.url.replace(/\/$/, '') + path })
    }),
  )
}

function contentsOf(chapter: string, operations: readonly Operation[]): Html {
  return html`<h2><a href="#${anchor(chapter)}">${chapter}</a></h2>
    <ul>
      ${operations.map(({ operationId, summary }) => html`<li><a href="#${operationId}">${summary}</a></li>`)}
    </ul>`
}

function articleOf(operation: Operation, named: JsonObject, refusals: z.output<typeof explained>): Html {
  const { operationId, method, path, summary, description, parameters, requestBody, responses } = operation
  const [sent] = Object.entries(requestBody?.content ?? {})
  const done = Object.entries(responses).filter(([status]) => status < '400')
  const answer = answerOf(done)
  return html`<article aria-labelledby="${operationId}">
    <h3 id="${operationId}">${summary}</h3>
    <p class="address"><strong>${method}</strong> ${path}</p>
    ${description === '' ? '' : html`<p>${withCode(description)}</p>`}
    <p class="soft">${whoMay(operation)}</p>
    ${
      parameters.length === 0
        ? ''
        : table(
            'Parameters',
            ['name', 'where', 'type', 'must', 'meaning'],
            parameters.map((one) => [
              html`<code>${one.name}</code>`,
              WHERE[one.in] ?? one.in,
              typeOf(one.schema, named),
              one.required ? 'yes' : 'no',
              withCode(one.description || textOf(objectOf(one.schema)['description'])),
            ]),
          )
    }
    ${sent === undefined ? '' : fieldTable(`Request (${sent[0]})`, sent[1].schema, named)}
    <h4>Example</h4>
    <pre tabindex="0">${curlOf(operation)}</pre>
    ${table(
      'Answers',
      ['status', 'meaning'],
      done.map(([status, said]) => [status, withCode(said.description)]),
    )}
    ${
      answer === null
        ? ''
        : html`${fieldTable('Answer', answer.schema, named)}
            <pre tabindex="0">${JSON.stringify(answer.example, null, 2)}</pre>`
    }
    <h4>Refusals</h4>
    ${refusalTable(operation['x-refusals'], refusals)}
  </article>`
}

const WHERE: Readonly<Record<string, string>> = { path: 'address', query: 'query', header: 'header' }

function whoMay({ security, 'x-action': action, 'x-action-means': means }: Operation): Html {
  if (security.length === 0) return html`Anybody may ask.`
  const askers = security.some((one) => 'key' in one)
    ? 'People who are signed in and programs with a key'
    : 'People who are signed in'
  return html`${askers}, if they may <code>${action ?? ''}</code>: ${means ?? ''}.`
}

function answerOf(done: readonly (readonly [string, { readonly content: Readonly<Record<string, Json>> }])[]) {
  const [content] = done.flatMap(([, said]) => Object.values(said.content))
  return content === undefined ? null : z.object({ schema: z.json(), example: z.json() }).parse(content)
}

function fieldTable(caption: string, schema: Json, named: JsonObject): Html {
  const fields = fieldsOf(schema, named)
  return fields.length === 0
    ? html`<h4>${caption}</h4>
        <p>${typeOf(schema, named)}</p>`
    : table(
        caption,
        ['field', 'type', 'must', 'meaning'],
        fields.map(({ name, type, isRequired, means }) => [
          html`<code>${name}</code>`,
          type,
          isRequired ? 'yes' : 'no',
          withCode(means),
        ]),
      )
}

function refusalTable(codes: readonly string[], refusals: z.output<typeof explained>): Html {
  const known = codes.flatMap((code) => {
    const one = refusals[code]
    return one === undefined ? [] : [{ code, ...one }]
  })
  return bare(
    ['status', 'code', 'means', 'do'],
    known
      .sort((one, other) => one.status - other.status)
      .map(({ code, status, means, todo }) => [status, html`<code>${code}</code>`, withCode(means), withCode(todo)]),
  )
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | Html)[])[],
): Html {
  return html`<h4>${caption}</h4>
    ${bare(heads, rows)}`
}

function bare(heads: readonly string[], rows: readonly (readonly (string | number | Html)[])[]): Html {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function curlOf({ method, path, parameters, requestBody, security }: Operation): string {
  const address = parameters
    .filter((one) => one.in === 'path')
    .reduce((url, { name, example }) => url.replace(`{${name}}`, textOf(example)), path)
  const [sent] = Object.entries(requestBody?.content ?? {})
  const byKey = security.some((one) => 'key' in one)
  return [
    `curl --request ${method} "$HOLDFAST${address}"`,
    ...(method === 'GET' || byKey ? [] : [`--header "Origin: $HOLDFAST"`]),
    ...(byKey ? [`--header "Authorization: Bearer $HOLDFAST_KEY"`] : []),
    ...(byKey || security.length === 0 ? [] : ['--cookie cookies.txt']),
    ...(sent === undefined
      ? []
      : [
          `--header "Content-Type: ${sent[0]}"`,
          `--data '${JSON.stringify(sent[1].example).replaceAll("'", "'\\''")}'`,
        ]),
  ].join(' \\\n  ')
}

function anchor(chapter: string): string {
  return chapter.toLowerCase().replaceAll(' ', '-')
}
