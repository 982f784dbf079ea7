/** What `tierline init --help` says. */
export const initHelp = `tierline init [FOLDER] [options]

Makes a desk of the repository in FOLDER (or here): writes .github/tierline.yml
where there is none, and into .github/ISSUE_TEMPLATE the forms that fit the
policy: incident.yml, request.yml, on-behalf.yml (for staff), config.yml, and
incident-NAME.yml for each service with \`form: true\`. Run it again after a
change of the policy. What somebody changed stays as it is, and is named.

For a new policy; one that is there is never touched
  --timezone ZONE        the zone of the office, such as Europe/Berlin; this
                         machine’s if left out
  --language en|de       what requesters are spoken to in, and what the forms
                         ask in (en)
  --portal URL           the portal’s address
  --back-office OWNER/NAME  a private repository for what only staff may see
  --service ID=NAME      a service: its short name, and what people call it, as
                         in vpn=VPN; once for each
  --people LEVEL=WHO     who works at level 1, 2 or 3, or manages, as in
                         1=@lena,@acme/service-desk or managers=@mia

For the forms
  --force                replaces the forms that differ, instead of naming them

Nothing is written when a flag or the policy has a mistake.`;
