-- Which version of the model a form was answered under: the client folder shows an answer with the words of its own form, however the form
-- has changed since.

alter table record.record_entry add column model_version integer check (model_version > 0);
comment on column record.record_entry.model_version is 'Version of the process definition; empty for what was written before versions were noted.';
