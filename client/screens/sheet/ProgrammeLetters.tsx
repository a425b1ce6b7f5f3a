import type { JSX } from 'solid-js'
import { Behind } from '#client/screens/municipality/parts/Behind.tsx'
import { Sectors } from '#client/screens/programme/figures/Sectors.tsx'
import { LetterSheet } from '#client/screens/programme/gatherings/LetterSheet.tsx'
import type { ReplyRow, Shown } from '#client/screens/programme/gatherings/letters.model.ts'
import { ReplyFor } from '#client/screens/programme/gatherings/ReplyFor.tsx'
import { OverTime } from '#client/screens/programme/over-time/OverTime.tsx'
import type { OverTime as Asked } from '#shared/programme/over-time.ts'
import type { ProgrammeLookAnswer } from '#shared/protocol/programme.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { Part, Specimen } from './programme-specimens.tsx'
import { Of } from './Sheet.tsx'
import { running, TODAY } from './samples/programme.ts'

const nothing = () => undefined
const LETTER: Shown = {
  ...{ id: 'vefsn', name: 'Vefsn', kind: 'reminder' },
  ...{ link: 'https://samling.example/municipality/p?invitation=troms#s', mailto: 'mailto:?subject=Samling' },
  ...{
    subject: 'Samling i Tromsø 12. mars',
    text: 'Hei.\n\nVi har ikke hørt fra dere om samlingen i Tromsø.',
  },
}
const REPLY: ReplyRow = {
  ...{ id: 'vefsn', stands: 'silent', people: null, who: '', note: '', due: true },
  municipality: {
    ...{ id: 'vefsn', name: 'Vefsn', county: 'nordland', role: 'HR-leder', address: '', language: 'nb' },
    ...{ sectors: [], left: false },
  },
}
const ASKED: Asked = {
  question: { type: 'scale', text: 'Hvor nyttig var samlingen?', steps: 5, low: 'Lite', high: 'Svært' },
  at: [
    ['kickoff', 'Oppstartsamling', [0, 1, 4, 3, 2]],
    ['troms', 'Fylkessamling i Troms', [0, 0, 2, 6, 5]],
  ].map(([id, title, counts], nth) => ({
    ...{
      gathering: `${id}`,
      planned: `${id}`,
      title: `${title}`,
      closedAt: TODAY - (2 - nth) * 90 * 86_400_000,
    },
    came: {
      question: 'useful',
      answered: (counts as number[]).reduce((sum, count) => sum + count),
      rows: (counts as number[]).map((count, step) => ({ id: `${step + 1}`, counts: [count] })),
    },
  })),
}
const looks = (questions: readonly Asked[]) => async (): Promise<ProgrammeLookAnswer> => ({
  ok: true,
  looked: { look: 'over-time', questions },
})
const PERIODS = Array.from({ length: 12 }, (_, nth) => `${2013 + Math.floor(nth / 4)}-Q${(nth % 4) + 1}`)
const SECTORS: OwnerIndicator = {
  ...{ id: 'sick', title: 'Sykefravær', unit: 'prosent', source: 'Kommunenes egne tall', decimals: 1 },
  ...{ by: 'quarter', better: 'low', baseline: null, target: { value: 8.4, when: '2016-Q4' } },
  ...{ whole: null, municipalities: 0, counties: 0, takenAt: null },
  sectors: ['nursery', 'care'].map((id, nth) => ({
    of: { kind: 'sector', id },
    periods: PERIODS,
    values: PERIODS.map((_, at) => 12.6 - nth - at * 0.1),
    ...{ revised: [], latest: null, year: null },
  })),
}

/** What is written to municipalities and for them, and what the same things came to over time. */
export function ProgrammeLetters(): JSX.Element {
  return (
    <>
      <Of name="LetterSheet">
        <Specimen is="a reminder, its code open, focus" wide press="summary" focus="a.btn">
          <Part of={running}>
            <LetterSheet is={LETTER} onCalendar={nothing} onMark={nothing} onClose={nothing} />
          </Part>
        </Specimen>
      </Of>
      <Of name="ReplyFor">
        <Specimen is="told on the telephone, focus" wide focus="input">
          <Part of={running}>
            <ReplyFor planned="troms" row={REPLY} onDone={nothing} />
          </Part>
        </Specimen>
      </Of>
      <Of name="Behind">
        <Specimen is="somebody else has written meanwhile">
          <Behind is text="Vi følger opp i mars." />
        </Specimen>
      </Of>
      <Of name="Sectors">
        <Specimen is="two, with the target" wide>
          <Part of={running}>
            <Sectors of={SECTORS} />
          </Part>
        </Specimen>
      </Of>
      <Of name="OverTime">
        <Specimen is="asked twice" wide>
          <Part of={running} look={looks([ASKED])}>
            <OverTime />
          </Part>
        </Specimen>
        <Specimen is="nothing yet" wide>
          <Part of={running} look={looks([])}>
            <OverTime />
          </Part>
        </Specimen>
        <Specimen is="loading" wide>
          <Part of={running} look={() => new Promise(nothing)}>
            <OverTime />
          </Part>
        </Specimen>
        <Specimen is="error" wide>
          <Part of={running} look={async () => ({ ok: false, code: 'server-error' })}>
            <OverTime />
          </Part>
        </Specimen>
      </Of>
    </>
  )
}
