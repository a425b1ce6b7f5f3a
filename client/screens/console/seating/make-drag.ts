/** Where the pointer is, in the window. */
export type Spot = { readonly x: number; readonly y: number }

export type DragOf = {
  /** Whether what is there can be lifted; called when the pointer has moved far enough to mean it. */
  readonly begin: (person: string) => boolean
  /** The seat or the table below the pointer; null over neither. */
  readonly over: (at: { readonly table: string; readonly person: string | null } | null) => void
  readonly drop: () => void
  readonly cancel: () => void
  /** Once for each frame, for what follows the pointer. */
  readonly at: (spot: Spot) => void
}

/** A hand that shakes is not a drag. */
const FAR = 6
/** So near the edge, what is below scrolls, this much in a frame. */
const EDGE = 56
const SCROLL = 14
/** A click comes so soon after the drag that it belongs to. */
const ECHO = 100

const seatOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-seat]') : null

/**
 * Dragging with a mouse, a pen or a finger, by pointer events: the browser's own drag and drop knows no fingers. A finger drags by
 * the grip only, so that the page still scrolls. While something is dragged nothing is drawn but what follows the pointer and the
 * place that it is over.
 */
export function makeDrag(
  root: HTMLElement,
  scroller: () => HTMLElement | undefined,
  does: DragOf,
): () => void {
  type Held = { readonly person: string; readonly pointer: number; readonly start: Spot; lifted: boolean }
  let held: Held | null = null
  let spot: Spot = { x: 0, y: 0 }
  let frame = 0
  let ended = Number.NEGATIVE_INFINITY

  function placeBelow({ x, y }: Spot) {
    const below = document.elementFromPoint(x, y)
    const table = below?.closest<HTMLElement>('[data-table]')?.dataset.table
    if (table === undefined) return null
    return { table, person: seatOf(below)?.dataset.seat ?? null }
  }

  function scroll() {
    const box = scroller()?.getBoundingClientRect()
    if (box === undefined) return
    const by = spot.y < box.top + EDGE ? -SCROLL : spot.y > box.bottom - EDGE ? SCROLL : 0
    scroller()?.scrollBy(0, by)
  }

  function draw() {
    frame = 0
    if (held === null || !held.lifted) return
    does.at(spot)
    does.over(placeBelow(spot))
    const before = scroller()?.scrollTop
    scroll()
    // It goes on scrolling while the pointer rests at the edge.
    if (scroller()?.scrollTop !== before) frame = requestAnimationFrame(draw)
  }

  function down(event: PointerEvent) {
    if (held !== null || event.button !== 0 || !event.isPrimary) return
    const person = seatOf(event.target)?.dataset.seat
    const byGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null
    if (person === undefined || (event.pointerType === 'touch' && !byGrip)) return
    held = { person, pointer: event.pointerId, start: { x: event.clientX, y: event.clientY }, lifted: false }
  }

  function move(event: PointerEvent) {
    if (held === null || event.pointerId !== held.pointer) return
    spot = { x: event.clientX, y: event.clientY }
    if (!held.lifted) {
      if (Math.hypot(spot.x - held.start.x, spot.y - held.start.y) < FAR) return
      if (!does.begin(held.person)) {
        held = null
        return
      }
      held.lifted = true
      root.setPointerCapture(held.pointer)
    }
    event.preventDefault()
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  function end(act: () => void) {
    const lifted = held?.lifted === true
    held = null
    cancelAnimationFrame(frame)
    frame = 0
    if (lifted) act()
    return lifted
  }

  function up(event: PointerEvent) {
    if (event.pointerId !== held?.pointer) return
    const lifted = held.lifted
    if (lifted) does.over(placeBelow({ x: event.clientX, y: event.clientY }))
    end(does.drop)
    if (lifted) ended = event.timeStamp
  }
  /** The press that ends a drag presses nothing. */
  function click(event: MouseEvent) {
    if (event.detail > 0 && event.timeStamp - ended < ECHO) event.stopPropagation()
  }
  const cancel = () => end(does.cancel)

  root.addEventListener('pointerdown', down)
  root.addEventListener('pointermove', move)
  root.addEventListener('pointerup', up)
  root.addEventListener('pointercancel', cancel)
  root.addEventListener('click', click, { capture: true })
  return () => {
    cancelAnimationFrame(frame)
    root.removeEventListener('pointerdown', down)
    root.removeEventListener('pointermove', move)
    root.removeEventListener('pointerup', up)
    root.removeEventListener('pointercancel', cancel)
    root.removeEventListener('click', click, { capture: true })
  }
}
