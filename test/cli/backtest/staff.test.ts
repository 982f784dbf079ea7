/** Who counts as staff in a repository’s history, and what is said of it. */
import { expect, test } from 'vitest';
import { staffOf } from '../../../plugin/cli/backtest/fetch/staff.ts';
import type { Client } from '../../../plugin/github/app.ts';
import { policy } from '../../core/sample.ts';
import { type Acme, startAcme } from '../../github-emulator/acme.ts';

const repository = { id: 1, owner: 'acme', name: 'desk' };
const nobodyNamed = policy('timezone: UTC\n');
const isStaff = async (staff: ReturnType<typeof staffOf>, login: string, association?: string) => {
  const standing = await staff.standing(login, association);
  return standing.seen ? standing.levels.length > 0 || standing.manager : standing.why;
};

async function withAcme(look: (acme: Acme, client: Client) => Promise<void>): Promise<void> {
  const acme = await startAcme();
  try {
    await look(acme, acme.bot);
  } finally {
    await acme.github.close();
  }
}

test('without people in the policy, their role of today decides, and strangers are not asked about', () =>
  withAcme(async (acme, client) => {
    const staff = staffOf(nobodyNamed, repository, client);
    expect(await isStaff(staff, 'lars', 'COLLABORATOR')).toBe(true);
    expect(await isStaff(staff, 'Lars', 'COLLABORATOR')).toBe(true);
    expect(await isStaff(staff, 'rita')).toBe(false);
    const asked = acme.github.requests().length;
    expect(await isStaff(staff, 'lena', 'NONE')).toBe(false);
    expect(await isStaff(staff, 'lars', 'COLLABORATOR')).toBe(true);
    expect(acme.github.requests().length).toBe(asked);
    expect(staff.notes()).toEqual(['Staff are those who have the role triage or more today.']);
  }));

test('where roles are hidden from the token, GitHub’s own word decides, and it is said', () =>
  withAcme(async (acme, client) => {
    acme.github.fail({ match: /\/permission$/, with: 403, times: 9 });
    const staff = staffOf(nobodyNamed, repository, client);
    expect(await isStaff(staff, 'rita', 'MEMBER')).toBe(true);
    expect(await isStaff(staff, 'lars')).toBe(false);
    expect(staff.notes()).toEqual([
      'Staff are those whom GitHub calls owner, member or collaborator: it shows no roles to this token.',
    ]);
  }));

test('the policy’s people are staff whatever GitHub calls them, and a hidden team is said', () =>
  withAcme(async (acme, client) => {
    acme.github.fail({ match: /\/memberships\//, with: 403, times: 9 });
    const named = policy("timezone: UTC\npeople: { level-1: ['@Rita', '@acme/heroes'] }\n");
    const staff = staffOf(named, repository, client);
    expect(await isStaff(staff, 'rita', 'NONE')).toBe(true);
    expect(await isStaff(staff, 'lars', 'NONE')).toBe(false);
    expect(await isStaff(staff, 'lena', 'MEMBER')).toContain('@acme/heroes');
    expect(staff.notes()).toEqual([
      'Staff are the people whom the policy names.',
      expect.stringContaining('@acme/heroes'),
    ]);
  }));
