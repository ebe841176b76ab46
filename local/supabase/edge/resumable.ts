import { randomUUID } from 'node:crypto';
import type { PartialFiles, PartialUpload } from '../storage/partial-files.ts';
import { discard } from './discard.ts';
import type { HandOver } from './hand-over.ts';
import { askLeave, storeWhole } from './resumable-leave.ts';
import { idOf, locationOf, refuse, say, uploadOf } from './tus.ts';
import { uploadLocks } from './upload-locks.ts';

type Call = (request: Request) => Promise<Response>;

export type Resumable = {
  answer(request: Request, isService: boolean, call: Call): Promise<Response>;
};

const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/**
 * Uploads in parts, by the protocol tus 1.0.0 as hosted Storage speaks it: creation (with the first
 * part, if it is there), offset, parts, end. Each request must be allowed to insert the object; it is
 * stored, under the policies, with the last part.
 */
export function takeResumable(arrived: HandOver, files: PartialFiles): Resumable {
  const locks = uploadLocks();
  const reap = () => void files.reap(Date.now()).catch(() => {});
  reap();
  setInterval(reap, hourMs).unref();

  async function create(request: Request, isService: boolean, call: Call): Promise<Response> {
    const wanted = uploadOf(request);
    if (!wanted) return refuse(400, 'Upload-Length or Upload-Metadata is missing or wrong');
    if (wanted.upsert && !isService) {
      return refuse(403, 'new row violates row-level security policy');
    }
    const refused = await askLeave(request, wanted, call);
    if (refused) return refused;
    const { limit, types } = await arrived.rulesOf(wanted.bucket);
    if (wanted.length > limit) return refuse(413, 'The object exceeded the maximum allowed size');
    if (types && !types.includes(wanted.type)) {
      return refuse(415, `mime type ${wanted.type} is not supported`);
    }
    reap();
    const upload = { ...wanted, id: randomUUID(), expiresAt: Date.now() + dayMs };
    await files.create(upload);
    const location = { location: locationOf(request, upload) };
    if (request.headers.get('content-type') !== 'application/offset+octet-stream') {
      return say(201, { ...location, ...standing(upload, 0) });
    }
    const answer = await take(request, upload, call);
    if (!answer.ok) return answer;
    return say(201, { ...location, ...Object.fromEntries(answer.headers) });
  }

  async function take(request: Request, upload: PartialUpload, call: Call): Promise<Response> {
    const held = await locks.hold(upload.id);
    if (!held) return refuse(423, 'The upload is held by another request');
    try {
      // While this one waited, the other may have brought the last part.
      if (!(await files.find(upload.id))) return refuse(404, 'The file for this url was not found');
      const before = await files.offset(upload.id);
      if (Number(request.headers.get('upload-offset') ?? 0) !== before) {
        return refuse(409, 'Upload-Offset conflict');
      }
      if (before + Number(request.headers.get('content-length') ?? 0) > upload.length) {
        return refuse(413, 'upload’s size exceeded');
      }
      const offset = request.body
        ? await files.append(upload.id, request.body, held.signal)
        : before;
      if (held.signal.aborted) return cutShort();
      const refused = await finish(request, upload, offset, call);
      return refused ?? say(204, standing(upload, offset));
    } finally {
      held.letGo();
    }
  }

  /** Stores what is whole; gives Storage's refusal if there is one. */
  async function finish(request: Request, upload: PartialUpload, offset: number, call: Call) {
    if (offset < upload.length) return null;
    const refused = await storeWhole(request, upload, files.pathOf(upload.id), arrived, call);
    // Only an outage is worth another try with the same bytes.
    if (!refused || refused.status < 500) await files.remove(upload.id);
    return refused;
  }

  /** Where it stands. One that is whole but could not be stored at its end is stored now. */
  async function tell(request: Request, upload: PartialUpload, call: Call): Promise<Response> {
    const held = await locks.hold(upload.id);
    if (!held) return refuse(423, 'The upload is held by another request');
    try {
      if (!(await files.find(upload.id))) return refuse(404, 'The file for this url was not found');
      const offset = await files.offset(upload.id);
      const refused = await finish(request, upload, offset, call);
      return refused ?? say(200, standing(upload, offset));
    } finally {
      held.letGo();
    }
  }

  async function end(upload: PartialUpload): Promise<Response> {
    const held = await locks.hold(upload.id);
    await files.remove(upload.id);
    held?.letGo();
    return say(204);
  }

  async function reply(request: Request, isService: boolean, call: Call): Promise<Response> {
    if (request.headers.get('tus-resumable') !== '1.0.0') {
      return refuse(412, 'Tus-Resumable Required');
    }
    if (request.method === 'POST') return create(request, isService, call);
    const upload = await files.find(idOf(request) ?? '');
    if (!upload) return refuse(404, 'The file for this url was not found');
    if (upload.expiresAt < Date.now()) {
      await files.remove(upload.id);
      return refuse(410, 'The file for this url no longer exists');
    }
    const refused = await askLeave(request, upload, call);
    if (refused) return refused;
    if (request.method === 'HEAD') return tell(request, upload, call);
    if (request.method === 'DELETE') return end(upload);
    if (request.headers.get('content-type') !== 'application/offset+octet-stream') {
      return refuse(403, 'Content-Type header required');
    }
    if (!request.headers.has('upload-offset')) return refuse(403, 'Upload-Offset header required');
    return take(request, upload, call);
  }

  return {
    async answer(request, isService, call) {
      const answer = await reply(request, isService, call);
      if (!answer.ok && !request.bodyUsed) await discard(request.body).catch(() => {});
      return answer;
    },
  };
}

// The rest of the body is never read, so the connection ends here: nobody may send another request on it.
function cutShort(): Response {
  const answer = refuse(400, 'Request aborted due to lock acquired');
  answer.headers.set('connection', 'close');
  return answer;
}

function standing(upload: PartialUpload, offset: number): Record<string, string> {
  return {
    'upload-offset': String(offset),
    'upload-length': String(upload.length),
    'upload-expires': new Date(upload.expiresAt).toUTCString(),
    'cache-control': 'no-store',
  };
}
