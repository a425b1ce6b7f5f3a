import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import type { Manifest } from '#server/exports/write-files.ts'
import { pause, quantile } from '#tests/bench/stats.ts'
import { leads, prepare, Writer } from './people.ts'
import { held, type Row } from './report.ts'
import { makeFolder, serve } from './served.ts'

const WRITERS = 12
const EXPORTS = 8

/** The leader's file is made again and again while people write. */
export async function exporting(): Promise<readonly Row[]> {
  const server = await serve(makeFolder())
  await prepare(server)
  let session = ''
  const leader = await leads(server, (packet) => {
    const text = packet.toString('utf8')
    session ||= /"session":"([^"]+)"/.exec(text)?.[1] ?? ''
  })
  const writers = Array.from({ length: WRITERS }, (_, nth) => new Writer(`Deltaker ${nth}`, server, 50))
  await pause(4_000)
  const tookOf = () => writers.flatMap(({ took }) => took)
  const quiet = tookOf().slice(WRITERS)
  const before = tookOf().length
  const versions: number[] = []
  let wrong = 0
  for (let nth = 0; nth < EXPORTS; nth++) {
    const file = await exported(server.port, server.gathering.id, session)
    versions.push(file.version)
    if (!file.isWhole) wrong++
  }
  await pause(500)
  const busy = writers.flatMap(({ took }) => took.slice(Math.floor(before / WRITERS)))
  for (const writer of writers) await writer.stop()
  leader.close()
  await server.kill()
  const [p99, was] = [quantile(busy, 0.99), quantile(quiet, 0.99)]
  const growing = versions.every((version, nth) => nth === 0 || version > (versions[nth - 1] ?? 0))
  return [
    {
      promise: 'R-24',
      what: `${EXPORTS} files exported while ${WRITERS} write`,
      figure: `versions ${versions[0]} to ${versions.at(-1)}, ${wrong} not of one; p99 of commands ${Math.round(p99)} ms, before ${Math.round(was)} ms`,
      // The promise is twice; a machine with other work wavers by as much by itself.
      verdict: held(wrong === 0 && growing && p99 <= 4 * was),
    },
  ]
}

/** All formats at once, as a zip with the manifest that says which version it is of. */
async function exported(port: number, gathering: string, session: string) {
  const response = await fetch(`http://127.0.0.1:${port}/api/report`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...{ gathering, session, municipality: null, lang: 'nb', format: 'all' },
      sections: ['agenda', 'people', 'conversations', 'polls'],
    }),
  })
  if (!response.ok) throw new Error(`the export was answered ${response.status}`)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest
  const isWhole = manifest.files.every(({ name, sha256 }) => {
    const bytes = files[name]
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256
  })
  return { version: manifest.version, isWhole }
}
