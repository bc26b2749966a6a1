import { join } from 'node:path';
import { readLaw } from '../../../schema/law';
import { reviewOf, type Review } from '../../../schema/review/review';
import { loadSubgraphs } from '../../../schema/sdl';
import { readAngaben } from '../../../subgraphs/kit/review/readAngaben';

export const law = readLaw();
export const subgraphs = loadSubgraphs(law);
export const angaben = readAngaben(law, join(__dirname, '..', '..', '..', 'subgraphs'));

/** The review of this repository, made once for a test file. */
export const theReview = (): Review => reviewOf(law, subgraphs, angaben);
