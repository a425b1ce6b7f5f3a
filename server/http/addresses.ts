import { networkInterfaces } from 'node:os'
import { encode } from 'uqr'
import type { NetworkAddress } from '#shared/protocol/home.ts'
import type { JoinPart } from '#shared/views/live.ts'
import { isLoopback } from './client-address.ts'

/** Cards that are not on the wall: containers, virtual machines, VPNs and machines that talk to each other. */
const VIRTUAL =
  /^(docker|podman|cni|flannel|lxc|lxd|br-|bridge|veth|virbr|vmnet|vmenet|vboxnet|tun|tap|utun|wg|tailscale|zt|ham|ppp|ipsec|awdl|llw|anpi|nordlynx|proton)|vethernet|virtualbox|vmware|hyper-v|wsl|vpn|tailscale|zerotier|wireguard/i
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/

/**
 * The addresses that phones may reach this machine by, most likely first: a private address of a real card, another of a real
 * card, IPv6 (which few type and not all networks carry), and last the virtual cards. An address of figures that needs a card's
 * name to work (fe80::) is of no use in a phone.
 */
export function networkAddresses(
  host = '0.0.0.0',
  interfaces = networkInterfaces(),
): readonly NetworkAddress[] {
  const found = Object.entries(interfaces).flatMap(([card, list]) =>
    (list ?? [])
      .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe80:)/i.test(address))
      .map(({ address, family }) => ({ address, card, virtual: VIRTUAL.test(card), family })),
  )
  return found
    .filter(
      ({ address, family }) => host === '::' || (host === '0.0.0.0' ? family === 'IPv4' : host === address),
    )
    .map((each, at) => ({ ...each, at }))
    .sort((a, b) => rank(a) - rank(b) || a.at - b.at)
    .map(({ address, card, virtual }) => ({ address, card, virtual }))
}

function rank({ address, family, virtual }: NetworkAddress & { readonly family: string }): number {
  return (virtual ? 4 : 0) + (family === 'IPv6' ? 2 : PRIVATE.test(address) ? 0 : 1)
}

type Reached = {
  readonly asked: string | null
  readonly host: string
  readonly port: number
  readonly isTls?: boolean
}

/** Where phones reach the server: what was asked for, else the chosen address while the machine has it, else the likeliest. */
export function publicUrl(
  { asked, host, port, isTls = false }: Reached,
  chosen: string | null = null,
  addresses = networkAddresses(host),
): string {
  if (asked !== null) return asked.replace(/\/+$/, '')
  const all = host === '0.0.0.0' || host === '::'
  const likeliest = addresses.find(({ address }) => address === chosen) ?? addresses[0]
  return urlOf(all ? (likeliest?.address ?? 'localhost') : host, port, isTls)
}

export function urlOf(address: string, port: number, isTls: boolean): string {
  return `${isTls ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${port}`
}

/** Whether nobody reads along with who comes by this address: https, or the machine itself. */
export function isPrivateAddress(base: string): boolean {
  const { protocol, hostname } = new URL(base)
  return protocol === 'https:' || hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

/** Names and addresses that only a network of one's own knows. */
const OWN_NETWORK =
  /^(localhost|[^.:]+|.+\.(local|lan|home|internal|test|home\.arpa)|127\..+|f[cde][0-9a-f]*:.*)$/i

/** Whether all the world can knock at the door there, and not only whoever sits in the hall. */
export function isSharedServer(url: string | null): boolean {
  if (url === null) return false
  const name = new URL(url).hostname.replace(/^\[|\]$/g, '')
  return !(OWN_NETWORK.test(name) || PRIVATE.test(name))
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

export function qrPath(url: string): JoinPart['qr'] {
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
