import { For, type JSX } from 'solid-js'
import { Course } from '#client/screens/replay/parts/Course.tsx'
import { Happened } from '#client/screens/replay/parts/Happened.tsx'
import { Line } from '#client/screens/replay/parts/Line.tsx'
import { Nothing } from '#client/screens/replay/parts/Nothing.tsx'
import { Transport } from '#client/screens/replay/parts/Transport.tsx'
import { Wall } from '#client/screens/replay/parts/Wall.tsx'
import replay from '#client/screens/replay/replay.css?inline'
import consoleCss from '#client/ui/console.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import { makeSpecimen } from './make-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import { oneDay, playerAt, reelOf, twoDays } from './samples/replay.ts'

const OWN = `
  .gate { min-height: 0; }
  .course .wall { min-width: 0; }
  .part .happened { height: auto; }
`
const Specimen = makeSpecimen([tokens, consoleCss, replay], OWN)

const nothingDrawn = () => <div class="wall" />
const NOTHING = ['loading', 'empty', 'not-allowed', 'not-private', 'no-answer', 'failed'] as const

/** A gathering gone through once more. */
export function ConsoleReplay(): JSX.Element {
  return (
    <>
      <Of name="Course">
        <Specimen is="in the middle of a day" wide>
          <Course
            course={oneDay}
            reel={reelOf(oneDay)}
            player={playerAt(oneDay, at(11, 10))}
            wall={nothingDrawn}
          />
        </Specimen>
        <Specimen is="the server does not answer" wide>
          <Course
            course={twoDays}
            reel={reelOf(twoDays, 'no-answer')}
            player={playerAt(twoDays, at(10, 30))}
            wall={nothingDrawn}
          />
        </Specimen>
      </Of>
      <Of name="Transport">
        <Specimen is="one day">
          <Transport course={oneDay} player={playerAt(oneDay, at(10, 30))} />
        </Specimen>
        <Specimen is="two days, on from one">
          <Transport course={twoDays} player={playerAt(twoDays, at(9) + 86_400_000)} />
        </Specimen>
      </Of>
      <Of name="Line">
        <Specimen is="in a long item" wide>
          <Line course={oneDay} player={playerAt(oneDay, at(11, 10))} />
        </Specimen>
        <Specimen is="with the keyboard on it" wide focus="input">
          <Line course={oneDay} player={playerAt(oneDay, at(9, 45))} />
        </Specimen>
      </Of>
      <Of name="Happened">
        <Specimen is="some of it has been">
          <Happened course={oneDay} player={playerAt(oneDay, at(10, 30))} />
        </Specimen>
      </Of>
      <Of name="Wall">
        <Specimen is="its picture is on its way">
          <div class="course">
            <Wall gathering="none" view={null} now={at(10)} time="10:00:00" />
          </div>
        </Specimen>
      </Of>
      <Of name="Nothing">
        <For each={NOTHING}>
          {(is) => (
            <Specimen is={is}>
              <Nothing is={is} onAgain={() => undefined} />
            </Specimen>
          )}
        </For>
      </Of>
    </>
  )
}
