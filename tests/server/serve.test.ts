import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeClock } from '#server/clock.ts'
import { builtMain } from '#tests/support/built-main.ts'
import { connect, eventually, phoneHello } from '#tests/support/clients.ts'

const main = builtMain()
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

type Served = {
  readonly child: ChildProcess
  readonly output: () => string
  readonly errors: () => string
  readonly exit: Promise<number | null>
}

function samling(...args: string[]): Served {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  let errors = ''
  child.stdout?.on('data', (data) => {
    output += data
  })
  child.stderr?.on('data', (data) => {
    errors += data
  })
  const exit = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  return { child, output: () => output, errors: () => errors, exit }
}

type Links = {
  url: string
  code: string
  leader: string
  screen: string
  observer: string
  join: string
  gathering: string
  home: string
  owner: string
  check: string
  programmes: readonly { title: string; owner: string }[]
}

async function serve(data: string, ...args: string[]): Promise<Served & { links: Links }> {
  const served = samling('serve', '--port', '0', '--host', '127.0.0.1', '--data', data, '--json', ...args)
  const until = Date.now() + 20_000
  while (!served.output().includes('\n')) {
    if (Date.now() > until || served.child.exitCode !== null) throw new Error(`no links: ${served.errors()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { ...served, links: JSON.parse(served.output()) }
}

const folder = () => mkdtemp(join(tmpdir(), 'samling-serve-'))
const portOf = ({ url }: Links) => new URL(url).port

test('[SV17] serve prints links that work, the same ones after SIGKILL and another start, and nothing is lost', {
  timeout: 60_000,
}, async () => {
  const data = await folder()
  const first = await serve(data, '--demo')
  expect(first.links.leader).toMatch(/\/console\/demo-[\w-]+#[\w-]{32}$/)
  expect(first.links.screen).toMatch(/\/screen\/demo-[\w-]+#[\w-]{32}$/)
  expect(first.links.join.endsWith(`/${first.links.code}`)).toBe(true)
  const token = 'a-token-of-this-one-phone-only'
  const phone = await connect(first.links.url, phoneHello(first.links.code, token))
  const name = 'Åse Ødegård 😀'
  expect(await phone.send({ type: 'Join', name, municipality: null, title: '' })).toMatchObject({ ok: true })
  first.child.kill('SIGKILL')
  await first.exit
  const second = await serve(data, '--demo')
  const changing = {
    url: '',
    leader: '',
    screen: '',
    observer: '',
    join: '',
    lan: '',
    home: '',
    owner: '',
    check: '',
    programmes: [],
  }
  const ofProgrammes = ({ links }: Served & { links: Links }) =>
    links.programmes.map(({ title, owner }) => [title, owner.replace(/^.*(?=\/programme\/)/, '')])
  expect(ofProgrammes(first)).toEqual([
    ['Til stede', expect.stringMatching(/^\/programme\/programme-demo-\d{8}-[\w-]{8}#[\w-]{32}$/)],
  ])
  expect(ofProgrammes(second)).toEqual(ofProgrammes(first))
  expect({ ...second.links, ...changing }).toEqual({
    ...first.links,
    ...changing,
  })
  const back = await connect(second.links.url, phoneHello(second.links.code, token))
  await eventually(
    () => back.view('own').person?.name,
    (given) => given === name,
  )
  back.close()
  second.child.kill('SIGTERM')
  expect(await second.exit).toBe(0)
  expect((await readdir(data)).includes('lock')).toBe(false)
})

test('[R-23] told to stop, it ends although somebody never finishes asking, says that it starts again, and nothing confirmed is lost', {
  timeout: 60_000,
}, async () => {
  const data = await folder()
  const { child, links, exit } = await serve(data)
  const phones = await Promise.all(
    ['en', 'to', 'tre'].map((who) =>
      connect(links.url, phoneHello(links.code, `token-of-${who}-and-nobody-else`)),
    ),
  )
  const half = connectTcp(Number(portOf(links)), '127.0.0.1')
  half.on('error', () => undefined)
  half.write(
    'POST /api/report HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\nContent-Type: application/json\r\n\r\n{',
  )
  const confirmed: string[] = []
  const joining = phones.map(async (phone, nth) => {
    const join = { type: 'Join', name: `Gjest ${nth}`, municipality: null, title: '' } as const
    // Cut off without an answer: it may be stored, and nobody has been told so.
    const outcome = await phone.send(join).catch(() => null)
    if (outcome?.ok) confirmed.push(`Gjest ${nth}`)
  })
  await joining[0]
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
  for (const phone of phones) expect(phone.farewell()).toEqual({ code: 'restarting' })
  await Promise.all(joining)
  expect(confirmed).toContain('Gjest 0')
  const journal = await readFile(join(data, 'gatherings', links.gathering, 'journal.jsonl'), 'utf8')
  for (const name of confirmed) expect(journal.split(name)).toHaveLength(2)
  expect((await readdir(data)).sort()).toEqual(['ballast', 'catalogue.json', 'gatherings'])
  half.destroy()
})

test('[OP5] a server that is somebody’s own ends in good order when they do, whatever ended them', {
  timeout: 60_000,
}, async () => {
  const starts = `
    const { spawn } = require('node:child_process')
    const args = JSON.parse(process.argv[1])
    const env = { ...process.env, SAMLING_ENDS_WITH_INPUT: '1' }
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'], env })
    child.once('spawn', () => process.stderr.write(String(child.pid) + '\\n'))`
  const data = await folder()
  const args = [main, 'serve', '--port', '0', '--host', '127.0.0.1', '--data', data, '--json']
  const owner = spawn(process.execPath, ['-e', starts, JSON.stringify(args)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(owner)
  let [output, pid] = ['', '']
  owner.stdout.on('data', (text) => {
    output += text
  })
  owner.stderr.on('data', (text) => {
    pid += text
  })
  // Whoever holds its output is the server too, so that ends when it does.
  const ended = new Promise<void>((resolve) => owner.stdout.once('end', () => resolve()))
  await eventually(() => output.includes('\n') && Number(pid) > 0)
  owner.kill('SIGKILL')
  try {
    await ended
    expect((await readdir(data)).sort()).toEqual(['ballast', 'catalogue.json', 'gatherings'])
  } finally {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended, as it should.
    }
  }
})

test('[HO17] serve prints the ways to make gatherings and to try the network, and they work', {
  timeout: 60_000,
}, async () => {
  const data = await folder()
  const first = await serve(data)
  expect(first.links.home).toBe(`${first.links.url}/`)
  expect(first.links.check.endsWith('/check')).toBe(true)
  const secretOf = ({ owner }: Links) => new URL(owner).hash.slice(1)
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ secret: secretOf(first.links) })
  const answer = await fetch(`${first.links.url}/api/owner`, { method: 'POST', headers, body })
  expect(await answer.json()).toEqual({ session: expect.stringMatching(/^[\w-]{32}$/) })
  first.child.kill('SIGTERM')
  expect(await first.exit).toBe(0)
  const second = await serve(data, '--public-url', 'https://samling.example/')
  expect(secretOf(second.links)).toBe(secretOf(first.links))
  expect(second.links.check).toBe('https://samling.example/check')
  expect(second.links.join).toBe(`https://samling.example/${second.links.code}`)
  // With a server in front, nobody sits at the machine itself.
  const demo = await fetch(`${second.links.url}/api/demo`, { method: 'POST', headers, body: '{}' })
  expect(demo.status).toBe(403)
})

test('[HO17] an address that is none stops the start, in three languages', { timeout: 60_000 }, async () => {
  const said = { nb: 'må være en adresse', nn: 'må vere ei adresse', en: 'must be an address' }
  await Promise.all(
    Object.entries(said).map(async ([lang, words]) => {
      const wrong = samling('serve', '--url', '192.168.1.20:3000', '--lang', lang)
      expect(await wrong.exit).toBe(2)
      expect(wrong.errors()).toContain(words)
    }),
  )
})

test('[SV17] [R-06] a folder in use stops the second server with a message in three languages, and the first goes on', {
  timeout: 60_000,
}, async () => {
  const data = await folder()
  const first = await serve(data)
  const said = {
    nb: 'er i bruk av en annen Samling',
    nn: 'er i bruk av ei anna Samling',
    en: 'is used by another Samling',
  }
  await Promise.all(
    Object.entries(said).map(async ([lang, words]) => {
      const second = samling('serve', '--port', '0', '--data', data, '--lang', lang)
      expect(await second.exit).toBe(1)
      expect(second.errors()).toContain(words)
      expect(second.errors()).toContain('--data')
      expect(second.errors()).toContain(` ${first.child.pid})`)
      expect(second.errors()).not.toContain('already uses')
    }),
  )
  const phone = await connect(first.links.url, phoneHello(first.links.code))
  expect(phone.welcome()?.role).toBe('visitor')
  phone.close()
})

test('[SV17] a port in use stops the start with a message in three languages, and leaves the folder free', {
  timeout: 60_000,
}, async () => {
  const first = await serve(await folder())
  const said = {
    nb: 'er i bruk av et annet program',
    nn: 'er i bruk av eit anna program',
    en: 'is used by another program',
  }
  await Promise.all(
    Object.entries(said).map(async ([lang, words]) => {
      const data = await folder()
      const second = samling(
        'serve',
        '--host',
        '127.0.0.1',
        '--port',
        portOf(first.links),
        '--data',
        data,
        '--lang',
        lang,
      )
      expect(await second.exit).toBe(1)
      expect(second.errors()).toContain(words)
      expect(await readdir(data)).toEqual([])
    }),
  )
})

test('[SV17] a journal damaged in the middle stops the start and says where and what to do', {
  timeout: 60_000,
}, async () => {
  const data = await folder()
  const first = await serve(data, '--demo')
  first.child.kill('SIGKILL')
  await first.exit
  const journal = join(data, 'gatherings', first.links.gathering, 'journal.jsonl')
  const bytes = await readFile(journal)
  bytes.write('#', 300)
  await writeFile(journal, bytes)
  const said = {
    nb: 'Noe av det lagrede kan ikke leses',
    nn: 'Noko av det lagra kan ikkje lesast',
    en: 'Some of what is stored cannot be read',
  }
  await Promise.all(
    Object.entries(said).map(async ([lang, words]) => {
      const own = await folder()
      await cp(data, own, { recursive: true })
      const second = samling('serve', '--port', '0', '--data', own, '--demo', '--lang', lang)
      expect(await second.exit).toBe(1)
      expect(second.errors()).toContain(words)
      expect(second.errors()).toContain('journal.jsonl')
      expect(second.errors()).toContain('samling verify')
      expect(second.errors()).toContain('samling restore')
      expect(await readFile(join(own, 'gatherings', first.links.gathering, 'journal.jsonl'))).toEqual(bytes)
    }),
  )
})

test('[SV17] wrong usage is exit 2, with what would be right', { timeout: 60_000 }, async () => {
  const right: readonly (readonly [readonly string[], string])[] = [
    [['serve', '--port', 'high'], '--port'],
    [['serve', '--prot', '1'], 'samling serve'],
    [['srve'], 'samling --help'],
    [[], 'samling serve'],
  ]
  await Promise.all(
    right.map(async ([args, told]) => {
      const wrong = samling(...args)
      expect(await wrong.exit).toBe(2)
      expect(`${wrong.output()}${wrong.errors()}`).toContain(told)
    }),
  )
})

test('[SV17] help and version, in the language asked for before or after', { timeout: 60_000 }, async () => {
  const told: readonly (readonly [readonly string[], string])[] = [
    [['serve', '--help'], 'porten serveren lytter på'],
    [['--lang', 'nn', 'serve', '--help'], 'porten tenaren lyttar på'],
    [['serve', '--help', '--lang=en'], 'the port the server listens on'],
    [['--help', '--lang', 'en'], 'runs network gatherings'],
    [['--lang', 'en', '--help'], 'runs network gatherings'],
    [['--version'], 'samling 0.'],
  ]
  await Promise.all(
    told.map(async ([args, text]) => {
      const asked = samling(...args)
      expect(await asked.exit).toBe(0)
      expect(asked.output()).toContain(text)
    }),
  )
})

test('[SV18] time does not run backwards over a restart', () => {
  const inTheFuture = Date.now() + 3_600_000
  const clock = makeClock(inTheFuture)
  expect(clock.now()).toBeGreaterThanOrEqual(inTheFuture)
  const later = makeClock()
  later.notBefore(inTheFuture)
  expect(later.now()).toBeGreaterThanOrEqual(inTheFuture)
  const before = later.now()
  later.notBefore(before - 50_000)
  expect(later.now() - before).toBeLessThan(1_000)
})

test('[SV18] [R-13] [R-18] what the machine slept through is counted when it wakes, and a corrected clock is not', () => {
  const time = { wall: 1_000_000_000, counted: 5_000, up: 90_000 }
  const pass = (by: number) => {
    for (const each of ['wall', 'counted', 'up'] as const) time[each] += by
  }
  const clock = makeClock(0, { wall: () => time.wall, counted: () => time.counted, up: () => time.up })
  pass(60_000)
  expect(clock.now()).toBe(1_000_060_000)
  time.wall += 12 * 3_600_000
  time.up += 12 * 3_600_000
  pass(1_000)
  expect(clock.now()).toBe(1_000_061_000 + 12 * 3_600_000)
  time.wall -= 3_600_000
  pass(1_000)
  expect(clock.now()).toBe(1_000_062_000 + 12 * 3_600_000)
})
