import { leer, mangel, rawText, type Conversion, type Converted } from './conversion';
import { repairLatin1 } from './latin1';

// Control characters are neither prose nor a name; line breaks and tabs are allowed in prose.
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const textConversion = (read: (raw: unknown) => string | undefined, trim: (text: string) => string): Conversion => ({
  ergibt: 'String',
  liste: false,
  convert: (raw) => (typeof raw === 'number' && !Number.isInteger(raw) ? mangel('kein Text') : finish(read(raw), trim)),
});

function finish(read: string | undefined, trim: (text: string) => string): Converted {
  if (read === undefined || controlCharacters.test(read)) return mangel('Zeichen nicht lesbar');
  const text = trim(read);
  return text === '' ? leer : { value: text };
}

/** As it stands, but for trailing blanks: MariaDB drops them from CHAR columns, SQLite keeps them. */
export const text = textConversion(rawText, (value) => value.trimEnd());

export const textGetrimmt = textConversion(rawText, (value) => value.trim());

/** For columns declared to hold latin1 (Windows-1252) bytes, or UTF-8 that was once read as latin1. */
export const textLatin1Getrimmt = textConversion(repairLatin1, (value) => value.trim());
