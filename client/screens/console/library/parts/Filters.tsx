import { For, type JSX, onMount } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { type Filter, LENGTHS } from '#client/screens/console/library/library.model.ts'
import { words } from '#client/screens/console/library/words.ts'
import { minuteText } from '#client/screens/console/time.model.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { GROUP_SIZES } from '#shared/library/groups.ts'

/** What one looks for, and where it is to stand. */
export function Filters(props: {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly item: string | null
  readonly onItem: (item: string | null) => void
}): JSX.Element {
  const desk = useDesk()
  let search: HTMLInputElement | undefined
  onMount(() => search?.focus())
  const change = (part: Partial<Filter>) => props.onFilter({ ...props.filter, ...part })

  function setMinutes(value: string) {
    const minutes = LENGTHS.find((each) => `${each}` === value)
    change({ minutes: value === 'more' ? 'more' : (minutes ?? null) })
  }

  return (
    <div class="filters">
      <div class="field wide">
        <label for="library-item">{words().item}</label>
        <select
          id="library-item"
          class="inp"
          value={props.item ?? ''}
          onChange={(event) => props.onItem(event.currentTarget.value || null)}
        >
          <option value="" selected={props.item === null}>
            {words().noItem}
          </option>
          <For each={desk.view.agenda.days}>
            {(day, at) => (
              <optgroup label={consoleWords().programme.dayHeading(at() + 1)}>
                <For each={day.items}>
                  {(item) => (
                    <option value={item.id} selected={item.id === props.item}>
                      {minuteText(item.start)} {item.title}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </div>
      <div class="field wide">
        <label for="library-search">{words().search}</label>
        <input
          id="library-search"
          type="search"
          class="inp"
          ref={search}
          value={props.filter.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
          aria-describedby="library-search-help"
          autocomplete="off"
        />
        <p class="xs mut" id="library-search-help">
          {words().searchHelp}
        </p>
      </div>
      <div class="field">
        <label for="library-time">{words().time}</label>
        <select id="library-time" class="inp" onChange={(event) => setMinutes(event.currentTarget.value)}>
          <option value="">{words().anyTime}</option>
          <For each={LENGTHS}>{(each) => <option value={each}>{words().upTo(each)}</option>}</For>
          <option value="more">{words().over(LENGTHS[2])}</option>
        </select>
      </div>
      <div class="field">
        <label for="library-group">{words().together}</label>
        <select
          id="library-group"
          class="inp"
          onChange={(event) => {
            const { value } = event.currentTarget
            change({ group: GROUP_SIZES.find((each) => each === value) ?? null })
          }}
        >
          <option value="">{words().anyGroup}</option>
          <For each={GROUP_SIZES}>{(each) => <option value={each}>{words().groups[each]}</option>}</For>
        </select>
      </div>
    </div>
  )
}
