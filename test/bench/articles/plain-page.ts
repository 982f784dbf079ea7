/** An article as a page of any Markdown site: the same words under the same headings, in the way its makers write them. */
import type { Article } from '../../../knowledge/schema.ts';

/** The text of the file. Links to other articles become their words, since every site has addresses of its own. */
export function plainPage(article: Article): string {
  const error = article.kind === 'known-error' ? article : undefined;
  const sections = [
    section('Symptoms', error?.symptoms.map((symptom) => `- ${symptom}`).join('\n')),
    section('Affected', article.affected.map((one) => `- ${one}`).join('\n')),
    section('Workaround', error?.workaround),
    section('Cause', error?.cause),
    article.body,
    section('Codes', article.codes.map((code) => `- \`${code.replaceAll('`', '')}\``).join('\n')),
  ];
  const text = sections
    .filter((one) => one !== '')
    .join('\n\n')
    .replace(/\]\(\.\/[^)\s]*\)/g, ']');
  return `---\ntitle: ${JSON.stringify(article.title)}\n---\n\n${text}\n`;
}

function section(title: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `## ${title}\n\n${text}`;
}
