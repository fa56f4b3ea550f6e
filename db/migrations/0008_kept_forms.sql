-- What somebody has typed and not sent on yet: a form on the way to its confirmation, or one that was sent after the
-- session had ended. Sealed with a key the database does not know, of one officer, and gone after a working day.

create table kept_form (
  id uuid primary key,
  officer_id text not null,
  sealed text not null,
  kept_at timestamptz(3) not null
);
create index kept_form_by_age on kept_form (kept_at);

alter table kept_form enable row level security;
alter table kept_form force row level security;
create policy owner_all on kept_form using (asking_identity() = 'owner');

do $$
begin
  execute format('grant select, insert, update, delete on kept_form to %I', current_setting('mot_cua.app_role'));
end $$;
