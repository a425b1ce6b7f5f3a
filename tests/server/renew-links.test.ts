import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { startServer } from '#server/cli/serve.ts'
import { linksOf } from '#server/cli/serve-links.ts'
import type { ServeOptions } from '#server/cli/serve-options.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { connect, linkHello, phoneHello } from '#tests/support/clients.ts'

const noSite = () => undefined
const noRehearsal = () => ({ result: Promise.resolve(null), stop: () => undefined })

test('[S-10] [PV50] with new links nothing opens that was handed out before, and phones come back as who they are', async () => {
  const data = await mkdtemp(join(tmpdir(), 'samling-renew-'))
  const renewing: ServeOptions = {
    ...{
      port: 0,
      host: '127.0.0.1',
      data,
      database: null,
      redis: null,
      url: null,
      tls: null,
      hops: 0,
      httpLeaders: false,
      renewLinks: true,
    },
    ...{ demo: false, another: false, json: false, metrics: null, lang: 'nb' },
  }
  const start = async (renewLinks: boolean) => {
    const { app, entry } = await startServer({ ...renewing, renewLinks }, noSite, noRehearsal)
    return { app, entry, url: app.baseUrl() }
  }
  const comes = async (url: string, hello: Record<string, unknown>) => {
    const line = await connect(url, hello).catch(({ message }: Error) => message)
    if (typeof line === 'string') return { no: line, ask: null }
    return { role: line.welcome()?.role, session: line.welcome()?.session, ask: line.ask, line }
  }

  const first = await start(false)
  const leader = await comes(first.url, linkHello('leader', first.entry))
  await leader.ask?.('leader-links', { do: 'add', id: 'ld-1', name: 'Prosjektleder' })
  await leader.ask?.('leader-links', { do: 'make-remote', id: 'rm-1' })
  const { leaders, remotes } = first.app.registry.get(first.entry.id) ?? {}
  const owner = await first.app.registry.ownerSecret()
  const token = nanoid(24)
  const phone = await comes(first.url, phoneHello(first.entry.code, token))
  await phone.line?.send({ type: 'Join', name: 'Nina', municipality: null, title: '' })
  const programme = await first.app.programmes.links.create('programme-V1StGXR8Z5jd', 'Til stede')
  await first.app.programmes.links.researchers.add(programme.id, 'rs-1', 'Et universitet')
  const proofs = await first.app.programmes.links.municipalityProofs(programme.id, ['bodo'])
  const [researcher] = first.app.programmes.links.researchers.list(programme.id)
  const ofProgramme = (role: string, secret: string) => ({
    ...{ as: 'programme', programme: programme.id, role, secret, session: null },
  })
  const old: readonly (readonly [string, Record<string, unknown>])[] = [
    ...(['leader', 'screen', 'observer'] as const).map((as) => [as, linkHello(as, first.entry)] as const),
    ['session', { ...linkHello('leader', first.entry), secret: null, session: leader.session ?? '' }],
    ['co-leader', { ...linkHello('leader', first.entry), secret: leaders?.[0]?.secret ?? '' }],
    ['remote', { ...linkHello('leader', first.entry), as: 'remote', secret: remotes?.[0]?.secret ?? '' }],
    ['programme owner', ofProgramme('owner', programme.secrets.owner)],
    ['municipality', ofProgramme('municipality', proofs.get('bodo') ?? '')],
    ['researcher', ofProgramme('researcher', researcher?.secret ?? '')],
  ]
  for (const [what, hello] of old) {
    const came = await comes(first.url, hello)
    expect([what, came.no]).toEqual([what, undefined])
    came.line?.close()
  }
  for (const { line } of [leader, phone]) line?.close()
  await first.app.close()

  const second = await start(true)
  for (const [what, hello] of old)
    expect([what, (await comes(second.url, hello)).no]).toEqual([what, 'unknown-link'])
  expect(await second.app.registry.openOwner(owner)).toBeNull()
  const again: CatalogueEntry = second.entry
  const back = [
    await comes(second.url, linkHello('leader', again)),
    await comes(second.url, phoneHello(again.code, token)),
  ]
  expect(back.map(({ role }) => role)).toEqual(['leader', 'participant'])
  // Those who lead along keep their names, under new links.
  expect(again.leaders?.map(({ name }) => name)).toEqual(['Prosjektleder'])
  const { links } = second.app.programmes
  expect(links.researchers.list(programme.id).map(({ name }) => name)).toEqual(['Et universitet'])
  const told = await linksOf(second.app, again, renewing)
  expect(told.programmes.map(({ title }) => title)).toEqual(['Til stede'])
  const owners = await comes(second.url, ofProgramme('owner', told.programmes[0]?.owner.split('#')[1] ?? ''))
  expect(owners.role).toBe('owner')
  owners.line?.close()
  for (const { line } of back) line?.close()
  await second.app.close()
  await rm(data, { recursive: true, force: true })
})
