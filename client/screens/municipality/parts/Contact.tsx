import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { createWriting, isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#client/words/words.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { Behind } from './Behind.tsx'
import { Kept } from './Kept.tsx'

type Told = { readonly role: string; readonly address: string; readonly language: Language }

/** Whom the programme may ask here, and in which language. */
export function Contact(): JSX.Element {
  const own = useOwn()
  const says = () => words().contact
  const id = createUniqueId()
  const stands = (): Told => {
    const said = own.sending.said('contact')
    if (said?.type === 'SetMunicipalityContact') return said
    const { role = '', address = '', language = 'nb' } = own.view.municipality ?? {}
    return { role, address, language }
  }
  const place = `contact ${own.id}`
  const writing = createWriting<Told>(own.view.id, place, () => {
    const { role, address, language } = stands()
    return { role, address, language }
  })
  const { draft: is, write } = writing
  const [isOpen, setOpen] = createSignal(isBeingWritten(own.view.id, place))
  return (
    <section>
      <h2>{says().title}</h2>
      <Show
        when={isOpen()}
        fallback={
          <>
            <p>
              {[stands().role, stands().address].filter((text) => text !== '').join(' · ') || says().none}
            </p>
            <p class="mut">{says().letters(LANGUAGE_NAMES[stands().language])}</p>
            <Show when={own.view.phase === 'open'}>
              <p class="row">
                <button type="button" class="btn md" onClick={() => setOpen(true)}>
                  {words().common.edit}
                </button>
              </p>
            </Show>
          </>
        }
      >
        <form
          class="ownform"
          onSubmit={(event) => {
            event.preventDefault()
            own.sending.put({ type: 'SetMunicipalityContact', municipality: own.id, ...is() })
            writing.saved()
            setOpen(false)
          }}
        >
          <Behind
            is={writing.isBehind()}
            text={[stands().role, stands().address].filter((text) => text !== '').join(' · ')}
          />
          <div class="field">
            <label for={`${id}-role`}>{says().role}</label>
            <input
              id={`${id}-role`}
              class="inp"
              autocomplete="off"
              maxlength={LIMITS.role}
              value={is().role}
              onInput={(event) => write({ role: event.currentTarget.value })}
            />
            <small class="mut">{says().roleHelp}</small>
          </div>
          <div class="field">
            <label for={`${id}-address`}>{says().address}</label>
            <input
              id={`${id}-address`}
              class="inp"
              type="email"
              autocomplete="off"
              maxlength={LIMITS.address}
              value={is().address}
              onInput={(event) => write({ address: event.currentTarget.value })}
            />
            <small class="mut">{says().addressHelp}</small>
          </div>
          <div class="field short">
            <label for={`${id}-language`}>{says().language}</label>
            <select
              id={`${id}-language`}
              class="inp"
              onChange={(event) =>
                write({ language: LANGUAGES.find((each) => each === event.currentTarget.value) ?? 'nb' })
              }
            >
              <For each={LANGUAGES}>
                {(each) => (
                  <option value={each} selected={each === is().language}>
                    {LANGUAGE_NAMES[each]}
                  </option>
                )}
              </For>
            </select>
          </div>
          <p class="row">
            <button type="submit" class="btn pri lg">
              {words().common.save}
            </button>
            <button
              type="button"
              class="btn lg"
              onClick={() => {
                writing.drop()
                setOpen(false)
              }}
            >
              {words().common.cancel}
            </button>
          </p>
        </form>
      </Show>
      <Kept about="contact" />
      <Show when={own.view.contact}>
        <p class="mut">{says().ask(own.view.contact)}</p>
      </Show>
    </section>
  )
}
