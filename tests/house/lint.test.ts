import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

/** Each sample is one line of code that must be reported in that place, and by that rule. */
const bad: readonly [file: string, code: string, rule: string][] = [
  ...layer('shared/kernel', 'noRestrictedImports', '#shared/agenda/a.ts', 'immutable', 'nanoid', 'node:fs'),
  ...layer(
    'shared/agenda',
    'noRestrictedImports',
    '#shared/people/a.ts',
    '#shared/gathering/a.ts',
    'immutable',
  ),
  ...layer('shared/people', 'noRestrictedImports', '#shared/agenda/a.ts', '#shared/views/a.ts'),
  ...layer('shared/seating', 'noRestrictedImports', '#shared/people/a.ts'),
  ...layer('shared/notes', 'noRestrictedImports', '#shared/protocol/a.ts'),
  ...layer(
    'shared/activities/poll',
    'noRestrictedImports',
    '#shared/activities/slide/a.ts',
    '#shared/views/a.ts',
  ),
  ...layer('shared/activities', 'noRestrictedImports', '#shared/gathering/a.ts', '#server/a.ts'),
  ...layer('shared/gathering', 'noRestrictedImports', '#shared/views/a.ts', '#shared/protocol/a.ts', 'lowdb'),
  ...layer('shared/programme', 'noRestrictedImports', '#shared/gathering/a.ts', '#shared/views/a.ts'),
  ...layer('shared/views', 'noRestrictedImports', '#shared/protocol/a.ts', '#client/a.ts'),
  ...layer('shared/protocol', 'noRestrictedImports', '#server/a.ts', '#client/a.ts', 'socket.io', 'node:fs'),
  ...layer('shared/words', 'noRestrictedImports', '#shared/gathering/a.ts', '#client/a.ts'),
  ...layer('shared/unheard-of', 'noRestrictedImports', '#shared/kernel/a.ts', 'valibot'),
  ...layer('server', 'noRestrictedImports', '#client/a.ts', '#tests/a.ts', 'solid-js', 'undici', '../a.ts'),
  ...layer('server/cluster', 'noRestrictedImports', 'pg', '@redis/client', 'prom-client'),
  ...layer('server/store/postgres', 'noRestrictedImports', '@redis/client', '#server/rooms/a.ts'),
  ...layer(
    'client',
    'noRestrictedImports',
    '#server/a.ts',
    '#tests/a.ts',
    'node:fs',
    'socket.io',
    'immutable',
  ),
  ...layer('tests', 'noRestrictedImports', '../a.ts'),
  ['shared/words/value.ts', "import { a } from '#shared/agenda/a.ts'; export const b = a", 'types only'],
  ['shared/agenda/type.ts', "export type T = import('#shared/views/a.ts').T", 'import types at the top'],
  ['shared/agenda/dynamic.ts', "export const t = import('#shared/views/a.ts')", 'noRestrictedImports'],
  ['shared/agenda/export.ts', "export { t } from '#shared/views/a.ts'", 'noRestrictedImports'],
  ['shared/agenda/now.ts', 'export const t = Date.now()', 'noJsRestrictedProperties'],
  ['shared/agenda/random.ts', 'export const t = Math.random()', 'noJsRestrictedProperties'],
  ['shared/agenda/date.ts', 'export const t = new Date()', 'no clock'],
  ['shared/agenda/date-call.ts', 'export const t = Date()', 'no clock'],
  ['shared/agenda/global.ts', 'export const t = globalThis', 'noRestrictedGlobals'],
  ['shared/agenda/crypto.ts', 'export const t = crypto.randomUUID()', 'noRestrictedGlobals'],
  [
    'shared/agenda/cycle-a.ts',
    "import { b } from './cycle-b.ts'; export const a = () => b",
    'noImportCycles',
  ],
  [
    'shared/agenda/cycle-b.ts',
    "import { a } from './cycle-a.ts'; export const b = () => a",
    'noImportCycles',
  ],
  ['shared/agenda/any.ts', 'export const t = (a: any) => a', 'noExplicitAny'],
  ['shared/agenda/bang.ts', 'export const t = (a?: string) => a!.length', 'noNonNullAssertion'],
  ['shared/agenda/enum.ts', 'export enum T { A }', 'noEnum'],
  ['shared/agenda/default.ts', 'export default 1', 'noDefaultExport'],
  ['server/fetch.ts', "export const t = await fetch('x')", 'noRestrictedGlobals'],
  ['server/socket.ts', "export const t = new WebSocket('x')", 'noRestrictedGlobals'],
  ['server/get.ts', "import { get } from 'node:http'; export const t = get", 'noRestrictedImports'],
  ['server/request.ts', "import http from 'node:https'; export const t = http", 'noRestrictedImports'],
  ['server/all.ts', "import * as https from 'node:https'; export const t = https.get('x')", 'noJsRestricted'],
  ['server/global-fetch.ts', "export const t = await globalThis.fetch('x')", 'noRestrictedGlobals'],
  ['server/bracket.ts', "export const t = await globalThis['fetch']('x')", 'noRestrictedGlobals'],
  ['server/events.ts', "export const t = new EventSource('x')", 'noRestrictedGlobals'],
  [
    'server/http-request.ts',
    "import http from 'node:http'; export const t = http.request('x')",
    'noRestrictedImports',
  ],
  [
    'server/connect.ts',
    "import { connect } from 'node:net'; export const t = connect(1)",
    'noRestrictedImports',
  ],
  ['server/net.ts', "import * as net from 'node:net'; export const t = net.connect(1)", 'noJsRestricted'],
  [
    'server/net-default.ts',
    "import net from 'node:net'; export const t = new net.Socket()",
    'noRestrictedImports',
  ],
  ['server/tls.ts', "import { connect } from 'node:tls'; export const t = connect(1)", 'noRestrictedImports'],
  [
    'server/udp.ts',
    "import { createSocket } from 'node:dgram'; export const t = createSocket",
    'noRestrictedImports',
  ],
  ['server/name.ts', "import { lookup } from 'node:dns'; export const t = lookup", 'noRestrictedImports'],
  [
    'server/http2.ts',
    "import { connect } from 'node:http2'; export const t = connect('x')",
    'noRestrictedImports',
  ],
  ['server/io.ts', "import { io } from 'socket.io-client'; export const t = io('x')", 'noRestrictedImports'],
  [
    'server/rehearsal/load/phone.ts',
    "import { connect } from 'node:net'; export const t = connect(1)",
    'noRestrictedImports',
  ],
  [
    'server/rehearsal/load/light-client.ts',
    "import { io } from 'socket.io-client'; export const t = io('x')",
    'noRestrictedImports',
  ],
  [
    'server/rehearsal/other.ts',
    "import { io } from 'socket.io-client'; export const t = io('x')",
    'noRestrictedImports',
  ],
  ['server/dynamic.ts', "export const t = async () => await import('pg')", 'noRestrictedImports'],
  ['server/floating.ts', 'async function a() {}\nexport function b() { a() }', 'noFloatingPromises'],
  ['client/html.tsx', 'export const T = () => <p innerHTML="x" />', 'no HTML'],
  ['client/assign.ts', "document.body.innerHTML = 'x'", 'no HTML'],
  ['client/bracket.ts', "document.body['outerHTML'] = 'x'", 'no HTML'],
  ['client/insert.ts', "document.body.insertAdjacentHTML('beforeend', 'x')", 'no HTML'],
  ['client/append.ts', "document.body.innerHTML += 'x'", 'no HTML'],
  ['client/write.ts', "window.document.write('x')", 'no HTML'],
  ['client/parser.ts', "export const t = new DOMParser().parseFromString('x', 'text/html')", 'no HTML'],
  ['client/property.tsx', 'export const T = () => <iframe title="t" prop:srcdoc="x" />', 'no HTML'],
  ['client/style.tsx', 'export const T = () => <p style="color: red" />', 'static style'],
  ['client/style-braces.tsx', "export const T = () => <p style={'color: red'} />", 'static style'],
  ['client/style-template.tsx', 'export const T = () => <p style={`color: red`} />', 'static style'],
  ['client/props.tsx', 'export const T = ({ a }: { a: string }) => <p>{a}</p>', 'destructured props'],
  [
    'client/function.tsx',
    'export function T({ a }: { a: string }) { return <p>{a}</p> }',
    'destructured props',
  ],
  [
    'client/const.tsx',
    'export const T = (props: { a: 1 }) => { const { a } = props; return a }',
    'destructured props',
  ],
  [
    'client/still.tsx',
    "import { Show } from 'solid-js'\nexport const T = (p: { a: string }) => <Show when={p.a}>{(a) => a()}</Show>",
    'stands still',
  ],
]

