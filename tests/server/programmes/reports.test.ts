import { expect, test } from 'vitest'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { ProgrammeMatrix } from '#shared/programme/matrix.ts'
import type { ProgrammeLookAnswer } from '#shared/protocol/programme.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { eventually, type TestClient } from '#tests/support/start-app.ts'
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
  return { running, programme, owner, does, open }
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
