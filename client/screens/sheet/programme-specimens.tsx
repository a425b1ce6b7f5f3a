import type { JSX } from 'solid-js'
import figures from '#client/figures/figure-svg.css?inline'
import { MunicipalityPage } from '#client/screens/municipality/MunicipalityPage.tsx'
import municipality from '#client/screens/municipality/municipality.css?inline'
import { type ProgrammeDesk, ProgrammeDeskProvider } from '#client/screens/programme/desk.tsx'
import forms from '#client/screens/programme/forms.css?inline'
import matrix from '#client/screens/programme/matrix/matrix.css?inline'
import overTime from '#client/screens/programme/over-time/over-time.css?inline'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import type { Place } from '#client/screens/programme/page.model.ts'
import programme from '#client/screens/programme/programme.css?inline'
import several from '#client/screens/programme/several/several.css?inline'
import type { UndoDesk } from '#client/screens/programme/undo/create-undo.ts'
import { seenIn } from '#client/screens/programme/undo/seen.model.ts'
import type { AskResearch } from '#client/screens/research/ask-research.ts'
import { ResearchPage } from '#client/screens/research/ResearchPage.tsx'
import research from '#client/screens/research/research.css?inline'
import consoleCss from '#client/ui/console.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import type { Programme } from '#shared/programme/programme.ts'
import { type OwnerPlanned, programmeOwnerView } from '#shared/views/programme-owner.ts'
import { makeSpecimen } from './make-specimen.tsx'
import { TODAY } from './samples/programme.ts'
import { madeUpProgrammeLine } from './samples/programme-line.ts'
import { ABOUT } from './samples/research.ts'

const OWN = `
  .programmepage, .gate { min-height: 0; }
`
export const Specimen = makeSpecimen(
  [tokens, consoleCss, figures, programme, forms, matrix, overTime, several, municipality, research],
  OWN,
)

export const DONE: UndoDesk = {
  last: () => [{ act: 'RemovePhase', name: 'Oppfølging', commands: [], looks: [], isLeft: () => true }],
  ...{ busy: () => false, told: () => null, did: () => undefined, hide: () => undefined },
  undo: async () => undefined,
}
export function plannedIn(programme: Programme, id: string): OwnerPlanned {
  const asked = { look: 'gathering', planned: id } as const
  const look = madeUpProgrammeLine(programme).createLook(() => asked)
  const found = look()?.gathering
  if (!found) throw new Error(`no gathering ${id}`)
  return found
}

export function Page(props: {
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

/** A part that the page fetches when it is looked at, there from the start. */
export function Part(props: {
  readonly of: Programme
  readonly offline?: boolean
  readonly look?: ProgrammeDesk['look']
  readonly children: JSX.Element
}): JSX.Element {
  const line = madeUpProgrammeLine(props.of)
  const look = props.look ?? line.look
  const desk: ProgrammeDesk = {
    view: programmeOwnerView(props.of, TODAY),
    seen: () => seenIn(programmeOwnerView(props.of, TODAY), []),
    online: () => !props.offline,
    locked: () => false,
    ...{ send: line.send, links: line.links, look, createLook: line.createLook },
    ...{ go: () => undefined, did: () => undefined },
  }
  return (
    <ProgrammeDeskProvider desk={desk}>
      <div class="programmepage">{props.children}</div>
    </ProgrammeDeskProvider>
  )
}

export function Own(props: {
  readonly of: Programme | null
  readonly municipality?: string
  readonly is?: Parameters<typeof madeUpProgrammeLine>[1]
}): JSX.Element {
  const by = { role: 'municipality', municipality: props.municipality ?? 'malselv' } as const
  return <MunicipalityPage line={madeUpProgrammeLine(props.of, { by, ...props.is })} />
}

export function Study(props: {
  readonly of: Programme | null
  readonly is?: Parameters<typeof madeUpProgrammeLine>[1]
  readonly about?: AskResearch['about']
}): JSX.Element {
  const ask: AskResearch = {
    about: props.about ?? (async () => ({ ok: true, body: ABOUT })),
    file: () => new Promise(() => undefined),
  }
  return (
    <ResearchPage
      line={madeUpProgrammeLine(props.of, { by: { role: 'researcher' }, ...props.is })}
      ask={ask}
    />
  )
}
