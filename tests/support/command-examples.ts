import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { choice, day, mutable, step, yes } from './samples.ts'

type Examples = { readonly [C in RoomCommand as C['type']]: C }

const activity = 'poll'
const days = [
  {
    ...day,
    items: day.items.map((item) => ({ ...item, speakers: [...item.speakers], details: [...item.details] })),
  },
]

/** One of each command; a new command without an example stops the build. */
export const commandExamples: Examples = {
  NameGathering: { type: 'NameGathering', title: 'Nærvær', place: 'Bergen' },
  SetZone: { type: 'SetZone', zone: 'Europe/Helsinki' },
  ReviseAgenda: { type: 'ReviseAgenda', base: 0, title: 'Samling', source: '10.00 Velkommen', days },
  BringBackAgenda: { type: 'BringBackAgenda', base: 1, revision: 1 },
  CatchUp: {
    type: 'CatchUp',
    base: 1,
    from: null,
    day: 'd1',
    times: [{ item: 'welcome', start: 605, end: null }],
    dropped: [],
  },
  ShowScene: { type: 'ShowScene', scene: 'black', activity: null },
  SetTheme: { type: 'SetTheme', theme: 'dark' },
  SetGoals: { type: 'SetGoals', heading: 'Dette er vi sammen om', goals: ['Flere dager på jobb.'] },
  SetPractical: {
    type: 'SetPractical',
    wifi: { name: 'Hotell', password: 'kaffe;te', hidden: false },
    contact: 'Nettverkslederen, 400 00 000',
    lines: [{ label: 'Lunsj', text: 'Restauranten, 1. etasje' }],
  },
  SetExtras: {
    type: 'SetExtras',
    item: 'welcome',
    note: 'Hils på de nye.',
    text: 'Finn plassen din.',
    links: [{ label: 'Film', url: 'https://samling.example/film' }],
    slides: false,
  },
  SetClock: { type: 'SetClock', item: 'welcome', shown: 'last', sounds: 'marks' },
  RemoveActivity: { type: 'RemoveActivity', activity },
  Undo: { type: 'Undo', step: 1 },
  CloseGathering: { type: 'CloseGathering' },
  ReopenGathering: { type: 'ReopenGathering' },
  StartItem: { type: 'StartItem', item: 'welcome', from: null },
  PauseClock: { type: 'PauseClock' },
  ResumeClock: { type: 'ResumeClock' },
  AdjustTime: { type: 'AdjustTime', item: 'welcome', minutes: 1 },
  EndDay: { type: 'EndDay', from: 'welcome' },
  NameMunicipalities: { type: 'NameMunicipalities', municipalities: [{ id: 'bomlo', name: 'Bømlo' }] },
  ExpectPeople: {
    type: 'ExpectPeople',
    people: [{ name: 'Fia', municipality: null, title: '', duties: [] }],
  },
  EditPerson: {
    type: 'EditPerson',
    person: 'ane',
    name: 'Ane B',
    municipality: 'sund',
    title: 'Leder',
    duties: ['panel'],
    stands: 4,
  },
  MarkArrived: { type: 'MarkArrived', person: 'ane' },
  RemovePerson: { type: 'RemovePerson', person: 'ane' },
  FreeSeat: { type: 'FreeSeat', person: 'ane' },
  MergePeople: { type: 'MergePeople', person: 'ane', twin: 'bo' },
  StandFor: { type: 'StandFor', stands: 6 },
  Join: { type: 'Join', name: 'Fia', municipality: null, title: '' },
  JoinAs: { type: 'JoinAs', person: 'ane' },
  LinkDevice: { type: 'LinkDevice', person: 'ane' },
  PreparePoll: { type: 'PreparePoll', activity, item: null, question: mutable(choice), anonymous: false },
  RevisePoll: { type: 'RevisePoll', activity, question: mutable(choice), anonymous: true },
  OpenPoll: { type: 'OpenPoll', activity },
  ClosePoll: { type: 'ClosePoll', activity },
  SetResults: { type: 'SetResults', activity, results: 'shown' },
  CastBallot: { type: 'CastBallot', activity, answer: yes },
  PrepareConversation: { type: 'PrepareConversation', activity: 'talk', item: null, steps: [step] },
  ReviseConversation: { type: 'ReviseConversation', activity: 'talk', steps: [{ ...step, prompt: 'Ny?' }] },
  OpenConversation: { type: 'OpenConversation', activity: 'talk' },
  CloseConversation: { type: 'CloseConversation', activity: 'talk' },
  AddPoint: { type: 'AddPoint', activity: 'talk', step: 'one', point: 'p1', text: 'Kaffe' },
  EditPoint: { type: 'EditPoint', activity: 'talk', point: 'p1', text: 'Te' },
  RemovePoint: { type: 'RemovePoint', activity: 'talk', point: 'p1' },
}
