import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const root = fileURLToPath(new URL('.', import.meta.url))
const client = `${root}client/`
const pages = { phone: 'index', console: 'console', projector: 'projector', observer: 'observer' }

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

/** Chunks of words are named by their language, so that the size budget can tell which one a phone loads. */
function chunkFileNames({ facadeModuleId }: { facadeModuleId?: string | null | undefined }): string {
  const language = /\/words\/(nb|nn|en)\//.exec(facadeModuleId ?? '')?.[1]
  return `assets/${language ? `${language}-` : ''}[name]-[hash].js`
}

/** One configuration for client and server; `npm run build` (.ci/build.mjs) runs them all. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  root: isSsrBuild ? root : client,
  plugins: isSsrBuild ? [] : [solid()],
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node20', sourcemap: true, copyPublicDir: false, emptyOutDir: true }
    : {
        outDir: '../dist/client',
        emptyOutDir: true,
        target: 'es2022',
        // The content security policy allows files of our own and nothing inline.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: entries(mode), output: { chunkFileNames } },
      },
}))
