import type { JSX } from 'solid-js'
import promises from '#client/activities/commitments/commitments-projector.css?inline'
import talk from '#client/activities/conversation/talk-projector.css?inline'
import evaluation from '#client/activities/evaluation/evaluation-projector.css?inline'
import panel from '#client/activities/panel/panel-projector.css?inline'
import polls from '#client/activities/poll/poll-projector.css?inline'
import round from '#client/activities/presentation-round/round-projector.css?inline'
import figures from '#client/figures/figure-projector.css?inline'
import reporting from '#client/reporting/reporting-projector.css?inline'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { Notice } from '#client/screens/projector/parts/Notice.tsx'
import { HallSound } from '#client/screens/projector/sound/HallSound.tsx'
import { words } from '#client/screens/projector/words.ts'
import seating from '#client/seating/seating-projector.css?inline'
import summary from '#client/summary/summary-projector.css?inline'
import projector from '#client/ui/projector.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { HallEvaluation } from './HallEvaluation.tsx'
import { HallFigures } from './HallFigures.tsx'
import { HallPanel } from './HallPanel.tsx'
import { HallPolls } from './HallPolls.tsx'
import { HallPromises } from './HallPromises.tsx'
import { HallReporting } from './HallReporting.tsx'
import { HallRounds } from './HallRounds.tsx'
import { HallSummary } from './HallSummary.tsx'
import { HallTables } from './HallTables.tsx'
import { HallTalk } from './HallTalk.tsx'
import { makeSpecimen } from './make-specimen.tsx'
import { isDark, Of, Sheet } from './Sheet.tsx'
import {
  ANSWERS,
  at,
  between,
  closed,
  empty,
  listed,
  MANY_POINTS,
  overfull,
  overfullRunning,
  POINTS,
  paused,
  plain,
  running,
  SCALED,
  unbounded,
  WRITTEN,
  withPoll,
  withTalk,
} from './samples/gathering.ts'
import { answered, wondering } from './samples/panel.ts'
import { eating, guestSlides, manyGoals, withNotes } from './samples/shown.ts'
import { TITLE_OF_120 } from './samples/texts.ts'
import { screenOf } from './samples/views.ts'

/** All lengths follow the picture's width, so a frame of any size shows the whole. */
const OWN = `
  .html[data-theme] { --u: calc(100cqw / 1920); cursor: auto; }
  .html, .body { height: 100%; }
`
const Specimen = makeSpecimen(
  [tokens, projector, seating, talk, round, panel, figures, summary, polls, promises, evaluation, reporting],
  OWN,
  isDark ? 'projector-dark' : 'projector',
)

type Shown = {
  readonly is: string
  readonly of: Gathering
  readonly scene: ScreenView['scene']
  readonly activity?: string
  readonly now?: Instant
  readonly offline?: boolean
}

/** The hall screen's parts hang on its one picture, whose lengths they share: they are shown through it. */
function Picture(props: Shown): JSX.Element {
  const shown = () => ({
    scene: props.scene,
    ...(props.activity === undefined ? {} : { activity: props.activity }),
  })
  return (
    <Specimen is={props.is} whole>
      <Hall
        view={screenOf(props.of, shown(), isDark)}
        now={() => props.now ?? at(11, 10)}
        offline={props.offline ?? false}
      />
    </Specimen>
  )
}

