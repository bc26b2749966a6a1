export type Env = Readonly<Record<string, string | undefined>>;

/** What is wrong with a configuration, one German line per fault. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFault';
  }
}

/** Each reader answers a value to go on with and notes what is wrong, so that all faults are told at once. */
export function readWord<Word extends string>(env: Env, name: string, words: readonly Word[], otherwise: Word, faults: string[]): Word {
  const value = env[name] ?? otherwise;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) faults.push(`${name}: erwartet ${words.join(' oder ')}, gefunden «${value}».`);
  return word ?? otherwise;
}

export function readPort(env: Env, name: string, faults: string[]): number | undefined {
  const value = env[name];
  if (value === undefined) return undefined;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  faults.push(`${name}: erwartet eine Zahl von 0 bis 65535, gefunden «${value}».`);
  return undefined;
}

export function readCount(env: Env, name: string, otherwise: number, faults: string[]): number {
  const value = env[name];
  if (value === undefined || /^[1-9]\d{0,8}$/.test(value)) return Number(value ?? otherwise);
  faults.push(`${name}: erwartet eine ganze Zahl ab 1, gefunden «${value}».`);
  return otherwise;
}

/** Unencrypted only to this machine, or where the operator vouches for the network. */
export function readUrl(env: Env, name: string, mayBeOpen: boolean, faults: string[]): URL | undefined {
  const value = env[name];
  const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
  if (value === undefined) faults.push(`${name}: fehlt; erwartet wird eine Adresse mit https://.`);
  else if (!url || !['http:', 'https:'].includes(url.protocol)) faults.push(`${name}: ist keine Adresse mit https://.`);
  else if (url.username !== '' || url.password !== '') faults.push(`${name}: Zugangsdaten gehören nicht in die Adresse.`);
  else if (url.protocol === 'http:' && !mayBeOpen && !thisMachine.has(url.hostname)) {
    faults.push(`${name}: unverschlüsselt; erwartet wird https:// (oder NETZ_VERSCHLUESSELT=ja, wenn das Netz selbst verschlüsselt).`);
  } else return url;
  return undefined;
}

const thisMachine: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);
