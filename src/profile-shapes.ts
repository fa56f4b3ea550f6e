import Type, { type Static } from 'typebox';
import { OFFICER_ROLES } from './domain/access/roles.ts';
import { CRITERIA } from './domain/evaluation/evaluation-rules.ts';

/** The files of `profiles/<name>/`: what is written there by hand, before anything is derived from it. */
const Text = Type.String({ minLength: 1 });
const TextOrNull = Type.Union([Text, Type.Null()]);
const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Gso = Type.String({ pattern: '^\\d{2,5}$' });
/** A number in its group of the agency code: two digits. */
const Number99 = Type.Integer({ minimum: 1, maximum: 99 });
const Level = Type.Enum(['province', 'district', 'commune']);
const Host = Type.String({ pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' });

function shape<Properties extends Type.TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

const DayOrNull = Type.Union([Day, Type.Null()]);
const Regime = Type.Enum(['R2016', 'R2018', 'R2025']);
const Limit = shape({ amount: Type.Number(), unit: Type.Enum(['wd', 'cd', 'mo', 'wh']) });
const Count = Type.Optional(Type.Number());

/** What a field or a procedure has otherwise than the regime. */
const specialRules = {
  basis: Text,
  supplement: Type.Optional(
    shape({
      rule: Type.Optional(Type.Enum(['restart', 'resume'])),
      restartWithinWorkingDays: Count,
      lapsesAfterWorkingDays: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    }),
  ),
  answer: Type.Optional(shape({ online: Type.Optional(Limit), paper: Type.Optional(Limit) })),
  afterHours: Type.Optional(Type.Union([shape({ lastMinutes: Type.Number() }), Type.Null()])),
};

/** Of an agency and of an officer each. */
function both<Schema extends Type.TSchema>(schema: Schema) {
  return shape({ agency: schema, officer: schema });
}

/** Criteria of evaluation with their weights, and where merit and blame begin (Điều 12.2, 18). */
const EvaluationShape = shape({
  criteria: both(
    Type.Array(
      shape({ code: Type.Enum([...CRITERIA]), most: Type.Number(), fullFrom: Type.Number(), basis: Text }),
      { minItems: 1 },
    ),
  ),
  nominate: both(shape({ score: Type.Number(), resolved: Type.Number(), lateShare: Type.Number() })),
  violate: both(shape({ late: Type.Number(), lateShare: Type.Number(), overdue: Type.Number() })),
});

export const ProfileFile = shape({
  name: Text,
  provinceCode: Type.String({ pattern: '^[A-Y]\\d{2}$' }),
  /** From when agencies and procedures of the profile may be used. */
  since: Day,
  /** From when the territory codes are known to stand for these territories. */
  territoriesSince: Day,
  calendar: Id,
  timeline: shape({
    periods: Type.Array(
      shape({
        regime: Regime,
        from: shape({ clock: DayOrNull, forms: DayOrNull, codes: DayOrNull }),
      }),
      { minItems: 1 },
    ),
    centralisedCodesFrom: DayOrNull,
  }),
  hosts: shape({ portal: Host, lookup: Host, lookupAliases: Type.Array(Host) }),
  sms: shape({
    keyword: Type.String({ pattern: '^[A-Z]{2,12}$' }),
    number: Type.String({ pattern: '^\\d{3,10}$' }),
  }),
  /** Whose accounts must have a second factor; absent: nobody's. */
  secondFactor: Type.Optional(shape({ required: Type.Array(Type.Enum([...OFFICER_ROLES])) })),
  /** Who read the texts of a language that we do not speak, and when: until then it is shown to nobody. */
  languages: Type.Optional(shape({ km: Type.Optional(shape({ reader: Text, date: Day })) })),
  /** What the law leaves to a province; what is absent is as usual. */
  rules: Type.Optional(
    shape({
      granularity: Type.Optional(Type.Enum(['minute', 'session', 'day'])),
      unmovedAfterWorkingDays: Count,
      remindAfterWorkingDays: Count,
      idleAfterWorkingDays: Count,
      keepTrailMonths: Count,
      firstPasswordHours: Count,
      evaluation: Type.Optional(EvaluationShape),
      rateWithinDays: Count,
      changeRatingWithinDays: Count,
      fields: Type.Optional(
        Type.Array(
          shape({
            field: Text,
            regimes: Type.Optional(Type.Array(Regime, { minItems: 1 })),
            ...specialRules,
          }),
        ),
      ),
    }),
  ),
});

const Unit = shape({
  code: Id,
  name: Text,
  kind: Type.Enum(['desk', 'leaders', 'records', 'section', 'administration']),
});

/** Codes of 2025 have three digits there. */
const Number999 = Type.Integer({ minimum: 1, maximum: 999 });

/** Old code (GSO) to old name. */
const Formers = Type.Record(Type.String({ pattern: '^\\d{5}$' }), Text);

/** A district or commune: its agency is the people's committee (Ủy ban nhân dân) of `name`. */
const territory = { id: Id, number: Number99, gso: Gso, name: Text, since: Type.Optional(Day) };

export const AgenciesFile = shape({
  province: shape({ id: Id, name: Text, shortName: Text, gso: Gso }),
  departments: Type.Array(shape({ id: Id, number: Number99, name: Text, shortName: Text })),
  districts: Type.Optional(Type.Array(shape({ ...territory, communes: Type.Array(shape(territory)) }))),
  /** Where there are no districts, communes stand directly under the province. */
  communes: Type.Optional(
    Type.Array(
      shape({
        ...territory,
        number: Number999,
        /** What it was put together from: whole, and in part. */
        formedFrom: Formers,
        formedFromPartOf: Type.Optional(Formers),
      }),
    ),
  ),
  /** Agencies that work with the system: their desk can be visited, and they have people. */
  staffed: Type.Array(
    shape({ agency: Id, address: Text, phone: Text, hours: Text, units: Type.Array(Unit) }),
  ),
  /** Units of agencies that take nothing in, and have parts of the work of others (một cửa liên thông). */
  answering: Type.Optional(Type.Array(shape({ agency: Id, units: Type.Array(Unit) }))),
  /** Units of agencies that only watch or run the system. */
  supervising: Type.Array(
    shape({
      agency: Id,
      units: Type.Array(Unit),
      /** What they decide for the whole province, beside reading. */
      scopes: Type.Optional(Type.Array(Type.Enum(['procedures', 'reporting']))),
    }),
  ),
});

export const OfficersFile = shape({
  officers: Type.Array(
    shape({
      id: Id,
      username: Type.String({ pattern: '^[a-z0-9]+(\\.[a-z0-9]+)*$' }),
      name: Text,
      /** Chức vụ, as it stands under a signature. */
      title: Type.Optional(Text),
      agency: Id,
      duties: Type.Array(
        shape({ role: Type.Enum(OFFICER_ROLES), unit: Id, fields: Type.Optional(Type.Array(Text)) }),
      ),
    }),
  ),
});

/** A certain agency, or the one above that which received the dossier. */
const AgencyRule = Type.Union([shape({ id: Id }), shape({ relation: Type.Enum(['parent']) })]);

export const ProcedureFile = shape({
  id: Id,
  nationalCode: TextOrNull,
  name: Text,
  field: Text,
  level: Level,
  agencies: Type.Union([Type.Array(Id), Type.Null()]),
  channels: Type.Array(Type.Enum(['counter', 'post', 'online'])),
  limits: Type.Array(
    shape({
      case: TextOrNull,
      limit: Limit,
      policy: Type.Enum(['LEGAL_DAY', 'HOUR_8', 'CUTOFF_15H', 'SAME_DAY', 'CALENDAR', 'HOURS']),
    }),
  ),
  papers: Type.Array(
    shape({
      code: Id,
      name: Text,
      originals: Type.Integer(),
      copies: Type.Integer(),
      required: Type.Boolean(),
      shown: Type.Optional(Type.Boolean()),
    }),
  ),
  fees: Type.Array(
    shape({
      code: Id,
      name: Text,
      amount: Type.Number(),
      moment: Type.Enum(['intake', 'supplement', 'result']),
      basis: Text,
    }),
  ),
  results: Type.Array(shape({ code: Text, name: Text })),
  legalBasis: Type.Array(shape({ number: Text, title: Text })),
  process: shape({
    basis: Text,
    budgetUnit: Type.Enum(['minutes', 'permille']),
    steps: Type.Array(
      shape({
        code: Id,
        name: Text,
        work: Type.Enum(['intake', 'assign', 'examine', 'approve', 'sign', 'issue', 'return']),
        agency: Type.Optional(AgencyRule),
        unit: Id,
        role: Type.Enum(OFFICER_ROLES),
        budget: Type.Number(),
        sendBackTo: Type.Array(Id),
        needs: Type.Optional(Type.Array(Id)),
      }),
    ),
    parts: Type.Optional(
      Type.Array(
        shape({
          ...{ code: Id, name: Text, agency: AgencyRule, unit: Id },
          ...{ role: Type.Enum(OFFICER_ROLES), budget: Type.Number(), after: Type.Array(Id) },
          gives: Type.Optional(Text),
        }),
      ),
    ),
  }),
  electronicResult: Type.Boolean(),
  unpaidFeesHoldResult: Type.Optional(Type.Boolean()),
  rules: Type.Optional(shape(specialRules)),
  decision: Text,
  validFrom: Day,
});

/** Procedures of another profile, as they are here: what was of a district is of a commune, and units have other names. */
export const AdoptedFile = shape({
  from: Type.String({ pattern: '^[a-z0-9-]+$' }),
  without: Type.Array(Id),
  /** There to here; what is not named stays. */
  levels: Type.Partial(shape({ province: Level, district: Level, commune: Level })),
  agencies: Type.Record(Id, Id),
  units: Type.Record(Id, Id),
  /** What steps and parts of the work call things by. */
  words: Type.Record(Text, Text),
  /** Told for one procedure. */
  changes: Type.Record(
    Id,
    shape({
      /** No part of the work is another agency's. */
      alone: Type.Optional(Type.Literal(true)),
      /** Names of steps, by code. */
      steps: Type.Optional(Type.Record(Id, Text)),
      /** What fees are based on, by code. */
      feeBasis: Type.Optional(Type.Record(Id, Text)),
    }),
  ),
});

export type ProfileFile = Static<typeof ProfileFile>;
export type AdoptedFile = Static<typeof AdoptedFile>;
export type AgenciesFile = Static<typeof AgenciesFile>;
