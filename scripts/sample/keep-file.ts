import type { SampleAccount } from '../../local/cli/demo/account.ts';
import { uploadBytes } from '../../local/cli/demo/upload.ts';
import { type SampleFile, sampleFile } from './files.ts';

/** A file of the case: what an earlier, broken run left is taken, else it is made and sent. */
export async function keepFile(account: SampleAccount, name: SampleFile): Promise<string> {
  const { data } = await account.client
    .from('evidence')
    .select('id')
    .eq('original_name', name)
    .eq('status', 'received')
    .limit(1)
    .throwOnError();
  return data[0]?.id ?? uploadBytes(account, { name, ...(await sampleFile(name)) });
}
