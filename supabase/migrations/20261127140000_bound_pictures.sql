-- A picture that somebody adds has at most 25 MB; what came with an e-mail is as large as it came.
-- Files that were kept before stay as they are.

alter table public.evidence add constraint evidence_picture_size check (
  parent_id is not null or byte_size <= 26214400 or coalesce(mime_type, declared_type) not like 'image/%'
) not valid;