export function HallSheet(): JSX.Element {
  return (
    <Sheet surface="hall">
      <Of name="Notice">
        <Specimen is="loading" whole>
          <Notice title={words().loading} />
        </Specimen>
        <Specimen is="no link" whole>
          <Notice title={words().noLink} text={words().noLinkMore} />
        </Specimen>
        <Specimen is="refused" whole>
          <Notice title={words().refused} text={refusalText(words().refusals, { code: 'unknown-link' })} />
        </Specimen>
      </Of>
      <Of name="Welcome: Header, QrCode, ArrivalRows, Pages">
        <Picture is="five municipalities" of={plain} scene="welcome" now={at(9, 50)} />
        <Picture is="nobody yet" of={listed} scene="welcome" now={at(9, 30)} />
        <Picture is="empty gathering" of={empty} scene="welcome" now={at(9, 30)} />
        <Picture is="running, for those who come late" of={running} scene="welcome" />
        <Picture is="31 municipalities" of={overfull} scene="welcome" now={at(8, 50)} />
        <Picture is="offline" of={plain} scene="welcome" now={at(9, 50)} offline />
      </Of>
      <Of name="Now: Running, Title, Figures, MinuteBar, NextList, DayLine, Join, Mark, StillMark">
        <Picture is="running" of={running} scene="now" />
        <Picture is="over time" of={running} scene="now" now={at(11, 52, 20)} />
        <Picture is="paused" of={paused} scene="now" now={at(11, 14)} />
        <Picture is="call times" of={eating} scene="now" now={at(11, 50)} />
        <Picture is="no end" of={unbounded} scene="now" now={at(15, 4)} />
        <Picture is="offline" of={running} scene="now" offline />
        <Picture is="overfull: title of 120" of={overfullRunning} scene="now" now={at(10, 30)} />
      </Of>
      <Of name="Waiting">
        <Picture is="before" of={plain} scene="now" now={at(9, 50)} />
        <Picture is="between two days" of={between} scene="now" now={at(15, 5)} />
        <Picture is="closed" of={closed} scene="now" now={at(15, 5)} />
        <Picture is="no programme" of={empty} scene="now" />
      </Of>
      <Of name="PollProjector: BarsChart, ScaleChart, TextWall, Answered">
        <Picture is="answers kept back" of={withPoll(running, 'choice')} scene="question" activity="poll" />
        <Picture
          is="choice, live"
          of={withPoll(running, 'choice', { answers: ANSWERS, results: 'live' })}
          scene="question"
          activity="poll"
        />
        <Picture
          is="anonymous until it closes"
          of={withPoll(running, 'choice', { anonymous: true, answers: ANSWERS, results: 'live' })}
          scene="question"
          activity="poll"
        />
        <Picture
          is="too few"
          of={withPoll(running, 'choice', { answers: ANSWERS.slice(0, 2), results: 'live' })}
          scene="question"
          activity="poll"
        />
        <Picture
          is="scale"
          of={withPoll(running, 'scale', { answers: SCALED, results: 'live' })}
          scene="question"
          activity="poll"
        />
        <Picture
          is="scale of ten, nobody has answered"
          of={withPoll(running, 'long', { results: 'live' })}
          scene="question"
          activity="poll"
        />
        <Picture
          is="texts, closed"
          of={withPoll(running, 'text', { answers: WRITTEN, results: 'shown', phase: 'closed' })}
          scene="question"
          activity="poll"
        />
        <Picture
          is="overfull: eight choices of 120"
          of={withPoll(running, 'overfull', { results: 'live' })}
          scene="question"
          activity="poll"
        />
      </Of>
      <Of name="ConversationProjector: PointColumns">
        <Picture is="empty" of={withTalk(running)} scene="points" activity="talk" />
        <Picture
          is="empty, closed"
          of={withTalk(running, { phase: 'closed' })}
          scene="points"
          activity="talk"
        />
        <Picture is="a wondering that nobody has answered" of={wondering} scene="points" activity="w1" />
        <Picture is="a wondering with answers" of={answered} scene="points" activity="w1" />
        <Picture is="points" of={withTalk(running, { points: POINTS })} scene="points" activity="talk" />
        <Picture
          is="overfull, in pages"
          of={withTalk(running, { prompt: `${TITLE_OF_120}?`, points: MANY_POINTS })}
          scene="points"
          activity="talk"
        />
      </Of>
      <HallPolls picture={(is, of) => <Picture is={is} of={of} scene="question" activity="poll" />} />
      <HallTalk
        picture={(is, of, now, offline) => (
          <Picture
            is={is}
            of={of}
            scene="points"
            activity="talk"
            now={now ?? at(11, 10)}
            offline={offline ?? false}
          />
        )}
      />
      <HallRounds
        picture={(is, of, now, offline) => (
          <Picture
            is={is}
            of={of}
            scene="presentations"
            activity="round"
            now={now ?? at(11, 10)}
            offline={offline ?? false}
          />
        )}
      />
      <HallPanel
        panel={(is, of, now, offline) => (
          <Picture
            is={is}
            of={of}
            scene="panel"
            activity="panel"
            now={now ?? at(11, 10)}
            offline={offline ?? false}
          />
        )}
        plenary={(is, of, now, offline) => (
          <Picture is={is} of={of} scene="plenary" now={now ?? at(11, 10)} offline={offline ?? false} />
        )}
      />
      <HallPromises
        picture={(is, of, offline) => (
          <Picture is={is} of={of} scene="commitments" activity="promises" offline={offline ?? false} />
        )}
      />
      <HallEvaluation
        picture={(is, of, offline) => (
          <Picture is={is} of={of} scene="evaluation" activity="form" offline={offline ?? false} />
        )}
      />
      <HallTables
        picture={(is, of, offline) => <Picture is={is} of={of} scene="seating" offline={offline ?? false} />}
      />
      <HallFigures
        picture={(is, of, figure, offline) => (
          <Picture is={is} of={of} scene="figure" activity={figure} offline={offline ?? false} />
        )}
      />
      <HallReporting
        picture={(is, of, scene, offline) => (
          <Picture is={is} of={of} scene={scene} offline={offline ?? false} />
        )}
      />
      <HallSummary
        picture={(is, of, offline) => <Picture is={is} of={of} scene="summary" offline={offline ?? false} />}
      />
      <Of name="Goals, Practical, Slide, Code">
        <Picture is="goals" of={withNotes} scene="goals" />
        <Picture is="no goals yet" of={running} scene="goals" />
        <Picture is="twelve goals, in pages" of={manyGoals} scene="goals" />
        <Picture is="practical notes" of={withNotes} scene="practical" />
        <Picture is="no practical notes yet" of={running} scene="practical" />
        <Picture is="text and link of an item" of={withNotes} scene="item" />
        <Picture is="a guest's own slides" of={guestSlides} scene="now" />
      </Of>
      <Of name="HallSound">
        <Specimen is="the browser is silent until something is pressed" whole>
          <HallSound
            view={{ ...screenOf(running, { scene: 'now' }, isDark), sounds: 'end' }}
            now={() => at(11, 10)}
          />
        </Specimen>
      </Of>
      <Of name="Black">
        <Picture is="black" of={plain} scene="black" />
      </Of>
    </Sheet>
  )
}
