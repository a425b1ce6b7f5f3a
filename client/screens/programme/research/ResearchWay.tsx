import type { JSX } from 'solid-js'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { words } from '#client/screens/programme/words.ts'

/** The way to what research is told of the programme, and to how long it is here. */
export function ResearchWay(): JSX.Element {
  const desk = useDesk()
  return (
    <section class="phase">
      <div class="head">
        <h2>{words().parts.research}</h2>
      </div>
      <p class="mut">{words().researchHelp}</p>
      <p class="row">
        <button type="button" class="btn" onClick={() => desk.go('research')}>
          {words().parts.research}
        </button>
      </p>
    </section>
  )
}
