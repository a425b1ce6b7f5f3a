import type { RehearsedBoards, RehearsedPanel } from '#shared/protocol/rehearsal.ts'
import type { Lang } from './io.ts'

/** What a report says of observers and panels. */
export type RehearseBoardWords = {
  readonly heading: string
  readonly observer: (observer: RehearsedBoards['observers'][number]) => string
  readonly panel: (panel: RehearsedPanel) => string
  readonly assignment: (assignment: RehearsedPanel['assignments'][number]) => string
  readonly readBacks: (readBacks: RehearsedBoards['readBacks']) => string
  readonly plenary: (plenary: RehearsedBoards['plenaries'][number]) => string
  readonly wondering: (wondering: RehearsedBoards['wonderings'][number]) => string
}

const nb: RehearseBoardWords = {
  heading: 'Observatører og panel',
  observer: ({ name, notes, waited, longest }) =>
    `  ${name}: ${notes} ${notes === 1 ? 'notat' : 'notater'}${waited === 0 ? '' : `, ${waited} av dem skrevet uten nett (det lengste ventet ${longest} min)`}`,
  panel: ({ members, empty }) =>
    `  Panelet: ${members} ${members === 1 ? 'medlem' : 'medlemmer'}. ${empty.length === 0 ? 'Ingen plass var tom.' : `Tom plass: ${empty.join(', ')}.`}`,
  assignment: ({ title, points }) => `    ${points} ${points === 1 ? 'punkt' : 'punkter'}: ${title}`,
  readBacks: ({ asked, answers, notQuite }) =>
    `  Lest tilbake: ${asked} ${asked === 1 ? 'punkt' : 'punkter'}, ${answers} svar${notQuite === 0 ? '' : `, ${notQuite} av dem «ikke helt»`}`,
  plenary: ({ of, shown, chosen }) =>
    `  ${of === 'panel' ? 'Panelet' : 'Observatørene'} la fram ${shown} av ${chosen} valgte punkter`,
  wondering: ({ of, came, expected }) =>
    `  Undring fra ${of === 'panel' ? 'panelet' : 'observatørene'}: ${came} av ${expected} svarte`,
}

const nn: RehearseBoardWords = {
  heading: 'Observatørar og panel',
  observer: ({ name, notes, waited, longest }) =>
    `  ${name}: ${notes} notat${waited === 0 ? '' : `, ${waited} av dei skrivne utan nett (det lengste venta ${longest} min)`}`,
  panel: ({ members, empty }) =>
    `  Panelet: ${members} ${members === 1 ? 'medlem' : 'medlemer'}. ${empty.length === 0 ? 'Ingen plass var tom.' : `Tom plass: ${empty.join(', ')}.`}`,
  assignment: ({ title, points }) => `    ${points} punkt: ${title}`,
  readBacks: ({ asked, answers, notQuite }) =>
    `  Lese tilbake: ${asked} punkt, ${answers} svar${notQuite === 0 ? '' : `, ${notQuite} av dei «ikkje heilt»`}`,
  plenary: ({ of, shown, chosen }) =>
    `  ${of === 'panel' ? 'Panelet' : 'Observatørane'} la fram ${shown} av ${chosen} valde punkt`,
  wondering: ({ of, came, expected }) =>
    `  Undring frå ${of === 'panel' ? 'panelet' : 'observatørane'}: ${came} av ${expected} svara`,
}

const en: RehearseBoardWords = {
  heading: 'Observers and panel',
  observer: ({ name, notes, waited, longest }) =>
    `  ${name}: ${notes} ${notes === 1 ? 'note' : 'notes'}${waited === 0 ? '' : `, ${waited} of them written without a line (the longest wait was ${longest} min)`}`,
  panel: ({ members, empty }) =>
    `  The panel: ${members} ${members === 1 ? 'member' : 'members'}. ${empty.length === 0 ? 'No seat was empty.' : `Empty seat: ${empty.join(', ')}.`}`,
  assignment: ({ title, points }) => `    ${points} ${points === 1 ? 'point' : 'points'}: ${title}`,
  readBacks: ({ asked, answers, notQuite }) =>
    `  Read back: ${asked} ${asked === 1 ? 'point' : 'points'}, ${answers} ${answers === 1 ? 'answer' : 'answers'}${notQuite === 0 ? '' : `, ${notQuite} of them "not quite"`}`,
  plenary: ({ of, shown, chosen }) =>
    `  ${of === 'panel' ? 'The panel' : 'The observers'} presented ${shown} of ${chosen} chosen points`,
  wondering: ({ of, came, expected }) =>
    `  The ${of === 'panel' ? "panel's" : "observers'"} wondering: ${came} of ${expected} answered`,
}

const languages: Readonly<Record<Lang, RehearseBoardWords>> = { nb, nn, en }

/** Nothing of what there was nothing of. */
export function boardLines(
  { observers, panels, readBacks, plenaries, wonderings }: RehearsedBoards,
  lang: Lang,
): readonly string[] {
  const words = languages[lang]
  return [
    words.heading,
    ...observers.map(words.observer),
    ...panels.flatMap((panel) => [words.panel(panel), ...panel.assignments.map(words.assignment)]),
    ...(readBacks.asked > 0 ? [words.readBacks(readBacks)] : []),
    ...plenaries.map(words.plenary),
    ...wonderings.map(words.wondering),
  ]
}
