/** An article with a picture, tabs and code, as `.mdx` in our components and in Starlight’s: the same words in the same order. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Article } from '../../../knowledge/schema.ts';

const PICTURE = 'window.png';

/** Puts rich articles in the place of some, under the same ids: in our folder, and in that of Starlight’s pages. */
export async function writeRich(articles: readonly Article[], ours: string, theirs: string): Promise<void> {
  const picture = await sharp({
    create: {
      width: 1400,
      height: 800,
      channels: 3,
      background: '#246',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer();
  await Promise.all([ours, theirs].map((folder) => writeFile(join(folder, PICTURE), picture)));
  for (const { id, path } of articles) {
    await Promise.all([rm(join(ours, path)), rm(join(theirs, `${id}.md`))]);
    await writeFile(join(ours, `${id}-rich.mdx`), ourText(id));
    await writeFile(join(theirs, `${id}.mdx`), theirText(id));
  }
}

const title = (id: string) => `Reset the client of ${id}`;

function ourText(id: string): string {
  const kind = id.startsWith('KE') ? 'symptoms: [The client says Error 809.]\nstatus: investigating\n' : '';
  const head = `---\nid: ${id}\ntitle: ${title(id)}\n${kind}reviewedOn: 2026-11-20\n---\n`;
  return `${head}\n${words({ tab: 'Tab', aside: 'warning' })}`;
}

function theirText(id: string): string {
  const head = `---\ntitle: ${title(id)}\n---\nimport { Aside, Steps, Tabs, TabItem } from '@astrojs/starlight/components';\n`;
  return `${head}\n## Symptoms\n\n- The client says Error 809.\n\n${words({ tab: 'TabItem', aside: 'caution' })}`;
}

function words({ tab, aside }: { readonly tab: string; readonly aside: string }): string {
  return `Do this when the client says \`Error 809\`, and do it in one go.

![The window of the client, with the button for a reset](./${PICTURE})

<Tabs>
  <${tab} label="Windows">

  \`\`\`powershell
  Get-Service vpn | Restart-Service # as administrator
  Get-NetAdapter -Name "vpn*" | Where-Object { $_.Status -eq "Up" }
  \`\`\`

  </${tab}>
  <${tab} label="macOS">

  \`\`\`sh
  sudo launchctl kickstart -k system/com.acme.vpn # again
  for host in one two; do ping -c 1 "$host"; done
  \`\`\`

  </${tab}>
</Tabs>

<Aside type="${aside}" title="Before you begin">
  Save your work. The connection drops for a minute.
</Aside>

## The steps

<Steps>

1. Press Ctrl and R.
2. Wait for the light.
3. Sign in again.

</Steps>

## For programs

\`\`\`json
{ "error": 809, "at": "2026-11-01", "ok": false, "why": null }
\`\`\`

| Port | Use |
|-----:|:----|
| 443 | TLS |
| 4500 | the tunnel |
`;
}