/** What looks alike and is allowed: a rule that reports everything would pass the samples above. */
const good: readonly [file: string, code: string][] = [
  ['shared/kernel/table.ts', "import { Map as M } from 'immutable'; export const t = M()"],
  [
    'shared/agenda/good.ts',
    "import * as v from 'valibot'\nimport { k } from '#shared/kernel/k.ts'\nexport const t = [v, k]",
  ],
  ['shared/agenda/date-of.ts', 'export const t = (now: number) => new Date(now).getUTCDay()'],
  ['shared/activities/all.ts', "export type { T } from './poll/poll.ts'"],
  ['shared/gathering/good.ts', "import { a } from '#shared/activities/activity.ts'; export const t = a"],
  ['shared/views/good.ts', "import type { W } from '#shared/words/w.ts'; export const t = (w: W) => w"],
  ['shared/words/good.ts', "import type { C } from '#shared/protocol/c.ts'; export const t = (c: C) => c"],
  ['server/good.ts', "import { createServer } from 'node:http'; export const t = [createServer, Date.now()]"],
  [
    'server/cluster/redis-bus.ts',
    "import { createClient } from '@redis/client'; export const t = createClient",
  ],
  ['server/store/postgres/good.ts', "export const t = async () => await import('pg')"],
  ['server/operation/prometheus.ts', "export const t = async () => await import('prom-client')"],
  ['server/rehearsal/line.ts', "import { io } from 'socket.io-client'; export const t = io('x')"],
  ['server/rehearsal/load/ask-http.ts', "import { connect } from 'node:net'; export const t = connect(1)"],
  [
    'server/listens.ts',
    "import { createServer, type Socket } from 'node:net'; export const t = (a: Socket) => [a, createServer]",
  ],
  ['client/callback.tsx', 'export const ids = (all: { id: string }[]) => all.map(({ id }) => <p>{id}</p>)'],
  [
    'client/good.tsx',
    'export const T = (props: { w: string }) => <p style={{ width: props.w }}>{props.w}</p>',
  ],
  ['client/reads.ts', 'export const t = (place: Element) => place.innerHTML.length'],
  ['client/helper.ts', 'export const t = ({ a }: { a: string }) => a'],
  [
    'client/moves.tsx',
    "import { Show } from 'solid-js'\nexport const T = (p: { a: string }) => <Show when={p.a}>{(a) => <>{a()}</>}</Show>",
  ],
]

