import { createMemo, type JSX, Show } from 'solid-js'
import { gatheredIn, type Nearness, verdictOf } from '#client/screens/console/seating/quality.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'

/** So many places are named; the rest are counted. */
const NAMED = 3

/** How good the seating is, in whole numbers and sentences, with the best there can be beside each. */
export function Quality() {
  const seating = useSeating()
  const words = () => seatingWords().quality
  const round = () => {
    const board = seating.board()
    return board.kind === 'nothing' || board.kind === 'home' ? null : board.round
  }
  return (
    <section class="quality" aria-labelledby="seat-quality">
      <div class="head">
        <h2 id="seat-quality">{seating.board().kind === 'home' ? words().headingHome : words().heading}</h2>
      </div>
      <Show when={seating.board().kind === 'home'}>
        <p class="sm mut pad">{words().home}</p>
      </Show>
      <Show when={round()}>{(shown) => <Figures quality={shown().quality} />}</Show>
    </section>
  )
}

function nearText(near: Nearness): string {
  const words = seatingWords().quality
  switch (near.type) {
    case 'best':
      return words.isLeast
    case 'above':
      return words.least(near.least)
    case 'unknown':
      return words.leastUnknown
    case 'unsaid':
      return ''
  }
}

function Figures(props: { readonly quality: Parameters<typeof verdictOf>[0] }) {
  const seating = useSeating()
  const words = () => seatingWords().quality
  const verdict = createMemo(() => verdictOf(props.quality, seating.counts()))
  const where = createMemo(() => {
    const places = gatheredIn(seating.hall())
    const named = places.slice(0, NAMED).map(({ place, table }) => words().at(place, table))
    const more = places.length - named.length
    const text = [named.join(', '), more > 0 ? words().andMore(more) : ''].filter(Boolean).join(' ')
    return text === '' ? '' : `${text}.`
  })
  /** A new draft is held against the round before it. */
  const previous = () => {
    const { round, draft } = seating.part()
    return seating.board().kind === 'draft' && round !== null && draft?.mends !== round.id
      ? words().previous(round.quality.repeats)
      : ''
  }
  const isFirst = () => seating.hall().met.size === 0
  return (
    <>
      <Show when={verdict().best}>
        <p class="msg ok best">
          <CheckIcon />
          <b>{verdict().roleExcess > 0 ? words().bestButRoles : words().best}</b>
        </p>
      </Show>
      <Figure count={verdict().colleagues.count} label={words().colleagues(verdict().colleagues.count)}>
        {[where(), verdict().best ? '' : nearText(verdict().colleagues.nearness)].join(' ')}
      </Figure>
      <Figure count={verdict().again.count} label={words().again(verdict().again.count)}>
        {isFirst()
          ? words().firstRound
          : [
              words().ofPairs(verdict().pairs),
              verdict().best ? '' : nearText(verdict().again.nearness),
              previous(),
            ].join(' ')}
      </Figure>
      <Figure count={verdict().roleExcess} label={words().roles(verdict().roleExcess)}>
        {verdict().roleExcess === 0 ? words().rolesSpread : words().rolesNot}
      </Figure>
      <Figure count={verdict().withoutNew} label={words().withoutNew(verdict().withoutNew)}>
        {verdict().withoutNew === 0 ? words().fewestNew(verdict().fewestNew) : words().someWithout}
      </Figure>
      <Show when={verdict().apartBroken > 0}>
        <Figure count={verdict().apartBroken} label={words().apartBroken(verdict().apartBroken)}>
          {words().apartBrokenHelp}
        </Figure>
      </Show>
    </>
  )
}

function Figure(props: { readonly count: number; readonly label: string; readonly children: JSX.Element }) {
  return (
    <div class="q">
      <b class="num">{props.count}</b>
      <span>{props.label}</span>
      <small>{props.children}</small>
    </div>
  )
}
