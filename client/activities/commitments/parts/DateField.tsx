import { createSignal, type JSX, Show } from 'solid-js'
import { dayText } from '#client/activities/commitments/by-when.ts'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { dayChoices } from '#client/activities/commitments/sheet.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { FieldNote, type FieldProps, lackOf } from './SharedField.tsx'

/** By when: two days that are near at hand, or any. */
export function DateField(props: FieldProps & { readonly today: string }): JSX.Element {
  const near = () => dayChoices(props.today)
  const [asked, setAsked] = createSignal(false)
  const isOther = () => asked() || (props.shared.text() !== '' && !near().includes(props.shared.text()))
  const choose = (date: string) => {
    setAsked(false)
    props.shared.write(date)
    void props.shared.flush()
  }
  return (
    <fieldset class="field" classList={{ bad: lackOf(props) !== null }}>
      <legend class="lab">{props.label}</legend>
      <div class="pick three">
        <label>
          <input
            type="radio"
            name={props.id}
            checked={!isOther() && props.shared.text() === near()[0]}
            onChange={() => choose(near()[0])}
          />
          <span>{says().twoWeeks}</span>
        </label>
        <label>
          <input
            type="radio"
            name={props.id}
            checked={!isOther() && props.shared.text() === near()[1]}
            onChange={() => choose(near()[1])}
          />
          <span>{dayText(words().common, near()[1], props.today.slice(0, 4))}</span>
        </label>
        <label>
          <input type="radio" name={props.id} checked={isOther()} onChange={() => setAsked(true)} />
          <span>{says().pickDate}</span>
        </label>
      </div>
      <Show when={isOther()}>
        <input
          type="date"
          id={props.id}
          aria-label={says().date}
          aria-describedby={`${props.id}-note`}
          aria-invalid={props.shared.refusal() !== null}
          min={props.today}
          value={props.shared.text()}
          onFocus={() => props.shared.enter()}
          onBlur={() => props.shared.leave()}
          onInput={(event) =>
            event.currentTarget.value !== '' && props.shared.write(event.currentTarget.value)
          }
        />
      </Show>
      <FieldNote {...props} />
    </fieldset>
  )
}
