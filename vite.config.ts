import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

/** One configuration, two builds: `vite build` is the client, `vite build --ssr server/main.ts` the server. */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? '.' : 'client',
  plugins: isSsrBuild ? [] : [solid()],
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node20', sourcemap: true, copyPublicDir: false, emptyOutDir: true }
    : {
        outDir: '../dist/client',
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            phone: 'client/index.html',
            console: 'client/console.html',
            projector: 'client/projector.html',
          },
        },
      },
}))
