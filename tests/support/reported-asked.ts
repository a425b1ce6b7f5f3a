import type { GatheringEvent } from '#shared/gathering/gathering.ts'

/** What a report tells of figures, of what was asked before the gathering, and of what was asked when it was over. */
export function reportedAsked(at: number): readonly GatheringEvent[] {
  return [...figures(), ...reporting(at), ...evaluation(at)]
}

function figures(): readonly GatheringEvent[] {
  return [
    {
      type: 'v1.FigureSet',
      figure: {
        ...{
          id: 'absence',
          heading: 'Fraværet falt da lederne ringte',
          subtitle: '',
          unit: '%',
          decimals: 1,
        },
        ...{ source: 'Eksempeltall', target: 6 },
        chart: {
          ...{ by: 'quarter', periods: ['2012Q3', '2012Q4', '2013Q1'], mean: false },
          series: [{ name: 'Alle', values: [8.04, null, 7.3] }],
        },
        ranking: {
          ...{ title: 'Første kvartal 2013', best: 'low' },
          rows: [
            { name: 'Vefsn', value: 8.2, change: -0.4 },
            { name: 'Sund', value: 6.2, change: 0.3 },
            { name: 'Årdal', value: null, change: null },
          ],
        },
      },
    },
  ]
}

function reporting(at: number): readonly GatheringEvent[] {
  const written = (municipality: string, text: string): GatheringEvent => ({
    type: 'v1.ReportWritten',
    ...{ municipality, at, field: 'shortGoals', text },
  })
  const ticked = (municipality: string, measure: string, note: string): GatheringEvent => ({
    type: 'v1.MeasureTicked',
    ...{ municipality, at, measure, note },
  })
  return [
    {
      type: 'v1.ReportFormWritten',
      ...{ at, intro: '', profiles: [{ id: 'lead', text: 'Ledelse' }] },
      measures: [
        { id: 'call', text: 'Ringe den første dagen' },
        { id: 'meet', text: 'Møte etter fire uker' },
      ],
    },
    { type: 'v1.ReportingOpened', at },
    written('sund', 'SUNDS-KORTE-MÅL'),
    { type: 'v1.ProfilePicked', municipality: 'sund', at, profile: 'lead' },
    ticked('sund', 'call', 'alle'),
    { type: 'v1.OwnMeasureWritten', municipality: 'sund', at, measure: 'o1', text: 'Turgruppe' },
    { type: 'v1.ReportSent', municipality: 'sund', at },
    written('vefsn', 'VEFSNS-KORTE-MÅL'),
    ticked('vefsn', 'call', ''),
    { type: 'v1.ReportSent', municipality: 'vefsn', at },
    written('ardal', 'ÅRDALS-UFERDIGE-SKJEMA'),
  ]
}

function evaluation(at: number): readonly GatheringEvent[] {
  const activity = 'form'
  const scale = { type: 'scale', steps: 5, low: 'lite', high: 'mye' } as const
  const said = (values: readonly number[]) => values.map((value) => ({ type: 'scale', value }) as const)
  return [
    {
      type: 'v1.EvaluationPrepared',
      ...{ activity, item: null, title: 'Hvordan var det?' },
      questions: [
        { id: 'useful', question: { ...scale, text: 'Hvor nyttig var det?' } },
        { id: 'rare', question: { ...scale, text: 'FÅ-SVARTE-PÅ-DETTE' } },
        { id: 'else', question: { type: 'text', text: 'Noe annet?' } },
      ],
    },
    { type: 'v1.EvaluationOpened', activity, at, until: null },
    ...['sund-0', 'sund-1', 'sund-2', 'sund-3', 'ardal-0', 'ardal-1'].map(
      (person): GatheringEvent => ({ type: 'v1.PersonSentForm', activity, person }),
    ),
    {
      type: 'v1.FormsEmptied',
      ...{ activity, round: 1 },
      answers: [
        { question: 'useful', answers: said([5, 4, 4, 4, 4, 3]) },
        { question: 'rare', answers: said([2, 2, 2, 2]) },
        {
          question: 'else',
          answers: ['Å', 'B', 'EVALUERT-I-ORD', 'Z', 'Æ'].map((text) => ({ type: 'text', text }) as const),
        },
      ],
    },
    { type: 'v1.EvaluationClosed', activity, at },
  ]
}
