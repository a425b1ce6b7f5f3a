import { createHash } from 'node:crypto'
import type { ReportLanguage } from '#shared/report/report.ts'
import { escaped } from './escaped.ts'
import { exportWords } from './words.ts'

/** What a page to print is answered with: the page, and the rules for it alone, which nothing but its own style and script fits. */
export type PrintPage = { readonly body: Buffer; readonly policy: string }

const STYLE = `@media screen{
.print{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:4mm;margin:-14mm -18mm 10mm;padding:4mm 18mm;background:#0f2d35;color:#fff;font-size:15px}
.print button{font:inherit;font-weight:600;font-size:16px;min-height:44px;padding:0 18px;border:0;border-radius:4px;background:#fff;color:#0f2d35;cursor:pointer}
.print button:focus-visible{outline:3px solid #fff;outline-offset:3px}
.print p{margin:0;flex:1 1 60mm}
}
@media screen and (max-width:700px){.print{margin:-8mm -5mm 8mm;padding:4mm 5mm}}
@media print{.print{display:none}}`

/** Once all letters are there: printed before that, it would be in others. */
const SCRIPT = `const go=()=>print()
document.getElementById('print').addEventListener('click',go)
addEventListener('load',()=>document.fonts.ready.then(()=>setTimeout(go,100)))`

/** A page as the browser prints it at once. It is the same file as is taken home, with a button over it that no paper has. */
export function printPage(html: Uint8Array, lang: ReportLanguage): PrintPage {
  const { print } = exportWords(lang)
  const bar = `<div class="print" role="region" aria-label="${escaped(print.button)}"><button type="button" id="print">${escaped(print.button)}</button><p>${escaped(print.hint)}</p></div>`
  return put(Buffer.from(html), bar)
}

/** Why there is none; in a tab of its own there is nobody else to say it. */
export function noPrintPage(lang: ReportLanguage, title: string, text: string): PrintPage {
  return put(
    Buffer.from(
      `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escaped(title)}</title>\n</head>\n<body>\n<main><p>${escaped(text)}</p></main>\n</body>\n</html>\n`,
    ),
    '',
  )
}

function put(page: Buffer, bar: string): PrintPage {
  const head = page.indexOf('</head>')
  const body = page.indexOf('<body>') + '<body>'.length
  const styles = page
    .subarray(0, head)
    .toString()
    .matchAll(/<style>(.*?)<\/style>/gs)
  const hashes = [STYLE, ...[...styles].map(([, style = '']) => style)].map(hashOf)
  return {
    body: Buffer.concat([
      page.subarray(0, head),
      Buffer.from(`<style>${STYLE}</style>\n`),
      page.subarray(head, body),
      Buffer.from(bar === '' ? '' : `\n${bar}<script>${SCRIPT}</script>`),
      page.subarray(body),
    ]),
    policy: [
      "default-src 'none'",
      `script-src ${hashOf(SCRIPT)}`,
      `style-src ${hashes.join(' ')}`,
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
