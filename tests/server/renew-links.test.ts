import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { type ServeOptions, startServer } from '#server/cli/serve.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { connect, linkHello, phoneHello } from '#tests/support/start-app.ts'

const noSite = () => undefined
const noRehearsal = () => ({ result: Promise.resolve(null), stop: () => undefined })

test('[S-10] with new links nothing opens that was handed out before, and phones come back as who they are', async () => {
  const data = await mkdtemp(join(tmpdir(), 'samling-renew-'))
  const start = async (renewLinks: boolean) => {
    const options: ServeOptions = {
      ...{ port: 0, host: '127.0.0.1', data, url: null, tls: null, hops: 0, httpLeaders: false, renewLinks },
      ...{ demo: false, another: false, json: false, lang: 'nb' },
    }
    const { app, entry } = await startServer(options, noSite, noRehearsal)
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
  const old: readonly (readonly [string, Record<string, unknown>])[] = [
    ...(['leader', 'screen', 'observer'] as const).map((as) => [as, linkHello(as, first.entry)] as const),
    ['session', { ...linkHello('leader', first.entry), secret: null, session: leader.session ?? '' }],
    ['co-leader', { ...linkHello('leader', first.entry), secret: leaders?.[0]?.secret ?? '' }],
    ['remote', { ...linkHello('leader', first.entry), as: 'remote', secret: remotes?.[0]?.secret ?? '' }],
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
  for (const { line } of back) line?.close()
  await second.app.close()
  await rm(data, { recursive: true, force: true })
})
