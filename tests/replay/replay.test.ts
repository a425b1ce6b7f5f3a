import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toEvent } from '#server/rooms/records.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type GatheringEvent } from '#shared/gathering/gathering.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { allViews } from '#tests/support/all-views.ts'
import { recordStory } from './recording.ts'
import { summaryOf } from './summary.ts'

const folder = new URL('.', import.meta.url)
const linesOf = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n')
const releases = readdirSync(folder).flatMap((name) => /^(.+)\.log\.jsonl$/.exec(name)?.[1] ?? [])

/** As the server reads it, with the keys that were on the disk. */
function replayed(release: string) {
  const keys: Record<string, string> = JSON.parse(linesOf(`${release}.keys.jsonl`)[0] ?? '{}')
  const records = linesOf(`${release}.log.jsonl`).map((line): StoredRecord => JSON.parse(line))
  const keyOf = (box: string) => (Object.hasOwn(keys, box) ? Buffer.from(keys[box] ?? '', 'hex') : undefined)
  const events = records.map((record) => toEvent(record, keyOf))
  return { records, events, gathering: events.reduce(evolve, emptyGathering('demo')) }
}

test('[GA23] there is a recorded log of a release', () => {
  expect(releases).toContain('0.1.0')
})

test.each(releases)('[GA23] the log of %s loads and says what it said then', (release) => {
  expect(summaryOf(replayed(release).gathering)).toMatchSnapshot()
})

test.each(releases)('[GA23] everything of %s can be looked at', (release) => {
  const views = allViews(replayed(release).gathering)
  expect(JSON.parse(JSON.stringify(views))).toEqual(views)
})

test.each(releases)(
  '[GA23] the snapshot of %s is the same gathering, but for what was erased since',
  (release) => {
    const plain: { gathering: PlainGathering } = JSON.parse(linesOf(`${release}.snapshot.jsonl`)[0] ?? '')
    const revived = reviveGathering(plain.gathering)
    expect(summaryOf(revived)).toMatchSnapshot()
    expect(Object.keys(allViews(revived))).toEqual(
      expect.arrayContaining(Object.keys(allViews(replayed(release).gathering))),
    )
  },
)

