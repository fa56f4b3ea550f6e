-- Made from db/migrations; a test compares the two. To be read, not to be run.

-- tables

create table public.access_trail (
  number bigint not null generated always as identity,
  at timestamp(3) with time zone not null,
  officer_id text not null,
  agency_id text not null,
  role text not null,
  act text not null,
  dossier_id uuid,
  what text,
  purpose text not null,
  purpose_words text,
  hits integer,
  typed_digest text,
  address text not null,
  session text not null,
  constraint access_trail_act_check CHECK ((act = ANY (ARRAY['opened'::text, 'printed'::text, 'downloaded'::text, 'exported'::text, 'searched'::text, 'stated'::text]))),
  constraint access_trail_check CHECK (((act = 'searched'::text) = (hits IS NOT NULL))),
  constraint access_trail_check1 CHECK (((act <> 'stated'::text) OR (dossier_id IS NOT NULL))),
  constraint access_trail_pkey PRIMARY KEY (number)
);

create table public.account_event (
  id bigint not null generated always as identity,
  officer_id text not null,
  agency_id text not null,
  kind text not null,
  actor_id text,
  at timestamp(3) with time zone not null,
  address text not null,
  detail jsonb not null default '{}'::jsonb,
  constraint account_event_pkey PRIMARY KEY (id)
);

create table public.applicant_rating (
  dossier_id uuid not null,
  number smallint not null,
  agency_id text not null,
  overall smallint not null,
  contacts smallint,
  agencies smallint,
  process smallint,
  openness smallint,
  manner smallint,
  answering smallint,
  wording_id uuid,
  way text not null,
  desk_officer_id text,
  given_at timestamp(3) with time zone not null,
  command_id uuid not null,
  constraint applicant_rating_agencies_check CHECK (((agencies >= 0) AND (agencies <= 2))),
  constraint applicant_rating_answering_check CHECK (((answering >= 0) AND (answering <= 2))),
  constraint applicant_rating_check CHECK (((way = 'desk-device'::text) = (desk_officer_id IS NOT NULL))),
  constraint applicant_rating_command_id_key UNIQUE (command_id),
  constraint applicant_rating_contacts_check CHECK (((contacts >= 0) AND (contacts <= 2))),
  constraint applicant_rating_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint applicant_rating_manner_check CHECK (((manner >= 0) AND (manner <= 2))),
  constraint applicant_rating_number_check CHECK ((number > 0)),
  constraint applicant_rating_openness_check CHECK (((openness >= 0) AND (openness <= 2))),
  constraint applicant_rating_overall_check CHECK (((overall >= 0) AND (overall <= 2))),
  constraint applicant_rating_pkey PRIMARY KEY (dossier_id, number),
  constraint applicant_rating_process_check CHECK (((process >= 0) AND (process <= 2))),
  constraint applicant_rating_way_check CHECK ((way = ANY (ARRAY['token'::text, 'digits'::text, 'desk-device'::text])))
);

create table public.authenticator (
  officer_id text not null,
  sealed text not null,
  added_at timestamp(3) with time zone not null,
  last_step bigint not null,
  constraint authenticator_pkey PRIMARY KEY (officer_id)
);

create table public.citizen (
  id uuid not null,
  kind text not null,
  digest text not null,
  sealed text not null,
  since timestamp(3) with time zone not null,
  constraint citizen_kind_check CHECK ((kind = ANY (ARRAY['identity'::text, 'phone'::text, 'email'::text]))),
  constraint citizen_kind_digest_key UNIQUE (kind, digest),
  constraint citizen_pkey PRIMARY KEY (id)
);

create table public.citizen_session (
  token_digest text not null,
  citizen_id uuid not null,
  opened_at timestamp(3) with time zone not null,
  seen_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  constraint citizen_session_citizen_id_fkey FOREIGN KEY (citizen_id) REFERENCES public.citizen(id),
  constraint citizen_session_pkey PRIMARY KEY (token_digest)
);

create table public.code_counter (
  agency_code text not null,
  day date not null,
  last integer not null,
  constraint code_counter_pkey PRIMARY KEY (agency_code, day)
);

create table public.connection (
  id uuid not null,
  name text not null,
  agencies text[],
  key_digest text not null,
  created_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  constraint connection_check CHECK ((ended_at >= created_at)),
  constraint connection_key_digest_key UNIQUE (key_digest),
  constraint connection_name_check CHECK ((name <> ''::text)),
  constraint connection_pkey PRIMARY KEY (id)
);

create table public.credential (
  officer_id text not null,
  password_digest text not null,
  must_change boolean not null,
  changed_at timestamp(3) with time zone not null,
  failed_attempts integer not null default 0,
  locked_until timestamp(3) with time zone,
  must_acknowledge boolean not null default false,
  rules_version text,
  rules_at timestamp(3) with time zone,
  locks integer not null default 0,
  constraint credential_check CHECK (((rules_version IS NULL) = (rules_at IS NULL))),
  constraint credential_pkey PRIMARY KEY (officer_id)
);

create table public.day_closing (
  id uuid not null,
  agency_id text not null,
  day date not null,
  kind text not null,
  closing_id uuid,
  officer_id text not null,
  made_at timestamp(3) with time zone not null,
  received integer not null,
  returned integer not null,
  receipts integer not null,
  cash bigint not null,
  transfer bigint not null,
  counted bigint not null,
  reason text,
  on_behalf_of jsonb,
  constraint day_closing_check CHECK (((kind <> 'closed'::text) OR (counted = cash) OR (reason IS NOT NULL))),
  constraint day_closing_check1 CHECK (((kind = 'countersigned'::text) = (closing_id IS NOT NULL))),
  constraint day_closing_closing_id_fkey FOREIGN KEY (closing_id) REFERENCES public.day_closing(id),
  constraint day_closing_counted_check CHECK ((counted >= 0)),
  constraint day_closing_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'countersigned'::text]))),
  constraint day_closing_pkey PRIMARY KEY (id),
  constraint day_closing_reason_check CHECK (((reason IS NULL) OR ((char_length(reason) >= 1) AND (char_length(reason) <= 2000))))
);

create table public.dossier (
  id uuid not null,
  code text,
  code_key text,
  code_fold text,
  head_version integer not null,
  head_hash bytea not null,
  status text not null,
  stage text,
  regime text not null,
  procedure_id text not null,
  procedure_version integer not null,
  field text not null,
  channel text,
  agency_id text not null,
  party_agencies text[] not null,
  secret boolean not null,
  applicant_id uuid,
  applicant_version integer,
  phone_proof jsonb,
  submitted_at timestamp(3) with time zone,
  answer_by timestamp(3) with time zone,
  received_at timestamp(3) with time zone,
  started_at timestamp(3) with time zone,
  promise_due timestamp(3) with time zone,
  law_due timestamp(3) with time zone,
  base_due timestamp(3) with time zone,
  paused_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  returned_at timestamp(3) with time zone,
  work text,
  outcome text,
  last_at timestamp(3) with time zone not null,
  lapses_at timestamp(3) with time zone,
  uncollected_since timestamp(3) with time zone,
  moved jsonb,
  given_by text,
  constraint dossier_code_key UNIQUE (code),
  constraint dossier_code_key_key UNIQUE (code_key),
  constraint dossier_pkey PRIMARY KEY (id),
  constraint filed_or_draft CHECK (((status = 'draft'::text) OR ((code IS NOT NULL) AND (code_key IS NOT NULL) AND (code_fold IS NOT NULL) AND (channel IS NOT NULL) AND (applicant_id IS NOT NULL) AND (applicant_version IS NOT NULL) AND (submitted_at IS NOT NULL))))
);

create table public.dossier_leg (
  dossier_id uuid not null,
  leg smallint not null,
  kind text not null,
  agency_id text not null,
  unit text not null,
  officer_id text,
  step text not null,
  work text not null,
  role text not null,
  since timestamp(3) with time zone not null,
  due_at timestamp(3) with time zone,
  warn_at timestamp(3) with time zone,
  waiting boolean not null,
  listed_due_at timestamp(3) with time zone,
  secret boolean not null default false,
  directives jsonb not null default '[]'::jsonb,
  constraint dossier_leg_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint dossier_leg_pkey PRIMARY KEY (dossier_id, leg)
);

create table public.evaluation_log (
  period_from text not null,
  period_until text not null,
  list text not null,
  subject text not null,
  subject_id text not null,
  agency_id text not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  officer_id text not null,
  officer_agency_id text not null,
  on_behalf_of jsonb,
  at timestamp(3) with time zone not null,
  command_id uuid not null,
  constraint evaluation_command_once UNIQUE (command_id),
  constraint evaluation_log_check CHECK (((period_until ~ '^\d{4}-\d\d-\d\d$'::text) AND (period_until > period_from))),
  constraint evaluation_log_check1 CHECK (((subject = 'officer'::text) OR (agency_id = subject_id))),
  constraint evaluation_log_list_check CHECK ((list = ANY (ARRAY['nomination'::text, 'violation'::text]))),
  constraint evaluation_log_period_from_check CHECK ((period_from ~ '^\d{4}-\d\d-\d\d$'::text)),
  constraint evaluation_log_pkey PRIMARY KEY (period_from, period_until, list, subject, subject_id, version),
  constraint evaluation_log_subject_check CHECK ((subject = ANY (ARRAY['agency'::text, 'officer'::text]))),
  constraint evaluation_log_type_check CHECK ((type = ANY (ARRAY['ListingAccepted'::text, 'ListingStruck'::text]))),
  constraint evaluation_log_version_check CHECK ((version > 0))
);

create table public.evaluation_rules (
  version integer not null,
  holds_from text not null,
  rules jsonb not null,
  reason text not null,
  officer_id text not null,
  officer_agency_id text not null,
  on_behalf_of jsonb,
  at timestamp(3) with time zone not null,
  command_id uuid not null,
  constraint evaluation_rules_command_once UNIQUE (command_id),
  constraint evaluation_rules_holds_from_check CHECK ((holds_from ~ '^\d{4}-\d\d-\d\d$'::text)),
  constraint evaluation_rules_pkey PRIMARY KEY (version),
  constraint evaluation_rules_reason_check CHECK ((reason <> ''::text)),
  constraint evaluation_rules_version_check CHECK ((version > 0))
);

create table public.event_log (
  dossier_id uuid not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  actor jsonb not null,
  occurred_at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  late_entry jsonb,
  command_id uuid not null,
  command_index smallint not null,
  schema_version smallint not null default 1,
  previous_hash bytea not null,
  hash bytea not null,
  constraint event_log_check CHECK ((occurred_at <= recorded_at)),
  constraint event_log_command_id_command_index_key UNIQUE (command_id, command_index),
  constraint event_log_command_index_check CHECK ((command_index >= 0)),
  constraint event_log_hash_check CHECK ((length(hash) = 32)),
  constraint event_log_pkey PRIMARY KEY (dossier_id, version),
  constraint event_log_previous_hash_check CHECK ((length(previous_hash) = 32)),
  constraint event_log_version_check CHECK ((version > 0))
);

create table public.feed (
  "position" bigint not null,
  stream text not null,
  id text not null,
  version integer not null,
  hash bytea not null,
  constraint feed_pkey PRIMARY KEY ("position"),
  constraint feed_position_check CHECK (("position" > 0)),
  constraint feed_stream_id_version_key UNIQUE (stream, id, version)
);

create table public.feed_inbox (
  arrival bigint not null generated always as identity,
  stream text not null,
  id text not null,
  version integer not null,
  hash bytea not null,
  constraint feed_inbox_pkey PRIMARY KEY (arrival)
);

create table public.figure_before (
  starts date not null,
  constraint figure_before_pkey PRIMARY KEY (starts)
);

create table public.figure_detail (
  bucket text not null,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  procedure_id text not null,
  officer_id text not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  without_result integer not null,
  overdue integer not null,
  waiting integer not null,
  moved integer not null,
  constraint figure_detail_pkey PRIMARY KEY (bucket, agency_id, field, block, channel, procedure_id, officer_id)
);

