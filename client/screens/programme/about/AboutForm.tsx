import { nanoid } from 'nanoid'
import { type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { LineList } from '#client/screens/programme/parts/LineList.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { changesIn, factsOf, timeIn, zones } from './about.model.ts'

/** What the programme is called, whose it is, where it goes, and what parts of a municipality it knows. */
export function AboutForm(): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().about
  const asks = createAsk(desk)
  const writing = createWriting(desk.view.id, 'about', () => factsOf(desk.view))
  const { draft, write } = writing
  async function save() {
    if (await asks.ask(...changesIn(desk.view, draft()))) writing.saved()
  }
  const put = (lines: readonly string[], at: number, text: string) =>
    lines.map((line, nth) => (nth === at ? text : line))
  const without = (lines: readonly string[], at: number) => lines.filter((_, nth) => nth !== at)
  return (
    <DeskForm
      asks={asks}
      save={save}
      writing={writing}
      ready={writing.touched() && draft().title.trim() !== ''}
    >
      <Field
        label={says().title}
        value={draft().title}
        limit={LIMITS.title}
        onInput={(title) => write({ title })}
      />
      <Field
        label={says().organiser}
        value={draft().organiser}
        limit={LIMITS.organiser}
        onInput={(organiser) => write({ organiser })}
      />
      <Field
        label={says().contact}
        help={says().contactHelp}
        value={draft().contact}
        limit={LIMITS.contact}
        onInput={(contact) => write({ contact })}
      />
      <LineList
        legend={says().goals}
        help={says().goalsHelp}
        lines={draft().goals}
        most={LIMITS.goals}
        limit={LIMITS.goal}
        name={says().goal}
        remove={says().remove}
        removeName={says().removeGoal}
        add={says().addGoal}
        onWrite={(at, text) => write({ goals: put(draft().goals, at, text) })}
        onAdd={() => write({ goals: [...draft().goals, ''] })}
        onRemove={(at) => write({ goals: without(draft().goals, at) })}
      />
      <LineList
        legend={says().sectors}
        help={says().sectorsHelp}
        lines={draft().sectors}
        most={LIMITS.sectors}
        limit={LIMITS.sector}
        name={says().sector}
        remove={says().remove}
        removeName={says().removeSector}
        add={says().addSector}
        onWrite={(at, text) => write({ sectors: put(draft().sectors, at, text) })}
        onAdd={() =>
          write({ sectors: [...draft().sectors, ''], sectorIds: [...draft().sectorIds, nanoid(10)] })
        }
        onRemove={(at) =>
          write({ sectors: without(draft().sectors, at), sectorIds: without(draft().sectorIds, at) })
        }
      />
      <Field
        label={says().zone}
        help={timeIn(draft().zone, says())}
        value={draft().zone}
        choices={zones()}
        onInput={(zone) => write({ zone })}
      />
      <Show when={desk.locked()}>
        <p class="mut">{deskWords().end.helpClosed}</p>
      </Show>
    </DeskForm>
  )
}
