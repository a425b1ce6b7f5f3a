import { renderUnicodeCompact } from 'uqr'
import type { App } from '#server/app.ts'
import { isPrivateAddress, networkAddresses } from '#server/http/addresses.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { ServeOptions } from './serve-options.ts'
import { cliWords } from './words.ts'

/** Every link that a start has to tell. */
export async function linksOf(app: App, { id, code, secrets }: CatalogueEntry, { port, tls }: ServeOptions) {
  const base = app.baseUrl()
  // A certificate is for a name, and seldom for this one.
  const local = tls === null ? `http://localhost:${portOf(app) ?? port}` : base
  return {
    url: local,
    lan: base,
    gathering: id,
    code,
    leader: `${local}/console/${id}#${secrets.leader}`,
    screen: `${local}/screen/${id}#${secrets.screen}`,
    observer: `${base}/observer/${id}#${secrets.observer}`,
    join: `${base}/${code}`,
    home: `${local}/`,
    owner: `${base}/#${await app.registry.ownerSecret()}`,
    check: `${base}/check`,
    programmes: app.programmes.links
      .list()
      .map((each) => ({ title: each.title, owner: `${local}/programme/${each.id}#${each.secrets.owner}` })),
  }
}

function portOf({ http }: App): number | undefined {
  const address = http.address()
  return typeof address === 'object' ? address?.port : undefined
}

type Links = Awaited<ReturnType<typeof linksOf>>

export function linksText(
  app: App,
  entry: CatalogueEntry,
  links: Links,
  { lang, host, url, demo, httpLeaders, renewLinks: isRenewed }: ServeOptions,
): string {
  const words = cliWords(lang)
  const addresses = networkAddresses(host)
  const others = addresses.filter(({ address }) => !links.lan.includes(address))
  const reaches = httpLeaders || isPrivateAddress(links.lan)
  const rows: readonly (readonly string[])[] = [
    [words.leader, links.leader],
    [words.screen, links.screen],
    [words.observer, links.observer],
    [words.join(inHalves(entry.code)), `${links.url}/${entry.code}`],
    [words.phones, links.join],
    [words.check, links.check],
    [words.home, links.home],
    ...(reaches ? [[words.owner, links.owner]] : []),
    // Else their owners have theirs.
    ...(isRenewed || demo ? links.programmes : []).map(({ title, owner }) => {
      return [words.programme(title, isRenewed), owner]
    }),
  ]
  const title = app.registry.get(entry.id)?.title || 'Samling'
  const lines = rows.map(([name, link]) => `  ${name}\n    ${link}`)
  const notes = [
    ...(demo ? [words.demoClock] : []),
    ...(addresses.length === 0 && url === null ? [words.noNetwork] : []),
    ...(others.length > 0 && url === null
      ? [words.otherAddresses(others.map(({ address, card }) => `${address} (${card})`).join(', '))]
      : []),
    ...(reaches && isPrivateAddress(links.lan) ? [] : [reaches ? words.httpLeaders : words.leadHere]),
    words.stop,
  ]
  // On paper or in a file nobody scans it.
  const qr = process.stdout.isTTY ? `\n${renderUnicodeCompact(links.check, { border: 2 })}\n` : ''
  return `\n${title}\n\n${lines.join('\n')}\n${qr}\n${notes.join('\n')}\n`
}

/** K7M 4PX */
function inHalves(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`
}