create table public.figure_fact (
  dossier_id uuid not null,
  version integer not null,
  "position" bigint not null,
  next_position bigint,
  recorded_at timestamp(3) with time zone not null,
  since timestamp(3) with time zone not null,
  next_since timestamp(3) with time zone,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  procedure_id text not null,
  procedure_version integer not null,
  officer_id text not null,
  received_at timestamp(3) with time zone not null,
  due_at timestamp(3) with time zone not null,
  stood_at timestamp(3) with time zone,
  overdue_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  ended_as text,
  timeliness text,
  constraint figure_fact_block_check CHECK ((block = ANY (ARRAY['own'::text, 'above'::text, 'joint'::text]))),
  constraint figure_fact_check CHECK ((((ended_at IS NULL) = (timeliness IS NULL)) AND ((ended_at IS NULL) = (ended_as IS NULL)))),
  constraint figure_fact_check1 CHECK (((next_position IS NULL) = (next_since IS NULL))),
  constraint figure_fact_ended_as_check CHECK ((ended_as = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text, 'stopped'::text]))),
  constraint figure_fact_pkey PRIMARY KEY (dossier_id, version),
  constraint figure_fact_timeliness_check CHECK ((timeliness = ANY (ARRAY['early'::text, 'on-time'::text, 'late'::text])))
);

create table public.figure_late_share (
  dossier_id uuid not null,
  version integer not null,
  number integer not null,
  agency_id text not null,
  spender text not null,
  spender_agency text not null,
  spender_unit text not null,
  minutes integer not null,
  constraint figure_late_share_minutes_check CHECK ((minutes > 0)),
  constraint figure_late_share_pkey PRIMARY KEY (dossier_id, version, number),
  constraint figure_late_share_spender_check CHECK ((spender = ANY (ARRAY['unit'::text, 'applicant'::text, 'system'::text])))
);

create table public.figure_movement (
  number bigint not null generated always as identity,
  "position" bigint not null,
  recorded_at timestamp(3) with time zone not null,
  at timestamp(3) with time zone not null,
  day date not null,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  procedure_id text not null,
  officer_id text not null,
  measure text not null,
  amount smallint not null,
  backdated boolean not null,
  constraint figure_movement_amount_check CHECK ((amount = ANY (ARRAY['-1'::integer, 1]))),
  constraint figure_movement_pkey PRIMARY KEY (number)
);

create table public.figure_reader (
  one boolean not null default true,
  "position" bigint not null,
  constraint figure_reader_one_check CHECK (one),
  constraint figure_reader_pkey PRIMARY KEY (one)
);

create table public.figure_sum (
  bucket text not null,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  without_result integer not null,
  overdue integer not null,
  waiting integer not null,
  moved integer not null,
  constraint figure_sum_pkey PRIMARY KEY (bucket, agency_id, field, block, channel)
);

create table public.filing (
  connection_id uuid not null,
  kind text not null,
  reference text not null,
  dossier_id uuid not null,
  connection_name text not null,
  filed_at timestamp(3) with time zone not null,
  digest_key text not null,
  digest text not null,
  recorded_at timestamp(3) with time zone not null,
  constraint filing_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES public.connection(id),
  constraint filing_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint filing_kind_check CHECK ((kind = ANY (ARRAY['dossier'::text, 'supplement'::text]))),
  constraint filing_pkey PRIMARY KEY (connection_id, kind, reference),
  constraint filing_reference_check CHECK ((reference <> ''::text))
);

create table public.hand_over_list (
  id uuid not null,
  agency_id text not null,
  to_agency_id text not null,
  to_unit text not null,
  number text not null,
  made_at timestamp(3) with time zone not null,
  officer_id text not null,
  on_behalf_of jsonb,
  constraint hand_over_list_agency_id_number_key UNIQUE (agency_id, number),
  constraint hand_over_list_pkey PRIMARY KEY (id)
);

create table public.hand_over_row (
  dossier_id uuid not null,
  version integer not null,
  list_id uuid not null,
  "position" integer not null,
  constraint hand_over_row_list_id_fkey FOREIGN KEY (list_id) REFERENCES public.hand_over_list(id),
  constraint hand_over_row_pkey PRIMARY KEY (dossier_id, version)
);

create table public.kept_form (
  id uuid not null,
  officer_id text not null,
  sealed text not null,
  kept_at timestamp(3) with time zone not null,
  constraint kept_form_pkey PRIMARY KEY (id)
);

create table public.kiosk_device (
  id uuid not null,
  agency_id text not null,
  name text not null,
  added_by text not null,
  added_at timestamp(3) with time zone not null,
  pairing_digest text,
  pairing_until timestamp(3) with time zone,
  token_digest text,
  paired_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  ended_by text,
  constraint kiosk_device_check CHECK (((token_digest IS NULL) = (paired_at IS NULL))),
  constraint kiosk_device_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint kiosk_device_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint kiosk_device_pairing_digest_key UNIQUE (pairing_digest),
  constraint kiosk_device_pkey PRIMARY KEY (id),
  constraint kiosk_device_token_digest_key UNIQUE (token_digest)
);

create table public.message (
  id uuid not null,
  made_at timestamp(3) with time zone not null,
  dossier_id uuid not null,
  event_version integer not null,
  agency_id text not null,
  kind text not null,
  road text not null,
  recipient text not null,
  sealed_address text not null,
  address_end text not null,
  subject text,
  body text not null,
  stop_address text,
  promise timestamp(3) with time zone,
  constraint message_dossier_id_event_version_road_recipient_key UNIQUE (dossier_id, event_version, road, recipient),
  constraint message_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_road_check CHECK ((road = ANY (ARRAY['sms'::text, 'email'::text])))
);

create table public.message_event (
  message_id uuid not null,
  number integer not null,
  at timestamp(3) with time zone not null,
  state text not null,
  detail text not null,
  constraint message_event_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id),
  constraint message_event_number_check CHECK ((number > 0)),
  constraint message_event_pkey PRIMARY KEY (message_id, number),
  constraint message_event_state_check CHECK ((state = ANY (ARRAY['no-gateway'::text, 'sending'::text, 'failed'::text, 'accepted'::text, 'sent'::text, 'delivered'::text, 'undelivered'::text, 'given-up'::text, 'overtaken'::text, 'again'::text, 'unknown'::text])))
);

create table public.message_quiet (
  number bigint not null generated always as identity,
  agency_id text not null,
  from_hour integer not null,
  to_hour integer not null,
  at timestamp(3) with time zone not null,
  officer_id text not null,
  constraint message_quiet_from_hour_check CHECK (((from_hour >= 0) AND (from_hour <= 23))),
  constraint message_quiet_pkey PRIMARY KEY (number),
  constraint message_quiet_to_hour_check CHECK (((to_hour >= 0) AND (to_hour <= 23)))
);

create table public.message_reader (
  only_one boolean not null default true,
  "position" bigint not null,
  constraint message_reader_only_one_check CHECK (only_one),
  constraint message_reader_pkey PRIMARY KEY (only_one)
);

create table public.message_refusal (
  dossier_id uuid not null,
  at timestamp(3) with time zone not null,
  constraint message_refusal_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint message_refusal_pkey PRIMARY KEY (dossier_id)
);

create table public.message_template (
  number bigint not null generated always as identity,
  agency_id text not null,
  kind text not null,
  road text not null,
  body text,
  at timestamp(3) with time zone not null,
  officer_id text not null,
  constraint message_template_pkey PRIMARY KEY (number),
  constraint message_template_road_check CHECK ((road = ANY (ARRAY['sms'::text, 'email'::text])))
);

create table public.message_waiting (
  message_id uuid not null,
  due_at timestamp(3) with time zone not null,
  tries integer not null default 0,
  constraint message_waiting_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.message(id),
  constraint message_waiting_pkey PRIMARY KEY (message_id)
);

create table public.notice (
  dossier_id uuid not null,
  event_version integer not null,
  kind text not null,
  state text not null default 'queued'::text,
  queued_at timestamp(3) with time zone not null,
  settled_at timestamp(3) with time zone,
  constraint notice_check CHECK (((state = 'queued'::text) = (settled_at IS NULL))),
  constraint notice_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint notice_pkey PRIMARY KEY (dossier_id, event_version, kind),
  constraint notice_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'cancelled'::text, 'failed'::text])))
);

create table public.office_clock (
  single boolean not null default true,
  changes bigint not null default 0,
  constraint office_clock_pkey PRIMARY KEY (single),
  constraint office_clock_single_check CHECK (single)
);

create table public.office_current (
  stream text not null,
  id text not null,
  head_version integer not null,
  head_hash bytea not null,
  data jsonb not null,
  listing jsonb generated always as (
CASE
    WHEN (stream = 'imported-procedure'::text) THEN public.imported_listing(data)
    ELSE NULL::jsonb
END) stored,
  name_key text collate "C" generated always as (
CASE
    WHEN (stream = ANY (ARRAY['imported-procedure'::text, 'procedure-draft'::text])) THEN public.search_words((data #>> '{content,name}'::text[]))
    ELSE NULL::text
END) stored,
  constraint office_current_pkey PRIMARY KEY (stream, id)
);

create table public.office_log (
  stream text not null,
  id text not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  actor jsonb not null,
  occurred_at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  late_entry jsonb,
  command_id uuid not null,
  command_index smallint not null,
  schema_version smallint not null default 1,
  previous_hash bytea not null,
  hash bytea not null,
  constraint office_log_check CHECK ((occurred_at <= recorded_at)),
  constraint office_log_command_id_command_index_key UNIQUE (command_id, command_index),
  constraint office_log_command_index_check CHECK ((command_index >= 0)),
  constraint office_log_hash_check CHECK ((length(hash) = 32)),
  constraint office_log_pkey PRIMARY KEY (stream, id, version),
  constraint office_log_previous_hash_check CHECK ((length(previous_hash) = 32)),
  constraint office_log_version_check CHECK ((version > 0))
);

create table public.officer_identity (
  id uuid not null,
  officer_id text not null,
  digest text not null,
  bound_at timestamp(3) with time zone not null,
  bound_by text not null,
  ended_at timestamp(3) with time zone,
  ended_by text,
  constraint officer_identity_pkey PRIMARY KEY (id)
);

create table public.one_time_code (
  token_digest text not null,
  kind text not null,
  address_digest text not null,
  sealed_address text not null,
  code_key text not null,
  code_digest text not null,
  made_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone not null,
  tries integer not null default 0,
  used_at timestamp(3) with time zone,
  constraint one_time_code_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text]))),
  constraint one_time_code_pkey PRIMARY KEY (token_digest)
);

create table public.openid_attempt (
  token_digest text not null,
  audience text not null,
  sealed text not null,
  made_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  constraint openid_attempt_audience_check CHECK ((audience = ANY (ARRAY['officer'::text, 'citizen'::text]))),
  constraint openid_attempt_pkey PRIMARY KEY (token_digest)
);

create table public.outage (
  id uuid not null,
  from_at timestamp(3) with time zone not null,
  to_at timestamp(3) with time zone not null,
  agencies text[],
  what text not null,
  minutes_number text not null,
  officer_id text,
  recorded_at timestamp(3) with time zone not null,
  cancels uuid,
  constraint outage_agencies_check CHECK (((agencies IS NULL) OR (cardinality(agencies) > 0))),
  constraint outage_cancels_fkey FOREIGN KEY (cancels) REFERENCES public.outage(id),
  constraint outage_cancels_key UNIQUE (cancels),
  constraint outage_check CHECK ((from_at < to_at)),
  constraint outage_minutes_number_check CHECK (((char_length(minutes_number) >= 1) AND (char_length(minutes_number) <= 100))),
  constraint outage_pkey PRIMARY KEY (id),
  constraint outage_what_check CHECK (((char_length(what) >= 1) AND (char_length(what) <= 2000)))
);

create table public.passkey (
  id text not null,
  officer_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  constraint passkey_name_check CHECK ((name <> ''::text)),
  constraint passkey_pkey PRIMARY KEY (id)
);

create table public.passkey_challenge (
  challenge text not null,
  purpose text not null,
  officer_id text,
  made_at timestamp(3) with time zone not null,
  constraint passkey_challenge_check CHECK (((officer_id IS NULL) = (purpose = 'sign-in'::text))),
  constraint passkey_challenge_pkey PRIMARY KEY (challenge),
  constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['add'::text, 'second-factor'::text, 'sign-in'::text])))
);

create table public.pending_sign_in (
  token_digest text not null,
  officer_id text not null,
  opened_at timestamp(3) with time zone not null,
  attempts integer not null default 0,
  ended_at timestamp(3) with time zone,
  constraint pending_sign_in_pkey PRIMARY KEY (token_digest)
);

