import { For, type JSX, Match, Show, Switch, untrack } from 'solid-js'
import { gatheringIn } from '#client/screens/console/console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { replayOf } from '#client/screens/replay/replay.model.ts'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '#client/words/words.ts'
import { REPORT_FORMATS } from '#shared/report/formats.ts'
import { SECTION_IDS } from '#shared/report/section.ts'
import { type Came, createReport, type ReportDesk as Desk } from './create-report.ts'
import { sizeText, toggled, troubleText } from './report.model.ts'
import { reportWords as words } from './words.ts'
import './report.css'

/** Where the leader takes home what the gathering has given. Loaded when somebody looks here. */
export function ReportDesk(): JSX.Element {
  return <Reporting of={createReport(gatheringIn(location.pathname))} />
}

/** The same, wherever what it shows comes from. */
export function Reporting(props: { readonly of: Desk }): JSX.Element {
  const desk = useDesk()
  const report = untrack(() => props.of)
  const choice = () => report.choice()
  const isAll = () => choice().sections.length === SECTION_IDS.length
  const isNone = () => choice().sections.length === 0
  const making = () => report.came()?.is === 'making'
  return (
    <section class="all report" aria-labelledby="report">
      <div class="head">
        <h2 id="report">{words().heading}</h2>
      </div>
      <p class="mut">{words().help}</p>
      <div class="report-asked">
        <div class="field">
          <label for="report-whose">{words().whose}</label>
          <select
            id="report-whose"
            class="inp"
            aria-describedby="report-whose-help"
            onChange={(event) =>
              report.choose({ ...choice(), municipality: event.currentTarget.value || null })
            }
          >
            <option value="" selected={choice().municipality === null}>
              {words().leader}
            </option>
            <For each={desk.view.arrivals.municipalities.filter(({ id }) => id !== '')}>
              {(each) => (
                <option value={each.id} selected={choice().municipality === each.id}>
                  {words().own(each.name)}
                </option>
              )}
            </For>
          </select>
          <span class="mut" id="report-whose-help">
            {choice().municipality === null ? words().leaderHelp : words().ownHelp}
          </span>
        </div>
        <div class="field">
          <label for="report-lang">{words().language}</label>
          <select
            id="report-lang"
            class="inp"
            onChange={(event) => {
              const lang = LANGUAGES.find((each) => each === event.currentTarget.value)
              if (lang) report.choose({ ...choice(), lang })
            }}
          >
            <For each={LANGUAGES}>
              {(each) => (
                <option value={each} lang={each} selected={each === choice().lang}>
                  {LANGUAGE_NAMES[each]}
                </option>
              )}
            </For>
          </select>
        </div>
      </div>
      <fieldset class="report-sections">
        <legend>{words().sections}</legend>
        <For each={SECTION_IDS}>
          {(id) => (
            <label class="check">
              <input
                type="checkbox"
                checked={choice().sections.includes(id)}
                onChange={(event) => report.choose(toggled(choice(), id, event.currentTarget.checked))}
              />
              {words().section[id]}
            </label>
          )}
        </For>
        <button
          type="button"
          class="btn quiet"
          onClick={() => report.choose({ ...choice(), sections: isAll() ? [] : SECTION_IDS })}
        >
          {isAll() ? words().none : words().all}
        </button>
      </fieldset>
      <h3>{words().onPaper}</h3>
      <div class="report-print">
        <button
          type="button"
          class="btn pri"
          aria-describedby="report-print"
          disabled={!desk.online() || isNone()}
          onClick={() => report.print()}
        >
          {words().print}
        </button>
        <span class="mut" id="report-print">
          {words().printHelp}
        </span>
      </div>
      <h3>{words().again}</h3>
      <div class="report-print">
        <a
          class="btn"
          href={replayOf(desk.view.gathering.id)}
          target="_blank"
          rel="noopener"
          aria-describedby="report-again"
        >
          {words().openAgain}
        </a>
        <span class="mut" id="report-again">
          {words().againHelp}
        </span>
      </div>
      <h3>{words().formats}</h3>
      <ul class="report-formats">
        <For each={REPORT_FORMATS}>
          {(format) => (
            <li>
              <button
                type="button"
                class="btn"
                aria-describedby={`report-${format}`}
                disabled={!desk.online() || isNone() || making()}
                onClick={() => void report.download(format)}
              >
                {words().format[format]}
              </button>
              <span class="mut" id={`report-${format}`}>
                {words().formatHelp[format]}
              </span>
            </li>
          )}
        </For>
      </ul>
      <div role="status">
        <Show when={isNone()} fallback={<CameOf came={report.came()} />}>
          <p class="msg err">
            <WarningIcon />
            {words().nothingChosen}
          </p>
        </Show>
      </div>
    </section>
  )
}

function CameOf(props: { readonly came: Came | null }): JSX.Element {
  const made = () => (props.came?.is === 'made' ? props.came : null)
  const failed = () => (props.came?.is === 'failed' ? props.came : null)
  return (
    <Switch>
      <Match when={props.came?.is === 'making'}>
        <p class="mut">{words().making}</p>
      </Match>
      <Match when={made()}>
        {(file) => (
          <p class="msg">
            <CheckIcon />
            {words().made(file().name, sizeText(file().bytes))}
          </p>
        )}
      </Match>
      <Match when={failed()}>
        {(trouble) => (
          <p class="msg err">
            <WarningIcon />
            {troubleText(words(), trouble().code)}
          </p>
        )}
      </Match>
    </Switch>
  )
}
