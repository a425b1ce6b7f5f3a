/** RFC 4180 and nothing besides: every line ends in CRLF, quotes only around a whole field, and as many fields in every line. */
export function readStrictCsv(text: string, delimiter = ','): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n)`, 'y')
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const found = field.exec(text)
    if (found === null) throw new Error(`no field at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    const [, quoted, plain, end] = found
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === delimiter) continue
    if (rows[0] && row.length !== rows[0].length)
      throw new Error(`row ${rows.length} has ${row.length} fields`)
    rows.push(row)
    row = []
  }
  return rows
}
