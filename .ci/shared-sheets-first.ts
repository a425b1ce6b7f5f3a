import type { Plugin } from 'vite'

const LINK = /\n?[ \t]*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g

/**
 * A sheet that several pages begin with stands under what each of them says differently. The bundler hangs such a sheet on behind the
 * page's own as soon as nothing but the pages themselves imports it, and everything the two have in common comes out the other way.
 */
export function sharedSheetsFirst(): Plugin {
  return {
    name: 'shared-sheets-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const begins = Object.values(bundle ?? {}).flatMap((file) =>
          file.type === 'chunk' && file.isEntry ? [file.viteMetadata?.importedCss] : [],
        )
        const isShared = (file: string) => begins.filter((sheets) => sheets?.has(file)).length > 1
        const links = [...html.matchAll(LINK)].map(([link, file = '']) => ({ link, shared: isShared(file) }))
        const ordered = [...links.filter(({ shared }) => shared), ...links.filter(({ shared }) => !shared)]
        let nth = 0
        return html.replace(LINK, () => ordered[nth++]?.link ?? '')
      },
    },
  }
}
