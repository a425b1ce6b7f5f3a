import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadedBy } from '#ci/size.ts'

/** A product of three pages and a program that prints its arguments, built by the real configuration. */
const root = mkdtempSync(join(tmpdir(), 'build-'))
const page = (name: string) =>
  `<!doctype html><html><head><script type="module" src="./${name}.tsx"></script></head><body></body></html>`
const script = (name: string) => `
  import { render } from 'solid-js/web'
  import { createStore } from 'solid-js/store'
  import './base.css'
  const [state] = createStore({ name: '${name}' })
  render(() => <p>{state.name}</p>, document.body)
  const languages = { nb: () => import('./words/nb/all.ts'), nn: () => import('./words/nn/all.ts') }
  void languages[navigator.language]?.().then(({ words }) => console.log(words))`

const write = (file: string, text: string) => writeFileSync(join(root, file), text)

beforeAll(() => {
  for (const folder of [
    'client/words/nb',
    'client/words/nn',
    'server/seating',
    'server/exports',
    'server/replay',
    'shared',
    '.ci',
  ])
    mkdirSync(join(root, folder), { recursive: true })
  for (const file of [
    'vite.config.ts',
    'package.json',
    '.ci/build.mjs',
    '.ci/shared-sheets-first.ts',
    'server/samling.js',
  ])
    cpSync(file, join(root, file))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
  for (const name of ['index', 'console', 'projector']) {
    write(`client/${name}.html`, page(name))
    write(`client/${name}.tsx`, script(name))
  }
  write('client/base.css', 'body { margin: 0 }')
  write('client/words/nb/all.ts', "export const words = 'hei, alle'")
  write('client/words/nn/all.ts', "export const words = 'hei, alle saman'")
  write('server/seating/worker.ts', "console.log('thread')")
  write('server/exports/worker.ts', "console.log('thread')")
  write('server/replay/worker.ts', "console.log('thread')")
  write('server/main.ts', "console.log('ran', process.argv.slice(2).join(' '))")
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

function samling(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'server/samling.js'), ...args], { cwd: tmpdir() })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

test('two that start at once in a fresh checkout both build, or wait, and run', async () => {
  const [one, two] = await Promise.all([samling('serve', '--demo'), samling('agenda', 'x')])
  expect([one.code, one.out, two.code, two.out]).toEqual([0, 'ran serve --demo\n', 0, 'ran agenda x\n'])
  expect(one.err).toMatch(/^samling: building[^\n]*\n$/)
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['built-from', 'client', 'server'])
  expect(
    readdirSync(join(root, 'dist/server'))
      .filter((file) => file.endsWith('.js'))
      .sort(),
  ).toEqual(['main.js', 'replay-worker.js', 'report-worker.js', 'seating-worker.js'])
  expect(readdirSync(join(root, 'dist/client')).sort()).toEqual([
    'assets',
    ...['console', 'index', 'projector'].flatMap((name) => [`${name}.html`, `${name}.html.gz`]),
  ])
}, 60_000)

test('the phone page is a page, a script, a stylesheet and the words of one language', async () => {
  const files = loadedBy(join(root, 'dist/client'), 'index.html').map(({ file }) =>
    file.replace(/-[\w-]{8}\./, '.'),
  )
  expect(files.sort()).toEqual(['assets/nb-all.js', 'assets/phone.css', 'assets/phone.js', 'index.html'])
})

test('what a killed build left behind is cleared, and nobody waits for it', async () => {
  mkdirSync(join(root, 'dist/.next-999999999'))
  write('dist/.building', '999999999')
  write('shared/new.ts', '')
  expect(await samling('on')).toMatchObject({ code: 0, out: 'ran on\n' })
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['built-from', 'client', 'server'])
}, 60_000)

test('what is built and fresh runs without a word, and a changed source is built again', async () => {
  expect(await samling('again')).toEqual({ code: 0, out: 'ran again\n', err: '' })
  write('server/main.ts', "console.log('changed')")
  const changed = await samling()
  expect([changed.code, changed.out]).toEqual([0, 'changed\n'])
  expect(changed.err).toContain('building')
}, 60_000)

test('a build that fails says so, and leaves the last good one in place', async () => {
  write('client/words/nb/all.ts', 'exprt const')
  const failed = await samling()
  expect([failed.code, failed.out]).toEqual([1, ''])
  expect(failed.err).toMatch(/client\/words\/nb\/all\.ts[\s\S]*samling: the build failed/)
  expect(existsSync(join(root, 'dist/server/main.js'))).toBe(true)
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['built-from', 'client', 'server'])
}, 60_000)

test('without Vite it runs what is built, and without that says what to do', async () => {
  rmSync(join(root, 'node_modules'))
  expect(await samling('built')).toMatchObject({ code: 0, out: 'changed\n' })
  rmSync(join(root, 'dist'), { recursive: true })
  expect(await samling()).toEqual({
    code: 1,
    out: '',
    err: 'samling: nothing is built and Vite is not installed. Run `npm ci`, then try again.\n',
  })
}, 60_000)
