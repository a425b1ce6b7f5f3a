import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPart, networkAddresses, publicUrl } from '#server/http/addresses.ts'
import { pageFor } from '#server/http/pages.ts'
import { builtSite } from '#server/http/site.ts'
import { startApp } from '#tests/support/start-app.ts'

let url = ''
let stop: () => void

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samling-site-'))
  await mkdir(join(folder, 'assets'))
  for (const page of ['home', 'check', 'index', 'console', 'projector', 'observer'])
    await writeFile(join(folder, `${page}.html`), `<p>${page}`)
  await writeFile(join(folder, 'index.html.gz'), gzipSync('<p>index'))
  await writeFile(join(folder, 'assets', 'phone-abc.js'), 'let it = be')
  await writeFile(join(folder, 'assets', 'phone-abc.js.gz'), gzipSync('let it = be'))
  await writeFile(join(folder, 'secret.txt'), 'not for anybody')
  const http = createServer(builtSite(folder))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  stop = () => http.close()
})
afterAll(() => stop())

test('[SV28] what the build has squeezed goes squeezed to those who take it, and whole to others', async () => {
  const ask = (encoding: string, path = '/assets/phone-abc.js') =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      const request = get(`${url}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('end', () =>
          resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(parts) }),
        )
      })
      request.on('error', reject)
    })
  const squeezed = await ask('gzip, deflate')
  expect(squeezed.encoding).toBe('gzip')
  expect(gunzipSync(squeezed.body).toString()).toBe('let it = be')
  expect(await ask('identity')).toEqual({ encoding: undefined, body: Buffer.from('let it = be') })
  const page = await ask('gzip, deflate', '/K7M4PX')
  expect(page.encoding).toBe('gzip')
  expect(gunzipSync(page.body).toString()).toBe('<p>index')
  for (const encoding of ['identity', 'gzip;q=0, deflate', 'br'])
    expect(await ask(encoding, '/K7M4PX')).toEqual({ encoding: undefined, body: Buffer.from('<p>index') })
  // A build without it sends the page whole.
  expect(await ask('gzip', '/console/x')).toEqual({ encoding: undefined, body: Buffer.from('<p>console') })
})

test('[SV16] each address has its page', () => {
  expect(pageFor('/')).toBe('home.html')
  expect(pageFor('/check')).toBe('check.html')
  for (const code of ['/K7M4PX', '/k7m4px', '/K7M%204PX', '/k7m-4px'])
    expect(pageFor(code)).toBe('index.html')
  expect(pageFor('/console/demo-12')).toBe('console.html')
  expect(pageFor('/screen/demo-12')).toBe('projector.html')
  expect(pageFor('/observer/demo-12')).toBe('observer.html')
  expect(pageFor('/remote/demo-12')).toBe('remote.html')
  const none = [
    '/x',
    '/toolongcode',
    '/console',
    '/console/',
    '/console/a/b',
    '/console/..',
    '/__proto__/x',
    '/constructor/x',
    '/%',
    '/%zz',
  ]
  for (const address of none) expect(pageFor(address)).toBeNull()
})

test('[SV16] [S-24] every answer carries the security headers, the refusals too', async () => {
  for (const path of [
    '/',
    '/console/x',
    '/assets/phone-abc.js',
    '/nothing/here',
    '/assets/none.js',
    '/%zz',
    '/..%2fsecret.txt',
  ]) {
    const { headers } = await fetch(`${url}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types solid default")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('[SV16] pages and assets are served, and nothing that lies beside them', async () => {
  expect(await (await fetch(`${url}/K7M4PX`)).text()).toBe('<p>index')
  const asset = await fetch(`${url}/assets/phone-abc.js`)
  expect(await asset.text()).toBe('let it = be')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  for (const path of ['/secret.txt', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/index.html'])
    expect((await fetch(`${url}${path}`)).status).toBe(404)
  expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(404)
})

const ip = (address: string, internal = false) => ({
  address,
  internal,
  family: address.includes(':') ? ('IPv6' as const) : ('IPv4' as const),
  netmask: '',
  mac: '',
  cidr: null,
  scopeid: 0,
})
const CARDS = {
  lo: [ip('127.0.0.1', true), ip('::1', true)],
  docker0: [ip('172.17.0.1')],
  tailscale0: [ip('100.96.1.2'), ip('fd7a:115c::2')],
  'vEthernet (WSL)': [ip('172.22.16.1')],
  outside: [ip('203.0.113.7')],
  auto: [ip('169.254.1.1')],
  wlan0: [ip('192.168.1.20'), ip('2001:db8::20'), ip('fe80::1')],
}
const only = (host: string) => networkAddresses(host, CARDS).map(({ address }) => address)

test('[SV16] [HO10] phones get the likeliest address of this machine, a virtual card last, unless another is asked for', () => {
  expect(only('0.0.0.0')).toEqual(['192.168.1.20', '203.0.113.7', '172.17.0.1', '172.22.16.1', '100.96.1.2'])
  expect(only('::')).toEqual([
    '192.168.1.20',
    '203.0.113.7',
    '2001:db8::20',
    '172.17.0.1',
    '172.22.16.1',
    '100.96.1.2',
    'fd7a:115c::2',
  ])
  expect(only('203.0.113.7')).toEqual(['203.0.113.7'])
  expect(networkAddresses('0.0.0.0', CARDS).map(({ virtual }) => virtual)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
  expect(publicUrl({ asked: 'https://samling.example/', host: '0.0.0.0', port: 3000 })).toBe(
    'https://samling.example',
  )
  expect(publicUrl({ asked: null, host: '127.0.0.1', port: 3000 })).toBe('http://127.0.0.1:3000')
})

test('[HO11] the chosen address is kept while the machine has it', () => {
  const here = networkAddresses('::', CARDS)
  expect(publicUrl({ asked: null, host: '::', port: 3000 }, null, here)).toBe('http://192.168.1.20:3000')
  expect(publicUrl({ asked: null, host: '::', port: 3000 }, '2001:db8::20', here)).toBe(
    'http://[2001:db8::20]:3000',
  )
  expect(publicUrl({ asked: null, host: '::', port: 3000 }, '10.9.9.9', here)).toBe(
    'http://192.168.1.20:3000',
  )
  expect(publicUrl({ asked: null, host: '0.0.0.0', port: 3000 }, '10.9.9.9', [])).toBe(
    'http://localhost:3000',
  )
})

test('[SV16] the join address is short, and its QR code a path on a grid', () => {
  const { url: address, host, qr } = joinPart('http://192.168.100.100:3000', 'K7M4PX')
  expect(address.length).toBeLessThanOrEqual(35)
  expect(host).toBe('192.168.100.100:3000')
  expect(qr.size).toBeLessThanOrEqual(29)
  expect(qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
})

test('[SV16] [S-24] the line for live messages carries the headers too, also when it refuses', async () => {
  const { app, url: live } = await startApp()
  for (const path of ['/socket.io/?EIO=4&transport=polling', '/socket.io/?EIO=3', '/socket.io/nonsense']) {
    const { headers } = await fetch(`${live}${path}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  await app.close()
})