/** The first release whose log has it; a new kind of event stops the build until it says `next`, the release to come. */
const SINCE: Readonly<Record<GatheringEvent['type'], '0.1.0' | 'next'>> = {
  'v1.GatheringNamed': '0.1.0',
  'v1.ZoneSet': '0.1.0',
  'v1.AgendaRevised': '0.1.0',
  'v1.SceneShown': '0.1.0',
  'v1.ThemeSet': '0.1.0',
  'v1.GoalsSet': 'next',
  'v1.PracticalSet': 'next',
  'v1.ExtrasSet': 'next',
  'v1.ClockSet': 'next',
  'v1.CallsSet': 'next',
  'v1.ActivityRemoved': '0.1.0',
  'v1.ActivityMoved': 'next',
  'v1.GatheringClosed': '0.1.0',
  'v1.GatheringReopened': '0.1.0',
  'v1.StepTaken': '0.1.0',
  'v1.StepUndone': '0.1.0',
  'v1.ItemStarted': '0.1.0',
  'v1.ClockPaused': '0.1.0',
  'v1.ClockResumed': '0.1.0',
  'v1.TimeAdjusted': '0.1.0',
  'v1.DayEnded': '0.1.0',
  'v1.MunicipalitiesNamed': '0.1.0',
  'v1.PersonExpected': '0.1.0',
  'v1.PersonJoined': '0.1.0',
  'v1.PersonArrived': '0.1.0',
  'v1.DeviceLinked': '0.1.0',
  'v1.PersonEdited': 'next',
  'v1.PersonRemoved': 'next',
  'v1.SeatFreed': 'next',
  'v1.PersonLeft': 'next',
  'v1.DoorSet': 'next',
  'v1.CameToDoor': 'next',
  'v1.TurnedAway': 'next',
  'v1.PeopleMerged': 'next',
  'v1.TablesSet': 'next',
  'v1.PersonPinned': 'next',
  'v1.TableLocked': 'next',
  'v1.PairsKept': 'next',
  'v1.RoundsAheadSet': 'next',
  'v1.SeatingAsked': 'next',
  'v1.SeatingFound': 'next',
  'v1.SeatingNotFound': 'next',
  'v1.DraftDropped': 'next',
  'v1.SeatMoved': 'next',
  'v1.LateSeated': 'next',
  'v1.SeatingShown': 'next',
  'v1.HomeTablesShown': 'next',
  'v1.LastRoundShown': 'next',
  'v1.TablesCleared': 'next',
  'v1.KnownWell': 'next',
  'v1.GatheringRemembered': 'next',
  'v1.GatheringForgotten': 'next',
  'v1.PollPrepared': '0.1.0',
  'v1.PollRevised': '0.1.0',
  'v1.PollOpened': '0.1.0',
  'v1.PollClosed': '0.1.0',
  'v1.ResultsSet': '0.1.0',
  'v1.BallotCast': '0.1.0',
  'v1.PersonAnswered': '0.1.0',
  'v1.AnonymousBallotCast': '0.1.0',
  'v1.BallotBoxEmptied': '0.1.0',
  'v1.PollEndSet': 'next',
  'v1.AnswerRevealed': 'next',
  'v1.TextsJudged': 'next',
  'v1.SecondRoundBegun': 'next',
  'v1.AnswerSupported': 'next',
  'v1.AnonymousAnswerSupported': 'next',
  'v1.MarksEmptied': 'next',
  'v1.SealedAnswersDropped': 'next',
  'v1.ConversationPrepared': '0.1.0',
  'v1.ConversationRevised': '0.1.0',
  'v1.ConversationOpened': '0.1.0',
  'v1.ConversationClosed': '0.1.0',
  'v1.PointAdded': '0.1.0',
  'v1.PointEdited': '0.1.0',
  'v1.PointRemoved': '0.1.0',
  'v1.StepBegun': 'next',
  'v1.GroupsAsked': 'next',
  'v1.StepSkipped': 'next',
  'v1.StepLengthened': 'next',
  'v1.StepPaused': 'next',
  'v1.StepResumed': 'next',
  'v1.StepMoved': 'next',
  'v1.CirclesMended': 'next',
  'v1.TurnTaken': 'next',
  'v1.LeaderCalled': 'next',
  'v1.CallAnswered': 'next',
  'v1.TopMarked': 'next',
  'v1.PointSupported': 'next',
  'v1.IdeasAsked': 'next',
  'v1.PointCarried': 'next',
  'v1.TablesWalked': 'next',
  'v1.StepShared': 'next',
  'v1.PresentationsPrepared': 'next',
  'v1.PresentationsRevised': 'next',
  'v1.PresentationsOrdered': 'next',
  'v1.PresentationsOpened': 'next',
  'v1.PresentationsClosed': 'next',
  'v1.PresentationBegun': 'next',
  'v1.PresentationEnded': 'next',
  'v1.PresentationSkipped': 'next',
  'v1.PresentationLengthened': 'next',
  'v1.PresentationPaused': 'next',
  'v1.PresentationResumed': 'next',
  'v1.LineWritten': 'next',
  'v1.WordSent': 'next',
  'v1.WordRemoved': 'next',
  'v1.NoteWritten': 'next',
  'v1.NoteRevised': 'next',
  'v1.NoteAboutSet': 'next',
  'v1.NoteQuoted': 'next',
  'v1.NoteRemoved': 'next',
  'v1.NoteBroughtBack': 'next',
  'v1.NoteThemesSet': 'next',
  'v1.NotesSigned': 'next',
  'v1.PresenterNamed': 'next',
  'v1.PlenaryAsked': 'next',
  'v1.ReadBackAsked': 'next',
  'v1.ReadBackSkipped': 'next',
  'v1.ReadBackAnswered': 'next',
  'v1.CardRevised': 'next',
  'v1.CardTagged': 'next',
  'v1.CardsMerged': 'next',
  'v1.CardSplit': 'next',
  'v1.CardSupported': 'next',
  'v1.CardChosen': 'next',
  'v1.CardUnchosen': 'next',
  'v1.CardMoved': 'next',
  'v1.CardRemoved': 'next',
  'v1.CardBroughtBack': 'next',
  'v1.DeedTakenBack': 'next',
  'v1.PanelPrepared': 'next',
  'v1.PanelRevised': 'next',
  'v1.PanelProposed': 'next',
  'v1.PanelChoiceSet': 'next',
  'v1.PanelMemberSet': 'next',
  'v1.PanelOpened': 'next',
  'v1.PanelClosed': 'next',
  'v1.AssignmentsOpened': 'next',
  'v1.AssignmentEnded': 'next',
  'v1.AssignmentLengthened': 'next',
  'v1.CommitmentsPrepared': 'next',
  'v1.CommitmentsRevised': 'next',
  'v1.CommitmentsCarried': 'next',
  'v1.CommitmentsOpened': 'next',
  'v1.CommitmentsClosed': 'next',
  'v1.CommitmentWritten': 'next',
  'v1.CommitmentRemoved': 'next',
  'v1.CommitmentsConfirmed': 'next',
  'v1.CommitmentsReopened': 'next',
  'v1.CommitmentFollowed': 'next',
  'v1.ReportFormWritten': 'next',
  'v1.ReportingOpened': 'next',
  'v1.ReportingClosed': 'next',
  'v1.ReportWritten': 'next',
  'v1.ProfilePicked': 'next',
  'v1.MeasureTicked': 'next',
  'v1.OwnMeasureWritten': 'next',
  'v1.UndecidedSet': 'next',
  'v1.ReportSent': 'next',
  'v1.ReportTakenBack': 'next',
  'v1.MeasureLifted': 'next',
  'v1.EvaluationPrepared': 'next',
  'v1.EvaluationRevised': 'next',
  'v1.EvaluationOpened': 'next',
  'v1.EvaluationClosed': 'next',
  'v1.EvaluationResultsSet': 'next',
  'v1.EvaluationCompared': 'next',
  'v1.ComparisonShown': 'next',
  'v1.PersonSentForm': 'next',
  'v1.FormSent': 'next',
  'v1.FormsEmptied': 'next',
  'v1.PlenaryOpened': 'next',
  'v1.PlenaryStepped': 'next',
  'v1.PlenaryLengthened': 'next',
  'v1.PlenaryPaused': 'next',
  'v1.PlenaryResumed': 'next',
  'v1.PlenaryPresenterSet': 'next',
  'v1.PlenaryClosed': 'next',
  'v1.WonderingSent': 'next',
  'v1.SummaryPicked': 'next',
  'v1.SummaryUnpicked': 'next',
  'v1.SummaryMoved': 'next',
  'v1.SummaryLineWritten': 'next',
  'v1.SummaryTitled': 'next',
  'v1.PrivacySet': 'next',
  'v1.PersonErased': 'next',
  'v1.ResearchAllowed': 'next',
  'v1.PersonMarked': 'next',
  'v1.MarksDropped': 'next',
  'v1.PanelsRemembered': 'next',
  'v1.WordsErased': 'next',
  'v1.FigureSet': 'next',
  'v1.FigureRemoved': 'next',
  'v1.FigureMoved': 'next',
}

test.each(releases)('[GA23] the log of %s holds every kind of event that there was', (release) => {
  const there = new Set<string>(replayed(release).records.map(({ type }) => type))
  const then = Object.entries(SINCE).filter(([, since]) => since <= release)
  expect(then.map(([type]) => type).filter((type) => !there.has(type))).toEqual([])
})

test('[GA23] the log that the next release would be recorded with holds every kind of event there is, and is read back as it was', () => {
  const { records, gathering, keys } = recordStory()
  const there = new Set<string>(records.map(({ type }) => type))
  expect(Object.keys(SINCE).filter((type) => !there.has(type))).toEqual([])
  // As it lies on the disk.
  const lines = records.map((record) => JSON.stringify(record))
  const read = lines.map((line) => toEvent(JSON.parse(line), (box) => keys.get(box)))
  const replayed = read.reduce(evolve, emptyGathering('demo'))
  expect(JSON.stringify(replayed)).toBe(JSON.stringify(gathering))
  const views = allViews(replayed)
  expect(JSON.parse(JSON.stringify(views))).toEqual(views)
})
