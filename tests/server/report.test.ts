import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import type { App } from '#server/app.ts'
import { type ExportIo, exportCommand } from '#server/cli/export.ts'
import { csvFiles } from '#server/exports/csv.ts'
import { escaped } from '#server/exports/escaped.ts'
import { jsonOf } from '#server/exports/json.ts'
import { makeReporter } from '#server/exports/reporter.ts'
import { makeGatheringId } from '#server/identity/secrets.ts'
import type { Log } from '#server/log.ts'
import { loadGathering } from '#server/rooms/load-gathering.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { Thread } from '#server/thread/kept-thread.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { eventually, linkHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { MORNING, reported } from '#tests/support/reported.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const servers = liveServers()
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

type Logged = readonly [event: string, facts: unknown]
async function hall(): Promise<{ server: TestApp; logged: Logged[]; id: string; session: string }> {
  const logged: Logged[] = []
  const log: Log = (event, facts) => void logged.push([event, facts])
  const server = await servers.start({ log })
  const entry = await prepared(server.app, [
    { type: 'NameGathering', title: 'Hemmelig tittel', place: 'Bergen' },
    { type: 'NameMunicipalities', municipalities: [{ id: 'sund', name: 'Sund' }] },
    { type: 'SetGoals', heading: '', goals: ['Et felles mål'] },
  ])
  const leader = await servers.call(server.url, linkHello('leader', entry))
  return { server, logged, id: entry.id, session: leader.welcome()?.session ?? '' }
}

const asked = (gathering: string, session: string, more: object = {}) => ({
  ...{ gathering, session, municipality: null, sections: [...SECTION_IDS], lang: 'nb', format: 'json' },
  ...more,
})
function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/report`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

test('[RE18] the report is for whoever leads the gathering: asked for in a body, answered with the file, kept by nobody on the way', async () => {
  const { server, id, session } = await hall()
  const response = await post(server.url, asked(id, session))
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="rapport-hemmelig-tittel.json"',
  )
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ format: 'samling-report', title: 'Hemmelig tittel' })
  for (const [body, headers, status] of [
    [asked(id, 'guessed'), {}, 403],
    [asked('another', session), {}, 403],
    [asked(id, session), { Origin: 'http://evil.example' }, 403],
    [asked(id, session, { format: 'exe' }), {}, 400],
    [asked(id, session, { sections: ['polls', 'secrets'] }), {}, 400],
    ['{', {}, 400],
    [asked(id, session), { 'Content-Type': 'text/plain' }, 415],
    [' '.repeat(20_000), {}, 413],
  ] as const)
    expect((await post(server.url, body, headers)).status, JSON.stringify(body).slice(0, 80)).toBe(status)
  const inAddress = await fetch(`${server.url}/api/report?gathering=${id}&session=${session}`)
  expect(await inAddress.text()).not.toContain('Hemmelig')
})

test('[RE18] a municipality that is not there is told of, and one that is gets its own version', async () => {
  const { server, id, session } = await hall()
  const unknown = await post(server.url, asked(id, session, { municipality: 'bergen' }))
  expect(await unknown.json()).toEqual({ ok: false, code: 'unknown-municipality' })
  const own = await post(server.url, asked(id, session, { municipality: 'sund' }))
  expect(await own.json()).toMatchObject({ of: 'Sund', version: expect.any(Number) })
})

function postForm(url: string, question: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/report/print`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ question: JSON.stringify(question) }).toString(),
  })
}

test('[RE29] a page to print is for whoever leads, asked for by a form of ours, with rules that nothing but its own style and script fits', async () => {
  const { server, id, session, logged } = await hall()
  const html = { format: 'html' }
  // As browsers send it from a page that tells nobody where it is.
  for (const headers of [{}, { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, { Origin: 'null' }]) {
    const response = await postForm(server.url, asked(id, session, html), headers)
    const page = await response.text()
    expect([response.status, response.headers.get('Content-Disposition')]).toEqual([200, null])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(page).toContain('<h1>Hemmelig tittel</h1>')
    expect(page).toContain('Skriv ut eller lagre som PDF')
    expect(page).not.toContain(session)
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(
      /default-src 'none'; script-src 'sha256-[^ ']+'; style-src (?:'sha256-[^ ']+' ?){3};/,
    )
    expect(policy).not.toMatch(/unsafe|\*/)
    for (const [, of, text = ''] of page.matchAll(/<(style|script)>(.*?)<\/\1>/gs)) {
      const hash = createHash('sha256').update(text).digest('base64')
      expect(policy, of).toContain(`'sha256-${hash}'`)
    }
  }
  expect(logged.filter(([event]) => event === 'exported')).toHaveLength(3)
})

