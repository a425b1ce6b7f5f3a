import { networkInterfaces } from 'node:os'
import { encode } from 'uqr'
import type { JoinPart } from '#shared/views/live.ts'

/** This machine's own addresses on the networks it is on, most likely first; phones in the hall use one of these. */
export function lanAddresses(interfaces = networkInterfaces()): readonly string[] {
  const found = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
  const home = found.filter((address) => /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address))
  return [...home, ...found.filter((address) => !home.includes(address))]
}

/** Where phones reach the server: what was asked for, else the first address on the network, else this machine itself. */
export function publicUrl(asked: string | null, host: string, port: number): string {
  if (asked !== null) return asked.replace(/\/+$/, '')
  const reachable = host === '0.0.0.0' || host === '::' ? (lanAddresses()[0] ?? 'localhost') : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

const joinParts = new Map<string, JoinPart>()

/** What the hall screen needs for people to come in. The address is short, so that the QR code has large modules. */
export function joinPart(base: string, code: string): JoinPart {
  const url = `${base}/${code}`
  const known = joinParts.get(url)
  if (known) return known
  const part = { code, url, host: base.replace(/^https?:\/\//, ''), qr: qrPath(url) }
  joinParts.set(url, part)
  return part
}

function qrPath(url: string): JoinPart['qr'] {
  const { size, data } = encode(url, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: runs.join('') }
}

/** Dark modules that lie side by side are drawn as one. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  })
  return runs
}
