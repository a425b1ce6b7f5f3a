import type { JSX } from 'solid-js'
import { Desk } from '#client/screens/check/parts/Desk.tsx'
import home from '#client/screens/home/home.css?inline'
import { EraseBox } from '#client/screens/home/parts/EraseBox.tsx'
import { EraseProgramme } from '#client/screens/home/parts/EraseProgramme.tsx'
import { FromTemplate } from '#client/screens/home/parts/FromTemplate.tsx'
import { JoinBox } from '#client/screens/home/parts/JoinBox.tsx'
import { Mine } from '#client/screens/home/parts/Mine.tsx'
import { New } from '#client/screens/home/parts/New.tsx'
import { NewProgramme } from '#client/screens/home/parts/NewProgramme.tsx'
import { OwnAnswers } from '#client/screens/home/parts/OwnAnswers.tsx'
import { Programmes } from '#client/screens/home/parts/Programmes.tsx'
import { Studied } from '#client/screens/home/parts/Studied.tsx'
import { Top } from '#client/screens/home/parts/Top.tsx'
import { qrPath } from '#client/ui/qr.ts'
import tokens from '#client/ui/tokens.css?inline'
import type { NetworkAnswer } from '#shared/protocol/home.ts'
import { researchNotice } from '#shared/words/research-notice.ts'
import { makeSpecimen } from './make-specimen.tsx'
import { Of, Sheet } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import { held, INSIDE, mine, nothing, OWNED, ROW } from './samples/home.ts'
import { PROGRAMME, TITLE_OF_120 } from './samples/texts.ts'

const OWN = `
  #app { min-height: 0; }
  #app.part { padding: 1.25rem; }
`
const Specimen = makeSpecimen([tokens, home], OWN)
const STUDY = researchNotice({
  ...{ responsible: 'Et universitet', purpose: 'hva som får kommuner til å lykkes' },
  contact: 'forskningslederen',
})

const URL = 'http://192.168.1.20:3000/check'
const NETWORK: NetworkAnswer = {
  addresses: [
    { address: '192.168.1.20', card: 'wlan0', virtual: false },
    { address: '172.17.0.1', card: 'docker0', virtual: true },
  ],
  chosen: '192.168.1.20',
  check: { url: URL, qr: qrPath(URL) },
  phones: [],
}
const TRIED = { websocket: true, polling: true, clock: true, storage: true }

/** On its own, so that a day can be written in it. */
function Chosen(): JSX.Element {
  return (
    <main class="new">
      <FromTemplate />
    </main>
  )
}