create table public.person (
  id uuid not null,
  version integer not null,
  dossier_id uuid not null,
  kind text not null,
  name text not null,
  identity_kind text,
  identity_number text,
  address text,
  phone text,
  email text,
  digest_key text not null,
  digest text not null,
  recorded_at timestamp(3) with time zone not null,
  name_key text collate "C",
  name_key_back text collate "C",
  identity_key text collate "C",
  phone_key text collate "C",
  email_key text collate "C",
  constraint person_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint person_kind_check CHECK ((kind = ANY (ARRAY['individual'::text, 'organisation'::text]))),
  constraint person_pkey PRIMARY KEY (id, version),
  constraint person_version_check CHECK ((version > 0))
);

create table public.queue_event (
  ticket_id uuid not null,
  version integer not null,
  agency_id text not null,
  day date not null,
  type text not null,
  counter integer not null,
  service text,
  dossier_code text,
  officer_id text not null,
  at timestamp(3) with time zone not null,
  constraint queue_event_check CHECK (((service IS NOT NULL) = (type = 'transferred'::text))),
  constraint queue_event_check1 CHECK (((dossier_code IS NULL) OR (type = 'served'::text))),
  constraint queue_event_counter_check CHECK (((counter >= 1) AND (counter <= 99))),
  constraint queue_event_pkey PRIMARY KEY (ticket_id, version),
  constraint queue_event_ticket_id_agency_id_day_fkey FOREIGN KEY (ticket_id, agency_id, day) REFERENCES public.queue_ticket(id, agency_id, day),
  constraint queue_event_type_check CHECK ((type = ANY (ARRAY['called'::text, 'recalled'::text, 'skipped'::text, 'transferred'::text, 'served'::text])))
);

create table public.queue_setting (
  agency_id text not null,
  version integer not null,
  services jsonb not null,
  counters integer not null,
  priorities text[] not null,
  officer_id text not null,
  set_at timestamp(3) with time zone not null,
  constraint queue_setting_counters_check CHECK (((counters >= 1) AND (counters <= 99))),
  constraint queue_setting_pkey PRIMARY KEY (agency_id, version)
);

create table public.queue_ticket (
  id uuid not null,
  agency_id text not null,
  day date not null,
  service text not null,
  number integer not null,
  label text not null,
  priority boolean not null,
  drawn_at timestamp(3) with time zone not null,
  constraint queue_ticket_agency_id_day_service_number_key UNIQUE (agency_id, day, service, number),
  constraint queue_ticket_id_agency_id_day_key UNIQUE (id, agency_id, day),
  constraint queue_ticket_number_check CHECK ((number > 0)),
  constraint queue_ticket_pkey PRIMARY KEY (id)
);

create table public.recovery_code (
  officer_id text not null,
  digest text not null,
  made_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  constraint recovery_code_pkey PRIMARY KEY (officer_id, digest)
);

create table public.refused_command (
  number bigint not null generated always as identity,
  refused_at timestamp(3) with time zone not null,
  actor text not null,
  officer_id text,
  agency_id text,
  dossier_id uuid,
  command text not null,
  refusal text not null,
  constraint refused_command_check CHECK (((actor = 'officer'::text) = ((officer_id IS NOT NULL) AND (agency_id IS NOT NULL)))),
  constraint refused_command_pkey PRIMARY KEY (number)
);

create table public.report_log (
  period_id uuid not null,
  stream text not null,
  agency_id text not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  officer_id text not null,
  officer_agency_id text not null,
  on_behalf_of jsonb,
  at timestamp(3) with time zone not null,
  command_id uuid not null,
  constraint report_command_once UNIQUE (command_id, period_id, stream, agency_id),
  constraint report_log_check CHECK (
CASE stream
    WHEN 'period'::text THEN (type ~~ 'Period%'::text)
    ELSE (type ~~ 'Report%'::text)
END),
  constraint report_log_pkey PRIMARY KEY (period_id, stream, agency_id, version),
  constraint report_log_stream_check CHECK ((stream = ANY (ARRAY['period'::text, 'report'::text]))),
  constraint report_log_type_check CHECK ((type = ANY (ARRAY['PeriodOpened'::text, 'PeriodSummed'::text, 'ReportExplained'::text, 'ReportSubmitted'::text, 'ReportReturned'::text, 'ReportReminded'::text]))),
  constraint report_log_version_check CHECK ((version > 0))
);

create table public.schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null,
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table public.seal (
  number bigint not null,
  from_position bigint not null,
  to_position bigint not null,
  sealed_at timestamp(3) with time zone not null,
  key text not null,
  previous bytea not null,
  digest bytea not null,
  constraint seal_check CHECK ((from_position <= to_position)),
  constraint seal_digest_check CHECK ((length(digest) = 32)),
  constraint seal_number_check CHECK ((number > 0)),
  constraint seal_pkey PRIMARY KEY (number)
);

create table public.session (
  token_digest text not null,
  officer_id text not null,
  opened_at timestamp(3) with time zone not null,
  seen_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  id uuid not null default gen_random_uuid(),
  device text not null default ''::text,
  address text not null default ''::text,
  way text not null default 'password'::text,
  constraint session_pkey PRIMARY KEY (token_digest),
  constraint session_way_check CHECK ((way = ANY (ARRAY['password'::text, 'authenticator'::text, 'recovery-code'::text, 'passkey'::text, 'passkey-alone'::text, 'openid'::text])))
);

create table public.short_message (
  number bigint not null generated always as identity,
  message_digest text not null,
  phone_digest text not null,
  road text not null,
  at timestamp(3) with time zone not null,
  kind text not null,
  asked text,
  answer text not null,
  constraint short_message_message_digest_key UNIQUE (message_digest),
  constraint short_message_pkey PRIMARY KEY (number),
  constraint short_message_road_check CHECK ((road = ANY (ARRAY['gateway'::text, 'smpp'::text])))
);

create table public.stored_file (
  id uuid not null,
  dossier_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  name text not null,
  recorded_at timestamp(3) with time zone not null,
  constraint stored_file_bytes_check CHECK ((bytes > 0)),
  constraint stored_file_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint stored_file_pkey PRIMARY KEY (id),
  constraint stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table public.subscription (
  id uuid not null,
  dossier_id uuid not null,
  channel text not null,
  contact text,
  contact_digest text not null,
  language text not null,
  consent text not null,
  since timestamp(3) with time zone not null,
  stopped_at timestamp(3) with time zone,
  stopped_by text,
  constraint subscription_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint subscription_check CHECK (((stopped_at IS NULL) = (stopped_by IS NULL))),
  constraint subscription_check1 CHECK (((stopped_at IS NULL) = (contact IS NOT NULL))),
  constraint subscription_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint subscription_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text, 'km'::text]))),
  constraint subscription_pkey PRIMARY KEY (id),
  constraint subscription_stopped_by_check CHECK ((stopped_by = ANY (ARRAY['link'::text, 'one-click'::text, 'reply'::text, 'over'::text])))
);

create table public.trail_day (
  day date not null,
  rows bigint not null,
  previous bytea not null,
  key text not null,
  digest bytea not null,
  sealed_at timestamp(3) with time zone not null,
  constraint trail_day_pkey PRIMARY KEY (day)
);

create table public.trail_trim (
  number bigint not null generated always as identity,
  trimmed_at timestamp(3) with time zone not null,
  before timestamp(3) with time zone not null,
  keep_months integer not null,
  removed bigint not null,
  digest bytea not null,
  transaction xid8 not null default pg_current_xact_id(),
  constraint trail_trim_before_check CHECK (((before AT TIME ZONE 'Asia/Ho_Chi_Minh'::text) = date_trunc('month'::text, (before AT TIME ZONE 'Asia/Ho_Chi_Minh'::text)))),
  constraint trail_trim_check CHECK (((before + make_interval(months => keep_months)) <= trimmed_at)),
  constraint trail_trim_keep_months_check CHECK ((keep_months > 0)),
  constraint trail_trim_pkey PRIMARY KEY (number)
);

create table public.wording (
  id uuid not null,
  dossier_id uuid not null,
  body text not null,
  digest_key text not null,
  digest text not null,
  recorded_at timestamp(3) with time zone not null,
  constraint wording_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossier(id),
  constraint wording_pkey PRIMARY KEY (id)
);

-- views

create view public.active_subscriptions with (security_invoker=true) as
 SELECT id,
    dossier_id,
    channel,
    contact,
    language,
    since
   FROM public.subscription s
  WHERE (stopped_at IS NULL);

create view public.read_access_trail with (security_invoker=true) as
 SELECT dossier_id,
    at,
    agency_id,
    role,
    act,
    purpose
   FROM public.access_trail
  WHERE ((dossier_id IS NOT NULL) AND (act = ANY (ARRAY['opened'::text, 'printed'::text, 'downloaded'::text])) AND (role <> 'applicant'::text));

create view public.read_account_event with (security_invoker=true) as
 SELECT id,
    officer_id,
    agency_id,
    kind,
    actor_id,
    at,
    address,
    detail
   FROM public.account_event;

create view public.read_agency with (security_invoker=true) as
 SELECT id,
    head_version AS version,
    (data ->> 'name'::text) AS name,
    (data ->> 'shortName'::text) AS short_name,
    (data ->> 'code'::text) AS code,
    (data ->> 'level'::text) AS level,
    (data ->> 'address'::text) AS address,
    (data ->> 'phone'::text) AS phone,
    (data ->> 'hours'::text) AS hours
   FROM public.office_current
  WHERE (stream = 'agency'::text);

create view public.read_applicant with (security_invoker=true) as
 SELECT d.id AS dossier_id,
    p.name
   FROM (public.dossier d
     JOIN public.person p ON (((p.id = d.applicant_id) AND (p.version = d.applicant_version))));

