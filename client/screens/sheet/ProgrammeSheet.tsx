import type { JSX } from 'solid-js'
import figures from '#client/figures/figure-svg.css?inline'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import type { Place } from '#client/screens/programme/page.model.ts'
import programme from '#client/screens/programme/programme.css?inline'
import consoleCss from '#client/ui/console.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import type { Programme } from '#shared/programme/programme.ts'
import { makeSpecimen } from './make-specimen.tsx'
import { Of, Sheet } from './Sheet.tsx'
import { bare, crowded, running } from './samples/programme.ts'
import { madeUpProgrammeLine } from './samples/programme-line.ts'

const OWN = `
  .programmepage, .gate { min-height: 0; }
`
const Specimen = makeSpecimen([tokens, consoleCss, figures, programme], OWN)

function Page(props: {
  readonly of: Programme | null
  readonly at?: Place
  readonly is?: Parameters<typeof madeUpProgrammeLine>[1]
}): JSX.Element {
  return (
    <ProgrammePage
      line={madeUpProgrammeLine(props.of, props.is)}
      at={props.at ?? { part: 'overview', of: null }}
    />
  )
}

/** The pages of a programme: its owner's, and a municipality's own. */
export function ProgrammeSheet(): JSX.Element {
  return (
    <Sheet surface="programme">
      <Of name="ProgrammePage: Head, Overview, Lead, Timeline, PlanTable, StatusWord, Counts, SeriesCard, LanguageSelect">
        <Specimen is="under way, focus" whole wide focus=".next">
          <Page of={running} />
        </Specimen>
        <Specimen is="nothing yet" whole wide>
          <Page of={bare} />
        </Specimen>
        <Specimen is="overfull: 31 municipalities, 60 gatherings" whole wide>
          <Page of={crowded} />
        </Specimen>
        <Specimen is="offline" whole wide>
          <Page of={running} is={{ offline: true }} />
        </Specimen>
      </Of>
      <Of name="GatePage">
        <Specimen is="loading" whole>
          <Page of={null} />
        </Specimen>
        <Specimen is="error: a link that is not valid" whole>
          <Page of={null} is={{ code: 'unknown-link' }} />
        </Specimen>
        <Specimen is="error: an old page" whole>
          <Page of={null} is={{ code: 'client-too-old' }} />
        </Specimen>
      </Of>
    </Sheet>
  )
}
