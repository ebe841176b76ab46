-- What may be added: pictures, documents, e-mails and recordings. Each kind by one name; the app
-- brings the other names of a kind to it (lib/evidence/limits.ts).
update storage.buckets set allowed_mime_types = array[
  'image/png', 'image/jpeg', 'image/webp', 'image/heic',
  'application/pdf', 'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822', 'application/vnd.ms-outlook',
  'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav', 'audio/ogg', 'audio/flac', 'audio/amr', 'audio/webm',
  'video/mp4', 'video/quicktime', 'video/webm', 'video/3gpp'
] where id = 'evidence';

-- The same bytes again are the same file: they are looked up by their hash before anything is sent.
create index evidence_hash_of_browser on public.evidence (user_id, sha256_browser);
create index evidence_hash_of_server on public.evidence (user_id, sha256_server);
