import type { InvitationText } from './invitations.ts'
import type { Language } from './municipalities.ts'

/** Ready letters; the owner may write others. */
type LetterWords = {
  readonly invitation: InvitationText
  readonly reminder: InvitationText
  readonly noDate: string
  readonly noPlace: string
}

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  nb: {
    invitation: {
      subject: 'Invitasjon til {kommune}: {samling}',
      text: [
        'Til {kommune}',
        '',
        'Vi inviterer dere til {samling} i {program}.',
        '',
        'Når: {dato}',
        'Hvor: {sted}',
        '',
        'Si fra om dere kommer, og hvem: {lenke}',
        'Svar senest {svarfrist}.',
        '',
        'Spørsmål: {kontakt}',
        '{arrangør}',
      ].join('\n'),
    },
    reminder: {
      subject: 'Kommer {kommune} til {samling}?',
      text: [
        'Til {kommune}',
        '',
        'Vi har ikke fått et endelig svar fra dere om {samling}.',
        '',
        'Når: {dato}',
        'Hvor: {sted}',
        'Svarfrist: {svarfrist}',
        '',
        'Svar her: {lenke}',
        '',
        'Spørsmål: {kontakt}',
        '{arrangør}',
      ].join('\n'),
    },
    noDate: 'datoen er ikke satt ennå',
    noPlace: 'stedet er ikke satt ennå',
  },
  nn: {
    invitation: {
      subject: 'Invitasjon til {kommune}: {samling}',
      text: [
        'Til {kommune}',
        '',
        'Vi inviterer dykk til {samling} i {program}.',
        '',
        'Når: {dato}',
        'Kvar: {stad}',
        '',
        'Sei frå om de kjem, og kven: {lenkje}',
        'Svar seinast {svarfrist}.',
        '',
        'Spørsmål: {kontakt}',
        '{arrangør}',
      ].join('\n'),
    },
    reminder: {
      subject: 'Kjem {kommune} til {samling}?',
      text: [
        'Til {kommune}',
        '',
        'Vi har ikkje fått eit endeleg svar frå dykk om {samling}.',
        '',
        'Når: {dato}',
        'Kvar: {stad}',
        'Svarfrist: {svarfrist}',
        '',
        'Svar her: {lenkje}',
        '',
        'Spørsmål: {kontakt}',
        '{arrangør}',
      ].join('\n'),
    },
    noDate: 'datoen er ikkje sett enno',
    noPlace: 'staden er ikkje sett enno',
  },
  en: {
    invitation: {
      subject: 'Invitation to {municipality}: {gathering}',
      text: [
        'To {municipality}',
        '',
        'You are invited to {gathering}, part of {programme}.',
        '',
        'When: {date}',
        'Where: {place}',
        '',
        'Tell us whether you will come, and who: {link}',
        'Please answer by {deadline}.',
        '',
        'Questions: {contact}',
        '{organiser}',
      ].join('\n'),
    },
    reminder: {
      subject: 'Is {municipality} coming to {gathering}?',
      text: [
        'To {municipality}',
        '',
        'We do not have a final answer from you about {gathering}.',
        '',
        'When: {date}',
        'Where: {place}',
        'Answer by: {deadline}',
        '',
        'Answer here: {link}',
        '',
        'Questions: {contact}',
        '{organiser}',
      ].join('\n'),
    },
    noDate: 'the date is not set yet',
    noPlace: 'the place is not set yet',
  },
}
