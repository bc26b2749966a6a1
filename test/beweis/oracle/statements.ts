import { covers, hasBegun, hasRunOut, isRevoked, isSigned, latestNaming, mayHolderSpeak, namedHolders } from './declarations';
import type { Sachverhalt } from './facts';
import { cell, type Recht } from './law';

type Statement = (of: Sachverhalt, recht: Recht) => boolean;

const typ = ({ organisation }: Sachverhalt, { typen }: Recht): string => typen.get(organisation) ?? '';
const declared = (of: Sachverhalt) => latestNaming(of, 'DATENSCHUTZ');

/** What can be true of a case, each a sentence of its own; the table of rules knows only these names. */
export const statements = {
  kategorieGehoertDerStelle: ({ kategorie, stelle }, { stellen, kategorien }) => stellen.has(stelle) && kategorien.get(kategorie)?.stelle === stelle,
  aktiv: ({ aufrufer }) => aufrufer?.aktiv === true,
  verpflichtet: ({ aufrufer, now }) => aufrufer?.verpflichtetAm !== undefined && aufrufer.verpflichtetAm.getTime() <= now.getTime(),
  nochVerpflichtet: ({ aufrufer, now }) => aufrufer?.verpflichtetBis === undefined || aufrufer.verpflichtetBis.getTime() > now.getTime(),
  vorgesehen: (of, recht) => recht.vorgesehen.has(cell(typ(of, recht), of.rolle, of.zweck, of.kategorie)),
  empfaengerBekannt: (of, recht) => typ(of, recht) !== '',
  stelleBekannt: ({ stelle }, { stellen }) => stellen.has(stelle),
  steuertNur: ({ rolle }) => ['KOORDINATION', 'KI_LEITUNG', 'GREMIUM', 'TECHNIK'].includes(rolle),
  brauchtKeinePersonen: (of, recht) => ['TECHNIK', 'DATENSCHUTZ'].includes(typ(of, recht)),
  sozialdaten: ({ stelle }, { stellen }) => stellen.get(stelle)?.sozialdaten !== false,
  auslaenderbehoerde: (of, recht) => typ(of, recht) === 'AUSLAENDERBEHOERDE',
  fallbezug: ({ fallbezug }) => fallbezug === true,

  gesperrt: ({ sperren = [], kategorie, ortsbezug }) =>
    sperren.some((one) => one.art === 'UNLESBAR' || ((one.kategorien ?? [kategorie]).includes(kategorie) && (one.wirkung !== 'ORT' || ortsbezug === true))),

  eingewilligt: (of) => declared(of).length > 0,
  widerrufen: (of) => declared(of).some((one) => isRevoked(one, of)),
  begonnen: (of) => declared(of).every((one) => hasBegun(one, of)),
  abgelaufen: (of) => declared(of).some((one) => hasRunOut(one, of)),
  artNeun: ({ kategorie }, { kategorien }) => kategorien.get(kategorie)?.artNeun !== false,
  ausdruecklich: (of) => declared(of).length > 0 && declared(of).every(({ artNeunAusdruecklich }) => artNeunAusdruecklich.includes(of.kategorie)),
  gezeichnet: (of, recht) => declared(of).length > 0 && declared(of).every((one) => isSigned(one, of, recht)),
  geheim: ({ kategorie }, { kategorien }) => kategorien.get(kategorie)?.geheim !== false,
  jemandEntbunden: (of, recht) => namedHolders(of).some((holder) => mayHolderSpeak(holder, of, recht)),

  einzeln: ({ weise }) => weise === 'EINZELFREIGABE',
  vonHand: ({ weise }) => weise === 'VON_HAND',
  automatisch: ({ weise }) => weise === 'AUTOMATISCH',
  abrufverfahren: ({ abrufverfahren }) => abrufverfahren !== undefined && abrufverfahren !== '',
  klasseS: ({ kategorie }, { kategorien }) => kategorien.get(kategorie)?.klasse === 'S',

  traegerGenannt: ({ geheimnistraeger }) => geheimnistraeger !== undefined,
  traegerEntbunden: (of, recht) => of.geheimnistraeger !== undefined && mayHolderSpeak(of.geheimnistraeger, of, recht, { day: of.zeitbezug }),
  anvertraut: ({ anvertrautVon }) => anvertrautVon !== undefined,
  anvertrauendeWilligtEin: ({ anvertrautVon = '', einwilligende }) => anvertrautVon !== '' && einwilligende?.has(anvertrautVon) === true,
  imZeitraum: (of) => declared(of).length > 0 && declared(of).every((one) => covers(one, of.zeitbezug)),
  dritteWilligenEin: ({ beteiligte = [], einwilligende }) => beteiligte.every((person) => person !== '' && einwilligende?.has(person) === true),
} as const satisfies Readonly<Record<string, Statement>>;

export type StatementName = keyof typeof statements;
