/** Articles of the kinds that the shipped ones do not have: fixed, stale, investigated, German, right to left. */
export const everyKind: Readonly<Record<string, string>> = {
  'KE-0920-vpn.md': `---
id: KE-0920
title: VPN client drops every 30 minutes after the update to 5.2
codes: ["809"]
service: My VPN
symptoms: ["The client says \`Error 809\`.", Only with wireless networks.]
affected: [VPN client 5.2 to 5.2.3]
status: fixed
fixedIn: 5.2.4
history:
  - { on: 2025-01-10, status: investigating, note: Twelve people in two offices. }
  - { on: 2025-01-12, status: workaround }
  - { on: 2025-02-01, status: fixed }
problem: "#7"
fix: "acme/vpn#12"
cause: The rekeying timer overflows.
workaround: |
  1. Close the client.
  2. Run \`sudo vpnctl rekey --off\` in a terminal.
  3. Or paste this:

     \`\`\`sh
     sudo vpnctl stop
     sudo vpnctl start
     \`\`\`
reviewedOn: 2025-02-01
---

- [x] seen in the office
- [ ] seen at home
`,
  'KE-0921-kennwort.md': `---
id: KE-0921
title: Outlook fragt immer wieder nach dem Kennwort
service: My VPN
lang: de
symptoms: [Das Fenster für die Anmeldung erscheint alle paar Minuten.]
affected: [Outlook 16.0 und älter]
status: investigating
reviewedOn: 2026-11-01
reviewEvery: 100 years
---
`,
  'HT-0920-password.md': `---
id: HT-0920
title: كيفية إعادة تعيين كلمة المرور
lang: ar
service: My VPN
affected: [Windows 11]
aliases: [نسيت كلمة المرور]
reviewedOn: 2026-11-01
---

1. افتح صفحة الحساب.

\`\`\`sh
passwd --reset
\`\`\`
`,
};
