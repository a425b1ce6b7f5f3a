import type { AlongWords } from '#client/words/nb/along.ts'

export const words: AlongWords = {
  title: (programme: string) => `Neste samling i «${programme}»`,
  offer:
    'Du kan bli kjend att når programmet samlar seg på nytt. Då slepp du å skrive kven du er, og du blir sett saman med folk du ikkje har møtt.',
  keeps:
    'Programmet hugsar at det var du som var her, kven du sat med av dei som òg har sagt ja, og om du sat i panel. Ikkje svara dine. Det står til du seier nei, og då blir det gløymt overalt.',
  tick: 'Kjenn meg att neste gong',
  yes: 'Lagra: du blir kjend att neste gong, på denne telefonen.',
  no: 'Lagra: du blir ikkje kjend att, og det som var hugsa, er sletta.',
  notKept: 'Nettlesaren tek ikkje vare på noko, så denne telefonen kan ikkje kjennast att.',
  link: 'Ta plassen med til ein annan telefon',
  linkHelp:
    'Opne lenkja eller skann koden med den andre telefonen. Den som har lenkja, blir deg: gi henne til ingen andre.',
  copy: 'Kopier lenkja',
  copied: 'Lenkja er kopiert.',
  copyFailed: 'Lenkja let seg ikkje kopiere. Merk henne og kopier henne sjølv.',
  code: 'Kode med lenkja di',
  wrong: 'Det gjekk ikkje. Prøv igjen.',
  take: {
    heading: 'Ta plassen med hit',
    who: (name: string, from: string) => [name, from].filter((part) => part !== '').join(', '),
    nameless: 'deg',
    ask: (who: string, programme: string) =>
      `Skal denne telefonen vere ${who} i «${programme}»? Då blir han kjend att på samlingane der.`,
    yes: 'Ja, bruk denne telefonen',
    done: 'Denne telefonen er kjend att. På neste samling skannar du koden som vanleg.',
    goOn: (title: string) => `Gå inn i «${title}»`,
    gone: 'Lenkja gjeld ikkje. Den som åtte henne, kan ha sagt nei, eller ho er skriven av feil.',
    home: 'Til mine samlingar',
  },
  back: {
    heading: 'Velkomen tilbake',
    as: (who: string) => `Bli med som ${who}`,
    name: 'Namnet ditt',
    known: (programme: string) => `Denne telefonen er kjend frå «${programme}».`,
    other: 'Er du ein annan, fyller du ut nedanfor.',
  },
}
