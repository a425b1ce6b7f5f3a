import { strToU8, zipSync } from 'fflate'

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const sheetOf = (rows: readonly (readonly string[])[]) =>
  `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`

/** A workbook of sheets by name, as little of one as any spreadsheet takes. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const all = Object.entries(sheets)
  const list = all.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const targets = all.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="/xl/worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets.join('')}</Relationships>`),
    ...Object.fromEntries(
      all.map(([, rows], at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetOf(rows))]),
    ),
  })
}
