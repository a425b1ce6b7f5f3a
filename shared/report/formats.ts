/** What a report can be written as. `all`: every one of them in one zip, with a list of what is in it. */
export const REPORT_FORMATS = ['html', 'docx', 'xlsx', 'csv', 'json', 'ics', 'all'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
export type FileFormat = Exclude<ReportFormat, 'all'>

export const TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  all: 'application/zip',
}

export const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv.zip',
  json: 'json',
  ics: 'ics',
  all: 'zip',
}
