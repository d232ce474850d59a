-- What a product asks of items before they go into a sprint: the bits of ReadyCheck, and why.
alter table product
    add column ready_checks int not null default 15,
    add column ready_reason text;