create view public.read_date_change with (security_invoker=true) as
 SELECT e.dossier_id,
    e.version,
    e.type,
    e.recorded_at,
    (e.data #>> '{order,change}'::text[]) AS change_id,
    ((e.data #>> '{before,promise}'::text[]))::timestamp(3) with time zone AS promise_before,
    ((e.data #>> '{due,promise}'::text[]))::timestamp(3) with time zone AS promise,
    ((e.data #>> '{before,law}'::text[]))::timestamp(3) with time zone AS law_before,
    ((e.data #>> '{due,law}'::text[]))::timestamp(3) with time zone AS law,
    d.code,
    d.agency_id,
    d.procedure_id,
    d.procedure_version,
    d.status
   FROM (public.event_log e
     JOIN public.dossier d ON ((d.id = e.dossier_id)))
  WHERE ((e.type = 'DateMoved'::text) OR (e.type = 'DateRestored'::text));

create view public.read_day_closing with (security_invoker=true) as
 SELECT id,
    agency_id,
    (day)::text AS day,
    kind,
    closing_id,
    officer_id,
    made_at,
    received,
    returned,
    receipts,
    (cash)::double precision AS cash,
    (transfer)::double precision AS transfer,
    (counted)::double precision AS counted,
    reason,
    on_behalf_of
   FROM public.day_closing;

create view public.read_directive with (security_invoker=true) as
 SELECT e.dossier_id,
    d.code,
    d.agency_id,
    ((e.data ->> 'number'::text))::integer AS number,
    (e.actor ->> 'id'::text) AS given_by,
    (e.actor ->> 'agency'::text) AS giver_agency_id,
    (e.data #>> '{to,agency}'::text[]) AS to_agency_id,
    (e.data #>> '{to,unit}'::text[]) AS to_unit,
    (e.data #>> '{to,officer}'::text[]) AS to_officer_id,
    e.occurred_at AS given_at,
    ((e.data ->> 'answerBy'::text))::timestamp(3) with time zone AS answer_by,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = ((e.data #>> '{text,id}'::text[]))::uuid)) AS text,
    a.occurred_at AS answered_at,
    (a.actor ->> 'id'::text) AS answered_by,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = ((a.data #>> '{answer,id}'::text[]))::uuid)) AS answer,
    ((d.ended_at IS NOT NULL) OR (d.status = ANY (ARRAY['withdrawn'::text, 'stopped'::text]))) AS is_over
   FROM ((public.event_log e
     JOIN public.dossier d ON ((d.id = e.dossier_id)))
     LEFT JOIN public.event_log a ON (((a.dossier_id = e.dossier_id) AND (a.type = 'DirectiveAnswered'::text) AND ((a.data ->> 'number'::text) = (e.data ->> 'number'::text)))))
  WHERE (e.type = 'DirectiveGiven'::text);

create view public.read_dossier_person with (security_invoker=true) as
 SELECT p.id,
    p.version,
    p.kind,
    p.name,
    p.identity_kind,
    p.identity_number,
    p.address,
    p.phone,
    p.email,
    p.recorded_at,
    (d.applicant_id = p.id) AS is_applicant,
    d.id AS dossier_id,
    d.code,
    d.agency_id,
    d.procedure_id,
    d.status,
    d.submitted_at,
    d.promise_due
   FROM (public.person p
     JOIN public.dossier d ON ((d.id = p.dossier_id)))
  WHERE ((NOT d.secret) AND (NOT (EXISTS ( SELECT
           FROM public.person later
          WHERE ((later.id = p.id) AND (later.version > p.version))))));

create view public.read_fee_collected with (security_invoker=true) as
 SELECT e.dossier_id,
    d.code,
    d.agency_id,
    d.procedure_id,
    d.procedure_version,
    e.occurred_at,
    (e.actor ->> 'id'::text) AS officer_id,
    (e.data ->> 'fee'::text) AS fee,
    ((e.data ->> 'amount'::text))::double precision AS amount,
    (e.data ->> 'means'::text) AS means,
    (e.data ->> 'receipt'::text) AS receipt
   FROM (public.event_log e
     JOIN public.dossier d ON ((d.id = e.dossier_id)))
  WHERE (e.type = 'FeeCollected'::text);

create view public.read_guided with (security_invoker=true) as
 SELECT d.id,
    d.agency_id,
    d.procedure_id,
    d.last_at AS guided_at,
    said.officer_id,
    said.way,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = said.wording_id)) AS text
   FROM (public.dossier d
     CROSS JOIN LATERAL ( SELECT (e.actor ->> 'id'::text) AS officer_id,
            (e.data ->> 'way'::text) AS way,
            ((e.data #>> '{text,id}'::text[]))::uuid AS wording_id
           FROM public.event_log e
          WHERE ((e.dossier_id = d.id) AND (e.type = 'GuidanceGiven'::text))
          ORDER BY e.version DESC
         LIMIT 1) said)
  WHERE (d.status = 'draft'::text);

create view public.read_hand_over with (security_invoker=true) as
 SELECT e.dossier_id,
    e.version,
    d.code,
    d.procedure_id,
    e.occurred_at,
    (e.actor ->> 'id'::text) AS giver_id,
    (e.actor ->> 'agency'::text) AS agency_id,
    (e.actor ->> 'unit'::text) AS unit,
    (e.data #>> '{to,agency}'::text[]) AS to_agency_id,
    (e.data #>> '{to,unit}'::text[]) AS to_unit,
    (e.data #>> '{to,officer}'::text[]) AS to_officer_id,
    p.name AS applicant,
    r.list_id,
    r."position",
    ( SELECT (COALESCE((s.data #>> '{changes,sets}'::text[]), (s.data ->> 'sets'::text)))::integer AS "coalesce"
           FROM public.event_log s
          WHERE ((s.dossier_id = e.dossier_id) AND ((s.type = 'DossierSubmitted'::text) OR ((s.type = 'EntryCorrected'::text) AND ((s.data #>> '{changes,sets}'::text[]) IS NOT NULL))))
          ORDER BY s.version DESC
         LIMIT 1) AS sets,
        CASE settled.type
            WHEN 'PapersAccepted'::text THEN 'accepted'::text
            WHEN 'TakenBack'::text THEN 'taken-back'::text
            ELSE
            CASE
                WHEN (settled.type IS NOT NULL) THEN 'gone-on'::text
                WHEN (missed.type IS NOT NULL) THEN 'missed'::text
                ELSE 'given'::text
            END
        END AS standing,
    settled.occurred_at AS settled_at,
    (settled.actor ->> 'id'::text) AS settled_by,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = ((missed.data #>> '{missing,id}'::text[]))::uuid)) AS missing
   FROM (((((public.event_log e
     JOIN public.dossier d ON ((d.id = e.dossier_id)))
     LEFT JOIN public.person p ON (((p.id = d.applicant_id) AND (p.version = d.applicant_version))))
     LEFT JOIN public.hand_over_row r ON (((r.dossier_id = e.dossier_id) AND (r.version = e.version))))
     LEFT JOIN LATERAL ( SELECT n.type,
            n.occurred_at,
            n.actor
           FROM public.event_log n
          WHERE ((n.dossier_id = e.dossier_id) AND (n.version > e.version) AND (n.type = ANY (ARRAY['PapersAccepted'::text, 'TakenBack'::text, 'HandedOver'::text, 'SentBack'::text, 'ResultProposed'::text, 'ResultApproved'::text, 'ResultSigned'::text, 'ResultIssued'::text, 'DossierWithdrawn'::text, 'DossierStopped'::text])))
          ORDER BY n.version
         LIMIT 1) settled ON (true))
     LEFT JOIN LATERAL ( SELECT n.type,
            n.data
           FROM public.event_log n
          WHERE ((n.dossier_id = e.dossier_id) AND (n.version > e.version) AND (n.type = 'PapersMissed'::text))
          ORDER BY n.version
         LIMIT 1) missed ON (true))
  WHERE ((e.type = 'HandedOver'::text) AND ((e.data ->> 'withPapers'::text))::boolean);

create view public.read_hand_over_list with (security_invoker=true) as
 SELECT id,
    agency_id,
    to_agency_id,
    to_unit,
    number,
    made_at,
    officer_id,
    (( SELECT count(*) AS count
           FROM public.hand_over_row r
          WHERE (r.list_id = l.id)))::integer AS dossiers,
    on_behalf_of
   FROM public.hand_over_list l;

create view public.read_imported_procedure with (security_invoker=true) as
 SELECT id AS source_id,
    head_version AS version,
    (listing ->> 'nationalCode'::text) AS national_code,
    (listing ->> 'name'::text) AS name,
    COALESCE(name_key, ''::text) AS name_key,
    (listing ->> 'field'::text) AS field,
    (listing ->> 'ministry'::text) AS ministry,
    ARRAY( SELECT jsonb_array_elements_text(COALESCE(NULLIF((office_current.listing -> 'levels'::text), 'null'::jsonb), '[]'::jsonb)) AS jsonb_array_elements_text) AS levels,
    (listing ->> 'outcome'::text) AS outcome,
    ARRAY( SELECT jsonb_array_elements_text((office_current.listing -> 'reasonCodes'::text)) AS jsonb_array_elements_text) AS reason_codes,
    ((listing ->> 'reasonCount'::text))::integer AS reason_count,
    data
   FROM public.office_current
  WHERE (stream = 'imported-procedure'::text);

create view public.read_intake with (security_invoker=true) as
 SELECT agency_id,
    procedure_id,
    submitted_at
   FROM public.dossier
  WHERE (status <> 'draft'::text);

create view public.read_late_entry with (security_invoker=true) as
 SELECT e.dossier_id,
    e.version,
    d.code,
    (e.actor ->> 'agency'::text) AS agency_id,
    d.procedure_id,
    e.type,
    e.occurred_at,
    e.recorded_at,
    (e.actor ->> 'id'::text) AS officer_id,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = ((e.late_entry ->> 'id'::text))::uuid)) AS reason,
    judged.verdict,
    judged.judge_id,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = judged.wording_id)) AS objection
   FROM ((public.event_log e
     JOIN public.dossier d ON ((d.id = e.dossier_id)))
     LEFT JOIN LATERAL ( SELECT (j.data ->> 'verdict'::text) AS verdict,
            (j.actor ->> 'id'::text) AS judge_id,
            ((j.data #>> '{reason,id}'::text[]))::uuid AS wording_id
           FROM public.event_log j
          WHERE ((j.dossier_id = e.dossier_id) AND (j.type = 'LateEntryJudged'::text) AND (((j.data ->> 'entry'::text))::integer = e.version))
          ORDER BY j.version DESC
         LIMIT 1) judged ON (true))
  WHERE ((e.late_entry IS NOT NULL) AND (e.command_index = 0) AND (d.status <> 'draft'::text));

create view public.read_leg with (security_invoker=true) as
 SELECT dossier_id,
    leg,
    agency_id,
    unit,
    officer_id,
    step,
    work,
    role,
    since,
    listed_due_at AS due_at,
        CASE
            WHEN (work <> 'return'::text) THEN warn_at
            ELSE NULL::timestamp with time zone
        END AS warn_at,
    waiting,
    (directives <> '[]'::jsonb) AS directed
   FROM public.dossier_leg;

create view public.read_listed with (security_invoker=true) as
 SELECT id,
    code,
    code_key,
    code_fold,
    head_version,
    status,
    stage,
    procedure_id,
    procedure_version,
    field,
    agency_id,
    submitted_at,
    answer_by,
    received_at,
    promise_due,
    paused_at,
    ended_at,
    returned_at,
    work,
    last_at,
    ( SELECT p.name
           FROM public.person p
          WHERE ((p.id = d.applicant_id) AND (p.version = d.applicant_version))) AS applicant,
    given_by,
    channel
   FROM public.dossier d
  WHERE (status <> 'draft'::text);

create view public.read_message with (security_invoker=true) as
 SELECT m.id,
    m.made_at,
    m.dossier_id,
    m.event_version,
    m.agency_id,
    m.kind,
    m.road,
    m.recipient,
    m.address_end,
    m.body,
    e.state,
    e.at AS state_at,
    e.detail,
    e.number AS event_number,
    w.due_at,
    w.tries
   FROM ((public.message m
     LEFT JOIN LATERAL ( SELECT e_1.message_id,
            e_1.number,
            e_1.at,
            e_1.state,
            e_1.detail
           FROM public.message_event e_1
          WHERE (e_1.message_id = m.id)
          ORDER BY e_1.number DESC
         LIMIT 1) e ON (true))
     LEFT JOIN public.message_waiting w ON ((w.message_id = m.id)));

create view public.read_notice with (security_invoker=true) as
 SELECT n.dossier_id,
    n.event_version,
    n.kind,
    n.state,
    n.queued_at,
    n.settled_at,
    d.code,
    d.head_version,
    d.agency_id,
    d.procedure_id,
    d.procedure_version,
    d.status,
    d.promise_due,
    p.name AS applicant,
    p.phone,
    ((e.data #>> '{before,promise}'::text[]))::timestamp(3) with time zone AS promised_before,
    (e.data -> 'order'::text) AS day_order
   FROM (((public.notice n
     JOIN public.dossier d ON ((d.id = n.dossier_id)))
     JOIN public.event_log e ON (((e.dossier_id = n.dossier_id) AND (e.version = n.event_version))))
     LEFT JOIN public.person p ON (((p.id = d.applicant_id) AND (p.version = d.applicant_version))));

create view public.read_open_directive with (security_invoker=true) as
 SELECT l.dossier_id,
    d.code,
    d.procedure_id,
    d.promise_due,
    l.agency_id,
    l.unit,
    l.officer_id,
    ((said.value ->> 'number'::text))::integer AS number,
    (said.value ->> 'by'::text) AS given_by,
    ((said.value ->> 'givenAt'::text))::timestamp(3) with time zone AS given_at,
    ((said.value ->> 'answerBy'::text))::timestamp(3) with time zone AS answer_by,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = ((said.value ->> 'text'::text))::uuid)) AS text
   FROM ((public.dossier_leg l
     JOIN public.dossier d ON ((d.id = l.dossier_id)))
     CROSS JOIN LATERAL jsonb_array_elements(l.directives) said(value))
  WHERE (l.directives <> '[]'::jsonb);

create view public.read_outage with (security_invoker=true) as
 SELECT o.id,
    o.from_at,
    o.to_at,
    o.agencies,
    o.what,
    o.minutes_number,
    o.officer_id,
    o.recorded_at,
    (c.id IS NOT NULL) AS cancelled,
    c.what AS cancelled_because,
    c.officer_id AS cancelled_by,
    c.recorded_at AS cancelled_at
   FROM (public.outage o
     LEFT JOIN public.outage c ON ((c.cancels = o.id)))
  WHERE (o.cancels IS NULL);

create view public.read_own_dossier with (security_invoker=true) as
 SELECT d.id,
    d.code,
    d.status,
    d.stage,
    d.procedure_id,
    d.procedure_version,
    d.submitted_at,
    d.promise_due,
    d.answer_by,
    d.received_at,
    d.paused_at,
    d.ended_at,
    d.work,
    d.last_at,
    COALESCE((d.promise_due > d.law_due), false) AS extended,
    d.moved,
    a.name AS agency_name,
    a.address AS agency_address,
    a.hours AS agency_hours,
    a.phone AS agency_phone
   FROM (public.dossier d
     LEFT JOIN public.read_agency a ON ((a.id = d.agency_id)));

create view public.read_papers_found with (security_invoker=true) as
 SELECT e.dossier_id,
    e.version,
    d.code,
    d.agency_id,
    d.procedure_id,
    e.occurred_at AS found_at,
    (e.actor ->> 'id'::text) AS finder_id,
    (e.data ->> 'agency'::text) AS found_agency_id,
    (e.data ->> 'unit'::text) AS found_unit,
    ( SELECT w.body
           FROM public.wording w
          WHERE (w.id = ((e.data #>> '{text,id}'::text[]))::uuid)) AS text,
    l.agency_id AS holding_agency_id,
    l.unit AS holding_unit,
    l.officer_id AS holding_officer_id
   FROM ((public.event_log e
     JOIN public.dossier d ON ((d.id = e.dossier_id)))
     LEFT JOIN public.dossier_leg l ON (((l.dossier_id = e.dossier_id) AND (l.kind = 'lead'::text))))
  WHERE ((e.type = 'PapersFound'::text) AND (d.status = ANY (ARRAY['submitted'::text, 'received'::text, 'in-progress'::text])) AND (NOT (EXISTS ( SELECT
           FROM public.event_log n
          WHERE ((n.dossier_id = e.dossier_id) AND (n.version > e.version) AND ((((n.data #>> '{to,agency}'::text[]) = (e.data ->> 'agency'::text)) AND ((n.data #>> '{to,unit}'::text[]) = (e.data ->> 'unit'::text))) OR (n.type = 'PapersFound'::text)))))));

create view public.read_papers_given with (security_invoker=true) as
 SELECT l.dossier_id,
    l.agency_id,
    l.unit,
    l.officer_id,
    last.given_at,
    last.giver_id,
    (last.type = 'PapersMissed'::text) AS missed
   FROM (public.dossier_leg l
     CROSS JOIN LATERAL ( SELECT e.type,
            e.occurred_at AS given_at,
            (e.actor ->> 'id'::text) AS giver_id,
            COALESCE(((e.data ->> 'withPapers'::text))::boolean, false) AS with_papers
           FROM public.event_log e
          WHERE ((e.dossier_id = l.dossier_id) AND (e.type = ANY (ARRAY['HandedOver'::text, 'TakenBack'::text, 'SentBack'::text, 'ResultProposed'::text, 'ResultApproved'::text, 'ResultSigned'::text, 'ResultIssued'::text, 'PapersAccepted'::text, 'PapersMissed'::text])))
          ORDER BY e.version DESC
         LIMIT 1) last)
  WHERE ((l.kind = 'lead'::text) AND (last.with_papers OR (last.type = 'PapersMissed'::text)));

create view public.read_person_key with (security_invoker=true) as
 SELECT dossier_id,
    name_key,
    name_key_back,
    identity_key,
    phone_key
   FROM public.person p
  WHERE (NOT (EXISTS ( SELECT
           FROM public.person later
          WHERE ((later.id = p.id) AND (later.version > p.version)))));

create view public.read_procedure_draft with (security_invoker=true) as
 SELECT id,
    (data #>> '{source,sourceId}'::text[]) AS source_id,
    (data #>> '{state,is}'::text[]) AS state,
    (data #>> '{content,name}'::text[]) AS name,
    COALESCE(name_key, ''::text) AS name_key,
    head_version AS version,
    data
   FROM public.office_current
  WHERE (stream = 'procedure-draft'::text);

create view public.read_public_dossier with (security_invoker=true) as
 SELECT d.code,
    d.code_key,
    d.code_fold,
    d.status,
    d.stage,
    d.channel,
    d.promise_due,
    d.answer_by,
    d.received_at,
    d.paused_at,
    d.ended_at,
    d.returned_at,
    d.work,
    d.last_at,
    a.name AS agency_name,
    a.address AS agency_address,
    a.hours AS agency_hours,
    a.phone AS agency_phone,
    COALESCE((d.promise_due > d.law_due), false) AS extended,
    d.moved
   FROM (public.dossier d
     LEFT JOIN LATERAL ( SELECT one.id,
            one.version,
            one.name,
            one.short_name,
            one.code,
            one.level,
            one.address,
            one.phone,
            one.hours
           FROM public.read_agency one
          WHERE (one.id = d.agency_id)
         LIMIT 1) a ON (true));

create view public.read_register with (security_invoker=true) as
 SELECT d.id,
    d.code,
    d.agency_id,
    d.field,
    d.procedure_id,
    d.procedure_version,
    d.status,
    d.received_at,
    d.promise_due,
    d.returned_at,
    p.name AS applicant,
    p.address,
    p.phone,
    ( SELECT (COALESCE((e.data #>> '{changes,sets}'::text[]), (e.data ->> 'sets'::text)))::integer AS "coalesce"
           FROM public.event_log e
          WHERE ((e.dossier_id = d.id) AND ((e.type = 'DossierSubmitted'::text) OR ((e.type = 'EntryCorrected'::text) AND ((e.data #>> '{changes,sets}'::text[]) IS NOT NULL))))
          ORDER BY e.version DESC
         LIMIT 1) AS sets,
    ( SELECT (e.data ->> 'way'::text)
           FROM public.event_log e
          WHERE ((e.dossier_id = d.id) AND (e.type = 'ResultReturned'::text) AND (d.returned_at IS NOT NULL))
          ORDER BY e.version DESC
         LIMIT 1) AS return_way
   FROM (public.dossier d
     LEFT JOIN public.person p ON (((p.id = d.applicant_id) AND (p.version = d.applicant_version))))
  WHERE (d.received_at IS NOT NULL);

create view public.read_trail_line with (security_invoker=true) as
 SELECT 'reading'::text AS source,
    access_trail.number AS place,
    access_trail.at,
    access_trail.agency_id,
    access_trail.officer_id,
    access_trail.role,
    access_trail.act,
    access_trail.dossier_id,
    access_trail.what,
    NULL::text AS subject_id,
    access_trail.purpose,
    access_trail.purpose_words,
    access_trail.hits,
    access_trail.address
   FROM public.access_trail
UNION ALL
 SELECT 'account'::text AS source,
    account_event.id AS place,
    account_event.at,
    account_event.agency_id,
    account_event.actor_id AS officer_id,
    NULL::text AS role,
    account_event.kind AS act,
    NULL::uuid AS dossier_id,
    NULL::text AS what,
    account_event.officer_id AS subject_id,
    NULL::text AS purpose,
    NULL::text AS purpose_words,
    NULL::integer AS hits,
    account_event.address
   FROM public.account_event
UNION ALL
 SELECT 'office'::text AS source,
    (office_log.version)::bigint AS place,
    office_log.recorded_at AS at,
    (office_log.actor ->> 'agency'::text) AS agency_id,
    (office_log.actor ->> 'id'::text) AS officer_id,
    (office_log.actor ->> 'role'::text) AS role,
    office_log.type AS act,
    NULL::uuid AS dossier_id,
    office_log.stream AS what,
    office_log.id AS subject_id,
    NULL::text AS purpose,
    NULL::text AS purpose_words,
    NULL::integer AS hits,
    NULL::text AS address
   FROM public.office_log
  WHERE ((office_log.actor ->> 'kind'::text) = 'officer'::text);

-- indexes

CREATE INDEX account_event_of_agency ON public.account_event USING btree (agency_id, at);
CREATE INDEX account_event_of_officer ON public.account_event USING btree (officer_id, at);
CREATE INDEX applicant_rating_given ON public.applicant_rating USING btree (agency_id, given_at);
CREATE INDEX citizen_session_of ON public.citizen_session USING btree (citizen_id);
CREATE INDEX day_closing_of ON public.day_closing USING btree (agency_id, day, made_at);
CREATE INDEX dossier_finished ON public.dossier USING btree (procedure_id) INCLUDE (received_at, ended_at) WHERE ((status = ANY (ARRAY['resolved'::text, 'returned'::text])) AND (NOT secret));
CREATE INDEX dossier_fold ON public.dossier USING btree (code_fold);
CREATE INDEX dossier_guided ON public.dossier USING btree (agency_id, last_at) WHERE (status = 'draft'::text);
CREATE INDEX dossier_of_agency ON public.dossier USING btree (agency_id, submitted_at DESC);
CREATE INDEX dossier_received ON public.dossier USING btree (agency_id, received_at) WHERE (received_at IS NOT NULL);
CREATE INDEX dossier_returned ON public.dossier USING btree (agency_id, returned_at) WHERE (returned_at IS NOT NULL);
CREATE INDEX dossier_running ON public.dossier USING btree (agency_id, id) WHERE ((received_at IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX dossier_to_lapse ON public.dossier USING btree (lapses_at, id) WHERE (lapses_at IS NOT NULL);
CREATE INDEX dossier_to_return ON public.dossier USING btree (agency_id, promise_due) WHERE ((work = 'return'::text) AND (returned_at IS NULL));
CREATE INDEX dossier_to_take_in ON public.dossier USING btree (agency_id, answer_by, submitted_at) WHERE ((received_at IS NULL) AND (status = ANY (ARRAY['submitted'::text, 'awaiting-supplement'::text])));
CREATE INDEX dossier_uncollected ON public.dossier USING btree (uncollected_since, id) WHERE (uncollected_since IS NOT NULL);
CREATE INDEX event_date_moved ON public.event_log USING btree (recorded_at) WHERE (type = 'DateMoved'::text);
CREATE INDEX event_date_restored ON public.event_log USING btree (recorded_at) WHERE (type = 'DateRestored'::text);
CREATE INDEX event_directive_given ON public.event_log USING btree (occurred_at) WHERE (type = 'DirectiveGiven'::text);
CREATE INDEX event_fee_collected ON public.event_log USING btree (occurred_at) WHERE (type = 'FeeCollected'::text);
CREATE INDEX event_handed_over ON public.event_log USING btree (occurred_at) WHERE (type = 'HandedOver'::text);
CREATE INDEX event_late ON public.event_log USING btree (recorded_at) WHERE (late_entry IS NOT NULL);
CREATE INDEX event_of_officer ON public.event_log USING btree (((actor ->> 'agency'::text)), recorded_at) WHERE ((actor ->> 'kind'::text) = 'officer'::text);
CREATE INDEX event_papers_found ON public.event_log USING btree (occurred_at) WHERE (type = 'PapersFound'::text);
CREATE INDEX figure_fact_by_position ON public.figure_fact USING btree ("position");
CREATE INDEX figure_fact_ended ON public.figure_fact USING btree (agency_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX figure_fact_open ON public.figure_fact USING btree (agency_id, next_since, since) WHERE (ended_at IS NULL);
CREATE INDEX figure_fact_received ON public.figure_fact USING btree (agency_id, received_at);
CREATE INDEX figure_fact_still_open ON public.figure_fact USING btree (agency_id, since) WHERE ((ended_at IS NULL) AND (next_since IS NULL));
CREATE INDEX figure_movement_backdated ON public.figure_movement USING btree ("position") WHERE backdated;
CREATE INDEX figure_movement_by_position ON public.figure_movement USING btree ("position");
CREATE INDEX figure_movement_by_record ON public.figure_movement USING btree (recorded_at);
CREATE INDEX figure_movement_of_day ON public.figure_movement USING btree (day, agency_id);
CREATE INDEX filing_of_dossier ON public.filing USING btree (dossier_id);
CREATE INDEX hand_over_list_to ON public.hand_over_list USING btree (to_agency_id, to_unit, made_at);
CREATE INDEX hand_over_row_of ON public.hand_over_row USING btree (list_id, "position");
CREATE INDEX kept_form_by_age ON public.kept_form USING btree (kept_at);
CREATE INDEX kiosk_device_of ON public.kiosk_device USING btree (agency_id, added_at);
CREATE INDEX leg_directed ON public.dossier_leg USING btree (agency_id) WHERE (directives <> '[]'::jsonb);
CREATE INDEX leg_of_officer ON public.dossier_leg USING btree (officer_id, due_at) WHERE (officer_id IS NOT NULL);
CREATE INDEX leg_of_opinion ON public.dossier_leg USING btree (due_at, dossier_id, leg) WHERE (kind = 'opinion'::text);
CREATE INDEX leg_of_unit ON public.dossier_leg USING btree (agency_id, unit, due_at);
CREATE INDEX message_by_time ON public.message USING btree (made_at);
CREATE INDEX message_event_by_time ON public.message_event USING btree (at);
CREATE INDEX message_event_unknown ON public.message_event USING btree (message_id) WHERE (state = 'unknown'::text);
CREATE INDEX message_quiet_of_agency ON public.message_quiet USING btree (agency_id, number);
CREATE INDEX message_template_of_agency ON public.message_template USING btree (agency_id, kind, road, number);
CREATE INDEX message_waiting_due ON public.message_waiting USING btree (due_at);
CREATE INDEX notice_queued ON public.notice USING btree (queued_at, dossier_id) WHERE (state = 'queued'::text);
CREATE INDEX one_time_code_of_address ON public.one_time_code USING btree (address_digest, made_at);
CREATE INDEX passkey_of_officer ON public.passkey USING btree (officer_id);
CREATE INDEX person_by_email ON public.person USING btree (email_key) WHERE (email_key IS NOT NULL);
CREATE INDEX person_by_identity ON public.person USING btree (identity_key) WHERE (identity_key IS NOT NULL);
CREATE INDEX person_by_name ON public.person USING btree (name_key);
CREATE INDEX person_by_name_back ON public.person USING btree (name_key_back);
CREATE INDEX person_by_phone ON public.person USING btree (phone_key) WHERE (phone_key IS NOT NULL);
CREATE INDEX person_of_dossier ON public.person USING btree (dossier_id);
CREATE INDEX person_of_identity ON public.person USING btree (identity_number, recorded_at) WHERE (identity_number IS NOT NULL);
CREATE INDEX queue_event_of ON public.queue_event USING btree (agency_id, day);
CREATE INDEX report_of_agency ON public.report_log USING btree (agency_id) WHERE (stream = 'report'::text);
CREATE INDEX session_of_officer ON public.session USING btree (officer_id) WHERE (ended_at IS NULL);
CREATE INDEX short_message_by_time ON public.short_message USING btree (at);
CREATE INDEX short_message_of_phone ON public.short_message USING btree (phone_digest, at);
CREATE INDEX stored_file_of_dossier ON public.stored_file USING btree (dossier_id);
CREATE INDEX subscription_of_dossier ON public.subscription USING btree (dossier_id) WHERE (stopped_at IS NULL);
CREATE INDEX trail_by_time ON public.access_trail USING brin (at);
CREATE INDEX trail_of_agency ON public.access_trail USING btree (agency_id, at);
CREATE INDEX trail_of_dossier ON public.access_trail USING btree (dossier_id, at) WHERE (dossier_id IS NOT NULL);
CREATE INDEX wording_of_dossier ON public.wording USING btree (dossier_id);
CREATE UNIQUE INDEX day_closing_signed_once ON public.day_closing USING btree (agency_id, day) WHERE (kind = 'countersigned'::text);
CREATE UNIQUE INDEX officer_identity_of_digest ON public.officer_identity USING btree (digest) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX officer_identity_of_officer ON public.officer_identity USING btree (officer_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX officer_username ON public.office_current USING btree (((data ->> 'username'::text))) WHERE (stream = 'officer'::text);
CREATE UNIQUE INDEX session_id ON public.session USING btree (id);
CREATE UNIQUE INDEX subscription_once ON public.subscription USING btree (dossier_id, channel, contact_digest) WHERE (stopped_at IS NULL);

-- functions

CREATE OR REPLACE FUNCTION public.add_up_figures(after bigint, up_to bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  running date;
  closing date;
begin
  with summed as materialized (
    select b.bucket, m.agency_id, m.field, m.block, m.channel, m.procedure_id, m.officer_id,
           sum(m.amount) filter (where m.measure = 'received') as received,
           sum(m.amount) filter (where m.measure = 'early') as early,
           sum(m.amount) filter (where m.measure = 'on_time') as on_time,
           sum(m.amount) filter (where m.measure = 'late') as late,
           sum(m.amount) filter (where m.measure = 'without_result') as without_result,
           sum(m.amount) filter (where m.measure = 'overdue') as overdue,
           sum(m.amount) filter (where m.measure = 'waiting') as waiting,
           sum(m.amount) filter (where m.measure = 'moved') as moved
    from figure_movement m cross join lateral (
      select unnest(figure_buckets(m.day))
      union all
      -- What came to be known late belongs to all that is closed already.
      select 'b' || starts from figure_before where starts > m.day and m.day >= date '2010-12-15'
    ) as b (bucket)
    where m.position > after and m.position <= up_to
    group by 1, 2, 3, 4, 5, 6, 7
  ), detailed as (
    insert into figure_detail as kept
    select bucket, agency_id, field, block, channel, procedure_id, officer_id,
           coalesce(received, 0), coalesce(early, 0), coalesce(on_time, 0), coalesce(late, 0),
           coalesce(without_result, 0), coalesce(overdue, 0), coalesce(waiting, 0), coalesce(moved, 0)
    from summed
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (bucket, agency_id, field, block, channel, procedure_id, officer_id) do update set
      received = kept.received + excluded.received, early = kept.early + excluded.early,
      on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
      without_result = kept.without_result + excluded.without_result,
      overdue = kept.overdue + excluded.overdue, waiting = kept.waiting + excluded.waiting,
      moved = kept.moved + excluded.moved
  )
  insert into figure_sum as kept
  select bucket, agency_id, field, block, channel,
         coalesce(sum(received), 0), coalesce(sum(early), 0), coalesce(sum(on_time), 0), coalesce(sum(late), 0),
         coalesce(sum(without_result), 0), coalesce(sum(overdue), 0), coalesce(sum(waiting), 0),
         coalesce(sum(moved), 0)
  from summed
  group by 1, 2, 3, 4, 5
  -- Rows of a bucket are read together, so they are laid down together.
  order by 1, 2, 3, 4, 5
  on conflict (bucket, agency_id, field, block, channel) do update set
    received = kept.received + excluded.received, early = kept.early + excluded.early,
    on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
    without_result = kept.without_result + excluded.without_result,
    overdue = kept.overdue + excluded.overdue, waiting = kept.waiting + excluded.waiting,
    moved = kept.moved + excluded.moved;

  -- Quarters that are over by what was last written down, each closed once: the quarter before it, and all before that.
  select substr((figure_buckets((max(recorded_at) at time zone 'Asia/Ho_Chi_Minh')::date))[2], 2)::date into running
  from figure_movement where position > after and position <= up_to;
  for closing in
    select quarter::date from generate_series(date '2010-12-15', running, interval '3 months') as quarter
    except select starts from figure_before
    order by 1
  loop
    insert into figure_before (starts) values (closing);
    insert into figure_sum
    select 'b' || closing, agency_id, field, block, channel, sum(received), sum(early), sum(on_time), sum(late),
           sum(without_result), sum(overdue), sum(waiting), sum(moved)
    from figure_sum
    where bucket in ('b' || (closing - interval '3 months')::date, 'q' || (closing - interval '3 months')::date)
    group by agency_id, field, block, channel
    order by agency_id, field, block, channel;
    insert into figure_detail
    select 'b' || closing, agency_id, field, block, channel, procedure_id, officer_id, sum(received), sum(early),
           sum(on_time), sum(late), sum(without_result), sum(overdue), sum(waiting), sum(moved)
    from figure_detail
    where bucket in ('b' || (closing - interval '3 months')::date, 'q' || (closing - interval '3 months')::date)
    group by agency_id, field, block, channel, procedure_id, officer_id
    order by agency_id, field, block, channel, procedure_id, officer_id;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.asked_code_folds()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(COALESCE(current_setting('mot_cua.code_fold'::text, true), ''::text), ','::text);

CREATE OR REPLACE FUNCTION public.asked_code_keys()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(COALESCE(current_setting('mot_cua.code_key'::text, true), ''::text), ','::text);

CREATE OR REPLACE FUNCTION public.asked_dossiers()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((string_to_array(NULLIF(current_setting('mot_cua.dossiers'::text, true), ''::text), ','::text))::uuid[], '{}'::uuid[]);

CREATE OR REPLACE FUNCTION public.asking_agencies()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(COALESCE(current_setting('mot_cua.agencies'::text, true), ''::text), ','::text);

CREATE OR REPLACE FUNCTION public.asking_identity()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(current_setting('mot_cua.identity'::text, true), ''::text);

CREATE OR REPLACE FUNCTION public.asking_secret_of()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(COALESCE(current_setting('mot_cua.secret_of'::text, true), ''::text), ','::text);

CREATE OR REPLACE FUNCTION public.close_feed(at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  closed integer;
begin
  perform pg_advisory_xact_lock(hashtext('mot_cua.close_feed'));
  with taken as (
    delete from feed_inbox
    where arrival in (select arrival from feed_inbox order by arrival limit at_most)
    returning *
  )
  insert into feed (position, stream, id, version, hash)
  select (select coalesce(max(position), 0) from feed) + row_number() over (order by arrival),
         stream, id, version, hash
  from taken;
  get diagnostics closed = row_count;
  return closed;
end $function$;

CREATE OR REPLACE FUNCTION public.draw_serial(for_agency text, on_day date)
 RETURNS integer
 LANGUAGE sql
AS $function$
  insert into code_counter as counter (agency_code, day, last) values (for_agency, on_day, 1)
  on conflict (agency_code, day) do update set last = counter.last + 1
  returning last
$function$;

CREATE OR REPLACE FUNCTION public.figure_buckets(day date)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ARRAY[('y'::text || (((date_trunc('year'::text, ((day - 14) + '1 mon'::interval)) - '1 mon'::interval) + '14 days'::interval))::date), ('q'::text || (((date_trunc('quarter'::text, ((day - 14) + '1 mon'::interval)) - '1 mon'::interval) + '14 days'::interval))::date), ('m'::text || ((date_trunc('month'::text, ((day - 14))::timestamp without time zone) + '14 days'::interval))::date), ('d'::text || day)];

CREATE OR REPLACE FUNCTION public.fill_person_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.name_key := search_words(new.name);
  new.name_key_back := words_backwards(new.name_key);
  new.identity_key := nullif(upper(regexp_replace(new.identity_number, '[^0-9A-Za-z]', '', 'g')), '');
  new.phone_key := nullif(phone_digits(new.phone), '');
  new.email_key := nullif(lower(trim(new.email)), '');
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.imported_listing(data jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN jsonb_build_object('nationalCode', (data #> '{content,nationalCode}'::text[]), 'name', (data #> '{content,name}'::text[]), 'field', (data #> '{content,field}'::text[]), 'ministry', (data #> '{content,ministry}'::text[]), 'levels', (data #> '{content,levels}'::text[]), 'digest', (data -> 'digest'::text), 'outcome', (data -> 'outcome'::text), 'reasonCount', jsonb_array_length((data -> 'reasons'::text)), 'reasonCodes', (SELECT COALESCE(jsonb_agg(DISTINCT (reason.value -> 'code'::text)), '[]'::jsonb) AS "coalesce" FROM jsonb_array_elements((imported_listing.data -> 'reasons'::text)) reason(value)));

CREATE OR REPLACE FUNCTION public.phone_digits(given text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(regexp_replace(given, '[^0-9]'::text, ''::text, 'g'::text), '^(84|0)'::text, ''::text);

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'table % is append-only: % is refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_trail_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and exists (select from trail_trim t
                                  where t.transaction = pg_current_xact_id() and old.at < t.before) then
    return old;
  end if;
  raise exception 'table % is append-only: % is refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.search_words(given text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN TRIM(BOTH FROM regexp_replace(lower((translate(regexp_replace(NORMALIZE(given, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'Đđ'::text, 'dd'::text) COLLATE "C")), '[^a-z0-9]+'::text, ' '::text, 'g'::text));

CREATE OR REPLACE FUNCTION public.words_backwards(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT string_agg(split.word, ' '::text ORDER BY split.place DESC) AS string_agg FROM regexp_split_to_table(words_backwards.words, ' '::text) WITH ORDINALITY split(word, place));

-- triggers

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.access_trail FOR EACH ROW EXECUTE FUNCTION public.refuse_trail_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.account_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.applicant_rating FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.day_closing FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.evaluation_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.evaluation_rules FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.event_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.feed FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.filing FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.hand_over_list FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.hand_over_row FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.message FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.message_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.message_quiet FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.message_refusal FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.message_template FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.office_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outage FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.queue_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.queue_setting FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.queue_ticket FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.refused_command FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.report_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.seal FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.short_message FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.stored_file FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.trail_day FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.trail_trim FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.wording FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.access_trail FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.account_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.applicant_rating FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.day_closing FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.evaluation_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.evaluation_rules FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.event_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.feed FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.filing FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.hand_over_list FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.hand_over_row FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.message FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.message_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.message_quiet FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.message_refusal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.message_template FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.office_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outage FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.person FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.queue_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.queue_setting FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.queue_ticket FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.refused_command FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.report_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.seal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.short_message FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.stored_file FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.trail_day FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.trail_trim FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.wording FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER fill_person_keys BEFORE INSERT ON public.person FOR EACH ROW EXECUTE FUNCTION public.fill_person_keys();

-- row level security

alter table public.access_trail enable row level security;
alter table public.access_trail force row level security;
alter table public.account_event enable row level security;
alter table public.account_event force row level security;
alter table public.applicant_rating enable row level security;
alter table public.applicant_rating force row level security;
alter table public.authenticator enable row level security;
alter table public.authenticator force row level security;
alter table public.citizen enable row level security;
alter table public.citizen force row level security;
alter table public.citizen_session enable row level security;
alter table public.citizen_session force row level security;
alter table public.code_counter enable row level security;
alter table public.code_counter force row level security;
alter table public.connection enable row level security;
alter table public.connection force row level security;
alter table public.credential enable row level security;
alter table public.credential force row level security;
alter table public.day_closing enable row level security;
alter table public.day_closing force row level security;
alter table public.dossier enable row level security;
alter table public.dossier force row level security;
alter table public.dossier_leg enable row level security;
alter table public.dossier_leg force row level security;
alter table public.evaluation_log enable row level security;
alter table public.evaluation_log force row level security;
alter table public.evaluation_rules enable row level security;
alter table public.evaluation_rules force row level security;
alter table public.event_log enable row level security;
alter table public.event_log force row level security;
alter table public.feed enable row level security;
alter table public.feed force row level security;
alter table public.feed_inbox enable row level security;
alter table public.feed_inbox force row level security;
alter table public.figure_before enable row level security;
alter table public.figure_before force row level security;
alter table public.figure_detail enable row level security;
alter table public.figure_detail force row level security;
alter table public.figure_fact enable row level security;
alter table public.figure_fact force row level security;
alter table public.figure_late_share enable row level security;
alter table public.figure_late_share force row level security;
alter table public.figure_movement enable row level security;
alter table public.figure_movement force row level security;
alter table public.figure_reader enable row level security;
alter table public.figure_reader force row level security;
alter table public.figure_sum enable row level security;
alter table public.figure_sum force row level security;
alter table public.filing enable row level security;
alter table public.filing force row level security;
alter table public.hand_over_list enable row level security;
alter table public.hand_over_list force row level security;
alter table public.hand_over_row enable row level security;
alter table public.hand_over_row force row level security;
alter table public.kept_form enable row level security;
alter table public.kept_form force row level security;
alter table public.kiosk_device enable row level security;
alter table public.kiosk_device force row level security;
alter table public.message enable row level security;
alter table public.message force row level security;
alter table public.message_event enable row level security;
alter table public.message_event force row level security;
alter table public.message_quiet enable row level security;
alter table public.message_quiet force row level security;
alter table public.message_reader enable row level security;
alter table public.message_reader force row level security;
alter table public.message_refusal enable row level security;
alter table public.message_refusal force row level security;
alter table public.message_template enable row level security;
alter table public.message_template force row level security;
alter table public.message_waiting enable row level security;
alter table public.message_waiting force row level security;
alter table public.notice enable row level security;
alter table public.notice force row level security;
alter table public.office_clock enable row level security;
alter table public.office_clock force row level security;
alter table public.office_current enable row level security;
alter table public.office_current force row level security;
alter table public.office_log enable row level security;
alter table public.office_log force row level security;
alter table public.officer_identity enable row level security;
alter table public.officer_identity force row level security;
alter table public.one_time_code enable row level security;
alter table public.one_time_code force row level security;
alter table public.openid_attempt enable row level security;
alter table public.openid_attempt force row level security;
alter table public.outage enable row level security;
alter table public.outage force row level security;
alter table public.passkey enable row level security;
alter table public.passkey force row level security;
alter table public.passkey_challenge enable row level security;
alter table public.passkey_challenge force row level security;
alter table public.pending_sign_in enable row level security;
alter table public.pending_sign_in force row level security;
alter table public.person enable row level security;
alter table public.person force row level security;
alter table public.queue_event enable row level security;
alter table public.queue_event force row level security;
alter table public.queue_setting enable row level security;
alter table public.queue_setting force row level security;
alter table public.queue_ticket enable row level security;
alter table public.queue_ticket force row level security;
alter table public.recovery_code enable row level security;
alter table public.recovery_code force row level security;
alter table public.refused_command enable row level security;
alter table public.refused_command force row level security;
alter table public.report_log enable row level security;
alter table public.report_log force row level security;
alter table public.seal enable row level security;
alter table public.seal force row level security;
alter table public.session enable row level security;
alter table public.session force row level security;
alter table public.short_message enable row level security;
alter table public.short_message force row level security;
alter table public.stored_file enable row level security;
alter table public.stored_file force row level security;
alter table public.subscription enable row level security;
alter table public.subscription force row level security;
alter table public.trail_day enable row level security;
alter table public.trail_day force row level security;
alter table public.trail_trim enable row level security;
alter table public.trail_trim force row level security;
alter table public.wording enable row level security;
alter table public.wording force row level security;

-- policies

create policy left_by on public.access_trail as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (agency_id = ANY (public.asking_agencies()))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.access_trail as permissive for select to public
  using 
CASE
    WHEN ((( SELECT public.asking_identity() AS asking_identity) = 'officer'::text) AND (agency_id = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))) THEN true
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'citizen'::text])) THEN ((dossier_id IS NOT NULL) AND (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = access_trail.dossier_id))))
    ELSE (( SELECT public.asking_identity() AS asking_identity) = 'owner'::text)
END;

create policy trimmed_by on public.access_trail as permissive for delete to public
  using (public.asking_identity() = 'owner'::text);

create policy own_agency on public.account_event as permissive for select to public
  using ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())));

create policy owner_all on public.account_event as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.applicant_rating as permissive for insert to public
  with check ((public.asking_identity() = 'owner'::text) OR ((public.asking_identity() = 'officer'::text) AND (way = 'desk-device'::text) AND (agency_id = ANY (public.asking_agencies()))));

create policy seen_by on public.applicant_rating as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy owner_all on public.authenticator as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.citizen as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy only_what_ended on public.citizen_session as restrictive for delete to public
  using (ended_at IS NOT NULL);

create policy owner_all on public.citizen_session as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy drawn_at_work on public.code_counter as permissive for all to public
  using (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy owner_all on public.connection as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.credential as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.day_closing as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (agency_id = ANY (public.asking_agencies()))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.day_closing as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy moved_by on public.dossier as permissive for update to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (party_agencies && ( SELECT public.asking_agencies() AS asking_agencies))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy opened_by on public.dossier as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (party_agencies && public.asking_agencies())
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.dossier as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN ((party_agencies && ( SELECT public.asking_agencies() AS asking_agencies)) AND ((NOT secret) OR (party_agencies && ( SELECT public.asking_secret_of() AS asking_secret_of))))
    WHEN 'public'::text THEN ((NOT secret) AND ((code_key = ANY (public.asked_code_keys())) OR (code_fold = ANY (public.asked_code_folds()))))
    WHEN 'citizen'::text THEN ((NOT secret) AND (id = ANY (( SELECT public.asked_dossiers() AS asked_dossiers)::uuid[])))
    WHEN 'owner'::text THEN true
    WHEN 'feed'::text THEN true
    ELSE false
END;

create policy added_by on public.dossier_leg as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = dossier_leg.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy closed_by on public.dossier_leg as permissive for delete to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = dossier_leg.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy moved_by on public.dossier_leg as permissive for update to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = dossier_leg.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.dossier_leg as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN
    CASE
        WHEN ((NOT secret) AND (agency_id = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))) THEN true
        ELSE COALESCE(( SELECT true
           FROM public.dossier d
          WHERE (d.id = dossier_leg.dossier_id)), false)
    END
    WHEN 'owner'::text THEN true
    WHEN 'feed'::text THEN true
    ELSE false
END;

create policy added_by on public.evaluation_log as permissive for insert to public
  with check ((public.asking_identity() = 'owner'::text) OR ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())) AND (officer_agency_id = ANY (public.asking_agencies()))));

create policy seen_by on public.evaluation_log as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy added_by on public.evaluation_rules as permissive for insert to public
  with check ((public.asking_identity() = 'owner'::text) OR ((public.asking_identity() = 'officer'::text) AND (officer_agency_id = ANY (public.asking_agencies()))));

create policy seen_by on public.evaluation_rules as permissive for select to public
  using (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy added_by on public.event_log as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = event_log.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.event_log as permissive for select to public
  using 
CASE
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['owner'::text, 'feed'::text])) THEN true
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'citizen'::text])) THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = event_log.dossier_id)))
    ELSE false
END;

create policy feed_closes on public.feed as permissive for insert to public
  with check (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]));

create policy feed_reads on public.feed as permissive for select to public
  using (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]));

create policy sequencer_reads on public.feed_inbox as permissive for select to public
  using (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]));

create policy sequencer_takes on public.feed_inbox as permissive for delete to public
  using (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]));

create policy writers_leave on public.feed_inbox as permissive for insert to public
  with check (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy added_by on public.figure_before as permissive for insert to public
  with check (public.asking_identity() = 'feed'::text);

create policy known_to_all on public.figure_before as permissive for select to public
  using true;

create policy made_anew_by on public.figure_before as permissive for delete to public
  using (public.asking_identity() = 'feed'::text);

create policy added_by on public.figure_detail as permissive for insert to public
  with check (public.asking_identity() = 'feed'::text);

create policy changed_by on public.figure_detail as permissive for update to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy made_anew_by on public.figure_detail as permissive for delete to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy seen_by on public.figure_detail as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'feed'::text THEN true
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy added_by on public.figure_fact as permissive for insert to public
  with check (public.asking_identity() = 'feed'::text);

create policy changed_by on public.figure_fact as permissive for update to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy made_anew_by on public.figure_fact as permissive for delete to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy seen_by on public.figure_fact as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'feed'::text THEN true
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy added_by on public.figure_late_share as permissive for insert to public
  with check (public.asking_identity() = 'feed'::text);

create policy changed_by on public.figure_late_share as permissive for update to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy made_anew_by on public.figure_late_share as permissive for delete to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy seen_by on public.figure_late_share as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'feed'::text THEN true
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy added_by on public.figure_movement as permissive for insert to public
  with check (public.asking_identity() = 'feed'::text);

create policy changed_by on public.figure_movement as permissive for update to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy made_anew_by on public.figure_movement as permissive for delete to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy seen_by on public.figure_movement as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'feed'::text THEN true
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy kept_by on public.figure_reader as permissive for all to public
  using (public.asking_identity() = 'feed'::text)
  with check (public.asking_identity() = 'feed'::text);

create policy added_by on public.figure_sum as permissive for insert to public
  with check (public.asking_identity() = 'feed'::text);

create policy changed_by on public.figure_sum as permissive for update to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy made_anew_by on public.figure_sum as permissive for delete to public
  using (( SELECT public.asking_identity() AS asking_identity) = 'feed'::text);

create policy seen_by on public.figure_sum as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest))
    WHEN 'feed'::text THEN true
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy officer_of_a_party on public.filing as permissive for select to public
  using ((public.asking_identity() = 'officer'::text) AND (EXISTS ( SELECT
   FROM public.dossier d
  WHERE (d.id = filing.dossier_id))));

create policy owner_all on public.filing as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.hand_over_list as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (agency_id = ANY (public.asking_agencies()))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.hand_over_list as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (ARRAY[agency_id, to_agency_id] && ( SELECT public.asking_agencies() AS asking_agencies))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy added_by on public.hand_over_row as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN ((EXISTS ( SELECT
       FROM public.hand_over_list l
      WHERE ((l.id = hand_over_row.list_id) AND (l.agency_id = ANY (public.asking_agencies()))))) AND (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = hand_over_row.dossier_id))))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.hand_over_row as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.hand_over_list l
      WHERE (l.id = hand_over_row.list_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy owner_all on public.kept_form as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy own_agency on public.kiosk_device as permissive for all to public
  using ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())));

create policy owner_all on public.kiosk_device as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.message as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.message_event as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy own_agency on public.message_quiet as permissive for all to public
  using ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())));

create policy owner_all on public.message_quiet as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.message_reader as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.message_refusal as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy own_agency on public.message_template as permissive for all to public
  using ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())));

create policy owner_all on public.message_template as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.message_waiting as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy officer_of_a_party on public.notice as permissive for all to public
  using ((public.asking_identity() = 'officer'::text) AND (EXISTS ( SELECT
   FROM public.dossier d
  WHERE (d.id = notice.dossier_id))));

create policy owner_all on public.notice as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy office_reads on public.office_clock as permissive for select to public
  using true;

create policy office_updates on public.office_clock as permissive for update to public
  using (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy office_inserts on public.office_current as permissive for insert to public
  with check (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy office_reads on public.office_current as permissive for select to public
  using 
CASE
    WHEN (stream = 'profile-taking'::text) THEN (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]))
    ELSE ((stream <> ALL (ARRAY['officer'::text, 'absence'::text, 'imported-procedure'::text, 'procedure-draft'::text])) OR (public.asking_identity() = ANY (ARRAY['officer'::text, 'feed'::text, 'owner'::text])))
END;

create policy office_updates on public.office_current as permissive for update to public
  using (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy people_of_own_agency on public.office_current as restrictive for select to public
  using 
CASE
    WHEN (stream <> 'officer'::text) THEN true
    WHEN (( SELECT public.asking_identity() AS asking_identity) <> 'officer'::text) THEN true
    ELSE ((data ->> 'agency'::text) = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))
END;

create policy office_reads on public.office_log as permissive for select to public
  using 
CASE
    WHEN (stream = 'profile-taking'::text) THEN (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]))
    ELSE ((stream <> ALL (ARRAY['officer'::text, 'absence'::text, 'imported-procedure'::text, 'procedure-draft'::text])) OR (public.asking_identity() = ANY (ARRAY['officer'::text, 'feed'::text, 'owner'::text])))
END;

create policy office_writes on public.office_log as permissive for insert to public
  with check (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy people_of_own_agency on public.office_log as restrictive for select to public
  using 
CASE
    WHEN (stream <> 'officer'::text) THEN true
    WHEN (( SELECT public.asking_identity() AS asking_identity) <> 'officer'::text) THEN true
    ELSE (((data ->> 'agency'::text) = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[])) OR ((actor ->> 'agency'::text) = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[])))
END;

create policy owner_all on public.officer_identity as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.one_time_code as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.openid_attempt as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.outage as permissive for insert to public
  with check (public.asking_identity() = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy figures_read on public.outage as permissive for select to public
  using (public.asking_identity() = 'feed'::text);

create policy seen_by on public.outage as permissive for select to public
  using (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'owner'::text]));

create policy owner_all on public.passkey as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.passkey_challenge as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.pending_sign_in as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.person as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = person.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.person as permissive for select to public
  using 
CASE
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['owner'::text, 'feed'::text])) THEN true
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'citizen'::text])) THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = person.dossier_id)))
    ELSE false
END;

create policy added_by on public.queue_event as permissive for insert to public
  with check ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())));

create policy seen_by on public.queue_event as permissive for select to public
  using ((( SELECT public.asking_identity() AS asking_identity) = 'owner'::text) OR ((( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'device'::text])) AND (agency_id = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))));

create policy added_by on public.queue_setting as permissive for insert to public
  with check ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())));

create policy seen_by on public.queue_setting as permissive for select to public
  using ((( SELECT public.asking_identity() AS asking_identity) = 'owner'::text) OR ((( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'device'::text])) AND (agency_id = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))));

