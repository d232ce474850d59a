-- What is older than it is kept is found here. Rows come in the order of their time, so this index costs next to nothing.
create index backlog_activity_age on backlog_activity using brin (at) with (autosummarize = on);
