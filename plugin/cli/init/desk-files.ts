/** The files that a desk repository needs beside its policy: an issue form for each purpose. */
import type { Policy, Service } from '../../policy/policy.ts';
import { chooser, incidentForm, onBehalfForm, requestForm, serviceOptions, writeForm } from './forms.ts';

/** Where GitHub looks for them. */
export const formsFolder = '.github/ISSUE_TEMPLATE';

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
