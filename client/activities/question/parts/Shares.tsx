import type { JSX } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { shared, stepOf } from '#client/activities/question/shares.model.ts'
import { pointsIn, sumOf } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { MinusIcon, PlusIcon } from '#client/ui/more-icons.ts'

/**
 * Points to share out: pressed or typed, never more than are left. A button that has nothing to give is not disabled in earnest:
 * whoever has just pressed it with a key would be nowhere.
 */
export function Shares(props: InputProps<Asked<'shares'>>): JSX.Element {
  const points = () => pointsIn(props.sketch)
  const of = (id: string) => points()[id] ?? 0
  const left = () => props.question.total - sumOf(points())
  const step = () => stepOf(props.question.total)

  function give(id: string, wanted: number) {
    props.set({ type: 'shared', points: shared(points(), id, wanted, props.question.total) })
  }

  return (
    <div class="shares">
      <p class="sm mut">{words().shares.how(props.question.total)}</p>
      <p class="lab left" role="status">
        {left() > 0 ? words().shares.left(left()) : words().shares.none}
      </p>
      <ul>
        <Each of={props.question.choices}>
          {(row) => (
            <li>
              <span>{row().text}</span>
              <span class="how-many">
                <button
                  type="button"
                  class="btn"
                  aria-label={words().shares.fewer(row().text)}
                  disabled={props.disabled}
                  aria-disabled={of(row().id) === 0}
                  onClick={() => give(row().id, of(row().id) - step())}
                >
                  <MinusIcon />
                </button>
                <input
                  class="num"
                  inputmode="numeric"
                  autocomplete="off"
                  aria-label={words().shares.to(row().text)}
                  aria-invalid={props.bad || undefined}
                  disabled={props.disabled}
                  value={of(row().id)}
                  onFocus={(event) => event.currentTarget.select()}
                  onKeyDown={(event) => {
                    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
                    if (by === undefined) return
                    event.preventDefault()
                    give(row().id, of(row().id) + by)
                  }}
                  onChange={(event) => {
                    const field = event.currentTarget
                    give(row().id, field.value.trim() === '' ? 0 : Number(field.value))
                    field.value = `${of(row().id)}`
                  }}
                />
                <button
                  type="button"
                  class="btn"
                  aria-label={words().shares.more(row().text)}
                  disabled={props.disabled}
                  aria-disabled={left() === 0}
                  onClick={() => give(row().id, of(row().id) + step())}
                >
                  <PlusIcon />
                </button>
              </span>
              <i
                style={{ '--share': `${(100 * of(row().id)) / props.question.total}%` }}
                aria-hidden="true"
              />
            </li>
          )}
        </Each>
      </ul>
    </div>
  )
}
