import { loadPicture, PRIVATE } from '@/lib/evidence/picture';

/** A small picture of a file, for lists. */
export async function GET(_: Request, { params }: RouteContext<'/evidence/[id]/thumbnail'>) {
  const picture = await loadPicture((await params).id, 'thumb');
  if (!picture) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(picture, { headers: { ...PRIVATE, 'content-type': 'image/jpeg' } });
}
