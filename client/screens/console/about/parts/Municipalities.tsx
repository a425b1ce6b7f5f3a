import { nanoid } from 'nanoid'
import { createSignal } from 'solid-js'
import { municipalitiesFrom } from '#client/screens/console/about/about.model.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'

/** One per line, in the order they are to stand everywhere. */
export function Municipalities() {
  const desk = useDesk()
  const [typed, type] = createSignal<string | null>(null)
  const text = () =>
    typed() ??
    municipalitiesIn(desk.view)
      .map(({ name }) => name)
      .join('\n')
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const municipalities = municipalitiesFrom(text(), municipalitiesIn(desk.view), nanoid)
    const outcome = await desk.ask('municipalities', {
      type: 'NameMunicipalities',
      municipalities: municipalities.map(({ id, name }) => ({ id, name })),
    })
    if (outcome.ok) type(null)
  }
  return (
    <section aria-labelledby="municipalities">
      <div class="head">
        <h2 id="municipalities">{words().about.municipalities}</h2>
      </div>
      <form class="ask" onSubmit={save}>
        <div class="field">
          <label for="about-municipalities">{words().about.municipalitiesHelp}</label>
          <textarea
            id="about-municipalities"
            class="inp"
            rows={8}
            value={text()}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button type="submit" class="btn" disabled={!desk.online() || typed() === null}>
            {words().about.saveMunicipalities}
          </button>
          <Said at="municipalities" />
        </div>
      </form>
    </section>
  )
}
