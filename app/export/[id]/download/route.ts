import { requirePerson } from '@/lib/auth/session';
import { openArchive } from '@/lib/export/download';

/** Everything of one person in one file. */
export async function GET(request: Request, { params }: RouteContext<'/export/[id]/download'>) {
  await requirePerson();
  const archive = await openArchive((await params).id, request.headers.get('range'));
  return archive ?? new Response('This download isn’t here, or no longer.', { status: 404 });
}
