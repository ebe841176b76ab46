-- A job that puts everything of one person into an archive. In a file of its own: a new value can't be
-- used in the transaction that adds it.
alter type public.job_type add value 'export_build';
