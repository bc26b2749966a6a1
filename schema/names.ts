/** JOBCENTER → Jobcenter; the prefix of the types that belong to one controller. */
export const pascalCase = (stelle: string): string =>
  stelle.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join('');

/** JOBCENTER → jobcenter; the prefix of the root fields that belong to one controller. */
export const camelCase = (stelle: string): string => {
  const name = pascalCase(stelle);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** JOBCENTER → freigabeJobcenter: the key under which an office is asked about a person. */
export const freigabeKey = (stelle: string): string => `freigabe${pascalCase(stelle)}`;

/** JOBCENTER → JobcenterZugriffe: the entity under which a person asks for her own accesses. */
export const zugriffeType = (stelle: string): string => `${pascalCase(stelle)}Zugriffe`;
