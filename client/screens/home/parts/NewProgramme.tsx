import { createSignal, type JSX } from 'solid-js'
import { askServer } from '#client/screens/home/ask-server.ts'
import { ownersPage } from '#client/screens/home/create-programmes.ts'
import { programmeWords } from '#client/screens/home/programme-words.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { NewProgrammeAnswer } from '#shared/protocol/programme.ts'
import { AreaField } from './AreaField.tsx'
import { DayField } from './DayField.tsx'
import { LineField } from './LineField.tsx'
import { whyProgramme } from './Programmes.tsx'

const EMPTY = { title: '', organiser: '', contact: '', goals: '', phase: '', from: '', to: '' }

/** A new programme: what it is called and whose it is; its goals and first phase may wait. */
export function NewProgramme(props: { readonly onBack: () => void }): JSX.Element {
  const [draft, setDraft] = createSignal(EMPTY)
  const [asked, ask] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [why, setWhy] = createSignal<string | null>(null)
  const text = () => programmeWords().make
  const write = (part: Partial<typeof EMPTY>) => setDraft((is) => ({ ...is, ...part }))
  const noTitle = () => asked() && draft().title.trim() === ''
  const isPhase = () => [draft().phase, draft().from, draft().to].some((each) => each.trim() !== '')
  const halfPhase = () => isPhase() && (draft().phase.trim() === '' || draft().from === '')

  async function make(event: SubmitEvent) {
    event.preventDefault()
    ask(true)
    setWhy(null)
    if (draft().title.trim() === '') return document.getElementById('programme-title')?.focus()
    if (halfPhase())
      return document.getElementById(draft().phase.trim() === '' ? 'phase-title' : 'phase-from')?.focus()
    if (busy()) return
    setBusy(true)
    const { title, organiser, contact, goals, phase, from, to } = draft()
    const reply = await askServer<NewProgrammeAnswer>('programmes', {
      ...{ title, organiser, contact, goals: goals.split('\n') },
      ...(isPhase() ? { phase: { title: phase, from, to: to || from } } : {}),
    })
    if (reply.ok) return location.assign(ownersPage(reply.body))
    setBusy(false)
    setWhy(whyProgramme(reply))
  }

  return (
    <main class="new">
      <div class="begin">
        <p>
          <button type="button" class="btn quiet" onClick={() => props.onBack()}>
            {words().create.back}
          </button>
        </p>
        <h1>{programmeWords().new}</h1>
        <p class="mut">{programmeWords().none}</p>
      </div>
      <form onSubmit={(event) => void make(event)} novalidate>
        <LineField
          id="programme-title"
          label={text().title}
          value={draft().title}
          limit={LIMITS.title}
          wrong={noTitle() ? text().titleMissing : ''}
          write={(title) => write({ title })}
        />
        <LineField
          id="programme-organiser"
          label={text().organiser}
          value={draft().organiser}
          limit={LIMITS.organiser}
          write={(organiser) => write({ organiser })}
        />
        <LineField
          id="programme-contact"
          label={text().contact}
          help={text().contactHelp}
          value={draft().contact}
          limit={LIMITS.contact}
          write={(contact) => write({ contact })}
        />
        <AreaField
          id="programme-goals"
          label={text().goals}
          help={text().goalsHelp}
          value={draft().goals}
          write={(goals) => write({ goals })}
        />
        <fieldset class="first">
          <legend>{text().phase}</legend>
          <p class="sm mut">{text().phaseHelp}</p>
          <LineField
            id="phase-title"
            label={text().phaseTitle}
            value={draft().phase}
            limit={LIMITS.phase}
            write={(phase) => write({ phase })}
          />
          <div class="days">
            <DayField
              id="phase-from"
              label={text().from}
              value={draft().from}
              write={(from) => write({ from })}
            />
            <DayField id="phase-to" label={text().to} value={draft().to} write={(to) => write({ to })} />
          </div>
          <Note tone="err" text={asked() && halfPhase() ? text().phaseWhole : ''} live />
        </fieldset>
        <p class="sm mut">{text().next}</p>
        <Note tone="err" text={why()} live />
        <button type="submit" class="btn pri lg" disabled={busy()}>
          {busy() ? text().making : text().make}
        </button>
      </form>
    </main>
  )
}
