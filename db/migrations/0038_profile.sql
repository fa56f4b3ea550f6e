-- What was taken from a profile names people by their titles, of every agency: only the system itself, for its
-- administrators, and the feed read it.
alter policy office_reads on office_current using (
  case
    when stream = 'profile-taking' then asking_identity() in ('feed', 'owner')
    else stream not in ('officer', 'absence', 'imported-procedure', 'procedure-draft')
      or asking_identity() in ('officer', 'feed', 'owner')
  end
);
alter policy office_reads on office_log using (
  case
    when stream = 'profile-taking' then asking_identity() in ('feed', 'owner')
    else stream not in ('officer', 'absence', 'imported-procedure', 'procedure-draft')
      or asking_identity() in ('officer', 'feed', 'owner')
  end
);
