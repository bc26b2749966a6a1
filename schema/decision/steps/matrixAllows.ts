import type { Question, Step } from '../facts';

/** Step 3. § 67c Abs. 1 SGB X, Art. 5 Abs. 1 lit. b DSGVO: the city's table foresees this recipient, purpose and category at all. */
export const matrixAllows: Step<Question> = ({ organisation, rolle, zweck, kategorie }, law) => {
  const typ = law.organisationen.get(organisation)?.typ;
  const foreseen = law.matrix.some(
    (row) =>
      row.eingeschaltet &&
      row.zweck === zweck &&
      typ !== undefined &&
      row.organisationstypen.includes(typ) &&
      row.rollen.includes(rolle) &&
      row.kategorien.includes(kategorie),
  );
  return foreseen ? undefined : 'ZWECK_NICHT_VORGESEHEN';
};
