import { abschnitt, type Abschnitt } from '../abschnitt';
import type { Reason } from '../../decision/facts';
import type { Review } from '../review';
import { alwaysNeeded } from './jeStelle';

/** The two layers of the matrix: what is possible at all, and why the rest is not. */
export const moeglich = (review: Review): readonly Abschnitt[] => [possible(review), refused(review)];

function possible({ matrix, bedingungen, zwecke }: Review): Abschnitt {
  const zweckNames = [...zwecke.keys()].filter((zweck) => matrix.zellen.some((zelle) => zelle.zweck === zweck));
  const rows = new Map<string, string[]>();
  for (const { stelle, kategorie, organisationstyp, rolle } of matrix.zellen) rows.set(`${stelle}|${kategorie}|${organisationstyp}, ${rolle}`, []);
  const zeilen = [...rows.keys()].map((key) => {
    const [stelle = '', kategorie = '', empfaenger = ''] = key.split('|');
    const cell = (zweck: string) => matrix.zellen.find((zelle) => zelle.kategorie === kategorie && `${zelle.organisationstyp}, ${zelle.rolle}` === empfaenger && zelle.zweck === zweck);
    return [stelle, kategorie, empfaenger, ...zweckNames.map((zweck) => (cell(zweck) ? 'möglich' : '–'))];
  });
  return abschnitt(
    2,
    'moeglich',
    'Was überhaupt möglich ist',
    [
      'Möglich heißt: Es gibt eine Person und eine Unterschrift, mit denen die Entscheidung schweigt. Für jede dieser Zellen bleibt nötig, ausprobiert durch Wegnehmen:',
      ...alwaysNeeded(matrix.zellen).map((name) => `- ${bedingungen[name] ?? name}`),
      'Was darüber hinaus nötig ist, steht bei der Kategorie.',
    ],
    [{ titel: 'Mögliche Zellen', kopf: ['Stelle', 'Kategorie', 'Empfänger', ...zweckNames], zeilen }],
  );
}

function refused({ matrix: { warumNicht }, gruende, kategorien }: Review): Abschnitt {
  const rows = new Map<string, { readonly zwecke: string[]; readonly empfaenger: string; readonly profil: number }>();
  for (const [key, profil] of Object.entries(warumNicht.profilJe)) {
    const [typ = '', rolle = '', zweck = ''] = key.split('|');
    const row = rows.get(`${typ}|${rolle}|${profil}`) ?? { zwecke: [], empfaenger: `${typ}, ${rolle}`, profil };
    row.zwecke.push(zweck);
    rows.set(`${typ}|${rolle}|${profil}`, row);
  }
  const zeilen = [...rows.values()].map(({ empfaenger, zwecke, profil }) => {
    const steps = warumNicht.profile[profil] ?? {};
    const by = new Map<string, number>();
    for (const text of Object.values(steps)) by.set(text, (by.get(text) ?? 0) + 1);
    const possibleOnes = kategorien.size - Object.keys(steps).length;
    const refusals = [...by].map(([text, count]) => `${count} durch ${text.split(' ').join(' und ')}`);
    return [empfaenger, zwecke.join(', '), String(possibleOnes), refusals.join('; ') || '–'];
  });
  return abschnitt(
    2,
    'warum-nicht',
    'Warum nicht?',
    [
      'Für alles Übrige der Schritt, der ablehnt, auch wenn alles Persönliche dafür spräche. Die Seite pruefbericht.html schlägt jede einzelne Kombination nach; die Schritte liegen als je eine Datei unter schema/decision/steps/.',
    ],
    [
      { titel: 'Ablehnungen je Empfänger', kopf: ['Empfänger', 'Zwecke', 'mögliche Kategorien', 'abgelehnte Kategorien'], zeilen },
      { titel: 'Gründe', kopf: ['Grund', 'Schritt', 'Bedeutung'], zeilen: Object.keys(gruende).map((name) => [name, String(gruende[name as Reason].schritt), gruende[name as Reason].text]) },
    ],
  );
}