test('[RE29] what cannot be printed is told in words, in the tab that was opened for it', async () => {
  const { server, id, session } = await hall()
  const html = { format: 'html' }
  for (const [question, headers, status, text] of [
    [asked(id, 'guessed', html), {}, 403, 'Bare den som leder samlingen'],
    [asked(id, 'guessed', { ...html, lang: 'en' }), {}, 403, 'Only the leader'],
    [asked(id, session, html), { Origin: 'http://evil.example' }, 403, 'Bare den som leder'],
    [asked(id, session, html), { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403, 'Bare den som leder'],
    [asked(id, session, { ...html, municipality: 'bergen', lang: 'nn' }), {}, 200, 'ikkje med lenger'],
    [asked(id, session, { format: 'xlsx' }), {}, 400, 'kunne ikke lages'],
    [{ x: ' '.repeat(20_000) }, {}, 413, 'kunne ikke lages'],
    [asked(id, session, html), { 'Content-Type': 'application/json' }, 415, 'kunne ikke lages'],
  ] as const) {
    const response = await postForm(server.url, question, headers)
    const page = await response.text()
    expect([response.status, page.includes(text)], text).toEqual([status, true])
    expect(page).not.toMatch(/Hemmelig|<script>/)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  }
})

test('[RE19] [S-18] every file that leaves is in the log with its fingerprint, and nothing that stands in it', async () => {
  const { server, id, session, logged } = await hall()
  const response = await post(server.url, asked(id, session, { format: 'xlsx' }))
  const sha256 = response.headers.get('X-Samling-Sha256')
  expect(sha256).toMatch(/^[\da-f]{64}$/)
  const exports = logged.filter(([event]) => event === 'exported')
  expect(exports).toEqual([
    [
      'exported',
      {
        ...{ gathering: id, role: 'leader', type: 'xlsx', count: expect.any(Number), ms: expect.any(Number) },
        message: `leader sha256 ${sha256}`,
      },
    ],
  ])
  await post(server.url, asked(id, 'guessed'))
  expect(JSON.stringify(logged)).not.toMatch(/Hemmelig|felles mål/)
  expect(logged.filter(([event]) => event === 'exported')).toHaveLength(1)
})

/** A thread that answers nothing until it is told to die. */
class Mute extends EventEmitter {
  posted: unknown[] = []
  postMessage(said: unknown) {
    this.posted.push(said)
  }
  unref() {}
  async terminate() {
    return 0
  }
}
const job = () => ({
  ...{ gathering: reported(), version: 3, at: MORNING, scope: { for: 'leader' } as Scope },
  ...{ sections: SECTION_IDS, lang: 'nb' as const, format: 'json' as const },
})

test('[RE20] who waits for a thread that dies is told so, the next gets a new one, and only a few are made at once', async () => {
  const threads: Mute[] = []
  const reporter = makeReporter(() => {
    threads.push(new Mute())
    return threads.at(-1) as unknown as Thread
  })
  const first = Array.from({ length: 4 }, () => reporter.make(job()).catch((error: Error) => error.message))
  await new Promise((resolve) => setTimeout(resolve, 200))
  await expect(reporter.make(job())).rejects.toThrow('too many reports')
  threads[0]?.emit('error', new Error('out of memory'))
  expect(await Promise.all(first)).toEqual(Array(4).fill('out of memory'))
  const next = reporter.make(job())
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(threads).toHaveLength(2)
  const [told] = (threads[1]?.posted ?? []).slice(-1) as { number: number; say: string }[]
  expect(told?.say).toBe('write')
  threads[1]?.emit('message', { number: told?.number, ok: false, message: 'no room' })
  await expect(next).rejects.toThrow('no room')
  await reporter.close()
  await expect(reporter.make(job())).rejects.toThrow('closing')
})

test('[RE17] what people have written is text in every file, whatever it looks like', () => {
  expect(escaped('<img src=x onerror="alert(1)"> & \'\u0000\u001b[31m\uD800')).toBe(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;[31m',
  )
})

async function stored(): Promise<{ dir: string; app: App; id: string; code: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'samling-export-'))
  folders.push(dir)
  const store = await openJournalStore({ dir, now: () => MORNING })
  const { app } = await servers.start({ store })
  const entry = await prepared(app, [
    { type: 'NameGathering', title: 'Lagret samling', place: '' },
    { type: 'NameMunicipalities', municipalities: [{ id: 'sund', name: 'Sund' }] },
    { type: 'SetGoals', heading: '', goals: ['Et felles mål'] },
  ])
  return { dir, app, id: entry.id, code: entry.code }
}

