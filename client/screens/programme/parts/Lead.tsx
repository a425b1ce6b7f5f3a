import { createMemo, For, type JSX, Show } from 'solid-js'
import { daysText, yearsText } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { countiesIn, nextStep, type Step } from '#client/screens/programme/overview.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { ArrowRightIcon, WarningIcon } from '#client/ui/icons.tsx'
import type { PlannedBrief } from '#shared/views/programme-owner.ts'

/** What the programme is, and the one thing to do next. */
export function Lead(): JSX.Element {
  const desk = useDesk()
  const says = () => words().lead
  const step = createMemo(() => nextStep(desk.view))
  const line = () => {
    const { municipalities, phases, goals } = desk.view
    const here = municipalities.filter(({ left }) => !left).length
    const who = here === 0 ? says().noMunicipalities : says().municipalities(here, countiesIn(municipalities))
    const [goal = ''] = goals
    return [[who, yearsText(phases)].filter((text) => text !== '').join(', '), goal]
      .filter((text) => text !== '')
      .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
      .join(' ')
  }
  return (
    <div class="lead">
      <div class="leadtext">
        <h1>{desk.view.title || words().untitled}</h1>
        <p class="mut">{line()}</p>
        <Show when={!desk.locked() && desk.view.toSettle}>
          {(count) => (
            <button type="button" class="name waits" onClick={() => desk.go('municipalities')}>
              <WarningIcon />
              {says().settle(count())}
            </button>
          )}
        </Show>
        <Show when={desk.view.goals.length > 1}>
          <details>
            <summary>{says().goals}</summary>
            <ol class="goals">
              <For each={desk.view.goals}>{(goal) => <li>{goal}</li>}</For>
            </ol>
          </details>
        </Show>
      </div>
      <button type="button" class="btn pri md next" onClick={() => follow(step(), desk.go)}>
        <span>{stepText(step(), desk.view.today)}</span>
        <ArrowRightIcon />
      </button>
    </div>
  )
}

function follow(step: Step, go: ReturnType<typeof useDesk>['go']): void {
  if ('gathering' in step) go('gatherings', step.gathering.id)
  else go(step.is === 'add' ? 'municipalities' : 'gatherings')
}

function stepText(step: Step, today: string): string {
  const says = words().lead
  switch (step.is) {
    case 'add':
      return says.add
    case 'plan':
      return says.plan
    case 'running':
      return says.goTo(step.gathering.title)
    case 'date':
      return says.setDate(step.gathering.title)
    case 'prepare':
      return says.prepare(called(step.gathering, today))
  }
}

/** More does not fit beside what the programme is. */
const LONGEST = 40

/** `samling 3, Målselv 12. mars`; without the place where that leaves no room for the date. */
function called({ title, place, from, to }: PlannedBrief, today: string): string {
  const when = from === null ? '' : daysText(words(), from, to, today)
  const isSaid =
    title.length + place.length > LONGEST ||
    title.toLocaleLowerCase('nb').includes(place.toLocaleLowerCase('nb'))
  const rest = [isSaid ? '' : place, when].filter((text) => text !== '').join(' ')
  return [title, rest].filter((text) => text !== '').join(isSaid ? ' ' : ', ')
}
