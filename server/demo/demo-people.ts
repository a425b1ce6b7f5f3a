import type { Duty } from '#shared/people/people.ts'

/** The municipalities of the source gathering. */
export const DEMO_MUNICIPALITIES = ['Steinkjer', 'Vefsn', 'Jondal', 'Bømlo', 'Sund'] as const

type Role = { readonly name: string; readonly title: string; readonly duties: readonly Duty[] }

const projectLeader: Role = { name: 'Prosjektleder', title: 'Nærværsprosjektet', duties: ['project-leader'] }
const unionRep: Role = { name: 'Hovedtillitsvalgt', title: 'Fagforeningene', duties: [] }
const safetyRep: Role = { name: 'Hovedverneombud', title: 'Arbeidsmiljøutvalget', duties: [] }
const hrLeader: Role = { name: 'HR-leder', title: 'Personal og organisasjon', duties: [] }
const director: Role = { name: 'Kommunedirektør', title: 'Ledelsen', duties: [] }
const carer: Role = { name: 'Enhetsleder', title: 'Helse og omsorg', duties: [] }
const head: Role = { name: 'Styrer', title: 'Barnehage', duties: [] }
const politician: Role = { name: 'Ordfører', title: 'Kommunestyret', duties: [] }

/** Five of each municipality, known by what they do; nobody's name is in the demo. */
export const DEMO_PEOPLE: Readonly<Record<(typeof DEMO_MUNICIPALITIES)[number], readonly Role[]>> = {
  Steinkjer: [projectLeader, panel(hrLeader), observer(unionRep), safetyRep, carer],
  Vefsn: [projectLeader, panel(director), observer(safetyRep), unionRep, head],
  Jondal: [projectLeader, panel(politician), observer(carer), unionRep, director],
  Bømlo: [projectLeader, panel(carer), observer(hrLeader), safetyRep, head],
  Sund: [projectLeader, panel(unionRep), observer(director), hrLeader, carer],
}

function panel(role: Role): Role {
  return { ...role, duties: ['panel'] }
}

function observer(role: Role): Role {
  return { ...role, duties: ['observer'] }
}
