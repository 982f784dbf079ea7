/** What the check of a pull request says: its verdict, and a note for each line that deserves one. */
import type { Finding } from '../../../knowledge/text/problem.ts';
import type { CheckReport } from '../../reply/proposal/proposal.ts';

export type Judged = CheckReport & { readonly findings: readonly Finding[] };
