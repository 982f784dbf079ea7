/** The pages of `tierline setup` on this machine: what is asked, what the App will be allowed, and how it went. */
import { html, raw } from 'hono/html';
import {
  events,
  everyFeature,
  type Feature,
  features,
  grantsFor,
  permissions,
  permissionTitles,
} from '../../github/permissions.ts';

type Html = ReturnType<typeof html>;

/** As they stand in the form. */
export interface Answers {
  /** Empty for an App of the person’s own. */
  readonly organisation: string;
  /** The desk’s public address. */
  readonly address: string;
  readonly name: string;
  readonly features: readonly Feature[];
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tierline</title><style>${raw(STYLE)}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0;background:light-dark(#fff,#121417);color:light-dark(#1a1d21,#e7e9ec)}a{color:light-dark(#0b57c2,#8ab8ff)}main{max-width:46rem;margin:2rem auto;padding:0 1rem}
label{display:block;margin:1rem 0 .25rem;font-weight:600}label.of{display:flex;gap:.5rem;font-weight:400;margin:.25rem 0}
input[type=text],input[type=url]{width:100%;box-sizing:border-box;font:inherit;padding:.4rem}small{display:block}
button,.button{font:inherit;font-weight:600;padding:.5rem 1rem;margin:1.5rem 0;display:inline-block;border:0;border-radius:.4rem;background:light-dark(#0b57c2,#8ab8ff);color:light-dark(#fff,#10131a);text-decoration:none;cursor:pointer}
table{border-collapse:collapse;width:100%;margin:1rem 0}td,th{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #8885}
.wrong{border-left:4px solid #c33;padding-left:.75rem}code{overflow-wrap:anywhere}td code{overflow-wrap:normal}`;

/** @param wrong what to change in the answers, a sentence each */
export function questionsPage(answers: Answers, web: string, wrong: readonly string[]): Html {
  const optional = everyFeature.filter((feature) => feature !== 'tickets');
  return page(
    'Make the desk’s GitHub App',
    html`<p>On ${new URL(web).host}, in two clicks. Nothing is made before you have confirmed it there.</p>
${wrong.map((said) => html`<p class="wrong" role="alert">${said}</p>`)}
<form method="post" action="/check">
<label for="organisation">Organisation that owns the App</label>
<input type="text" id="organisation" name="organisation" value="${answers.organisation}" autocomplete="off">
<small>You must be one of its owners. Empty for an App of your own account.</small>
<label for="address">Public address of the desk</label>
<input type="url" id="address" name="address" value="${answers.address}" placeholder="https://desk.example.org" required>
<small>Where GitHub reaches the server on which the desk will run. It cannot be left for later: a webhook cannot be added to an App that was made without one.</small>
<label for="name">Name of the App</label>
<input type="text" id="name" name="name" value="${answers.name}" maxlength="34" required>
<small>People see it as the author of the desk’s comments. It must be free on all of GitHub; GitHub’s page lets you change it.</small>
<label>Beside tickets, the App is for</label>
${optional.map(
  (feature) =>
    html`<label class="of"><input type="checkbox" name="feature" value="${feature}" ${
      answers.features.includes(feature) ? 'checked' : ''
    }> <span>${features[feature].title.replaceAll('`', '')} <small>Without it: ${features[feature].without}.</small></span></label>`,
)}
<button>See what the App will be allowed</button></form>`,
  );
}

/** The form goes to GitHub, which shows the App once more before it makes it. */
export function checkPage(answers: Answers, to: string, manifest: string): Html {
  const granted = grantsFor(answers.features);
  const has = ({ feature }: { readonly feature: Feature }): boolean => answers.features.includes(feature);
  return page(
    'What the App will be allowed',
    html`<p><b>${answers.name}</b>, of ${
      answers.organisation === '' ? 'your own account' : html`<b>${answers.organisation}</b>`
    }, told of what happens at <code>${answers.address}</code>. Nobody else can install it.</p>
<table><tr><th>Permission</th><th>Access</th><th>For</th></tr>
${[...Map.groupBy(permissions.filter(has), ({ permission }) => permission)].map(
  ([name, rows]) =>
    html`<tr><td>${permissionTitles[name].title}</td><td>${
      granted.permissions[name] === 'write' ? 'read and write' : 'read'
    }</td><td>${reasons(rows)}</td></tr>`,
)}</table>
<table><tr><th>Event</th><th>For</th></tr>
${[...Map.groupBy(events.filter(has), ({ event }) => event)].map(
  ([name, rows]) => html`<tr><td><code>${name}</code></td><td>${reasons(rows)}</td></tr>`,
)}</table>
<form method="post" action="${to}"><input type="hidden" name="manifest" value="${manifest}">
<button>Make it on GitHub</button></form><p><a href="/?change">Change something first</a></p>`,
  );
}

function reasons(rows: readonly { readonly why: string }[]): string {
  return rows.map(({ why }) => why).join('; ');
}

/** @param wrote the files that hold the App’s settings now */
export function madePage(name: string, wrote: readonly string[], install: string): Html {
  return page(
    `${name} is made`,
    html`<p>Its settings are in ${wrote.map((path, at) => html`${at === 0 ? '' : ' and '}<code>${path}</code>`)}, which only you can read. The terminal goes on by itself.</p>
<p>Now install it on the desk’s repository, on the back office and on the developers’ repositories. That page opens beside this one; if it does not, go there yourself.</p>
<p><a class="button" href="${install}">Install ${name}</a></p>`,
  );
}

/** @param again where another try may help: the address of it */
export function refusedPage(said: string, again: string | null): Html {
  return page(
    'That did not work',
    html`<p class="wrong" role="alert">${said}</p>${
      again === null ? '' : html`<p><a class="button" href="${again}">Try again</a></p>`
    }`,
  );
}
