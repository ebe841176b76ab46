import { loadPicture, PRIVATE } from '@/lib/evidence/picture';

/** A picture as large as a page needs it, without what the camera wrote into the original. */
export async function GET(_: Request, { params }: RouteContext<'/evidence/[id]/view'>) {
  const picture = await loadPicture((await params).id, 'view');
  if (!picture) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(picture, { headers: { ...PRIVATE, 'content-type': 'image/jpeg' } });
}
