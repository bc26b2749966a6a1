import { createHmac, randomBytes } from 'node:crypto';

const length = 22;

/**
 * A name that only the authority can derive and that no two controllers share. Nothing joins two journals
 * (Art. 5 Abs. 1 lit. b DSGVO); existing numbers never leave kim (§ 67c Abs. 7 SGB X, § 10 Abs. 4 AZRG).
 */
const derive = (key: Buffer, ...parts: readonly string[]): string =>
  createHmac('sha256', key).update(parts.join('\0')).digest('base64url').slice(0, length);

export interface References {
  /** Subject: pairwise per controller, case and person. */
  pseudonym(stelle: string, fallId: string, klientId: string): string;
  einwilligung(stelle: string, id: string): string;
  fall(stelle: string, fallId: string): string;
  anfrage(stelle: string, anfrage: string): string;
  nutzer(stelle: string, nutzer: string): string;
}

/** @param key `referenz` of the authority's key file */
export const references = (key: Buffer): References => ({
  pseudonym: (stelle, fallId, klientId) => derive(key, stelle, fallId, klientId),
  einwilligung: (stelle, id) => derive(key, 'einwilligung', stelle, id),
  fall: (stelle, fallId) => derive(key, 'fall', stelle, fallId),
  anfrage: (stelle, anfrage) => derive(key, 'anfrage', stelle, anfrage),
  nutzer: (stelle, nutzer) => derive(key, 'nutzer', stelle, nutzer),
});

/** Looks like a derived one and stands for nobody. */
export const randomReference = (): string => randomBytes(17).toString('base64url').slice(0, length);