/** The home page, and the check page at the leader's machine; what a phone tries there, it tries when it comes. */
export function HomeSheet(): JSX.Element {
  return (
    <Sheet surface="home">
      <Of name="Top">
        <Specimen is="plain, focus" whole focus="button">
          <Top />
        </Specimen>
      </Of>
      <Of name="JoinBox">
        <Specimen is="plain">
          <JoinBox />
        </Specimen>
        <Specimen is="error: no code" write={['input', 'K7M']} press="[type=submit]" focus="input">
          <JoinBox />
        </Specimen>
      </Of>
      <Of name="Mine, MineRow, HeldRow, Told, Dead, FromFile">
        <Specimen is="loading">
          <Mine mine={mine({ rows: null })} onNew={nothing} />
        </Specimen>
        <Specimen is="empty">
          <Mine mine={mine({ rows: [] })} onNew={nothing} />
        </Specimen>
        <Specimen is="three, one unfolded, overfull" press="summary" focus="summary">
          <Mine mine={mine({})} onNew={nothing} />
        </Specimen>
        <Specimen is="taken away, with a way back">
          <Mine mine={mine({ said: { what: 'removed', row: ROW, undo: nothing } })} onNew={nothing} />
        </Specimen>
        <Specimen is="closed">
          <Mine mine={mine({ said: { what: 'closed', row: ROW } })} onNew={nothing} />
        </Specimen>
        <Specimen is="error: offline">
          <Mine mine={mine({ rows: null, lost: true })} onNew={nothing} />
        </Specimen>
        <Specimen is="at another machine, where none is made">
          <Mine mine={mine({ away: true, dead: 2 })} onNew={nothing} />
        </Specimen>
      </Of>
      <Of name="Programmes, ProgrammeRow">
        <Specimen is="none yet">
          <Programmes programmes={held({ rows: [] })} mine={mine({ rows: [] })} onNew={nothing} />
        </Specimen>
        <Specimen is="three, with a gathering in one, one unfolded, overfull" press="summary" focus="summary">
          <Programmes programmes={held({})} mine={mine({ rows: [INSIDE] })} onNew={nothing} />
        </Specimen>
        <Specimen is="taken away, with a way back; dead keys">
          <Programmes
            programmes={held({ dead: 2, said: { what: 'removed', row: OWNED, undo: nothing } })}
            mine={mine({ rows: [] })}
            onNew={nothing}
          />
        </Specimen>
        <Specimen is="error: here already">
          <Programmes
            programmes={held({
              said: {
                what: 'failed',
                no: { ok: false, code: 'already-here', where: '', found: '', detail: '' },
              },
            })}
            mine={mine({ rows: [], away: true })}
            onNew={nothing}
          />
        </Specimen>
      </Of>
      <Of name="EraseProgramme">
        <Specimen is="error: another title" write={['input', 'Til']} press="[type=submit]" focus="input">
          <EraseProgramme row={OWNED} programmes={held({})} onLeave={nothing} />
        </Specimen>
        <Specimen is="ended, overfull">
          <EraseProgramme
            row={{ ...OWNED, phase: 'closed', title: TITLE_OF_120 }}
            programmes={held({})}
            onLeave={nothing}
          />
        </Specimen>
      </Of>
      <Of name="NewProgramme: AreaField, DayField">
        <Specimen is="error: no name, focus" whole wide press="[type=submit]" focus="#programme-title">
          <NewProgramme onBack={nothing} />
        </Specimen>
      </Of>
      <Of name="EraseBox, TypeToErase">
        <Specimen
          is="open still, error: another code"
          write={['input', 'K7M']}
          press="[type=submit]"
          focus="input"
        >
          <EraseBox row={ROW} mine={mine({})} onLeave={nothing} />
        </Specimen>
        <Specimen is="closed, overfull">
          <EraseBox
            row={{ ...ROW, phase: 'closed', title: TITLE_OF_120 }}
            mine={mine({})}
            onLeave={nothing}
          />
        </Specimen>
      </Of>
      <Of name="Studied">
        <Specimen is="not said">
          <Studied code="K7M4PX" studied={false} />
        </Specimen>
        <Specimen is="said, focus" focus="input">
          <Studied code="P4XK7M" studied notice={STUDY} />
        </Specimen>
      </Of>
      <Of name="OwnAnswers">
        <Specimen is="on the way, and without a server">
          <OwnAnswers code="K7M4PX" onErase={nothing} />
        </Specimen>
      </Of>
      <Of name="New: FromText, FromTemplate, DaysLook, LineField, MakeButton">
        <Specimen is="empty" whole wide>
          <New onBack={nothing} />
        </Specimen>
        <Specimen is="with a programme" whole wide write={['textarea', PROGRAMME]} focus="textarea">
          <New onBack={nothing} />
        </Specimen>
        <Specimen is="from a template" whole wide press="[value=template]">
          <New onBack={nothing} />
        </Specimen>
        <Specimen
          is="a template, with a first day, focus"
          whole
          write={['#first-day', '2027-03-03']}
          focus="#first-day"
        >
          <Chosen />
        </Specimen>
      </Of>
      <Of name="Desk">
        <Specimen is="nobody yet" whole wide>
          <Desk first={NETWORK} />
        </Specimen>
        <Specimen is="two phones, one with a detour" whole wide focus="input">
          <Desk
            first={{
              ...NETWORK,
              phones: [
                { id: 'one', number: 1, at: at(9, 30), ...TRIED },
                { id: 'two', number: 2, at: at(9, 32), ...TRIED, websocket: false },
              ],
            }}
          />
        </Specimen>
        <Specimen is="error: no network" whole wide>
          <Desk
            first={{
              ...NETWORK,
              addresses: [],
              chosen: null,
              check: { url: 'http://localhost:3000/check', qr: qrPath(URL) },
            }}
          />
        </Specimen>
      </Of>
    </Sheet>
  )
}
