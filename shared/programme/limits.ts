/** What a programme holds at most. The country has some 360 municipalities, and no effort takes more than all of them. */
export const PROGRAMME_LIMITS = {
  title: 120,
  organiser: 120,
  contact: 200,
  purpose: 200,
  goals: 12,
  goal: 300,
  phases: 24,
  phase: 80,
  sectors: 20,
  sector: 60,
  municipalities: 400,
  name: 80,
  role: 80,
  address: 120,
  gatherings: 300,
  place: 120,
  why: 300,
  subject: 150,
  invitation: 4_000,
  /** Days before the last day to reply; as many reminders. */
  reminders: 5,
  /** What is said of one thing, over and over. */
  changes: 200,
  note: 500,
  who: 200,
  /** Heads that one municipality brings. */
  people: 500,
  /** Of one gathering, as many as can be brought along to another. */
  taken: 1_200,
  promises: 10_000,
  what: 120,
  how: 200,
  learned: 500,
  /** Of a municipality’s goals and plan, each field: as long as where they meet. */
  aim: 300,
  indicators: 12,
  unit: 30,
  source: 160,
  decimals: 3,
  /** Of one indicator: every municipality, county and sector, and the whole. */
  series: 460,
  periods: 600,
  /** Of one indicator. */
  values: 60_000,
  /** Recognised, over all gatherings. */
  known: 20_000,
} as const
