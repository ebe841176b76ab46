import { openOriginal, PRIVATE } from '@/lib/evidence/picture';

/** A PDF or a recording for the page that shows it; looking at a file isn't a download. */
export async function GET(request: Request, { params }: RouteContext<'/evidence/[id]/file'>) {
  const original = await openOriginal((await params).id, request.headers.get('range'));
  return original ?? new Response(null, { status: 404, headers: PRIVATE });
}
