import { FORMAT, PROGRAMME_FILE_VERSION } from '#shared/gathering/file-days.ts'
import type { ProgrammeFile } from '#shared/gathering/programme-file.ts'

export const MUNICIPALITIES = Array.from({ length: 25 }, (_, at) => ({
  id: `m${at + 1}`,
  name: `Kommune ${at + 1}`,
}))
export const CHOICES = Array.from({ length: 5 }, (_, at) => ({ id: `c${at + 1}`, text: `Tiltak ${at + 1}` }))

/** What everybody is asked, in turn; answers to the first and last are counted by choice, to the one between by their ids. */
export const ASKED = [
  { id: 'load-1', is: 'named' },
  { id: 'load-2', is: 'points' },
  { id: 'load-3', is: 'anonymous' },
] as const
export type Asked = (typeof ASKED)[number]
export const STEP = 'load-step'

const question = {
  type: 'choice' as const,
  text: 'Hvilket tiltak har betydd mest hos dere det siste året?',
  choices: CHOICES,
}

/** A morning of a county: municipalities, a programme, two polls and a conversation. */
export function loadProgramme(title: string): ProgrammeFile {
  return {
    format: FORMAT,
    version: PROGRAMME_FILE_VERSION,
    title,
    place: '',
    programme: {
      title,
      source: '',
      days: [
        {
          id: 'day-1',
          date: null,
          label: '',
          items: Array.from({ length: 12 }, (_, at) => ({
            id: `item-${at + 1}`,
            start: `${9 + Math.floor(at / 2)}:${at % 2 === 0 ? '00' : '30'}`,
            end: null,
            title: `Økt ${at + 1}`,
            speakers: [],
            details: [],
            kind: 'talk' as const,
            pinned: false,
          })),
        },
      ],
    },
    municipalities: MUNICIPALITIES,
    activities: ASKED.map(({ id, is }) =>
      is === 'points'
        ? {
            kind: 'conversation' as const,
            id,
            item: null,
            steps: [
              { id: STEP, prompt: 'Hva har fungert hos dere?', who: 'municipality', capture: 'points' },
            ],
          }
        : { kind: 'poll' as const, id, item: null, question, anonymous: is === 'anonymous' },
    ),
  }
}

/** As much as is written in a moment. */
export function pointText(place: number): string {
  return `Vi ringer den første dagen og avtaler neste samtale med en gang; dette er punkt nummer ${place + 1} i salen.`
}
