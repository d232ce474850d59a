-- An import's rows and notes are rows of their own: a step touches what it takes, not lists of everything before it.

-- Rows that are not accounted for yet; each goes when it is.
create table import_row (
    job_id    uuid  not null references import_job (id) on delete cascade,
    row_index int   not null,
    line      bigint not null,
    ref_key   text  not null,
    content   jsonb not null,
    -- What it waits for, in words; null while nobody has looked at it.
    waits_for text,
    primary key (job_id, row_index)
);

create index import_row_waiting on import_row (job_id, row_index) where waits_for is not null;

-- What an import has to tell of single rows: the first of each kind, while the job counts all.
create table import_note (
    job_id uuid   not null references import_job (id) on delete cascade,
    kind   text   not null,
    seq    int    not null,
    line   bigint not null,
    reason text   not null,
    primary key (job_id, kind, seq)
);

insert into import_note (job_id, kind, seq, line, reason)
select id, 'REFUSED', seq, (note ->> 'line')::bigint, left(note ->> 'reason', 500)
from import_job cross join jsonb_array_elements(refused) with ordinality as notes (note, seq)
where seq <= 1000;

insert into import_note (job_id, kind, seq, line, reason)
select id, 'REPAIRED', seq, (note ->> 'line')::bigint, left(note ->> 'reason', 500)
from import_job cross join jsonb_array_elements(repaired) with ordinality as notes (note, seq)
where seq <= 1000;

alter table import_job
    add column refused_count  int not null default 0,
    add column repaired_count int not null default 0,
    add column waiting_count  int not null default 0;

update import_job
set refused_count = jsonb_array_length(refused), repaired_count = jsonb_array_length(repaired);

-- The file of one that runs was kept whole, which nobody can take apart here. It is run again: what it took stays.
update import_job set status = 'CANCELLED', finished_at = now() where status = 'RUNNING';

alter table import_job
    drop column file,
    drop column next_row,
    drop column waiting,
    drop column refused,
    drop column repaired;
