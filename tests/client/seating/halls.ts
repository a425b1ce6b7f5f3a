import type { HallSeating } from '#shared/views/seating-part.ts'

export type Seat = HallSeating['tables'][number]['people'][number]

export const seat = (municipality: string, name: string, more: Partial<Seat> = {}): Seat => ({
  municipality,
  name,
  title: '',
  late: false,
  ...more,
})

/** The hall of the picture P4. */
export const MUNICIPALITIES = [
  'Vefsn',
  'Rana',
  'Brønnøy',
  'Alstahaug',
  'Målselv',
  'Alta',
  'Hammerfest',
] as const
const ROLES = [
  'Kommunedirektør',
  'Hovedtillitsvalgt',
  'Leder oppvekst',
  'Hovedverneombud',
  'HR-leder',
] as const

export function hall(tables: HallSeating['tables'], more: Partial<HallSeating> = {}): HallSeating {
  const seated = tables.reduce((sum, { people }) => sum + people.length, 0)
  return { kind: 'round', id: 'r1', at: 0, tables, seated, here: seated, ...more }
}

export function table(name: string, people: readonly Seat[], more: { readonly chairs?: number } = {}) {
  return { id: `t${name}`, name, chairs: people.length, place: null, people, ...more }
}

/** Five tables of seven. */
export const five = hall(
  ROLES.map((role, nth) =>
    table(
      `${nth + 1}`,
      MUNICIPALITIES.map((name) => seat(name, role)),
    ),
  ),
)

/** As the picture P4b: so many people of so many municipalities at so many tables. */
export function large(people: number, municipalities: readonly string[], tables: number): HallSeating {
  const at = Array.from({ length: tables }, (): Seat[] => [])
  for (let nth = 0; nth < people; nth++) {
    const municipality = municipalities[nth % municipalities.length] ?? ''
    at[(nth * 11) % tables]?.push(
      seat(municipality, `Deltaker ${Math.floor(nth / municipalities.length) + 1}`),
    )
  }
  return hall(at.map((people, nth) => table(`${nth + 1}`, people)))
}
