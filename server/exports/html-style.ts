import { printable } from './printable.ts'

const MOST_AT_FOOT = 80

/**
 * How the report looks on paper and on a screen: ink on white, rules instead of boxes, figures that stand under each other. Lengths
 * are a sheet's own (A4). Part of the file, since a file that is sent on has to hold all that it needs.
 */
export function htmlStyle(typeface: string): string {
  return `${typeface}
:root{--ink:#0f2d35;--ink-2:#3a5258;--ink-3:#586b70;--mid:#688a8f;--line:#dad4c6;--track:#e4e8e5;--paper:#f8f5ee}
@page{size:A4;margin:18mm 18mm 20mm;
  @bottom-right{content:counter(page) " / " counter(pages);font:9pt "Familjen Grotesk",system-ui,sans-serif;color:#586b70}}
*{box-sizing:border-box}
html{color:var(--ink);font:11pt/1.45 "Familjen Grotesk",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;word-spacing:.06em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0}
h1,h2,h3,h4,p,ul,table{margin:0}
h1,h2,h3,h4{font-weight:600;line-height:1.15;break-after:avoid;text-wrap:balance}
.top{padding:5mm 0 7mm;border-top:2.4mm solid var(--ink)}
.top .kind{font-size:12pt;color:var(--ink-2)}
.top h1{font-size:34pt;letter-spacing:-.015em;line-height:1.05;margin:2mm 0 4mm}
.top p{color:var(--ink-2)}
.top .made{font-size:9.5pt;color:var(--ink-3);margin-top:1mm}
section.part{padding-top:9mm}
section.part>h2,nav h2{font-size:19pt;padding-bottom:2mm;border-bottom:.7mm solid var(--ink)}
.mark{display:inline-block;font-size:9pt;font-weight:500;color:var(--ink-2);border:.25mm solid #768486;border-radius:1mm;padding:.2mm 1.6mm;margin-left:2mm;vertical-align:.25em;white-space:nowrap}
h3 .mark{margin:1.5mm 0 0;display:table;white-space:normal}
.lead{padding-top:3.5mm;max-width:150mm}
.group{padding:4mm 0 5mm;border-bottom:.2mm solid var(--line)}
.open{display:flow-root;break-inside:avoid}
.open:not(:last-child){break-after:avoid}
.group h3{float:left;width:42mm}
.body{margin-left:48mm}
.lead.short{break-after:avoid}
.group:last-child{border-bottom:0}
.group h3{font-size:12pt}
.open .body>:first-child{margin-top:0}
h4{font-size:11pt;margin:4mm 0 1.5mm}
.quiet,.meta{color:var(--ink-3)}
p{white-space:pre-line;orphans:3;widows:3}
.body>p{margin-bottom:2mm}
.body>.quiet:first-child,h4+.quiet{break-after:avoid}
.body>table+.quiet{break-before:avoid;margin-top:1.5mm}
ul{list-style:none;padding:0}
li{padding:1.2mm 0 1.2mm 4mm;position:relative;break-inside:avoid;overflow-wrap:anywhere}
li::before{content:"";position:absolute;left:0;top:3.2mm;width:1.6mm;height:.5mm;background:var(--ink)}
li .text{white-space:pre-line}
.meta{display:block;font-size:9.5pt;line-height:1.35}
ul.dense{columns:2;column-gap:8mm}
table{width:100%;border-collapse:collapse;font-size:10pt}
caption{text-align:left;font-size:9.5pt;color:var(--ink-3);padding-bottom:1mm}
.hush{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:1.1mm 3mm 1.1mm 0;font-weight:400;overflow-wrap:break-word}
thead th{font-weight:600;border-bottom:.4mm solid var(--ink)}
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tbody tr{break-inside:avoid;border-bottom:.2mm solid var(--line)}
tbody tr:last-child{border-bottom:0}
table.small{break-inside:avoid}
.whose{font-size:10pt;font-weight:600;color:var(--ink-2);padding-top:2mm;margin-bottom:0;break-after:avoid}
.num{text-align:right;padding-right:0;padding-left:3mm;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
tbody .time{white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.bars{margin:1.5mm 0 3mm}
.bars th{width:38%;padding-right:4mm}
.bars td.bar{width:auto;padding:1.9mm 0 0;vertical-align:top}
.bars td.num{width:1%;font-weight:600}
.bars svg{display:block;width:100%;height:3.2mm}
.bars .track{fill:var(--track)}.bars .fill{fill:var(--mid)}.bars .most{fill:var(--ink)}
.bars th .mark{margin-left:0;display:table;margin-top:.8mm}
.pairs th[scope=row]{width:26%}
.pairs td.bar{width:42%}
.pairs thead th{width:auto}
.pairs thead td{border-bottom:.4mm solid var(--ink)}
.pairs thead th{font-size:9.5pt}
.pairs.long td.bar{width:20%}
.pairs.long .num{width:28%;white-space:normal}
.pairs svg.was{height:2.4mm;margin-bottom:.8mm}
.pairs rect.was{fill:#fff;stroke:var(--mid);stroke-width:2.6}
.pairs td.was{font-weight:400;color:var(--ink-2)}
.pairs svg.key{display:inline-block;width:3.4mm;height:2.4mm;vertical-align:-.1mm;margin-right:.8mm}
.lines{display:block;width:100%;height:auto;margin:1mm 0 3mm;break-inside:avoid;break-after:avoid}
.lines{font-weight:500;font-variant-numeric:tabular-nums lining-nums;word-spacing:0}
.lines path{fill:none;stroke:var(--ink);stroke-linejoin:round}
.lines .grid{stroke:var(--line)}.lines .zero{stroke:var(--ink-3)}.lines path.ink-mid{stroke:var(--mid)}
.lines .target{stroke-linecap:round}
.lines text,.lines circle{fill:var(--ink)}.lines .ink-mid{fill:var(--mid)}.lines path.ink-mid{fill:none}
.lines text.tick{fill:var(--ink-2)}.lines text.now{font-weight:700}
nav{padding-top:9mm}
section.part+nav{break-before:page}
nav ol{list-style:none;margin:0;padding:2mm 0 0;columns:2;column-gap:8mm}
nav li{padding:1mm 0;break-inside:avoid}
nav li::before{content:none}
nav a{color:inherit;text-decoration:none}
@media screen{
  html{background:var(--paper);font-size:16px}
  body{max-width:210mm;margin:0 auto;padding:14mm 18mm 24mm;background:#fff;min-height:100vh}
  nav a{text-decoration:underline;text-underline-offset:.2em}
}
@media screen and (max-width:700px){
  body{padding:8mm 5mm}
  .group h3{float:none;width:auto;padding-bottom:2mm}
  .body{margin-left:0}
  .num,.pairs thead .num{white-space:normal;padding-left:1.5mm}
  th,td{overflow-wrap:anywhere}
  nav ol,ul.dense{columns:1}
}
`
}

/** On each sheet, so that a loose one can be laid back where it belongs. What somebody has called it is letters there, and no style. */
export function footStyle(text: string): string {
  const signs = [...printable(text).replaceAll(/\s+/g, ' ')]
  const short = signs.length > MOST_AT_FOOT ? [...signs.slice(0, MOST_AT_FOOT - 1), '…'] : signs
  const content = short.map((sign) => `\\${sign.codePointAt(0)?.toString(16)} `).join('')
  return `@page{@bottom-left{content:"${content}";font:9pt "Familjen Grotesk",system-ui,sans-serif;color:#586b70;width:80%;text-align:left}}`
}
