/** Proposes articles to the desk’s repository as pull requests: a new one, and that the trouble of one is fixed. */
import { Buffer } from 'node:buffer';
import { draftArticle, fixedArticle } from '../../../knowledge/draft-article.ts';
import type { ArticleDraft } from '../../../knowledge/text/article-draft.ts';
import type { JobOf } from '../../core/job.ts';
import { sayFinding } from '../../reply/proposal/findings.ts';
import { type Locale, localeIn, render } from '../../words/render.ts';
import { fetchText } from '../fetch-text.ts';
import { articlesFolder } from '../files.ts';
import { askedToWait, statusOf } from '../status.ts';
import { fitting } from './comment.ts';
import type { JobContext, Removed } from './job-context.ts';

/** The number of the article, and the address of its pull request. */
export interface Proposed {
  readonly proposed: { readonly id: string; readonly url: string };
}

/** What GitHub said to it. */
export interface NotProposed {
  readonly notProposed: string;
}

type Propose = JobOf<'propose-article'>;

export async function proposeArticle(job: Propose, jobContext: JobContext): Promise<Proposed | NotProposed> {
  try {
    const locale = localeIn(job.language);
    const { draft, removed } = await redacted(job.draft, jobContext);
    const base = await baseOf(jobContext);
    const id = await reserve(job.first, base.head, jobContext);
    const { name, text } = draftArticle(id, draft, job.language);
    const title = render('article-pull-title', { known: id, title: draft.title }, locale);
    const path = `${articlesFolder}/${name}`;
    const body = render(
      'article-pull',
      { problem: draft.problem, removed: sayRemoved(removed, locale) },
      locale,
    );
    const url = await propose(
      { branch: branchFor(id), base: base.branch, path, text, title, body },
      jobContext,
    );
    return { proposed: { id, url } };
  } catch (error) {
    const why = refusalOf(error);
    if (why === null) throw error;
    return { notProposed: why };
  }
}

/** Nothing comes of it where the article is gone or says so already, or GitHub does not let the App. */
export async function fixArticle(job: JobOf<'fix-article'>, jobContext: JobContext): Promise<void> {
  const { article: known, path, version, on, language, place } = job;
  try {
    const base = await baseOf(jobContext);
    const found = await fetchText(jobContext.client, place.repository, path, base.branch);
    const text = found === null ? null : fixedArticle(found.text, version, on);
    if (text === null) return;
    const locale = localeIn(language);
    const branch = `${branchFor(known)}-fixed`;
    await makeBranch(branch, base.head, jobContext);
    const title = render('article-fixed-title', { known, version }, locale);
    const body = render('article-fixed-pull', { known, version }, locale);
    await propose({ branch, base: base.branch, path, text, title, body }, jobContext);
  } catch (error) {
    const why = refusalOf(error);
    if (why === null) throw error;
    jobContext.log?.info({ article: known, why }, `could not propose that ${known} is fixed: ${why}`);
  }
}

/** Secrets, addresses and the like stay behind, in whatever field they stand. */
async function redacted(
  draft: ArticleDraft,
  { redact }: JobContext,
): Promise<{ readonly draft: ArticleDraft; readonly removed: readonly Removed[] }> {
  const removed: Removed[] = [];
  const clean = async (text: string): Promise<string> => {
    const gate = await redact(text);
    removed.push(...gate.removed);
    return gate.text;
  };
  const all = (texts: readonly string[]) => Promise.all(texts.map(clean));
  const cleaned = {
    ...draft,
    title: await clean(draft.title),
    aliases: await all(draft.aliases),
    codes: await all(draft.codes),
    cause: await clean(draft.cause),
    workaround: await clean(draft.workaround),
  };
  return { draft: cleaned, removed };
}

function sayRemoved(removed: readonly Removed[], locale: Locale): string {
  if (removed.length === 0) return render('article-nothing-removed', {}, locale);
  const list = removed
    .map((one) => {
      const { begins, length } = one;
      const values = { what: sayFinding(one, locale), begins, length: String(length) };
      return render('removed-line', values, locale);
    })
    .join('\n');
  return render('article-removed', { list }, locale);
}

