import { footStyle } from './html-style.ts'

/** What a plan has and a report has not: each on sheets of its own, and lines long and high enough to sign on. */
export const PLAN_STYLE = `
.plan+.plan{break-before:page}
.plan .top{padding-bottom:2mm}
.plan .top h1{font-size:30pt}
.plan section.part{padding-top:7mm}
.plan section.part>h2{font-size:16pt}
.plan section.part>p{padding-top:3mm}
.plan .goals{padding-top:1.5mm}
.plan dl{margin:0;padding-top:1mm}
.plan dl div{display:grid;grid-template-columns:52mm 1fr;gap:0 6mm;padding:1.6mm 0;border-bottom:.2mm solid var(--line);break-inside:avoid}
.plan dl div:last-child{border-bottom:0}
.plan dt{font-weight:600}
.plan dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
.plan .deeds{margin-top:1.5mm;table-layout:fixed}
.plan .deeds th,.plan .deeds td{padding:2mm 4mm 2mm 0;overflow-wrap:anywhere;hyphens:auto}
.plan .deeds thead th{padding-bottom:1mm}
.plan .deeds thead th:nth-child(1){width:30%}
.plan .deeds thead th:nth-child(2){width:16%}
.plan .deeds thead th:nth-child(3){width:13%}
.plan .deeds thead th:nth-child(4){width:20%}
.plan .deeds tbody th,.plan .deeds b{font-weight:600}
.plan .deeds small{display:block;font-size:9pt;font-weight:400;line-height:1.35;color:var(--ink-3);padding-top:.6mm}
.plan .signs{break-inside:avoid}
.plan .signs table{table-layout:fixed}
.plan .signs thead th{border-bottom:0;padding-top:3mm;font-weight:400;font-size:9.5pt;color:var(--ink-3)}
.plan .signs thead td{width:27%}
.plan .signs thead th:nth-child(2){width:21%}
.plan .signs thead th:nth-child(3){width:17%}
.plan .signs tbody tr{border-bottom:0}
.plan .signs tbody th{height:15mm;vertical-align:bottom;padding:0 4mm 1mm 0;font-weight:600}
.plan .signs tbody td{vertical-align:bottom;padding:0 4mm 0 0}
.plan .signs tbody td:last-child{padding-right:0}
.plan .signs i{display:block;border-bottom:.3mm solid var(--ink)}
@media screen and (max-width:700px){
  .plan dl div{grid-template-columns:1fr}
  .plan .deeds,.plan .deeds tbody,.plan .deeds tr,.plan .deeds th,.plan .deeds td{display:block;width:auto}
  .plan .deeds thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
  .plan .deeds th,.plan .deeds td{padding:.6mm 0}
  .plan .deeds tr{padding:3mm 0}
  .plan .deeds td:empty{display:none}
  .plan td[data-head]::before{content:attr(data-head);display:block;font-size:9.5pt;color:var(--ink-3)}
  .plan .signs table,.plan .signs tbody,.plan .signs tbody th{display:block}
  .plan .signs thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
  .plan .signs tbody tr{display:flex;flex-wrap:wrap}
  .plan .signs tbody th{flex:1 0 100%;height:auto;padding:5mm 0 1mm}
  .plan .signs tbody td{flex:1 1 0}
  .plan .signs i{margin-top:9mm}
  .plan .signs tbody td:last-child{flex-grow:2}
}
@media screen{.plan+.plan{border-top:1mm solid var(--line);margin-top:14mm}}
`

/** A loose sheet says whose it is: the nth plan has pages of its own. */
export function footOf(nth: number, text: string): string {
  return `.plan.n${nth}{page:n${nth}}${footStyle(text).replace('@page', `@page n${nth}`)}`
}
