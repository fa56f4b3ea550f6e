import { Parser } from 'saxen';

/** An element as it was read again. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
}

export function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const decoded = Object.fromEntries(
      Object.entries(attributes()).map(([key, value]) => [key, decode(value)]),
    );
    const element: Element = { name, attributes: decoded, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => open.pop());
  for (const event of ['error', 'warn'] as const)
    parser.on(event as 'error', (error) => {
      throw error;
    });
  parser.parse(xml);
  const [root] = top.children;
  if (!root || top.children.length > 1) throw new Error('a document has one root');
  return root;
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  int: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** What the standard's own extensions define, by the level they may stand at, with their types. */
const DEFINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'concept:name': { log: 'string', trace: 'string', event: 'string' },
  'concept:instance': { event: 'string' },
  'time:timestamp': { event: 'date' },
  'org:resource': { event: 'string' },
  'org:role': { event: 'string' },
  'org:group': { event: 'string' },
  'lifecycle:model': { log: 'string' },
  'lifecycle:transition': { event: 'string' },
};

const STANDARD_MODEL =
  'schedule assign withdraw reassign start suspend resume pi_abort ate_abort complete autoskip manualskip unknown'.split(
    ' ',
  );

const ORDER = ['extension', 'global', 'classifier', 'attribute', 'trace', 'event'];

type Rule = (log: Element) => readonly string[];

/** The rules of IEEE 1849-2016 for a log, written down from the text of the standard: its XSD is not at hand. */
export const XES_RULES: Readonly<Record<string, Rule>> = {
  'the root is a log of a version that is a decimal, in the namespace of the standard': ({
    name,
    attributes,
  }) => [
    ...(name === 'log' ? [] : [name]),
    ...(/^\d+\.\d+$/.test(attributes['xes.version'] ?? '') ? [] : ['xes.version']),
    ...(attributes['xes.features'] === undefined || /^(nested-attributes)?$/.test(attributes['xes.features'])
      ? []
      : ['xes.features']),
    ...(attributes.xmlns === 'http://www.xes-standard.org/' ? [] : ['xmlns']),
  ],
  'extensions, globals, classifiers, attributes and traces stand in this order; events after attributes': (
    log,
  ) =>
    [log, ...named(log, 'trace')].flatMap(({ name, children }) => {
      const order = children.map((child) => ORDER.indexOf(kindOf(child)));
      return order.every((rank, index) => rank >= 0 && rank >= (order[index - 1] ?? 0)) ? [] : [name];
    }),
  'an extension has a name, a prefix of its own and a URI': (log) => {
    const prefixes = named(log, 'extension').map(({ attributes }) => attributes.prefix ?? '');
    return [
      ...named(log, 'extension').flatMap(({ attributes: { name, prefix, uri } }) =>
        /^[A-Za-z_][\w.-]*$/.test(name ?? '') &&
        /^[A-Za-z_][\w.-]*$/.test(prefix ?? '') &&
        URL.canParse(uri ?? '')
          ? []
          : [`${name}`],
      ),
      ...(new Set(prefixes).size === prefixes.length ? [] : ['twice']),
    ];
  },
  'globals are of traces or of events, one of each at most, and name some attribute': (log) => {
    const scopes = named(log, 'global').map(({ attributes }) => attributes.scope ?? '');
    return [
      ...scopes.filter((scope) => scope !== 'trace' && scope !== 'event'),
      ...(new Set(scopes).size === scopes.length ? [] : ['twice']),
      ...named(log, 'global').flatMap(({ children }) => (children.length === 0 ? ['empty'] : [])),
    ];
  },
  'an attribute has a type, a key that its element has once, and a value of that type': (log) =>
    owners(log).flatMap((owner) => {
      const keys = attributesOf(owner).map(({ attributes }) => attributes.key ?? '');
      return [
        ...(new Set(keys).size === keys.length ? [] : [`${owner.name}: a key twice`]),
        ...attributesOf(owner).flatMap(({ name, attributes: { key = '', value = '' } }) =>
          key !== '' && TYPES[name]?.test(value) ? [] : [`${key}=${value}`],
        ),
      ];
    }),
  'a key with a prefix is one its extension defines there, and the extension is declared': (log) => {
    const declared = named(log, 'extension').map(({ attributes }) => attributes.prefix);
    return owners(log).flatMap((owner) => {
      const level = owner.name === 'global' ? (owner.attributes.scope ?? '') : owner.name;
      return attributesOf(owner).flatMap(({ name, attributes: { key = '' } }) =>
        !key.includes(':') || (declared.includes(key.split(':')[0]) && DEFINED[key]?.[level] === name)
          ? []
          : [`${level} ${key}`],
      );
    });
  },
  'every trace and event has all attributes that are global, of their types': (log) => {
    const globalOf = (scope: string) =>
      named(log, 'global').find(({ attributes }) => attributes.scope === scope)?.children ?? [];
    const traces = named(log, 'trace');
    const lacking = (owner: Element, scope: string) =>
      globalOf(scope).filter(
        ({ name, attributes }) =>
          !owner.children.some((one) => one.name === name && one.attributes.key === attributes.key),
      );
    return [
      ...traces.flatMap((trace) => lacking(trace, 'trace')),
      ...traces.flatMap((trace) => named(trace, 'event')).flatMap((event) => lacking(event, 'event')),
    ].map(({ attributes }) => attributes.key ?? '');
  },
  'a classifier has a name of its own, and keys that are global for its scope': (log) => {
    const names = named(log, 'classifier').map(({ attributes }) => attributes.name ?? '');
    return [
      ...(new Set(names).size === names.length && !names.includes('') ? [] : ['names']),
      ...named(log, 'classifier').flatMap(({ attributes: { keys = '', scope = 'event' } }) => {
        const global = named(log, 'global').find(({ attributes }) => attributes.scope === scope);
        const known = global?.children.map(({ attributes }) => attributes.key) ?? [];
        return keys.split(' ').filter((key) => !known.includes(key));
      }),
    ];
  },
  'transitions are those of the model the log names': (log) =>
    attributesOf(log).some(
      ({ attributes }) => attributes.key === 'lifecycle:model' && attributes.value === 'standard',
    )
      ? named(log, 'trace')
          .flatMap((trace) => named(trace, 'event'))
          .map((event) => attributeOf(event, 'lifecycle:transition') ?? '')
          .filter((transition) => !STANDARD_MODEL.includes(transition))
      : ['no model'],
};

export function named({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

export function attributeOf(owner: Element, key: string): string | undefined {
  return attributesOf(owner).find(({ attributes }) => attributes.key === key)?.attributes.value;
}

function attributesOf({ children }: Element): Element[] {
  return children.filter(({ name }) => Object.hasOwn(TYPES, name));
}

function kindOf({ name }: Element): string {
  return Object.hasOwn(TYPES, name) ? 'attribute' : name;
}

function owners(log: Element): Element[] {
  const traces = named(log, 'trace');
  return [log, ...named(log, 'global'), ...traces, ...traces.flatMap((trace) => named(trace, 'event'))];
}
