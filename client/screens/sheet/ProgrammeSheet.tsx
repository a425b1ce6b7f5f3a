import type { JSX } from 'solid-js'
import { About } from '#client/screens/programme/about/About.tsx'
import { Figures } from '#client/screens/programme/figures/Figures.tsx'
import { Gatherings } from '#client/screens/programme/gatherings/Gatherings.tsx'
import { LeadersLink } from '#client/screens/programme/make/LeadersLink.tsx'
import { MakeForm } from '#client/screens/programme/make/MakeForm.tsx'
import { Matrix } from '#client/screens/programme/matrix/Matrix.tsx'
import { Municipalities } from '#client/screens/programme/municipalities/Municipalities.tsx'
import { CopyLink } from '#client/screens/programme/parts/CopyLink.tsx'
import { Research } from '#client/screens/programme/research/Research.tsx'
import { ResearchWay } from '#client/screens/programme/research/ResearchWay.tsx'
import { SeveralForm } from '#client/screens/programme/several/SeveralForm.tsx'
import { UndoBar } from '#client/screens/programme/undo/UndoBar.tsx'
import { ProgrammeLetters } from './ProgrammeLetters.tsx'
import { DONE, Own, Page, Part, plannedIn, Specimen, Study } from './programme-specimens.tsx'
import { Of, Sheet } from './Sheet.tsx'
import { bare, led, newcomer, running, unsettled } from './samples/programme.ts'
import { crowded } from './samples/programme-crowded.ts'
import { told, toldByAll } from './samples/programme-told.ts'
import { STUDY } from './samples/research.ts'

