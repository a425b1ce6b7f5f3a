import { parentPort } from 'node:worker_threads'
import { workBehindTheHall } from '#server/behind-the-hall.ts'
import { type Unpacked, unpackProgramme } from '#server/programmes/unpack.ts'
import { doResearch, type ResearchJob, type ResearchMade } from '#server/research/work.ts'
import type { Place } from '#server/store/shelf.ts'
import { Turns } from '#server/store/turns.ts'
import type { Failed } from '#server/thread/kept-thread.ts'
import { buildReport } from '#shared/report/build.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import type { ReportLanguage } from '#shared/report/report.ts'
import type { Scope, SectionId } from '#shared/report/section.ts'
import type { ReportHead, Taken } from '#shared/report/take.ts'
import { type Written, writeFiles } from './write-files.ts'

/** What a report is made of comes a little at a time; the order to write it comes last. */
export type Said =
  | { readonly number: number; readonly say: 'taken'; readonly taken: readonly Taken[] }
  | { readonly number: number; readonly say: 'given-up' }
  /** Of what is stored, which this thread reads itself. */
  | { readonly number: number; readonly say: 'research'; readonly job: ResearchJob }
  /** A programme that somebody has brought, to where everything is kept. */
  | { readonly number: number; readonly say: 'unpack'; readonly place: Place; readonly zip: Uint8Array }
  | {
      readonly number: number
      readonly say: 'write'
      readonly head: ReportHead
      readonly scope: Scope
      readonly sections: readonly SectionId[]
      readonly lang: ReportLanguage
      readonly format: ReportFormat
    }
export type Done =
  | (Numbered & { readonly written: Written })
  | (Numbered & { readonly research: ResearchMade })
  | (Numbered & { readonly unpacked: Unpacked })
type Numbered = { readonly number: number; readonly ok: true }
type Reported = Extract<Done, { written: Written }> | Failed

workBehindTheHall()

const taken = new Map<number, Taken[]>()

async function write(said: Extract<Said, { say: 'write' }>): Promise<Reported> {
  const { number, head, scope, sections, lang, format } = said
  try {
    const report = buildReport(head, taken.get(number) ?? [], scope, lang)
    return { number, ok: true, written: await writeFiles(report, head.id, sections, format) }
  } catch (error) {
    return { number, ok: false, message: error instanceof Error ? error.message : String(error) }
  } finally {
    taken.delete(number)
  }
}

/** One after the other: a key that is being made is not made twice. */
const turns = new Turns()

async function study(number: number, job: ResearchJob): Promise<void> {
  try {
    const research = await turns.run(() => doResearch(job))
    const { file } = research
    if (file === null) return parentPort?.postMessage({ number, ok: true, research })
    const bytes = new Uint8Array(file.bytes)
    parentPort?.postMessage({ number, ok: true, research: { ...research, file: { ...file, bytes } } }, [
      bytes.buffer,
    ])
  } catch (error) {
    parentPort?.postMessage({ number, ok: false, message: String(error) })
  }
}

async function unpack(number: number, place: Place, zip: Uint8Array): Promise<void> {
  try {
    const unpacked = await turns.run(() => unpackProgramme(place, zip))
    parentPort?.postMessage({ number, ok: true, unpacked })
  } catch (error) {
    parentPort?.postMessage({ number, ok: false, message: String(error) })
  }
}

parentPort?.on('message', (said: Said) => {
  if (said.say === 'taken') {
    const there = taken.get(said.number)
    if (there) there.push(...said.taken)
    else taken.set(said.number, [...said.taken])
  } else if (said.say === 'given-up') taken.delete(said.number)
  else if (said.say === 'research') void study(said.number, said.job)
  else if (said.say === 'unpack') void unpack(said.number, said.place, said.zip)
  else
    void write(said).then((answered) => {
      if (!answered.ok) return parentPort?.postMessage(answered)
      // Handed over, not copied: where it goes somebody is waiting for an answer to be stored.
      const bytes = new Uint8Array(answered.written.bytes)
      parentPort?.postMessage({ ...answered, written: { ...answered.written, bytes } }, [bytes.buffer])
    })
})
