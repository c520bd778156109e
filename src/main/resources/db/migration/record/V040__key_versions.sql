-- Which version of the centre's key wraps a data key, and which made the indexes of a client: what is older is done again in the background.

alter table record.client_key add column wrapped_by integer;
comment on column record.client_key.wrapped_by is 'Id of the centre''s key that wraps this one; empty for those from before versions were noted.';
create index client_key_wrapped_by on record.client_key (centre, wrapped_by);

alter table record.client add column indexed_by integer;
comment on column record.client.indexed_by is 'Id of the centre''s key that made the indexes; empty for those from before versions were noted.';
