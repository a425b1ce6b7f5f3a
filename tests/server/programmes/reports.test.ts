import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { ProgrammeMatrix } from '#shared/programme/matrix.ts'
import type { ProgrammeLookAnswer, SlidesAnswer } from '#shared/protocol/programme.ts'
import { eventually, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { readStrictCsv } from '#tests/support/strict-csv.ts'
import { ask, asked, hello, inMemory, links, made, secretOf, seen } from './house.ts'

const { start, call } = liveServers()
type Opened = { readonly gathering: string }

async function house() {
  const running = await start({ store: inMemory() })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  const does = async (gathering: string, ...commands: readonly RoomCommand[]) => {
    const room = await running.app.rooms.open(gathering)
    for (const command of commands) {
      const outcome = await room.submit(command, { by: { role: 'leader' }, device: '', command: null })
      if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
    }
    await running.app.programmes.steward.idle()
  }
  const open = async (planned: string) => {
    const body = { programme: programme.programme, session, planned }
    return (await asked<Opened>(running.url, '/api/programmes/gathering', body)).gathering
  }
  return { running, programme, owner, session, does, open }
}

async function file(url: string, body: unknown) {
  const response = await fetch(`${url}/api/programmes/matrix`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, bytes, name: response.headers.get('Content-Disposition') ?? '' }
}

const look = async (client: TestClient, message: unknown) =>
  (await client.ask('programme-look', message)) as ProgrammeLookAnswer
const WHOLE = { look: 'matrix', county: null, profile: null } as const
async function matrix(client: TestClient): Promise<ProgrammeMatrix> {
  const answer = await look(client, WHOLE)
  if (!answer.ok || answer.looked.look !== 'matrix') throw new Error('no matrix')
  return answer.looked.matrix
}

const FORM: readonly RoomCommand[] = [
  {
    ...{ type: 'WriteReportForm', intro: '', profiles: [{ id: 'lead', text: 'Ledelse' }] },
    measures: [
      { id: 'talks', text: 'Samtaler' },
      { id: 'pool', text: 'Vikarpool' },
    ],
  },
  { type: 'OpenReporting' },
]
const writing = (municipality: string, base: string, text: string): RoomCommand => ({
  ...{ type: 'WriteReport', municipality, field: 'project', base, text },
})

test('[PV30] what is handed in on a gathering’s form is in its programme at once, is put right there and taken back, and drafts are not', async () => {
  const { owner, does, open } = await house()
  const gathering = await open('nord')
  await does(gathering, ...FORM, writing('bodo', '', 'Kladd'))
  expect(await matrix(owner)).toMatchObject({ rows: [], silent: 3 })
  expect(seen(owner, 'owner').told).toEqual({ municipalities: 0, at: null })
  await does(
    gathering,
    { type: 'PickProfile', municipality: 'bodo', profile: 'lead' },
    { type: 'TickMeasure', municipality: 'bodo', measure: 'pool', base: '', note: 'i helgene' },
    { type: 'WriteOwnMeasure', municipality: 'bodo', measure: 'own-1', base: '', text: 'Frokost' },
    { type: 'SendReport', municipality: 'bodo' },
  )
  await eventually(() => expect(seen(owner, 'owner').told.municipalities).toBe(1))
  expect(await matrix(owner)).toMatchObject({
    measures: [{ text: 'Vikarpool', sum: 1 }],
    rows: [
      {
        name: 'Bodø',
        project: 'Kladd',
        profile: 'Ledelse',
        cells: ['i helgene'],
        own: ['Frokost'],
        gathering,
      },
    ],
    silent: 2,
  })
  await does(gathering, writing('bodo', 'Kladd', 'Hele vakter'))
  expect((await matrix(owner)).rows[0]?.project).toBe('Hele vakter')
  await does(gathering, { type: 'TakeReportBack', municipality: 'bodo' })
  expect((await matrix(owner)).rows).toEqual([])
})

test('[PV30] two gatherings of one programme tell into the same matrix, each its own', async () => {
  const { owner, does, open } = await house()
  const [nord, troms] = [await open('nord'), await open('troms')]
  for (const [gathering, municipality] of [
    [nord, 'narvik'],
    [troms, 'tromso'],
  ] as const)
    await does(gathering, ...FORM, writing(municipality, '', `I ${municipality}`), {
      type: 'SendReport',
      municipality,
    })
  expect((await matrix(owner)).rows.map(({ name, gathering }) => [name, gathering])).toEqual([
    ['Narvik', nord],
    ['Tromsø', troms],
  ])
})

test('[PV31] what is too much for a view is answered whom it is for, and nobody else; nonsense is refused', async () => {
  const { running, programme, owner } = await house()
  const { links: all } = await links(owner, { do: 'municipalities' })
  const secret = secretOf(all.find(({ id }) => id === 'bodo')?.url ?? '')
  const bodo = await call(running.url, hello(programme, 'municipality', secret))
  await ask(owner, {
    ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'SSB' },
    ...{ decimals: 1, by: 'quarter', better: 'low', baseline: null, target: null },
  })
  const of = { kind: 'municipality', id: 'narvik' } as const
  const values = [{ period: '2016Q1', value: 9.6 }]
  await ask(owner, { type: 'TakeFigures', indicator: 'leave', series: [{ of, values }] })
  const asks = [WHOLE, { look: 'indicator', indicator: 'leave' }, { look: 'gathering', planned: 'nord' }]
  for (const each of asks) {
    expect(await look(owner, each)).toMatchObject({ ok: true, looked: { look: each.look } })
    expect(await look(bodo, each)).toEqual({ ok: false, code: 'not-allowed' })
  }
  expect(await look(owner, { look: 'indicator', indicator: 'leave' })).toMatchObject({
    looked: { series: [{ of, values: [9.6] }] },
  })
  expect(await look(owner, { look: 'indicator', indicator: 'none' })).toEqual({
    ok: false,
    code: 'not-allowed',
  })
  for (const odd of [null, { look: 'all' }, { ...WHOLE, county: 'atlantis' }, { ...WHOLE, more: 1 }])
    expect(await look(owner, odd)).toEqual({ ok: false, code: 'malformed' })
})

