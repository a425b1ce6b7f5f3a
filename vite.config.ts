import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minify } from 'terser'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { sharedSheetsFirst } from './.ci/shared-sheets-first.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const client = `${root}client/`
const pages = {
  phone: 'index',
  home: 'home',
  check: 'check',
  console: 'console',
  projector: 'projector',
  observer: 'observer',
  remote: 'remote',
  form: 'form',
  programme: 'programme',
  municipality: 'municipality',
  research: 'research',
  replay: 'replay',
}

/** `--mode phone` is the phone's page alone, `--mode hall` the others, any other mode all of them. */
function entries(mode: string): Record<string, string> {
  const wanted = Object.entries(pages).filter(([page]) =>
    mode === 'phone' ? page === 'phone' : mode !== 'hall' || page !== 'phone',
  )
  return Object.fromEntries(
    wanted
      .map(([page, file]) => [page, `${client}${file}.html`])
      .filter(([, file]) => existsSync(file ?? '')),
  )
}

/** Chunks are named by what the size budget must tell apart: what a phone fetches later, or only some of them do, and the language of words. */
function chunkFileNames({ facadeModuleId }: { facadeModuleId?: string | null | undefined }): string {
  const language = /\/words\/(nb|nn|en)\//.exec(facadeModuleId ?? '')?.[1]
  const later = /\/phone\/later\/|-later\.ts$/.test(facadeModuleId ?? '')
  const apart = /\/phone\/apart\//.test(facadeModuleId ?? '')
  return `assets/${later ? 'later-' : ''}${apart ? 'apart-' : ''}${language ? `${language}-` : ''}[name]-[hash].js`
}

/** What of Socket.IO a phone never uses: binary messages, WebTransport, and an address parser older than `URL`. */
const LEANER: readonly (readonly [RegExp, string])[] = [
  [/engine\.io-client\/build\/esm\/transports\/webtransport\.js$/, 'export class WT {}'],
  [
    /engine\.io-client\/build\/esm\/contrib\/parseuri\.js$/,
    `export function parse(source) {
      const { protocol, hostname, port, pathname, search } = new URL(source)
      const path = pathname === '/' ? '' : pathname
      const host = hostname.replace(/[[\\]]/g, '')
      return { source, protocol: protocol.slice(0, -1), host, port, path, query: search.slice(1), queryKey: {} }
    }`,
  ],
  [/socket\.io-parser\/build\/esm\/index\.js$/, `export * from '${client}connection/lean-parser.ts'`],
  [
    /engine\.io-parser\/build\/esm\/encodePacket\.browser\.js$/,
    `import { PACKET_TYPES } from './commons.js'
    export const encodePacket = ({ type, data }, _, done) => done(PACKET_TYPES[type] + (data ?? ''))
    export const encodePacketToBinary = () => undefined`,
  ],
  [
    /engine\.io-parser\/build\/esm\/decodePacket\.browser\.js$/,
    `import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js'
    export function decodePacket(text) {
      const type = PACKET_TYPES_REVERSE[text[0]]
      return type ? { type, data: text.slice(1) || undefined } : ERROR_PACKET
    }`,
  ],
  // Vite's own looks for the stylesheets of lazy chunks; words have none.
  [/vite\/preload-helper/, 'export const __vitePreload = (load) => load()'],
]

/** Without the hall screen's two themes, and without tokens that neither the phone's stylesheet nor another token reads. */
function tokensOf(tokens: string): string {
  const own = tokens.replace(/^\[data-theme[^{]*\{[^}]*\}$/gm, '')
  const phone = existsSync(`${client}screens/phone/phone.css`)
    ? readFileSync(`${client}screens/phone/phone.css`, 'utf8')
    : ''
  const lines = own.split('\n')
  const read = new Set<string>()
  const readIn = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (read.has(name)) continue
      read.add(name)
      for (const line of lines) if (line.trim().startsWith(`${name}:`)) readIn(line)
    }
  }
  readIn(phone)
  return lines
    .filter((line) => {
      const name = /^\s*(--[\w-]+):[^;]*;/.exec(line)?.[1]
      return name === undefined || read.has(name)
    })
    .join('\n')
}

/** Leaves out of the phone's page what it never uses: every kilobyte is waited for, by everybody at once. */
function lean(): Plugin {
  return {
    name: 'lean',
    enforce: 'pre',
    load: (id) => LEANER.find(([path]) => path.test(id))?.[1],
    transform: (code, id) => (id.endsWith('/tokens.css') ? tokensOf(code) : undefined),
  }
}

/** The one place in the pages that makes elements of text, where Solid clones what it has compiled; see the policy in server/http/headers.ts. */
const TEMPLATE = 't.innerHTML = html;'

/** Gives Solid's templates the name that the pages' policy knows: any other text that would become elements is stopped by the browser. */
function trusted(): Plugin {
  return {
    name: 'trusted',
    transform(code, id) {
      if (!id.endsWith('/solid-js/web/dist/web.js')) return undefined
      if (code.split(TEMPLATE).length !== 2) throw new Error('Solid makes its templates in another way now')
      return code
        .replace(TEMPLATE, `t.innerHTML = policy?.createHTML(html) ?? html;`)
        .concat("\nconst policy = self.trustedTypes?.createPolicy('solid', { createHTML: (html) => html })")
    },
  }
}

/** Lets `patiently` (client/words/patiently.ts) ask again for what did not come; browsers remember a module that failed. */
function askingAgain(code: string): string {
  return code.replace(/\bimport\((["'`])(\.\/[^"'`]+)\1\)/g, 'import("$2"+(globalThis.samlingAgain||""))')
}

/** What Vite's minifier leaves: a hundredth of all that a phone loads. Neither of the two finds everything alone. */
function leaner(): Plugin {
  return {
    name: 'leaner',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const { code } = await minify(file.code, { module: true, ecma: 2020, compress: { passes: 3 } })
        file.code = askingAgain(code ?? file.code)
      }
    },
  }
}

/**
 * What the phone starts with is one script, whatever the pieces that come later share with it: left to itself the bundler takes it
 * apart as soon as there are many of them, and each phone pays three kilobytes for that.
 */
const inOnePiece = { groups: [{ name: 'phone', tags: ['$initial' as const] }] }

/** One configuration for client and server; `npm run build` (.ci/build.mjs) runs them all. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  root: isSsrBuild ? root : client,
  plugins: isSsrBuild
    ? []
    : mode === 'phone'
      ? [lean(), solid({ solid: { delegateEvents: false } }), trusted(), leaner()]
      : [solid(), trusted(), sharedSheetsFirst()],
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node20', sourcemap: true, copyPublicDir: false, emptyOutDir: true }
    : {
        outDir: '../dist/client',
        emptyOutDir: true,
        target: 'es2022',
        // The content security policy allows files of our own and nothing inline.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: entries(mode),
          // What comes later takes what it shares with the page from the page's one script.
          preserveEntrySignatures: 'allow-extension' as const,
          output: { chunkFileNames, ...(mode === 'phone' ? { codeSplitting: inOnePiece } : {}) },
          // Whoever starts Samling for the first time is told what matters to them.
          checks: { pluginTimings: false },
        },
      },
}))
