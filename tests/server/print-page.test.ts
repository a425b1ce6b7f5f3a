import { expect, test } from 'vitest'
import { htmlOf } from '#server/exports/html.ts'
import { printPage } from '#server/exports/print-page.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { MORNING, reported } from '#tests/support/reported.ts'

const LEADER: Scope = { for: 'leader' }
const BREAKS =
  '</style></head><body><script>alert(1)</script><style>*{}</style><p style="x" onclick="y">\\";}'

test('[RE29] [RE17] what people have written opens and closes nothing in the page to print, and no style or script of theirs fits its rules', async () => {
  const events: readonly GatheringEvent[] = [
    { type: 'v1.GatheringNamed', title: BREAKS, place: BREAKS },
    { type: 'v1.MunicipalitiesNamed', municipalities: [{ id: 'sund', name: BREAKS }] },
    {
      type: 'v1.FigureSet',
      figure: {
        ...{
          id: 'f',
          heading: BREAKS,
          subtitle: BREAKS,
          source: BREAKS,
          unit: BREAKS,
          decimals: 0,
          target: 3,
        },
        chart: { by: 'other', periods: [BREAKS], series: [{ name: BREAKS, values: [2] }], mean: false },
        ranking: { title: BREAKS, best: 'low', rows: [{ name: BREAKS, value: 1, change: null }] },
      },
    },
  ]
  const gathering = events.reduce(evolve, reported({ points: [BREAKS] }))
  const taken = [...takeReport(gathering, LEADER, SECTION_IDS)]
  const report = buildReport(headOf(gathering, 1, MORNING), taken, LEADER, 'nb')
  const { body, policy } = printPage(new TextEncoder().encode(await htmlOf(report)), 'nb')
  const page = body.toString()
  const count = (tag: string) => page.split(tag).length - 1
  expect([count('<script'), count('<style'), count('<body'), count('</head>')]).toEqual([1, 3, 1, 1])
  // Letters of theirs stand there as text, in the title, in figures and in points.
  expect(count('&lt;script&gt;alert(1)')).toBeGreaterThan(8)
  expect(page).not.toMatch(/<[^>]* (?:style|on\w+)=/)
  expect(policy.match(/'sha256-/g)).toHaveLength(4)
})
