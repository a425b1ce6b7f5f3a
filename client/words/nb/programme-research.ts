/** Of the part of the owner’s page about research and how long the programme is kept. */
export const words = {
  back: 'Tilbake til «Om programmet»',
  notice: {
    title: 'Det folk sier ja til',
    help: 'Skriv hvem som forsker, og hva de vil finne ut. De som er med, leser dette før de sier om svarene deres kan brukes.',
    responsible: 'Hvem er ansvarlig for forskningen?',
    purpose: 'Hva skal de finne ut?',
    purposeHelp: 'Skriv det slik at setningen under blir riktig.',
    contact: 'Hvem der kan spørres?',
    reads: 'Slik leser de det:',
    changed:
      'De som har sagt ja, sa ja til det som står nå. Lagrer du noe annet om hvem eller hva, gjelder ikke ja-et deres før de har sagt det igjen.',
    earlier: (count: number) => `Slik sto det før (${count})`,
    until: (date: string) => `Til ${date}:`,
    before: 'Før:',
    saved: 'Lagret.',
    save: 'Lagre',
    none: 'Ingen ser noe om forskning før dette er skrevet, bortsett fra spørsmålet om svarene kan brukes.',
  },
  links: {
    title: 'Lenker for forskere',
    help: 'Hver gruppe får sin egen lenke. Den viser hva programmet er, og henter uttrekket: svar fra dem som har sagt ja, under pseudonymer.',
    none: 'Ingen har lenke ennå.',
    name: 'Hvem er lenken til?',
    nameHelp: 'For eksempel et universitet.',
    add: 'Lag lenke',
    unnamed: 'Forsker',
    copy: (name: string) => `Kopier lenken til ${name}`,
    copied: (name: string) => `Lenken til ${name} er kopiert. Send den bare dit.`,
    takeBack: (name: string) => `Ta tilbake lenken til ${name}`,
    takeBackNow: (name: string) => `Ja, ta tilbake lenken til ${name}`,
    ends: 'Lenken og sidene den har åpnet, slutter å virke med en gang. Det som er hentet, blir hos dem.',
    takenBack: (name: string) => `Lenken til ${name} virker ikke lenger.`,
    failed: 'Det gikk ikke. Prøv igjen.',
  },
  key: {
    title: 'Nøkkelen til pseudonymene',
    help: 'Nøkkelen gjør at den samme personen har det samme pseudonymet fra uttrekk til uttrekk. Den ligger på serveren og er ikke med i noe uttrekk.',
    none: 'Ingen har hentet noe uttrekk ennå, så det er ingen nøkkel.',
    made: 'Nøkkelen er laget.',
    way: 'Slett nøkkelen …',
    goes: 'Ingen kan etter dette finne ut hvem et pseudonym er, og neste uttrekk får helt nye. Det kan ikke gjøres om. Ta den også bort fra sikkerhetskopier av serveren.',
    label: (title: string) => `Skriv ${title} for å slette nøkkelen`,
    wrong: 'Det er ikke navnet på programmet.',
    go: 'Slett nøkkelen',
    gone: 'Nøkkelen er slettet.',
  },
  keep: {
    title: 'Hvor lenge programmet er her',
    help: 'Sett den siste dagen. Etter den slettes alt av seg selv; samlingene har sine egne dager.',
    until: 'Siste dag',
    hold: 'Slett ikke av seg selv',
    holdHelp: 'Når noe må tas vare på, for eksempel etter et innsynskrav.',
    save: 'Lagre',
    saved: 'Lagret.',
    none: 'Ingen dag er satt. Programmet er her til du sletter det.',
    held: 'Det slettes ikke av seg selv.',
    goes: (date: string) => `Alt slettes av seg selv etter ${date}.`,
    moved: (date: string) =>
      `Noe i programmet er senere enn dagen som er satt, så det er her til og med ${date}.`,
    left: (days: number) =>
      days === 0
        ? 'Det er i dag.'
        : `Det er om ${days} ${days === 1 ? 'dag' : 'dager'}. Ta med en kopi først.`,
  },
}
export type ProgrammeResearchWords = typeof words