create policy added_by on public.queue_ticket as permissive for insert to public
  with check ((public.asking_identity() = ANY (ARRAY['officer'::text, 'device'::text])) AND (agency_id = ANY (public.asking_agencies())));

create policy seen_by on public.queue_ticket as permissive for select to public
  using ((( SELECT public.asking_identity() AS asking_identity) = 'owner'::text) OR ((( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'device'::text])) AND (agency_id = ANY (( SELECT public.asking_agencies() AS asking_agencies)::text[]))));

create policy owner_all on public.recovery_code as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.refused_command as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (agency_id = ANY (public.asking_agencies()))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy inspected_by on public.refused_command as permissive for select to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.report_log as permissive for insert to public
  with check ((public.asking_identity() = 'owner'::text) OR ((public.asking_identity() = 'officer'::text) AND (agency_id = ANY (public.asking_agencies())) AND (officer_agency_id = ANY (public.asking_agencies()))));

create policy seen_by on public.report_log as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN ((type = 'PeriodOpened'::text) OR (agency_id IN ( SELECT unnest(public.asking_agencies()) AS unnest)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seal_reads on public.seal as permissive for select to public
  using (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]));

create policy seal_writes on public.seal as permissive for insert to public
  with check (public.asking_identity() = ANY (ARRAY['feed'::text, 'owner'::text]));

