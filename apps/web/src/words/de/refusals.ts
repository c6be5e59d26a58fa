import type { Refusals } from '../sayings.js';

/** A complete list: a new code of the API does not compile until it has its sentence here. */
export const refusals: NonNullable<Refusals> = {
  INVALID_INPUT: { message: 'Eine Angabe passt so noch nicht.', andOriginal: true },
  TOO_LONG: {
    message: 'Für so viel Text ist hier kein Platz.',
    hint: 'Kürze ihn etwas, oder verlinke den längeren Text.',
    andOriginal: true,
  },
  EMPTY_TEXT: { message: 'Hier fehlt noch ein Text.', hint: 'Ein paar Worte genügen.' },
  NOT_ALLOWED: { message: 'Das können hier nur andere tun.', andOriginal: true },
  NOT_FOUND: {
    message: 'Das gibt es hier für dich nicht, oder nicht mehr.',
    hint: 'Lade die Seite neu, oder frag, wer dir den Link geschickt hat.',
    andOriginal: true,
  },
  CHANGED_MEANWHILE: {
    message: 'Jemand anderes hat das inzwischen geändert. Es wurde nichts überschrieben.',
    hint: 'Sieh dir an, wie es jetzt ist, und trag deine Änderung dann dort ein.',
    andOriginal: true,
  },
  MUTATION_KEY_REUSED: {
    message: 'Das wurde mit anderem Inhalt schon einmal abgeschickt.',
    hint: 'Kopiere, was du geschrieben hast, lade die Seite neu und schick es noch einmal ab.',
  },

  COMMUNITY_CREATION_RESTRICTED: {
    message: 'Hier können nur bestimmte Menschen eine Community gründen.',
    hint: 'Bitte die Leute darum, die diesen Server betreiben.',
  },
  SLUG_TAKEN: {
    message: 'So heißt schon etwas anderes.',
    hint: 'Wähl einen anderen Namen.',
    andOriginal: true,
  },
  AREA_UNKNOWN: {
    message: 'Diesen Bereich gibt es hier nicht, oder nicht mehr.',
    hint: 'Lade die Seite neu und wähl einen aus der Liste.',
  },
  AREA_RETIRED: {
    message: 'Dieser Bereich ist nicht mehr in Gebrauch.',
    hint: 'Lass ihn weg, oder wähl einen, der ihm nahe ist.',
    andOriginal: true,
  },
  AREA_CYCLE: {
    message: 'Dorthin lässt sich dieser Bereich nicht verschieben.',
    hint: 'Wähl einen Platz, der nicht unter ihm selbst liegt.',
    andOriginal: true,
  },
  CONDUCT_OUTDATED: {
    message: 'Von dem Text, wie wir hier miteinander umgehen, gibt es eine neue Fassung.',
    hint: 'Lies sie auf der Seite der Community und stimme ihr zu; dann geht es weiter.',
  },
  ALREADY_MEMBER: { message: 'Du bist hier schon dabei.', hint: 'Lade die Seite neu, dann siehst du alles.' },
  LAST_COORDINATOR: {
    message: 'Sonst koordiniert hier niemand, und jemand muss das Programm leiten.',
    hint: 'Gib erst jemand anderem die Rolle; dann geht es.',
  },
  MEMBER_SUSPENDED: {
    message: 'Diese Mitgliedschaft ruht, deshalb hat sich nichts geändert.',
    hint: 'Wer die Community koordiniert, kann dir mehr dazu sagen.',
  },

  TIME_ZONE_UNKNOWN: {
    message: 'Diese Zeitzone kennen wir nicht.',
    hint: 'Wähl eine aus der Liste, zum Beispiel Europe/Berlin.',
    andOriginal: true,
  },
  LANGUAGE_UNKNOWN: { message: 'Diese Sprache kennen wir nicht.', hint: 'Wähl eine aus der Liste.' },
  WINDOW_INVALID: {
    message: 'Eine deiner Zeiten in der Woche passt so noch nicht.',
    hint: 'Sieh nach Anfang und Ende.',
    andOriginal: true,
  },
  AWAY_PERIOD_INVALID: {
    message: 'Diese Tage passen so noch nicht.',
    hint: 'Sieh nach dem ersten und dem letzten Tag.',
    andOriginal: true,
  },
  CAPACITY_OUT_OF_RANGE: {
    message: 'So viele lassen sich hier nicht eintragen.',
    hint: 'Zwei oder drei sind reichlich.',
    andOriginal: true,
  },

  ONESELF: {
    message: 'Das bist du selbst, und dafür braucht es jemand anderes.',
    hint: 'Bitte jemanden, der dich begleitet oder die Community koordiniert.',
  },
  NOT_A_NEWCOMER: {
    message: 'Fragen können hier alle, die als Neulinge dabei sind.',
    hint: 'Wer die Community koordiniert, kann diese Rolle geben.',
  },
  NOT_A_MENTOR: {
    message: 'Das geht nur mit jemandem, der hier andere begleitet.',
    hint: 'Möchtest du selbst begleiten, biete es in deinem Profil an. Sonst wähl jemand anderes.',
    andOriginal: true,
  },
  MENTOR_FULL: {
    message: 'Hier ist gerade kein Platz mehr frei.',
    hint: 'Andere haben vielleicht Platz, und die offene Warteschlange fragt alle.',
    andOriginal: true,
  },
  MENTOR_PAUSED: {
    message: 'Hier ist gerade Pause von neuen Anfragen.',
    hint: 'Andere haben vielleicht Zeit. Ist es deine eigene Pause, kannst du sie jederzeit beenden.',
  },
  MENTOR_AWAY: {
    message: 'Gerade ist hier jemand ein paar Tage weg.',
    hint: 'Andere haben vielleicht Zeit. Bist du es und doch da, ändere die Tage, an denen du weg bist.',
    andOriginal: true,
  },
  MENTOR_UNAVAILABLE: {
    message: 'Gerade ist hier keine neue Anfrage möglich.',
    hint: 'Sieh nach, wer sonst passt, oder frag alle, die Zeit haben.',
    andOriginal: true,
  },
  NO_COMMON_LANGUAGE: {
    message: 'Ihr habt keine gemeinsame Sprache angegeben.',
    hint: 'Nenn jede Sprache, in der du ein einfaches Gespräch führen kannst.',
  },
  NO_SHARED_AREA: {
    message: 'Eure Bereiche liegen zu weit auseinander.',
    hint: 'Nenn weitere Bereiche, die du erkunden möchtest.',
  },
  NOT_ENOUGH_COMMON_TIME: {
    message: 'Ihr habt weniger Zeit gemeinsam, als gewünscht ist.',
    hint: 'Nenn weitere Stunden, in denen du Zeit hast, oder wünsch dir weniger gemeinsame Zeit.',
    andOriginal: true,
  },
  DECLINED_RECENTLY: {
    message: 'Für deine letzte Anfrage war hier kein Platz, und das ist noch nicht lange her.',
    hint: 'Andere freuen sich, von dir zu hören, und die offene Warteschlange fragt alle.',
    andOriginal: true,
  },
  ALREADY_REQUESTED: {
    message: 'Eine solche Anfrage wartet schon auf Antwort.',
    hint: 'Schreib in ihrem Gespräch weiter, oder zieh sie zurück und frag neu.',
    andOriginal: true,
  },
  ALREADY_IN_MENTORSHIP: {
    message: 'Ihr seid schon zusammen in einem Mentorat.',
    hint: 'Schreibt euch dort weiter.',
  },
  REQUEST_ALREADY_ANSWERED: {
    message: 'Diese Anfrage hat schon eine Antwort, oder sie ist weitergegangen.',
    hint: 'Lade die Seite neu: Dann siehst du, wie es weiterging.',
  },
  REQUEST_WITHDRAWN: {
    message: 'Diese Anfrage wurde zurückgezogen, bevor jemand geantwortet hat.',
    hint: 'Hier bleibt nichts zu tun.',
  },
  REQUEST_EXPIRED: {
    message: 'Die Zeit, auf diese Anfrage zu antworten, ist um.',
    hint: 'Eine neue ist jederzeit möglich, auch an dieselbe Person.',
  },
  REQUEST_NOT_IN_OPEN_QUEUE: {
    message: 'Diese Anfrage steht nicht in der offenen Warteschlange.',
    hint: 'In der Warteschlange siehst du die Anfragen, die alle nehmen können.',
  },
  REQUEST_HELD: {
    message: 'Diese Anfrage sieht sich gerade jemand an.',
    hint: 'Vielleicht ist sie bald wieder in der offenen Warteschlange. Dort warten auch andere.',
    andOriginal: true,
  },
  REQUEST_WAITS_NOT_LONG: {
    message: 'Diese Anfrage wartet noch nicht zu lange, oder sie ist gerade erst angekommen.',
    hint: 'Lass ein paar Tage Zeit: Erinnert wird von selbst, wie die Mentor:innen es wünschen.',
  },
  REQUEST_POINTED_OUT: {
    message: 'Auf diese Anfrage wurde vor Kurzem schon hingewiesen.',
    hint: 'Lass Zeit für eine Antwort; in ein paar Tagen geht es wieder.',
  },
  NO_MENTOR_FITS: {
    message: 'Gerade passt niemand mit Platz, der diese Anfrage noch nicht gesehen hat.',
    hint: 'Oft hilft am besten, jemanden persönlich zu fragen.',
  },
  MENTORSHIP_NOT_LIVE: {
    message: 'In diesem Mentorat geht das nicht, so wie es gerade steht.',
    hint: 'Lade die Seite neu: Dann siehst du, was jetzt möglich ist.',
    andOriginal: true,
  },
  ALREADY_TAKES_PART: { message: 'Diese Person ist hier schon dabei.', hint: 'Schreib ihr im Gespräch.' },
  ALREADY_INVITED: {
    message: 'Diese Person ist schon eingeladen und hat noch nicht geantwortet.',
    hint: 'Lass ihr ein paar Tage, oder zieh die Einladung zurück.',
  },
  TOO_MANY_PARTICIPANTS: {
    message: 'Mehr Menschen haben hier keinen Platz.',
    hint: 'Wenn jemand geht oder eine Einladung endet, ist wieder Platz.',
    andOriginal: true,
  },
  INVITATION_NOT_OPEN: {
    message: 'Diese Einladung ist nicht mehr offen.',
    hint: 'Lade die Seite neu: Dann siehst du, was aus ihr wurde.',
    andOriginal: true,
  },
  HAND_OVER_OPEN: {
    message: 'Für dieses Mentorat wartet schon ein Angebot auf Antwort.',
    hint: 'Warte auf die Antwort, oder zieh das Angebot zurück.',
  },
  HAND_OVER_NOT_OPEN: {
    message: 'Dieses Angebot ist nicht mehr offen.',
    hint: 'Lade die Seite neu: Dann siehst du, was aus ihm wurde.',
    andOriginal: true,
  },

  THREAD_CLOSED: {
    message: 'Dieses Gespräch ist geschlossen: Es bleibt lesbar, aber es kommt nichts mehr dazu.',
    hint: 'Für etwas Neues beginne ein anderes Gespräch.',
  },
  PLACEHOLDER_UNKNOWN: {
    message: 'Einen dieser Platzhalter gibt es nicht.',
    hint: 'Welche es gibt, steht unter dem Feld.',
    andOriginal: true,
  },
  SAVED_REPLY_LIMIT: {
    message: 'Mehr gespeicherte Antworten haben keinen Platz.',
    hint: 'Lösch eine, die du nicht mehr brauchst.',
  },
  MESSAGE_DELETED: {
    message: 'Diese Nachricht wurde gelöscht, und ihr Text ist fort.',
    hint: 'Schreib stattdessen eine neue.',
  },
  EDIT_WINDOW_OVER: {
    message: 'Die Zeit, in der sich diese Nachricht bearbeiten ließ, ist um.',
    hint: 'Schreib eine neue, die es richtigstellt; löschen kannst du diese noch.',
    andOriginal: true,
  },
  EDIT_LIMIT: {
    message: 'Diese Nachricht wurde schon so oft bearbeitet, wie es geht.',
    hint: 'Schreib eine neue, die es richtigstellt.',
  },
  DRAFT_STALE: {
    message: 'Dieser Entwurf wurde in einem anderen Fenster geändert. Es wurde nichts überschrieben.',
    hint: 'Sieh dir beide Texte an und speichere den, den du möchtest.',
  },

  RUNG_UNKNOWN: {
    message: 'Diesen Schritt gibt es auf der Leiter nicht, oder nicht mehr.',
    hint: 'Lade die Seite neu und wähl einen, der da ist.',
  },
  DATE_OUT_OF_RANGE: {
    message: 'Dieses Datum liegt zu weit weg.',
    hint: 'Sieh nach, ob der Tag und das Jahr stimmen.',
    andOriginal: true,
  },
  EVIDENCE_URL_INVALID: {
    message: 'Das ist noch kein Link, dem jemand folgen kann.',
    hint: 'Kopiere die ganze Adresse, die mit https:// beginnt.',
  },
  MILESTONE_ALREADY_LOGGED: {
    message: 'Dieser Schritt ist so schon eingetragen.',
    hint: 'Er steht in der Zeitleiste. War es ein anderes Mal, gib den Link dazu an.',
  },
  MILESTONE_ALREADY_DECIDED: {
    message: 'Darüber hat schon jemand entschieden.',
    hint: 'Lade die Seite neu: Dann siehst du, wie.',
  },

  ACCESS_TOKEN_LIMIT: {
    message: 'Mehr Zugangstoken sind nicht möglich.',
    hint: 'Widerrufe eins, das du nicht mehr brauchst.',
  },
  ACCESS_TOKEN_SHOWN_BEFORE: {
    message: 'Dieses Token gibt es schon; es wurde einmal gezeigt, gleich nach dem Anlegen.',
    hint: 'Hast du es nicht gesehen, widerrufe es und leg ein neues an.',
  },
};
