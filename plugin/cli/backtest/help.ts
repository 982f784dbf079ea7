/** What `tierline backtest --help` says. */
export const backtestHelp = `tierline backtest --policy FILE [source] [options]

Replays a history by the desk’s own rules, and says what this policy would have
kept and breached. Nothing is changed, at GitHub or here.

The policy
  --policy FILE    the policy in question
  --against FILE   the policy it is compared with. Without it: the policies that
                   were in force, where the history holds them; else none

The source
  --history FILE   JSON lines, plain or .gz: what \`tierline export\` writes, or
                   the plain form below
  --repo OWNER/NAME  the issues of a repository, read through GitHub’s API with
                   the token in GITHUB_TOKEN (and from GITHUB_API_URL)
  --since DATE     only issues opened since then; with --repo
  --cache FILE     where fetched issues are kept, so that the same command goes
                   on where it was interrupted; with --repo
  neither          the history of the desk here (DATABASE_URL), running or not

Options
  --until TIME     judge as of then; else as of the last event of the history,
                   or as of now for --repo and for the desk here
  --svg FILE       draw compliance as a picture, too
  --list N         how many tickets each list names (20)
  --json           one JSON object instead of the tables
  --skip-broken    leave out lines that cannot be read, instead of refusing the
                   file; with --history

The plain form: a ticket a line, of any desk. Only number and opened_at must be.
  {"number": 7, "opened_at": "2026-01-05T09:00:00Z", "by": "rita",
   "title": "VPN is down", "priority": "P2", "kind": "incident",
   "service": "vpn", "labels": [], "events": [
     {"at": "2026-01-05T09:40:00Z", "type": "comment", "staff": true},
     {"at": "2026-01-05T10:00:00Z", "type": "priority", "to": "P1"},
     {"at": "2026-01-05T10:05:00Z", "type": "waiting", "on": "vendor"},
     {"at": "2026-01-05T12:00:00Z", "type": "resumed"},
     {"at": "2026-01-05T14:00:00Z", "type": "resolved"}]}
Types: comment, priority (to), tier (to), waiting (on), resumed, resolved,
closed, reopened. comment, closed and reopened are the requester’s unless
"staff" is true; the others are staff’s. A comment may carry its "text"; without
it, one of the requester’s takes nothing up again that was resolved or closed.

How it counts: kept = met ÷ (met + breached), and a breach counts while its
ticket is still open. Clocks of tickets that were merged, handed over or not
answered are counted apart.`;