create policy only_what_ended on public.session as restrictive for delete to public
  using (ended_at IS NOT NULL);

create policy owner_all on public.session as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.short_message as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy added_by on public.stored_file as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = stored_file.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.stored_file as permissive for select to public
  using 
CASE ( SELECT public.asking_identity() AS asking_identity)
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = stored_file.dossier_id)))
    WHEN 'owner'::text THEN true
    WHEN 'feed'::text THEN true
    ELSE false
END;

create policy owner_all on public.subscription as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.trail_day as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy owner_all on public.trail_trim as permissive for all to public
  using (public.asking_identity() = 'owner'::text);

create policy told on public.trail_trim as permissive for select to public
  using (public.asking_identity() = 'officer'::text);

create policy added_by on public.wording as permissive for insert to public
  with check 
CASE public.asking_identity()
    WHEN 'officer'::text THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = wording.dossier_id)))
    WHEN 'owner'::text THEN true
    ELSE false
END;

create policy seen_by on public.wording as permissive for select to public
  using 
CASE
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['owner'::text, 'feed'::text])) THEN true
    WHEN (( SELECT public.asking_identity() AS asking_identity) = ANY (ARRAY['officer'::text, 'citizen'::text])) THEN (EXISTS ( SELECT
       FROM public.dossier d
      WHERE (d.id = wording.dossier_id)))
    ELSE false
