import { expect, test } from 'vitest'
import type { LeaderLinks } from '#shared/protocol/messages.ts'
import { connect, eventually } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { endOf, slowCatalogue } from '#tests/support/taken-back.ts'
import { asked, hello, inMemory, links, type Made, made, secretOf, seen } from './house.ts'

const { start, call } = liveServers()

async function house() {
  const running = await start({ store: inMemory() })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  return { running, programme, owner }
}

test('[PV4] whoever is at the machine makes a programme, and its link leads its owner in; a session takes the link’s place', async () => {
  const { running, programme, owner } = await house()
  expect(programme.programme).toMatch(/^programme-[\w-]{12}$/)
  const session = owner.welcome()?.session ?? ''
  expect(session).toMatch(/^[\w-]{32}$/)
  const again = await call(running.url, hello(programme, 'owner', null, session))
  expect(again.welcome()).toMatchObject({ role: 'owner', session: null })
  expect(running.app.registry.list()).toEqual([])
  expect(await asked(running.url, '/api/programmes', { title: ' ' })).toMatchObject({
    ok: false,
    code: 'name-empty',
  })
  expect(running.app.programmes.links.list()).toHaveLength(1)
})

test('[PV5] each municipality has a link of its own; one made anew ends that one’s pages and sessions, and nobody else’s', async () => {
  const { running, programme, owner } = await house()
  const before = (await links(owner, { do: 'municipalities' })).links
  expect(before.map(({ id, name }) => [id, name])).toEqual([
    ['bodo', 'Bodø'],
    ['narvik', 'Narvik'],
    ['tromso', 'Tromsø'],
  ])
  const urlOf = (all: typeof before, id: string) => all.find((each) => each.id === id)?.url ?? ''
  const comes = (url: string, session: string | null = null) =>
    connect(running.url, hello(programme, 'municipality', secretOf(url), session))
  const [bodo, narvik] = await Promise.all([comes(urlOf(before, 'bodo')), comes(urlOf(before, 'narvik'))])
  const held = bodo.welcome()?.session ?? ''
  const after = (await links(owner, { do: 'renew-municipalities', municipality: 'bodo' })).links
  expect(urlOf(after, 'bodo')).not.toBe(urlOf(before, 'bodo'))
  expect(urlOf(after, 'narvik')).toBe(urlOf(before, 'narvik'))
  await eventually(() => bodo.farewell()?.code === 'unknown-link')
  expect(narvik.farewell()).toBeNull()
  await expect(comes(urlOf(before, 'bodo'))).rejects.toThrow('unknown-link')
  await expect(connect(running.url, hello(programme, 'municipality', null, held))).rejects.toThrow(
    'unknown-link',
  )
  const back = await comes(urlOf(after, 'bodo'))
  expect(seen(back, 'municipality').municipality?.id).toBe('bodo')
  await links(owner, { do: 'renew-municipalities', municipality: null })
  await eventually(
    () => narvik.farewell()?.code === 'unknown-link' && back.farewell()?.code === 'unknown-link',
  )
  await expect(comes(urlOf(after, 'bodo'))).rejects.toThrow('unknown-link')
  expect(
    await owner.ask('programme-links', { do: 'renew-municipalities', municipality: 'oslo' }),
  ).toMatchObject({
    ...{ ok: false, code: 'unknown-municipality' },
  })
})

