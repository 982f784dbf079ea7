/** Which files of the knowledge folder are articles. */

/** Whether a path inside the folder is an article's: `.md` or `.mdx`, no README, and no part begins with `.` or `_`. */
export function isArticleName(path: string): boolean {
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => part.startsWith('.') || part.startsWith('_'))) return false;
  return /\.mdx?$/.test(path) && !/^readme\.mdx?$/i.test(parts.at(-1) ?? '');
}