END;

-- grants

grant delete, insert, select on public.feed_inbox to mot_cua_app;
grant delete, insert, select on public.figure_before to mot_cua_app;
grant delete, insert, select, update on public.authenticator to mot_cua_app;
grant delete, insert, select, update on public.citizen_session to mot_cua_app;
grant delete, insert, select, update on public.dossier_leg to mot_cua_app;
grant delete, insert, select, update on public.figure_detail to mot_cua_app;
grant delete, insert, select, update on public.figure_fact to mot_cua_app;
grant delete, insert, select, update on public.figure_late_share to mot_cua_app;
grant delete, insert, select, update on public.figure_movement to mot_cua_app;
grant delete, insert, select, update on public.figure_sum to mot_cua_app;
grant delete, insert, select, update on public.kept_form to mot_cua_app;
grant delete, insert, select, update on public.message_waiting to mot_cua_app;
grant delete, insert, select, update on public.one_time_code to mot_cua_app;
grant delete, insert, select, update on public.openid_attempt to mot_cua_app;
grant delete, insert, select, update on public.passkey to mot_cua_app;
grant delete, insert, select, update on public.passkey_challenge to mot_cua_app;
grant delete, insert, select, update on public.pending_sign_in to mot_cua_app;
grant delete, insert, select, update on public.recovery_code to mot_cua_app;
grant delete, insert, select, update on public.session to mot_cua_app;
grant insert, select on public.access_trail to mot_cua_app;
grant insert, select on public.account_event to mot_cua_app;
grant insert, select on public.applicant_rating to mot_cua_app;
grant insert, select on public.day_closing to mot_cua_app;
grant insert, select on public.evaluation_log to mot_cua_app;
grant insert, select on public.evaluation_rules to mot_cua_app;
grant insert, select on public.event_log to mot_cua_app;
grant insert, select on public.feed to mot_cua_app;
grant insert, select on public.filing to mot_cua_app;
grant insert, select on public.hand_over_list to mot_cua_app;
grant insert, select on public.hand_over_row to mot_cua_app;
grant insert, select on public.kiosk_device to mot_cua_app;
grant insert, select on public.message to mot_cua_app;
grant insert, select on public.message_event to mot_cua_app;
grant insert, select on public.message_quiet to mot_cua_app;
grant insert, select on public.message_refusal to mot_cua_app;
grant insert, select on public.message_template to mot_cua_app;
grant insert, select on public.office_log to mot_cua_app;
grant insert, select on public.outage to mot_cua_app;
grant insert, select on public.person to mot_cua_app;
grant insert, select on public.queue_event to mot_cua_app;
grant insert, select on public.queue_setting to mot_cua_app;
grant insert, select on public.queue_ticket to mot_cua_app;
grant insert, select on public.refused_command to mot_cua_app;
grant insert, select on public.report_log to mot_cua_app;
grant insert, select on public.seal to mot_cua_app;
grant insert, select on public.short_message to mot_cua_app;
grant insert, select on public.stored_file to mot_cua_app;
grant insert, select on public.subscription to mot_cua_app;
grant insert, select on public.trail_day to mot_cua_app;
grant insert, select on public.wording to mot_cua_app;
grant insert, select, update on public.citizen to mot_cua_app;
grant insert, select, update on public.code_counter to mot_cua_app;
grant insert, select, update on public.connection to mot_cua_app;
grant insert, select, update on public.credential to mot_cua_app;
grant insert, select, update on public.dossier to mot_cua_app;
grant insert, select, update on public.figure_reader to mot_cua_app;
grant insert, select, update on public.notice to mot_cua_app;
grant insert, select, update on public.office_clock to mot_cua_app;
grant insert, select, update on public.office_current to mot_cua_app;
grant insert, select, update on public.officer_identity to mot_cua_app;
grant select on public.active_subscriptions to mot_cua_app;
grant select on public.read_access_trail to mot_cua_app;
grant select on public.read_account_event to mot_cua_app;
grant select on public.read_agency to mot_cua_app;
grant select on public.read_applicant to mot_cua_app;
grant select on public.read_date_change to mot_cua_app;
grant select on public.read_day_closing to mot_cua_app;
grant select on public.read_directive to mot_cua_app;
grant select on public.read_dossier_person to mot_cua_app;
grant select on public.read_fee_collected to mot_cua_app;
grant select on public.read_guided to mot_cua_app;
grant select on public.read_hand_over to mot_cua_app;
grant select on public.read_hand_over_list to mot_cua_app;
grant select on public.read_imported_procedure to mot_cua_app;
grant select on public.read_intake to mot_cua_app;
grant select on public.read_late_entry to mot_cua_app;
grant select on public.read_leg to mot_cua_app;
grant select on public.read_listed to mot_cua_app;
grant select on public.read_message to mot_cua_app;
grant select on public.read_notice to mot_cua_app;
grant select on public.read_open_directive to mot_cua_app;
grant select on public.read_outage to mot_cua_app;
grant select on public.read_own_dossier to mot_cua_app;
grant select on public.read_papers_found to mot_cua_app;
grant select on public.read_papers_given to mot_cua_app;
grant select on public.read_person_key to mot_cua_app;
grant select on public.read_procedure_draft to mot_cua_app;
grant select on public.read_public_dossier to mot_cua_app;
grant select on public.read_register to mot_cua_app;
grant select on public.read_trail_line to mot_cua_app;
grant select on public.schema_migration to mot_cua_app;
grant select on public.trail_trim to mot_cua_app;
grant select, update on public.message_reader to mot_cua_app;
grant update on public.kiosk_device (ended_at) to mot_cua_app;
grant update on public.kiosk_device (ended_by) to mot_cua_app;
grant update on public.kiosk_device (paired_at) to mot_cua_app;
grant update on public.kiosk_device (pairing_digest) to mot_cua_app;
grant update on public.kiosk_device (pairing_until) to mot_cua_app;
grant update on public.kiosk_device (token_digest) to mot_cua_app;
grant update on public.subscription (contact) to mot_cua_app;
grant update on public.subscription (stopped_at) to mot_cua_app;
grant update on public.subscription (stopped_by) to mot_cua_app;

-- comments

comment on table public.access_trail is 'Who read what, and why. Rows are only ever added; whole months past the time they are kept leave by trail_trim.';
comment on table public.dossier is 'Read off event_log in the transaction that writes it; rebuildable, never the truth.';
comment on table public.event_log is 'What happened to dossiers. Rows are only ever added; everything else about a dossier is read off this table.';
comment on table public.feed is 'Every event in a dense order that never changes; "as of" means a position of this table.';