const LIST = 'Nordland\nVefsn;HR-leder\nRana;HR-leder\nBalsfjord (Troms)\nVefsn kommune\nLuster, Sogn'

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
      <Of name="About: AboutForm, LineList, OwnersLink, End, Keeping, UndoBar">
        <Specimen is="as it stands, focus" whole wide focus=".inp">
          <Part of={running}>
            <About />
            <UndoBar undo={DONE} />
          </Part>
        </Specimen>
        <Specimen is="being erased, offline" whole wide press=".quiet:last-child">
          <Part of={running} offline>
            <About />
          </Part>
        </Specimen>
      </Of>
      <Of name="ToSettle: Person, Promised">
        <Specimen is="somebody from two municipalities, a promise of none" whole wide>
          <Part of={unsettled}>
            <Municipalities of={null} />
          </Part>
        </Specimen>
      </Of>
      <Of name="MakeForm: Days, LeadersLink, CopyLink, DeskForm">
        <Specimen is="a template, and its days" whole wide>
          <Part of={unsettled}>
            <main class="desk">
              <MakeForm
                planned={plannedIn(unsettled, 'rana')}
                onMade={() => undefined}
                onClose={() => undefined}
              />
              <LeadersLink planned={plannedIn(unsettled, 'troms')} />
              <CopyLink url="https://samling.example/console/g#s" label="Lenke" text="Kopier" />
            </main>
          </Part>
        </Specimen>
      </Of>
      <Of name="Gatherings: PlannedRow, PhaseForm, PlannedForm, WhichMunicipalities, GatheringDesk, Replies, InvitationTexts, Field, Choose">
        <Specimen is="one is open" whole wide>
          <Part of={running}>
            <Gatherings of="troms" />
          </Part>
        </Specimen>
        <Specimen is="being planned" whole wide press=".phase .btn">
          <Part of={running}>
            <Gatherings of={null} />
          </Part>
        </Specimen>
        <Specimen is="overfull, offline" whole wide>
          <Part of={crowded} offline>
            <Gatherings of="g7" />
          </Part>
        </Specimen>
      </Of>
      <Of name="SeveralForm: SeveralTable, SeveralResults">
        <Specimen is="one for each county" whole wide>
          <Part of={running}>
            <main class="desk">
              <SeveralForm phase="local" onDone={() => undefined} />
            </main>
          </Part>
        </Specimen>
      </Of>
      <Of name="Figures: IndicatorForm, TakeFigures, ReadChoices, Places, Stands">
        <Specimen is="one, with figures being taken in" whole wide press=".phase.beside .btn">
          <Part of={running}>
            <Figures />
          </Part>
        </Specimen>
        <Specimen is="none yet: one being written" whole wide press=".phases > .btn">
          <Part of={bare}>
            <Figures />
          </Part>
        </Specimen>
      </Of>
      <Of name="Matrix: MatrixTable, MatrixFiles">
        <Specimen is="six have told, focus" whole wide focus=".toldtable">
          <Part of={told}>
            <Matrix />
          </Part>
        </Specimen>
        <Specimen is="nobody has told" whole wide>
          <Part of={running}>
            <Matrix />
          </Part>
        </Specimen>
        <Specimen is="loading" whole wide>
          <Part of={told} look={() => new Promise(() => undefined)}>
            <Matrix />
          </Part>
        </Specimen>
        <Specimen is="error: it could not be fetched" whole wide>
          <Part of={told} look={async () => ({ ok: false, code: 'server-error' })}>
            <Matrix />
          </Part>
        </Specimen>
        <Specimen is="overfull: 31 municipalities, 20 measures, offline" whole wide>
          <Part of={toldByAll} offline>
            <Matrix />
          </Part>
        </Specimen>
      </Of>
      <Of name="Municipalities: AddList, MunicipalityDesk, PlanOf, PromiseRow, WordsForm, PromiseCourse, AimsOf, AimLines, InvitedTo, PrintPlan, Opened, OwnLink">
        <Specimen is="one is open" whole wide>
          <Part of={running}>
            <Municipalities of="alstahaug" />
          </Part>
        </Specimen>
        <Specimen is="none yet: a list is pasted" whole wide write={['textarea', LIST]}>
          <Part of={bare}>
            <Municipalities of={null} />
          </Part>
        </Specimen>
      </Of>
      <Of name="MunicipalityPage: Head, Invitations, Invitation, Promises, PromiseCard, PromiseForm, Whole, Aims, OwnFigures, Contact, Kept, Notice">
        <Specimen is="asked, with a promise under way" whole>
          <Own of={running} />
        </Specimen>
        <Specimen is="over its date, saying how it goes" whole press=".card .row .btn">
          <Own of={running} municipality="alstahaug" />
        </Specimen>
        <Specimen is="nothing promised: a new promise, focus" whole press=".add" focus=".ownform .inp">
          <Own of={led(running, ...newcomer)} municipality="newcomer" />
        </Specimen>
        <Specimen is="offline" whole>
          <Own of={running} is={{ offline: true }} />
        </Specimen>
        <Specimen is="the programme is closed" whole>
          <Own of={led(running, [{ type: 'CloseProgramme' }])} />
        </Specimen>
        <Specimen is="not in the programme any more" whole>
          <Own of={running} municipality="gone" />
        </Specimen>
        <Specimen is="error: a link that is not valid" whole>
          <Own of={null} is={{ code: 'unknown-link' }} />
        </Specimen>
      </Of>
      <Of name="Research: NoticeForm, ResearchLinks, PseudonymKey, KeepUntil, ResearchWay">
        <Specimen is="nothing said yet" whole wide>
          <Part of={bare}>
            <Research />
          </Part>
        </Specimen>
        <Specimen is="said, kept until a day, focus" whole wide focus="textarea">
          <Part
            of={led(
              running,
              [{ type: 'SetResearch', ...STUDY }],
              [{ type: 'SetKeeping', until: '2030-12-31', hold: false }],
            )}
          >
            <Research />
          </Part>
        </Specimen>
        <Specimen is="offline" whole wide>
          <Part of={running} offline>
            <ResearchWay />
            <Research />
          </Part>
        </Specimen>
      </Of>
      <Of name="ResearchPage: Is, Consent, Holds, Fetch, Goes, LinkGate">
        <Specimen is="what it is for has been written" whole>
          <Study of={led(running, [{ type: 'SetResearch', ...STUDY }])} />
        </Specimen>
        <Specimen is="being made, focus" whole press="main .btn" focus="main .btn">
          <Study of={running} />
        </Specimen>
        <Specimen is="offline, ended, on the way" whole>
          <Study
            of={led(running, [{ type: 'CloseProgramme' }])}
            is={{ offline: true }}
            about={() => new Promise(() => undefined)}
          />
        </Specimen>
        <Specimen is="error: a link that was taken back" whole>
          <Study of={null} is={{ code: 'unknown-link' }} />
        </Specimen>
      </Of>
      <ProgrammeLetters />
    </Sheet>
  )
}
