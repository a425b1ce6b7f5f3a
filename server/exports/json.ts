import type { Report } from '#shared/report/report.ts'

/** For programs: the document as it is read, and every sheet with a record for each row. */
export function jsonOf(report: Report): string {
  const { sheets, ...document } = report
  return `${JSON.stringify(
    {
      format: 'samling-report',
      formatVersion: 1,
      ...document,
      sheets: sheets.map(({ id, name, columns, rows }) => ({
        ...{ id, name, columns },
        rows: rows.map((row) =>
          Object.fromEntries(columns.map((column, place) => [column.id, row[place] ?? null])),
        ),
      })),
    },
    null,
    1,
  )}\n`
}
