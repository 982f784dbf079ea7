/** `node try-alone.ts ARTICLES TICKETS`: the product’s matcher and nothing else; prints its trial as JSON. */
import { readCases, readMatchables } from '../../../plugin/cli/evaluate/read-cases.ts';
import { tierlineMatcher, tryMatcher } from '../../../plugin/cli/evaluate/try-matcher.ts';

const [articles = '', tickets = ''] = process.argv.slice(2);
const known = await readMatchables(articles);
const asked = await readCases(tickets, 'TICKETS');
if ('refused' in known) throw new Error(known.refused);
if ('refused' in asked) throw new Error(asked.refused);
console.log(JSON.stringify(tryMatcher(tierlineMatcher, known.items, asked.items)));
