/** The files that a desk repository needs beside its policy and its articles: an issue form for each purpose, and the workflow of its portal. */
import type { Policy, Service } from '../../policy/policy.ts';
import { chooser, incidentForm, onBehalfForm, requestForm, serviceOptions, writeForm } from './forms.ts';

/** Where GitHub looks for them. */
export const formsFolder = '.github/ISSUE_TEMPLATE';

/** Where the portal’s workflow is. */
const workflowPath = '.github/workflows/portal.yml';

export interface DeskFile {
  /** Inside the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** In the order in which they are told of. The portal finds a service’s own form by its name. */
export function deskFiles(policy: Pick<Policy, 'language' | 'portal' | 'services'>): readonly DeskFile[] {
  const { language, portal, services } = policy;
  const options = serviceOptions(services);
  const desk = { language, services: options };
  return [
    file('incident.yml', writeForm(incidentForm(desk))),
    file('request.yml', writeForm(requestForm(desk))),
    file('on-behalf.yml', writeForm(onBehalfForm(desk))),
    ...services.flatMap((service, at) => {
      if (!service.form) return [];
      const own = { services: options, language: service.language ?? language };
      return [file(formNameOf(service), writeForm(incidentForm(own, options[at])))];
    }),
    file('config.yml', chooser(portal, language)),
  ];
}

/** `incident-my-vpn.yml` for the service `my vpn`. */
export function formNameOf({ id }: Pick<Service, 'id'>): string {
  return `incident-${id.replaceAll(' ', '-')}.yml`;
}

function file(name: string, text: string): DeskFile {
  return { path: `${formsFolder}/${name}`, text };
}

/**
 * Builds the portal with the action of Tierline, at a version that stays.
 *
 * @param product where that action is: `owner/name@tag`
 */
export function portalWorkflow({ language }: Pick<Policy, 'language'>, product: string): DeskFile {
  const [repository = '', tag = ''] = product.split('@');
  const text = `# Builds the portal of this desk from knowledge/articles, and publishes it on GitHub Pages.
#
# Once: Settings → Pages, Source “GitHub Actions”. A site on GitHub Pages is public, also when this repository is
# private (unless your plan has private Pages). Articles with \`audience: staff\` never become part of it; everything
# else in the folder does.
#
# \`tierline init\` wrote this file, and renews it as long as nobody changes it.
name: Portal

on:
  # Any branch can be the default one, and only from that is published; on the others the job is skipped.
  push:
    branches: ['**']
    paths: ['knowledge/**', '${workflowPath}']
  # The “not checked for too long” note and the lists are as fresh as the build.
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:

permissions:
  contents: read

# Two pushes in a row: the second waits, and nobody sees half a site.
concurrency:
  group: pages-\${{ github.ref_name }}
  cancel-in-progress: false

jobs:
  build:
    if: github.event_name != 'push' || github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
      - uses: ${repository}/.github/actions/portal@${tag}
        with:
          language: ${language}
          # The desk’s server, if the portal shall tell of major incidents: Settings → Variables → TIERLINE_APP.
          app: \${{ vars.TIERLINE_APP }}

  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.publish.outputs.page_url }}
    steps:
      - id: publish
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`;
  return { path: workflowPath, text };
}
