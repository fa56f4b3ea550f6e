/**
 * The one table of what may import what. The import rule reads it, and `docs/architecture.md` shows it:
 * a test compares the two.
 */
export type PlaceName =
  | 'edge'
  | 'features'
  | 'web'
  | 'documents'
  | 'store'
  | 'gateways'
  | 'words'
  | 'domain'
  | 'lib';

/** How files of one place may import each other. A part is the first folder (or file) below the place. */
type Inside = 'freely' | 'own part only' | 'own part, ledger and loose files';

export interface Place {
  rank: number;
  name: PlaceName;
  where: string;
  mayImport: readonly PlaceName[];
  inside: Inside;
  /** npm packages and `node:` modules. */
  packages: boolean;
  /** Reads the environment and the clock. */
  clockAndEnvironment: boolean;
  /** Makes random values. */
  chance: boolean;
  /** Only values in, values out: nothing asynchronous either. */
  pure: boolean;
  holds: string;
}

const closed = { packages: true, clockAndEnvironment: false, chance: false, pure: false } as const;
const pure = { ...closed, packages: false, pure: true } as const;

export const PLACES: readonly Place[] = [
  {
    ...closed,
    rank: 6,
    name: 'edge',
    where: 'src/*.ts, src/cli/',
    mayImport: ['features', 'web', 'documents', 'store', 'gateways', 'words', 'domain', 'lib'],
    inside: 'freely',
    clockAndEnvironment: true,
    chance: true,
    holds: 'wiring; the only readers of the environment and of the clock (`now` is handed down)',
  },
  {
    ...closed,
    rank: 5,
    name: 'features',
    where: 'src/features/<slice>/',
    mayImport: ['web', 'documents', 'store', 'gateways', 'words', 'domain', 'lib'],
    inside: 'own part only',
    holds: 'one capability: routes, forms, read queries, pages',
  },
  {
    ...closed,
    rank: 4,
    name: 'web',
    where: 'src/web/',
    mayImport: ['store', 'words', 'domain', 'lib'],
    inside: 'freely',
    holds: 'how a page looks and how a request is guarded',
  },
  {
    ...closed,
    rank: 4,
    name: 'documents',
    where: 'src/documents/',
    mayImport: ['store', 'words', 'domain', 'lib'],
    inside: 'freely',
    holds: 'how a form is printed',
  },
  {
    ...closed,
    rank: 3,
    name: 'store',
    where: 'src/store/',
    mayImport: ['words', 'domain', 'lib'],
    inside: 'own part, ledger and loose files',
    holds: 'all writing; its folders meet only through `store/ledger`',
  },
  {
    ...closed,
    rank: 3,
    name: 'gateways',
    where: 'src/gateways/',
    mayImport: ['words', 'domain', 'lib'],
    inside: 'own part only',
    chance: true,
    holds: 'what leaves the house (mail, SMS, portals), each behind a small interface',
  },
  {
    ...closed,
    rank: 2,
    name: 'words',
    where: 'src/words/',
    mayImport: ['domain', 'lib'],
    inside: 'freely',
    holds: 'codes of refusals, events and states to sentences',
  },
  {
    ...pure,
    rank: 1,
    name: 'domain',
    where: 'src/domain/',
    mayImport: ['lib'],
    inside: 'freely',
    holds: 'the rules: no clock, no randomness, no async, no package',
  },
  {
    ...pure,
    rank: 0,
    name: 'lib',
    where: 'src/lib/',
    mayImport: [],
    inside: 'freely',
    holds: 'result, assert-never, same-value, uuid',
  },
];

export interface Position {
  place: Place;
  /** The slice, the gateway, the folder of the store; null for a file that lies loose in its place. */
  part: string | null;
}

/** Where a path such as `src/store/ledger/append.ts` stands; undefined when the table has no row for it. */
export function positionOf(path: string): Position | undefined {
  const [root, folder, ...rest] = path.split('/');
  if (root !== 'src' || folder === undefined) return undefined;
  const name = rest.length === 0 || folder === 'cli' ? 'edge' : folder;
  const place = PLACES.find((row) => row.name === name);
  const first = rest[0];
  if (!place || (folder === 'edge' && rest.length > 0)) return undefined;
  if (place.name === 'features' && rest.length < 2) return undefined;
  const loose = rest.length < 2 && place.name !== 'gateways';
  return { place, part: loose || first === undefined ? null : first.replace(/\..*$/, '') };
}

const NEVER: Partial<Record<PlaceName, string>> = {
  features: 'never another slice',
  store: 'a folder of it: `store/ledger` and the files directly in `src/store/`, never another folder',
  gateways: 'never another gateway',
};

/** The table as `docs/architecture.md` shows it. */
export function rankTable(): string {
  const rows = PLACES.map((place) => {
    const where = place.where
      .split(', ')
      .map((path) => `\`${path}\``)
      .join(', ');
    const names = place.mayImport.join(', ') || 'nothing';
    const may = [place.rank === 6 ? 'everything' : names, NEVER[place.name]].filter(Boolean).join('; ');
    return `| ${place.rank} | ${where} | ${may} | ${place.holds} |`;
  });
  return ['| rank | where | may import | holds |', '|---|---|---|---|', ...rows].join('\n');
}
