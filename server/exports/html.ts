import type { Block, ListItem, Report, Section } from '#shared/report/report.ts'
import { escaped } from './escaped.ts'
import { footStyle, htmlStyle } from './html-style.ts'
import { linesSvg } from './lines-svg.ts'
import { typeface } from './typeface.ts'

/**
 * The report as one page that needs nothing from elsewhere. Printed it is a tagged PDF: title and language are the document's own,
 * headings are headings, and every figure is a table.
 */
export async function htmlOf(report: Report): Promise<string> {
  const { lang, kind, title, where, made, sections } = report
  const style = htmlStyle(await typeface())
  const [first, ...rest] = sections
  const parts = [
    first?.id === 'summary' ? section(first) : '',
    contents(report),
    ...(first?.id === 'summary' ? rest : sections).map(section),
  ]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(`${title} – ${kind}`)}</title>
<style>${style}</style>
<style>${footStyle(`${title} · ${kind}`)}</style>
</head>
<body>
<header class="top">
<p class="kind">${escaped(kind)}</p>
<h1>${escaped(title)}</h1>
${where === '' ? '' : `<p>${escaped(where)}</p>`}
<p class="made">${escaped(made)}</p>
</header>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function contents({ sections, contents: title }: Report): string {
  if (sections.length < 2) return ''
  const items = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`)
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(title)}</h2><ol>${items.join('')}</ol></nav>`
}

/** What stands under one heading of the third level, beside it. */
type Group = { readonly head: Extract<Block, { type: 'heading' }> | null; readonly body: readonly Block[] }

function section({ id, title, mark, blocks }: Section): string {
  const groups: { head: Group['head']; body: Block[] }[] = [{ head: null, body: [] }]
  for (const block of blocks)
    if (block.type === 'heading' && block.level === 3) groups.push({ head: block, body: [] })
    else groups.at(-1)?.body.push(block)
  const told = groups.map(({ head, body }) => {
    const [together, rest] = opening(body)
    if (head === null) {
      const short = rest.length === 0 && linesOf(together) <= 4 ? ' short' : ''
      return body.length === 0 ? '' : `<div class="lead${short}">${blocksOf(body)}</div>`
    }
    const heading = `<h3>${escaped(head.text)}${markOf(head.mark)}</h3>`
    const more = rest.length === 0 ? '' : `<div class="body">${blocksOf(rest)}</div>`
    return `<section class="group"><div class="open">${heading}<div class="body">${blocksOf(together)}</div></div>${more}</section>`
  })
  return `<section class="part" aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}${markOf(mark ?? undefined)}</h2>${told.join('\n')}</section>`
}

const blocksOf = (blocks: readonly Block[]) => blocks.map((each) => blockOf(each)).join('\n')

/** As much as never stands on two sheets: a heading alone at the foot of one helps nobody. In lines of text. */
const TOGETHER = 20

/** What stays with the heading, and what may go on overleaf. */
function opening(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] {
  let from = 0
  while (from < blocks.length && linesOf(blocks.slice(0, from + 1)) <= TOGETHER) from++
  // A heading goes with what it is the heading of.
  while (from > 0 && from < blocks.length && blocks[from - 1]?.type === 'heading') from--
  return [blocks.slice(0, from), blocks.slice(from)]
}

function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + lineCount(block), 0)
}

function lineCount(block: Block): number {
  switch (block.type) {
    case 'heading':
      return 2
    case 'text':
      return Math.ceil(block.text.length / 75)
    case 'list':
      return block.items.reduce((sum, { text }) => sum + 2 + Math.floor(text.length / 75), 0)
    case 'lines':
      return 12
    case 'pairs':
      return (block.rows.length + 1) * 2
    case 'bars':
    case 'table':
      return (block.rows.length + 1) * 1.5
  }
}

function markOf(mark: string | undefined): string {
  return mark === undefined ? '' : ` <span class="mark">${escaped(mark)}</span>`
}

function blockOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h4>${escaped(block.text)}${markOf(block.mark)}</h4>`
    case 'text':
      return `<p${block.quiet ? ' class="quiet"' : ''}>${escaped(block.text)}</p>`
    case 'list':
      return `${block.of ? `<p class="whose">${escaped(block.of)}</p>` : ''}<ul${dense(block.items)}>${block.items.map(itemOf).join('')}</ul>`
    case 'bars':
      return bars(block)
    case 'pairs':
      return pairs(block)
    case 'lines':
      return linesSvg(block)
    case 'table':
      return table(block)
  }
}

/** Many short ones stand beside each other. */
function dense(items: readonly ListItem[]): string {
  const lengths = items.map(({ text, meta }) => text.length + meta.length)
  const sum = lengths.reduce((all, length) => all + length, 0)
  const isDense = items.length >= 10 && sum <= items.length * 34 && Math.max(...lengths) <= 100
  return isDense ? ' class="dense"' : ''
}

function itemOf({ text, meta }: ListItem): string {
  const from = meta === '' ? '' : `<span class="meta">${escaped(meta)}</span>`
  return `<li><span class="text">${escaped(text)}</span>${from}</li>`
}

function bars({ caption, head, rows }: Extract<Block, { type: 'bars' }>): string {
  const most = Math.max(...rows.map(({ share }) => share))
  const told = rows.map(({ label, figure, share, mark }) => {
    const fill = share === most && share > 0 ? 'most' : 'fill'
    const bar = `<svg aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="${fill}" width="${lengthOf(share)}%" height="100%"/></svg>`
    return `<tr><th scope="row">${escaped(label)}${markOf(mark)}</th><td class="bar">${bar}</td><td class="num">${escaped(figure)}</td></tr>`
  })
  const heads = `<thead class="hush"><tr><th scope="col">${escaped(head.label)}</th><td></td><th scope="col">${escaped(head.figure)}</th></tr></thead>`
  return `<table class="bars${small(rows)}"><caption class="hush">${escaped(caption)}</caption>${heads}<tbody>${told.join('')}</tbody></table>`
}

/** Both beside each other in each row: what was is hollow and lies above, told apart by more than its colour. */
function pairs({ caption, head, rows }: Extract<Block, { type: 'pairs' }>): string {
  const most = Math.max(...rows.map(({ now }) => now.share))
  const told = rows.map(({ label, before, now, mark }) => {
    const fill = now.share === most && now.share > 0 ? 'most' : 'fill'
    const bars = `<svg class="was" aria-hidden="true"><rect class="was" width="${lengthOf(before.share)}%" height="100%"/></svg><svg aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="${fill}" width="${lengthOf(now.share)}%" height="100%"/></svg>`
    return `<tr><th scope="row">${escaped(label)}${markOf(mark)}</th><td class="bar">${bars}</td><td class="num was">${escaped(before.figure)}</td><td class="num">${escaped(now.figure)}</td></tr>`
  })
  const key = (kind: string) =>
    `<svg class="key" aria-hidden="true"><rect class="${kind}" width="100%" height="100%"/></svg>`
  const heads = `<thead><tr><th scope="col">${escaped(head.label)}</th><td></td><th scope="col" class="num">${key('was')} ${escaped(head.before)}</th><th scope="col" class="num">${key('most')} ${escaped(head.now)}</th></tr></thead>`
  const isLong = rows.some(({ before, now }) => Math.max(before.figure.length, now.figure.length) > LONG)
  const kind = `bars pairs${isLong ? ' long' : ''}${small(rows)}`
  return `<table class="${kind}"><caption class="hush">${escaped(caption)}</caption>${heads}<tbody>${told.join('')}</tbody></table>`
}

/** Figures of more letters than this take two lines, or they would leave the bars no room. */
const LONG = 20

const lengthOf = (share: number) => (Math.min(1, share) * 100).toFixed(1)

/** Few enough rows to stay together on one sheet. */
const small = (rows: readonly unknown[]) => (rows.length <= 14 ? ' small' : '')

const TIME = /^\d\d:\d\d(?:–\d\d:\d\d)?$/

function table({ caption, columns, rows }: Extract<Block, { type: 'table' }>): string {
  const heads = columns.map(
    ({ label, isNumber }) => `<th scope="col"${isNumber ? ' class="num"' : ''}>${escaped(label)}</th>`,
  )
  const told = rows.map((row) => {
    const cells = row.map((cell, place) => {
      const kind = columns[place]?.isNumber ? ' class="num"' : TIME.test(cell) ? ' class="time"' : ''
      return place === 0 ? `<th scope="row"${kind}>${escaped(cell)}</th>` : `<td${kind}>${escaped(cell)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table class="${small(rows).trim()}"><caption class="hush">${escaped(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${told.join('')}</tbody></table>`
}
