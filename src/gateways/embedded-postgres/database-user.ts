import { EmbeddedFailure } from './embedded-failure.ts';
import type { SystemUser } from './run-program.ts';

const ROOT = 0;
/** Debian's own user for PostgreSQL, else the user that owns nothing. */
const PREFERRED = ['postgres', 'nobody'];

/**
 * As whom the server runs. PostgreSQL refuses root, so root hands it to another user: the one whose cluster is
 * already there, else one that the system has. Anyone else runs it as themselves (null).
 */
export function databaseUser(
  uid: number | undefined,
  passwd: string,
  clusterOwner: { uid: number; gid: number } | null,
): SystemUser | null {
  if (uid !== ROOT) return null;
  const known = passwd.split('\n').flatMap((line) => {
    const [name, , userId, groupId] = line.split(':');
    return name && userId && groupId ? [{ name, uid: Number(userId), gid: Number(groupId) }] : [];
  });
  if (clusterOwner !== null && clusterOwner.uid !== ROOT) {
    const name = known.find((user) => user.uid === clusterOwner.uid)?.name ?? String(clusterOwner.uid);
    return { ...clusterOwner, name };
  }
  for (const name of PREFERRED) {
    const user = known.find((candidate) => candidate.name === name);
    if (user !== undefined && user.uid !== ROOT) return user;
  }
  throw new EmbeddedFailure(
    'PostgreSQL không chạy dưới quyền root và máy không có người dùng “postgres” hay “nobody”: hãy chạy bằng một người dùng thường, hoặc đặt DATABASE_URL.',
  );
}
