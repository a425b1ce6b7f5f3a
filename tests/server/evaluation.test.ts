import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { connect, eventually, linkHello, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared } from '#tests/support/start-app.ts'

const { start, call } = liveServers()

test('[EV14] after closing, a phone that was never in comes in while a form is open, and none once it has closed', async () => {
  const running = await start({ store: { ...makeMemoryStore(), catalogue: memoryCatalogue() } })
  const entry = await prepared(running.app, [{ type: 'NameGathering', title: 'Samling', place: '' }])
  const leader = await call(running.url, linkHello('leader', entry))
  const lead = async (command: GatheringCommand) =>
    expect(await leader.send(command)).toMatchObject({ ok: true })
  await lead({
    type: 'PrepareEvaluation',
    ...{ activity: 'form', item: null, title: 'Hvordan var det?' },
    questions: [{ id: 'q', question: { type: 'text', text: 'Hva nå?' } }],
  })
  await lead({ type: 'OpenEvaluation', activity: 'form', until: running.clock.now() + 3_600_000 })
  await lead({ type: 'CloseGathering' })

  const phone = await call(running.url, phoneHello(entry.code, nanoid(24)))
  expect((await eventually(() => phone.view('lobby'))).phase).toBe('open')
  const join = { type: 'Join', name: 'Sein', municipality: null, title: '' } as const
  expect(await phone.send(join)).toMatchObject({ ok: true })
  const answers = [{ question: 'q', answer: { type: 'text', text: 'KANARI' } }] as const
  expect(await phone.send({ type: 'SendForm', activity: 'form', answers: [...answers] })).toMatchObject({
    ok: true,
  })
  expect((await eventually(() => phone.view('own').forms ?? null))?.[0]).toEqual({ id: 'form', answers })
  // Who leads knows that one has sent it, and no more.
  await eventually(() => {
    const [form] = leader.view('leader').activities
    return form?.kind === 'evaluation' && form.answered === 1
  })
  expect(JSON.stringify(leader.view('leader'))).not.toContain('KANARI')

  await lead({ type: 'CloseEvaluation', activity: 'form' })
  await expect(connect(running.url, phoneHello(entry.code, nanoid(24)))).rejects.toThrow('unknown-code')
})

test('[EV22] over http whoever leads a gathering takes along what its evaluations came to, and nobody else', async () => {
  const running = await start({ store: { ...makeMemoryStore(), catalogue: memoryCatalogue() } })
  const entry = await prepared(running.app, [
    { type: 'NameGathering', title: 'Samling 1', place: '' },
    {
      type: 'PrepareEvaluation',
      ...{ activity: 'form', item: null, title: 'Hvordan var det?' },
      questions: [
        { id: 'again', question: { type: 'yesno', text: 'Vil du komme igjen?' } },
        { id: 'words', question: { type: 'text', text: 'Hva nå?' } },
      ],
    },
    { type: 'OpenEvaluation', activity: 'form', until: null },
  ])
  const leader = await call(running.url, linkHello('leader', entry))
  for (let at = 0; at < 5; at++) {
    const phone = await call(running.url, phoneHello(entry.code, nanoid(24)))
    const join = { type: 'Join', name: `Deltaker ${at}`, municipality: null, title: '' } as const
    expect(await phone.send(join)).toMatchObject({ ok: true })
    const answers = [
      { question: 'again', answer: { type: 'yesno', value: 'yes' } },
      { question: 'words', answer: { type: 'text', text: 'KANARI' } },
    ] as const
    expect(await phone.send({ type: 'SendForm', activity: 'form', answers: [...answers] })).toMatchObject({
      ok: true,
    })
  }
  const asks = async (session: string) => {
    const response = await fetch(`${running.url}/api/evaluations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ gathering: entry.id, session }),
    })
    return { status: response.status, text: await response.text() }
  }
  const session = leader.welcome()?.session ?? ''
  expect(JSON.parse((await asks(session)).text)).toMatchObject({ title: 'Samling 1', forms: [] })
  expect(await leader.send({ type: 'CloseEvaluation', activity: 'form' })).toMatchObject({ ok: true })
  const { status, text } = await asks(session)
  expect(status).toBe(200)
  expect(JSON.parse(text).forms).toMatchObject([
    { results: [{ came: { question: 'again', answered: 5, rows: [{ id: 'yes', counts: [5] }, {}, {}] } }] },
  ])
  expect(text).not.toContain('KANARI')
  const watcher = (await call(running.url, linkHello('observer', entry))).welcome()?.session ?? ''
  const other = await prepared(running.app, [])
  const stranger = (await call(running.url, linkHello('leader', other))).welcome()?.session ?? ''
  for (const wrong of [watcher, stranger, '', entry.secrets.leader])
    expect((await asks(wrong)).status).toBe(403)
})
