/** Where the session is kept that a programme's link was exchanged for. */
export const programmePlace = (role: 'owner' | 'municipality' | 'researcher', programme: string) =>
  `samling/session/${role}/${programme}`