interface Base {
  readonly branch: string;
  /** The SHA that it is at. */
  readonly head: string;
}

async function baseOf({ client, there: { owner, name: repo } }: JobContext): Promise<Base> {
  const { default_branch: branch } = (await client.rest.repos.get({ owner, repo })).data;
  const { data } = await client.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
  return { branch, head: data.object.sha };
}

function branchFor(id: string): string {
  return `tierline/${id}`;
}

/** More drafts than these never wait at once. */
const MOST_TRIES = 50;

/**
 * A number of the draft’s own, from the first one that was free on: its branch reserves it, for GitHub makes a branch
 * once. What is reserved is noted before, so that a later try takes the same one.
 */
async function reserve(first: string, head: string, jobContext: JobContext): Promise<string> {
  const { notes, key } = jobContext;
  const note = `article/${key}`;
  const noted = await notes.get(note);
  let number = Number((noted ?? first).slice(3));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const id = `KE-${String(number).padStart(4, '0')}`;
    await notes.set(note, id);
    if ((await makeBranch(branchFor(id), head, jobContext)) || id === noted) return id;
    number += 1;
  }
  throw new Error(`no free number for an article from ${first} on: ${MOST_TRIES} branches are taken`);
}

/** False where it is there already. */
async function makeBranch(branch: string, sha: string, jobContext: JobContext): Promise<boolean> {
  const { owner, name: repo } = jobContext.there;
  try {
    await jobContext.client.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
    return true;
  } catch (error) {
    if (statusOf(error) === 422 && error instanceof Error && /already exists/i.test(error.message))
      return false;
    throw error;
  }
}

interface Change {
  readonly branch: string;
  readonly base: string;
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly body: string;
}

/** Resolves to its address. What an earlier try has written stays, with all that people have changed in it since. */
async function propose(change: Change, jobContext: JobContext): Promise<string> {
  const { client, key, again } = jobContext;
  const { owner, name: repo } = jobContext.there;
  const { branch, base, path, text, title, body } = change;
  if (again) {
    const there = await client.rest.pulls.list({ owner, repo, head: `${owner}:${branch}`, state: 'all' });
    const [earlier] = there.data;
    if (earlier !== undefined) return earlier.html_url;
  }
  const sha = await versionAt({ owner, repo, path, ref: branch }, jobContext);
  const isWritten = again && sha.text === text;
  if (!isWritten && !(await isEdited(change, jobContext)))
    await client.rest.repos.createOrUpdateFileContents({
      ...{ owner, repo, path, branch, message: title },
      content: Buffer.from(text).toString('base64'),
      ...(sha.sha === null ? {} : { sha: sha.sha }),
    });
  const made = await client.rest.pulls.create({
    owner,
    repo,
    title,
    body: fitting(body, key),
    head: branch,
    base,
  });
  return made.data.html_url;
}

/** People may find the branch before its pull request is there, and write in the file: their words stay. */
async function isEdited(
  { branch, base, path }: Change,
  { client, there, bot }: JobContext,
): Promise<boolean> {
  const { owner, name: repo } = there;
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...{ owner, repo, basehead: `${base}...${branch}` },
  });
  const isTouched = data.files?.some(({ filename }) => filename === path) ?? false;
  return isTouched && data.commits.some(({ author }) => author?.id !== bot.id);
}

async function versionAt(
  file: { readonly owner: string; readonly repo: string; readonly path: string; readonly ref: string },
  { client }: JobContext,
): Promise<{ readonly sha: string | null; readonly text: string | null }> {
  try {
    const { data } = await client.rest.repos.getContent(file);
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return { sha: null, text: null };
    return { sha: data.sha, text: Buffer.from(data.content, 'base64').toString('utf8') };
  } catch (error) {
    if (statusOf(error) === 404) return { sha: null, text: null };
    throw error;
  }
}

/** What GitHub says where the App may not do this, or a rule of the repository forbids it; null for any other failure. */
function refusalOf(error: unknown): string | null {
  const status = statusOf(error);
  const isRefused = status === 403 || status === 404 || status === 409 || status === 422;
  if (!isRefused || askedToWait(error, 0) > 0) return null;
  return error instanceof Error ? error.message : String(error);
}