function cli() {
  const said = { out: '', err: '', files: new Map<string, Uint8Array>(), piped: 0, logged: [] as Logged[] }
  const io: ExportIo = {
    lang: 'nb',
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    write: async (file, bytes) => {
      if (file.startsWith('/no')) throw Object.assign(new Error('no'), { code: 'ENOENT' })
      said.files.set(file, bytes)
    },
    create: () => {
      throw new Error('a report is written at once')
    },
    pipe: (bytes) => {
      said.piped += bytes.length
    },
    now: () => MORNING,
    log: (event, facts) => void said.logged.push([event, facts]),
  }
  return { said, io, run: (...args: string[]) => exportCommand(args, io) }
}

test('[RE21] samling export writes the report of what is stored, while the server has the folder, and says its fingerprint', async () => {
  const { dir, id, code } = await stored()
  const { said, run } = cli()
  expect(await run(id, '--format', 'xlsx', '--data', dir)).toBe(0)
  expect([...said.files.keys()]).toEqual(['rapport-lagret-samling.xlsx'])
  expect(said.out).toMatch(/utgave \d+ av samlingen.*\nSHA-256 [\da-f]{64}\n/)
  expect(said.logged.map(([event]) => event)).toEqual(['exported'])
  const own = cli()
  const spelled = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`
  const args = ['--format', 'json', '--municipality', 'sund', '--sections', 'goals', '--out', '/tmp/x.json']
  expect(await own.run(spelled, ...args, '--json', '--data', dir, '--lang', 'nn')).toBe(0)
  const [document] = [...own.said.files.values()].map((bytes) => JSON.parse(Buffer.from(bytes).toString()))
  expect(document).toMatchObject({ of: 'Sund', lang: 'nn', sections: [{ id: 'goals' }] })
  expect(JSON.parse(own.said.out)).toMatchObject({ file: '/tmp/x.json', manifest: { municipality: 'Sund' } })
  const piped = cli()
  expect(await piped.run(id, '--format', 'csv', '--out', '-', '--data', dir)).toBe(0)
  expect([piped.said.out, piped.said.piped > 500]).toEqual(['', true])
})

test.each([
  [2, [], /Si hvilken samling/],
  [2, ['g', '--format', 'pdf'], /html \| docx \| xlsx \| csv \| json \| ics \| all \| research, ikke pdf/],
  [2, ['g', 'h', '--format', 'csv'], /Én samling/],
  [2, ['g', '--format', 'csv', '--sections', 'polls,alt'], /alt er ikke en del/],
  [2, ['g', '--colour'], /colour/],
  [2, ['g', '--format', 'csv', '--lang', 'sv'], /nb \| nn \| en/],
  [1, ['g', '--format', 'csv', '--data', '/nowhere-at-all'], /ingen samling g/],
] as const)('[RE21] it ends with %i for %j', async (code, args, message) => {
  const { said, run } = cli()
  expect(await run(...args)).toBe(code)
  expect(said.err).toMatch(message)
  expect(said.out).toBe('')
})

test('[RE21] no gathering has an id that would be taken for an option', () => {
  for (let nth = 0; nth < 3_000; nth++) expect(makeGatheringId()).toMatch(/^\w[\w-]{11}$/)
})

test('[RE21] it says which gatherings and municipalities there are, and why a file could not be written; --help is no mistake', async () => {
  const { dir, id } = await stored()
  const { said, run } = cli()
  expect(await run('another', '--format', 'csv', '--data', dir)).toBe(1)
  expect(said.err).toContain(id)
  expect(await run(id, '--format', 'csv', '--municipality', 'Bergen', '--data', dir)).toBe(1)
  expect(said.err).toContain('Kommunene er: Sund')
  expect(await run(id, '--format', 'csv', '--out', '/no/such/file', '--data', dir)).toBe(1)
  expect(said.err).toContain('ENOENT')
  expect(await run('--help')).toBe(0)
  expect(said.out).toMatch(/samling export SAMLING --format/)
})

test('[RE1] while people write, a report is of one stored version and no other: made again of the records up to it, it is the same', async () => {
  const store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  const server = await servers.start({ store })
  const entry = await prepared(server.app, [
    { type: 'NameMunicipalities', municipalities: [{ id: 'sund', name: 'Sund' }] },
    {
      ...{ type: 'PreparePoll', activity: 'p', item: null, anonymous: false, glance: false },
      question: { type: 'text', text: 'Hva nå?' },
    },
    { type: 'OpenPoll', activity: 'p' },
  ])
  const { id } = entry
  const room = await server.app.rooms.open(id)
  const leader = await servers.call(server.url, linkHello('leader', entry))
  const session = leader.welcome()?.session ?? ''
  let writing = true
  const writer = async () => {
    for (let nth = 0; writing; nth++) {
      const device = `device-${nth}`
      const join: RoomCommand = { type: 'Join', name: `Navn ${nth}`, municipality: 'sund', title: '' }
      await room.submit(join, { by: { role: 'visitor' }, device, command: `join-${nth}` })
      const person = room.gathering().people.devices.get(device) ?? ''
      const cast: RoomCommand = {
        ...{ type: 'CastBallot', activity: 'p' },
        answer: { type: 'text', text: `Svar ${nth}` },
      }
      await room.submit(cast, { by: { role: 'participant', person }, device, command: `cast-${nth}` })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const written = writer()
  const reports: { version: number; madeAt: number; sheets: unknown }[] = []
  for (let nth = 0; nth < 6; nth++) reports.push(await (await post(server.url, asked(id, session))).json())
  writing = false
  await written
  const { records } = await store.load(id)
  const versions = reports.map(({ version }) => version)
  // They came while there was more and more to tell.
  expect(new Set(versions).size).toBeGreaterThan(3)
  expect(versions.at(-1)).toBeLessThanOrEqual(records.length)
  for (const report of reports) {
    const upTo = records.filter(({ seq }) => seq <= report.version)
    const load = async () => ({
      snapshot: null,
      records: upTo,
      version: report.version,
      epoch: '',
      mended: [],
    })
    const { gathering } = await loadGathering({ load, keys: store.keys }, id)
    const taken = [...takeReport(gathering, { for: 'leader' }, SECTION_IDS)]
    const again = buildReport(
      headOf(gathering, report.version, report.madeAt),
      taken,
      { for: 'leader' },
      'nb',
    )
    expect(report).toEqual(JSON.parse(jsonOf(again)))
  }
})

test('[RE14] a word of what the two kinds are goes with them', () => {
  const report = buildReport(headOf(reported(), 1, MORNING), [], { for: 'leader' }, 'nb')
  const [readMe] = csvFiles(report)
  expect(Buffer.from(readMe?.bytes ?? []).toString()).toMatch(
    /_regneark\.csv er for Excel.*apostrof.*_rå\.csv/s,
  )
})

test('[RE16] one format is one file; all of them are a zip', async () => {
  const { server, id, session } = await hall()
  const zip = await post(server.url, asked(id, session, { format: 'all' }))
  expect(zip.headers.get('Content-Type')).toBe('application/zip')
  const files = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))
  for (const ending of ['.html', '.docx', '.xlsx', '.json', '.ics', 'manifest.json', '_rå.csv'])
    expect(files.some((name) => name.endsWith(ending))).toBe(true)
  const page = await post(server.url, asked(id, session, { format: 'html' }))
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
})

test('[R-24] a file that is made while people write is of one version, and says which; nobody waits for it', async () => {
  const { server, id, session } = await hall()
  const leader = await servers.call(server.url, { as: 'leader', gathering: id, secret: null, session })
  let stored = 0
  let isOver = false
  // Every name is as many records as the one before: title and version of a file fit each other, or they are not of one moment.
  async function write(): Promise<void> {
    while (!isOver) {
      const outcome = await leader.send({ type: 'NameGathering', title: `Nr. ${stored + 1}`, place: '' })
      if (outcome.ok) stored++
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }
  const writing = write()
  const seen: { version: number; nth: number }[] = []
  for (let nth = 0; nth < 4; nth++) {
    const from = stored
    const file = (await (await post(server.url, asked(id, session))).json()) as {
      title: string
      version: number
    }
    seen.push({ version: file.version, nth: Number(file.title.split(' ')[1] ?? 0) })
    // While the file was being made, others were answered.
    await eventually(() => stored > from)
  }
  isOver = true
  await writing
  const [first, ...rest] = seen.map(({ version, nth }) => ({ version, nth }))
  const perCommand = rest.map(
    ({ version, nth }) => (version - (first?.version ?? 0)) / (nth - (first?.nth ?? 0)),
  )
  expect(perCommand).toHaveLength(3)
  expect(new Set(perCommand).size).toBe(1)
  expect(perCommand[0]).toBeGreaterThanOrEqual(1)
})

test.runIf(platform === 'linux')(
  '[R-24] who makes the file takes the processor when the hall leaves it some',
  async () => {
    const { server, id, session } = await hall()
    const before = getPriority(process.pid)
    expect((await post(server.url, asked(id, session))).status).toBe(200)
    const priorities = readdirSync('/proc/self/task').flatMap((thread) => {
      try {
        // The nineteenth of the fields; the name before them may hold anything but what closes it.
        const fields = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
        return [Number(fields?.[16])]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
    expect(Math.max(...priorities)).toBeGreaterThanOrEqual(constants.priority.PRIORITY_BELOW_NORMAL)
    expect(getPriority(process.pid)).toBe(before)
  },
)
