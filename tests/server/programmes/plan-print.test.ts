import { expect, test } from 'vitest'
import { liveServers } from '#tests/support/live-servers.ts'
import { ask, hello, inMemory, links, made, secretOf } from './house.ts'

const { start, call } = liveServers()
const PROMISE = { base: null, who: 'HR-leder', by: '2013-05-01', how: '' } as const

async function house() {
  const running = await start({ store: inMemory() })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const all = (await links(owner, { do: 'municipalities' })).links
  const comes = async (id: string) => {
    const url = all.find((each) => each.id === id)?.url ?? ''
    return await call(running.url, hello(programme, 'municipality', secretOf(url)))
  }
  await ask(owner, {
    type: 'WritePromise',
    ...PROMISE,
    promise: 'pr-bodo',
    municipality: 'bodo',
    what: 'Ringer <alle>',
  })
  await ask(owner, {
    type: 'WritePromise',
    ...PROMISE,
    promise: 'pr-narvik',
    municipality: 'narvik',
    what: 'Møtes ukentlig',
  })
  const print = async (session: unknown, municipality: string | null, headers: object = {}) => {
    const question = JSON.stringify({ programme: programme.programme, session, municipality, lang: 'nb' })
    const response = await fetch(`${running.url}/api/programmes/plan`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ question }),
    })
    return { response, text: await response.text() }
  }
  return { owner, comes, print }
}

test('[PV60] a municipality’s plan is a page to print, for itself and for the owner, under rules that fit nothing but its own style and script', async () => {
  const { owner, comes, print } = await house()
  const bodo = (await comes('bodo')).welcome()?.session
  for (const session of [bodo, owner.welcome()?.session]) {
    const { response, text } = await print(session, 'bodo')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'; script-src 'sha256-/)
    expect(text).toContain('<h1>Plan for Bodø</h1>')
    expect(text).toContain('Ringer &lt;alle&gt;')
    expect(text).toContain('For de ansatte')
    expect(text).not.toContain('Møtes ukentlig')
  }
})

test('[PP95] each line of a plan brings what it is, for phones that have no room for heads', async () => {
  const { comes, print } = await house()
  const { text } = await print((await comes('bodo')).welcome()?.session, 'bodo')
  const heads = [...text.matchAll(/<td data-head="([^"]*)">/g)].map(([, head]) => head)
  expect(heads.slice(0, 4)).toEqual(['Ansvarlig', 'Innen', 'Slik ser vi at det er gjort', 'Hvordan det går'])
  expect(heads.slice(-3)).toEqual(['Sted', 'Dato', 'Underskrift og rolle'])
})

test('[PV60] the owner prints all of them, each on sheets of its own; nobody else does, nor another’s', async () => {
  const { owner, comes, print } = await house()
  const bodo = (await comes('bodo')).welcome()?.session
  const all = await print(owner.welcome()?.session, null)
  expect(all.text.match(/<article /g)).toHaveLength(3)
  expect(all.text).toContain('.plan.n2{page:n2}@page n2{')
  for (const [session, whose] of [
    [bodo, null],
    [bodo, 'narvik'],
    ['made-up', 'bodo'],
    [bodo, 'atlantis'],
  ] as const) {
    const { response, text } = await print(session, whose)
    expect(response.status).toBe(403)
    expect(text).toContain('Lenken gjelder ikke denne planen.')
    expect(text).not.toContain('Ringer')
  }
  const gone = await print(owner.welcome()?.session, 'atlantis')
  expect(gone.text).toContain('Kommunen er ikke med i programmet lenger.')
})

test('[PV60] a form of another page’s is turned away, and so is what is no question', async () => {
  const { comes, print } = await house()
  const bodo = (await comes('bodo')).welcome()?.session
  const foreign = await print(bodo, 'bodo', { Origin: 'https://elsewhere.example' })
  expect([foreign.response.status, foreign.text.includes('Ringer')]).toEqual([403, false])
  expect((await print(7, 'bodo')).response.status).toBe(400)
})
