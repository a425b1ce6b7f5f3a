import { parentPort } from 'node:worker_threads'
import { workBehindTheHall } from '#server/behind-the-hall.ts'
import type { Failed } from '#server/thread/kept-thread.ts'
import { makeReels, type ReelJob } from './reels.ts'

/** What is asked of the thread. */
export type Said =
  | { readonly number: number; readonly say: 'course'; readonly job: ReelJob }
  | {
      readonly number: number
      readonly say: 'views'
      readonly job: ReelJob
      readonly version: number
      readonly stretch: number
    }
  | { readonly number: number; readonly say: 'forget'; readonly gathering: string }
/** `body` is null where there is nothing of the kind. */
export type Done = { readonly number: number; readonly ok: true; readonly body: Uint8Array | null }

workBehindTheHall()

const reels = makeReels()

async function bodyOf(said: Said): Promise<Uint8Array | null> {
  switch (said.say) {
    case 'course':
      return await reels.course(said.job)
    case 'views':
      return await reels.views(said.job, said.version, said.stretch)
    case 'forget':
      reels.forget(said.gathering)
      return null
  }
}

/** One after another: two who look at the same gathering share what was folded for the first. */
let turn: Promise<void> = Promise.resolve()

parentPort?.on('message', (said: Said) => {
  turn = turn.then(async () => {
    const { number } = said
    const answered = await bodyOf(said).then(
      (body): Done => ({ number, ok: true, body }),
      (error): Failed => ({
        ...{ number, ok: false },
        message: error instanceof Error ? error.message : String(error),
      }),
    )
    parentPort?.postMessage(answered)
  })
})
