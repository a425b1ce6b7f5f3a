import * as v from 'valibot'
import type { ProgrammeLinks as Links } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import { type ProgrammeLinks, ProgrammeLinksMessage } from '#shared/protocol/programme.ts'
import type { ProgrammeHall } from './hall.ts'
import type { ProgrammeCaller } from './identify.ts'

type Leading = {
  readonly links: Links
  readonly registry: Pick<Registry, 'get'>
  readonly hall: ProgrammeHall
  /** Where pages are reached. */
  readonly base: string
  /** Whether a link for more than a municipality's own works on another machine; one that does not is not made (trust.md S-05). */
  readonly reach: boolean
}

/** Lists, makes and takes back links; the owner's alone. */
export async function answerProgrammeLinks(
  leading: Leading,
  caller: ProgrammeCaller,
  message: unknown,
): Promise<ProgrammeLinks> {
  const parsed = v.safeParse(ProgrammeLinksMessage, message)
  if (!parsed.success) return { ok: false, code: 'malformed' }
  if (caller.actor.role !== 'owner') return { ok: false, code: 'not-allowed' }
  const { programme } = caller
  const asked = parsed.output
  switch (asked.do) {
    case 'municipalities':
      return await municipalities(leading, programme)
    case 'renew-municipalities':
      return await renewMunicipalities(leading, programme, asked.municipality)
    case 'researchers':
      return researchers(leading, programme)
    case 'add-researcher': {
      if (!leading.reach) return { ok: false, code: 'not-private' }
      const added = await leading.links.researchers.add(programme, asked.id, asked.name)
      return added.ok ? researchers(leading, programme) : added
    }
    case 'take-back-researcher':
      return await takeBackResearcher(leading, programme, asked.id)
    case 'gatherings':
      return gatherings(leading)
    case 'renew-owner':
      return await renewOwner(leading, caller)
  }
}

async function municipalities({ links, hall, base }: Leading, programme: string): Promise<ProgrammeLinks> {
  const all = hall.room.programme().municipalities
  const proofs = await links.municipalityProofs(
    programme,
    all.map(({ id }) => id),
  )
  return {
    ok: true,
    links: all.map(({ id, name }) => ({
      id,
      name,
      url: urlAt(base, `/municipality/${programme}#${proofs.get(id)}`),
    })),
  }
}

async function renewMunicipalities(
  leading: Leading,
  programme: string,
  municipality: string | null,
): Promise<ProgrammeLinks> {
  const { links, hall } = leading
  const known = hall.room.programme().municipalities.some(({ id }) => id === municipality)
  if (municipality !== null && !known) return { ok: false, code: 'unknown-municipality' }
  await links.renewMunicipalities(programme, municipality)
  hall.showOut(
    ({ actor }) =>
      actor.role === 'municipality' && (municipality === null || actor.municipality === municipality),
  )
  return await municipalities(leading, programme)
}

function researchers({ links, base, reach }: Leading, programme: string): ProgrammeLinks {
  if (!reach) return { ok: false, code: 'not-private' }
  const all = links.researchers.list(programme)
  return {
    ok: true,
    links: all.map(({ id, name, secret }) => ({
      ...{ id, name },
      url: urlAt(base, `/research/${programme}#${secret}`),
    })),
  }
}

async function takeBackResearcher(leading: Leading, programme: string, id: string): Promise<ProgrammeLinks> {
  await leading.links.researchers.takeBack(programme, id)
  leading.hall.showOut(({ actor }) => actor.role === 'researcher' && actor.link === id)
  return researchers(leading, programme)
}

/** Each leader's own, as it is when somebody asks; one that has been renewed in the gathering is the new one here. */
function gatherings({ registry, hall, base, reach }: Leading): ProgrammeLinks {
  if (!reach) return { ok: false, code: 'not-private' }
  const links = hall.room.programme().gatherings.flatMap(({ id, title, made }) => {
    const entry = made === null ? undefined : registry.get(made)
    return entry === undefined
      ? []
      : [{ id, name: title, url: urlAt(base, `/console/${entry.id}#${entry.secrets.leader}`) }]
  })
  return { ok: true, links }
}

/** Whoever asks goes on, by a session of the new link's. */
async function renewOwner({ links, hall, base }: Leading, asker: ProgrammeCaller): Promise<ProgrammeLinks> {
  const { programme } = asker
  await links.renewOwner(programme)
  hall.showOut((each) => each.actor.role === 'owner' && each !== asker)
  const secret = links.get(programme)?.secrets.owner ?? ''
  const url = urlAt(base, `/programme/${programme}#${secret}`)
  const session = await links.openSession(programme, { role: 'owner', municipality: null }, secret)
  return { ok: true, links: [{ id: 'owner', name: '', url }], session }
}

function urlAt(base: string, path: string): string {
  return new URL(path, base).href
}