test('[PV32] the matrix is a file for spreadsheets as it is narrowed, with its sums last and no formula, and for its owner alone', async () => {
  const { running, programme, session, does, open } = await house()
  const gathering = await open('nord')
  for (const municipality of ['bodo', 'narvik'])
    await does(
      gathering,
      ...FORM,
      writing(municipality, '', municipality === 'bodo' ? '=HYPERLINK("x")' : 'Hele vakter'),
      {
        type: 'TickMeasure',
        municipality,
        measure: 'pool',
        base: '',
        note: municipality === 'bodo' ? 'i helgene' : '',
      },
      { type: 'SendReport', municipality },
    )
  const asks = { programme: programme.programme, session, county: null, profile: null, lang: 'nb' }
  const csv = await file(running.url, { ...asks, format: 'csv' })
  expect(csv.name).toMatch(/samling-matrix-\d{4}-\d\d-\d\d\.csv/)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes)
  expect(readStrictCsv(text.slice(1), ';')).toEqual([
    ['Fylke', 'Kommune', 'Prosjekt', 'Profil', 'Vikarpool', 'Egne tiltak', 'Ikke avklart'],
    ['Nordland', 'Bodø', '\'=HYPERLINK("x")', '', 'i helgene', '', ''],
    ['Nordland', 'Narvik', 'Hele vakter', '', 'ja', '', ''],
    ['Sum', '2', '', '', '2', '0', '0'],
  ])
  const xlsx = await file(running.url, { ...asks, county: 'troms', format: 'xlsx' })
  const files = unzipSync(xlsx.bytes)
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect([sheet.match(/<row/g)?.length, sheet.includes('<f>')]).toEqual([2, false])
  for (const wrong of [
    { ...asks, session: 'x' },
    { ...asks, programme: 'programme-none' },
  ])
    expect((await file(running.url, { ...wrong, format: 'csv' })).status).toBe(403)
})

test('[FI31] whoever leads a gathering of a programme is told what it measures, for those who are asked; others are told nothing', async () => {
  const { running, owner, open } = await house()
  const { gathering, secret } = await open('nord').then(async (id) => ({
    gathering: id,
    secret: running.app.registry.get(id)?.secrets.leader ?? '',
  }))
  const console = await call(running.url, { as: 'leader', gathering, secret, session: null })
  const session = console.welcome()?.session ?? ''
  const asks = (body: object) => asked<SlidesAnswer>(running.url, '/api/programmes/indicators', body)
  expect(await asks({ gathering, session })).toEqual({ of: { title: 'Til stede', indicators: [] } })
  await ask(owner, {
    ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'SSB' },
    ...{ decimals: 1, by: 'quarter', better: 'low', baseline: null, target: null },
  })
  const figures = ['bodo', 'tromso'].map((id) => ({
    of: { kind: 'municipality' as const, id },
    values: [{ period: '2016Q1', value: 9 }],
  }))
  await ask(owner, { type: 'TakeFigures', indicator: 'leave', series: figures })
  const { of } = await asks({ gathering, session })
  expect(of?.indicators.map(({ title, places }) => [title, places?.rows.map(({ name }) => name)])).toEqual([
    ['Sykefravær', ['Bodø']],
  ])
  expect(await asks({ gathering, session: 'x' })).toEqual({ ok: false, code: 'not-allowed' })
})
