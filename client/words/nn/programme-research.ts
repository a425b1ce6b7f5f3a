import type { ProgrammeResearchWords } from '#client/words/nb/programme-research.ts'

export const words: ProgrammeResearchWords = {
  back: 'Tilbake til «Om programmet»',
  notice: {
    title: 'Det folk seier ja til',
    help: 'Skriv kven som forskar, og kva dei vil finne ut. Dei som er med, les dette før dei seier om svara deira kan brukast.',
    responsible: 'Kven er ansvarleg for forskinga?',
    purpose: 'Kva skal dei finne ut?',
    purposeHelp: 'Skriv det slik at setninga under blir rett.',
    contact: 'Kven der kan ein spørje?',
    reads: 'Slik les dei det:',
    changed:
      'Dei som alt har sagt ja, sa ja til det som stod då. Skal svara deira brukast til noko anna, må dei bli spurde på nytt.',
    saved: 'Lagra.',
    save: 'Lagre',
    none: 'Ingen ser noko om forsking før dette er skrive, bortsett frå spørsmålet om svara kan brukast.',
  },
  links: {
    title: 'Lenkjer for forskarar',
    help: 'Kvar gruppe får si eiga lenkje. Ho viser kva programmet er, og hentar uttrekket: svar frå dei som har sagt ja, under pseudonym.',
    none: 'Ingen har lenkje enno.',
    name: 'Kven er lenkja til?',
    nameHelp: 'Til dømes eit universitet.',
    add: 'Lag lenkje',
    unnamed: 'Forskar',
    copy: (name) => `Kopier lenkja til ${name}`,
    copied: (name) => `Lenkja til ${name} er kopiert. Send ho berre dit.`,
    takeBack: (name) => `Ta tilbake lenkja til ${name}`,
    takeBackNow: (name) => `Ja, ta tilbake lenkja til ${name}`,
    ends: 'Lenkja og sidene ho har opna, sluttar å verke med ein gong. Det som er henta, blir hos dei.',
    takenBack: (name) => `Lenkja til ${name} verkar ikkje lenger.`,
    failed: 'Det gjekk ikkje. Prøv igjen.',
  },
  key: {
    title: 'Nøkkelen til pseudonyma',
    help: 'Nøkkelen gjer at den same personen har det same pseudonymet frå uttrekk til uttrekk. Han ligg på tenaren og er ikkje med i noko uttrekk.',
    none: 'Ingen har henta noko uttrekk enno, så det er ingen nøkkel.',
    made: 'Nøkkelen er laga.',
    way: 'Slett nøkkelen …',
    goes: 'Ingen kan etter dette finne ut kven eit pseudonym er, og neste uttrekk får heilt nye. Det kan ikkje gjerast om. Ta han òg bort frå kopiar av datamappa.',
    label: (title) => `Skriv ${title} for å slette nøkkelen`,
    wrong: 'Det er ikkje namnet på programmet.',
    go: 'Slett nøkkelen',
    gone: 'Nøkkelen er sletta.',
  },
  keep: {
    title: 'Kor lenge programmet er her',
    help: 'Set den siste dagen. Etter han blir alt sletta av seg sjølv; samlingane har sine eigne dagar.',
    until: 'Siste dag',
    hold: 'Slett ikkje av seg sjølv',
    holdHelp: 'Når noko må takast vare på, til dømes etter eit innsynskrav.',
    save: 'Lagre',
    saved: 'Lagra.',
    none: 'Ingen dag er sett. Programmet er her til du slettar det.',
    held: 'Det blir ikkje sletta av seg sjølv.',
    goes: (date) => `Alt blir sletta av seg sjølv etter ${date}.`,
    moved: (date) => `Noko i programmet er seinare enn dagen som er sett, så det er her til og med ${date}.`,
    left: (days) =>
      days === 0
        ? 'Det er i dag.'
        : `Det er om ${days} ${days === 1 ? 'dag' : 'dagar'}. Ta med ein kopi først.`,
  },
}
