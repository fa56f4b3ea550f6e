-- Who is away, why, and who stands in for them is a stream of the office log that only officers read: it is about people.

drop policy office_reads on office_current;
create policy office_reads on office_current for select
  using (stream not in ('officer', 'absence', 'imported-procedure', 'procedure-draft')
         or asking_identity() in ('officer', 'feed', 'owner'));
drop policy office_reads on office_log;
create policy office_reads on office_log for select
  using (stream not in ('officer', 'absence', 'imported-procedure', 'procedure-draft')
         or asking_identity() in ('officer', 'feed', 'owner'));
