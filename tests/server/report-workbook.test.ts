import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { xlsxOf } from '#server/exports/xlsx.ts'
import { buildReport } from '#shared/report/build.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { MORNING, reported, SPICE } from '#tests/support/reported.ts'

const LEADER: Scope = { for: 'leader' }

test('[RE28] [S-17] in the workbook’s own files no cell is a formula, and every text is a cell of a text’s type', async () => {
  const gathering = reported()
  const taken = [...takeReport(gathering, LEADER, SECTION_IDS)]
  const report = buildReport(headOf(gathering, 1, MORNING), taken, LEADER, 'nb')
  const files = unzipSync(await xlsxOf(report))
  const names = Object.keys(files)
  expect(names.filter((name) => /vba|macro|externalLink|connection|embedding|calcChain/i.test(name))).toEqual(
    [],
  )
  const sheets = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  expect(sheets).toHaveLength(report.sheets.length)
  const texts: number[] = []
  for (const name of sheets) {
    const xml = strFromU8(files[name] ?? new Uint8Array())
    expect(xml, name).not.toMatch(/<f[\s/>]|<hyperlink|t="(?:str|e|b|d)"/)
    for (const [, kind = '', value = ''] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
      const told = /^<v>([^<]*)<\/v>$/.exec(value)?.[1]
      expect(told, `${name}: ${value}`).toBeDefined()
      expect(Number(told), `${name}: ${value}`).not.toBeNaN()
      // Either the place of a text among the texts, or a number.
      if (/\bt="s"/.test(kind)) texts.push(Number(told))
      else expect(kind, name).toMatch(/^(?!.*\bt=(?!"n")).*$/)
    }
  }
  const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
  const shared = [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, each = '']) => each)
  expect(Math.max(...texts)).toBe(shared.length - 1)
  for (const spice of SPICE.filter((each) => /^[=+@-]/.test(each) && !/["<&]/.test(each)))
    expect(strings).toContain(`>${spice}<`)
})
