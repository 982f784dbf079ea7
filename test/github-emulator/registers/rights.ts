/** Who may do what in a repository: GitHub's five roles, and the base role of the organisation's members. */
export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

const ladder: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a role reaches another. */
export function reaches(role: Role, needed: Role): boolean {
  return ladder.indexOf(role) >= ladder.indexOf(needed);
}

/** GitHub's older four-step permission, which folds triage into read and maintain into write. */
export function folded(role: Role): 'none' | 'read' | 'write' | 'admin' {
  switch (role) {
    case 'none':
    case 'admin':
      return role;
    case 'read':
    case 'triage':
      return 'read';
    case 'write':
    case 'maintain':
      return 'write';
    default: {
      const never: never = role;
      return never;
    }
  }
}

/** The register of roles. Logins and `owner/name`s are compared without case. */
export interface Rights {
  readonly repository: (fullName: string, isPrivate: boolean) => void;
  /** A renamed repository keeps its collaborators. */
  readonly rename: (from: string, to: string) => void;
  readonly isPrivate: (fullName: string) => boolean;
  readonly grant: (fullName: string, login: string, role: Role) => void;
  readonly revoke: (fullName: string, login: string) => void;
  /** Owners of the organisation are admin everywhere; its members read everything. */
  readonly member: (login: string, owner: boolean) => void;
  readonly isMember: (login: string) => boolean;
  readonly isOwner: (login: string) => boolean;
  readonly isCollaborator: (fullName: string, login: string) => boolean;
  readonly collaborators: (fullName: string) => readonly string[];
  readonly role: (fullName: string, login: string) => Role;
}

/** An empty register. */
export function registerRights(): Rights {
  const visibility = new Map<string, boolean>();
  const grants = new Map<string, Map<string, Role>>();
  const members = new Map<string, boolean>();
  const grantsOf = (fullName: string) => grants.get(fullName.toLowerCase());
  const isPrivate = (fullName: string) => visibility.get(fullName.toLowerCase()) ?? false;
  const granted = (fullName: string, login: string) => grantsOf(fullName)?.get(login.toLowerCase());

  const role = (fullName: string, login: string): Role => {
    const own = granted(fullName, login) ?? 'none';
    if (members.get(login.toLowerCase())) {
      return 'admin';
    }
    const base = login !== '' && (members.has(login.toLowerCase()) || !isPrivate(fullName)) ? 'read' : 'none';
    return reaches(own, base) ? own : base;
  };
  return {
    isPrivate,
    role,
    repository: (fullName, isPrivateNow) => visibility.set(fullName.toLowerCase(), isPrivateNow),
    rename: (from, to) => {
      const kept = grantsOf(from);
      grants.delete(from.toLowerCase());
      if (kept !== undefined) grants.set(to.toLowerCase(), kept);
    },
    grant: (fullName, login, newRole) => {
      const known = grantsOf(fullName) ?? new Map<string, Role>();
      grants.set(fullName.toLowerCase(), known.set(login.toLowerCase(), newRole));
    },
    revoke: (fullName, login) => grantsOf(fullName)?.delete(login.toLowerCase()),
    member: (login, owner) => members.set(login.toLowerCase(), owner),
    isMember: (login) => members.has(login.toLowerCase()),
    isOwner: (login) => members.get(login.toLowerCase()) ?? false,
    isCollaborator: (fullName, login) => granted(fullName, login) !== undefined,
    collaborators: (fullName) => [...(grantsOf(fullName)?.keys() ?? [])],
  };
}
