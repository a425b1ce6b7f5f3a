import type { PlanDocument, PlanRow } from '#shared/report/programme-plan.ts'
import { escaped } from './escaped.ts'
import { htmlStyle } from './html-style.ts'
import { footOf, PLAN_STYLE } from './plan-style.ts'
import { typeface } from './typeface.ts'

/**
 * Plans as a page that needs nothing from elsewhere, each in its municipality’s language and on sheets of its own. Printed it is a
 * tagged PDF: headings are headings, and what is promised is a table with heads.
 */
export async function plansHtml(
  lang: string,
  title: string,
  plans: readonly PlanDocument[],
): Promise<string> {
  const feet = plans.map((plan, at) => footOf(at, [plan.title, plan.under].join(' · '))).join('')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${htmlStyle(await typeface())}</style>
<style>${PLAN_STYLE}${feet}</style>
</head>
<body>
<main>
${plans.map(planHtml).join('\n')}
</main>
</body>
</html>
`
}

function planHtml(plan: PlanDocument, at: number): string {
  const { language, title, under, made, goals, aims, figures, promises, signatures } = plan
  const part = (heading: string, body: string, kind = '') =>
    `<section class="part${kind}"><h2>${escaped(heading)}</h2>${body}</section>`
  const list = (lines: readonly string[]) =>
    `<ul class="goals">${lines.map((line) => `<li><span class="text">${escaped(line)}</span></li>`).join('')}</ul>`
  const pairs = (rows: readonly (readonly [label: string, text: string])[]) =>
    `<dl>${rows.map(([label, text]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`).join('')}</dl>`
  return [
    `<article class="plan n${at}" lang="${language}">`,
    `<header class="top"><p class="kind">${escaped(under)}</p><h1>${escaped(title)}</h1><p class="made">${escaped(made)}</p></header>`,
    goals === null ? '' : part(goals.heading, list(goals.lines)),
    aims === null ? '' : part(aims.heading, pairs(aims.lines.map(({ label, text }) => [label, text]))),
    figures === null
      ? ''
      : part(figures.heading, pairs(figures.lines.map(({ title: of, texts }) => [of, texts.join('. ')]))),
    part(promises.heading, promises.empty === null ? deeds(promises) : `<p>${escaped(promises.empty)}</p>`),
    part(signatures.heading, signs(signatures), ' signs'),
    '</article>',
  ].join('')
}

function deeds({ heading, columns, rows }: PlanDocument['promises']): string {
  const heads = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  return `<table class="deeds"><caption class="hush">${escaped(heading)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => deed(row, columns)).join('')}</tbody></table>`
}

/** On a phone there is no room for heads: each cell brings its own. */
const headed = (column = '') => ` data-head="${escaped(column)}"`

function deed({ what, under, who, by, how, stands, said }: PlanRow, columns: readonly string[]): string {
  const small = (lines: readonly string[]) => lines.map((line) => `<small>${escaped(line)}</small>`).join('')
  const [, ...heads] = columns
  const cells = [who, by, how].map((text, at) => `<td${headed(heads[at])}>${escaped(text)}</td>`).join('')
  return `<tr><th scope="row">${escaped(what)}${small(under)}</th>${cells}<td${headed(heads[3])}><b>${escaped(stands)}</b>${small(said)}</td></tr>`
}

function signs({ heading, binds, columns, whose }: PlanDocument['signatures']): string {
  const heads = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const line = columns.map((column) => `<td${headed(column)}><i></i></td>`).join('')
  const rows = whose.map((each) => `<tr><th scope="row">${escaped(each)}</th>${line}</tr>`).join('')
  return `<p>${escaped(binds)}</p><table><caption class="hush">${escaped(heading)}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table>`
}