test('[PV5] each of those who study it has a link of their own, taken back at once and by itself, and the owner’s is made anew', async () => {
  const { running, programme, owner } = await house()
  const added = { do: 'add-researcher', id: 'rs-1', name: ' Et universitet ' }
  const [link] = (await links(owner, added)).links
  expect(link?.name).toBe('Et universitet')
  const reader = await call(running.url, hello(programme, 'researcher', secretOf(link?.url ?? '')))
  // An answer that was lost is asked for again.
  expect(await links(owner, added)).toMatchObject({ links: [{ url: link?.url }] })
  const both = (await links(owner, { do: 'add-researcher', id: 'rs-2', name: 'Et forskningsinstitutt' }))
    .links
  const kept = await call(running.url, hello(programme, 'researcher', secretOf(both[1]?.url ?? '')))
  expect(await links(owner, { do: 'take-back-researcher', id: 'rs-1' })).toMatchObject({
    links: [{ id: 'rs-2', url: both[1]?.url }],
  })
  await eventually(() => reader.farewell()?.code === 'unknown-link')
  await expect(
    connect(running.url, hello(programme, 'researcher', secretOf(link?.url ?? ''))),
  ).rejects.toThrow('unknown-link')
  expect(kept.farewell()).toBeNull()
  const nobody = { do: 'add-researcher', id: 'rs-3', name: ' ' }
  expect(await owner.ask('programme-links', nobody)).toMatchObject({ ok: false, code: 'name-empty' })
  const other = await call(running.url, hello(programme, 'owner', programme.secret))
  const { links: renewed, session = '' } = await links(owner, { do: 'renew-owner' })
  await eventually(() => other.farewell()?.code === 'unknown-link')
  expect(owner.farewell()).toBeNull()
  await expect(connect(running.url, hello(programme, 'owner', programme.secret))).rejects.toThrow(
    'unknown-link',
  )
  await call(running.url, hello(programme, 'owner', secretOf(renewed[0]?.url ?? '')))
  await call(running.url, hello(programme, 'owner', null, session))
})

test('[PV5] [S-08] a link that is used while it is being made anew opens no session and no line', async () => {
  const { catalogue, hold, waiting, goOn } = slowCatalogue()
  const running = await start({ store: { ...inMemory(), catalogue } })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const [bodo] = (await links(owner, { do: 'municipalities' })).links
  const [research] = (await links(owner, { do: 'add-researcher', id: 'rs-1', name: 'Et universitet' })).links
  hold()
  const taken = Promise.all([
    links(owner, { do: 'renew-municipalities', municipality: 'bodo' }),
    links(owner, { do: 'take-back-researcher', id: 'rs-1' }),
    links(owner, { do: 'renew-owner' }),
  ])
  const late = [
    hello(programme, 'municipality', secretOf(bodo?.url ?? '')),
    hello(programme, 'researcher', secretOf(research?.url ?? '')),
    hello(programme, 'owner', programme.secret),
  ].map((each) => endOf(running.url, each))
  await eventually(waiting, (count) => count === 3 + late.length)
  goOn()
  const [, , { session = '' }] = await taken
  expect(await Promise.all(late)).toEqual(late.map(() => 'unknown-link'))
  // Whoever made it anew goes on.
  await call(running.url, hello(programme, 'owner', null, session))
  expect(Object.values(catalogue.data.sessions).map(({ role }) => role)).toEqual(['owner'])
})

test('[PV5] nobody but the owner lists links or makes them anew', async () => {
  const { running, programme, owner } = await house()
  const [bodo] = (await links(owner, { do: 'municipalities' })).links
  const page = await call(running.url, hello(programme, 'municipality', secretOf(bodo?.url ?? '')))
  for (const message of [
    ...[{ do: 'municipalities' }, { do: 'renew-municipalities', municipality: null }, { do: 'researchers' }],
    ...[
      { do: 'add-researcher', id: 'rs-9', name: 'En annen' },
      { do: 'take-back-researcher', id: 'rs-1' },
    ],
    ...[{ do: 'gatherings' }, { do: 'renew-owner' }],
  ])
    expect(await page.ask('programme-links', message)).toEqual({ ok: false, code: 'not-allowed' })
})