function layer(folder: string, rule: string, ...sources: string[]): [string, string, string][] {
  return sources.map((source, index) => [
    `${folder}/import-${index}.ts`,
    `import type { T } from '${source}'; export const t = (a: T) => a`,
    rule,
  ])
}

type Diagnostic = { category: string; message: string; location: { path: string } }
let diagnostics: Diagnostic[] = []

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'lint-'))
  for (const part of ['.biome.json', '.ci']) cpSync(part, join(root, part), { recursive: true })
  for (const [file, code] of [...bad, ...good]) {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), `${code}\n`)
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: root, encoding: 'utf8' })
  diagnostics = JSON.parse(stdout).diagnostics
})

/** The samples of what would call a machine that nobody has asked for. */
const calls = (file: string) => file.startsWith('server/') && !/\/(?:import-\d|floating)/.test(file)

const about = (file: string) =>
  diagnostics
    .filter(({ location }) => location.path === file)
    .map(({ category, message }) => `${category} ${message}`)

test.each(bad.filter(([file]) => !calls(file)))('%s is reported: %s', (file, _, rule) => {
  expect(about(file).join('\n')).toContain(rule)
})

test.each(bad.filter(([file]) => calls(file)))(
  '[S-23] in %s a call to somebody else is reported: %s',
  (file, _, rule) => {
    expect(about(file).join('\n')).toContain(rule)
  },
)

test.each(good)('%s is allowed', (file) => {
  expect(about(file)).toEqual([])
})
