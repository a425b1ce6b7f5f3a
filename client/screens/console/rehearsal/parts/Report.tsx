import { For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import {
  answersIn,
  asideOf,
  driftText,
  isLate,
  talkSums,
  toldOnce,
} from '#client/screens/console/rehearsal/rehearsal.model.ts'
import { rehearsalWords as words } from '#client/screens/console/rehearsal/words.ts'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { LeftOut, RehearsalReport, RehearsedDay } from '#shared/protocol/rehearsal.ts'
import { ReportBoards } from './ReportBoards.tsx'

/** What came of a rehearsal: first whether everything came through, then what a leader plans by, then figures. */
export function Report(props: { readonly at: number; readonly report: RehearsalReport }) {
  const desk = useDesk()
  return (
    <div class="rehearsal-report">
      <div role="status">
        <Show
          when={props.report.ok}
          fallback={
            <p class="msg err">
              <WarningIcon />
              <strong>{words().bad(props.report.wrong.length)}</strong>
            </p>
          }
        >
          <p class="msg ok">
            <CheckIcon />
            <strong>{words().good(answersIn(props.report))}</strong>
          </p>
        </Show>
        <p class="mut num">
          {words().when(
            timeText(props.at, desk.view.gathering.zone),
            props.report.people,
            Math.round(props.report.seconds),
          )}
        </p>
      </div>
      <Wrong report={props.report} />
      <div class="rehearsal-columns">
        <div>
          <section aria-labelledby="rehearsal-days">
            <h3 id="rehearsal-days">{words().days}</h3>
            <For each={props.report.days}>{(day, at) => <Day day={day} number={at() + 1} />}</For>
          </section>
          <Talks report={props.report} />
          <Show when={props.report.boards}>{(boards) => <ReportBoards boards={boards()} />}</Show>
        </div>
        <div>
          <Prompts report={props.report} />
          <Folk report={props.report} />
          <Figures report={props.report} />
        </div>
      </div>
    </div>
  )
}

function Wrong(props: { readonly report: RehearsalReport }) {
  return (
    <Show when={props.report.wrong.length > 0}>
      <ul class="rehearsal-list">
        <For each={toldOnce(props.report.wrong)}>
          {({ what, where, who, count }) => (
            <li>
              <strong>{words().what[what]}</strong>
              <Show when={count > 1}>
                <span class="num"> × {count}</span>
              </Show>
              <Show when={where !== ''}>
                <br />
                {where}
              </Show>
              <Show when={who.length > 0}>
                <br />
                <span class="mut">{who.join(' · ')}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function Day(props: { readonly day: RehearsedDay; readonly number: number }) {
  const label = () => props.day.label || words().day(props.number)
  return (
    <>
      <table class="rehearsal-table rehearsal-days">
        <caption>{label()}</caption>
        <thead>
          <tr>
            <th scope="col">{words().planned}</th>
            <th scope="col">{words().started}</th>
            <th scope="col">{words().item}</th>
            <th scope="col">{words().drift}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.day.items}>
            {(item) => (
              <tr>
                <td class="num">{item.planned}</td>
                <td class="num">{item.started}</td>
                <th scope="row">{item.title}</th>
                <td class="num" classList={{ late: isLate(item) }}>
                  {driftText(words(), item)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.day.endLate}>{(minutes) => <p class="mut">{words().endLate(minutes())}</p>}</Show>
    </>
  )
}

function Prompts(props: { readonly report: RehearsalReport }) {
  return (
    <section aria-labelledby="rehearsal-prompts">
      <h3 id="rehearsal-prompts">{words().prompts}</h3>
      <Show when={props.report.prompts.length > 0} fallback={<p class="mut">{words().noPrompts}</p>}>
        <table class="rehearsal-table">
          <thead>
            <tr>
              <th scope="col">{words().prompt}</th>
              <th scope="col">{words().expected}</th>
              <th scope="col">{words().came}</th>
              <th scope="col">{words().missing}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.report.prompts}>
              {(prompt) => (
                <tr>
                  <th scope="row">
                    {prompt.text}
                    <Show when={asideOf(words(), prompt)}>
                      {(aside) => <span class="mut num rehearsal-aside">{aside()}</span>}
                    </Show>
                  </th>
                  <td class="num">{prompt.kind === 'nothing' ? '–' : prompt.expected}</td>
                  <td class="num">{prompt.kind === 'nothing' ? '–' : prompt.came}</td>
                  <td class="num" classList={{ late: prompt.missing > 0 }}>
                    {prompt.kind === 'nothing' ? '–' : prompt.missing}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}

function Folk(props: { readonly report: RehearsalReport }) {
  return (
    <section aria-labelledby="rehearsal-who">
      <h3 id="rehearsal-who">{words().who}</h3>
      <p>{words().lateComers(props.report.late.length)}</p>
      <Show when={props.report.late.length > 0}>
        <ul class="rehearsal-names">
          <For each={props.report.late}>
            {({ name, day, minutes }) => <li class="num">{words().lateOne(name, day, minutes)}</li>}
          </For>
        </ul>
      </Show>
      <p>{words().leavers(props.report.left.length)}</p>
    </section>
  )
}

/** What came of tables, groups, turns and calls; nothing of what there was nothing of. */
function Talks(props: { readonly report: RehearsalReport }) {
  const sums = () => talkSums(props.report)
  const isThere = () => props.report.tables !== null || props.report.groups !== null
  return (
    <Show when={isThere()}>
      <section aria-labelledby="rehearsal-tables">
        <h3 id="rehearsal-tables">{words().tables}</h3>
        <Show when={props.report.tables}>
          {(tables) => (
            <>
              <p class="num">{words().seatings(tables().rounds, tables().homes)}</p>
              <Show when={tables().mends > 0}>
                <p class="num">{words().mended(tables().mends, tables().moves)}</p>
              </Show>
              <LeftOutList of={tables().without} none={words().seated} some={words().unseated} />
            </>
          )}
        </Show>
        <Show when={props.report.groups}>
          {(groups) => <LeftOutList of={groups().without} none={words().grouped} some={words().alone} />}
        </Show>
        <Show when={sums().due > 0}>
          <p class="num">{words().turns(sums().due, sums().left)}</p>
        </Show>
        <Show when={props.report.calls}>
          {(calls) => <p class="num">{words().calls(calls().made, calls().unanswered, calls().longest)}</p>}
        </Show>
        <Show when={sums().unshown > 0}>
          <p class="num">{words().unshown(sums().unshown)}</p>
        </Show>
      </section>
    </Show>
  )
}

function LeftOutList(props: {
  readonly of: readonly LeftOut[]
  readonly none: string
  readonly some: string
}) {
  return (
    <Show when={props.of.length > 0} fallback={<p>{props.none}</p>}>
      <p>{props.some}</p>
      <ul class="rehearsal-names">
        <For each={props.of}>
          {({ name, minutes }) => <li class="num">{words().waited(name, minutes)}</li>}
        </For>
      </ul>
    </Show>
  )
}

function Figures(props: { readonly report: RehearsalReport }) {
  const figures = () => props.report.figures
  return (
    <section aria-labelledby="rehearsal-figures">
      <h3 id="rehearsal-figures">{words().figures}</h3>
      <p class="num">
        {words().waits(Math.round(figures().acknowledged.p50), Math.round(figures().acknowledged.p99))}
      </p>
      <p class="num">
        {words().traffic(
          Math.round(figures().perPhone.in.messages.mean),
          Math.round(figures().perPhone.in.bytes.mean / 1024),
        )}
      </p>
      <p class="num">{words().lines(figures().reconnects, figures().resent)}</p>
    </section>
  )
}