test('[PV5] a co-leader whose link to the gathering is taken back is shown out of the programme too', async () => {
  const { running, programme, owner } = await house()
  const key = { programme: programme.programme, session: owner.welcome()?.session ?? '' }
  const { gathering, secret } = await asked<Made & { gathering: string }>(
    running.url,
    '/api/programmes/gathering',
    {
      ...{ ...key, planned: 'nord' },
    },
  )
  const leader = await call(running.url, { as: 'leader', gathering, secret, session: null })
  const added = (await leader.ask('leader-links', {
    do: 'add',
    id: 'ld-1',
    name: 'Prosjektleder',
  })) as LeaderLinks
  const url = added.ok ? (added.links[0]?.url ?? '') : ''
  const other = await call(running.url, { as: 'leader', gathering, secret: secretOf(url), session: null })
  const line = (session: string) =>
    connect(running.url, { as: 'programme', role: 'leader', ...key, gathering, secret: null, session })
  const session = other.welcome()?.session ?? ''
  const [own, theirs] = await Promise.all([line(leader.welcome()?.session ?? ''), line(session)])
  expect(seen(theirs, 'leader').gathering?.id).toBe('nord')
  await leader.ask('leader-links', { do: 'take-back', id: 'ld-1' })
  await eventually(() => theirs.farewell()?.code === 'unknown-link')
  await expect(line(session)).rejects.toThrow('unknown-link')
  expect(own.farewell()).toBeNull()
  await running.app.erase(gathering)
  await eventually(() => own.farewell()?.code === 'unknown-link')
})

test('[PV15] a browser’s own programmes are listed by the keys it holds, and a key that opens nothing is passed over', async () => {
  const { running, programme, owner } = await house()
  const session = owner.welcome()?.session ?? ''
  const [bodo] = (await links(owner, { do: 'municipalities' })).links
  const page = await call(running.url, hello(programme, 'municipality', secretOf(bodo?.url ?? '')))
  const key = { programme: programme.programme }
  const { mine } = await asked<{ mine: readonly unknown[] }>(running.url, '/api/programmes/mine', {
    mine: [
      { ...key, role: 'owner', session },
      { ...key, role: 'municipality', session: page.welcome()?.session },
      { ...key, role: 'owner', session: page.welcome()?.session },
      { ...key, role: 'researcher', session: 'x' },
    ],
  })
  expect(mine).toEqual([
    {
      ...{ role: 'owner', programme: programme.programme, title: 'Til stede', municipality: '' },
      ...{ gatherings: 2, phase: 'open', from: '2012-09-01', to: '2013-03-31' },
    },
    {
      ...{ role: 'municipality', programme: programme.programme, title: 'Til stede', municipality: 'Bodø' },
      ...{ gatherings: 2, phase: 'open', from: '2012-09-01', to: '2013-03-31' },
    },
  ])
})

test('[PV14] a programme is erased by its owner, who types its title: lines end, files go, and its gatherings stay', async () => {
  const { running, programme, owner } = await house()
  const session = owner.welcome()?.session ?? ''
  const key = { programme: programme.programme, session }
  const opened = await asked<Made & { gathering: string }>(running.url, '/api/programmes/gathering', {
    ...{ ...key, planned: 'nord' },
  })
  expect(await asked(running.url, '/api/programmes/erase', { ...key, title: 'Til' })).toMatchObject({
    ok: false,
  })
  expect(owner.farewell()).toBeNull()
  expect(await asked(running.url, '/api/programmes/erase', { ...key, title: 'Til stede' })).toEqual({
    ok: true,
  })
  await eventually(() => owner.farewell()?.code === 'unknown-link')
  expect(running.app.programmes.links.list()).toEqual([])
  expect(running.app.registry.get(opened.gathering)).not.toHaveProperty('programme')
  await expect(running.app.programmes.rooms.open(programme.programme)).rejects.toThrow()
  await expect(connect(running.url, hello(programme, 'owner', programme.secret))).rejects.toThrow(
    'unknown-link',
  )
  const room = await running.app.rooms.open(opened.gathering)
  expect(room.gathering().title).toBe('Fylkesmøte i Bodø')
})
