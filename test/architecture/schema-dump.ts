/**
 * The schema as text, from our own queries of the catalogue: `pg_dump` of one version refuses a server of a newer one,
 * and the embedded server brings none. Made to be read and compared, not to be run.
 */
import type pg from 'pg';

type Client = Pick<pg.ClientBase, 'query'>;

/** Relations and functions of ours: not the system's, not an extension's. */
const OURS = (catalogue: string, oid: string, schema: string): string =>
  `${schema} !~ '^(pg_|information_schema$)' and not exists (select from pg_depend d
     where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const RELATIONS = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  and ${OURS('pg_class', 'c.oid', 'n.nspname')}`;

const EXTENSIONS = `select format('create extension %I;', extname) from pg_extension
  where extname <> 'plpgsql' order by extname`;

const ENUMS = `select format('create type %s as enum (%s);', t.oid::regtype,
    string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder))
  from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid
  where ${OURS('pg_type', 't.oid', 'n.nspname')} group by t.oid order by 1`;

const FUNCTIONS = `select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' ||
    coalesce(E'\\ncomment on function ' || p.oid::regprocedure || ' is ' ||
      quote_literal(obj_description(p.oid, 'pg_proc')) || ';', '')
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${OURS('pg_proc', 'p.oid', 'n.nspname')}
  where p.prokind in ('f', 'p') order by p.oid::regprocedure::text`;

const COLUMNS = `select string_agg(concat_ws(' ', '  ' || quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then 'collate ' || a.attcollation::regcollation end,
    case when a.attnotnull then 'not null' end,
    case when a.attidentity <> '' then format('generated %s as identity',
      case a.attidentity when 'a' then 'always' else 'by default' end) end,
    case when a.attgenerated <> '' then format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
      else 'default ' || pg_get_expr(d.adbin, d.adrelid) end), E',\\n' order by a.attnum)
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

// NOT NULL stands with the column; from PostgreSQL 18 on it is a constraint too.
const CONSTRAINTS = `select string_agg(format(E',\\n  constraint %I %s', conname, pg_get_constraintdef(k.oid)), ''
    order by conname)
  from pg_constraint k where k.conrelid = c.oid and contype in ('p', 'u', 'c', 'f', 'x')`;

const TABLES = `select format(E'create table %s (\\n%s%s\\n)%s;', c.oid::regclass, (${COLUMNS}), (${CONSTRAINTS}), concat(
      case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) end,
      case when c.relispartition then ' -- partition ' || pg_get_expr(c.relpartbound, c.oid) end,
      ' with (' || array_to_string(c.reloptions, ', ') || ')'))
  from ${RELATIONS} where c.relkind in ('r', 'p') order by c.oid::regclass::text`;

const VIEWS = `select format(E'create %s %s%s as\\n%s', case c.relkind when 'v' then 'view' else 'materialized view' end,
    c.oid::regclass, ' with (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid))
  from ${RELATIONS} where c.relkind in ('v', 'm') order by c.oid::regclass::text`;

const INDEXES = `select pg_get_indexdef(c.oid) || ';' from ${RELATIONS}
  where c.relkind in ('i', 'I') and not c.relispartition
    and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
  order by 1`;

const TRIGGERS = `select pg_get_triggerdef(t.oid) || ';' || case t.tgenabled when 'O' then '' else ' -- enabled: ' || t.tgenabled::text end
  from pg_trigger t join ${RELATIONS} on c.oid = t.tgrelid
  where not t.tgisinternal order by 1`;

const ROW_SECURITY = `select format('alter table %s %s row level security;', c.oid::regclass, how)
  from ${RELATIONS} cross join lateral (values ('enable', c.relrowsecurity), ('force', c.relforcerowsecurity)) w(how, yes)
  where yes order by 1`;

const POLICIES = `select concat(format('create policy %I on %I.%I as %s for %s to %s', policyname, schemaname, tablename,
      lower(permissive), lower(cmd), array_to_string(roles, ', ')), E'\\n  using ' || qual,
      E'\\n  with check ' || with_check, ';')
  from pg_policies order by schemaname, tablename, policyname`;

const GRANTS = `select format('grant %s on %s to %s;', lower(string_agg(privilege_type, ', ' order by privilege_type)), object,
    case grantee when 0 then 'public' else grantee::regrole::text end)
  from (
    select c.oid::regclass::text object, c.relowner owner, g.* from ${RELATIONS}, aclexplode(c.relacl) g
    union all
    select format('%s (%I)', c.oid::regclass, a.attname), c.relowner, g.*
      from ${RELATIONS} join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
    union all
    select 'function ' || p.oid::regprocedure, p.proowner, g.* from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace and ${OURS('pg_proc', 'p.oid', 'n.nspname')},
      aclexplode(p.proacl) g
  ) given where grantee <> owner group by object, grantee order by 1`;

const COMMENTS = `select format('comment on %s is %L;', target, text) from (
    select concat(case c.relkind when 'v' then 'view ' when 'i' then 'index ' else 'table ' end, c.oid::regclass) target,
      0 place, obj_description(c.oid, 'pg_class') text from ${RELATIONS}
    union all
    select format('column %s.%I', c.oid::regclass, a.attname), a.attnum, col_description(c.oid, a.attnum)
      from ${RELATIONS} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  ) said where text is not null order by target, place`;

const PARTS: readonly (readonly [title: string, query: string])[] = [
  ['extensions', EXTENSIONS],
  ['types', ENUMS],
  ['tables', TABLES],
  ['views', VIEWS],
  ['indexes', INDEXES],
  ['functions', FUNCTIONS],
  ['triggers', TRIGGERS],
  ['row level security', ROW_SECURITY],
  ['policies', POLICIES],
  ['grants', GRANTS],
  ['comments', COMMENTS],
];

export async function dumpSchema(client: Client): Promise<string> {
  // Every name is then written with its schema, whoever asks.
  await client.query(`set search_path to ''`);
  const text = ['-- Made from db/migrations; a test compares the two. To be read, not to be run.'];
  for (const [title, query] of PARTS) {
    const { rows } = await client.query<[string]>({ text: query, rowMode: 'array' });
    if (rows.length > 0) text.push('', `-- ${title}`);
    for (const [statement] of rows) {
      // A blank line only around what is itself longer than a line.
      if (statement.includes('\n') || !text.at(-1)?.endsWith(';')) text.push('');
      text.push(statement.trimEnd());
    }
  }
  return `${text.join('\n')}\n`;
}
