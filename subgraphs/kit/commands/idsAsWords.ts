/** Pseudonyms, values and hashes are base64url: one in 64 begins like an option. */
const idLikeAnOption = /^-[\w.-]{15,}$/;
const mark = '\0';

/** Arguments in which no id is taken for an option; `asTyped` takes the mark off again. */
export const idsAsWords = (args: readonly string[]): string[] => args.map((word) => (idLikeAnOption.test(word) ? mark + word : word));

export const asTyped = (word: string): string => word.replace(mark, '');
